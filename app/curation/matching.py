"""Which stretch of a text as one run saw it is which stretch as another saw it. Pure, and near-linear in their number.

Exact places go first, then overlapping ones: of the same number before others, of the same start before others, the
longer overlap before the shorter. Nothing is matched twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text, end exclusive. ``label`` is what it says (a number, a heading); those of a higher ``rank`` are
    asked last.
    """

    start: int
    end: int
    label: object = None
    rank: int = 0


def pair(old: Sequence[Stretch], new: Sequence[Stretch]) -> list[int | None]:
    """For each new stretch the position of the old one that it is, or None."""
    found: list[int | None] = [None] * len(new)
    taken: set[int] = set()
    for _, mine, yours in sorted(_candidates(old, new), key=lambda each: each[0]):
        if found[yours] is None and mine not in taken:
            found[yours] = mine
            taken.add(mine)
    return found


Cost = tuple[bool, int, bool, bool, int, int, int]


def _candidates(old: Sequence[Stretch], new: Sequence[Stretch]) -> Iterator[tuple[Cost, int, int]]:
    """All pairs that overlap, with what speaks against each."""
    waiting = sorted(range(len(old)), key=lambda index: old[index].start)
    live: list[int] = []
    ahead = 0
    for yours in sorted(range(len(new)), key=lambda index: new[index].start):
        stretch = new[yours]
        while ahead < len(waiting) and old[waiting[ahead]].start < stretch.end:
            live.append(waiting[ahead])
            ahead += 1
        live = [mine for mine in live if old[mine].end > stretch.start]
        for mine in live:
            if old[mine].start < stretch.end:
                yield _cost(old[mine], stretch), mine, yours


def _cost(old: Stretch, new: Stretch) -> Cost:
    exact = (old.start, old.end) == (new.start, new.end)
    overlap = min(old.end, new.end) - max(old.start, new.start)
    return not exact, old.rank, old.label != new.label, old.start != new.start, -overlap, old.start, new.start
