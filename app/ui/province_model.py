"""The item model of the province tree. It keeps counts up to date without a reset, so that nothing collapses."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from app.curation.operations import Outcome
from app.models import queries
from app.ui import numbers
from app.ui.desk import Desk
from app.ui.province_places import Place, Places, walk

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

NAME, COUNT = range(2)
"""The columns."""

PAGE = 500
"""Up to so many changed figures are looked up one by one; for more, all counts are read anew."""


class ProvinceModel(QAbstractItemModel):
    """Region > province > report > section. It listens to the desk, and resets only where documents come or go."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._places = self._read()
        self._lines = [*walk(self._places.root)]
        self._numbers = {place: number for number, place in enumerate(self._lines)}
        desk.changed.connect(self._refresh)

    @property
    def places(self) -> Places:
        """The lines."""
        return self._places

    def place(self, index: Index) -> Place:
        """The line at an index; the root for an invalid one."""
        return self._lines[index.internalId()] if index.isValid() else self._places.root

    def index_of(self, place: Place | None, column: int = NAME) -> QModelIndex:
        """The index of a line; an invalid one for the root and for None."""
        if place is None or place.parent is None:
            return QModelIndex()
        return self.createIndex(place.row, column, self._numbers[place])

    def place_of(self, key: tuple[str, str]) -> Place | None:
        """The line with a key, if there is one."""
        return next((place for place in self._lines[1:] if place.key == key), None)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        """The index of a line's cell."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.index_of(self.place(parent).children[row], column)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The index of the line above."""
        return self.index_of(self.place(index).parent)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many lines are below one."""
        return 0 if parent.column() > NAME else len(self.place(parent).children)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Name and count."""
        return 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """The columns' names."""
        if orientation != Qt.Orientation.Horizontal or section not in (NAME, COUNT):
            return None
        if role == Role.TextAlignmentRole and section == COUNT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Role.ToolTipRole and section == COUNT:
            return self.tr("Number of figures, and the share of them that is verified or rejected")
        if role == Role.DisplayRole:
            return self.tr("Provinces") if section == NAME else self.tr("Figures")
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """A line's name or count, and what is said of it."""
        if not index.isValid():
            return None
        place = self.place(index)
        if role == Role.AccessibleTextRole:
            return f"{place.name}, {self._explained(place)}"
        return self._name(place, role) if index.column() == NAME else self._count(place, role)

    def _name(self, place: Place, role: int) -> object:
        if role == Role.DisplayRole:
            return place.name
        return f"{place.tip}\n{self._explained(place)}" if role == Role.ToolTipRole else None

    def _count(self, place: Place, role: int) -> object:
        match role:
            case Role.DisplayRole:
                return counted(place)
            case Role.ToolTipRole:
                return self._explained(place)
            case Role.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Role.ForegroundRole:
                return QApplication.palette().brush(QPalette.ColorRole.PlaceholderText)
        return None

    def _explained(self, place: Place) -> str:
        text = self.tr("figures: {figures}, settled: {settled}")
        return text.format(figures=numbers.number(place.figures), settled=numbers.number(place.settled))

    def _read(self) -> Places:
        reader = self._desk.session.reader
        return Places(queries.reports(reader), queries.sections(reader), self._desk.vocabulary)

    def _refresh(self, outcome: Outcome) -> None:
        if outcome.rearranged:
            self.beginResetModel()
            self._places = self._read()
            self._lines = [*walk(self._places.root)]
            self._numbers = {place: number for number, place in enumerate(self._lines)}
            self.endResetModel()
        elif "figures" in outcome.tables:
            self._count_again(outcome.figures, everywhere=outcome.membership)

    def _count_again(self, figures: Iterable[int], *, everywhere: bool) -> None:
        """Read the counts of the reports that hold these figures, or all, and tell the views which lines changed."""
        before = [(place.figures, place.settled) for place in self._lines]
        ids = list(figures)
        reader = self._desk.session.reader
        if everywhere or len(ids) > PAGE:
            rows, sections = queries.reports(reader), queries.sections(reader)
        else:
            touched = {figure.report_id for figure in queries.figures(reader, ids).values()}
            rows = [row for report in touched if (row := queries.report(reader, report)) is not None]
            sections = [row for report in touched for row in queries.sections_of_report(reader, report)]
        for row in rows:
            self._places.reports[row.id].figures, self._places.reports[row.id].settled = row.figures, row.settled
        for section in sections:
            place = self._places.sections[section.id]
            place.figures, place.settled = section.figures, section.settled
        self._places.count()
        for place, old in zip(self._lines, before, strict=True):
            if place is not self._places.root and (place.figures, place.settled) != old:
                self.dataChanged.emit(self.index_of(place), self.index_of(place, COUNT))


def counted(place: Place) -> str:
    """A line's count as it is shown: 104 · 12 %."""
    return f"{numbers.number(place.figures)} · {share(place.settled, place.figures)}"


def share(settled: int, figures: int) -> str:
    """How many of the figures are settled, as a whole percentage: 100 % means all, 0 % none."""
    if settled in (0, figures):
        return numbers.percent(1.0 if settled else 0.0)
    return numbers.percent(max(1, math.floor(100 * settled / figures)) / 100)
