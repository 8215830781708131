"""Which units count and which measure."""

from __future__ import annotations

from app import vocabulary
from app.checks.units import MEASURES, PEOPLE_AND_PLACES

COUNTED = {"people", "place", "livestock", "organization", "count"}


def test_every_unit_of_the_vocabulary_is_counted_or_measured() -> None:
    for unit in vocabulary.load().units:
        assert (unit.code in MEASURES) == (unit.dimension not in COUNTED), unit


def test_people_and_places_are_counted() -> None:
    assert not PEOPLE_AND_PLACES & MEASURES
