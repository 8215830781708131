"""The charts tab: bars by province of one programme and unit. Matplotlib and pandas are imported when it is first
shown, in the background.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.curation.operations import Outcome
from app.errors import Failure
from app.models import queries
from app.models.records import FigureFilter
from app.ui import theme
from app.ui.chart_choices import ChartChoices
from app.ui.chart_labels import labels
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.jobs import Report
from app.ui.tab_order import follow_layout
from app.ui.vocabulary_choices import Names

if TYPE_CHECKING:
    from app.charts.style import Style
    from app.charts.sums import Sums
    from app.ui.chart_canvas import ChartPane

PAUSE = 100
"""Milliseconds after a change before the chart is drawn again, so that an edit never waits for it."""

HEAVY = ("matplotlib.backends.backend_agg", "app.charts.frames", "app.charts.province_bars", "app.charts.saving")
"""What takes long to import and needs no Qt."""


class ChartView(QWidget):
    """Follows the desk's filter. A click on a bar restricts the desk to its figures and emits ``opened``; the chart
    itself keeps showing what it showed. ``drew`` is emitted after each drawing. Nothing is read or drawn while hidden.
    """

    opened = Signal()
    drew = Signal()

    def __init__(self, desk: Desk, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dialogs = dialogs
        self._names = Names(desk.vocabulary)
        self._shown = replace(desk.filter, sort=())
        self._asked: FigureFilter | None = None
        self._stale = True
        self._loading = False
        self.pane: ChartPane | None = None
        self.choices = ChartChoices(desk)
        self.choices.want(desk.filter.programme, desk.filter.unit)
        self.message = QLabel()
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setWordWrap(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._update)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.message)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.choices)
        layout.addWidget(self._stack, 1)
        self.choices.changed.connect(self._outdate)
        desk.changed.connect(self._changed)
        desk.filtered.connect(self._filtered)
        desk.checked.connect(self._checked)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what has changed while the chart was hidden; the first time, fetch what draws it."""
        super().showEvent(event)
        if self._stale:
            self._update()

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._outdate()

    def save(self, path: Path) -> None:
        """Save the chart as PNG, SVG or PDF, as the path's ending says (another ending gets .png behind it)."""
        from app.charts import saving

        if self.pane is None:
            return
        known = path.suffix.lower().removeprefix(".") in saving.FORMATS
        try:
            saving.save(self.pane.for_print(), path if known else path.with_name(f"{path.name}.png"))
        except Failure as failure:
            self._desk.report_failure(failure)

    def _update(self) -> None:
        """Bring choosers and chart up to date, if they are to be seen."""
        self._pause.stop()
        if self.isVisible() and self.pane is None:
            self._fetch()
        elif self.isVisible() and self.pane is not None:
            self._stale = False
            self.choices.fill()
            self._draw(self.pane)

    def _fetch(self) -> None:
        if not self._loading:
            self._loading = True
            self.message.setText(self.tr("Preparing the chart…"))
            self._desk.jobs.start(_import_heavy, self._fetched, self._desk.report_failure)

    def _fetched(self, _nothing: None) -> None:
        if not isValid(self):
            return
        from app.ui.chart_canvas import ChartPane

        self.pane = ChartPane()
        self.pane.picked.connect(self._pick)
        self.pane.save_asked.connect(self._ask_where)
        self._stack.addWidget(self.pane)
        follow_layout(self)
        self._update()

    def _draw(self, pane: ChartPane) -> None:
        found = bool(self.choices.programme)
        self.choices.setVisible(found)
        self.message.setText(self.tr("No figures yet.\nLoad source files from the File menu."))
        self._stack.setCurrentWidget(pane if found else self.message)
        if found:
            pane.show_chart(
                self._sums(),
                programme=self._names.programmes.name(self.choices.programme),
                unit=self._names.units.name(self.choices.unit) or "–",
                labels=labels(self._names),
                style=_style(self.palette()),
            )
        self.drew.emit()

    def _drawn(self) -> FigureFilter:
        """Which figures the chart is drawn from."""
        return replace(self._shown, programme=self.choices.programme, unit=self.choices.unit)

    def _sums(self) -> Sums:
        from app.charts import frames, sums

        reader = self._desk.session.reader
        rows = queries.figures_where(reader, self._drawn()) if self.choices.unit else ()
        counterparts = {report.id: report.counterpart for report in queries.reports(reader)}
        found = sums.province_sums(frames.frame(rows, counterparts))
        if self.choices.order == "region":
            return replace(found, table=sums.by_order(found.table, self._names.provinces.codes))
        ordered = sums.by_province if self.choices.order == "province" else sums.by_value
        return replace(found, table=ordered(found.table))

    def _pick(self, row: int) -> None:
        """Restrict the desk to the figures of a bar."""
        if self.pane is None or self.pane.chart is None:
            return
        bar = self.pane.chart.sums.bar(row)
        self._asked = replace(self._drawn(), provinces=(bar.province,), report_year=bar.year, no_year=bar.year is None)
        if bar.counterpart:
            reports = queries.reports(self._desk.session.reader)
            ids = [row.id for row in reports if (row.province, row.year, row.counterpart) == bar[:3]]
            self._asked = replace(self._asked, report_id=ids[0] if len(ids) == 1 else self._shown.report_id)
        self._desk.replace_filter(replace(self._asked, sort=self._desk.filter.sort))
        self.opened.emit()

    def _filtered(self, chosen: FigureFilter) -> None:
        plain = replace(chosen, sort=())
        if plain not in (self._asked, self._shown):
            self._asked, self._shown = None, plain
            self.choices.want(plain.programme, plain.unit)
            self._outdate()

    def _changed(self, outcome: Outcome) -> None:
        if "figures" in outcome.tables or outcome.rearranged:
            self._outdate()

    def _checked(self, figures: frozenset[int]) -> None:
        if figures:  # the chart says how many of its figures have open findings
            self._outdate()

    def _outdate(self) -> None:
        self._stale = True
        if self.isVisible():
            self._pause.start()

    def _ask_where(self) -> None:
        """Ask for the file to save the chart in, and save it there."""
        if self.pane is None or self.pane.chart is None:
            return
        name = "".join(letter for letter in self.pane.chart.title if letter not in '<>:"/\\|?*')
        path = self._dialogs.chart_file(f"{name}.png")
        if path is not None:
            self.save(path)


def _import_heavy(_report: Report) -> None:
    for name in HEAVY:
        import_module(name)


def _style(palette: QPalette) -> Style:
    """The chart's colours for the window's."""
    from app.charts.style import DARK, LIGHT

    style = DARK if theme.is_dark() else LIGHT
    return replace(style, ground=palette.base().color().name(), text=palette.text().color().name())
