from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange import estimates
from app.exchange.estimates import Counted, Estimate


@st.composite
def strata(draw: st.DrawFn) -> Counted:
    size = draw(st.integers(0, 5000))
    judged = draw(st.integers(0, min(size, 300)))
    return Counted(size, judged, draw(st.integers(0, judged)))


def ordered(found: Estimate) -> bool:
    return 0 <= found.low <= found.value + 1e-12 and found.value <= found.high + 1e-12


@given(strata())
def test_a_share_lies_between_its_limits_which_are_shares(stratum: Counted) -> None:
    found = estimates.share(stratum)
    assert (found is None) == (stratum.judged == 0)
    assert found is None or (ordered(found) and found.high <= 1)


@given(st.lists(strata(), max_size=4))
def test_strata_together_are_a_share_too(parts: list[Counted]) -> None:
    found = estimates.together(parts)
    assert (found is None) == (not any(part.judged for part in parts))
    assert found is None or (ordered(found) and found.high <= 1)


@given(strata())
def test_one_stratum_together_is_itself(stratum: Counted) -> None:
    alone, found = estimates.share(stratum), estimates.together([stratum])
    if alone is not None and found is not None:
        assert (found.value, found.low, found.high) == pytest.approx((alone.value, alone.low, alone.high))


@given(st.integers(1, 3000), st.lists(st.integers(0, 30), max_size=60))
def test_what_was_missed_lies_between_its_limits(size: int, counts: list[int]) -> None:
    counts = counts[:size]
    found = estimates.missed(size, counts)
    assert (found is None) == (not counts)
    assert found is None or (ordered(found) and found.low >= sum(counts))


def test_wilsons_limits_are_those_of_the_book() -> None:
    """10 of 100 from endless many: 5.5 to 17.4 per cent (Newcombe 1998, Stat. Med. 17:857-872, method 3)."""
    found = estimates.share(Counted(10**9, 100, 10))
    assert found is not None
    assert (round(found.low, 3), round(found.high, 3)) == (0.055, 0.174)


def test_where_no_error_was_found_there_may_be_some() -> None:
    """The exact limit at 95 per cent, two-sided, of 0 of 100 is 3.6 per cent."""
    found = estimates.share(Counted(10**9, 100, 0))
    assert found is not None
    assert (found.value, found.low, round(found.high, 3)) == (0, 0, 0.036)


def test_a_poissons_limits_are_near_the_exact_ones() -> None:
    """10 seen: 4.80 to 18.39; none seen: 0 to 3.69 (exact)."""
    seen, none = estimates.missed(10**9, [1] * 10 + [0] * 990), estimates.missed(10**9, [0] * 1000)
    assert seen is not None
    assert none is not None
    assert seen.low / 10**6 == pytest.approx(4.80, rel=0.01)
    assert seen.high / 10**6 == pytest.approx(18.39, rel=0.01)
    assert (none.value, none.low) == (0, 0)
    assert none.high / 10**6 == pytest.approx(3.69, rel=0.01)


def test_who_looked_at_all_knows() -> None:
    assert estimates.share(Counted(50, 50, 3)) == Estimate(0.06, 0.06, 0.06)
    assert estimates.missed(4, [0, 2, 1, 0]) == Estimate(3, 3, 3)


def test_few_figures_are_known_better_than_many() -> None:
    few, many = estimates.share(Counted(120, 100, 10)), estimates.share(Counted(12000, 100, 10))
    assert few is not None
    assert many is not None
    assert few.high - few.low < (many.high - many.low) / 2


def test_a_stratum_of_which_nothing_was_judged_may_be_anything() -> None:
    found = estimates.together([Counted(900, 100, 5), Counted(100, 0, 0)])
    assert found is not None
    assert found.value == pytest.approx(0.05)
    assert found.high > 0.14


def test_others_that_are_right_lower_the_share() -> None:
    found = estimates.together([Counted(100, 100, 10)], total=1000)
    assert found is not None
    assert (found.value, found.low, found.high) == pytest.approx((0.01, 0.01, 0.01))


@pytest.mark.parametrize("counts", [(10, 11, 0), (10, 5, 6), (10, 5, -1)])
def test_impossible_counts_are_refused(counts: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="of"):
        Counted(*counts)


@pytest.mark.parametrize(
    "wrong",
    [{"unreviewed": 150, "verified": 8, "rejected": 3}, {"unreviewed": 30, "verified": 0, "rejected": 0}],
)
def test_the_interval_holds_the_truth_as_often_as_it_says(wrong: dict[str, int]) -> None:
    """Draw two thousand samples of 200 from a workspace whose errors are known."""
    dice = random.Random(1)
    sizes, drawn = {"unreviewed": 2500, "verified": 700, "rejected": 81}, (150, 40, 10)
    truth = sum(wrong.values()) / sum(sizes.values())
    held = 0
    for _ in range(2000):
        parts = [
            Counted(sizes[name], size, sum(number < wrong[name] for number in dice.sample(range(sizes[name]), size)))
            for name, size in zip(sizes, drawn, strict=True)
        ]
        found = estimates.together(parts)
        held += found is not None and found.low <= truth <= found.high
    assert held / 2000 >= 0.94


@pytest.mark.parametrize("clumped", [1, 4])
def test_the_interval_of_what_was_missed_holds_it_too(clumped: int) -> None:
    """Also where several are missed at once, as in a table that was not read."""
    dice = random.Random(2)
    population = [clumped] * 60 + [0] * 540
    held = 0
    for _ in range(1000):
        found = estimates.missed(600, dice.sample(population, 60))
        held += found is not None and found.low <= sum(population) <= found.high
    assert held / 1000 >= 0.92
