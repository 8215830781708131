"""The chart on Matplotlib's Qt canvas, with its toolbar. Importing this imports Matplotlib and pandas: ``chart_view``
does so when a chart is first shown.
"""

from __future__ import annotations

from typing import Any

from matplotlib.backend_bases import MouseEvent, ResizeEvent
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.charts.labels import Labels
from app.charts.province_bars import WIDTH, ProvinceChart, least_height
from app.charts.style import LIGHT, Style
from app.charts.sums import Sums
from app.ui import numbers
from app.ui.chart_toolbar import Toolbar

FARTHEST = 4
"""Pixels the mouse may move between press and release for a click."""


class Canvas(FigureCanvasQTAgg):
    """A canvas that leaves the wheel to the scroll area around it, and tells of the keys that choose a bar."""

    stepped = Signal(int)
    entered = Signal()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Not ours."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down step from bar to bar, Enter opens the one stepped to."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            event.ignore()


class ChartPane(QWidget):
    """Shows one chart. ``picked`` tells the row of the table whose bar was clicked, or entered on the keyboard;
    ``save_asked`` that the chart is to be saved.
    """

    picked = Signal(int)
    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart: ProvinceChart | None = None
        self.row: int | None = None
        self._words: dict[str, Any] = {}
        self._pressed: tuple[float, float] | None = None
        self.canvas = Canvas(Figure(dpi=self.logicalDpiX()))  # type: ignore[no-untyped-call]
        self.canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.toolbar = Toolbar(self.canvas, self)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.canvas)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.toolbar)
        layout.addWidget(self._scroll, 1)
        self.setFocusProxy(self.canvas)
        self.toolbar.save_asked.connect(self.save_asked)
        self._connect()

    def show_chart(self, sums: Sums, *, programme: str, unit: str, labels: Labels, style: Style) -> None:
        """Draw bars in the order of their table."""
        self._words = {"programme": programme, "unit": unit, "labels": labels}
        self.row = None
        self.chart = ProvinceChart(self.canvas.figure, sums, **self._words, style=style)
        self.canvas.setMinimumHeight(round(least_height(len(sums.table)) * self.logicalDpiX()))
        self.canvas.setAccessibleName(self.chart.title)
        self.canvas.setAccessibleDescription("; ".join(self._said(row) for row in range(len(sums.table))))
        self.toolbar.update()
        self.canvas.draw_idle()  # type: ignore[no-untyped-call]

    def for_print(self) -> Figure:
        """The chart as a figure of its own: light, whole, and as high as its bars need."""
        chart = self.chart
        if chart is None:
            raise ValueError("no chart is shown")
        height = least_height(len(chart.sums.table))
        return ProvinceChart(Figure(figsize=(WIDTH, height)), chart.sums, **self._words, style=LIGHT).figure

    def mark(self, row: int | None) -> None:
        """Mark the bar of a row, and bring it into view."""
        if self.chart is None or row == self.row:
            return
        self.row = row
        self.chart.mark(row)
        self.canvas.setToolTip("" if row is None else self._said(row))
        self.canvas.draw_idle()  # type: ignore[no-untyped-call]

    def _connect(self) -> None:
        self.canvas.stepped.connect(self._step)
        self.canvas.entered.connect(self._enter)
        self.canvas.mpl_connect("resize_event", self._lay_out)
        self.canvas.mpl_connect("button_press_event", self._press)
        self.canvas.mpl_connect("button_release_event", self._release)
        self.canvas.mpl_connect("motion_notify_event", self._hover)
        self.canvas.mpl_connect("figure_leave_event", self._leave)

    def _lay_out(self, _event: ResizeEvent) -> None:
        if self.chart is not None:
            self.chart.lay_out()

    def _enter(self) -> None:
        if self.row is not None:
            self.picked.emit(self.row)

    def _leave(self, _event: MouseEvent) -> None:
        self.mark(None)

    def _said(self, row: int) -> str:
        """A bar in words: its name, its value in full, and on how many figures it rests."""
        if self.chart is None:
            return ""
        bar = self.chart.sums.bar(row)
        text = self.tr("{name}: {value} {unit}; figures: {count}, verified: {verified}")
        return text.format(
            name=self.chart.name(row),
            value=numbers.number(bar.total),
            unit=self._words["unit"],
            count=numbers.number(bar.verified_count + bar.unverified_count),
            verified=numbers.number(bar.verified_count),
        )

    def _step(self, rows: int) -> None:
        count = 0 if self.chart is None else len(self.chart.sums.table)
        if self.chart is None or self.chart.axes is None or not count:
            return
        row = 0 if self.row is None else min(max(self.row + rows, 0), count - 1)
        self.mark(row)
        _, up = self.chart.axes.transData.transform((0, row))
        height = self.canvas.figure.bbox.height
        self._scroll.ensureVisible(0, round((height - up) / height * self.canvas.height()))

    def _row_at(self, event: MouseEvent) -> int | None:
        if self.chart is None or self.toolbar.mode:
            return None
        return self.chart.row_at(event.x, event.y)

    def _press(self, event: MouseEvent) -> None:
        self._pressed = (event.x, event.y) if event.button == 1 else None

    def _release(self, event: MouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        row = self._row_at(event)
        if pressed and row is not None and max(abs(event.x - pressed[0]), abs(event.y - pressed[1])) <= FARTHEST:
            self.mark(row)
            self.picked.emit(row)

    def _hover(self, event: MouseEvent) -> None:
        row = self._row_at(event)
        if not self.toolbar.mode:
            self.canvas.setCursor(Qt.CursorShape.ArrowCursor if row is None else Qt.CursorShape.PointingHandCursor)
        self.mark(row)
