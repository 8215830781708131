"""Keys that are typed while something is on its way to the disk: they are meant for what comes after it, and wait."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication


class Typeahead(QObject):
    """Holds keys from ``begin`` to ``end``; then each goes to where the cursor is by then, one after the other."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held: list[QKeyEvent] = []
        self.waiting = False

    def begin(self) -> None:
        """Something is on its way."""
        self.waiting = True

    def hold(self, event: QKeyEvent) -> bool:
        """Keep a key for later; False where nothing is on its way."""
        if self.waiting:
            self._held.append(event.clone())
        return self.waiting

    def end(self, *, forget: bool = False) -> None:
        """Nothing is on its way any more: what was typed meanwhile counts now, or (``forget``) no more."""
        self.waiting = False
        if forget:
            self._held.clear()
        QTimer.singleShot(0, self, self._type)

    def _type(self) -> None:
        target = QApplication.focusWidget()
        if self._held and target is not None and not self.waiting:
            QCoreApplication.sendEvent(target, self._held.pop(0))
            QTimer.singleShot(0, self, self._type)
