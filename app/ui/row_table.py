"""What the tabs with a list share: the view of its rows, its column heads, and the chosen row in full below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSplitter,
    QStyleOptionHeader,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.ui.giving_way import GivingWay

ROW_SPACE, CELL_SPACE = 10, 12
"""Pixels of a row and of a cell beyond their text."""

SPACE = "\N{EN SPACE}"


class Heads(QHeaderView):
    """Column heads that keep their distance: one at the right does not touch the next one at the left."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, section: int) -> None:  # noqa: N802 - Qt's name
        """Let a space follow what stands at the right, where it is painted."""
        super().initStyleOptionForIndex(option, section)
        if option.textAlignment & Qt.AlignmentFlag.AlignRight and option.text:
            option.text += SPACE

    def sectionSizeFromContents(self, section: int) -> QSize:  # noqa: N802
        """The head's size with room for that space."""
        size = super().sectionSizeFromContents(section)
        return QSize(size.width() + self.fontMetrics().horizontalAdvance(SPACE), size.height())


def row_table(model: QAbstractItemModel, name: str, heads_name: str, row_space: int = ROW_SPACE) -> QTableView:
    """A view of a model's rows, banded and chosen one at a time, each ``row_space`` pixels higher than its text. The
    names are for screen readers.
    """
    view = QTableView()
    view.setModel(model)
    dress(view, name, heads_name, row_space)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    return view


def dress(view: QTableView, name: str, heads_name: str, row_space: int = ROW_SPACE) -> None:
    """Give a view the look that all lists of rows have. The names are for screen readers."""
    view.setHorizontalHeader(Heads(view))
    view.setAccessibleName(name)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setAlternatingRowColors(True)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    rows, heads = view.verticalHeader(), view.horizontalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(view.fontMetrics().height() + row_space)
    heads.setHighlightSections(False)
    heads.setAccessibleName(heads_name)


def size_heads(
    view: QTableView,
    name: str,
    samples: Sequence[str],
    stretched: int,
    space: int = CELL_SPACE,
    yielding: Sequence[int] = (),
) -> None:
    """Make each column ``space`` pixels wider than its sample, or as wide as its head, and give one what is left. What
    the user makes of it is remembered under ``name``. The ``yielding`` columns are hidden, from the first, while that
    one has too little room.
    """
    heads, metrics = view.horizontalHeader(), view.fontMetrics()
    heads.setObjectName(name)
    for number, sample in enumerate(samples):
        heads.resizeSection(number, max(metrics.horizontalAdvance(sample) + space, heads.sectionSizeHint(number)))
    heads.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    GivingWay(view, stretched, yielding)


def list_and_chosen(name: str, rows: QWidget, chosen: QWidget, heights: tuple[int, int]) -> QSplitter:
    """A list above its chosen row in full, in these heights at first. What the user makes of it is
    remembered under ``name``.
    """
    panes = QSplitter(Qt.Orientation.Vertical)
    panes.setObjectName(name)
    panes.setChildrenCollapsible(False)
    panes.addWidget(rows)
    panes.addWidget(chosen)
    panes.setSizes(list(heights))
    return panes


def fill_tab(tab: QWidget, bar: QWidget, held: QWidget, *below: QWidget) -> None:
    """Lay out a tab: its bar, what it holds, which takes the room, and what stands below that."""
    layout = QVBoxLayout(tab)
    layout.setContentsMargins(6, 6, 6, 6)
    layout.setSpacing(6)
    layout.addWidget(bar)
    layout.addWidget(held, 1)
    for widget in below:
        layout.addWidget(widget)
