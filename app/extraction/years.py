"""Stage 6: quantities -> the year or period each belongs to.

The sentence's own time words decide ("as of the end of 2011", "by 2015", "since 2008"): those that open a sentence or
clause hold for what follows, those that close one for what stands right before. Without any, what an earlier sentence
of the section has set; else the report's own year.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.extraction.choices import Choice
from app.extraction.numbers import Quantity
from app.extraction.sentences import Sentence
from app.extraction.times import Mention, Span, find_mentions

CLOSE = 5
_CLAUSE_SIGNS = frozenset(",;，；:(（")


@dataclass(slots=True)
class Carried:
    """What earlier sentences of a section have set: kept by the caller from sentence to sentence."""

    span: Span
    rule: str = "the report's own year"


def find_years(
    sentence: Sentence, quantities: Sequence[Quantity], carried: Carried, report_year: int | None
) -> list[Choice[Span]]:
    """One span for each quantity of a sentence; ``carried`` is brought up to date for the next sentence."""
    taken = {quantity.numeral.at for quantity in quantities}
    mentions = [mention for mention in find_mentions(sentence, taken, report_year) if not mention.base]
    own = Span(report_year, report_year)
    chosen = [_year(sentence, quantity.numeral.at, mentions, carried, own) for quantity in quantities]
    _carry(mentions, carried, own)
    return chosen


def _year(sentence: Sentence, at: int, mentions: Sequence[Mention], carried: Carried, own: Span) -> Choice[Span]:
    close = _close_behind(sentence, at, mentions)
    if close is not None:
        return Choice(close.span, f"{close.rule} behind", 0.1)
    before = [mention for mention in mentions if mention.at < at]
    opening = [mention for mention in before if mention.opens]
    if opening:
        return Choice(opening[-1].span, opening[-1].rule, 0.02)
    if before:
        last = before[-1]
        return Choice(last.span, f"{last.rule} before", 0.0 if last.span == own else 0.3, own)
    return _behind(sentence, at, mentions, carried, own)


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
    return not any(token.kind == "number" or token.text in _CLAUSE_SIGNS for token in between)


def _carry(mentions: Sequence[Mention], carried: Carried, own: Span) -> None:
    """What opens a sentence holds on; a sentence of the report's own year ends it."""
    for mention in mentions:
        if mention.carries or mention.span == own:
            carried.span, carried.rule = mention.span, f"{mention.rule} earlier in the section"
