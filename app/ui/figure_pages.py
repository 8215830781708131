"""Pages of figures read from the workspace when they are looked at, the latest kept."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from app.models.records import FigureRow

PAGE = 128
KEPT = 64

Load = Callable[[Sequence[int]], dict[int, FigureRow]]
Say = Callable[[FigureRow], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Line:
    """A figure as the table shows it: the row, and the text of each column."""

    figure: FigureRow
    texts: tuple[str, ...]


class FigurePages:
    """The figures of ``ids`` in their order. ``load`` reads some by id, ``say`` words the columns of one."""

    def __init__(self, ids: array[int], load: Load, say: Say) -> None:
        self.ids = ids
        self._load = load
        self._say = say
        self._pages: OrderedDict[int, list[Line | None]] = OrderedDict()

    def line(self, row: int) -> Line | None:
        """The line of a row; None for a figure that is no longer there."""
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._read(number)
        else:
            self._pages.move_to_end(number)
        return page[place]

    def refresh(self, touched: Collection[int]) -> list[int]:
        """Read figures anew where they are kept, and return their rows; the others are read when looked at."""
        rows = []
        for number, page in self._pages.items():
            first = number * PAGE
            here = [row for row in range(first, first + len(page)) if self.ids[row] in touched]
            found = self._lines([self.ids[row] for row in here])
            for row, line in zip(here, found, strict=True):
                page[row - first] = line
            rows += here
        return rows

    def _read(self, number: int) -> list[Line | None]:
        first = number * PAGE
        page = self._lines(self.ids[first : first + PAGE])
        self._pages[number] = page
        if len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        return page

    def _lines(self, ids: Sequence[int]) -> list[Line | None]:
        found = self._load(ids) if len(ids) else {}
        return [Line(found[key], self._say(found[key])) if key in found else None for key in ids]
