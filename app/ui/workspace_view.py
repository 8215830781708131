"""The three panes of an open workspace: provinces, the tabs, and the source with the form. Views share the desk,
nothing else.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QTabWidget, QVBoxLayout, QWidget

from app.curation.grouping import Different, SameFact
from app.ui import numbers
from app.ui.chart_view import ChartView
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.figure_form import FigureForm
from app.ui.figure_table import FigureTable
from app.ui.finding_tab import FindingTab
from app.ui.history_view import HistoryView
from app.ui.programme_table import ProgrammeTable
from app.ui.province_tree import ProvinceTree
from app.ui.same_error import SameErrorBar
from app.ui.settings import Settings
from app.ui.source_reader import SourceReader

PANES = (220, 760, 460)
"""Widths of tree, tabs and source in a new window, in pixels of a 96 dpi screen; they share a wider one in
proportion.
"""

SOURCE = (560, 340)
"""Heights of reader and form in a new window."""


class WorkspaceView(QWidget):
    """All views of one desk, laid out. The layout is remembered between sessions."""

    def __init__(self, desk: Desk, settings: Settings, dialogs: Dialogs) -> None:
        super().__init__()
        self._desk = desk
        self._settings = settings
        self.tree = ProvinceTree(desk)
        self.table = FigureTable(desk)
        self.programmes = ProgrammeTable(desk)
        self.charts = ChartView(desk, dialogs)
        self.history = HistoryView(desk, dialogs)
        self.findings = FindingTab(desk)
        self.reader = SourceReader(desk)
        self.form = FigureForm(desk)
        self.same_error = SameErrorBar(desk, dialogs)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.table, self.tr("Figures"))
        self.tabs.addTab(self.programmes, self.tr("Programmes"))
        self.tabs.addTab(self.charts, self.tr("Charts"))
        self.tabs.addTab(self.history, self.tr("History"))
        self.tabs.addTab(self.findings, "")
        self._source = self._splitter("source", Qt.Orientation.Vertical, [self.reader, self._below()], SOURCE)
        self._panes = self._splitter("panes", Qt.Orientation.Horizontal, [self.tree, self.tabs, self._source], PANES)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panes)
        self.programmes.opened.connect(self.show_figures)
        self.charts.opened.connect(self.show_figures)
        self.form.finding_asked.connect(self.show_finding)
        self.tabs.tabBarClicked.connect(self._enter)
        self.findings.counted.connect(self._name_findings)
        self._name_findings(self.findings.open)

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

    def state_same(self) -> None:
        """The selected figures, or those of the chosen finding, state one thing."""
        self._desk.perform(SameFact(self._meant()))

    def state_different(self) -> None:
        """The selected figures, or those of the chosen finding, state each a thing of its own."""
        self._desk.perform(Different(self._meant()))

    def _meant(self) -> list[int]:
        """The figures that an action is about: of the findings, while they are at the front, else of the table."""
        finding = self.findings.finding if self.tabs.currentWidget() is self.findings else None
        if finding is not None and finding.suspects:
            return list(finding.suspects)
        chosen = self._desk.figure
        return self.table.selected() or ([chosen.id] if chosen is not None else [])

    def _enter(self, tab: int) -> None:
        """A click on the tab of the findings is meant for their keys."""
        if self.tabs.widget(tab) is self.findings:
            QTimer.singleShot(0, self, self.show_findings)  # when the tab bar is done with the click

    def _name_findings(self, count: int) -> None:
        """Say in the tab how many findings are open."""
        text = self.tr("Findings ({count})").format(count=numbers.number(count)) if count else self.tr("Findings")
        self.tabs.setTabText(self.tabs.indexOf(self.findings), text)

    def revert(self) -> None:
        """Bring the history to the front, and ask whether to take back the entry that is chosen there."""
        self.tabs.setCurrentWidget(self.history)
        self.history.revert()

    def save_layout(self) -> None:
        """Remember the widths and heights of the panes."""
        self._settings.set_layout("source", self._source.saveState())
        self._settings.set_layout("panes", self._panes.saveState())

    def _below(self) -> QWidget:
        """The form, with what is offered after a correction under it."""
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form, 1)
        column.addWidget(self.same_error)
        return below

    def _splitter(
        self, name: str, orientation: Qt.Orientation, widgets: list[QWidget], sizes: tuple[int, ...]
    ) -> QSplitter:
        splitter = QSplitter(orientation)
        splitter.setChildrenCollapsible(False)
        for index, (widget, size) in enumerate(zip(widgets, sizes, strict=True)):
            splitter.addWidget(widget)
            splitter.setStretchFactor(index, size)
        splitter.setSizes(list(sizes))
        splitter.restoreState(self._settings.layout(name))
        return splitter
