"""The five-year plans, and parts of them: "the first two years of the 12th Five-Year Plan", "the end of the 11th"."""

from __future__ import annotations

from typing import Literal, NamedTuple

from app.extraction.numerals import SMALL
from app.extraction.sentences import Sentence

FIRST_PLAN, SECOND_PLAN, THIRD_PLAN = 1953, 1958, 1966
PLAN_LENGTH = 5
LAST_PLAN = 30
ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"),
)


class FiveYears(NamedTuple):
    """The years of a five-year plan or a part of it, the tokens ``begin:stop`` that say so, and which part is meant.

    ``part``: "" for the whole plan, "years" for the first or last of them, "edge" for its end or beginning.
    """

    first: int
    last: int
    begin: int
    stop: int
    part: Literal["", "years", "edge"] = ""


def five_years(sentence: Sentence, at: int) -> FiveYears | None:
    """The five-year plan whose ordinal stands at a token, None where there is none: the twelfth is 2011-2015."""
    token = sentence.tokens[at]
    if token.kind == "number":
        ordinal = int(token.text) if token.text.isdigit() and len(token.text) <= 2 else 0
        stop = at + 2 if sentence.low(at + 1) == "th" else at
    else:
        ordinal, stop = ORDINALS.index(token.low) + 1, at + 1
    if not 1 <= ordinal <= LAST_PLAN or stop == at or not sentence.low(stop).startswith("five-year"):
        return None
    third = THIRD_PLAN + (ordinal - 3) * PLAN_LENGTH
    first = FIRST_PLAN if ordinal == 1 else SECOND_PLAN if ordinal == 2 else third
    whole = FiveYears(first, first + PLAN_LENGTH - 1, at, stop + 1)
    before = before_name(sentence, at)
    if sentence.low(before) != "of":
        return whole
    return _years_of(sentence, before, whole) or _edge_of(sentence, before, whole) or whole


def before_name(sentence: Sentence, at: int) -> int:
    """The token before a plan's name, its article and quotation marks set aside."""
    place = at - 1
    while place > 0 and (sentence.low(place) == "the" or sentence.tokens[place].kind == "sign"):
        place -= 1
    return place


def _years_of(sentence: Sentence, of: int, plan: FiveYears) -> FiveYears | None:
    """ "the first two years of" a plan, "the last year of" it."""
    if sentence.low(of - 1) not in {"year", "years"}:
        return None
    count = SMALL.get(sentence.low(of - 2), 1)
    begin = of - 2 if sentence.low(of - 1) == "year" else of - 3
    if sentence.low(begin) == "first":
        return plan._replace(last=min(plan.first + count - 1, plan.last), begin=begin, part="years")
    if sentence.low(begin) == "last":
        return plan._replace(first=max(plan.first, plan.last - count + 1), begin=begin, part="years")
    return None


def _edge_of(sentence: Sentence, of: int, plan: FiveYears) -> FiveYears | None:
    """ "the end of" a plan, "the beginning of" it."""
    edge = sentence.low(of - 1)
    if edge not in {"end", "beginning"}:
        return None
    year = plan.last if edge == "end" else plan.first
    begin = of - 2 if sentence.low(of - 2) == "the" else of - 1
    return plan._replace(first=year, last=year, begin=begin, part="edge")
