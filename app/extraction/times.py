"""The time expressions of a sentence: years, periods, five-year plans, "the past two years"."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from app.extraction.durations import DURATIONS, duration
from app.extraction.fiveyears import ORDINALS, before_name, five_years
from app.extraction.numbers import MONTHS
from app.extraction.numerals import RANGE_SIGNS, SMALL, is_year
from app.extraction.sentences import Sentence
from app.extraction.wordlists import MODALS, PLANS, wordset

OPENING_REACH = 9
RANGE_REACH = 8
UNTIL_REACH = 80
SINCE_REACH = 12
HONOUR_REACH = 25
PLAN_REACH = 10
MOVE_REACH = 6
TERM_REACH = 4
LED = 2
_INNER = (
    wordset(
        "of the end beginning early late mid year first second half quarter over past two academic",
        "spring summer autumn winter",
    )
    | MONTHS
)
_ORDINAL_WORDS = frozenset(ORDINALS)
_HEADS = wordset("in for throughout by since as from during until till to at before after between on through within")
OPENERS = wordset(", ; ， ； : ： ( （ and but while meanwhile that then or 】") | {""}
_BRACKETS, _CLOSING = wordset("( （"), wordset(") ）")
_COMPARING = wordset("than over with to")
_PAST = wordset("last previous past recent the this")
_NOW = wordset("now currently presently present")
_TRIGGERS = _NOW | _PAST | frozenset(ORDINALS) | DURATIONS
_JOINING = wordset("from between during in over")
_CARRYING = wordset("in for throughout by during since")
_SUBJECTS = wordset("province government we corps department office")
_DURING = wordset("during in throughout under")
_STARTING = wordset("starting beginning")
_BASES = wordset("than over times compared")
_SAME_PERIOD = frozenset(["same", "period"])
_NAMING = wordset("planning plan plans outline program")
_HONOURING = wordset("praised praise praising commended commending honored honoured honoring recognized recognised")
_UNTIL = wordset("at by until till before of from in")
_MOVING = wordset("up down increase decrease reduction decline growth rise")
_ACCORDING = wordset("according accordance based pursuant")
_ADJOINING = wordset(", ; ， ； and") | {""}
_OWNING = wordset("the its their")
_PRICES = wordset("constant price prices")


class Span(NamedTuple):
    """A year or period, both ends included; None where unknown."""

    first: int | None
    last: int | None


def is_before(span: Span, own: Span) -> bool:
    """Whether a span ends before another does, as far as both are known."""
    return span.last is not None and own.last is not None and span.last < own.last


class Mention(NamedTuple):
    """A time expression at tokens ``at:stop``.

    ``opens``: whether it begins its sentence or clause and so governs what follows; ``carries``: whether it holds for
    the next sentences too; ``base``: whether it is only compared with, or stands in a title; ``start``: its first word
    ("in", "as"), -1 where that is ``at``.
    """

    at: int
    stop: int
    span: Span
    rule: str
    opens: bool
    carries: bool
    base: bool
    start: int = -1

    def begins(self) -> int:
        """The first token of the expression, its preposition included."""
        return self.at if self.start < 0 else self.start


def find_mentions(sentence: Sentence, taken: AbstractSet[int], report_year: int | None) -> list[Mention]:
    """The time expressions of a sentence in order; tokens in ``taken`` are quantities, no years."""
    mentions: list[Mention] = []
    triggers = [at for at, low in enumerate(sentence.lows) if low in _TRIGGERS]
    for at in sorted([*sentence.numbers, *triggers]):
        if at in taken or (mentions and at < mentions[-1].stop):
            continue
        token, mention = sentence.tokens[at], None
        if token.kind == "number":
            mention = _plan(sentence, at, report_year) or _calendar(sentence, at, report_year)
        elif token.low in _ORDINAL_WORDS:
            mention = _plan(sentence, at, report_year)
        elif report_year is not None and token.low in _NOW:
            mention = _now(sentence, at, report_year)
        elif report_year is not None and _may_last(sentence.low(at + 1)):
            mention = _relative(sentence, at, report_year)
        if mention is None:
            continue
        if mentions and mentions[-1].stop == at - 1 and sentence.low(at - 1) in _BRACKETS:
            mentions[-1] = mentions[-1]._replace(
                span=mention.span, stop=mention.stop
            )  # "the past ten years (2001-2010)"
        elif mentions and mention.rule == "period" and _is_spelled_out(mentions[-1], mention):
            mentions[-1] = mentions[-1]._replace(span=mention.span, stop=mention.stop)
        else:
            mentions.append(mention)
    return mentions


def _is_spelled_out(lasting: Mention, period: Mention) -> bool:
    """Whether a period says which years a duration before it means: "in the ten years from 2001 to 2010"."""
    return lasting.rule == "the past years" and period.begins() <= lasting.stop + 1


def _calendar(sentence: Sentence, at: int, report_year: int | None) -> Mention | None:
    """A year in digits with the words around it that say what it means."""
    printed = sentence.tokens[at].text
    if not is_year(printed):
        return None
    start, head = _head(sentence, at)
    year = int(printed)
    ending = _range_end(sentence, at, head)
    if sentence.quotes[at] and not (head == "by" and report_year is not None and year > report_year):
        span = Span(year, year if ending is None else int(sentence.low(ending)))
        return Mention(at, (ending or at) + 1, span, "in a title", opens=False, carries=False, base=True)
    if sentence.low(start - 1) in _BRACKETS and sentence.low(at + 1) in _CLOSING:
        return Mention(at, at + 1, Span(year, year), "in brackets", opens=False, carries=False, base=False, start=start)
    led = (
        sentence.low(start - 1) in OPENERS
        or _is_planned_for(sentence, start, head)
        or (head in _CARRYING and sentence.low(start - 1) in _SUBJECTS)
    )
    opens = led and (bool(head) or at == 0)
    if ending is not None:
        named = not head and _is_named(sentence, at)
        return Mention(
            at, ending + 1, Span(year, int(sentence.low(ending))), "period", opens, opens and start == 0, named, start
        )
    if _is_since(sentence, start, head, opens=opens) and report_year is not None and year <= report_year:
        until = _until(sentence, at, report_year)
        return Mention(at, at + 1, Span(year, until), "since", opens=True, carries=opens, base=False, start=start)
    if (head in _COMPARING and head != "to") or _is_compared(sentence, start, at) or _is_moved_from(sentence, start):
        return Mention(at, at + 1, Span(year, year), "compared with", opens=False, carries=False, base=True)
    if not head and _is_attribute(sentence, at):
        return Mention(at, at + 1, Span(year, year), "the year of", opens=True, carries=False, base=False, start=at - 1)
    rule = "as of" if head == "as" else f"{head} a year" if head else "a year"
    carries = opens and start == 0 and head in _CARRYING
    return Mention(at, at + 1, Span(year, year), rule, opens, carries, not head and at > 0 and not opens, start)


def _is_attribute(sentence: Sentence, at: int) -> bool:
    """Whether a year says which one is meant of what opens a clause: "The 2011 funds amounted to"."""
    if sentence.low(at - 1) not in _OWNING or sentence.low(at - 2) not in _ADJOINING or at + 1 >= len(sentence.tokens):
        return False
    behind = sentence.tokens[at + 1]
    return behind.kind == "word" and behind.text.islower() and behind.low not in _PRICES | _NAMING


def _is_planned_for(sentence: Sentence, start: int, head: str) -> bool:
    """Whether a year is that of a goal or plan: "the goal for 2013", "the tasks of 2013"."""
    noun = start - 2 if head == "of" else start - 1
    return head in {"for", "of", "in"} and sentence.low(noun) in PLANS


def _is_since(sentence: Sentence, start: int, head: str, *, opens: bool) -> bool:
    """Whether a year begins what goes on: "since 2008", "Since its start in 2008", "starting from 2011"."""
    if head == "in" and sentence.low(0) == "since" and start < SINCE_REACH:
        return all(sentence.low(place) not in OPENERS for place in range(1, start))
    return head == "since" or (head == "from" and (opens or sentence.low(start) in _STARTING))


def _is_named(sentence: Sentence, at: int) -> bool:
    """Whether a period only belongs to a name: "Outline (2011-2020)", "the 2012-2014 Plan"."""
    if at == 0:
        return False
    if sentence.low(at - 1) in _BRACKETS and at > 1:
        return not sentence.tokens[at - 2].text[0].islower()
    if sentence.low(at - 1) == "the":
        return at + 3 < len(sentence.tokens) and sentence.tokens[at + 3].kind == "word"
    return sentence.tokens[at - 1].text[0].isupper()


def _range_end(sentence: Sentence, at: int, head: str) -> int | None:
    """Where the second year of a period stands: "2010-2012", "from 2010 to the end of 2012", "in 2011 and 2012"."""
    joint, last = sentence.low(at + 1), at + 2
    if joint == "to" and head == "from":
        while last < at + RANGE_REACH and last < len(sentence.tokens) and _is_inner(sentence, last):
            last += 1
    joined = joint in RANGE_SIGNS or (joint == "to" and head == "from") or (joint == "and" and head in _JOINING)
    return last if joined and is_year(sentence.low(last)) and sentence.low(last) > sentence.low(at) else None


def _head(sentence: Sentence, at: int) -> tuple[int, str]:
    """Where a year's phrase begins, and the preposition that governs it: "as" for "as of the end of March 2012".

    "up to 2011" counts as "by", "as early as 2005" and "from January to May 2011" as "in".
    """
    place = at - 1
    while place >= 0 and at - place < OPENING_REACH and _is_inner(sentence, place):
        place -= 1
    head, former = sentence.low(place), sentence.low(place - 1)
    if head == "to" and former in MONTHS and sentence.low(place - 2) in {"from", "between"}:
        return place - 2, "in"
    if head == "from" and former in _STARTING:
        return place - 1, head
    if (head, former) == ("to", "up"):
        return place - 1, "by"
    if (head, former) == ("as", "early"):
        return place - 2, "in"
    if head in _HEADS:
        return place, head
    return at, "of" if sentence.low(at - 1) == "of" else ""


def _is_inner(sentence: Sentence, place: int) -> bool:
    """Whether a token may stand between a preposition and its year: "the end of March 5,"."""
    token = sentence.tokens[place]
    return (
        token.low in _INNER
        or (token.kind == "number" and len(token.text) <= 2)
        or (token.text == "," and _dated(sentence, place))
    )


def _dated(sentence: Sentence, place: int) -> bool:
    return (sentence.low(place - 1).isdigit() and sentence.low(place - 2) in MONTHS) or sentence.low(
        place - 1
    ) in MONTHS


def _until(sentence: Sentence, at: int, report_year: int) -> int:
    """Where a period that begins with "since" ends: at "by the end of 2009" of the sentence, else the report's year."""
    for place in range(at + 1, min(len(sentence.tokens), at + UNTIL_REACH)):
        if sentence.tokens[place].kind == "number" and is_year(sentence.low(place)):
            _, head = _head(sentence, place)
            year = int(sentence.low(place))
            if head in {"by", "as", "until", "to"} and report_year >= year >= int(sentence.low(at)):
                return year
    return report_year


def _is_compared(sentence: Sentence, start: int, at: int) -> bool:
    """Whether a year is only what is compared with: "more than that in 2008", "double the figure of 2011"."""
    if start < at and sentence.low(start - 1) == "than":
        return True
    before = [sentence.low(place) for place in range(max(0, start - 5), at)]
    if set(before) >= _SAME_PERIOD:
        return True
    if before[-2:-1] == ["than"] or ("that" in before and _BASES & set(before)):
        return True
    return (bool({"figure", "level"} & set(before[-3:])) and sentence.low(at - 1) in {"of", "in"}) or before[-1:] == [
        "over"
    ]


def _is_moved_from(sentence: Sentence, start: int) -> bool:
    """Whether "from" names the year that a movement is measured by: "down 2.1 percentage points from 2011"."""
    if sentence.low(start) != "from":
        return False
    return any(token.low in _MOVING for token in sentence.tokens[max(0, start - MOVE_REACH) : start])


def _plan(sentence: Sentence, at: int, report_year: int | None) -> Mention | None:
    """A five-year plan, a part of it, or the time since it began."""
    plan = five_years(sentence, at)
    if plan is None:
        return None
    begin, stop, span = plan.begin, plan.stop, Span(plan.first, plan.last)
    if plan.part == "edge" and sentence.low(begin - 1) in _UNTIL:
        return _edge(sentence, begin, stop, span)
    since = before_name(sentence, at)
    if sentence.low(since) == "since" and report_year is not None and plan.first <= report_year:
        opens = sentence.low(since - 1) in OPENERS
        span = Span(plan.first, report_year)
        return Mention(at, stop, span, "since", opens=True, carries=opens, base=False, start=since)
    start = next((place for place in range(max(0, begin - 3), begin) if sentence.low(place) in _DURING), begin)
    followed = _is_followed(sentence, begin, stop) or (begin <= LED and _is_subject(sentence, stop))
    led = plan.part == "years" or sentence.low(start) in _DURING or followed
    opens = led and (sentence.low(start - 1) in OPENERS or followed)
    named = not led or sentence.low(start - 1) in _NAMING
    return Mention(at, stop, span, "five-year plan", opens, opens, named, start)


def _edge(sentence: Sentence, begin: int, stop: int, span: Span) -> Mention:
    """The year in which a plan ends or begins: "By the end of the 12th Five-Year Plan, ... will"."""
    head = sentence.low(begin - 1)
    start = begin - 2 if (head, sentence.low(begin - 2)) == ("of", "as") else begin - 1
    opens = sentence.low(start - 1) in OPENERS
    rule = "as of" if head == "of" else f"{head} a year"
    return Mention(begin, stop, span, rule, opens, opens and start == 0, base=False, start=start)


def _is_subject(sentence: Sentence, at: int) -> bool:
    """Whether a plan's period is what a sentence speaks of: "The 12th Five-Year Plan period will see"."""
    words = [token.low for token in sentence.tokens[at : at + TERM_REACH] if token.kind == "word"]
    return words[:2] == ["plan", "period"]


def _is_followed(sentence: Sentence, begin: int, stop: int) -> bool:
    """Whether what will be done follows a plan: "According to the 12th Five-Year Plan, 300 villages will be"."""
    if begin > PLAN_REACH or _ACCORDING.isdisjoint((sentence.low(0), sentence.low(1))):
        return False
    return any(token.low in MODALS for token in sentence.tokens[stop:])


def _now(sentence: Sentence, at: int, report_year: int) -> Mention | None:
    """ "now", "currently" or "at present" where a clause opens with it: the report's own year."""
    start = at - 1 if sentence.low(at - 1) == "at" else at
    if (start == at) is (sentence.low(at) == "present") or sentence.low(start - 1) not in OPENERS:
        return None
    own = Span(report_year, report_year)
    return Mention(at, at + 1, own, "now", opens=True, carries=False, base=False, start=start)


def _may_last(low: str) -> bool:
    """Whether a word could stand behind "past" or "last" in a time expression: a count, "year", "decade"."""
    return low in {"year", "decade"} or low in SMALL or low.isdecimal()


def _relative(sentence: Sentence, at: int, report_year: int) -> Mention | None:
    """ "last year", "this year" and the durations: "the past two years", "spend nine years"."""
    low, behind = sentence.low(at), sentence.low(at + 1)
    if low == "this" and behind == "year":
        return Mention(at, at + 2, Span(report_year, report_year), "this year", opens=True, carries=False, base=False)
    if low == "next" and behind == "year":
        span = Span(report_year + 1, report_year + 1)
        return Mention(at, at + 2, span, "the next year", at <= 1, carries=False, base=False)
    if low in {"last", "previous"} and behind == "year":
        span = Span(report_year - 1, report_year - 1)
        compared = (
            any(sentence.low(place) in _COMPARING | {"from", "that", "on"} for place in range(max(0, at - 3), at))
            or {sentence.low(place) for place in range(max(0, at - 4), at)} >= _SAME_PERIOD
        )
        start, _ = _head(sentence, at)
        opens = at <= 2 or (start < at and sentence.low(start - 1) in OPENERS)
        return Mention(at, at + 2, span, "the year before", opens, carries=False, base=compared, start=start)
    lasting = duration(sentence, at, report_year)
    if lasting is None:
        return None
    span = Span(lasting.first, lasting.last)
    carries = low == "the" or (lasting.rule == "years of a plan" and at <= 1)
    honoured = lasting.rule == "the past years" and not lasting.opens and _is_honoured(sentence, at)
    return Mention(at, lasting.stop, span, lasting.rule, lasting.opens, carries, base=honoured)


def _is_honoured(sentence: Sentence, at: int) -> bool:
    """Whether past years belong to those who are honoured now: "praised the advanced units of the past decade"."""
    return any(token.low in _HONOURING for token in sentence.tokens[max(0, at - HONOUR_REACH) : at])
