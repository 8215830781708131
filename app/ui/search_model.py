"""The item model of what was found: reports, and the hits in each. Pages are appended as the user comes to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.curation.searching import Page
from app.models.search import Group, Place, Span
from app.models.search_hits import Hit
from app.ui import numbers
from app.ui.search_words import SearchWords

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

LINE = Role.UserRole
"""The role under which a delegate gets a Line; None for a report."""
COUNT = Role.UserRole + 1
"""The number of places in a report, as it is shown."""
DOCUMENT = Role.UserRole + 2
"""The name of a report's document."""


@dataclass(frozen=True, slots=True)
class Line:
    """A hit as it is painted: its context and what is said of it, each with the spans that were asked for."""

    hit: Hit
    detail: str
    detail_marks: tuple[Span, ...]


@dataclass(slots=True)
class _Branch:
    group: Group
    lines: list[Line] = field(default_factory=list)


class SearchModel(QAbstractItemModel):
    """``wanted`` is emitted with the last page where the user has come to its end."""

    wanted = Signal(object)

    def __init__(self, words: SearchWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._branches: list[_Branch] = []
        self._groups: dict[tuple[int, int | None], Group] = {}
        self._page: Page | None = None
        self._waiting = False

    @property
    def page(self) -> Page | None:
        """The page that was appended last."""
        return self._page

    def show_page(self, page: Page | None) -> None:
        """Show the first page of a search in place of all that is there; None for nothing."""
        self.beginResetModel()
        self._branches, self._page, self._waiting = [], page, False
        self._groups = {(group.document_id, group.report_id): group for group in page.found.groups} if page else {}
        for branch in self._sorted(page) if page else ():
            self._branches.append(branch)
        self.endResetModel()

    def append(self, page: Page) -> None:
        """Append the next page."""
        self._page, self._waiting = page, False
        branches = self._sorted(page)
        if branches and self._branches and branches[0].group == self._branches[-1].group:
            last, more = self._branches[-1], branches.pop(0).lines
            above, first = self.index(len(self._branches) - 1, 0), len(last.lines)
            self.beginInsertRows(above, first, first + len(more) - 1)
            last.lines += more
            self.endInsertRows()
        if branches:
            first = len(self._branches)
            self.beginInsertRows(QModelIndex(), first, first + len(branches) - 1)
            self._branches += branches
            self.endInsertRows()

    def line(self, index: Index) -> Line | None:
        """The hit at an index; None for a report."""
        if not index.isValid() or not index.internalId():
            return None
        return self._branches[index.internalId() - 1].lines[index.row()]

    def index_of(self, place: Place) -> QModelIndex:
        """The index of the hit at a place; an invalid one where it is not here."""
        for row, branch in enumerate(self._branches):
            for number, line in enumerate(branch.lines):
                if line.hit.place == place:
                    return self.index(number, 0, self.index(row, 0))
        return QModelIndex()

    def shown(self) -> int:
        """How many hits are here."""
        return sum(len(branch.lines) for branch in self._branches)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        """The index of a report (internal id 0) or of a hit (1 + the report's row)."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The report of a hit."""
        number = index.internalId() if index.isValid() else 0
        return self.createIndex(number - 1, 0, 0) if number else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many reports there are, or hits in one."""
        if not parent.isValid():
            return len(self._branches)
        return 0 if parent.internalId() else len(self._branches[parent.row()].lines)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One."""
        return 1

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are hits behind the last page."""
        return not parent.isValid() and self._page is not None and self._page.next < len(self._page.found.places)

    def fetchMore(self, _parent: Index) -> None:
        """Ask for the next page, once."""
        if self._page is not None and not self._waiting:
            self._waiting = True
            self.wanted.emit(self._page)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """A report's name, or a hit's context, and what belongs to them."""
        if not index.isValid():
            return None
        line = self.line(index)
        return self._of_group(self._branches[index.row()].group, role) if line is None else self._of_line(line, role)

    def _of_group(self, group: Group, role: int) -> object:
        match role:
            case Role.DisplayRole:
                return self._words.group(group)
            case Role.AccessibleTextRole:
                return self.tr("{report}, {count} found").format(report=self._words.group(group), count=group.count)
            case Role.ToolTipRole:
                return group.document or None
        return {COUNT: numbers.number(group.count), DOCUMENT: group.document}.get(role)

    def _of_line(self, line: Line, role: int) -> object:
        match role:
            case Role.DisplayRole | Role.ToolTipRole:
                return line.hit.context
            case Role.AccessibleTextRole:
                return f"{line.detail}: {line.hit.context}"
        return line if role == LINE else None

    def _sorted(self, page: Page) -> list[_Branch]:
        """A page's hits by report, which come one after the other."""
        branches: list[_Branch] = []
        for line in self._lines(page):
            group = self._groups[line.hit.place.document_id, line.hit.place.report_id]
            if not branches or branches[-1].group != group:
                branches.append(_Branch(group))
            branches[-1].lines.append(line)
        return branches

    def _lines(self, page: Page) -> Sequence[Line]:
        return [Line(hit, *self._words.detail(hit, page.found.query)) for hit in page.hits]
