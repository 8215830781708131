"""Plans that a sentence names with their term, and later sentences that speak of such a plan without it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.extraction.durations import years_counted
from app.extraction.sentences import Sentence
from app.extraction.times import Mention, Span
from app.extraction.tokens import Token
from app.extraction.wordlists import wordset

REACH = 8
TITLE_REACH = 25
_NOUNS = wordset("plan plans planning outline program programme strategy")
_DURING = wordset("during in over within throughout")
_HALVES = ("the past years", "the next years")
_SIGNS = wordset(", ， : ( （")
_PASSIVE = wordset("was were is are of for and has in to by")


class Plan(NamedTuple):
    """The years of a plan, and the nouns its name holds ("plan", "outline")."""

    span: Span
    nouns: frozenset[str]


def plan_named(sentence: Sentence, mentions: Sequence[Mention]) -> Plan | None:
    """The last plan that a sentence names with its term: "Implementation Plan ... (2011-2015)"."""
    for mention in reversed(mentions):
        first, last = mention.span
        if first is None or last is None or first == last:
            continue
        if mention.rule == "five-year plan":
            return Plan(mention.span, frozenset(["plan", "planning"]))
        words = frozenset(token.low for token in sentence.tokens[max(0, mention.at - TITLE_REACH) : mention.stop + 2])
        if mention.base and words & _NOUNS:
            return Plan(mention.span, words & _NOUNS)
    return None


def halves(mentions: Sequence[Mention], plan: Plan) -> list[Mention]:
    """The time expressions of a sentence that sets "the previous five years" of a ten-year plan beside "the next five".

    Chinese calls the two halves of a plan so; beside each other they are no years before and after the report's.
    """
    first, last = plan.span
    rules = [mention.rule for mention in mentions if mention.rule in _HALVES]
    if first is None or last is None or sorted(rules) != sorted(_HALVES):
        return list(mentions)
    middle = first + (last - first) // 2
    parts = {"the past years": Span(first, middle), "the next years": Span(middle + 1, last)}
    halved = [mention for mention in mentions if mention.rule in parts]
    if any(_length(mention.span) * 2 != _length(plan.span) for mention in halved):
        return list(mentions)
    return [mention._replace(span=parts.get(mention.rule, mention.span)) for mention in mentions]


def _length(span: Span) -> int:
    """How many years a span covers, 0 where its ends are unknown."""
    return span.last - span.first + 1 if span.first is not None and span.last is not None else 0


def speaks_of(sentence: Sentence, plan: Plan) -> bool:
    """Whether a sentence speaks of a plan named before: "The Plan covers", "in the plan period", "in five years"."""
    return _is_subject(sentence, plan) or _lasts(sentence, plan)


def _is_subject(sentence: Sentence, plan: Plan) -> bool:
    """Whether the plan is what acts in a sentence; what was done to it ("was approved by") belongs to another time."""
    for at in range(REACH):
        low = sentence.low(at)
        if low in plan.nouns and low in _NOUNS:
            behind = at + 1
            while sentence.low(behind) and sentence.tokens[behind].kind == "sign" and sentence.quotes[behind]:
                behind += 1
            return behind < len(sentence.tokens) and _acts(sentence.tokens[behind])
        if low in _PASSIVE or low in _SIGNS:
            return False
    return False


def _acts(token: Token) -> bool:
    """Whether a word behind a noun may be the verb of what it does."""
    return token.kind == "word" and token.low not in _PASSIVE


def _lasts(sentence: Sentence, plan: Plan) -> bool:
    """Whether a sentence names the plan's period or its length: "during the plan period", "in five years"."""
    length = _length(plan.span)
    for at, token in enumerate(sentence.tokens):
        if token.low not in _DURING:
            continue
        noun = at + (2 if sentence.low(at + 1) == "the" else 1)
        if sentence.low(noun) in plan.nouns and sentence.low(noun + 1) == "period":
            return True
        if years_counted(sentence, noun) == length:
            return True
    return False
