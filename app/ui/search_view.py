"""Search everything: the line to type in, what was found by report, and what to do where nothing was."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QStackedWidget, QTreeView, QWidget
from shiboken6 import isValid

from app.curation.operations import Outcome
from app.curation.searching import Page
from app.errors import Failure
from app.models import search_terms
from app.models.search_terms import Query
from app.ui import wording
from app.ui.desk import Desk
from app.ui.hit_delegate import HitDelegate
from app.ui.row_table import fill_tab
from app.ui.search_bar import SearchBar
from app.ui.search_model import SearchModel
from app.ui.search_words import SearchWords
from app.ui.vocabulary_choices import Names

CONCERNED = frozenset({"documents", "reports", "sections", "figures", "annotations"})
"""The tables whose changes may change what is found."""


class SearchView(QWidget):
    """``wanted`` is emitted with the Hit that the user goes to. It searches nothing while it is hidden."""

    wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self._query = Query()
        self._searching = False
        self._entering = False
        self.bar = SearchBar()
        self.model = SearchModel(SearchWords(Names(desk.vocabulary)), self)
        self.results = self._make_results()
        self.message = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.message.setMargin(24)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.results)
        self._stack.addWidget(self.message)
        fill_tab(self, self.bar, self._stack)
        self.bar.changed.connect(self.search)
        self.bar.left.connect(self._enter)
        self.model.wanted.connect(self._continue)
        self.model.rowsInserted.connect(self._expand)
        self.results.clicked.connect(self._go)
        self.results.activated.connect(self._go)
        desk.changed.connect(self._follow)

    def focus_search(self) -> None:
        """Put the cursor into the line, over what was typed before."""
        self.bar.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.line.selectAll()

    def search(self) -> None:
        """Search for what is typed; what was found is shown when it is there."""
        self._stale = False
        typed, kinds = self.bar.asked()
        self._query = search_terms.parse(typed)
        self._searching = bool(self._query)
        if self._query:
            searching = self._desk.session.searcher.search(typed, kinds)
            self._desk.jobs.watch(searching, self._show, self._say_failure)
        else:
            self._show_page(None)

    def showEvent(self, event: QShowEvent) -> None:
        """Search again where something has changed while the view was hidden."""
        super().showEvent(event)
        if self._stale:
            self.search()

    def _make_results(self) -> QTreeView:
        view = QTreeView()
        view.setModel(self.model)
        view.setItemDelegate(HitDelegate(view))
        view.setAccessibleName(self.tr("What was found"))
        view.setHeaderHidden(True)
        view.setIndentation(view.fontMetrics().height())
        view.setExpandsOnDoubleClick(False)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setTabKeyNavigation(False)
        return view

    def _show(self, page: Page | None) -> None:
        if page is not None and isValid(self) and page.found.query == self._query:
            self._searching = False
            self._show_page(page)

    def _show_page(self, page: Page | None) -> None:
        """Show what was found, or say that there is nothing. The chosen hit stays so where it was found again."""
        before = self.model.line(self.results.currentIndex())
        self.model.show_page(page)
        self.results.expandAll()
        self.bar.show_found(page.found if page else None)
        there = page is not None and bool(page.found.places)
        self._stack.setCurrentIndex(0 if there else 1)
        if not there:
            self._entering = False
            self.message.setText(self._nothing())
        elif self._entering:
            self._enter()
        elif before is not None:
            self.results.setCurrentIndex(self.model.index_of(before.hit.place))

    def _continue(self, page: Page) -> None:
        self._desk.jobs.watch(self._desk.session.searcher.more(page), self._append, self._say_failure)

    def _append(self, page: Page | None) -> None:
        if page is not None and isValid(self) and self.model.page is not None and page.found is self.model.page.found:
            self.model.append(page)

    def _expand(self, parent: QModelIndex, first: int, last: int) -> None:
        if not parent.isValid():
            for row in range(first, last + 1):
                self.results.expand(self.model.index(row, 0))

    def _enter(self) -> None:
        """Go from the line to the first hit, once it is there."""
        first = self.model.index(0, 0, self.model.index(0, 0))
        self._entering = self._searching
        if first.isValid() and not self._searching:
            self.results.setFocus(Qt.FocusReason.OtherFocusReason)
            self.results.setCurrentIndex(first)

    def _go(self, index: QModelIndex | QPersistentModelIndex) -> None:
        line = self.model.line(index)
        if line is not None:
            self.wanted.emit(line.hit)
        elif index.isValid():
            self.results.setExpanded(index, not self.results.isExpanded(index))

    def _follow(self, outcome: Outcome) -> None:
        if outcome.tables.isdisjoint(CONCERNED):
            return
        self._stale = True
        if self.isVisible() and "documents" in outcome.tables:
            self.search()

    def _say_failure(self, failure: Failure) -> None:
        if isValid(self):
            self._show_page(None)
            self.message.setText(wording.failure(failure))

    def _nothing(self) -> str:
        """What to do where there is nothing to be seen."""
        typed = self.bar.line.text().strip()
        if self._desk.session.progress()[1] == 0:
            return self.tr("There is nothing to search yet. Load source files from the File menu.")
        if not self._query:
            return self.tr(
                "Type words, all of which must be there, a “phrase”, Chinese of any length, or a number:\n"
                "1.117 billion finds 1,117,000,000 and 11.17亿 too."
            )
        return self.tr(
            "Nothing was found for {typed}.\nAll of it must stand in one paragraph, figure or note: try fewer words."
        ).format(typed=f"“{typed}”")
