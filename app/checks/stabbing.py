"""Intervals by the values that lie in them: found without looking at the others, so that a rule which asks for each
number of a report takes time in proportion to how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import floor, frexp

from app.checks.rounding import Interval

FINEST = -7
"""Intervals narrower than this power of two share the cells of that width: a whole number has one to itself."""

WIDEST = 1e300
"""Beyond it the width of an interval is no number any more: such intervals are looked at one by one."""


class Intervals:
    """Intervals by their place in the sequence. Each lies in one or two cells of a grid that is as wide as it is, or
    twice as wide; there is a grid for each power of two that occurs.
    """

    def __init__(self, intervals: Sequence[Interval]) -> None:
        self._intervals = intervals
        self._grids: dict[float, dict[int, list[int]]] = {}
        self._endless: list[int] = []
        for place, (low, high) in enumerate(intervals):
            if not -WIDEST < low <= high < WIDEST:
                self._endless.append(place)
                continue
            width = 2.0 ** max(FINEST, frexp(high - low)[1])
            grid = self._grids.setdefault(width, {})
            for cell in range(floor(low / width), floor(high / width) + 1):
                grid.setdefault(cell, []).append(place)

    def around(self, value: float) -> Iterator[int]:
        """The places of the intervals that a value lies in, ends included."""
        cells = [self._endless]
        if -WIDEST < value < WIDEST:
            cells += (grid.get(floor(value / width), []) for width, grid in self._grids.items())
        for cell in cells:
            for place in cell:
                low, high = self._intervals[place]
                if low <= value <= high:
                    yield place
