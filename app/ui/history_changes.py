"""What one entry of the history changed, as a table model: a line for each row and field, old and new side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QModelIndex, QObject

from app.models import history_queries
from app.models.history import Change
from app.ui import wording
from app.ui.desk import Desk
from app.ui.headed_model import NOWHERE, AnyIndex, HeadedModel, Role
from app.ui.history_words import HistoryWords

BATCH = 200
"""Changes that are read at a time, as the view is scrolled down."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of texts."""

    text: object  # what QT_TRANSLATE_NOOP is declared to return; a string
    head: str = ""
    right: bool = False

    @property
    def title(self) -> str:
        """The column's name."""
        return QCoreApplication.translate("history", str(self.text))


COLUMNS = (
    Column(QT_TRANSLATE_NOOP("history", "Row")),
    Column(QT_TRANSLATE_NOOP("history", "Field")),
    Column(QT_TRANSLATE_NOOP("history", "Before")),
    Column(QT_TRANSLATE_NOOP("history", "After")),
)


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One field of one row. ``figure_id`` is the figure that the row is or belongs to."""

    figure_id: int | None
    texts: tuple[str, str, str, str]


class HistoryChanges(HeadedModel):
    """The changes of the entry that ``show`` was given last, read in batches."""

    def __init__(self, desk: Desk, words: HistoryWords, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)
        self._reader = desk.session.reader
        self._words = words
        self._entry: int | None = None
        self._read = 0
        self._more = False
        self._lines: list[ChangeLine] = []

    def show(self, operation_id: int | None) -> None:
        """Show the changes of another entry; of none."""
        self.beginResetModel()
        self._entry, self._read, self._lines = operation_id, 0, []
        self._more = operation_id is not None
        self._lines = self._next()
        self.endResetModel()

    def figure_at(self, row: int) -> int | None:
        """The figure that a line is about."""
        return self._lines[row].figure_id

    def figures(self) -> set[int]:
        """The figures of the lines that were read."""
        return {line.figure_id for line in self._lines if line.figure_id is not None}

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Whether the entry has more changes than were read."""
        return not parent.isValid() and self._more

    def fetchMore(self, parent: AnyIndex) -> None:
        """Read the next changes."""
        lines = [] if parent.isValid() else self._next()
        if lines:
            self.beginInsertRows(QModelIndex(), len(self._lines), len(self._lines) + len(lines) - 1)
            self._lines += lines
            self.endInsertRows()

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        """The lines that were read."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """The text of a cell."""
        if not index.isValid():
            return None
        text = self._lines[index.row()].texts[index.column()]
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return text
        return self.spoken(index.column(), text) if role == Role.AccessibleTextRole else None

    def _next(self) -> list[ChangeLine]:
        if self._entry is None:
            return []
        found = history_queries.changes(self._reader, self._entry, self._read, BATCH)
        self._read += len(found)
        self._more = len(found) == BATCH
        figures = [self._figure_of(change) for change in found]
        labels = history_queries.figure_labels(self._reader, [number for number in figures if number is not None])
        documents = history_queries.document_names(self._reader)
        lines = []
        for change, figure in zip(found, figures, strict=True):
            name = documents.get(change.row_id) if change.table == "documents" else labels.get(figure or 0)
            label = self._label(change, name)
            lines += [ChangeLine(figure, (label, *fields)) for fields in self._words.fields(change)]
        return lines

    def _figure_of(self, change: Change) -> int | None:
        if change.table == "figures":
            return change.row_id
        return history_queries.figure_of_note(self._reader, change.row_id) if change.table == "annotations" else None

    def _label(self, change: Change, name: str | None) -> str:
        if change.table in ("figures", "documents") and name:
            return name
        what = wording.table(change.table)
        return self.tr("{what} on {figure}").format(what=what, figure=name) if name else f"{what} {change.row_id}"
