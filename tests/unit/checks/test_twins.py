"""Two numbers of much the same metric that one misprint sets apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.checks import twins
from app.checks.apart import differ
from app.checks.conflicts import MOST_ALIKE, words
from app.checks.material import Reading
from app.checks.repairs import repairs
from app.checks.rounding import interval, significant
from app.models.records import FigureRow
from tests.unit.checks.telling import codes, mended, reading

SYSTEM = "metric=people covered by minimum living security system"


@pytest.mark.parametrize(
    ("two", "found"),
    [("675,400", ["conflicts.slip"]), ("657,900", ["conflicts.slip"]), ("657,400", []), ("812,300", [])],
)
def test_one_slip_sets_two_numbers_apart(two: str, found: list[str]) -> None:
    text = f"It covers [657,400|person|section=1|{SYSTEM}]. Covered were [{two}|person|section=2|{SYSTEM}]."
    assert codes(twins.slips(reading(text))) == found


def test_in_one_sentence_two_numbers_are_of_two_things() -> None:
    text = f"It covers [657,400|person|{SYSTEM}] and [675,400|person|{SYSTEM}] people."
    assert codes(twins.slips(reading(text))) == []
    apart = f"It covers [657,400|person|{SYSTEM}]. Covered were [675,400|person|{SYSTEM}]."
    assert codes(twins.slips(reading(apart))) == ["conflicts.slip"]
    assert codes(twins.slips(reading(f"{apart} It rose from [657,400|person] to [675,400|person]."))) == []


def test_two_digits_are_one_slip_apart_by_chance() -> None:
    text = "It moved [35|village|section=1|metric=poor villages]. It moved [36|village|section=2|metric=poor villages]."
    assert codes(twins.slips(reading(text))) == []


def test_the_same_digits_at_another_scale_contradict() -> None:
    text = "It gave [3.27 million|yuan|metric=training funds]. The [3.27 billion|yuan|metric=training funds] were used."
    (found,) = twins.rescaled(reading(text))
    assert ("scale_word", 3.27e9) in mended(found)
    assert codes(twins.rescaled(reading(text.replace("training funds", "bridge loans", 1)))) == []


def apart(one: str, two: str, first: str, second: str, unit: str = "village") -> list[str]:
    """What is held against two numbers of two sections, with their metrics."""
    text = f"It is [{one}|{unit}|section=1|metric={first}]. It is [{two}|{unit}|section=2|metric={second}]."
    return codes(twins.slips(reading(text)))


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("impoverished villages with roads", "poor villages with roads", True),
        ("poor villages with people", "impoverished villages allocated in contiguous poor areas", False),
        ("impoverished villages with projects", "impoverished villages with enterprises", False),
        ("poor rural villages", "poor rural villages", False),
        ("electrified villages", "electrified villages", True),
        ("villages", "villages", False),
    ],
)
def test_whom_nearly_everything_is_for_does_not_make_two_numbers_one(first: str, second: str, found: bool) -> None:
    assert apart("368", "361", first, second) == ["conflicts.slip"] * found


def test_households_are_no_more_telling_than_villages() -> None:
    joined, lent = "poor households joined with pilot areas", "poor rural households"
    assert apart("13,400", "13,700", joined, lent, "household") == []
    assert apart("13,400", "13,700", joined, joined, "household") == ["conflicts.slip"]


def test_money_is_told_apart_by_more_than_being_money() -> None:
    funds = "financial anti-poverty funds"
    assert apart("368 million", "361 million", funds, f"{funds} invested", "yuan") == []
    relocation = "funds for ecological relocation of mountain herdsmen"
    assert apart("368 million", "361 million", relocation, relocation, "yuan") == ["conflicts.slip"]


@pytest.mark.parametrize(
    ("two", "found"),
    [("36", True), ("53", True), ("38", True), ("3.5", False), ("350", False), ("47", False)],
)
def test_of_two_digits_only_the_overview_in_the_very_words_is_evidence(two: str, found: bool) -> None:
    metric = "metric=bridges built across rivers upstream"
    text = (
        f"It had [35|bridge|programme=overview|section=1|{metric}]. "
        f"It made [{two}|bridge|programme=roads|section=2|{metric}]."
    )
    assert codes(twins.slips(reading(text))) == ["conflicts.slip"] * found
    assert codes(twins.slips(reading(text.replace("programme=overview", "programme=funds")))) == []


@pytest.mark.parametrize(
    "change", ["kind=target", "year=2011", "per=county"], ids=["a target", "another year", "for each"]
)
def test_other_terms_are_other_things(change: str) -> None:
    assert apart("368", "361", "wells dug in deserts", "wells dug in deserts") == ["conflicts.slip"]
    text = "It is [368|well|metric=wells dug in deserts]. It is [361|well|{}|metric=wells dug in deserts]."
    assert codes(twins.slips(reading(text.format(change)))) == []


def test_a_share_of_something_is_no_slip_of_all() -> None:
    text = (
        "A and B dug [368|well|metric=wells dug in deserts], accounting for [12|percent]%. "
        "All dug [361|well|metric=wells dug in deserts]."
    )
    assert codes(twins.slips(reading(text))) == []
    assert codes(twins.slips(reading(text.replace(", accounting for [12|percent]%", "")))) == ["conflicts.slip"]


def test_a_part_is_no_slip_of_its_total() -> None:
    text = "It dug [368|well|metric=wells dug in deserts]. Of them [361|well|part=1|metric=wells dug in deserts] work."
    assert codes(twins.slips(reading(text))) == []


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        ("657,400", "675,400", True),
        ("65.74 million", "67.54 million", True),
        ("657,400", "657,900", False),
        ("657,000", "675,000", False),
        ("657,400", "675,430", False),
        ("657,400", "754,600", False),
    ],
    ids=["swapped", "in millions", "another digit", "three digits", "more digits", "two swaps"],
)
def test_two_swapped_of_four_digits_say_something_by_themselves(one: str, two: str, found: bool) -> None:
    covered, insured = "people covered in towns", "rural people insured"
    assert apart(one, two, covered, insured, "person") == ["conflicts.slip"] * found
    assert apart(one, two, "wells dug", "bridges built", "person") == []


METRICS = ("wells dug in deserts", "wells in deserts dug deep", "poor wells dug", "wells", "bridges built in towns")
told = st.tuples(
    st.sampled_from(
        ["3,61", "36", "361", "368", "3.61", "3.68 million", "36.1 million", "657,400", "675,400", "12,000"]
    )
    | st.integers(10, 99_999).map(lambda number: f"{number:,}"),
    st.sampled_from(METRICS),
    st.sampled_from(["", "|programme=overview", "|part=1", "|qualifier=approx", "|year=2011"]),
    st.sampled_from([". ", ", "]),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(told, min_size=2, max_size=10))
def test_what_is_found_is_what_looking_at_all_pairs_finds(several: list[tuple[str, str, str, str]]) -> None:
    text = "".join(f"Here [{quote}|well|metric={metric}{more}]{end}" for quote, metric, more, end in several)
    report = reading(text)
    assert [finding.suspects for finding in twins.slips(report)] == list(of_all_pairs(report))


def of_all_pairs(report: Reading) -> Iterator[tuple[int, int]]:
    """The slips of a small report, by the words of the rule: every number beside every later one of the same terms."""
    actual = [one for one in report.material.figures if one.kind == "actual" and significant(one) > 1]
    order = list(dict.fromkeys((one.year_from, one.province) for one in actual))
    for terms in order:
        group = [one for one in actual if (one.year_from, one.province) == terms]
        for one, two in combinations(group, 2):
            if one_slip_apart(one, two) and twins._apart(report, one, two):
                yield one.id, two.id


def one_slip_apart(one: FigureRow, two: FigureRow) -> bool:
    """Whether the first could be a misprint of the second, which contradicts it."""
    first, second = (twins._Told(each, words(each.metric), significant(each)) for each in (one, two))
    hows = {slip.how for slip in repairs(one, interval(two))}
    slipped = hows & {"digit", "swapped"} if twins._same_metric(first, second) else hows & {"swapped"}
    sure = twins._same_metric(first, second) or twins._same_digits(first, second)
    low, high = sorted((one.value, two.value))
    return bool(slipped) and sure and high <= low * twins.FARTHEST and differ(one, two)


def test_the_numbers_of_a_long_list_are_no_misprints_of_one_another() -> None:
    metric = "well|metric=wells dug in deserts"
    many = " ".join(f"It is [{number}|{metric}]." for number in range(200, 1000) if number % 10)
    other = f"It is [657,400|{metric}]. It is [657,900|{metric}]."
    found = [finding.values["one"] for finding in twins.slips(reading(f"{many} {other}"))]
    assert found == [657_400.0]


def test_of_what_is_told_very_often_no_scale_is_held_against_another() -> None:
    pair = "It is [3.27 million|yuan|metric=training funds]. It is [3.27 billion|yuan|metric=training funds]. "
    assert codes(twins.rescaled(reading(pair))) == ["conflicts.scale"]
    assert codes(twins.rescaled(reading(pair * MOST_ALIKE))) == []
