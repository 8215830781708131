"""One thing with two values."""

from __future__ import annotations

import pytest

from app.checks import conflicts, twins
from app.checks.conflicts import alike, words
from tests.unit.checks.telling import codes, mended, reading, suspects

VILLAGES = "metric=poor villages with entire village advancement"


def summary(one: str, two: str, unit: str = "village", metric: str = VILLAGES) -> str:
    """Something told in the overview and in a section of its own."""
    return (
        f"It had [{one}|{unit}|programme=overview|about=entire_village|section=1|{metric}] of them. "
        f"Projects in [{two}|{unit}|programme=entire_village|section=2|{metric}] were done."
    )


def test_the_summary_and_the_detail_say_the_same() -> None:
    assert codes(conflicts.summaries(reading(summary("450", "450")))) == []


def test_the_summary_says_otherwise() -> None:
    one = reading(summary("450", "552"))
    (found,) = conflicts.summaries(one)
    assert suspects(found, one) == ["450", "552"]


@pytest.mark.parametrize(
    "text",
    [
        summary("450", "5,520"),
        summary("450", "552") + " From [450|village] to [552|village] villages.",
        summary("450", "552").replace("overview|about", "overview|kind=target|about"),
        summary("450", "552").replace("overview|about", "overview|year=2011|about"),
        summary("450", "552", metric="metric=villages of all").replace("villages of all", "wells dug", 1),
    ],
    ids=["far apart", "told apart", "a target", "another year", "another thing"],
)
def test_what_is_of_something_else_does_not_contradict(text: str) -> None:
    assert codes(conflicts.summaries(reading(text))) == []


def test_the_very_words_of_the_overview_may_stand_in_any_section() -> None:
    text = (
        "It moved [120,000|person|programme=overview|section=1|metric=people with poverty-relief and ecological "
        "relocation]. It moved [220,000|person|programme=training|section=2|metric=people with poverty-relief and "
        "ecological relocation]."
    )
    assert codes(conflicts.summaries(reading(text))) == ["conflicts.summary"]


def test_a_province_has_one_poor_population() -> None:
    text = (
        "It has [8.04 million|person|metric=poverty-stricken population] poor. "
        "There are [10.14 million|person|metric={}] now."
    )
    assert codes(conflicts.stocks(reading(text.format("rural poor population")))) == ["conflicts.twice"]
    assert codes(conflicts.stocks(reading(text.format("poor students")))) == []


def test_a_field_has_one_number_of_helpers() -> None:
    text = "[31|organization] central organs have helped. [{}|organization] {} organs were sent."
    assert codes(conflicts.helpers(reading(text.format(34, "central")))) == ["conflicts.twice"]
    assert codes(conflicts.helpers(reading(text.format(31, "central")))) == []
    assert codes(conflicts.helpers(reading(text.format(34, "provincial")))) == []


PASSAGES = (
    "It built [24|village] villages, [7|school|metric=schools] schools and [3|hospital|metric=hospitals] hospitals. "
    "In all it made [24|village] villages, [7|school|metric=schools] schools, [{}|metric={}] and more."
)


@pytest.mark.parametrize(
    ("figure", "metric", "found"),
    [
        ("7|hospital", "hospitals", ["conflicts.passage"]),
        ("3|hospital", "hospitals", []),
        ("7|road", "roads", []),
        ("7|hospital", "beds", []),
    ],
)
def test_the_same_facts_are_told_twice_in_the_same_way(figure: str, metric: str, found: list[str]) -> None:
    assert codes(conflicts.passages(reading(PASSAGES.format(figure, metric)))) == found


def test_among_many_shared_facts_the_only_one_that_differs_contradicts() -> None:
    text = (
        "It has [1533|village], [1.47 million|household], [4.11 million|person] and [{}|town|metric=poor towns]. "
        "Of [1533|village] villages and [32|town|metric=poor towns] towns, [1.47 million|household] with "
        "[4.11 million|person] are poor."
    )
    assert codes(conflicts.passages(reading(text.format("32")))) == []
    assert codes(conflicts.passages(reading(text.format("23")))) == ["conflicts.passage"]
    assert codes(conflicts.passages(reading(text.format("23").replace("[1.47", "[9.99", 1)))) == []


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


def test_synonyms_are_one_word() -> None:
    assert words("Impoverished villages") == words("the poor village")
    assert alike("poor villages", "impoverished villages of the province") == 1.0
    assert alike("", "villages") == 0.0
