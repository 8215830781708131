"""What stands in place of a list that shows nothing: why, and a button that leads on where there is a way. In all panes
of a window it stands at one height.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

HEIGHT = 0.36
"""Where the first line stands, as a share of the window's height."""

MARGIN = 12
"""Pixels beside the text."""


class EmptyPage(QWidget):
    """``why`` says why nothing is shown, the button ``way`` what can be done about it."""

    def __init__(self, why: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.why = QLabel(alignment=Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, wordWrap=True)
        self.way = QPushButton()
        self._above = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, MARGIN, 0)
        column.addItem(self._above)
        column.addWidget(self.why)
        column.addWidget(self.way, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.show_why(why)

    def showEvent(self, event: QShowEvent) -> None:
        """Find the window's height."""
        super().showEvent(event)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the window's height again."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        window = self.window()
        top = self.mapTo(window, QPoint(0, 0)).y()
        height = max(0, round(window.height() * HEIGHT) - top)
        self._above.changeSize(0, height, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum)
        column = self.layout()
        if column is not None:
            column.invalidate()

    def show_why(self, why: str, way: str = "") -> None:
        """Say why nothing is shown, and name the way on; without a name there is no button."""
        self.why.setText(why)
        self.way.setText(way)
        self.way.setVisible(bool(way))
