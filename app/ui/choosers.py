"""Choosers of the lines above lists: as wide as what is chosen, and filled anew without losing that."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox

LEAST, MOST = 6, 36
"""Letters of what is chosen that are seen at least, and at most."""

BESIDE = 40
"""Pixels that the open list needs beyond its texts."""


class Chooser(QComboBox):
    """It is as wide as what is chosen; the list that opens shows everything it offers in full. The name is for screen
    readers.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.currentTextChanged.connect(lambda _: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """Room for what is chosen."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        letters, metrics = self.fontMetrics().averageCharWidth(), self.fontMetrics()
        width = min(max(metrics.horizontalAdvance(self.currentText()) + letters, LEAST * letters), MOST * letters)
        inside = QSize(width, metrics.height())
        return self.style().sizeFromContents(QStyle.ContentsType.CT_ComboBox, option, inside, self)

    def minimumSizeHint(self) -> QSize:
        """Room for the first letters."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self.fontMetrics().averageCharWidth() * 2 * LEAST), hint.height())

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Open the list."""
        self.widen_list()
        super().showPopup()

    def widen_list(self) -> None:
        """Make the list as wide as what it offers."""
        texts = [self.itemText(row) for row in range(self.count())]
        self.view().setMinimumWidth(max(map(self.fontMetrics().horizontalAdvance, texts), default=0) + BESIDE)


def offer(chooser: QComboBox, items: Sequence[tuple[str, int | str | None]]) -> None:
    """Offer these texts, each with what it stands for. What is chosen stays so where it is still offered; else it is
    the first.
    """
    if [(chooser.itemText(row), chooser.itemData(row)) for row in range(chooser.count())] != list(items):
        chosen = chooser.currentData()
        chooser.clear()
        for text, data in items:
            chooser.addItem(text, data)
        chooser.setCurrentIndex(max(chooser.findData(chosen), 0))
