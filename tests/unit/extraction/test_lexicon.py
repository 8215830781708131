"""The vocabulary made ready for look-up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app import vocabulary
from app.extraction.lexicon import fold, lexicon, read_alike
from tests.unit.extraction.samples import words


@pytest.mark.parametrize(
    ("noun", "unit"),
    [
        (["villages"], "village"),
        (["square", "meters"], "square_metre"),
        (["percentage", "points"], "percentage_point"),
        (["townships"], "town"),
        (["prefectures"], "city"),
        (["person-times"], "person_time"),
        (["unheard-of"], None),
    ],
)
def test_unit_of_a_noun(noun: list[str], unit: str | None) -> None:
    assert words().unit(noun) == unit


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Entire Village / Township", "entire village township"), ("Anti-poverty", "anti poverty"), ("  ", "")],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_look_up_tables_are_built_once() -> None:
    assert lexicon(vocabulary.load()) is lexicon(vocabulary.load())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("in Hebei Province", "Hebei Province"),
        ("Xinjiang Production and Construction Corps", "Xinjiang Production and Construction Corps"),
        ("INNER  MONGOLIA", "INNER  MONGOLIA"),
        ("Hubei-Hunan", "Hubei"),
    ],
)
def test_longest_province_name_is_found(text: str, name: str) -> None:
    found = words().province_pattern.search(text)
    assert found is not None
    assert found.group() == name


def test_province_name_within_a_word_is_none() -> None:
    assert words().province_pattern.search("Shanxiang") is None


def test_general_programmes_come_from_the_vocabulary() -> None:
    assert "overview" in words().general
    assert "rain_plan" not in words().general


def test_what_is_only_shown_is_not_read_by() -> None:
    shipped = vocabulary.load()
    row = shipped.programmes[0]
    renamed = replace(shipped, programmes=(replace(row, name="Other"), *shipped.programmes[1:]), hash="other")
    assert read_alike(shipped, renamed)
    assert read_alike(shipped, replace(shipped, indicators=()))


def test_headings_nouns_and_general_programmes_are_read_by() -> None:
    shipped = vocabulary.load()
    heading, unit, programme = shipped.headings[0], shipped.units[0], shipped.programmes[0]
    for other in (
        replace(shipped, headings=(replace(heading, programme="training"), *shipped.headings[1:])),
        replace(shipped, units=(replace(unit, nouns=(*unit.nouns, "sous")), *shipped.units[1:])),
        replace(shipped, programmes=(replace(programme, general=False), *shipped.programmes[1:])),
        replace(shipped, metric_weights=()),
    ):
        assert not read_alike(shipped, other)
