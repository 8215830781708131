"""The pages that stay open beside the work: what they share."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from app.ui.desk import Desk


class Page(QDialog):
    """A page that stays open beside the work. ``exporting`` is emitted with the name of the table to be written."""

    exporting = Signal(str)


class WorkPage(Page):
    """A page on which something is done, which its own key of undo takes back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self._undo)

    def _undo(self) -> None:
        if not self._desk.session.read_only and self._desk.session.next_undo() is not None:
            self._desk.undo()


def key_free_button(text: str, does: object) -> QPushButton:
    """A button that leaves Return to the page."""
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(does)
    return button
