"""The figure table: the line that filters, the figures, and what to do where there are none."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QSplitter,
    QStackedWidget,
    QTableView,
    QWidget,
)

from app.curation.operations import Outcome
from app.models.records import FigureRow
from app.ui.cell_editor import CellDelegate
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.empty_page import EmptyPage
from app.ui.facet_panel import FacetPanel
from app.ui.figure_model import FigureModel
from app.ui.filter_bar import FilterBar
from app.ui.review_work import Together
from app.ui.row_table import fill_tab, row_table
from app.ui.settings import FACETS_OPEN, FACETS_SHOWN, Settings
from app.ui.table_foot import TableFoot
from app.ui.table_heads import TableHeads
from app.ui.table_selection import TableSelection
from app.ui.table_views import TableViews
from app.ui.table_work import TableWork

FACETS_WIDTH = 27
"""Digits of the facets' width at first."""


class FigureTable(QWidget):
    """Shows the figures that the desk's filter lets through; the row under the cursor is the desk's chosen figure."""

    def __init__(self, desk: Desk, settings: Settings, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._settings = settings
        self._following = False
        self.bar = FilterBar(desk)
        self.model = FigureModel(desk, self)
        self.view = self._make_view()
        self.selection = TableSelection(self.view, self.model)
        self.view.setItemDelegate(CellDelegate(self.view, desk, self.selection))
        self.heads = TableHeads(self.view, desk, settings)
        self.work = TableWork(self.view, self.selection, self.heads, desk, dialogs)
        self.views = TableViews(desk, self.heads, dialogs)
        self.foot = TableFoot(desk, self.selection, self.work.buttons)
        self.facets = FacetPanel(desk, settings.get(FACETS_OPEN).split())
        self.nothing = EmptyPage()
        self._stack = QStackedWidget()
        self._panes = QSplitter()
        self._lay_out()
        self.nothing.way.clicked.connect(self.bar.clear)
        self.bar.left.connect(self.view.setFocus)
        self.view.selectionModel().currentRowChanged.connect(self._choose)
        self.model.modelReset.connect(self._restored)
        self.model.completed.connect(self._completed)
        desk.chosen.connect(self._follow)
        desk.changed.connect(self._count_again)
        self._total = desk.session.progress()[1]
        self._restored()

    def focus_filter(self) -> None:
        """Put the cursor into the search field."""
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def show_facets(self) -> None:
        """Show the facets and go to them; hide them where the cursor is in them already."""
        inside = self.facets.hasFocus()
        self.bar.facets.setChecked(not inside)
        (self.view if inside else self.facets).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save_layout(self) -> None:
        """Remember columns and facets for the next start."""
        self.heads.save()
        self._settings.set_layout("figures", self._panes.saveState())
        self._settings.set(FACETS_SHOWN, self.bar.facets.isChecked())
        self._settings.set(FACETS_OPEN, " ".join(self.facets.opened()))

    def step(self, rows: int) -> None:
        """Choose the figure so many rows further down; the first one where none is chosen."""
        current = self.view.currentIndex()
        row = current.row() + rows if current.isValid() else 0
        if row >= self.model.rowCount():
            self.model.complete()
        count = self.model.rowCount()
        if count:
            self._go(self.model.index(min(max(row, 0), count - 1), max(current.column(), 0)))

    def _go(self, index: QModelIndex) -> None:
        """Make a row the only one that is selected. The view's own way would look at the keys that are held down, and
        Ctrl, which belongs to the shortcut that led here, would add the row to the selection.
        """
        flags = QItemSelectionModel.SelectionFlag
        self.view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def go_on(self) -> None:
        """Choose the next figure after a decision."""
        self.step(1)

    def together(self) -> Together | None:
        """What is done with several figures, where several are selected."""
        return self.work if self.isVisible() and self.selection.count() > 1 else None

    def _make_view(self) -> QTableView:
        view = row_table(self.model, self.tr("Figures"), self.tr("Columns"))
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        view.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setCornerButtonEnabled(False)
        return view

    def _lay_out(self) -> None:
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.nothing)
        self._panes.setChildrenCollapsible(False)
        self._panes.addWidget(self.facets)
        self._panes.addWidget(self._stack)
        self._panes.setStretchFactor(1, 1)
        self._panes.setSizes([self.fontMetrics().horizontalAdvance("0") * FACETS_WIDTH, 10_000])
        self._panes.restoreState(self._settings.layout("figures"))
        self.facets.setVisible(self._settings.get(FACETS_SHOWN))
        self.bar.facets.setChecked(self._settings.get(FACETS_SHOWN))
        self.bar.facets.toggled.connect(self.facets.setVisible)
        self.bar.add(self.views)
        fill_tab(self, self.bar, self._panes, self.foot)

    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._following and current.isValid():
            self._desk.choose(self.model.id_at(current.row()))

    def _follow(self, figure: FigureRow | None) -> None:
        """Bring the desk's chosen figure under the cursor, without choosing it again."""
        row = None if figure is None else self.model.row_of(figure.id)
        self._following = True
        if row is None:
            self._go(QModelIndex())
        elif row != self.view.currentIndex().row():
            index = self.model.index(row, max(self.view.currentIndex().column(), 0))
            seen = self.view.viewport().rect().contains(self.view.visualRect(index).center())
            self._go(index)
            if not seen:
                self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self._following = False

    def _restored(self) -> None:
        """Other figures are let through, or in another order: the chosen one stays in view where it still is there."""
        shown = self.model.rowCount()
        self.bar.show_count(None if self.model.reading else shown, self._total)
        self._stack.setCurrentIndex(0 if shown else 1)
        if self._total:
            self.nothing.show_why(self.tr("No figure matches the filter."), self.tr("Clear the filter"))
        else:
            self.nothing.show_why(self.tr("There are no figures yet.\nLoad source files from the File menu."))
        self._follow(self._desk.figure)
        if self.view.currentIndex().isValid():
            self.view.scrollTo(self.view.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        else:
            self.view.verticalScrollBar().setValue(0)

    def _completed(self) -> None:
        """All that is let through is there: a chosen figure that was still to come is looked for again."""
        self.bar.show_count(self.model.rowCount(), self._total)
        if self._desk.figure is not None and not self.view.currentIndex().isValid():
            self._follow(self._desk.figure)

    def _count_again(self, outcome: Outcome) -> None:
        if outcome.membership or outcome.rearranged:
            self._total = self._desk.session.progress()[1]
            self._restored()
