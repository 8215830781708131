"""The line above the results: what is searched for, which kinds of places, how many were found."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from app.models.search import KINDS, Found, Kind
from app.ui import numbers
from app.ui.line_edit import LineEdit

PAUSE = 120
"""Milliseconds after the last key before the search begins."""


class SearchBar(QWidget):
    """Signals: ``changed`` (something else is searched for), ``left`` (the user goes on to the results)."""

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.changed)
        self.line = LineEdit()
        self.line.setPlaceholderText(self.tr("Search everything: words, a “phrase”, 扶贫, 1.117 billion, HEB12-0042…"))
        self.line.setAccessibleName(self.tr("Search everything"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(lambda: self._pause.start())
        self.line.installEventFilter(self)
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(self.tr("What kind"))
        self.kinds.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
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

    def search_now(self) -> None:
        """Do not wait for the next key."""
        self._pause.stop()
        self.changed.emit()

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Return go on to the results, Escape clears."""
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self._pause.isActive():
                    self.search_now()
                self.left.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.line.text():
                self.line.clear()
                return True
        return super().eventFilter(watched, event)

    def _named(self, kind: Kind | None) -> str:
        names: dict[Kind | None, str] = {
            None: self.tr("Everything"),
            "text": self.tr("Texts"),
            "figure": self.tr("Figures"),
            "note": self.tr("Notes"),
        }
        return names[kind]
