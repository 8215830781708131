"""What stands in place of a list that shows nothing: why, and a button that leads on where there is a way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyPage(QWidget):
    """``why`` says why nothing is shown, the button ``way`` what can be done about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.why = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.way = QPushButton()
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self.why)
        column.addWidget(self.way, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def show_why(self, why: str, way: str = "") -> None:
        """Say why nothing is shown, and name the way on; without a name there is no button."""
        self.why.setText(why)
        self.way.setText(way)
        self.way.setVisible(bool(way))
