"""The vocabulary's records are plain values."""

from __future__ import annotations

import dataclasses

import pytest

from app import vocabulary
from app.vocabulary import Heading, Programme, Region


def test_records_cannot_be_changed() -> None:
    region = Region("north", "North China", "华北")
    with pytest.raises(dataclasses.FrozenInstanceError):
        region.name = "South"  # type: ignore[misc]


def test_equal_rows_are_equal_records() -> None:
    assert Heading("rain plan", "rain_plan") == Heading("rain plan", "rain_plan", "", ())


def test_programme_is_not_general_unless_said() -> None:
    assert not Programme("rain_plan", "Rain Plan", "雨露计划").general


def test_vocabulary_can_be_a_key() -> None:
    assert {vocabulary.load(): 1}[vocabulary.load()] == 1
