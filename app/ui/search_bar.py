"""The line above the results: what is searched for, which kinds of places, how many were found."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.models.search import KINDS, Found, Kind
from app.ui import numbers
from app.ui.choosers import Chooser
from app.ui.search_field import SearchField


class SearchBar(QWidget):
    """Signals: ``changed`` (something else is searched for), ``left`` (the user goes on to the results)."""

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hint = self.tr("Search everything: words, a “phrase”, 扶贫, 1.117 billion, HEB12-0042…")
        self.line = SearchField(self.tr("Search everything"), hint, enters=True)
        self.line.searched.connect(self.changed)
        self.line.left.connect(self.left)
        self.kinds = Chooser(self.tr("What kind"))
        for kind in (None, *KINDS):
            self.kinds.addItem(self._named(kind), kind)
        self.kinds.activated.connect(self.changed)
        self.count = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.kinds)
        layout.addWidget(self.count)

    def asked(self) -> tuple[str, tuple[Kind, ...]]:
        """What was typed, and the kinds that are asked for."""
        kind: Kind | None = self.kinds.currentData()
        return self.line.text(), KINDS if kind is None else (kind,)

    def show_found(self, found: Found | None) -> None:
        """Say how much there is, in all and of each kind; nothing for None."""
        counts: Mapping[Kind, int] = found.counts if found else {}
        for number in range(self.kinds.count()):
            kind: Kind | None = self.kinds.itemData(number)
            count = sum(counts.values()) if kind is None else counts.get(kind, 0)
            named = self._named(kind)
            self.kinds.setItemText(number, f"{named} ({numbers.number(count)})" if found else named)
        self.count.setVisible(found is not None)
        if found is not None:
            text = self.tr("found: {count}, reports: {reports}")
            reports = sum(group.report_id is not None for group in found.groups)
            self.count.setText(text.format(count=numbers.number(len(found.places)), reports=numbers.number(reports)))

    def _named(self, kind: Kind | None) -> str:
        names: dict[Kind | None, str] = {
            None: self.tr("Everything"),
            "text": self.tr("Texts"),
            "figure": self.tr("Figures"),
            "note": self.tr("Notes"),
        }
        return names[kind]
