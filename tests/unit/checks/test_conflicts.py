"""One thing with two values."""

from __future__ import annotations

import pytest

from app.checks import conflicts
from app.checks.conflicts import alike, words
from tests.unit.checks.telling import codes, reading, suspects

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


def test_a_long_list_is_of_other_things_than_the_province() -> None:
    """Fifty poor populations are those of fifty counties; and comparing each with each of thousands takes minutes."""
    one = "It has [8.04 million|person|metric=poor population] poor. "
    other = one.replace("8.04", "8.14")
    assert codes(conflicts.stocks(reading(one + other))) == ["conflicts.twice"]
    assert codes(conflicts.stocks(reading(one * conflicts.MOST_ALIKE + other))) == []


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


def test_synonyms_are_one_word() -> None:
    assert words("Impoverished villages") == words("the poor village")
    assert alike("poor villages", "impoverished villages of the province") == 1.0
    assert alike("", "villages") == 0.0


def test_a_sentence_that_contradicts_in_two_numbers_is_of_something_else() -> None:
    metric = "metric=contiguous development projects"
    one = (
        f"It had [96|project|programme=overview|about=contiguous|{metric}] of them. It had "
        f"[723|project|programme=overview|about=entire_village|{VILLAGES}]. "
    )
    wrong = f"There were [{{}}|project|programme=entire_village|{VILLAGES}]"
    other = f" and [80|project|programme=contiguous|{metric}] others"
    assert codes(conflicts.summaries(reading(f"{one}{wrong.format(723)}{other}."))) == ["conflicts.summary"]
    assert codes(conflicts.summaries(reading(f"{one}{wrong.format(500)}{other}."))) == []
    assert codes(conflicts.summaries(reading(f"{one}{wrong.format(500)}."))) == ["conflicts.summary"]


def test_a_part_of_the_province_is_not_the_province() -> None:
    text = summary("450", "552")
    assert codes(conflicts.summaries(reading(text.replace("] of them", "], accounting for [48|percent]%")))) == []


def test_batches_with_money_of_their_own_do_not_contradict() -> None:
    text = summary("898", "1006").replace(" of them", " with [{}|yuan] yuan").replace(" were done", " with [530|yuan]")
    assert codes(conflicts.summaries(reading(text.format("465")))) == []
    assert codes(conflicts.summaries(reading(text.format("530")))) == ["conflicts.summary"]


@pytest.mark.parametrize(
    ("noun", "printed", "found"),
    [
        ("contiguous poor counties", 49, []),
        ("contiguous poor counties", 51, ["conflicts.passage"]),
        ("counties", 49, ["conflicts.passage"]),
        ("western counties", 49, []),
        ("towns and counties", 49, ["conflicts.passage"]),
    ],
    ids=["some of them", "some cannot be more", "the same", "others of them", "two nouns"],
)
def test_some_of_all_may_be_fewer(noun: str, printed: int, found: list[str]) -> None:
    text = (
        "[66|organization] organs and [216|unit] units worked in [50|county|metric=counties] counties. "
        f"[66|organization] organs and [216|unit] units visited [{printed}|county|metric=counties] {noun}."
    )
    assert codes(conflicts.passages(reading(text))) == found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Hebei still has a poverty-stricken population of", True),
        ("Hebei has an impoverished rural population of about", True),
        ("The province has poor people of", True),
        ("Towns have a poverty-stricken population of", False),
        ("Hebei moved a population of", False),
        ("The province lifted", False),
    ],
)
def test_a_poor_population_is_known_by_the_sentence_too(told: str, found: bool) -> None:
    """Whatever words the metric is made of."""
    text = f"{told} [8.04 million|person|metric=still with hebei]. Now [10.14 million|person|metric=poor population]."
    assert codes(conflicts.stocks(reading(text))) == ["conflicts.twice"] * found
