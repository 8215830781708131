"""The figure table: the line that filters, the figures, and what to do where there are none."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.curation.operations import Outcome
from app.models.records import FigureFilter, FigureRow
from app.ui.desk import Desk
from app.ui.figure_columns import COLUMNS
from app.ui.figure_model import FigureModel
from app.ui.filter_bar import FilterBar
from app.ui.row_table import row_table

ROW_SPACE, CELL_SPACE = 10, 12
"""Pixels of a row and of a cell beyond their text."""


class ApartDelegate(QStyledItemDelegate):
    """Keeps numbers, which stand right, apart from what stands left in the next column."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Add a blank after a number."""
        super().initStyleOption(option, index)
        option.text = f"{option.text}\u2002"


class FigureTable(QWidget):
    """Shows the figures that the desk's filter lets through; the row under the cursor is the desk's chosen figure."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._following = False
        self.bar = FilterBar(desk)
        self.model = FigureModel(desk, self)
        self.view = self._make_view()
        self._empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._clear = QPushButton(self.tr("Clear the filter"))
        self._stack = QStackedWidget()
        self._lay_out()
        self._clear.clicked.connect(self.bar.clear)
        self.bar.left.connect(self.view.setFocus)
        self.view.selectionModel().currentRowChanged.connect(self._choose)
        self.model.modelReset.connect(self._restored)
        desk.chosen.connect(self._follow)
        desk.filtered.connect(self._show_order)
        desk.changed.connect(self._count_again)
        self._total = desk.session.progress()[1]
        self._restored()

    def focus_filter(self) -> None:
        """Put the cursor into the search field."""
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def step(self, rows: int) -> None:
        """Choose the figure so many rows further down; the first one where none is chosen."""
        count = self.model.rowCount()
        current = self.view.currentIndex()
        row = current.row() + rows if current.isValid() else 0
        if count:
            self.view.setCurrentIndex(self.model.index(min(max(row, 0), count - 1), max(current.column(), 0)))

    def go_on(self) -> None:
        """Choose the next figure after a decision."""
        self.step(1)

    def taken(self) -> list[int]:
        """The figures of the selected rows."""
        return [self.model.id_at(row.row()) for row in self.view.selectionModel().selectedRows()]

    def _make_view(self) -> QTableView:
        view = row_table(self.model, self.tr("Figures"), self.tr("Columns"), ROW_SPACE)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setCornerButtonEnabled(False)
        apart = ApartDelegate(view)
        for number, column in enumerate(COLUMNS):
            if column.right:
                view.setItemDelegateForColumn(number, apart)
        self._prepare_heads(view)
        return view

    def _prepare_heads(self, view: QTableView) -> None:
        metrics = view.fontMetrics()
        heads = view.horizontalHeader()
        heads.setSectionsMovable(True)
        for number, column in enumerate(COLUMNS):
            heads.resizeSection(number, metrics.horizontalAdvance(column.sample) + CELL_SPACE)
        # The order of the texts is the table's own, and a third click on a head brings it back.
        heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        heads.setSortIndicatorClearable(True)
        view.setSortingEnabled(True)

    def _lay_out(self) -> None:
        nothing = QWidget()
        column = QVBoxLayout(nothing)
        column.addStretch(1)
        column.addWidget(self._empty)
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self._stack.addWidget(self.view)
        self._stack.addWidget(nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(6)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)

    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._following and current.isValid():
            self._desk.choose(self.model.id_at(current.row()))

    def _follow(self, figure: FigureRow | None) -> None:
        """Bring the desk's chosen figure under the cursor, without choosing it again."""
        row = None if figure is None else self.model.row_of(figure.id)
        self._following = True
        if row is None:
            self.view.setCurrentIndex(QModelIndex())
        elif row != self.view.currentIndex().row():
            index = self.model.index(row, max(self.view.currentIndex().column(), 0))
            seen = self.view.viewport().rect().contains(self.view.visualRect(index).center())
            self.view.setCurrentIndex(index)
            if not seen:
                self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self._following = False

    def _restored(self) -> None:
        """Other figures are let through, or in another order: the chosen one stays in view where it still is there."""
        shown = self.model.rowCount()
        self.bar.show_count(shown, self._total)
        self._stack.setCurrentIndex(0 if shown else 1)
        if self._total:
            self._empty.setText(self.tr("No figure matches the filter."))
        else:
            self._empty.setText(self.tr("There are no figures yet. Load source files from the File menu."))
        self._clear.setVisible(bool(self._total))
        self._follow(self._desk.figure)
        if self.view.currentIndex().isValid():
            self.view.scrollTo(self.view.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        else:
            self.view.verticalScrollBar().setValue(0)

    def _show_order(self, chosen: FigureFilter) -> None:
        """Mark the head of the column that sorts, where another view has set the order."""
        heads = self.view.horizontalHeader()
        name, descending = chosen.sort[0] if chosen.sort else ("", False)
        section = next((number for number, column in enumerate(COLUMNS) if column.name == name), -1)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        if (heads.sortIndicatorSection(), heads.sortIndicatorOrder()) != (section, order):
            heads.setSortIndicator(section, order)

    def _count_again(self, outcome: Outcome) -> None:
        if outcome.membership or "documents" in outcome.tables:
            self._total = self._desk.session.progress()[1]
            self._restored()
