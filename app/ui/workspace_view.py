"""The three panes of an open workspace: provinces, the tabs, and the source with the form. Views share the desk,
nothing else.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QTabWidget, QWidget

from app.models.records import Review
from app.ui.chart_view import ChartView
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.figure_form import FigureForm
from app.ui.figure_table import FigureTable
from app.ui.history_view import HistoryView
from app.ui.programme_table import ProgrammeTable
from app.ui.province_tree import ProvinceTree
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
        self._settings = settings
        self.tree = ProvinceTree(desk)
        self.table = FigureTable(desk, settings, dialogs)
        self.programmes = ProgrammeTable(desk)
        self.charts = ChartView(desk, dialogs)
        self.history = HistoryView(desk, dialogs)
        self.reader = SourceReader(desk)
        self.form = FigureForm(desk)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.table, self.tr("Figures"))
        self.tabs.addTab(self.programmes, self.tr("Programmes"))
        self.tabs.addTab(self.charts, self.tr("Charts"))
        self.tabs.addTab(self.history, self.tr("History"))
        self._source = self._splitter("source", Qt.Orientation.Vertical, [self.reader, self.form], SOURCE)
        self._panes = self._splitter("panes", Qt.Orientation.Horizontal, [self.tree, self.tabs, self._source], PANES)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panes)
        self.programmes.opened.connect(self.show_figures)
        self.charts.opened.connect(self.show_figures)

    def show_figures(self) -> None:
        """Bring the figure table to the front."""
        self.tabs.setCurrentWidget(self.table)

    def revert(self) -> None:
        """Bring the history to the front, and ask whether to take back the entry that is chosen there."""
        self.tabs.setCurrentWidget(self.history)
        self.history.revert()

    def show_facets(self) -> None:
        """Bring the figure table to the front with its facets."""
        self.show_figures()
        self.table.show_facets()

    def review(self, review: Review) -> None:
        """Decide on the figures that are selected where they are several, else on the one that the form shows."""
        working = self.form.isAncestorOf(QApplication.focusWidget() or self)
        if self.table.selection.count() > 1 and self.table.isVisible() and not working:
            self.table.work.review(review)
        else:
            self.form.review(review)

    def save_layout(self) -> None:
        """Remember the widths and heights of the panes, and the columns of the table."""
        self.table.save_layout()
        self._settings.set_layout("source", self._source.saveState())
        self._settings.set_layout("panes", self._panes.saveState())

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
