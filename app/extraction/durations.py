"""Durations that date what they stand beside: "over the past two years", "the next five years", "spend nine years"."""

from __future__ import annotations

from typing import NamedTuple

from app.extraction.numerals import SMALL, is_year
from app.extraction.sentences import Sentence
from app.extraction.wordlists import MODALS, PLANNING, wordset

SHORTEST, LONGEST = 2, 15
OPENING = 3
DECADE = 10
REACH = 50
_PAST = wordset("last previous past recent the")
_NEXT = wordset("next coming following")
_SPENT = wordset("spend spending spent use using take taking")
_AFTER = wordset("after through")
_CONSECUTIVE = wordset("consecutive successive")
_WITHIN = wordset("over in during for")
_THE_PAST = wordset("the in over")
_STARTING = wordset("since from")
DURATIONS = _PAST | _NEXT | _SPENT | _AFTER | wordset("for in within")


class Duration(NamedTuple):
    """The years a duration covers, the token behind it, the rule that read it, and whether it governs what follows."""

    stop: int
    first: int
    last: int
    rule: str
    opens: bool


def duration(sentence: Sentence, at: int, report_year: int) -> Duration | None:
    """The years meant by a duration that begins at a token, None where there is none."""
    low, count = sentence.low(at), _count(sentence.low(at + 1))
    if low in _PAST and sentence.low(at + 1) == "decade" and sentence.low(at - 1) in _THE_PAST:
        return Duration(at + 2, report_year - DECADE + 1, report_year, "the past years", at <= OPENING)
    if not SHORTEST <= count <= LONGEST:
        return None
    if low == "for" and sentence.low(at + 2) in _CONSECUTIVE and sentence.low(at + 3) == "years":
        return Duration(at + 4, report_year - count + 1, report_year, "years on end", at == 0) if at == 0 else None
    if sentence.low(at + 2) != "years":
        return None
    if low in _SPENT or (low in {"in", "within"} and _is_planned(sentence, at)):
        first = _starting_year(sentence, at, report_year)
        return Duration(at + 3, first, first + count - 1, "years of a plan", opens=True)
    if low in _AFTER and sentence.low(at + 3) == "of" and _is_planned(sentence, at + REACH):
        last = _starting_year(sentence, at, report_year) + count - 1
        return Duration(at + 3, last, last, "years of a plan", opens=True)
    if low in _NEXT:
        return Duration(at + 3, report_year + 1, report_year + count, "the next years", opens=True)
    if low not in _PAST or (low == "the" and sentence.low(at - 1) not in _WITHIN - {"for"}):
        return None
    last = report_year - 1 if low == "previous" else report_year
    return Duration(at + 3, last - count + 1, last, "the past years", at <= OPENING)


def years_counted(sentence: Sentence, at: int) -> int:
    """How many years "five years" at a token says, 0 where nothing of the kind stands there."""
    return _count(sentence.low(at)) if sentence.low(at + 1) == "years" else 0


def _count(low: str) -> int:
    """How many years a word says, 0 where it says no number."""
    return SMALL.get(low, int(low) if low.isdecimal() and len(low) <= 2 else 0)


def _is_planned(sentence: Sentence, at: int) -> bool:
    """Whether a plan stands before a duration: "will relocate 350,000 people in five years"."""
    return any(
        sentence.low(place) in MODALS or sentence.low(place) in PLANNING for place in range(max(0, at - REACH), at)
    )


def _starting_year(sentence: Sentence, at: int, report_year: int) -> int:
    """Where a plan begins: at "starting from 2012" or "since 2012" near by, else in the report's year."""
    for place in range(max(1, at - REACH), min(len(sentence.tokens), at + REACH)):
        if sentence.low(place - 1) in _STARTING and is_year(sentence.low(place)):
            return int(sentence.low(place))
    return report_year
