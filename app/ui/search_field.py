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
    list). Return and Down search at once; Escape clears.
    """

    searched = Signal()
    left = Signal()

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setClearButtonEnabled(True)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.searched)
        self.textChanged.connect(lambda: self._pause.start())
        self.returnPressed.connect(self._search)

    @property
    def waiting(self) -> bool:
        """Whether something was typed that was not searched for yet."""
        return self._pause.isActive()

    def show_text(self, text: str) -> None:
        """Show what is searched for already."""
        self.setText(text)
        self._pause.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes on to the list, Escape clears."""
        if event.key() == Qt.Key.Key_Down:
            self._search()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        self._pause.stop()
        self.searched.emit()
