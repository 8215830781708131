"""How large windows and dialogs begin: no larger than the screen lets them be."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

FRAME = QSize(16, 40)
"""Pixels of a screen that a window's frame and title take."""


def take_room(window: QWidget, size: tuple[int, int]) -> None:
    """Make a window as wide and as high as ``size`` says, in pixels of a 96 dpi screen, where its screen has room."""
    window.resize(QSize(*size).boundedTo(window.screen().availableSize() - FRAME))
