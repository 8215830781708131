"""The line above the figure table: the search field, what else restricts the figures, and how many are let through."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.models.records import FigureFilter
from app.ui import numbers
from app.ui.desk import Desk
from app.ui.filter_facets import Facet, facets
from app.ui.flow_layout import FlowLayout
from app.ui.search_field import SearchField
from app.ui.tab_order import follow_layout
from app.ui.vocabulary_choices import Names

CHIP = 28
"""Characters a chip shows before it is cut."""


class FilterBar(QWidget):
    """Types into the desk's filter. ``left`` is emitted where the user goes on to the table with the arrow key."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._names = Names(desk.vocabulary)
        self.search = SearchField(self.tr("Filter the figures"), self.tr("Filter: metric, number, unit, id…"))
        self.search.searched.connect(self._search)
        self.search.left.connect(self.left)
        self.facets = QToolButton()
        self.facets.setText(self.tr("Facets"))
        self.facets.setToolTip(self.tr("Show the facets: values with how many figures have each"))
        self.facets.setCheckable(True)
        self.count = QLabel()
        self._top = QHBoxLayout()
        self._chips = QWidget()
        self._chip_row = FlowLayout(self._chips)
        self._lay_out()
        desk.filtered.connect(self._show)
        self._show(desk.filter)

    def show_count(self, shown: int | None, total: int) -> None:
        """Say how many figures of how many are let through; None while that is not known."""
        counts = {"shown": "…" if shown is None else numbers.number(shown), "total": numbers.number(total)}
        text = self.tr("{total} figures") if shown == total else self.tr("{shown} of {total} figures")
        self.count.setText(text.format_map(counts))

    def add(self, widget: QWidget) -> None:
        """Put something at the right end of the line."""
        self._top.addWidget(widget)

    def clear(self) -> None:
        """Let all figures through, in the same order."""
        self.search.show_text("")
        self._desk.restrict(**unrestricted())

    def _lay_out(self) -> None:
        self._top.addWidget(self.facets)
        self._top.addWidget(self.search, 1)
        self._top.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._top)
        layout.addWidget(self._chips)

    def _search(self) -> None:
        self._desk.restrict(text=self.search.text().strip())

    def _show(self, chosen: FigureFilter) -> None:
        if chosen.text != self.search.text().strip() and not self.search.waiting:
            self.search.show_text(chosen.text)
        while (item := self._chip_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        found = facets(chosen, self._desk, self._names)
        for facet in found:
            self._chip_row.addWidget(self._chip(facet))
        self._chips.setVisible(bool(found))
        follow_layout(self)

    def _chip(self, facet: Facet) -> QToolButton:
        text = facet.text or self.tr("{count} provinces").format(count=numbers.number(facet.count))
        chip = QToolButton()
        cut = text if len(text) <= CHIP else f"{text[: CHIP - 1].rstrip()}…"
        chip.setText(f"{cut}  ✕".replace("&", "&&"))
        chip.setToolTip(self.tr("{what}: click to drop this restriction").format(what=text))
        chip.setAccessibleName(self.tr("Drop the restriction to {what}").format(what=text))
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.clicked.connect(lambda: self._desk.restrict(**facet.cleared))
        return chip


def unrestricted() -> dict[str, object]:
    """The fields that restrict a filter, empty; the order of the figures is not among them."""
    empty = FigureFilter()
    return {name: getattr(empty, name) for name in FigureFilter.__slots__ if name != "sort"}
