"""The facets beside the figure table: each value with how many figures have it, given all other restrictions.

In a large workspace they are counted in the background.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QMargins, QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from app.curation.operations import Outcome
from app.models import facet_queries
from app.models.asides import Query
from app.models.facet_queries import REGION
from app.models.records import FigureFilter
from app.ui import facet_words, numbers, wording
from app.ui.background import Background
from app.ui.desk import Desk
from app.ui.roomy import Roomy
from app.ui.vocabulary_choices import Names

CODE = Qt.ItemDataRole.UserRole
"""The name of a facet, or the code of a value."""

OPEN_AT_FIRST = ("review", "kind", "about")

ROW_SPACE = 2
"""Pixels above and below a row's text."""

MOST = 200
"""Values of a facet that are listed; those after them are the rarest."""

Checked = Qt.CheckState

Counts = list[tuple[str, int]]
"""The values of a facet, each with how many figures have it."""


class FacetPanel(QTreeView):
    """A tree of facets and their values; a checked value lets its figures through. Only what is open is counted.

    Right and Left open and close a facet, Space or Return checks a value.
    """

    def __init__(self, desk: Desk, opened: Iterable[str] = OPEN_AT_FIRST, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._names = Names(desk.vocabulary)
        self._regions = {row.code: wording.named(row) for row in desk.vocabulary.regions}
        self._filling = False
        self._waiting: list[int] = []
        self._background = Background(desk, self)
        self._next = QTimer(self, interval=0, singleShot=True)
        self._next.timeout.connect(self._count_next)
        self._facets = QStandardItemModel(self)
        self._lay_out()
        for name in facet_words.ORDER:
            self._add(name)
        for number, name in enumerate(facet_words.ORDER):
            self.setExpanded(self._facets.index(number, 0), name in opened)
        self.expanded.connect(self._open)
        self._facets.itemChanged.connect(self._checked)
        self._counted: FigureFilter | None = None
        desk.filtered.connect(self._follow)
        desk.changed.connect(self._changed)

    def opened(self) -> list[str]:
        """The facets that stand open."""
        return [name for number, name in enumerate(facet_words.ORDER) if self.isExpanded(self._facets.index(number, 0))]

    def refresh(self) -> None:
        """Count again what is open, where it can be seen: one facet at a time, after the table has been painted."""
        if self.isVisible():
            self._background.drop()
            self._counted = self._desk.filter
            every = range(self._facets.rowCount())
            for number in every:
                self._mark(number)
            self._waiting = [number for number in every if self.isExpanded(self._facets.index(number, 0))]
            self._next.start()

    @property
    def waiting(self) -> bool:
        """Whether something is still to be counted."""
        return bool(self._waiting)

    def _count_next(self) -> None:
        if not self.isVisible() or not self._waiting:
            return
        if self._background.worthwhile:
            self._background.ask(self._counting(self._waiting), self._take)
            return
        self._count(self._waiting.pop(0))
        if self._waiting:
            self._next.start()

    def _count(self, number: int) -> None:
        self._take(self._counting([number])(self._desk.session.reader))

    def _counting(self, numbers_of: Iterable[int]) -> Query[dict[int, Counts]]:
        """The query that counts these facets under the present filter."""
        names = {number: facet_words.ORDER[number] for number in numbers_of}
        chosen, provinces = self._desk.filter, self._desk.vocabulary.provinces
        return lambda reader: {
            number: facet_queries.counts_with_regions(reader, chosen, name, provinces) for number, name in names.items()
        }

    def _take(self, found: dict[int, Counts]) -> None:
        """Show what was counted."""
        self._waiting = [number for number in self._waiting if number not in found]
        for number, counts in found.items():
            self._fill(number, counts)

    def _open(self, index: QModelIndex) -> None:
        """Count the values of a facet that was opened; in the background with those that are waited for."""
        if index.parent().isValid():
            return
        if not self._background.worthwhile:
            self._count(index.row())
        elif index.row() not in self._waiting:
            self._waiting.append(index.row())
            self._count_next()

    def showEvent(self, event: object) -> None:
        """Count what was not counted while nobody looked."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return checks a value, or opens and closes a facet, as Space does for values alone."""
        item = self._facets.itemFromIndex(self.currentIndex().siblingAtColumn(0))
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) or item is None:
            super().keyPressEvent(event)
        elif item.parent() is None:
            self.setExpanded(item.index(), not self.isExpanded(item.index()))
        elif item.isCheckable():
            item.setCheckState(Checked.Unchecked if item.checkState() == Checked.Checked else Checked.Checked)

    def _lay_out(self) -> None:
        self.setModel(self._facets)
        self.setAccessibleName(self.tr("Facets"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIndentation(self.fontMetrics().horizontalAdvance("0"))
        self.setItemDelegate(Roomy(QMargins(0, ROW_SPACE, 0, ROW_SPACE), self))
        self._facets.setColumnCount(2)
        heads = self.header()
        heads.setStretchLastSection(False)
        heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        heads.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def _add(self, name: str) -> None:
        head, chosen = QStandardItem(facet_words.title(name)), QStandardItem()
        head.setData(name, CODE)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        head.appendRow([QStandardItem(), QStandardItem()])  # stands for the values until they are counted
        chosen.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._facets.appendRow([head, chosen])

    def _mark(self, number: int) -> None:
        """Show beside a facet how many of its values restrict, so that a closed one tells too."""
        name = str(self._facets.item(number, 0).data(CODE))
        count = len(self._chosen(name))
        self._facets.item(number, 1).setText(f"✓ {numbers.number(count)}" if count else "")

    def _fill(self, number: int, counted: Counts) -> None:
        """Show the values of a facet. What stands under the cursor stays there."""
        head = self._facets.item(number, 0)
        index = head.index()
        chosen = self._chosen(str(head.data(CODE)))
        counts = dict(counted[:MOST])
        rows = [*counts.items(), *((code, 0) for code in chosen if code not in counts)]
        kept = self.currentIndex().siblingAtColumn(0).data(CODE) if self.currentIndex().parent() == index else None
        self._filling = True
        # Rows are written over, not made anew: the one that is being checked must outlive its check.
        for row, (code, count) in enumerate(rows):
            if row == head.rowCount():
                head.appendRow([QStandardItem(), QStandardItem()])
            self._write(head, row, (code, count), Checked.Checked if code in chosen else Checked.Unchecked)
            if kept is not None and code == kept:
                self.setCurrentIndex(head.child(row, 0).index())
        head.removeRows(len(rows), head.rowCount() - len(rows))
        self._filling = False

    def _write(self, head: QStandardItem, row: int, counted: tuple[str, int], state: Qt.CheckState) -> None:
        code, count = counted
        name, (value, amount) = str(head.data(CODE)), (head.child(row, 0), head.child(row, 1))
        text = self._regions[code] if name == REGION else facet_words.value(name, code, self._names)
        value.setText(text)
        value.setData(code, CODE)
        value.setCheckable(True)
        value.setCheckState(state)
        value.setToolTip(text)
        value.setAccessibleText(f"{facet_words.title(name)}: {text}, {numbers.number(count)}")
        amount.setText(numbers.number(count))
        amount.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _chosen(self, name: str) -> tuple[str, ...]:
        if name == REGION:
            return facet_queries.chosen_regions(self._desk.filter, self._desk.vocabulary.provinces)
        return facet_queries.chosen_values(self._desk.filter, name)

    def _checked(self, item: QStandardItem) -> None:
        """Restrict as the user has checked; unchecking the last value lifts the restriction."""
        if self._filling or item.parent() is None or not item.isCheckable():
            return
        name, code = str(item.parent().data(CODE)), str(item.data(CODE))
        codes, field = {code}, name
        if name == REGION:
            codes = {row.code for row in self._desk.vocabulary.provinces if row.region == code}
            field = "province"
        held = set(facet_queries.chosen_values(self._desk.filter, field))
        wanted = held | codes if item.checkState() == Checked.Checked else held - codes
        self._desk.replace_filter(facet_queries.with_values(self._desk.filter, field, wanted))

    def _follow(self, chosen: FigureFilter) -> None:
        """Another order of the figures changes no count."""
        if self._counted is None or replace(self._counted, sort=chosen.sort) != chosen:
            self.refresh()

    def _changed(self, outcome: Outcome) -> None:
        if outcome.tables & {"figures", "documents", "decisions"}:
            self.refresh()
