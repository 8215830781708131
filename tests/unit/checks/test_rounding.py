"""What a print may stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.checks.rounding import Interval, interval, significant, step
from tests.unit.checks.telling import reading


@pytest.mark.parametrize(
    ("quote", "unit", "expected"),
    [
        ("1.117 billion", "yuan", 1e6),
        ("847 million", "yuan", 1e6),
        ("110 million", "yuan", 1e7),
        ("404,000", "household", 1000.0),
        ("500,000", "person", 10_000.0),
        ("1,200", "village", 100.0),
        ("210", "village", 0.0),
        ("353", "village", 0.0),
        ("45", "percent", 1.0),
        ("36.8", "percent", 0.1),
        ("0", "percent", 1.0),
        ("five", "county", 0.0),
    ],
)
def test_a_step_is_what_the_last_sure_digit_is_worth(quote: str, unit: str, expected: float) -> None:
    (figure,) = reading(f"[{quote}|{unit}]").material.figures
    assert step(figure) == pytest.approx(expected)


@given(st.integers(10**6, 10**12), st.integers(0, 3))
def test_a_value_lies_in_the_interval_of_its_own_print(value: int, decimals: int) -> None:
    print_ = f"{value / 1e6:.{decimals}f} million"
    (figure,) = reading(f"[{print_}|yuan]").material.figures
    bounds = interval(figure)
    assert bounds.low - 1e-6 * value <= value <= bounds.high + 1e-6 * value


@pytest.mark.parametrize(
    ("qualifier", "within", "beyond"), [("gt", 108.0, 99.0), ("lt", 92.0, 101.0), ("approx", 104.0, 106.0)]
)
def test_a_qualifier_leaves_room_on_its_side(qualifier: str, within: float, beyond: float) -> None:
    (figure,) = reading(f"[100.0|yuan|qualifier={qualifier}]").material.figures
    assert within in interval(figure)
    assert beyond not in interval(figure)


def test_intervals_meet_at_their_ends() -> None:
    assert Interval(1, 2).meets(Interval(2, 3))
    assert not Interval(1, 2).meets(Interval(2.1, 3))


@pytest.mark.parametrize(("quote", "digits"), [("1,200", 2), ("0.45", 2), ("643.77 million", 5), ("ten", 0)])
def test_closing_zeros_are_not_significant(quote: str, digits: int) -> None:
    (figure,) = reading(f"[{quote}|yuan]").material.figures
    assert significant(figure) == digits


@pytest.mark.parametrize(
    ("quote", "low", "high"),
    [
        ("1.117 billion", 1.1165e9, 1.1175e9),
        ("404,000", 403_500.0, 404_500.0),
        ("500,000", 495_000.0, 505_000.0),
        ("110 million", 105e6, 115e6),
        ("847 million", 846.5e6, 847.5e6),
    ],
)
def test_an_interval_is_half_a_step_either_way(quote: str, low: float, high: float) -> None:
    (figure,) = reading(f"[{quote}|yuan]").material.figures
    assert interval(figure) == pytest.approx((low, high))


def test_a_plain_count_is_exact() -> None:
    (figure,) = reading("[210|village]").material.figures
    assert interval(figure) == (210.0, 210.0)


@pytest.mark.parametrize(
    ("low", "high", "value", "inside"),
    [(1, 2, 2, True), (1, 2, 2 + 1e-10, True), (1, 2, 2.001, False), (1, 2, 0.999, False), (5, 5, 5, True)],
)
def test_the_ends_belong_to_an_interval(low: float, high: float, value: float, inside: bool) -> None:
    assert (value in Interval(low, high)) is inside


def test_only_numbers_lie_in_an_interval() -> None:
    for thing in ("1", None):
        assert not Interval(0, 2).__contains__(thing)


bounds = st.tuples(st.floats(0, 1e12), st.floats(0, 1e12)).map(lambda ends: Interval(*sorted(ends)))


@given(bounds, bounds)
def test_meeting_is_mutual_and_needs_a_common_value(one: Interval, two: Interval) -> None:
    assert one.meets(two) == two.meets(one)
    assert one.meets(one)
    if one.low in two or two.low in one:
        assert one.meets(two)


@given(bounds, st.floats(1, 1e12))
def test_what_lies_wholly_above_does_not_meet(one: Interval, gap: float) -> None:
    above = Interval(one.high + gap + one.high * 1e-6, one.high + 2 * gap + one.high * 1e-6)
    assert not one.meets(above)


@given(st.integers(1, 10**7), st.sampled_from(["eq", "gt", "lt", "approx"]))
def test_the_printed_value_is_always_possible(value: int, qualifier: str) -> None:
    (figure,) = reading(f"[{value:,}|yuan|qualifier={qualifier}]").material.figures
    assert value in interval(figure)
