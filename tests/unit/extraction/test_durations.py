"""Durations that date what they stand beside."""

from __future__ import annotations

import pytest

from app.extraction.durations import duration, years_counted
from tests.unit.extraction.samples import figure, sentence


def read(body: str, word: str) -> tuple[int, int, str] | None:
    found = sentence(body)
    at = next(place for place, token in enumerate(found.tokens) if token.low == word)
    lasting = duration(found, at, 2012)
    return None if lasting is None else (lasting.first, lasting.last, lasting.rule)


@pytest.mark.parametrize(
    ("body", "word", "years"),
    [
        ("Over the past two years, 12 bridges were built.", "past", (2011, 2012, "the past years")),
        ("In the last 3 years, 12 bridges were built.", "last", (2010, 2012, "the past years")),
        ("In recent three years, 12 bridges were built.", "recent", (2010, 2012, "the past years")),
        ("In the previous five years, the line was 2500 yuan.", "previous", (2007, 2011, "the past years")),
        ("Over the past decade, 12 bridges were built.", "past", (2003, 2012, "the past years")),
        ("For ten consecutive years, it allocated 10 million yuan.", "for", (2003, 2012, "years on end")),
        ("That for the next five years is to be raised to 4600 yuan.", "next", (2013, 2017, "the next years")),
        ("It decided to spend nine years on 12 bridges.", "spend", (2012, 2020, "years of a plan")),
        ("It will relocate 350,000 people in five years.", "in", (2012, 2016, "years of a plan")),
        ("It plans to finish 12 bridges within three years.", "within", (2012, 2014, "years of a plan")),
        ("After four years of efforts, it will build 12 bridges.", "after", (2015, 2015, "years of a plan")),
        ("It will use two years, starting from 2013, for 12 bridges.", "use", (2013, 2014, "years of a plan")),
    ],
)
def test_years_of_a_duration(body: str, word: str, years: tuple[int, int, str]) -> None:
    assert read(body, word) == years


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ("It built 12 bridges in five years.", "in"),
        ("After four years of efforts, it built 12 bridges.", "after"),
        ("It issued 12 loans for three years.", "for"),
        ("It exceeded 12 for three consecutive years.", "for"),
        ("The three years brought 12 bridges.", "the"),
        ("The past 12 weeks brought rain.", "past"),
        ("The past one years brought 12 bridges.", "past"),
        ("The past 45 years brought 12 bridges.", "past"),
    ],
)
def test_what_dates_nothing(body: str, word: str) -> None:
    assert read(body, word) is None


@pytest.mark.parametrize(
    ("body", "number", "years"),
    [
        (
            "The provincial government decided to spend nine years and invest 24 billion yuan to relocate 2 million people living in remote mountain areas, starting from 2012.",  # noqa: E501
            "2 million",
            (2012, 2020),
        ),
        (
            "Since 2012, we mainly invest in ten key counties every year, and spend five years to concentrate on investing in 50 key counties.",  # noqa: E501
            "50",
            (2012, 2016),
        ),
        (
            "In the previous five years, the poverty line was 2500 yuan and that for the next five years is expected to be raised to 4600 yuan.",  # noqa: E501
            "4600",
            (2013, 2017),
        ),
    ],
)
def test_years_of_figures_in_a_duration(body: str, number: str, years: tuple[int, int]) -> None:
    found = figure(body, number)
    assert (found.year_from, found.year_to) == years


@pytest.mark.parametrize(
    ("body", "at", "count"),
    [("In five years, 12", 1, 5), ("In 5 years, 12", 1, 5), ("In five days, 12", 1, 0), ("12", 0, 0)],
)
def test_years_counted(body: str, at: int, count: int) -> None:
    assert years_counted(sentence(body), at) == count
