"""Intervals by the values that lie in them."""

from __future__ import annotations

from math import inf

from hypothesis import given
from hypothesis import strategies as st

from app.checks.rounding import Interval
from app.checks.stabbing import Intervals

ends = st.floats(-1e3, 1e12) | st.sampled_from([-inf, -1.7e308, 1.7e308, inf]) | st.integers(-5, 50).map(float)
intervals = st.lists(st.tuples(ends, ends).map(lambda pair: Interval(*sorted(pair))), max_size=20)


@given(intervals, st.lists(ends, max_size=10))
def test_every_interval_that_a_value_lies_in_is_found_once(several: list[Interval], values: list[float]) -> None:
    index = Intervals(several)
    for value in (*values, *(end for each in several for end in each)):
        found = list(index.around(value))
        assert sorted(found) == [at for at, each in enumerate(several) if each.low <= value <= each.high]


def test_the_ends_of_an_interval_lie_in_it() -> None:
    index = Intervals([Interval(64.0, 128.0), Interval(128.0, 128.0)])
    assert sorted(index.around(128.0)) == [0, 1]
    assert list(index.around(64.0)) == [0]
