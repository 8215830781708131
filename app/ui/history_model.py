"""The history as a table model, newest entry first: an array of ids, and pages read when looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QModelIndex, QObject
from PySide6.QtGui import QBrush, QGuiApplication, QPalette

from app.models import history_queries
from app.models.history_queries import HistoryFilter
from app.models.records import OperationRow
from app.ui import moments, numbers
from app.ui.desk import Desk
from app.ui.headed_model import NOWHERE, AnyIndex, HeadedModel, Role
from app.ui.history_words import HistoryWords

PAGE, KEPT = 128, 32


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as the table shows it, with the number of rows it touched."""

    entry: OperationRow
    rows: int


@dataclass(frozen=True, slots=True)
class Column:
    """One column; ``sample`` is as wide as it begins."""

    name: str
    text: object  # what QT_TRANSLATE_NOOP is declared to return; a string
    sample: str
    show: Callable[[Line, HistoryWords], str]
    right: bool = False
    head: str = ""

    @property
    def title(self) -> str:
        """The column's name."""
        return QCoreApplication.translate("history", str(self.text))


COLUMNS = (
    Column(
        "when",
        QT_TRANSLATE_NOOP("history", "When"),
        "2026-12-28 22:22",
        lambda line, _: moments.local(line.entry.at),
    ),
    Column("who", QT_TRANSLATE_NOOP("history", "Who"), "AMDS", lambda line, words: words.who(line.entry)),
    Column(
        "what",
        QT_TRANSLATE_NOOP("history", "What"),
        "Value of HEB12-0005 changed from 847,070,000 to 945,000,000",
        lambda line, words: words.sentence(line.entry),
    ),
    Column("why", QT_TRANSLATE_NOOP("history", "Why"), "wrong qualifier", lambda line, words: words.why(line.entry)),
    Column(
        "rows", QT_TRANSLATE_NOOP("history", "Rows"), "1,000", lambda line, _: numbers.number(line.rows), right=True
    ),
)
WHAT = [column.name for column in COLUMNS].index("what")
YIELDING = (4, 3)
"""The columns that give way to what was done in a narrow window."""


class HistoryModel(HeadedModel):
    """Reads nothing before ``refresh``. An entry that was taken back stands back, and says so."""

    def __init__(self, desk: Desk, words: HistoryWords, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)
        self._reader = desk.session.reader
        self._words = words
        self._chosen: HistoryFilter | None = None
        self._ids: array[int] = array("q")
        self._seen = 0
        self._pages: OrderedDict[int, list[Line]] = OrderedDict()
        self.back: dict[int, int] = {}
        """The operations that do not stand, each with the entry that took it back."""

    def refresh(self, chosen: HistoryFilter) -> None:
        """Show what a filter lets through; where it is the filter of before, only what came since is added on top."""
        newest = history_queries.newest(self._reader)
        if chosen == self._chosen:
            self._prepend(history_queries.operation_ids(self._reader, chosen, self._seen))
        else:
            self.beginResetModel()
            self._ids, self._chosen = history_queries.operation_ids(self._reader, chosen), chosen
            self._pages.clear()
            self.endResetModel()
        self._seen = newest
        self._show_what_stands()

    def entry(self, row: int) -> OperationRow | None:
        """The entry of a row."""
        line = self._line(row) if 0 <= row < len(self._ids) else None
        return line.entry if line else None

    def row_of(self, operation_id: int) -> int | None:
        """The row of an entry; None where it is not let through."""
        try:
            return self._ids.index(operation_id)
        except ValueError:
            return None

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        """The entries that are let through."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: AnyIndex, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """What a cell shows, and how."""
        if not index.isValid():
            return None
        match role:
            case Role.DisplayRole | Role.ToolTipRole:
                return self._text(index.row(), index.column())
            case Role.TextAlignmentRole:
                return self.side(index.column())
            case Role.AccessibleTextRole:
                return self.spoken(index.column(), self._text(index.row(), index.column()))
            case Role.ForegroundRole:
                return self._foreground(index.row())
        return None

    def _text(self, row: int, column: int) -> str:
        line = self._line(row)
        text = COLUMNS[column].show(line, self._words)
        if column == WHAT and line.entry.id in self.back:
            return self.tr("{what} (taken back)").format(what=text)
        return text

    def _foreground(self, row: int) -> QBrush | None:
        gone = self._ids[row] in self.back
        return QBrush(QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)) if gone else None

    def _prepend(self, ids: array[int]) -> None:
        if ids:
            self.beginInsertRows(QModelIndex(), 0, len(ids) - 1)
            self._ids = ids + self._ids
            self._pages.clear()
            self.endInsertRows()

    def _show_what_stands(self) -> None:
        back = history_queries.taken_back(self._reader)
        if back != self.back:
            self.back = back
            if self._ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(COLUMNS) - 1))

    def _line(self, row: int) -> Line:
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._read(self._ids[number * PAGE : (number + 1) * PAGE])
            self._pages[number] = page
            if len(self._pages) > KEPT:
                self._pages.popitem(last=False)
        return page[place]

    def _read(self, ids: array[int]) -> list[Line]:
        entries = history_queries.operations(self._reader, ids)
        rows = history_queries.touched(self._reader, ids)
        return [Line(entries[number], rows.get(number, 0)) for number in ids]
