"""Numbers that are broken in print."""

from __future__ import annotations

import pytest

from app.checks.misprints import fractions, separators
from tests.unit.checks.telling import codes, mended, reading


@pytest.mark.parametrize("quote", ["1,5200", "2.33,082 billion", "207.15253.07 million", "1607 2", "12,34", "0,5"])
def test_digits_that_no_number_groups_so(quote: str) -> None:
    (found,) = separators(reading(f"It gave [{quote}|yuan|value=7]."))
    assert found.values["printed"] == quote


@pytest.mark.parametrize(
    "quote", ["1,520", "15200", "2.33082 billion", "1,234,567.8", "113200", "five", "2", "1.085million"]
)
def test_digits_as_they_should_be(quote: str) -> None:
    assert codes(separators(reading(f"It gave [{quote}|yuan|value=7]."))) == []


def test_a_point_in_place_of_a_comma() -> None:
    (found,) = fractions(reading("It moved [62.100|person] people."))
    assert mended(found) == {("separator", 62_100.0)}


def test_a_scale_word_that_was_left_out_is_taken_from_the_same_digits_elsewhere() -> None:
    (found,) = fractions(reading("It helped [1.28 billion|person] people. The [1.28|person] people earn more."))
    assert mended(found) == {("scale_word", 1.28e9)}


def test_a_scale_word_that_was_left_out_was_million_otherwise() -> None:
    (found,) = fractions(reading("There were [2.71|person] poor."))
    assert mended(found) == {("scale_word", 2.71e6)}


@pytest.mark.parametrize(
    "figure",
    ["36.8|percent", "66.9|km", "1.5|mu", "339.74|yuan", "2.4|child|per=household", "1.28 million|person", "62|person"],
)
def test_what_is_measured_may_have_fractions(figure: str) -> None:
    assert codes(fractions(reading(f"It had [{figure}]."))) == []


@pytest.mark.parametrize(
    ("figure", "found"),
    [
        ("2.71|person", True),
        ("2.71|village", True),
        ("2.71 million|person", False),
        ("2.71|hectare", False),
        ("2.71|percent", False),
        ("2.71|person|per=household", False),
        ("271|person", False),
        ("2,710|person", False),
    ],
)
def test_only_what_is_counted_whole_has_no_fractions(figure: str, found: bool) -> None:
    assert codes(fractions(reading(f"It has [{figure}]."))) == ["misprints.fraction"] * found


@pytest.mark.parametrize(
    ("quote", "how"),
    [
        ("31.800", {("separator", 31_800.0)}),
        ("2.71", {("scale_word", 2.71e6)}),
        ("1.5", {("scale_word", 1.5e6)}),
        ("1,234.567", {("scale_word", 1234.567e6)}),
        ("123.456", {("separator", 123_456.0)}),
    ],
)
def test_three_decimals_were_thousands_and_others_lack_a_scale_word(quote: str, how: set[tuple[str, float]]) -> None:
    (found,) = fractions(reading(f"It has [{quote}|person] people."))
    assert mended(found) == how


def test_the_same_digits_of_something_else_give_no_scale() -> None:
    text = "It gave [62.1 million|yuan] yuan to [62.100|person] people."
    (found,) = fractions(reading(text))
    assert mended(found) == {("separator", 62_100.0)}


def test_separators_say_what_was_read() -> None:
    (found,) = separators(reading("In [1,5200|batch|value=15200] batches."))
    assert (found.values["printed"], found.values["value"]) == ("1,5200", 15_200.0)
    assert found.severity == "high"
