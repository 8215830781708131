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
    values = sorted(amount.value for amount in amounts)
    total = math.fsum(values)
    ids = {amount.id for amount in amounts}
    facts = Counter(amount.fact_id for amount in amounts if amount.fact_id is not None)
    return Tally(
        count=len(values),
        total=total,
        mean=total / len(values),
        median=_median(values),
        units=_mixed(amount.unit for amount in amounts),
        pers=_mixed(amount.per for amount in amounts),
        kinds=_mixed(amount.kind for amount in amounts),
        parts=sum(amount.parent_id in ids or amount.grandparent_id in ids for amount in amounts),
        again=sum(count - 1 for count in facts.values()),
        rejected=sum(amount.review == "rejected" for amount in amounts),
    )


def _median(values: Sequence[float]) -> float:
    middle = len(values) // 2
    return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2


def _mixed(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(code for code, _ in Counter(codes).most_common())
