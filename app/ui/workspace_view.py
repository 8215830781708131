"""The three panes of an open workspace: provinces, the tabs, and the source with the form. Views share the desk,
nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QTabWidget, QVBoxLayout, QWidget

from app.curation.operations import SetReview
from app.ui import numbers
from app.ui.arrangement import Arrangement
from app.ui.chart_view import ChartView
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.fact_work import FactWork
from app.ui.figure_form import FigureForm
from app.ui.figure_table import FigureTable
from app.ui.finding_tab import FindingTab
from app.ui.going import Going
from app.ui.history_view import HistoryView
from app.ui.late import Late
from app.ui.programme_table import ProgrammeTable
from app.ui.province_tree import ProvinceTree
from app.ui.review_place import ReviewPlace
from app.ui.review_work import ReviewWork, Walk
from app.ui.same_error import SameErrorBar
from app.ui.settings import TAB, Settings
from app.ui.source_pair import SourcePair
from app.ui.source_reader import SourceReader
from app.ui.source_work import SourceWork

if TYPE_CHECKING:
    from app.ui.notes_view import NotesView
    from app.ui.review_view import ReviewView
    from app.ui.search_view import SearchView

PANES = (220, 760, 460)
"""Widths of tree, tabs and source in a new window, in pixels of a 96 dpi screen; they share a wider one in
proportion.
"""

SOURCE = (470, 430)
"""Heights of reader and form in a new window."""


class WorkspaceView(QWidget):
    """All views of one desk, laid out. The layout is remembered between sessions. ``exporting_notes`` is emitted where
    the notes are to be written to a file, ``asked`` with the name of an action that a view wants done.
    """

    exporting_notes = Signal()

    asked = Signal(str)

    def __init__(self, desk: Desk, settings: Settings, dialogs: Dialogs) -> None:
        super().__init__()
        self._desk = desk
        self._settings = settings
        self.tree = ProvinceTree(desk)
        self.table = FigureTable(desk, settings, dialogs)
        self.programmes = ProgrammeTable(desk)
        self.charts = ChartView(desk, dialogs)
        self.history = HistoryView(desk, dialogs)
        self.findings = FindingTab(desk)
        self.notes = Late(self._make_notes)
        self.place = ReviewPlace(desk, settings)
        self.review = Late(self._make_review)
        self.search = Late(self._make_search)
        self.source = SourcePair(desk, settings)
        self.going = Going(desk, self.reader, self.show_notes)
        self.facts = FactWork(desk, self.table, self.findings)
        self.work = SourceWork(desk, self.source, dialogs, self)
        self.form = FigureForm(desk)
        self.reviewing = ReviewWork(desk, self.form, self._walk, self._front, self)
        self.same_error = SameErrorBar(desk, dialogs)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.table, self.tr("Figures"))
        self.tabs.addTab(self.review, self.tr("Review"))
        self.tabs.addTab(self.programmes, self.tr("Programmes"))
        self.tabs.addTab(self.charts, self.tr("Charts"))
        self.tabs.addTab(self.history, self.tr("History"))
        self.tabs.addTab(self.findings, "")
        self.tabs.addTab(self.notes, self.tr("Notes"))
        self.tabs.addTab(self.search, self.tr("Search"))
        source = self._splitter("source", Qt.Orientation.Vertical, [self.source, self._below()], SOURCE)
        self.panes = self._splitter("panes", Qt.Orientation.Horizontal, [self.tree, self.tabs, source], PANES)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panes)
        self.arrangement = Arrangement(settings)
        self.arrangement.restore(self)
        self.programmes.opened.connect(self.show_figures)
        self.charts.opened.connect(self.show_figures)
        self.form.finding_asked.connect(self.show_finding)
        self.table.work.asked.connect(self.asked)
        self.tabs.tabBarClicked.connect(self._enter)
        self.findings.counted.connect(self._name_findings)
        self._name_findings(self.findings.open)
        self.tabs.currentChanged.connect(lambda _: self.arrangement.restore(self.tabs.currentWidget()))
        self.tabs.setCurrentIndex(min(settings.get(TAB), self.tabs.count() - 1))

    @property
    def reader(self) -> SourceReader:
        """The source pane that follows what is chosen."""
        return self.source.follower

    def take_keys(self, actions: Sequence[QAction], here: Mapping[str, QAction]) -> None:
        """Let the shortcuts of these actions, and these keys of others, count in the source, the rows of the table (its
        facets and choices take letters themselves) and the review.
        """
        for widget in (self.source, self.table.view, self.review):
            widget.addActions(actions)
            for key, action in here.items():
                shortcut = QShortcut(QKeySequence(key), widget)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(action.trigger)

    def show_review(self) -> None:
        """Bring the review to the front, where its keys count."""
        self.tabs.setCurrentWidget(self.review)
        self.review.view.setFocus()

    def skip(self) -> None:
        """Put the figure at the end of the review; in the table, leave it for the next."""
        if self.tabs.currentWidget() is self.review:
            self.review.view.skip()
        else:
            self.table.step(1)

    def verify_sentence(self) -> None:
        """Verify what is open and not doubtful in the sentence of the chosen figure, and go on."""
        found = self.review.view.of_sentence()
        if found and self.form.commit():
            self._desk.perform(SetReview(found, "verified"))
            for figure_id in found:
                self.review.view.queue.settle(figure_id)
            self._walk().go_on()

    def _walk(self) -> Walk:
        """What one goes through: the review where it is in front, else the table."""
        return self.review.view if self.tabs.currentWidget() is self.review else self.table

    def _front(self) -> QWidget:
        return self.review.view if self.tabs.currentWidget() is self.review else self.table.view

    def find_or_filter(self) -> None:
        """Find in the text where the source has the focus; else filter the figures."""
        if self.source.isAncestorOf(self.focusWidget()):
            self.source.current.finder.open()
        else:
            self.show_figures()
            self.table.focus_filter()

    def show_figures(self) -> None:
        """Bring the figure table to the front."""
        self.tabs.setCurrentWidget(self.table)

    def show_findings(self) -> None:
        """Bring the findings to the front, ready for their keys."""
        self.tabs.setCurrentWidget(self.findings)
        self.findings.view.view.setFocus()

    def show_finding(self, figure_id: int) -> None:
        """Bring the findings to the front, with the worst one on a figure."""
        self.tabs.setCurrentWidget(self.findings)
        self.findings.show_figure(figure_id)

    def _enter(self, tab: int) -> None:
        """A click on the tab of the findings is meant for their keys."""
        if self.tabs.widget(tab) is self.findings:
            QTimer.singleShot(0, self, self.show_findings)  # when the tab bar is done with the click

    def _name_findings(self, count: int | None) -> None:
        """Say in the tab how many findings are open, where that is known."""
        text = self.tr("Findings ({count})").format(count=numbers.number(count)) if count else self.tr("Findings")
        self.tabs.setTabText(self.tabs.indexOf(self.findings), text)

    def revert(self) -> None:
        """Bring the history to the front, and ask whether to take back the entry that is chosen there."""
        self.tabs.setCurrentWidget(self.history)
        self.history.revert()

    def search_everything(self) -> None:
        """Bring the search to the front, and put the cursor into its line."""
        self.tabs.setCurrentWidget(self.search)
        self.search.view.focus_search()

    def show_notes(self) -> NotesView:
        """Bring the notes to the front."""
        self.tabs.setCurrentWidget(self.notes)
        return self.notes.view

    def commit(self) -> None:
        """Send what is being typed."""
        self.form.commit()
        if self.notes.made is not None:
            self.notes.made.editor.keep()

    def show_facets(self) -> None:
        """Bring the figure table to the front with its facets."""
        self.show_figures()
        self.table.show_facets()

    def save_layout(self) -> None:
        """Remember the sizes of panes and columns, the tab, and where the review stopped."""
        self.place.leave()
        self.table.save_layout()
        self.arrangement.save()
        self._settings.set(TAB, self.tabs.currentIndex())

    def _make_search(self) -> SearchView:
        from app.ui.search_view import SearchView  # not needed before the first search

        made = SearchView(self._desk)
        made.wanted.connect(self.going.to_hit)
        return made

    def _make_review(self) -> ReviewView:
        from app.ui.review_view import ReviewView  # cuts texts into sentences, which no first paint needs

        made = ReviewView(self._desk, self.place)
        made.asked.connect(self.asked)
        made.field.connect(self.reviewing.go_to)
        return made

    def _make_notes(self) -> NotesView:
        from app.ui.notes_view import NotesView  # not needed before the notes are looked at

        made = NotesView(self._desk)
        made.wanted.connect(self.going.to_note)
        made.exporting.connect(self.exporting_notes)
        return made

    def _below(self) -> QWidget:
        """The form, with what is offered after a correction under it."""
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form, 1)
        column.addWidget(self.same_error)
        return below

    @staticmethod
    def _splitter(name: str, orientation: Qt.Orientation, widgets: list[QWidget], sizes: tuple[int, ...]) -> QSplitter:
        splitter = QSplitter(orientation)
        splitter.setObjectName(name)
        splitter.setChildrenCollapsible(False)
        for index, (widget, size) in enumerate(zip(widgets, sizes, strict=True)):
            splitter.addWidget(widget)
            splitter.setStretchFactor(index, size)
        splitter.setSizes(list(sizes))
        return splitter
