"""The tree of regions, provinces, reports and sections: what is chosen here restricts the figures."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedLayout,
    QTreeView,
    QWidget,
)

from app.models.records import FigureFilter
from app.ui.desk import Desk
from app.ui.empty_page import EmptyPage
from app.ui.province_model import COUNT, NAME, ProvinceModel
from app.ui.province_places import Place
from app.ui.roomy import Roomy

WIDE_COUNT = "888 · 100 %"
"""What the counts have room for at least."""

INDENT = 12
ROW_SPACE = 6
"""Pixels by which a level is indented, and of a line beyond the height of its text."""
LEAST = 30
"""Letters for which there is room in the narrowest window: a region with its counts."""


class ProvinceTree(QWidget):
    """Chooses a place and restricts the desk's filter to it; follows where another view restricts the filter."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._following = False
        self._open: set[tuple[str, str]] = set()
        self._known: set[tuple[str, str]] = set()
        self.model = ProvinceModel(desk, self)
        self.view = self._make_view()
        self._empty = EmptyPage(self.tr("No reports yet."))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * LEAST)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self.setFocusProxy(self.view)
        self.view.selectionModel().currentChanged.connect(self._choose)
        self.view.clicked.connect(self._choose)
        self.model.modelAboutToBeReset.connect(self._remember)
        self.model.modelReset.connect(self._restore)
        self.model.dataChanged.connect(self._fit_counts)
        desk.filtered.connect(self._follow)
        self._restore()

    def _make_view(self) -> QTreeView:
        view = QTreeView()
        view.setModel(self.model)
        view.setAccessibleName(self.tr("Provinces"))
        view.setItemDelegate(Roomy(QMargins(0, 0, 0, ROW_SPACE), view))
        view.setUniformRowHeights(True)
        view.setIndentation(INDENT)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = view.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(40)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(COUNT, QHeaderView.ResizeMode.Fixed)
        return view

    def _choose(self, current: QModelIndex) -> None:
        if not self._following and current.isValid():
            self._desk.restrict(**self.model.place(current).restriction)

    def _follow(self, chosen: FigureFilter) -> None:
        """Bring the place that the filter is restricted to under the cursor, without restricting it again."""
        current = self.view.currentIndex()
        if not (current.isValid() and self.model.place(current).fits(chosen)):
            self._set_current(self.model.places.find(chosen))

    def _set_current(self, place: Place | None) -> None:
        self._following = True
        index = self.model.index_of(place)
        self.view.setCurrentIndex(index)
        if index.isValid():
            self.view.scrollTo(index)
        else:
            self.view.clearSelection()
        self._following = False

    def _remember(self) -> None:
        """Note which lines are open, before the lines are read anew."""
        for key in self._known:
            index = self.model.index_of(self.model.place_of(key))
            (self._open.add if self.view.isExpanded(index) else self._open.discard)(key)

    def _restore(self) -> None:
        """Open the lines that were open, and regions that are new."""
        for region in self.model.places.root.children:
            for place in (region, *region.children):
                is_new = place.key not in self._known and place.key[0] == "region"
                self.view.setExpanded(self.model.index_of(place), is_new or place.key in self._open)
        self._known = {place.key for region in self.model.places.root.children for place in (region, *region.children)}
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        self._fit_counts()
        self._set_current(self.model.places.find(self._desk.filter))

    def _fit_counts(self) -> None:
        """Give the counts their room. Only the first line's size is asked for, and what longer texts need is added:
        asking for all would cost a third of the time that making the tree takes.
        """
        first = self.model.index(0, COUNT)
        if first.isValid():
            widths = [self.view.fontMetrics().horizontalAdvance(text) for text in (str(first.data()), WIDE_COUNT)]
            width = self.view.sizeHintForIndex(first).width() + max(0, widths[1] - widths[0])
            self.view.header().resizeSection(COUNT, width)
