"""Stage 6: quantities -> the year or period each belongs to.

The sentence's own time words decide ("as of the end of 2011", "by 2015", "since 2008"): those that open a sentence or
clause hold for what follows, those that close one for what stands right before. Without any, what an earlier sentence
of the section has set; else the report's own year.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from app.extraction.choices import Choice
from app.extraction.goals import goal_year, tells_deed
from app.extraction.numbers import Quantity
from app.extraction.plans import Plan, halves, plan_named, speaks_of
from app.extraction.respectives import are_respective
from app.extraction.sections import Paragraph
from app.extraction.sentences import Sentence, quotations
from app.extraction.times import OPENERS, Mention, Span, find_mentions, is_before
from app.extraction.tokens import tokenise
from app.extraction.wordlists import MODALS, PLANNING_VERBS, wordset

_DATED = re.compile(r"\d|five-year", re.IGNORECASE)
OWN = "the report's own year"
CLOSE = 5
APART = 40
TERM = 6
UNHEEDED = 0.2
UNSURE_SECTION = 0.1
OTHER = 0.2
FOUNDING_REACH = 30
AHEAD = 8
NEARBY = 12
FAR = 14
CLAUSE = 24
_BRACKETS = wordset("( （")
_COMMAS = wordset(", ，")
_FRONTING = wordset("based according under with given considering judging compared by at on from in for as")
_CLAUSE_ENDS = wordset(", ; ， ； ： : and from to including")
_VERBS = wordset("was were had has")
_PLAIN = frozenset(["period", "since", "by a year", "as of"])
_LONG = frozenset(["period", "the past years", "five-year plan"])
_SIGNS = wordset(", ; ， ； : ( （")
_STATING = wordset("was were is are reached amounted totaled totalled stood exceeded hit shall will should must")
_SOFTENING = wordset(
    "be reach exceed hit total to at more than over about nearly around approximately a total of only as high"
)
_TELLING = wordset("covering involving benefiting including representing with averagely up down an")
_FOUNDING = wordset(
    "launched started initiated identified selected listed approved designated began begun chosen determined started"
)
_MADE = _FOUNDING | wordset("implemented constructed built established arranged issued allocated undertaken")


@dataclass(slots=True)
class Carried:
    """What earlier sentences of a section have set: kept by the caller from sentence to sentence.

    ``elsewhen``: the last time expression was of another year than the report's, whether or not it holds on.
    ``plan``: the plan named last. ``headed``: what the section began with.
    """

    span: Span
    rule: str = OWN
    elsewhen: bool = False
    plan: Plan | None = None
    headed: tuple[Span, str] | None = None

    def anew(self) -> Carried:
        """What the next paragraph of the section begins with."""
        span, rule = self.headed or (self.span, self.rule)
        return Carried(span, rule, plan=self.plan, headed=self.headed)


class _Around(NamedTuple):
    """The time expressions around a quantity: the last that opens a clause before it, the last of all, the next.

    ``following`` is where the next quantity stands.
    """

    opening: Mention | None
    last: Mention | None
    behind: Sequence[Mention]
    following: int


def carried_by(text: str, heading: Paragraph, own: Span) -> Carried:
    """What a section begins with: the one year its heading names ("Poverty Monitoring in 2011"), else the report's."""
    begun, plan = (own, OWN), None
    if _DATED.search(text, heading.start, heading.end):
        tokens = tokenise(text, heading.start, heading.end)
        sentence = Sentence(heading, tokens, quotations(tokens))
        named = find_mentions(sentence, frozenset(), own.last)
        spans = {mention.span for mention in named if not mention.base}
        begun = (spans.pop(), "the heading's year") if len(spans) == 1 else begun
        plan = plan_named(sentence, named)
    return Carried(*begun, plan=plan, headed=begun)


def find_years(
    sentence: Sentence, quantities: Sequence[Quantity], carried: Carried, report_year: int | None
) -> list[Choice[Span]]:
    """One span for each quantity of a sentence; ``carried`` is brought up to date for the next sentence."""
    taken = {quantity.numeral.at for quantity in quantities}
    named = find_mentions(sentence, taken, report_year)
    if carried.plan is not None:
        named = halves(named, carried.plan)
    mentions = [mention for mention in named if not mention.base]
    own = Span(report_year, report_year)
    held = _held(sentence, carried, own)
    if not named and held.span == own:
        doubt = UNSURE_SECTION if held.elsewhen else 0.0
        return [Choice(own, held.rule, doubt)] * len(quantities)
    brackets = {mention.stop: mention for mention in named if sentence.low(mention.stop) in _BRACKETS}
    chosen: list[Choice[Span]] = []
    passed = 0
    opening: Mention | None = None
    source: Choice[Span] | None = None
    for place, quantity in enumerate(quantities):
        at = quantity.numeral.at
        while passed < len(mentions) and mentions[passed].at < at:
            opening = mentions[passed] if mentions[passed].opens else opening
            passed += 1
        last = mentions[passed - 1] if passed else None
        following = quantities[place + 1].numeral.at if place + 1 < len(quantities) else len(sentence.tokens)
        around = _Around(opening, last, mentions[passed : passed + AHEAD], following)
        choice = (brackets and _bracketed(sentence, at, brackets)) or _year(sentence, at, around, held, own)
        if _is_source(sentence, at):
            source = choice if _is_said(choice) else source
            choice = _as_source(choice, source, own)
        chosen.append(choice)
    _tell_apart(sentence, quantities, mentions, chosen)
    _name_seconds(quantities, mentions, chosen)
    _carry(sentence, mentions, carried, own)
    carried.plan = plan_named(sentence, named) or carried.plan
    return chosen


def _tell_apart(
    sentence: Sentence, quantities: Sequence[Quantity], mentions: Sequence[Mention], chosen: list[Choice[Span]]
) -> None:
    """Gives two numbers a year each where "respectively" does: "30 and 40 villages respectively in 2011 and 2012"."""
    for mention in mentions:
        if mention.rule != "period" or sentence.low(mention.at + 1) != "and":
            continue
        for place in range(1, len(quantities)):
            pair = slice(place - 1, place + 1)
            dated = any(choice.value == mention.span for choice in chosen[pair])
            if dated and are_respective(sentence.lows, *(two.numeral.at for two in quantities[pair])):
                each = (Span(year, year) for year in mention.span)
                chosen[pair] = [Choice(span, "respectively", 0.1) for span in each]


def _name_seconds(quantities: Sequence[Quantity], mentions: Sequence[Mention], chosen: list[Choice[Span]]) -> None:
    """Gives a year that has no second choice the one named nearest, if it is near, or stands before and reaches on."""
    places = [mention.at for mention in mentions]
    for place, choice in enumerate(chosen):
        at = quantities[place].numeral.at
        passed = bisect(places, at)
        near = mentions[max(0, passed - AHEAD) : passed + AHEAD]
        others = [mention for mention in near if mention.span != choice.value]
        if not others or choice.second not in {None, choice.value} or choice.rule.endswith(" behind"):
            continue
        nearest = min(others, key=lambda mention: abs(mention.at - at))
        reaches_on = nearest.at < at and is_before(choice.value, nearest.span)
        if reaches_on or abs(nearest.at - at) <= NEARBY:
            chosen[place] = replace(choice, second=nearest.span)


def _held(sentence: Sentence, carried: Carried, own: Span) -> Carried:
    """What earlier sentences say of this one: a plan's term where it speaks of the plan, else what was carried on.

    A year to come does not hold for what is told as done.
    """
    plan = carried.plan
    if plan is not None and speaks_of(sentence, plan):
        return Carried(plan.span, "the plan's term", carried.elsewhen)
    to_come = own.last is not None and carried.span.first is not None and carried.span.first > own.last
    if to_come and (MODALS | PLANNING_VERBS).isdisjoint(sentence.lows) and tells_deed(sentence):
        return Carried(own, OWN, elsewhen=True)
    return carried


def _bracketed(sentence: Sentence, at: int, brackets: Mapping[int, Mention]) -> Choice[Span] | None:
    """The year that stands before the bracket around a number: "17 million more than that in 2011 (60 million)"."""
    opening = next((place for place in range(at - 1, at - 4, -1) if sentence.low(place) in _BRACKETS), -1)
    said = brackets.get(opening)
    return Choice(said.span, "the year before the bracket", 0.1) if said else None


def _is_source(sentence: Sentence, at: int) -> bool:
    """Whether a number says where a movement began: "from 3,120 yuan to 3,874 yuan"."""
    return sentence.low(at - 1) == "from" or sentence.low(at - 2) == "from"


def _is_said(choice: Choice[Span]) -> bool:
    return choice.rule.endswith(" behind") and not choice.rule.startswith("as of")


def _as_source(choice: Choice[Span], source: Choice[Span] | None, own: Span) -> Choice[Span]:
    """The year of a movement's beginning, as printed for an earlier one: "from A in 2011 to B, and from C to D"."""
    if source is None or choice is source or _is_said(choice):
        return choice
    return Choice(source.value, "as the movement before", 0.25, own)


def _year(sentence: Sentence, at: int, around: _Around, carried: Carried, own: Span) -> Choice[Span]:
    said = _close_behind(sentence, at, around)
    if said is not None:
        return Choice(said.span, f"{said.rule} behind", 0.1)
    goal = goal_year(sentence, at, around.behind, own)
    if goal is not None:
        return Choice(goal.span, "by a year to come behind", 0.15)
    last = around.last
    if last is not None and not last.opens and _is_subject(sentence, last, at):
        return Choice(last.span, f"{last.rule} before", 0.1, own)
    if around.opening is not None:
        opening, same = around.opening, around.opening.span == own
        second = None if same or opening.rule in _PLAIN else own
        return Choice(opening.span, opening.rule, 0.02 if same else OTHER, second)
    if last is not None and last.span == own:
        return Choice(own, f"{last.rule} before")
    if last is not None and _reaches_on(sentence, last, at):
        return Choice(last.span, f"{last.rule} before", 0.0 if last.span == own else 0.3, own)
    return _behind(sentence, at, around, carried, own)


def _is_subject(sentence: Sentence, mention: Mention, at: int) -> bool:
    """Whether a year belongs to what the number is said of: "the rate of the previous year reached 75.4%"."""
    between = [token.low for token in sentence.tokens[mention.stop : at]] if at - mention.stop < CLOSE else []
    return bool(between) and between[0] in _STATING and all(word in _STATING | _SOFTENING for word in between)


def _reaches_on(sentence: Sentence, mention: Mention, at: int) -> bool:
    """Whether a time expression that closes a clause also holds for a number behind it: "in 2010, accounting for"."""
    if mention.rule == "by a year":
        return not _is_parted(sentence, mention.stop, at)
    if mention.rule in {"the year before", "the past years"} and at - mention.stop <= 2:
        return True
    between = [token.low for token in sentence.tokens[max(mention.stop, at - FAR) : at]]
    near = at - mention.stop <= FAR
    if _is_among(sentence, mention) and near:
        return True
    if mention.rule in _LONG and near and _SIGNS.isdisjoint(between):
        return True
    return "accounting" in between or between[:3] == [",", "of", "which"] or (near and _tells_on(between))


def _is_among(sentence: Sentence, mention: Mention) -> bool:
    """Whether a year dates the whole that a sentence's opening phrase names: "Among the 190 members for 2012-2013,"."""
    comma = next((at for at, token in enumerate(sentence.tokens[: mention.stop + 1]) if token.low in _COMMAS), -1)
    return sentence.low(0) in {"among", "of"} and comma == mention.stop


def _tells_on(between: Sequence[str]) -> bool:
    """Whether what follows a year still speaks of the undertaking it dates: "the projects of 2010, covering"."""
    return len(between) > 1 and between[0] == "," and between[1] in _TELLING


def _is_parted(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a semicolon stands between two tokens, or they stand far apart."""
    return last - first > APART or any(token.low in {";", "；"} for token in sentence.tokens[first:last])


def _behind(sentence: Sentence, at: int, around: _Around, carried: Carried, own: Span) -> Choice[Span]:
    """What a later time expression or an earlier sentence says of a quantity that no earlier one governs."""
    for mention in around.behind:
        near = (
            _same_clause(sentence, at, mention.begins())
            or _is_term(sentence, mention)
            or _is_fronted(sentence, at, mention)
        )
        if (
            mention.at > at
            and mention.rule != "for a year"
            and (near or mention.rule == "as of" or mention.span == own)
        ):
            return Choice(mention.span, f"{mention.rule} behind", 0.15, None if mention.span == own else own)
    if carried.span == own:
        heeded = UNHEEDED if around.behind or around.last else UNSURE_SECTION if carried.elsewhen else 0.0
        return Choice(own, carried.rule, heeded)
    return Choice(carried.span, carried.rule, 0.3, own)


def _is_fronted(sentence: Sentence, at: int, mention: Mention) -> bool:
    """Whether a phrase holds the number that only leads up to the year: "Based on the line of 2300 yuan, in 2011,"."""
    first = mention.begins()
    if not mention.opens or sentence.low(0) not in _FRONTING or sentence.low(first - 1) not in _COMMAS:
        return False
    return not any(token.low in _COMMAS for token in sentence.tokens[at + 1 : first - 1])


def _is_term(sentence: Sentence, mention: Mention) -> bool:
    """Whether a period is said to be that of the undertaking: "the implementation period is from 2010 to 2014"."""
    first = mention.begins()
    return mention.rule == "period" and any(
        token.low == "period" for token in sentence.tokens[max(0, first - TERM) : first]
    )


def _close_behind(sentence: Sentence, at: int, around: _Around) -> Mention | None:
    """A time expression right behind the number and its noun: "400 million yuan in 2009", "25 projects launched in"."""
    for mention in around.behind:
        if mention.at <= at or mention.rule == "for a year":
            continue
        if _closes(sentence, mention) and mention.begins() - at <= FAR and around.following > mention.at:
            return mention if _same_clause(sentence, at, mention.begins()) else None
        if mention.at - at <= CLOSE and not mention.opens and mention.rule != "five-year plan":
            return mention if _same_clause(sentence, at, mention.at) else None
    return None


def _closes(sentence: Sentence, mention: Mention) -> bool:
    """Whether a time expression belongs to what stands before it: "projects launched in 2011", "lifted since 2001"."""
    before = sentence.low(mention.begins() - 1)
    if mention.rule == "since":
        return before not in OPENERS
    return mention.rule == "in a year" and not mention.opens and before in _MADE


def _same_clause(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a time expression at ``last`` closes what a number at ``first`` opens.

    No sign, no joint and no bracket that opens with a number of its own may stand between; a verb only where the
    number is the last before it ("300 villages had been covered by the end of 2011").
    """
    between = sentence.tokens[first + 1 : last]
    if len(between) > CLAUSE or any(token.low in _CLAUSE_ENDS for token in between):
        return False
    counted = [at for at, token in enumerate(between) if token.kind == "number"]
    if any(at and between[at - 1].low in _BRACKETS for at in counted):
        return False
    return not (counted and any(token.low in _VERBS for token in between))


def _carry(sentence: Sentence, mentions: Sequence[Mention], carried: Carried, own: Span) -> None:
    """What opens a sentence holds on; a sentence of the report's own year ends it.

    What was begun in an earlier year ("In 2010, four counties were identified as pilots.") is told up to the report's.
    """
    for mention in mentions:
        carried.elsewhen = mention.span != own
        if mention.carries or mention.span == own:
            carried.span, carried.rule = mention.span, f"{mention.rule} earlier in the section"
            if mention.rule == "in a year" and _founds(sentence, mention) and is_before(mention.span, own):
                carried.span, carried.rule = (
                    Span(mention.span.first, own.last),
                    "begun in a year earlier in the section",
                )


def _founds(sentence: Sentence, mention: Mention) -> bool:
    """Whether a sentence tells how something began: "were identified as the pilot counties"."""
    return any(token.low in _FOUNDING for token in sentence.tokens[mention.stop : mention.stop + FOUNDING_REACH])
