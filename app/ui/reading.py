"""A report's text set for reading: which stretches stand in which block of the widget, and where each offset is shown.

Every character of the stored text is shown but line ends, blank lines and the blanks at a line's edges. A heading that
runs straight into its paragraph gets a block of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from app.ui.offsets import Offsets

Style = Literal["title", "heading", "text"]
Span = tuple[int, int]

LONGEST = 8000
"""Code points of a block. A longer line is broken for display, since Qt lays out whole blocks."""

_LINE = re.compile(r"[^\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
_OPENING, _CLOSING = "【[〔", "】]〕"
# Qt makes a new block, or an object, of these, and stops at a zero.
_SPLITTING = str.maketrans(dict.fromkeys("\x00\ufdd0\ufdd1\ufffc", " "))


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the stored text (code points) and where it begins in the widget (UTF-16 units)."""

    start: int
    end: int
    position: int
    shown: str
    style: Style


class Reading:
    """The blocks of one report, and the way from an offset of the document to a position in the widget and back."""

    def __init__(self, text: str, spans: Sequence[tuple[int, int, Style]]) -> None:
        self._base = spans[0][0] if spans else 0
        self._offsets = Offsets(text[self._base : spans[-1][1]] if spans else "")
        blocks: list[Block] = []
        position = 0
        for start, end, style in spans:
            blocks.append(Block(start, end, position, text[start:end].translate(_SPLITTING), style))
            position += self._units(end) - self._units(start) + 1
        self.blocks = tuple(blocks)
        self._starts = [block.start for block in blocks]
        self._positions = [block.position for block in blocks]

    def position(self, offset: int) -> int:
        """The widget's position of an offset; for one that is not shown, the nearest position before it."""
        if not self.blocks:
            return 0
        block = self.blocks[max(bisect_right(self._starts, offset) - 1, 0)]
        offset = min(max(offset, block.start), block.end)
        return block.position + self._units(offset) - self._units(block.start)

    def units(self, start: int, offset: int) -> int:
        """How many UTF-16 units of the widget lie between two offsets of one block."""
        if not self._offsets.wide:
            return offset - start
        return self._offsets.units(offset - self._base) - self._offsets.units(start - self._base)

    def offset(self, position: int) -> int:
        """The offset that a position of the widget shows."""
        if not self.blocks:
            return 0
        block = self.blocks[max(bisect_right(self._positions, position) - 1, 0)]
        units = self._units(block.start) + max(position - block.position, 0)
        return min(self._base + self._offsets.code_points(units), block.end)

    def _units(self, offset: int) -> int:
        return self._offsets.units(offset - self._base)


def lay_out(text: str, start: int, end: int, title: str, headings: Sequence[Span]) -> Reading:
    """Set ``text[start:end]`` for reading. ``headings`` are spans of the document's text, in order."""
    spans: list[tuple[int, int, Style]] = []
    for line in _LINE.finditer(text, start, end):
        for first, last, style in _pieces(text, line.span(), headings):
            if not spans and title and text[first:last] == title.strip():
                style = "title"
            spans += [(*part, style) for part in _broken(text, first, last)]
    return Reading(text, spans)


def _pieces(text: str, line: Span, headings: Sequence[Span]) -> Iterator[tuple[int, int, Style]]:
    """The parts of a line: its headings, and what stands before, between and after them; no empty ones."""
    at, end = line
    first = bisect_right(headings, (at, -1))
    for heading in headings[first:]:
        if heading[0] >= end:
            break
        opens, closes = _with_brackets(text, (max(heading[0], at), min(heading[1], end)), (at, end))
        yield from _trimmed(text, at, opens, "text")
        yield from _trimmed(text, opens, closes, "heading")
        at = closes
    yield from _trimmed(text, at, end, "text")


def _with_brackets(text: str, heading: Span, within: Span) -> Span:
    start, end = heading
    if start > within[0] and text[start - 1] in _OPENING:
        start -= 1
    if end < within[1] and text[end] in _CLOSING:
        end += 1
    return start, end


def _trimmed(text: str, start: int, end: int, style: Style) -> Iterator[tuple[int, int, Style]]:
    part = text[start:end]
    if stripped := part.strip():
        start += len(part) - len(part.lstrip())
        yield start, start + len(stripped), style


def _broken(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > LONGEST:
        blank = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        stop = blank + 1 if blank > 0 else start + LONGEST
        yield start, stop
        start = stop
    if start < end:
        yield start, end
