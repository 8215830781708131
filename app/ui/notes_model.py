"""The notes of a workspace as a table model, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.models.annotation_queries import AnnotationRow
from app.ui import moments
from app.ui.vocabulary_choices import Names

AnyIndex = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

WHAT = 0
"""The column of the note itself."""

SAMPLES = ("", "Hebei 2012 · HEB12-0042", "coding, units", "LW", "22/11/2026 12:34")
"""Texts as wide as the columns begin; the first one gets what is left."""

YIELDING = (4, 3, 2)
"""The columns that give way to the note in a narrow window."""

translate = QCoreApplication.translate
_NOWHERE = QModelIndex()


class NotesModel(QAbstractTableModel):
    """Shows the notes that it is handed."""

    def __init__(self, names: Names, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._notes: Sequence[AnnotationRow] = ()

    def show_notes(self, notes: Sequence[AnnotationRow]) -> None:
        """Show others."""
        self.beginResetModel()
        self._notes = notes
        self.endResetModel()

    def note(self, row: int) -> AnnotationRow | None:
        """The note in a row."""
        return self._notes[row] if 0 <= row < len(self._notes) else None

    def row_of(self, note_id: int) -> int | None:
        """The row of a note."""
        return next((row for row, note in enumerate(self._notes) if note.id == note_id), None)

    def place(self, note: AnnotationRow) -> str:
        """What a note is on."""
        if note.target == "workspace":
            return translate("notes", "Workspace")
        if note.target == "indicator":
            return self._names.indicators.name(note.indicator)
        report = self._names.place(note.province, note.year, note.counterpart) if note.report_id is not None else ""
        return " · ".join(
            part for part in (report or note.document, note.short_id or translate("notes", "text")) if part
        )

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """The notes."""
        return 0 if parent.isValid() else len(self._notes)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """What, where, tags, who, when."""
        return 0 if parent.isValid() else len(SAMPLES)

    def data(self, index: AnyIndex, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """The text of a cell."""
        note = self.note(index.row()) if index.isValid() else None
        if note is None or role not in (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole):
            return None
        text = self._text(note, index.column())
        if role == Role.DisplayRole:
            return " ".join(text.split())
        return f"{self.title(index.column())}: {text}" if role == Role.AccessibleTextRole else text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401
        """The columns' heads; rows have none."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(SAMPLES):
            return None
        if role == Role.DisplayRole:
            return self.title(section)
        return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter if role == Role.TextAlignmentRole else None

    def title(self, column: int) -> str:
        """The name of a column."""
        return (
            translate("notes", "Note"),
            translate("notes", "On"),
            translate("notes", "Tags"),
            translate("notes", "Who"),
            translate("notes", "When"),
        )[column]

    def _text(self, note: AnnotationRow, column: int) -> str:
        match column:
            case 0:
                return note.body
            case 1:
                return self.place(note)
            case 2:
                return ", ".join(note.tags)
            case 3:
                return note.initials
        return moments.local(note.created_at)
