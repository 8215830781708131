"""Finds stretches of a text again in a changed text: by position, then by quote with what stands before and after.

Pure. The two texts are aligned line by line, and where lines differ, word by word; a stretch in what stayed is found by
its position. One in what changed is looked for between its neighbours that were found, by its quote; all of them keep
their order, nothing is found twice, and each find has a score (weights as in Hypothesis's match-quote).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

CONTEXT = 32
"""Code points compared before and after a stretch."""

ENOUGH = 0.75
"""The least score with which a stretch counts as found by its quote."""

MOST_SPOTS = 40
"""Places of one quote that are compared between two neighbours."""

_WEIGHTS = (50, 20, 20, 2)
"""Of quote, prefix, suffix and position, in a score."""

_WORD = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stretch stands in the new text; ``score`` in 0..1 says how sure that is. ``moved`` is False where its
    position alone told it.
    """

    start: int
    end: int
    score: float
    moved: bool = False


Span = tuple[int, int]
Block = tuple[int, int, int]
"""Start in the old text, start in the new one, length: what stayed as it was."""


def align(old: str, spans: Sequence[Span], new: str, blocks: Sequence[Block] | None = None) -> list[Place | None]:
    """For each stretch of the old text, in any order, its place in the new one; None where no place is good enough.
    ``blocks`` is what the texts have in ``common``, where that is known already.
    """
    blocks = common(old, new) if blocks is None else blocks
    order = sorted(range(len(spans)), key=lambda index: spans[index])
    places: list[Place | None] = [None] * len(spans)
    for index in order:
        places[index] = _by_position(old, spans[index], new, blocks)
    for run, low, high in _gaps(order, places, len(new)):
        for index, place in zip(run, _by_quote(old, [spans[index] for index in run], new, (low, high)), strict=True):
            places[index] = place
    return places


def candidates(
    old: str, span: Span, new: str, blocks: Sequence[Block], spots: Sequence[Span] = (), most: int = 5
) -> list[Place]:
    """Places where a stretch may stand, the best first: those of its quote, and ``spots`` (of other numbers).
    ``blocks`` is what the texts have in ``common``.
    """
    quote = old[span[0] : span[1]]
    expected = _expected(span[0], blocks)
    found = {(at.start(), at.end()) for at in re.finditer(re.escape(quote), new)} if quote else set()
    near = sorted(spots, key=lambda spot: abs(spot[0] - expected))[:MOST_SPOTS]
    nearest = sorted(found, key=lambda spot: abs(spot[0] - expected))[: MOST_SPOTS * 5]
    scored = [Place(*spot, score(old, span, new, spot, expected), moved=True) for spot in {*nearest, *near}]
    return sorted(scored, key=lambda place: (-place.score, abs(place.start - expected)))[:most]


def score(old: str, span: Span, new: str, spot: Span, expected: int) -> float:
    """How well ``spot`` of the new text fits ``span`` of the old one, in 0..1; about ``expected`` it should begin."""
    before, after = old[max(0, span[0] - CONTEXT) : span[0]], old[span[1] : span[1] + CONTEXT]
    parts = (
        _alike(old[span[0] : span[1]], new[spot[0] : spot[1]]),
        _alike(before, new[max(0, spot[0] - len(before)) : spot[0]]),
        _alike(after, new[spot[1] : spot[1] + len(after)]),
        max(0.0, 1 - abs(spot[0] - expected) / max(1, len(new))),
    )
    return sum(weight * part for weight, part in zip(_WEIGHTS, parts, strict=True)) / sum(_WEIGHTS)


def common(old: str, new: str) -> list[Block]:
    """What the two texts have in common, in order: whole lines, and words of the lines that differ."""
    blocks: list[Block] = []
    mine, yours = old.splitlines(keepends=True), new.splitlines(keepends=True)
    at, there = _starts(mine), _starts(yours)
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, mine, yours).get_opcodes():
        if tag == "equal":
            blocks.append((at[i1], there[j1], at[i2] - at[i1]))
        elif tag == "replace":
            blocks += _words_in_common(old[at[i1] : at[i2]], new[there[j1] : there[j2]], at[i1], there[j1])
    return _joined(blocks)


def _words_in_common(old: str, new: str, at: int, there: int) -> Iterator[Block]:
    mine, yours = _WORD.findall(old), _WORD.findall(new)
    starts, ends = _starts(mine), _starts(yours)
    for block in SequenceMatcher(None, mine, yours, autojunk=len(mine) + len(yours) > 4000).get_matching_blocks():
        if block.size:
            length = starts[block.a + block.size] - starts[block.a]
            yield at + starts[block.a], there + ends[block.b], length


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """Blocks that adjoin in both texts, as one."""
    joined: list[Block] = []
    for block in blocks:
        if joined and _end(joined[-1]) == block[:2]:
            joined[-1] = (*joined[-1][:2], joined[-1][2] + block[2])
        else:
            joined.append(block)
    return joined


def _end(block: Block) -> Span:
    return block[0] + block[2], block[1] + block[2]


def _starts(parts: Sequence[str]) -> list[int]:
    starts = [0]
    for part in parts:
        starts.append(starts[-1] + len(part))
    return starts


def _by_position(old: str, span: Span, new: str, blocks: Sequence[Block]) -> Place | None:
    """The place of a stretch that lies in what stayed."""
    index = bisect_right(blocks, span[0], key=lambda block: block[0]) - 1
    if index < 0 or span[1] > blocks[index][0] + blocks[index][2]:
        return None
    shift = blocks[index][1] - blocks[index][0]
    spot = (span[0] + shift, span[1] + shift)
    sure = score(old, span, new, spot, spot[0])
    # A number alone may stay while all around it changed: that is another number.
    return Place(*spot, sure) if sure >= ENOUGH else None


def _expected(start: int, blocks: Sequence[Block]) -> int:
    """About where an offset of the old text lies in the new one."""
    index = bisect_right(blocks, start, key=lambda block: block[0]) - 1
    if index < 0:
        return start
    block = blocks[index]
    return block[1] + min(start - block[0], block[2])


def _gaps(order: Sequence[int], places: Sequence[Place | None], end: int) -> Iterator[tuple[list[int], int, int]]:
    """Runs of stretches without a place, each with the part of the new text between its neighbours."""
    low = 0
    groups = [(found, list(run)) for found, run in groupby(order, key=lambda index: places[index] is not None)]
    for number, (found, run) in enumerate(groups):
        if found:
            low = max(place.end for index in run if (place := places[index]) is not None)
            continue
        after = places[groups[number + 1][1][0]] if number + 1 < len(groups) else None
        yield run, low, after.start if after is not None else end


def _by_quote(old: str, spans: Sequence[Span], new: str, window: Span) -> list[Place | None]:
    """The best places of stretches within a part of the new text, in order: of all ways to place them without crossing,
    the one with the greatest sum of scores.
    """
    low, high = window
    share = (high - low) / max(1, spans[-1][1] - spans[0][0])
    options = [_spots(old, span, new, window, low + round((span[0] - spans[0][0]) * share)) for span in spans]
    # best[index]: ways to place the first ones, as (end of the last, sum, ...), each better than all that end before.
    ways: list[tuple[int, float, tuple[Place | None, ...]]] = [(low, 0.0, ())]
    for spots in options:
        grown = [(end, total, (*way, None)) for end, total, way in ways]
        for spot in spots:
            before = [way for way in ways if way[0] <= spot.start]
            if before:
                _, total, way = before[-1]
                grown.append((spot.end, total + spot.score, (*way, spot)))
        ways = _worthwhile(grown)
    return list(ways[-1][2])


def _worthwhile(
    ways: list[tuple[int, float, tuple[Place | None, ...]]],
) -> list[tuple[int, float, tuple[Place | None, ...]]]:
    """Of several ways, those that are better than all that end earlier; in the order of their ends."""
    kept: list[tuple[int, float, tuple[Place | None, ...]]] = []
    for way in sorted(ways, key=lambda way: (way[0], -way[1])):
        if not kept or way[1] > kept[-1][1]:
            kept.append(way)
    return kept


def _spots(old: str, span: Span, new: str, window: Span, expected: int) -> list[Place]:
    """Where a stretch's quote stands within a part of the new text with a score that is enough."""
    quote = old[span[0] : span[1]]
    found = [(at.start(), at.end()) for at in re.compile(re.escape(quote)).finditer(new, *window)] if quote else []
    near = sorted(found, key=lambda spot: abs(spot[0] - expected))[:MOST_SPOTS]
    places = (Place(*spot, score(old, span, new, spot, expected), moved=True) for spot in sorted(near))
    return [place for place in places if place.score >= ENOUGH]


def _alike(one: str, other: str) -> float:
    if one == other:
        return 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
