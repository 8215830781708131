"""What several figures amount to together, and why their sum may mean nothing: pure functions over amounts."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.models.view_queries import Amount


@dataclass(frozen=True, slots=True)
class Tally:
    """Sum, mean and median of values, and what they mix: the units, pers and kinds that occur, the most frequent first;
    ``parts`` figures stand beside their total, ``again`` state what another one states, ``rejected`` are no figures.
    """

    count: int
    total: float
    mean: float
    median: float
    units: tuple[str, ...]
    pers: tuple[str, ...]
    kinds: tuple[str, ...]
    parts: int
    again: int
    rejected: int


def tally(amounts: Sequence[Amount]) -> Tally | None:
    """What amounts come to; None where there are none."""
    if not amounts:
        return None
    ids, values, units, pers, kinds, reviews, facts, parents = zip(*amounts, strict=True)
    total, known = math.fsum(values), set(ids)
    stated = Counter(fact for fact in facts if fact is not None)
    return Tally(
        count=len(values),
        total=total,
        mean=total / len(values),
        median=_median(sorted(values)),
        units=_mixed(units),
        pers=_mixed(pers),
        kinds=_mixed(kinds),
        parts=sum(parent in known for parent in parents),
        again=sum(stated.values()) - len(stated),
        rejected=reviews.count("rejected"),
    )


def _median(values: Sequence[float]) -> float:
    middle = len(values) // 2
    return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2


def _mixed(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(code for code, _ in Counter(codes).most_common())
