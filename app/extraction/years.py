"""Stage 6: quantities -> the year or period each belongs to.

The sentence's own time words decide ("as of the end of 2011", "by 2015", "since 2008"): those that open a sentence or
clause hold for what follows, those that close one for what stands right before. Without any, what an earlier sentence
of the section has set; else the report's own year.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.extraction.choices import Choice
from app.extraction.numbers import Quantity
from app.extraction.sentences import Sentence
from app.extraction.times import Mention, Span, find_mentions
from app.extraction.wordlists import wordset

CLOSE = 5
AHEAD = 8
FAR = 14
_CLAUSE_ENDS = wordset(", ; ， ； : was were had has and from to")


@dataclass(slots=True)
class Carried:
    """What earlier sentences of a section have set: kept by the caller from sentence to sentence."""

    span: Span
    rule: str = "the report's own year"


class _Around(NamedTuple):
    """The time expressions around a quantity: the last that opens a clause before it, the last of all, the next."""

    opening: Mention | None
    last: Mention | None
    behind: Sequence[Mention]


def find_years(
    sentence: Sentence, quantities: Sequence[Quantity], carried: Carried, report_year: int | None
) -> list[Choice[Span]]:
    """One span for each quantity of a sentence; ``carried`` is brought up to date for the next sentence."""
    taken = {quantity.numeral.at for quantity in quantities}
    mentions = [mention for mention in find_mentions(sentence, taken, report_year) if not mention.base]
    own = Span(report_year, report_year)
    chosen = []
    passed = 0
    opening: Mention | None = None
    for quantity in quantities:
        at = quantity.numeral.at
        while passed < len(mentions) and mentions[passed].at < at:
            opening = mentions[passed] if mentions[passed].opens else opening
            passed += 1
        around = _Around(opening, mentions[passed - 1] if passed else None, mentions[passed : passed + AHEAD])
        chosen.append(_year(sentence, at, around, carried, own))
    _carry(mentions, carried, own)
    return chosen


def _year(sentence: Sentence, at: int, around: _Around, carried: Carried, own: Span) -> Choice[Span]:
    close = _close_behind(sentence, at, around.behind)
    if close is not None:
        return Choice(close.span, f"{close.rule} behind", 0.1)
    if around.opening is not None:
        return Choice(around.opening.span, around.opening.rule, 0.02)
    last = around.last
    if last is not None and last.span == own:
        return Choice(own, f"{last.rule} before")
    if last is not None and _reaches_on(sentence, last, at):
        return Choice(last.span, f"{last.rule} before", 0.0 if last.span == own else 0.3, own)
    return _behind(sentence, at, around.behind, carried, own)


def _reaches_on(sentence: Sentence, mention: Mention, at: int) -> bool:
    """Whether a time expression that closes a clause also holds for a number behind it: "in 2010, accounting for"."""
    if mention.rule in {"by a year", "the past years"}:
        return True
    if mention.rule == "the year before" and at - mention.stop <= 2:
        return True
    between = [token.low for token in sentence.tokens[max(mention.stop, at - FAR) : at]]
    return "accounting" in between or between[:3] == [",", "of", "which"]


def _behind(sentence: Sentence, at: int, mentions: Sequence[Mention], carried: Carried, own: Span) -> Choice[Span]:
    """What a later time expression or an earlier sentence says of a quantity that no earlier one governs."""
    for mention in mentions:
        near = _same_clause(sentence, at, mention.at)
        if mention.at > at and (near or mention.rule == "as of" or mention.span == own):
            return Choice(mention.span, f"{mention.rule} behind", 0.15, None if mention.span == own else own)
    if carried.span == own:
        return Choice(own, carried.rule)
    return Choice(carried.span, carried.rule, 0.3, own)


def _close_behind(sentence: Sentence, at: int, mentions: Sequence[Mention]) -> Mention | None:
    """A time expression right behind the number and its noun: "400 million yuan in 2009"."""
    for mention in mentions:
        if 0 < mention.at - at <= CLOSE and not mention.opens and mention.rule != "five-year plan":
            return mention if _same_clause(sentence, at, mention.at) else None
    return None


def _same_clause(sentence: Sentence, first: int, last: int) -> bool:
    """Whether neither a sign nor another number stands between two tokens."""
    between = sentence.tokens[first + 1 : last]
    return len(between) <= FAR and not any(token.low in _CLAUSE_ENDS for token in between)


def _carry(mentions: Sequence[Mention], carried: Carried, own: Span) -> None:
    """What opens a sentence holds on; a sentence of the report's own year ends it."""
    for mention in mentions:
        if mention.carries or mention.span == own:
            carried.span, carried.rule = mention.span, f"{mention.rule} earlier in the section"
