"""What may be meant besides: another noun for the unit, another kind near words that hint at one."""

from __future__ import annotations

import pytest

from app import paths, vocabulary
from app.extraction import extract
from tests.unit.extraction.samples import figure


@pytest.mark.parametrize(
    ("body", "number", "unit", "second"),
    [
        # nouns that "and" joins under one number
        ("A total of 217 provincial organs and enterprises sent people.", "217", "organization", "enterprise"),
        ("The 7 counties or towns put in funds.", "7", "county", "town"),
        ("It supported 150 enterprises and encouraged villages.", "150", "enterprise", None),
        ("It covered 12 households and 45 people.", "12", "household", None),
        ("It covered 12 counties (cities).", "12", "county", None),
        ("It supported 265 enterprises and farmers’ groups.", "265", "enterprise", None),
        # the noun of a long phrase
        ("It relied on 130 city and county-level labor transfer training bases.", "130", "base", "city"),
        ("It relied on 130 labor transfer training bases.", "130", "base", None),
        # what the parts are counted in
        ("It launched 24 funds, including 20 projects for villages.", "24", "fund", "project"),
        ("It launched 24 funds, including 20 million yuan for villages.", "24", "fund", None),
        ("It launched 24 funds and 20 projects.", "24", "fund", None),
        # a noun from far before the number
        (
            "The number of such rural households with their enterprises that had not been seen was increased to 3765.",
            "3765",
            "enterprise",
            "household",
        ),
        (
            "It helped rural households, and the number of such operators was increased to 37.",
            "37",
            "person",
            "household",
        ),
        ("It helped rural households, and the number of operators was increased to 37.", "37", "person", None),
        ("The province had a poor population of 3765.", "3765", "person", None),
        # a list that leaves its noun out
        ("It covered 12 villages with 300 households, of which 187 were newly added.", "187", "household", "village"),
        ("It covered 12 villages; it supported 300 households, of which 187 were new.", "187", "household", None),
        ("In three towns it reached 4571 yuan, with an increase of 725 over 2011.", "725", "yuan", None),
        ("It issued 12 million yuan to 300 households, of which 187 were new.", "187", "household", None),
    ],
)
def test_second_unit(body: str, number: str, unit: str, second: str | None) -> None:
    found = figure(body, number)
    assert (found.unit, found.alternatives.get("unit")) == (unit, second)


@pytest.mark.parametrize(
    ("body", "number", "second"),
    [
        ("It was meant for those with fewer than 12 cows.", "12", "standard"),
        ("The average allowance of the minimum living security system was respectively 464 yuan.", "464", "standard"),
        ("It gave 12 cows when the work began.", "12", "standard"),
        ("The plan shows the way to include 10% of the residents.", "10", "target"),
        ("It launched projects to include 10% of the residents.", "10", None),
        ("It continued to increase the investment and put in a total of 680 million yuan.", "680 million", "change"),
        ("It built 12 bridges.", "12", None),
    ],
)
def test_second_kind_of_what_no_rule_claims(body: str, number: str, second: str | None) -> None:
    found = figure(body, number)
    assert (found.kind, found.alternatives.get("kind")) == ("actual", second)


def test_second_choices_differ_from_what_is_said_and_are_few() -> None:
    sources = [path.read_text(encoding="utf-8") for path in paths.seed_files()]
    figures = [figure for text in sources for figure in extract(text, vocabulary=vocabulary.load()).figures]
    for found in figures:
        assert all(getattr(found, name) != second for name, second in found.alternatives.items() if name[:4] != "year")
        years = (found.alternatives.get("year_from"), found.alternatives.get("year_to"))
        assert years != (found.year_from, found.year_to)
    for name, most in (("unit", 0.03), ("per", 0.01), ("year_from", 0.1), ("kind", 0.1), ("qualifier", 0.01)):
        assert 0 < sum(name in found.alternatives for found in figures) < most * len(figures)
