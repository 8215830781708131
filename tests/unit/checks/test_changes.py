"""Level, increase and rate."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.checks.changes import changes, differences, larger_increases
from tests.unit.checks.telling import codes, mended, reading, suspects


def triple(level: str, increase: str, rate: str, word: str = "an increase") -> str:
    """A level with its change and rate in words."""
    up = "down" if word == "a decline" else "up"
    return (
        f"A total of [{level}|yuan] was issued, with {word} of [{increase}|yuan|kind=change] over 2011, "
        f"{up} [{rate}|percent|kind=change]%."
    )


def test_a_rate_that_follows_is_right() -> None:
    assert codes(changes(reading(triple("430 million", "132 million", "44")))) == []


def test_a_rate_that_does_not_follow_is_found() -> None:
    one = reading(triple("1.392 billion", "464 million", "45"))
    (found,) = changes(one)
    assert found.code == "changes.rate"
    assert suspects(found, one) == ["45", "464 million", "1.392 billion"]
    assert found.values["right"] == pytest.approx(50)
    assert ("computed", 50.0) in mended(found)


def test_a_rate_of_the_new_level_is_told_as_such() -> None:
    one = reading(triple("20.381 billion", "7.506 billion", "36.8"))
    (found,) = changes(one)
    assert found.code == "changes.base"
    assert suspects(found, one) == ["36.8"]
    assert ("computed", 58.3) in mended(found)


def test_a_fall_is_counted_from_the_higher_level() -> None:
    assert codes(changes(reading(triple("900 million", "100 million", "10", "a decline")))) == []
    assert codes(changes(reading(triple("900 million", "100 million", "20", "a decline")))) == ["changes.rate"]


def test_several_levels_have_their_changes_in_the_same_order() -> None:
    text = (
        "It had [20|yuan|value=20e9] of GDP and [1,459|yuan|value=1.459e9] of revenue, with an increase of "
        "[10|yuan|value=10e9|kind=change] and [694|yuan|value=694e6|kind=change] respectively, up "
        "[100|percent|kind=change]% and [47.6|percent|kind=change]%."
    )
    one = reading(text)
    (found,) = changes(one)
    assert suspects(found, one) == ["47.6"]


def test_the_total_before_a_bracket_may_be_what_rose() -> None:
    text = (
        "A total of [600 million|yuan] ([500 million|yuan|part=1] from the central government) was issued, an increase "
        "of [100 million|yuan|kind=change], up [20|percent|kind=change]%."
    )
    assert codes(changes(reading(text))) == []


def test_a_rate_of_something_else_is_left_alone() -> None:
    text = (
        "Of [430 million|yuan], an increase of [132 million|yuan|kind=change]; revenue was up [9|percent|kind=change]%."
    )
    assert codes(changes(reading(text))) == []


@given(st.integers(10_000, 900_000), st.integers(100, 800_000), st.integers(0, 2), st.booleans())
def test_rates_that_follow_are_never_flagged(before: int, increase: int, decimals: int, cut: bool) -> None:
    """Rounded or cut off."""
    rate = 100 * increase / before
    if cut:
        rate = int(rate * 10**decimals) / 10**decimals
    text = triple(f"{(before + increase) / 100:.2f} million", f"{increase / 100:.2f} million", f"{rate:.{decimals}f}")
    assert codes(changes(reading(text))) == []


@given(st.integers(100_000, 900_000), st.integers(11_000, 90_000), st.integers(3, 60))
def test_rates_that_do_not_follow_are_always_flagged(before: int, increase: int, off: int) -> None:
    right = 100 * increase / before
    text = triple(f"{(before + increase) / 100:.2f} million", f"{increase / 100:.2f} million", f"{right + off:.1f}")
    (found,) = changes(reading(text))
    slips = [float(slip.value) for slip in found.suggestions if slip.how == "computed"]
    assert slips == [pytest.approx(right, abs=0.051)]


def test_from_to_gives_the_difference() -> None:
    text = "The poor fell from [753,000|person] to [{}|person], with a decline of [64,800|person|kind=change]."
    assert codes(differences(reading(text.format("688,200")))) == []
    one = reading(text.format("668,200"))
    (found,) = differences(one)
    assert found.code == "changes.from_to"
    assert suspects(found, one)[0] == "64,800"
    assert ("digit", 84_800.0) in mended(found)


def test_from_to_gives_the_rate() -> None:
    text = "Income rose from [3120|yuan] to [3874|yuan], up [{}|percent|kind=change]%."
    assert codes(differences(reading(text.format("24.2")))) == []
    assert codes(differences(reading(text.format("42.2")))) == ["changes.from_to_rate"]


def test_from_to_of_rates_is_a_difference_in_points() -> None:
    text = (
        "The rate fell from [45|percent]% to [22|percent]%, down [{}|percentage_point|kind=change] percentage points."
    )
    assert codes(differences(reading(text.format("23")))) == []
    assert codes(differences(reading(text.format("32")))) == ["changes.from_to"]


def test_an_increase_cannot_be_larger_than_what_it_led_to() -> None:
    text = "It issued [800 million|yuan], with an increase of [{}|yuan|kind=change]."
    assert codes(larger_increases(reading(text.format("86.26 million")))) == []
    (found,) = larger_increases(reading(text.format("86.26 billion")))
    assert ("scale_word", 86.26e6) in mended(found)


def test_what_increases_by_itself_has_no_level() -> None:
    text = "It issued [80 million|yuan] and income grew by [2.5 billion|yuan|kind=change]."
    assert codes(larger_increases(reading(text))) == []
