"""The field that searches a list as it is typed into."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.line_edit import LineEdit

PAUSE = 150
"""Milliseconds after the last key before the list is searched."""


class SearchField(LineEdit):
    """Signals: ``searched`` (the list is to be searched for what stands here), ``left`` (Down: the user goes on to the
    list). Return and Down search at once; with ``enters`` Return goes on to the list too, and what was searched for
    already is not searched for again. Escape clears.
    """

    searched = Signal()
    left = Signal()

    def __init__(self, name: str, hint: str, parent: QWidget | None = None, *, enters: bool = False) -> None:
        super().__init__(parent)
        self._enters = enters
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setClearButtonEnabled(True)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.searched)
        self.textChanged.connect(lambda: self._pause.start())

    @property
    def waiting(self) -> bool:
        """Whether something was typed that was not searched for yet."""
        return self._pause.isActive()

    def show_text(self, text: str) -> None:
        """Show what is searched for already."""
        self.setText(text)
        self._pause.stop()

    def search_now(self) -> None:
        """Do not wait for the next key."""
        self._pause.stop()
        self.searched.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return searches, Down goes on to the list, Escape clears."""
        returned = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if returned or event.key() == Qt.Key.Key_Down:
            if self.waiting or not self._enters:
                self.search_now()
            if self._enters or not returned:
                self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
