"""The figures that the filter lets through, as a table model: an array of ids, and pages read when looked at."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QBrush, QFont, QGuiApplication, QPalette

from app.curation.operations import Outcome
from app.models import queries
from app.models.records import FigureFilter, FigureRow
from app.ui.desk import Desk
from app.ui.figure_columns import COLUMNS
from app.ui.figure_pages import FigurePages, Line
from app.ui.headed_model import NOWHERE, AnyIndex, HeadedModel, Role
from app.ui.vocabulary_choices import Names

ID_ROLE = Role.UserRole
"""The id of an index's figure."""
FIGURE_ROLE = Role.UserRole + 1
"""The FigureRow of an index."""


class FigureModel(HeadedModel):
    """Follows the desk: another filter is another query; a change repaints the rows it touched."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)
        self._desk = desk
        self._names = Names(desk.vocabulary)
        self._pages = self._query()
        self._struck = QFont()
        self._struck.setStrikeOut(True)
        self._answers: dict[int, Callable[[Line, int], Any]] = {
            Role.DisplayRole: lambda line, column: line.texts[column],
            Role.TextAlignmentRole: lambda _, column: self.side(column),
            Role.ToolTipRole: self._tip,
            Role.ForegroundRole: self._foreground,
            Role.FontRole: self._font,
            Role.AccessibleTextRole: self._spoken,
            ID_ROLE: lambda line, _: line.figure.id,
            FIGURE_ROLE: lambda line, _: line.figure,
        }
        desk.filtered.connect(self._requery)
        desk.changed.connect(self._follow)

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        """The figures that are let through."""
        return 0 if parent.isValid() else len(self._pages.ids)

    def data(self, index: AnyIndex, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """What a cell shows, and how. Qt asks for some ten roles a cell; most are answered without reading the row."""
        answer = self._answers.get(role)
        if answer is None or not index.isValid():
            return None
        line = self._pages.line(index.row())
        return None if line is None else answer(line, index.column())

    def _tip(self, line: Line, column: int) -> str:
        tip = COLUMNS[column].tip
        return tip(line.figure, self._names) if tip else line.texts[column]

    def _foreground(self, line: Line, _column: int) -> QBrush | None:
        rejected = line.figure.review == "rejected"
        return QBrush(QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)) if rejected else None

    def _font(self, line: Line, column: int) -> QFont | None:
        return self._struck if COLUMNS[column].struck and line.figure.review == "rejected" else None

    def _spoken(self, line: Line, column: int) -> str:
        said = self._tip(line, column) if COLUMNS[column].head else line.texts[column]
        return self.spoken(column, said)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column through the desk's filter; -1 is the order of the texts."""
        descending = order == Qt.SortOrder.DescendingOrder
        self._desk.restrict(sort=((COLUMNS[column].name, descending),) if column >= 0 else ())

    def figure(self, row: int) -> FigureRow | None:
        """The figure of a row; None where it is no longer there."""
        line = self._pages.line(row)
        return line.figure if line else None

    def row_of(self, figure_id: int) -> int | None:
        """The row of a figure; None where it is not let through."""
        try:
            return self._pages.ids.index(figure_id)
        except ValueError:
            return None

    def id_at(self, row: int) -> int:
        """The id of the figure in a row, without reading the figure."""
        return self._pages.ids[row]

    def _query(self) -> FigurePages:
        reader = self._desk.session.reader
        ids: array[int] = queries.figure_ids(reader, self._desk.filter)
        return FigurePages(ids, lambda some: queries.figures(reader, some), self._say)

    def _say(self, figure: FigureRow) -> tuple[str, ...]:
        return tuple(column.show(figure, self._names) for column in COLUMNS)

    def _requery(self, _filter: FigureFilter) -> None:
        self._reset()

    def _reset(self) -> None:
        self.beginResetModel()
        self._pages = self._query()
        self.endResetModel()

    def _follow(self, outcome: Outcome) -> None:
        if outcome.rearranged:
            self._reset()
            return
        for row in self._pages.refresh(outcome.figures):
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))
