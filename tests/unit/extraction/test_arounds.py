"""The words around a quantity."""

from __future__ import annotations

from app.extraction.arounds import Around, arounds
from app.extraction.numbers import find_quantities
from tests.unit.extraction.samples import sentence, words


def around(body: str) -> list[Around]:
    found = sentence(body)
    return arounds(found, find_quantities(found, words(), 2012))


def test_near_stops_at_the_quantity_before() -> None:
    first, second = around("It built 12 schools and 7 bridges.")
    assert first.near == ["it", "built"]
    assert second.near == ["schools", "and"]
    assert second.clause == ["it", "built", "12", "schools", "and"]


def test_clause_stops_at_a_comma_and_wide_at_a_semicolon() -> None:
    (_, second) = around("It rose; it built 12 schools, and also 7 bridges.")
    assert second.clause == ["and", "also"]
    assert second.wide == ["it", "built", "12", "schools", ",", "and", "also"]


def test_behind_stops_at_the_next_quantity() -> None:
    first, second = around("It built 12 schools and 7 bridges.")
    assert first.behind == ["schools", "and"]
    assert second.behind == ["bridges", "."]


def test_between_ignores_signs() -> None:
    (_, second) = around("Up 12%, 7%.")
    assert second.between == ["%", ","]
