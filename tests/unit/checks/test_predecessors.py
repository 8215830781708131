"""A level computed back to the year before, against the report of that year."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.checks.material import Material
from app.checks.predecessors import computed_back, years_before
from tests.unit.checks.telling import codes, material, mended, reading

FUNDS = "metric=central financial anti-poverty funds"


def early(printed: str = "928 million", *, metric: str = FUNDS, year: int = 2011, province: str = "hebei") -> Material:
    """The report of the year before, with one amount."""
    return material(f"A total of [{printed}|yuan|{metric}] was issued.", year=year, report_id=1, province=province)


def late(change: str = "with an increase of [464 million|yuan|kind=change] over 2011") -> Material:
    """The report of 2012: 1.392 billion, and how it came to that."""
    return material(f"A total of [1.392 billion|yuan|{FUNDS}] was issued, {change}.", report_id=2)


@pytest.mark.parametrize(
    "change",
    [
        "with an increase of [464 million|yuan|kind=change] over 2011",
        "with an increase of [464 million|yuan|kind=change]",
        "[464 million|yuan|kind=change] more than that in 2011",
        "up [50|percent|kind=change]% over the previous year",
        "with an increase of [464 million|yuan|kind=change], up [50|percent|kind=change]%",
    ],
)
@pytest.mark.parametrize(("printed", "found"), [("928 million", False), ("982 million", True), ("92.8 million", True)])
def test_the_year_before_said_what_is_computed(change: str, printed: str, found: bool) -> None:
    assert codes(years_before([early(printed), late(change)], None)) == ["conflicts.year_before"] * found


def test_what_fell_was_more_before() -> None:
    fallen = late("down [232 million|yuan|kind=change] from 2011")
    assert codes(years_before([early("1.624 billion"), fallen], None)) == []
    assert codes(years_before([early("1.47 billion"), fallen], None)) == ["conflicts.year_before"]


def test_a_fall_by_a_rate_is_of_what_was_before() -> None:
    fallen = late("down [20|percent|kind=change]% from 2011")
    assert codes(years_before([early("1.74 billion"), fallen], None)) == []
    assert codes(years_before([early("1.47 billion"), fallen], None)) == ["conflicts.year_before"]


def test_the_finding_names_all_three_numbers_and_stands_at_the_later_report() -> None:
    first, second = early("982 million"), late()
    (found,) = years_before([first, second], None)
    assert found.report_id == 2
    assert found.suspects == (2002, 2001, 1001)
    assert (found.values["one"], found.values["two"], found.values["year"]) == (928e6, 982e6, 2011)
    assert ("swapped", 928e6) in mended(found)


def test_one_digit_of_the_change_may_be_what_is_wrong() -> None:
    (found,) = years_before([early("978 million"), late()], None)
    assert ("digit", 414e6) in {(slip.how, slip.value) for slip in found.suggestions if slip.figure_id == 2002}


@pytest.mark.parametrize(
    "first",
    [
        early("982 million", year=2010),
        early("982 million", province="henan"),
        early("982 million", metric="metric=provincial matching funds"),
        early("982 million", metric=f"year=2009|{FUNDS}"),
        early("3.1 billion"),
    ],
    ids=["two years before", "another province", "another thing", "of another year", "another size"],
)
def test_what_cannot_be_the_same_is_not_compared(first: Material) -> None:
    assert codes(years_before([first, late()], None)) == []


@pytest.mark.parametrize(
    "change",
    [
        "with an increase of [464 million|yuan|kind=change] over 2010",
        "[464 million|yuan|kind=change] more than the target",
        "with an increase of [464 million|yuan|kind=change] over the past five years",
        "[50|percent|kind=change]% above the average",
        "with an increase of [46|county|kind=change] counties",
        "with an increase of [5|percentage_point|kind=change] points",
        "of a kind that nobody had thought of before; it then rose by [464 million|yuan|kind=change]",
        "with an increase of [1.5 billion|yuan|kind=change]",
    ],
)
def test_a_change_from_another_time_or_of_another_thing_leads_nowhere(change: str) -> None:
    assert codes(years_before([early("982 million"), late(change)], None)) == []


def test_a_pairing_report_is_no_predecessor() -> None:
    first = early("982 million")
    pairing = replace(first, report=replace(first.report, type="pairing"))
    assert codes(years_before([pairing, late()], None)) == []


def test_what_the_earlier_report_says_twice_is_not_compared() -> None:
    twice = material(f"It gave [982 million|yuan|{FUNDS}]. It gave [928 million|yuan|{FUNDS}].", year=2011, report_id=1)
    assert codes(years_before([twice, late()], None)) == []


def test_only_touched_reports_are_told_of() -> None:
    reports = [early("982 million"), late()]
    assert codes(years_before(reports, frozenset({1}))) == ["conflicts.year_before"]
    assert codes(years_before(reports, frozenset({2}))) == ["conflicts.year_before"]
    assert codes(years_before(reports, frozenset({3}))) == []


def test_a_report_without_a_year_has_no_predecessor() -> None:
    unknown = replace(late(), report=replace(late().report, year=None))
    assert codes(years_before([early("982 million"), unknown], None)) == []


@given(st.integers(10**6, 10**9), st.integers(10**3, 10**9), st.booleans())
def test_what_is_computed_back_from_an_exact_change_holds_what_was(before: int, by: int, falls: bool) -> None:
    """Whatever the amounts: the level is printed to the last digit, so the interval is narrow and holds the truth."""
    after, word = (before - by, "down") if falls else (before + by, "up")
    if after <= 0:
        return
    text = f"It was [{after:,}|yuan|value={after}], {word} [{by:,}|yuan|value={by}|kind=change] over 2011."
    (back,) = computed_back(reading(text))
    assert before in back.before
    assert back.before.high - back.before.low <= 20_000


@given(st.integers(100, 10**6), st.integers(1, 90), st.booleans())
def test_what_is_computed_back_from_a_rate_holds_what_was(before: int, rate: int, falls: bool) -> None:
    after = before * (100 - rate if falls else 100 + rate) / 100
    text = f"It was [{after}|yuan|value={after}], {'down' if falls else 'up'} [{rate}|percent|kind=change]% over 2011."
    (back,) = computed_back(reading(text))
    assert before in back.before
