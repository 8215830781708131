"""The figures that the filter lets through, as a table model: an array of ids, and pages read when looked at.

In a large workspace the first ids are there at once, and the others follow from the background.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QFont, QGuiApplication, QPalette

from app.curation.operations import Outcome
from app.models import queries
from app.models.records import FigureFilter, FigureRow
from app.ui import finding_words, table_order
from app.ui.background import Background
from app.ui.desk import Desk
from app.ui.figure_columns import COLUMNS
from app.ui.figure_pages import PAGE, FigurePages, Line
from app.ui.form_fields import FIELDS
from app.ui.headed_model import NOWHERE, AnyIndex, HeadedModel, Role
from app.ui.vocabulary_choices import Names

ID_ROLE = Role.UserRole
"""The id of an index's figure."""
EDITABLE = frozenset(field.name for field in FIELDS)
"""The columns whose cells can be edited."""
FIGURE_ROLE = Role.UserRole + 1
"""The FigureRow of an index."""
FIRST = 4 * PAGE
"""Ids that are there at once in a larger one: more than a screen shows, and whole pages."""


class FigureModel(HeadedModel):
    """Follows the desk: another filter is another query; a change repaints the rows it touched. ``completed`` is
    emitted when rows came from the background that were not there before.
    """

    completed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, parent)
        self._desk = desk
        self._names = Names(desk.vocabulary)
        self._background = Background(desk, self)
        self.reading = False
        """Whether more rows are still to come."""
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
        desk.checked.connect(self._follow_checks)

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

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Cells whose field the form has can be edited in place, where the workspace may be changed."""
        flags = super().flags(index)
        editable = index.isValid() and COLUMNS[index.column()].name in EDITABLE and not self._desk.session.read_only
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401
        """The heads; where several columns sort, each of those says so."""
        text = super().headerData(section, orientation, role)
        if text is None or role not in (Role.DisplayRole, Role.AccessibleTextRole):
            return text
        mark = table_order.mark(self._desk.filter.sort, COLUMNS[section].name)
        return f"{mark} {text}".strip()

    def _tip(self, line: Line, column: int) -> str:
        tip = COLUMNS[column].tip
        said = tip(line.figure, self._names) if tip else line.texts[column]
        if line.figure.findings and COLUMNS[column].name == "review":
            found = finding_words.on_figure(self._desk, line.figure.id, self._names)
            return "\n".join((said, *found))
        return said

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

    def match(
        self,
        start: AnyIndex,  # noqa: ARG002 - as Qt has it
        role: int,  # noqa: ARG002
        value: object,  # noqa: ARG002
        hits: int = 1,  # noqa: ARG002
        flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith,  # noqa: ARG002
    ) -> list[QModelIndex]:
        """Nothing: letters are keys of actions here, and Qt would read every figure for one that stands for none."""
        return []

    def figure(self, row: int) -> FigureRow | None:
        """The figure of a row; None where it is no longer there."""
        line = self._pages.line(row)
        return line.figure if line else None

    @property
    def ids(self) -> array[int]:
        """The ids of all figures that are let through, in their order; those that are still to come are waited for."""
        self.complete()
        return self._pages.ids

    def row_of(self, figure_id: int) -> int | None:
        """The row of a figure; None where it is not let through, or is still to come."""
        try:
            return self._pages.ids.index(figure_id)
        except ValueError:
            return None

    def id_at(self, row: int) -> int:
        """The id of the figure in a row, without reading the figure."""
        return self._pages.ids[row]

    def complete(self) -> None:
        """Read now what is still to come."""
        if self.reading:
            self._background.drop()
            self._take(queries.figure_ids(self._desk.session.reader, self._desk.filter))

    def _query(self) -> FigurePages:
        reader, chosen = self._desk.session.reader, self._desk.filter
        first = FIRST if self._background.worthwhile else -1
        ids: array[int] = queries.figure_ids(reader, chosen, first)
        self._background.drop()
        self.reading = len(ids) == first
        if self.reading:
            self._background.ask(partial(queries.figure_ids, chosen=chosen), self._take)
        return FigurePages(ids, lambda some: queries.figures(reader, some), self._say)

    def _say(self, figure: FigureRow) -> tuple[str, ...]:
        return tuple(column.show(figure, self._names) for column in COLUMNS)

    def _requery(self, _filter: FigureFilter) -> None:
        self._reset()

    def _reset(self) -> None:
        self.beginResetModel()
        self._pages = self._query()
        self.endResetModel()

    def _take(self, ids: array[int]) -> None:
        """Put all ids in the place of the first ones. The rows that are there stay, unless they were changed since."""
        known = len(self._pages.ids)
        self.reading = False
        if ids[:known] != self._pages.ids:
            self._reset()
            return
        if len(ids) > known:
            self.beginInsertRows(QModelIndex(), known, len(ids) - 1)
            self._pages.ids = ids
            self.endInsertRows()
        self.completed.emit()

    def _follow(self, outcome: Outcome) -> None:
        if outcome.membership or outcome.rearranged:
            self._reset()
            return
        self._repaint(outcome.figures)

    def _follow_checks(self, figures: frozenset[int]) -> None:
        """Findings came or went: other figures are let through where these restrict, else their rows are repainted."""
        if figures and self._desk.filter.finding:
            self._reset()
        else:
            self._repaint(figures)

    def _repaint(self, figures: frozenset[int]) -> None:
        for row in self._pages.refresh(figures):
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))
