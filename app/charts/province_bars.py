"""Draws the bars by province of one programme and unit: verified solid, the rest hatched, with what they rest on."""

from __future__ import annotations

import math
from typing import Final

import matplotlib as mpl
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch, Rectangle
from matplotlib.text import Annotation
from matplotlib.ticker import MaxNLocator

from app.charts import layout
from app.charts import style as styles
from app.charts.labels import Labels, Scale, compact, scale_for, tick
from app.charts.layout import Page
from app.charts.style import LIGHT, Style
from app.charts.sums import Sums, by_value, province_sums

HATCH: Final = "/////"
BAR_HEIGHT: Final = 0.68
WIDTH: Final = 9.0
FEWEST: Final = 6
"""The size of a new figure's width in inches; the rows there is room for at least, so that few bars stay slim."""

LONGEST_NAME: Final = 16.0
"""Width in ems from which on a bar's name is broken in two lines."""


class ProvinceChart:
    """A chart by province in a Matplotlib figure, which is cleared first. ``sums.table`` gives the bars, top down.

    ``programme`` and ``unit`` are names, in the user's language. After the figure's size has changed, ``lay_out``
    fits everything into it again. ``title`` is its title, ``axes`` None where there is nothing to draw.
    """

    def __init__(
        self,
        figure: Figure,
        sums: Sums,
        *,
        programme: str,
        unit: str,
        labels: Labels | None = None,
        style: Style = LIGHT,
    ) -> None:
        self.figure, self.sums = figure, sums
        self._bars = sums.bars()
        self._years = {bar.year for bar in self._bars}
        self.axes: Axes | None = None
        self.title = ""
        self.style, self._labels = style, labels or Labels()
        self._names = {"programme": programme, "unit": unit}
        self._values: list[Annotation] = []
        self._band: Rectangle | None = None
        with mpl.rc_context(styles.settings(style)):
            figure.clear()
            figure.set_facecolor(style.ground)
            if sums.table.empty:
                self._page = self._draw_nothing()
            else:
                self.axes = self._draw_bars()
                self._page = self._draw_words()
        self.lay_out()

    def lay_out(self) -> None:
        """Fit titles, names, bars and footnote into the figure's present size."""
        edges = self._page.fit()
        if self.axes is not None:
            layout.fit_bars(self.figure, self.axes, self._values, self._totals(), edges)

    def name(self, row: int) -> str:
        """What the bar of a row stands for, as the axis says it, in one line."""
        bar, labels, names = self._bars[row], self._labels, self._labels.provinces
        name = names.get(bar.province, bar.province)
        if bar.counterpart:
            name = labels.pairing.format(province=name, counterpart=names.get(bar.counterpart, bar.counterpart))
        plain = len(self._years) == 1 or bar.year is None
        return name if plain else labels.bar_year.format(province=name, year=bar.year)

    def row_at(self, x: float, y: float) -> int | None:
        """The row of the table whose bar, name or empty band lies at a point (pixels from the lower left corner)."""
        if self.axes is None or not self.axes.bbox.y0 <= y <= self.axes.bbox.y1 or x > self.axes.bbox.x1:
            return None
        row = round(float(self.axes.transData.inverted().transform((x, y))[1]))
        return row if 0 <= row < len(self._bars) else None

    def mark(self, row: int | None) -> None:
        """Put a ground behind one row, or take it away."""
        if self._band is not None:
            self._band.remove()
            self._band = None
        if row is not None and self.axes is not None:
            self._band = self.axes.axhspan(row - 0.5, row + 0.5, color=self.style.chosen, zorder=0, linewidth=0)

    def _totals(self) -> list[float]:
        return [bar.total for bar in self._bars]

    def _draw_bars(self) -> Axes:
        axes = self.figure.add_subplot()
        rows, color = range(len(self._bars)), self.style.bar
        verified = [bar.verified for bar in self._bars]
        unverified = [bar.unverified for bar in self._bars]
        solid = axes.barh(rows, verified, BAR_HEIGHT, color=color)
        hatched = axes.barh(rows, unverified, BAR_HEIGHT, verified, color=self.style.ground, hatch=HATCH)
        for patch in (*solid, *hatched):
            patch.set(edgecolor=color, linewidth=0.8, zorder=2)
        axes.set_yticks(rows, [layout.folded(self.name(row), LONGEST_NAME) for row in rows])
        axes.set_ylim(max(len(rows), FEWEST) - 0.4, -0.6)
        axes.tick_params(length=0)
        axes.tick_params(axis="x", labelsize=8.5)
        axes.spines[["top", "right", "bottom"]].set_visible(False)
        self._values = [self._draw_value(axes, row, total) for row, total in enumerate(self._totals())]
        self._draw_scale(axes, scale_for(max(self._totals()), self._labels.scales))
        return axes

    def _draw_value(self, axes: Axes, row: int, total: float) -> Annotation:
        text = compact(total, self._labels.scales, self._labels.number)
        return axes.annotate(text, (total, row), xytext=(4, 0), textcoords="offset points", va="center")

    def _draw_scale(self, axes: Axes, scale: Scale | None) -> None:
        factor, labels, unit = (scale.factor if scale else 1.0), self._labels, self._names["unit"]
        axes.xaxis.set_major_formatter(lambda value, _: tick(value / factor, labels.number))
        axes.xaxis.set_major_locator(MaxNLocator(nbins=7, steps=[1, 2, 2.5, 5, 10]))
        axes.grid(axis="x", color=self.style.grid, linewidth=0.8)
        axes.set_axisbelow(True)
        axes.set_xlabel(labels.axis.format(unit=unit, scale=scale.name) if scale else unit, fontsize=9)

    def _draw_words(self) -> Page:
        one = len(self._years) == 1 and None not in self._years
        title = self._labels.title_year if one else self._labels.title
        self.title = title.format(**self._names, year=self._bars[0].year)
        page = Page(self.figure, title=self.title, note=self._footnote(), quiet=self.style.quiet)
        page.explain(self._legend())
        return page

    def _draw_nothing(self) -> Page:
        labels = self._labels
        why = labels.told(labels.nothing_why.format(**self._names), self._left_out())
        self.title = labels.nothing
        return Page(self.figure, title=self.title, reason=why, quiet=self.style.quiet)

    def _legend(self) -> list[Patch]:
        color, labels = self.style.bar, self._labels
        verified = labels.verified.format(count=labels.number(self.sums.verified, 0))
        unverified = labels.unverified.format(count=labels.number(self.sums.unverified, 0))
        return [
            Patch(facecolor=color, edgecolor=color, label=verified),
            Patch(facecolor=self.style.ground, edgecolor=color, hatch=HATCH, label=unverified),
        ]

    def _footnote(self) -> str:
        labels, sums = self._labels, self.sums
        count, verified = sums.verified + sums.unverified, sums.verified
        summed = labels.summed.format(count=labels.number(count, 0), verified=labels.number(verified, 0))
        mixed = labels.mixed.format(parts=labels.counted(sums.mixed)) if sums.mixed else ""
        return labels.told(summed, mixed, self._left_out())

    def _left_out(self) -> str:
        sums, labels = self.sums, self._labels
        return labels.left_out.format(parts=labels.counted(sums.left_out)) if sums.left_out else ""


def province_bars(
    frame: pd.DataFrame,
    *,
    programme: str,
    unit: str,
    labels: Labels | None = None,
    style: Style = LIGHT,
    figure: Figure | None = None,
) -> Figure:
    """Draw the figures of one programme and one additive unit (``frames.frame``), the largest province first.

    Without ``figure``, a new one is made, high enough for all bars.
    """
    sums = province_sums(frame)
    ordered = Sums(by_value(sums.table), sums.left_out, sums.mixed)
    into = figure or Figure(figsize=(WIDTH, least_height(len(ordered.table))), dpi=100)
    return ProvinceChart(into, ordered, programme=programme, unit=unit, labels=labels, style=style).figure


def least_height(bars: int) -> float:
    """The height, in inches, below which the names of so many bars would touch."""
    return 2.1 + 0.2 * math.ceil(bars)
