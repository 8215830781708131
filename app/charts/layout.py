"""Places a chart's words around its bars, to the pixel, for any size of the figure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.legend import Legend
from matplotlib.patches import Patch
from matplotlib.text import Text

MARGIN: Final = 10.0
GAP: Final = 7.0
"""Points between the figure's edge and what stands in it, and between what stands one above the other."""

AXIS: Final = 34.0
"""Points that the numbers below the bars and their unit take."""

SMALLEST, LARGEST = 6.5, 9.5
"""Font sizes, in points, between which the names of the bars follow the bars' distance."""

NARROW, BROAD, WIDE = 0.55, 0.67, 1.06
"""Widths in ems, on the safe side (hinting makes small letters wider): of a small letter, of a digit or capital, of a
Chinese character.
"""


OPENING, CLOSING = "“‘（《(", " ，。、；：？！”’）》)"
"""What may not end a line, and what may not begin one."""


class Page:
    """The words around a chart: title and legend above it, a footnote below, broken to the figure's width by ``fit``.

    ``quiet`` is the colour of the footnote. Empty words take no place.
    """

    def __init__(self, figure: Figure, *, title: str, note: str = "", reason: str = "", quiet: str) -> None:
        self._figure = figure
        self._title = figure.text(0, 1, "", fontsize=12.5, fontweight="bold", va="top")
        self._note = figure.text(0, 0, "", fontsize=8, color=quiet, va="bottom", linespacing=1.35)
        self._reason = figure.text(0, 1, "", fontsize=10, color=quiet, va="top", linespacing=1.4)
        self._whole = {self._title: title, self._note: note, self._reason: reason}
        self._legend: Legend | None = None

    def explain(self, handles: Sequence[Patch]) -> None:
        """Say in one line what the bars' colours mean."""
        self._legend = self._figure.legend(
            handles=handles,
            loc="upper left",
            ncols=len(handles),
            frameon=False,
            fontsize=9,
            borderpad=0,
            borderaxespad=0,
            handlelength=2.2,
            handleheight=1.1,
        )

    def fit(self) -> tuple[float, float]:
        """Break and place the words. Returns what is left for the chart: its lower and upper edge, in pixels."""
        width, height = self._figure.bbox.width, self._figure.bbox.height
        left = self._points(MARGIN)
        top = height - left
        for words in (self._title, self._reason):
            self._break(words)
            words.set_position((left / width, top / height))
            top -= self._height(words)
        if self._legend is not None:
            self._legend.set_bbox_to_anchor((left / width, top / height), transform=self._figure.transFigure)
            top -= self._legend.get_window_extent().height + self._points(GAP)
        self._break(self._note)
        self._note.set_position((left / width, left / height))
        return left + self._height(self._note), top

    def _points(self, points: float) -> float:
        return points * self._figure.dpi / 72

    def _break(self, words: Text) -> None:
        room = self._figure.bbox.width - 2 * self._points(MARGIN)
        words.set_text("\n".join(lines(self._whole[words], room / self._points(float(words.get_fontsize())))))

    def _height(self, words: Text) -> float:
        return words.get_window_extent().height + self._points(GAP) if words.get_text() else 0.0


def fit_bars(
    figure: Figure, axes: Axes, values: Sequence[Text], totals: Sequence[float], edges: tuple[float, float]
) -> None:
    """Give the bars the place between two heights (pixels), beside their names, with room for the values they end in.

    ``values`` stand at the ends of the bars, which are ``totals`` long.
    """
    point, width, height = figure.dpi / 72, figure.bbox.width, figure.bbox.height
    lower, upper = edges[0] + AXIS * point, edges[1]
    distance = max(upper - lower, 1.0) / abs(axes.get_ylim()[0] - axes.get_ylim()[1]) / point
    names = axes.get_yticklabels()
    for text in [*names, *values]:
        text.set(fontsize=min(LARGEST, max(SMALLEST, distance * 0.6)), linespacing=0.95)
    left = (MARGIN + GAP) * point + max(name.get_window_extent().width for name in names)
    room = max(width - left - MARGIN * point, 1.0)
    axes.set_position((left / width, lower / height, room / width, max(upper - lower, 1.0) / height))
    axes.set_xlim(0, _right_end(values, totals, room - GAP * point))


def _right_end(values: Iterable[Text], totals: Iterable[float], room: float) -> float:
    """The value at the axis' right end: every bar with the text behind it is within ``room`` pixels."""
    ends = [
        total * room / max(room - value.get_window_extent().width, room / 2)
        for value, total in zip(values, totals, strict=True)
    ]
    return max(ends, default=0.0) or 1.0


def lines(text: str, ems: float) -> list[str]:
    """Break a text into lines at most so many ems wide, at blanks and between Chinese characters; a word that is
    wider than a line stands alone.
    """
    broken: list[str] = []
    line = ""
    for piece in _pieces(text):
        if line and ems_of((line + piece).rstrip()) > ems:
            broken.append(line.rstrip())
            line = ""
        line += piece
    return [*broken, line.rstrip()]


def folded(name: str, ems: float) -> str:
    """A name on two lines of about equal width where it is wider than ``ems``."""
    return "\n".join(lines(name, max(ems_of(name) * 0.6, ems * 0.6)) if ems_of(name) > ems else [name])


def ems_of(text: str) -> float:
    """The width of a text in ems, estimated on the safe side."""
    return sum(WIDE if _wide(letter) else BROAD if letter.isupper() or letter.isdigit() else NARROW for letter in text)


def _pieces(text: str) -> list[str]:
    """What no line may break: words with the blank behind them, Chinese characters with their punctuation."""
    pieces: list[str] = []
    for letter in text:
        before = pieces[-1][-1] if pieces else ""
        word = before not in ("", " ") and not _wide(letter) and not _wide(before)
        if before and (word or letter in CLOSING or before in OPENING):
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return pieces


def _wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"
