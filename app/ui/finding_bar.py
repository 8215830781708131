"""The line above the findings: how severe, by which rule, of which province, open or decided; and how many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from app.models.finding_queries import FindingRow
from app.models.records import FigureFilter
from app.ui import finding_words, numbers
from app.ui.choosers import Chooser
from app.ui.elided_label import ElidedLabel, quiet
from app.ui.flow_layout import FlowLayout
from app.ui.vocabulary_choices import Names


class FindingBar(QWidget):
    """``changed`` is emitted where another restriction was chosen. What the tree restricts, restricts findings too."""

    changed = Signal()

    def __init__(self, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self.states = self._chooser(self.tr("State of the findings"))
        for text, code in ((self.tr("Open"), "open"), (self.tr("Decided"), "decided"), (self.tr("All"), "")):
            self.states.addItem(text, code)
        self.severities = self._chooser(self.tr("Severity"))
        self.rules = self._chooser(self.tr("Rule"))
        self.provinces = self._chooser(self.tr("Province"))
        self.count = QLabel()
        self.busy = quiet(ElidedLabel())
        layout = FlowLayout(self)
        for chooser in (self.states, self.severities, self.rules, self.provinces):
            layout.addWidget(chooser)
        layout.addWidget(self.count)
        layout.addWidget(self.busy)

    @property
    def restricted(self) -> bool:
        """Whether something else than the state restricts."""
        return any(chooser.currentData() for chooser in (self.severities, self.rules, self.provinces))

    def fill(self, rows: Iterable[FindingRow]) -> None:
        """Offer what there is among these findings, each with its number, keeping what is chosen."""
        there = [row for row in rows if self._state_fits(row)]
        severe = [(finding_words.severity(code), code) for code in ("high", "medium", "low")]
        self._offer(self.severities, self.tr("All severities"), severe, [row.severity for row in there])
        chosen = {str(self.rules.currentData())} if self.rules.currentData() else set()
        rules = sorted((finding_words.rule(code), code) for code in {row.rule for row in there} | chosen)
        self._offer(self.rules, self.tr("All rules"), rules, [row.rule for row in there])
        codes = (*self._names.provinces.codes, "unknown")
        provinces = [(self._names.province(code), code) for code in codes]
        self._offer(self.provinces, self.tr("All provinces"), provinces, [row.province for row in there])

    def lets_through(self, row: FindingRow) -> bool:
        """Whether a finding is asked for."""
        chosen = (self.severities.currentData(), self.rules.currentData(), self.provinces.currentData())
        values = (row.severity, row.rule, row.province)
        fits = all(not code or code == value for code, value in zip(chosen, values, strict=True))
        return fits and self._state_fits(row)

    def clear(self) -> None:
        """Ask for all open findings."""
        with QSignalBlocker(self):
            for chooser in (self.states, self.severities, self.rules, self.provinces):
                chooser.setCurrentIndex(0)
        self.changed.emit()

    def show_state(self, code: str) -> None:
        """Ask for findings of another state: "open", "decided", or "" for all."""
        self.states.setCurrentIndex(self.states.findData(code))
        self.changed.emit()

    def show_count(self, shown: int) -> None:
        """Say how many findings are let through."""
        self.count.setText(self.tr("{count} findings").format(count=numbers.number(shown)))

    def say_busy(self, *, current: bool, read_only: bool) -> None:
        """Say where the findings are not those of the newest change yet."""
        said = self.tr("The figures were changed since they were last checked.")
        if not read_only:
            said = self.tr("Checking the figures…")
        self.busy.setText("" if current else said)
        self.busy.setVisible(not current)

    def _state_fits(self, row: FindingRow) -> bool:
        state = self.states.currentData()
        return not state or (state == "open") == row.open

    def _chooser(self, name: str) -> QComboBox:
        chooser = Chooser(name)
        chooser.activated.connect(self.changed)
        return chooser

    def _offer(self, chooser: QComboBox, everything: str, items: Sequence[tuple[str, str]], there: list[str]) -> None:
        chosen, counts = chooser.currentData(), Counter(there)
        chooser.clear()
        chooser.addItem(everything, "")
        for text, code in items:
            if (count := counts[code]) or code == chosen:
                chooser.addItem(f"{text} ({numbers.number(count)})", code)
        chooser.setCurrentIndex(max(chooser.findData(chosen), 0))


def within(row: FindingRow, chosen: FigureFilter) -> bool:
    """Whether a finding is of the place and year that the figures are restricted to."""
    return (
        all(not codes or row.province in codes for codes in (chosen.provinces, chosen.reporters))
        and chosen.report_id in (None, row.report_id)
        and chosen.report_year in (None, row.report_year)
    )
