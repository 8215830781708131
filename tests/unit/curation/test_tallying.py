from __future__ import annotations

from typing import Any

import pytest

from app.curation.tallying import tally
from app.models.view_queries import Amount


def amount(number: int, value: float, **fields: Any) -> Amount:
    return Amount(number, value, "yuan", "", "actual", "unreviewed", None, None)._replace(**fields)


@pytest.mark.parametrize(
    ("values", "total", "mean", "median"),
    [([4.0], 4.0, 4.0, 4.0), ([1.0, 2.0, 9.0], 12.0, 4.0, 2.0), ([9.0, 1.0, 2.0, 4.0], 16.0, 4.0, 3.0)],
)
def test_sum_mean_and_median(values: list[float], total: float, mean: float, median: float) -> None:
    found = tally([amount(number, value) for number, value in enumerate(values)])
    assert found is not None
    assert (found.count, found.total, found.mean, found.median) == (len(values), total, mean, median)


def test_small_parts_of_large_sums_are_kept() -> None:
    found = tally([amount(1, 1e16), amount(2, 1.0), amount(3, 1.0)])
    assert found is not None
    assert found.total == 10_000_000_000_000_002


def test_nothing_comes_to_nothing() -> None:
    assert tally([]) is None


def test_what_is_like_is_not_mixed() -> None:
    found = tally([amount(1, 1.0), amount(2, 2.0)])
    assert found is not None
    assert (found.units, found.pers, found.kinds) == (("yuan",), ("",), ("actual",))
    assert (found.parts, found.again, found.rejected) == (0, 0, 0)


def test_what_is_mixed_is_named_the_most_frequent_first() -> None:
    found = tally([amount(1, 1.0, unit="mu", per="person"), amount(2, 2.0, kind="target"), amount(3, 2.0)])
    assert found is not None
    assert (found.units, found.pers, found.kinds) == (("yuan", "mu"), ("", "person"), ("actual", "target"))


def test_parts_beside_their_total_and_facts_said_twice() -> None:
    rows = [
        amount(1, 3.0, fact_id=7),
        amount(2, 1.0, parent_id=1),
        amount(3, 2.0, parent_id=99),
        amount(4, 3.0, fact_id=7),
    ]
    found = tally([*rows, amount(5, 1.0, review="rejected", fact_id=8)])
    assert found is not None
    assert (found.parts, found.again, found.rejected) == (1, 1, 1)
