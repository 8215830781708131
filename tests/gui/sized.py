"""A box of a size that a test chooses."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class Sized(QWidget):
    """It wants to be so wide, and 20 pixels high, and can be narrower."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._width = width

    def sizeHint(self) -> QSize:
        """The width that was chosen."""
        return QSize(self._width, 20)
