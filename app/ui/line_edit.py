"""A line to type in that leaves undo to the window where it has nothing of its own to undo."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

Key = QKeySequence.StandardKey


class LineEdit(QLineEdit):
    """Qt's line keeps the keys of undo and redo to itself even when nothing was typed; then the last saved change
    could not be undone while the cursor is in a field.
    """

    def event(self, event: QEvent) -> bool:
        """Refuse the keys that do nothing here, so that the window's actions get them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            idle = {Key.Undo: not self.isUndoAvailable(), Key.Redo: not self.isRedoAvailable()}
            if any(nothing and event.matches(key) for key, nothing in idle.items()):
                event.ignore()
                return False
        return super().event(event)
