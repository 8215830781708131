"""After the stages: what a careful reader would consider next, where the words allow another unit or kind.

What a stage itself weighed it names as its own second choice; here are the readings that no rule of a stage claims.
A field with a second choice is marked as uncertain, so the cues are narrow ones: of what they marked in reports that
the rules had not seen, a third or more was wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from app.extraction.arounds import Around
from app.extraction.choices import Choice
from app.extraction.kinds import UNCLAIMED
from app.extraction.lexicon import Lexicon
from app.extraction.numbers import Quantity
from app.extraction.phrases import is_plural
from app.extraction.records import Kind
from app.extraction.sentences import Sentence
from app.extraction.standards import LINES, MONEY, SHARES, is_least
from app.extraction.targets import is_deed
from app.extraction.units import LISTING, MEASURES, NEIGHBOURS, former_noun
from app.extraction.wordlists import MODALS, PLANS, wordset

WIDE = 6
FAR = 0.4
POINTING_REACH = 6
PARTS_REACH = 2
INFINITIVE = 2
MODAL_REACH = 12
CASE_REACH = 5
PLAN_REACH = 8
_JOINED = wordset("and or /")
_PARTS = wordset("including namely")
_GROWTH = wordset("growth increase")
_BOUNDED = wordset("less lower fewer")
_CASES = wordset("when if once")
_BREAKS = wordset("; ；")
_APOSTROPHES = wordset("’ '")
_POINTING = wordset("such these those")


class _Seen(NamedTuple):
    """A sentence as far as the stages have read it."""

    sentence: Sentence
    quantities: Sequence[Quantity]
    around: Sequence[Around]
    units: Sequence[Choice[str]]
    lexicon: Lexicon

    def is_counted(self, unit: str) -> bool:
        """Whether things are counted in a unit, and nothing is measured in it."""
        return bool(unit) and self.lexicon.dimensions.get(unit) not in MEASURES


def unit_seconds(
    sentence: Sentence,
    quantities: Sequence[Quantity],
    around: Sequence[Around],
    units: Sequence[Choice[str]],
    lexicon: Lexicon,
) -> list[Choice[str]]:
    """The units of a sentence with the readings that come next."""
    seen = _Seen(sentence, quantities, around, units, lexicon)
    found = list(units)
    for place, choice in enumerate(units):
        reading = _READINGS.get(choice.rule)
        second = reading(seen, place) if reading is not None and choice.second is None else None
        if second:
            found[place] = replace(choice, second=second)
    return found


def _of_phrase(seen: _Seen, place: int) -> str | None:
    """Another noun of the phrase behind a number: the one that "and" joins, or the first of a long phrase."""
    counted = seen.quantities[place].counted
    if counted is None:
        return None
    joined = _joined(seen, counted.last, seen.units[place].value)
    if joined is None and counted.head - counted.first >= WIDE:
        nouns = (seen.lexicon.units.get(seen.sentence.low(at), "") for at in range(counted.first, counted.head))
        return next((unit for unit in nouns if seen.is_counted(unit)), None)
    return joined


def _joined(seen: _Seen, last: int, but: str) -> str | None:
    """The unit of a plural noun that is joined to the noun before: "217 state organs and enterprises"."""
    if seen.sentence.low(last) not in _JOINED:
        return None
    noun = seen.sentence.low(last + 1)
    unit = seen.lexicon.units.get(noun, "")
    owns = seen.sentence.low(last + 2) in _APOSTROPHES
    joined = is_plural(noun) and not owns and seen.is_counted(unit)
    return unit if joined and unit != but else None


def _of_parts(seen: _Seen, place: int) -> str | None:
    """What the parts are counted in, where a noun that no vocabulary knows sums them up: "24 funds, including"."""
    counted = seen.quantities[place].counted
    if counted is None or place + 1 == len(seen.units):
        return None
    if _PARTS.isdisjoint(seen.sentence.lows[counted.last : counted.last + PARTS_REACH]):
        return None
    part = seen.units[place + 1].value
    return part if seen.is_counted(part) else None


def _of_clause(seen: _Seen, place: int) -> str | None:
    """The noun before one that stands far off or points back; in a list, what its members before are counted in."""
    choice, near = seen.units[place], seen.around[place].near
    if choice.doubt < FAR and _POINTING.isdisjoint(near[-POINTING_REACH:]):
        return None
    if LISTING.issuperset(near):
        return _of_members(seen, place)
    return former_noun(seen.sentence.tokens, seen.quantities[place].numeral.at, choice.value, seen.lexicon)


def _of_members(seen: _Seen, place: int) -> str | None:
    """The last of the other things that were counted before, back to a semicolon."""
    own, at = seen.units[place].value, seen.quantities[place].numeral.at
    for former in range(place - 1, max(-1, place - NEIGHBOURS), -1) if seen.is_counted(own) else ():
        unit = seen.units[former].value
        if not _BREAKS.isdisjoint(seen.sentence.lows[seen.quantities[former].numeral.at : at]):
            return None
        if unit != own and seen.is_counted(unit):
            return unit
    return None


_READINGS: dict[str, Callable[[_Seen, int], str | None]] = {
    "noun behind": _of_phrase,
    "other noun behind": _of_parts,
    "noun before": _of_clause,
    "unit of the one before": _of_members,
}
"""Which other reading there is, by the rule that set the unit."""


def kind_seconds(
    kinds: Sequence[Choice[Kind]], around: Sequence[Around], units: Sequence[Choice[str]]
) -> list[Choice[Kind]]:
    """The kinds of a sentence, facts that no rule claimed with what they may be besides."""
    found = list(kinds)
    for place, choice in enumerate(kinds):
        if choice is UNCLAIMED:
            second = _unclaimed(around[place], units[place].value)
            if second is not None:
                found[place] = replace(choice, second=second)
    return found


def _unclaimed(here: Around, unit: str) -> Kind | None:
    """What words near a number hint at: a bound or a line, a plan's infinitive, a growth."""
    near, behind = here.near, here.behind
    line = unit in MONEY and not LINES.isdisjoint(near)
    bounded = near[-1:] == ["than"] and not _BOUNDED.isdisjoint(near[-2:-1])
    if is_least(near) or bounded or line:
        return "standard"
    if not _CASES.isdisjoint(behind[:CASE_REACH]):
        return "standard"
    if not MODALS.isdisjoint(behind[:MODAL_REACH]) or _is_meant(here):
        return "target"
    return "change" if unit in MONEY | SHARES and not _GROWTH.isdisjoint(near) else None


def _is_meant(here: Around) -> bool:
    """Whether a verb before a number says what is meant to be done: "to relocate", "the plan of building"."""
    near = here.near
    lead = near[-INFINITIVE:-1]
    if lead == ["to"]:
        return not any(map(is_deed, here.clause))
    return lead in (["for"], ["of"]) and near[-1].endswith("ing") and not PLANS.isdisjoint(near[-PLAN_REACH:])
