"""What a chart shows: the choosers of programme, unit and order above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from app.charts.units import additive
from app.models import queries
from app.ui import numbers
from app.ui.choosers import Chooser
from app.ui.desk import Desk
from app.ui.flow_layout import FlowLayout
from app.ui.vocabulary_choices import Names

Item = tuple[str, str]
"""A code, and how a chooser names it."""


class ChartChoices(QWidget):
    """Offers the programmes with figures, and their units that can be added up, the most frequent first. ``changed``
    is emitted where the user chooses.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._names = Names(desk.vocabulary)
        self._wanted = ("", "")
        self._row = FlowLayout(self)
        self._row.setContentsMargins(6, 6, 6, 0)
        self.programmes = self._add_chooser(self.tr("Programme:"))
        self.units = self._add_chooser(self.tr("Unit:"))
        self.orders = self._add_chooser(self.tr("Order:"))
        for order, text, tip in (
            ("value", self.tr("largest bar first"), self.tr("Years of one province may stand apart")),
            (
                "province",
                self.tr("largest province first"),
                self.tr("By a province's largest bar; its years stay together, the earliest first"),
            ),
            ("region", self.tr("by region"), self.tr("As in the tree of provinces; the earliest year first")),
        ):
            self.orders.addItem(text, order)
            self.orders.setItemData(self.orders.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)

    @property
    def programme(self) -> str:
        """The chosen programme's code; empty where there are no figures."""
        return str(self.programmes.currentData() or "")

    @property
    def unit(self) -> str:
        """The chosen unit's code; empty where the programme has none that can be added up."""
        return str(self.units.currentData() or "")

    @property
    def order(self) -> str:
        """How the bars stand: by ``value``, by ``province``, or by ``region`` as in the vocabulary."""
        return str(self.orders.currentData())

    def want(self, programme: str, unit: str) -> None:
        """Choose these at the next ``fill``, where they are there; empty ones are left to the user."""
        self._wanted = (programme or self._wanted[0], unit or self._wanted[1])

    def fill(self) -> None:
        """Offer what there is now, keeping what is chosen; at first the programme with most figures."""
        reader, vocabulary = self._desk.session.reader, self._desk.vocabulary
        counts: dict[str, int] = {}
        for cell in queries.programme_cells(reader):
            counts[cell.programme] = counts.get(cell.programme, 0) + cell.figures
        known = self._names.programmes.codes
        codes = sorted(counts, key=lambda code: (known.index(code) if code in known else len(known), code))
        items = [(code, self._counted(self._names.programmes.name(code), counts[code])) for code in codes]
        special = [row.code for row in vocabulary.programmes if not row.general and row.code in counts]
        most = max(special or codes, key=lambda code: counts[code], default="")
        programme, unit = self._wanted
        self._wanted = ("", "")
        _offer(self.programmes, items, [programme, self.programme, most])
        found = queries.units(reader, self.programme) if self.programme else []
        fitting = [(code, count) for code, count in found if code and additive(code, vocabulary.units)]
        units = [(code, self._counted(self._names.units.name(code), count)) for code, count in fitting]
        _offer(self.units, units, [unit, self.unit])

    def _counted(self, name: str, count: int) -> str:
        return f"{name} ({numbers.number(count)})"

    def _add_chooser(self, name: str) -> QComboBox:
        chooser = Chooser(name.rstrip(":："))
        chooser.activated.connect(self.changed)
        label = QLabel(name)
        label.setBuddy(chooser)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(chooser)
        self._row.addWidget(both)
        return chooser


def _offer(chooser: QComboBox, items: Sequence[Item], wanted: Sequence[str]) -> None:
    """Fill a chooser, and choose the first of the wanted codes that is among the items."""
    codes = [code for code, _ in items]
    chooser.clear()
    for code, name in items:
        chooser.addItem(name, code)
    chosen = next((code for code in wanted if code and code in codes), None)
    chooser.setCurrentIndex(codes.index(chosen) if chosen is not None else min(0, len(codes) - 1))
    chooser.setEnabled(bool(items))
