"""Strings made to exhaust: the work stays proportional to their length. Counted in calls, never timed."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from app import vocabulary
from app.extraction import extract

LENGTH = 100_000
CALLS_PER_SIGN = 60
SHORT = 2_400
GROWTH = 2.6

ENDLESS = {
    "digits": "1",
    "commas": ",",
    "spaces": " ",
    "brackets": "(",
    "headings": "【",
    "grouped digits": "1,",
    "decimals": "1.",
    "numbers": "1 ",
    "words": "word ",
    "capitals": "Word ",
    "one line of counts": "In 2012, 5 counties ",
    "open quotations": "“5 counties ",
    "straight quotations": '"1 ',
    "nested parts": "5 yuan (",
    "parts": "5 yuan of which ",
    "listed parts": "including 5 counties, ",
    "ranges": "5 to ",
    "number words": "one hundred and ",
    "scale words": "thousand million ",
    "abbreviations": "No. 5 ",
    "years": "since 2008 ",
    "percentages": "up 5%, ",
    "hyphens": "a-",
    "lines": "\n",
    "titles": "Hebei Province\n",
}


def calls(text: str) -> int:
    """How many functions are called while a text is read."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    words = vocabulary.load()
    extract("warm up 1", vocabulary=words)
    sys.setprofile(counted)
    try:
        extract(text, vocabulary=words)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", ENDLESS)
def test_work_grows_with_the_length_alone(name: str) -> None:
    unit = ENDLESS[name]
    short = calls(unit * (SHORT // len(unit)))
    double = calls(unit * (2 * SHORT // len(unit)))
    assert double <= GROWTH * short + 100


@pytest.mark.parametrize("name", ["digits", "commas", "spaces", "brackets", "headings", "words", "lines", "hyphens"])
def test_hundred_thousand_signs_are_read(name: str) -> None:
    unit = ENDLESS[name]
    assert calls(unit * (LENGTH // len(unit))) <= CALLS_PER_SIGN * LENGTH


def test_endless_digits_are_no_figure() -> None:
    assert extract("9" * LENGTH + " villages", vocabulary=vocabulary.load()).figures == ()


@pytest.mark.parametrize("sign", ["【", "[", "〔", "【a"])
def test_a_bracket_before_endless_blanks_opens_no_heading(sign: str) -> None:
    """Where both ends of a heading were free to take blanks, each blank was tried with every other: this took hours."""
    text = f"{sign}{' ' * 20_000}\n5 counties"
    assert extract(text, vocabulary=vocabulary.load()).sections == ()


def test_a_word_said_a_thousand_times_weighs_no_more_than_a_number_can() -> None:
    text = f"It has 11 districts and cities, 172 counties ({'percent ' * 7}一百万亿{'percent ' * 1000})."
    assert 172.0 in [figure.value for figure in extract(text, vocabulary=vocabulary.load()).figures]
