"""Which units may be added up."""

from __future__ import annotations

import pytest

from app import vocabulary
from app.charts.units import additive


@pytest.mark.parametrize("unit", ["yuan", "person", "household", "village", "mu", "km", "project", "tv_set"])
def test_amounts_and_counts_are_additive(unit: str) -> None:
    assert additive(unit, vocabulary.load().units)


@pytest.mark.parametrize("unit", ["percent", "percentage_point", "year", "month", "day", "times"])
def test_shares_durations_and_ratios_are_not(unit: str) -> None:
    assert not additive(unit, vocabulary.load().units)
