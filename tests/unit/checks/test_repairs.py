"""The slips of which one makes a number right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.checks.repairs import MOST_EACH, repairs
from app.checks.rounding import Interval
from tests.unit.checks.telling import reading


def hows(quote: str, right: float, unit: str = "yuan") -> set[str]:
    """The kinds of slips that lead from a print to a value."""
    (figure,) = reading(f"[{quote}|{unit}]").material.figures
    return {slip.how for slip in repairs(figure, Interval(right, right))}


@pytest.mark.parametrize(
    ("quote", "right", "how"),
    [
        ("353", 253.0, "digit"),
        ("657,400", 675_400.0, "swapped"),
        ("643.77 million", 64.77e6, "extra_digit"),
        ("1745 million", 1745.0, "scale_word"),
        ("1.28", 1.28e6, "scale_word"),
        ("404,000", 40_400.0, "factor"),
        ("213.3 billion", 21.33e9, "factor"),
        ("12 million", 120_000e6, "factor"),
    ],
)
def test_each_kind_of_slip_is_known(quote: str, right: float, how: str) -> None:
    assert how in hows(quote, right)


def test_what_no_slip_explains_has_no_repair() -> None:
    assert hows("353", 777.0) == set()


@pytest.mark.parametrize("quote", ["five", "1234567890123456"])
def test_what_is_no_mistyped_number_has_no_repair(quote: str) -> None:
    assert hows(quote, 4.0) == set()


def test_nothing_is_mended_to_nothing() -> None:
    (figure,) = reading("[5|yuan]").material.figures
    assert repairs(figure, Interval(-2, 0)) == ()


def test_a_number_does_not_come_to_begin_with_zero() -> None:
    assert hows("1,234", 234.0) == set()


def test_of_many_repairs_the_nearest_to_the_middle_are_told() -> None:
    (figure,) = reading("[555|yuan]").material.figures
    digits = [slip.value for slip in repairs(figure, Interval(500, 600)) if slip.how == "digit"]
    assert len(digits) == MOST_EACH
    assert digits == sorted(digits, key=lambda value: abs(float(value) - 550))


@given(st.integers(100, 10**9), st.floats(1, 1e10), st.floats(1, 100))
def test_a_repair_always_leads_where_it_should(value: int, low: float, width: float) -> None:
    wanted = Interval(low, low * width)
    (figure,) = reading(f"[{value:,}|yuan]").material.figures
    for slip in repairs(figure, wanted):
        assert float(slip.value) in wanted
        assert slip.figure_id == figure.id
        assert slip.value != figure.value
