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
