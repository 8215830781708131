"""Stage 7: quantities -> whether each states a fact, a target, a change or a standard (``tests/gold/GUIDE.md``).

The rules are asked in order; the first that answers decides, and a fact is what none of them claims.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.arounds import Around
from app.extraction.changes import MOVED, MOVES, find_change, find_gap
from app.extraction.choices import Choice
from app.extraction.numbers import Quantity
from app.extraction.numerals import RANGE_SIGNS
from app.extraction.records import Kind
from app.extraction.standards import (
    ALLOTTED,
    EVEN,
    GIVING,
    LINES,
    find_standard,
    find_threshold,
    follows,
    is_bounded,
)
from app.extraction.targets import ASKING, TOLD, find_required, find_target, is_deed
from app.extraction.times import Span
from app.extraction.wordlists import MODALS, PLANNING, PLANS, TRAITS, wordset

_HINTS = (
    MOVED
    | MOVES
    | MODALS
    | PLANNING
    | PLANS
    | LINES
    | ALLOTTED
    | EVEN
    | GIVING
    | ASKING
    | wordset("requirement requirements lift lifting decided proposed up down than below above under lower less least")
    | wordset("task tasks quota living earning is are when if once until reaches exceeds")
)
_HINTS_BEFORE = _HINTS - {"than"} | {"fewer"}
_FACT: Choice[Kind] = Choice("actual", "nothing said")
_ANNOUNCED: Choice[Kind] = Choice("target", "announced as a goal", 0.1)
_DONE: Choice[Kind] = Choice("actual", "told as done", 0.06)
UNCLAIMED: Choice[Kind] = Choice("actual", "nothing said", 0.06)
"""A fact near whose number words stand that could make it something else."""
_ALLOTMENTS = frozenset(["for each", "subsidy for each", "as the allotment before"])
_INCOMES = wordset("income incomes earnings")
BACK = 4
DONE_REACH = 5
_JOINED = wordset("target change")
_HAVE = wordset("has have had")
_MOVING_ON = wordset("yuan in , and then was were is to has been further again")
_OBJECTS = frozenset(["increased", "as the one before: increased"])
_SIGNS = wordset(", ; :")
_VERBS = wordset("was were from of is are")
_LISTING = RANGE_SIGNS | wordset("% , and yuan 、")
_LISTED = _LISTING | wordset("to or")


def find_kinds(
    quantities: Sequence[Quantity],
    around: Sequence[Around],
    units: Sequence[Choice[str]],
    years: Sequence[Choice[Span]],
    report_year: int | None,
    goals: int,
) -> list[Choice[Kind]]:
    """One kind for each quantity of a sentence; what stands behind the token ``goals`` is a list of goals."""
    found: list[Choice[Kind]] = []
    for place, quantity in enumerate(quantities):
        here, unit, following = around[place], units[place].value, around[place + 1 : place + 2]
        listed = quantity.numeral.at > goals and not any(word.endswith("ed") for word in here.near)
        if (
            not listed
            and not is_bounded(here, unit)
            and _is_plain(here, years[place].value, report_year)
            and (not found or found[-1].value == "actual")
        ):
            found.append(_DONE if _is_done(here) else _FACT)
            continue
        choice = (
            find_gap(here, unit, following)
            or _limit(here)
            or find_threshold(here, unit)
            or (_ANNOUNCED if listed else None)
            or find_required(here, unit)
            or find_change(here, unit, following)
            or find_target(here, unit, quantity.numeral.value, years[place], report_year)
            or find_standard(here, unit, quantity.numeral.value)
            or _shared(around[max(place - 1, 0)], here, units, found, place)
            or _as_allotted(here, unit, quantities, found)
        )
        found.append(choice or (_DONE if _is_done(here) else UNCLAIMED))
    return _shared_back(around, units, found)


def _as_allotted(
    here: Around, unit: str, quantities: Sequence[Quantity], found: Sequence[Choice[Kind]]
) -> Choice[Kind] | None:
    """A sum behind an allotment of the same sentence that it does not exceed."""
    before = range(max(0, len(found) - BACK), len(found))
    allotted = [quantities[place].numeral.value for place in before if found[place].rule in _ALLOTMENTS]
    return follows(here, unit, quantities[len(found)].numeral.value, max(allotted)) if allotted else None


def _shared_back(
    around: Sequence[Around],
    units: Sequence[Choice[str]],
    found: list[Choice[Kind]],
) -> list[Choice[Kind]]:
    """The kinds once what closes a list has told its earlier members: "1 million, 500,000 yuan for each"."""
    for place in range(len(found) - 2, -1, -1):
        behind, between = found[place + 1], around[place + 1].between
        if behind.value != "standard" or found[place].value != "actual" or units[place].value != units[place + 1].value:
            continue
        joint = behind.rule in _ALLOTMENTS and _is_joint(between)
        if (joint or _LISTED.issuperset(between)) and "total" not in around[place].near:
            found[place] = Choice("standard", "as the one behind", 0.25, "actual")
    return found


def _is_joint(between: Sequence[str]) -> bool:
    """Whether two sums are given to the same: "arranged 1 million yuan of funds and integrated 3 million for each"."""
    return "and" in between and not _SIGNS & set(between) and not EVEN & set(between)


def _is_plain(here: Around, span: Span, report_year: int | None) -> bool:
    """Whether no word around a quantity could make it anything but a fact: most are, and need no rule asked."""
    to_come = span.last is not None and report_year is not None and span.last > report_year
    joined = here.behind[-1:] == ["or"]
    return not (to_come or joined) and _HINTS_BEFORE.isdisjoint(here.wide) and _HINTS.isdisjoint(here.behind)


def _is_done(here: Around) -> bool:
    """Whether what is counted has been done by now: "500 projects are planned, of which 120 have been finished"."""
    return "been" in here.behind[1:DONE_REACH] and here.behind[here.behind.index("been") - 1] in _HAVE


def inherited(kinds: Sequence[Choice[Kind]], parents: Sequence[int | None]) -> list[Choice[Kind]]:
    """The kinds once it is known which figures are parts: those of a target are targets, of a standard standards."""
    found: list[Choice[Kind]] = []
    for kind, parent in zip(kinds, parents, strict=True):
        whole = found[parent] if parent is not None and parent < len(found) else _FACT
        if kind.value == "actual" and kind is not _DONE and whole.value in {"target", "standard"}:
            kind = Choice(whole.value, f"part of a {whole.value}", 0.2, "actual")
        found.append(kind)
    return found


def _limit(here: Around) -> Choice[Kind] | None:
    """The income below or above which people count: "rural poor with per capita income below 1000 yuan"."""
    limited = (
        here.near[-2:] == ["less", "than"]
        or {"below", "above", "under"} & set(here.near[-2:])
        or {"below", "lower"} & set(here.behind[:3])
    )
    if not limited:
        return None
    counted = _INCOMES & set(here.near) or {"living", "earning"} & set(here.near[-3:])
    return Choice("standard", "income below", 0.1) if counted else None


def _shared(
    former: Around, here: Around, units: Sequence[Choice[str]], found: Sequence[Choice[Kind]], place: int
) -> Choice[Kind] | None:
    """What the number before it is, where only "and" or "to" stands between and the unit is the same."""
    if not found or found[-1].value == "actual" or (found[-1].rule == "moved by" and here.between[-1:] == ["to"]):
        return None
    same = units[place].value == units[place - 1].value
    if same and _is_pair(former, here.between):
        return _like(found[-1], 0.15)
    if same and found[-1].rule == "line of" and _is_moved_on(here.between):
        return _like(found[-1], 0.2)
    if same and found[-1].rule in _OBJECTS and _is_coordinated(here.between):
        return _like(found[-1], 0.25)
    if found[-1].rule.endswith("so many for each") and _is_enumerated(here.between):
        return _like(found[-1], 0.3)
    if found[-1].value in _JOINED and _is_listed(here.between) and (same or found[-1].value == "target"):
        return _like(found[-1], 0.25)
    if not same and found[-1].value == "standard" and not found[-1].rule.endswith("so many for each"):
        return None
    if any(word.endswith("ed") or word == "actually" for word in here.between):
        return None
    listed = bool(here.between) and set(here.between) <= _LISTING and not _VERBS & set(here.behind[1:2])
    joined = listed or (
        len(here.between) <= 4 and bool({"and", "or", "to"} & set(here.between)) and not _SIGNS & set(here.between)
    )
    if not same and (len(here.between) > 3 or _VERBS & set(here.behind[1:2])):
        return None
    if joined and not {"above", "higher", "lower", "beyond"} & set(here.behind[:4]):
        return _like(found[-1], 0.05 if same and listed else 0.2)
    return None


def _like(former: Choice[Kind], doubt: float) -> Choice[Kind]:
    """The kind of the quantity before, under the name of the rule that set it."""
    rule = f"as the one before: {former.rule.removeprefix('as the one before: ')}"
    return Choice(former.value, rule, doubt, former.second)


def _is_pair(former: Around, between: Sequence[str]) -> bool:
    """Whether two numbers are the ends of a movement: "from 2,500 yuan of net income in 2007 to 4,600 yuan"."""
    return "from" in former.near[-2:] and between[-1:] == ["to"] and len(between) < 14 and not _SIGNS & set(between)


def _is_moved_on(between: Sequence[str]) -> bool:
    """Whether a line is only told to have moved on: "was 1,196 yuan in 2009, and was raised to"."""
    if between[-1:] != ["to"] or "and" not in between or MOVED.isdisjoint(between[-2:]):
        return False
    return all(word in _MOVING_ON or word in MOVED or word.isdigit() for word in between)


def _is_coordinated(between: Sequence[str]) -> bool:
    """Whether "and" joins a second object to a verb's first: "increased two counties for this and 11 for that"."""
    return between[-1:] == ["and"] and _SIGNS.isdisjoint(between) and not any(map(is_deed, between))


def _is_enumerated(between: Sequence[str]) -> bool:
    """Whether a list of counted things goes on: "two leaders to contact each county, four units in Fujian, one ..."."""
    return between[-1:] in ([","], ["and"]) and not any(word in TOLD or word in _VERBS - {"of"} for word in between)


def _is_listed(between: Sequence[str]) -> bool:
    """Whether a noun phrase alone stands between two numbers: ", cash crop area of", "with a total investment of"."""
    if len(between) > 14 or between[-1:] not in (["of"], ["covering"], ["including"], ["involving"], ["benefiting"]):
        return False
    return bool({",", "and", "with", "、"} & set(between)) and not any(
        (word.endswith("ed") and "-" not in word and word not in TRAITS) or word in TOLD or word in _VERBS - {"of"}
        for word in between
    )
