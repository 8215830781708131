"""The noun that a number counts."""

from __future__ import annotations

import pytest

from app.extraction.phrases import counted_noun, is_plural, singular
from app.extraction.tokens import tokenise
from tests.unit.extraction.samples import words


def noun(behind: str, *, single: bool = False) -> str | None:
    found = counted_noun(tokenise(behind, 0, len(behind)), 0, words(), single=single)
    return found.unit if found else None


@pytest.mark.parametrize(
    ("behind", "unit"),
    [
        ("villages", "village"),
        ("needy families", "household"),
        ("national key counties for poverty alleviation", "county"),
        ("national and provincial key counties rose", "county"),
        ("provincial, municipal and county training bases", "base"),
        ("poverty-stricken households", "household"),
        ("newly increased capital projects", "project"),
        ("livestock breeding projects", "project"),
        ("mutual funds projects", "project"),
        ("rural bus passenger lines were transformed", "line"),
        ("science and technology culture chambers", "chamber"),
        ("private enterprises’ support", "enterprise"),
        ("farmers’ cooperatives", "cooperative"),
        ("square meters", "square_metre"),
        ("“villages concentrated with households”", "village"),
        ("“Ten, Hundred and Thousand” project counties", "county"),
        ("(national) and city-level training bases", None),
        ("provincial (national) training bases", "base"),
        ("county (city)-level units", "organization"),
        ("counties (cities, districts)", "county"),
        ("sets of desks", "set"),
        ("people were moved", "person"),
        ("were moved", None),
        ("of them", None),
        ("and more", None),
        ("", None),
        ("yuan", "yuan"),
        ("heads of livestock", "head"),
        ("poor", "person"),
    ],
)
def test_counted_noun(behind: str, unit: str | None) -> None:
    assert noun(behind) == unit


@pytest.mark.parametrize(
    ("behind", "unit"),
    [("traffic project and", "project"), ("county for each leader", "county"), ("domestic NGO", "organization")],
)
def test_noun_of_one_may_be_singular(behind: str, unit: str) -> None:
    assert noun(behind, single=True) == unit


def test_noun_that_the_vocabulary_lacks_is_marked() -> None:
    tokens = tokenise("overhead cables into", 0, 20)
    found = counted_noun(tokens, 0, words())
    assert found is not None
    assert (found.unit, found.known, found.head) == ("cable", False, 1)


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("cables", "cable"),
        ("activities", "activity"),
        ("benches", "bench"),
        ("boxes", "box"),
        ("Bus-lines", "bus_line"),
        ("glass", "glass"),
        ("species", "specy"),
        ("data", "data"),
    ],
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


@pytest.mark.parametrize(
    ("word", "plural"),
    [("people", True), ("mu", True), ("cables", True), ("various", False), ("gas", False), ("basis", False)],
)
def test_is_plural(word: str, *, plural: bool) -> None:
    assert is_plural(word) is plural
