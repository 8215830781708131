"""The lines above the history: what is searched for, who, what kind, when, and whether only the chosen figure."""

from __future__ import annotations

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.models import history_queries
from app.models.history_queries import HistoryFilter
from app.models.records import FigureRow
from app.ui import moments, numbers, wording
from app.ui.choosers import Chooser, offer
from app.ui.desk import Desk
from app.ui.flow_layout import FlowLayout
from app.ui.history_words import HistoryWords
from app.ui.search_field import SearchField

WEEK = 7


class HistoryBar(QWidget):
    """Signals: ``changed`` (another filter was asked for), ``left`` (the user goes on to the table)."""

    changed = Signal()
    left = Signal()

    def __init__(self, desk: Desk, words: HistoryWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = words
        self.search = SearchField(self.tr("Search the history"), self.tr("Search the history: figure, value, note…"))
        self.search.searched.connect(self.changed)
        self.search.left.connect(self.left)
        self.count = QLabel()
        self.analysts = self._chooser(self.tr("Who"))
        self.kinds = self._chooser(self.tr("What kind"))
        self.span = self._chooser(self.tr("When"))
        for text, code in (
            (self.tr("Any time"), ""),
            (self.tr("Today"), "today"),
            (self.tr("Last 7 days"), "week"),
            (self.tr("From … to …"), "between"),
        ):
            self.span.addItem(text, code)
        self.first, self.last = self._day(self.tr("From")), self._day(self.tr("To"))
        self.only_figure = QCheckBox()
        self.only_figure.toggled.connect(lambda: self.changed.emit())
        self._lay_out()
        self.span.activated.connect(self._show_days)
        desk.chosen.connect(self._follow)
        self._name_figure()
        self._show_days()

    def filter(self) -> HistoryFilter:
        """The filter that is asked for."""
        figure = self._desk.figure if self.only_figure.isChecked() else None
        since, until = self._moments()
        return HistoryFilter(
            figure_id=figure.id if figure else None,
            analyst_id=self.analysts.currentData(),
            code=str(self.kinds.currentData() or ""),
            since=since,
            until=until,
            words=self._words.words(self.search.text()),
        )

    def fill(self) -> None:
        """Offer the analysts and kinds that there are now, keeping what is chosen."""
        people = [(f"{row.initials} – {row.name}", row.id) for row in self._words.analysts.values()]
        offer(self.analysts, [(self.tr("Everybody"), None), *people])
        codes = history_queries.codes(self._desk.session.reader)
        kinds = sorted((wording.kind(code), code) for code in codes)
        offer(self.kinds, [(self.tr("All kinds"), ""), *kinds])

    def clear(self) -> None:
        """Let the whole history through."""
        self.search.show_text("")
        with QSignalBlocker(self.only_figure):
            self.only_figure.setChecked(False)
        for chooser in (self.analysts, self.kinds, self.span):
            chooser.setCurrentIndex(0)
        self._show_days()
        self.changed.emit()

    def show_count(self, shown: int, *, restricted: bool) -> None:
        """Say how many entries there are, or are let through."""
        text = self.tr("{count} entries found") if restricted else self.tr("{count} entries")
        self.count.setText(text.format(count=numbers.number(shown)))

    def _moments(self) -> tuple[str, str]:
        """From when and until when, exclusive; empty where that does not restrict."""
        today = moments.today()
        match self.span.currentData():
            case "today":
                return moments.begins(today), ""
            case "week":
                return moments.begins(today.addDays(1 - WEEK)), ""
            case "between":
                return moments.begins(self.first.date()), moments.begins(self.last.date().addDays(1))
        return "", ""

    def _follow(self, _figure: FigureRow | None) -> None:
        restricted = self.only_figure.isChecked()
        self._name_figure()
        if restricted and self.only_figure.isChecked():
            self.changed.emit()

    def _name_figure(self) -> None:
        figure = self._desk.figure
        named = self.tr("Only this figure ({figure})").format(figure=figure.short_id) if figure else ""
        self.only_figure.setText(named or self.tr("Only this figure"))
        self.only_figure.setEnabled(figure is not None)
        if figure is None:
            self.only_figure.setChecked(False)

    def _show_days(self) -> None:
        self._days.setVisible(self.span.currentData() == "between")

    def _chooser(self, name: str) -> QComboBox:
        chooser = Chooser(name)
        chooser.activated.connect(self.changed)
        return chooser

    def _day(self, name: str) -> QDateEdit:
        day = QDateEdit(moments.today())
        day.setAccessibleName(name)
        day.setDisplayFormat(moments.day_format())
        day.setCalendarPopup(True)
        day.setMaximumDate(QDate(2999, 12, 31))
        day.dateChanged.connect(lambda: self.changed.emit())
        return day

    def _lay_out(self) -> None:
        top, below = QHBoxLayout(), FlowLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        self._days = QWidget()
        days = QHBoxLayout(self._days)
        days.setContentsMargins(0, 0, 0, 0)
        days.addWidget(self.first)
        days.addWidget(QLabel("–"))
        days.addWidget(self.last)
        for widget in (self.analysts, self.kinds, self.span, self._days, self.only_figure):
            below.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addLayout(below)
