"""Menus whose letters choose an entry, also where the same letter does something in the table and the source."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier


class LetterMenu(QMenu):
    """A menu that takes each key of a character. An open menu leaves the focus where it was, and Qt would hand the key
    first to the actions that have it there.
    """

    def event(self, event: QEvent) -> bool:
        """Say that characters are meant for the menu."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.text().isprintable() and event.text() and not event.modifiers() & _CHORD:
            event.accept()
            return True
        return super().event(event)
