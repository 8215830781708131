"""The notes on the chosen figure: those that are there, those on its indicator, and a line to add one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.models.annotation_queries import AnnotationRow
from app.models.records import NoteRow
from app.ui import moments
from app.ui.elided_label import quiet
from app.ui.field_inputs import LineInput


class NotesPanel(QWidget):
    """``added`` is emitted with a new note. The line keeps it until ``show_notes`` brings the note back."""

    added = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sent: str | None = None
        self.list = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.list.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.decided = quiet(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText))
        self.decided.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.line = LineInput()
        self.line.setPlaceholderText(self.tr("Add a note"))
        self.line.setAccessibleName(self.tr("Add a note"))
        self.line.committed.connect(self.commit)
        self.line.abandoned.connect(self.line.clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        layout.addWidget(self.decided)

    def show_notes(self, notes: Sequence[NoteRow], decided: Sequence[AnnotationRow] = (), indicator: str = "") -> None:
        """List the notes of a figure, newest first, and below them what was decided on its indicator, of this name."""
        if self.line.text() == self._sent:
            self.line.clear()
        self._sent = None
        _fill(self.list, [_line(note) for note in reversed(notes)])
        _fill(self.decided, [f"{indicator}: {_line(note)}" for note in reversed(decided)])

    def commit(self) -> None:
        """Give on the note that was typed."""
        text = self.line.text()
        if text.strip() and text != self._sent:
            self._sent = text
            self.added.emit(text.strip())

    def give_back(self) -> None:
        """The note was not saved: it is no longer on its way."""
        self._sent = None


def _line(note: NoteRow | AnnotationRow) -> str:
    """A note with who wrote it, and when."""
    return f"{note.initials}, {moments.day(note.created_at)}: {note.body}"


def _fill(label: QLabel, lines: Sequence[str]) -> None:
    """Show these lines; without any, nothing."""
    label.setText("\n".join(lines))
    label.setVisible(bool(lines))
