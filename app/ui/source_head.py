"""The head of a source pane: province, year and section, the document, and what can be done with the pane."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.ui import numbers
from app.ui.elided_label import ElidedLabel, quiet


class SourceHead(QWidget):
    """``asked`` is emitted where the next number that was not captured is asked for, ``left`` where the pane is to be
    closed, which a pinned one can be.
    """

    asked = Signal()
    left = Signal()

    def __init__(self, *, pinned: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.where = ElidedLabel()
        self.document_name = quiet(ElidedLabel(mode=Qt.TextElideMode.ElideMiddle))
        self.leftovers = QToolButton()
        self.leftovers.setAutoRaise(True)
        self.leftovers.setToolTip(self.tr("Printed numbers that are neither figures nor dismissed: go to the next one"))
        self.leftovers.clicked.connect(self.asked)
        font = self.where.font()
        font.setBold(True)
        self.where.setFont(font)
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self.where)
        names.addWidget(self.document_name)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(8)
        if pinned:
            row.addWidget(self._badge())
        row.addLayout(names, 1)
        row.addWidget(self.leftovers)
        if pinned:
            row.addWidget(self._close_button())

    def count(self, numbers_left: int | None) -> None:
        """Say how many numbers were not captured; None while they are being looked for."""
        self.leftovers.setVisible(numbers_left is not None)
        self.leftovers.setEnabled(bool(numbers_left))
        self.leftovers.setText(self.tr("{count} not captured").format(count=numbers.number(numbers_left or 0)))

    def _badge(self) -> QLabel:
        badge = QLabel(self.tr("Pinned"))
        badge.setMargin(4)
        badge.setAutoFillBackground(True)
        badge.setBackgroundRole(badge.palette().ColorRole.Highlight)
        badge.setForegroundRole(badge.palette().ColorRole.HighlightedText)
        return badge

    def _close_button(self) -> QToolButton:
        button = QToolButton()
        button.setText("✕")
        button.setAutoRaise(True)
        button.setAccessibleName(self.tr("Close the pinned source"))
        button.setToolTip(self.tr("Close the pinned source"))
        button.clicked.connect(self.left)
        return button
