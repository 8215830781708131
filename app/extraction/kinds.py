"""Stage 7: quantities -> whether each states a fact, a target, a change or a standard (``tests/gold/GUIDE.md``).

The rules are asked in order; the first that answers decides, and a fact is what none of them claims.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from app.extraction.arounds import Around
from app.extraction.choices import Choice
from app.extraction.numbers import Quantity
from app.extraction.numerals import RANGE_SIGNS
from app.extraction.records import Kind
from app.extraction.standards import (
    ALLOTTED,
    EVEN,
    FILLING,
    GIVING,
    LINES,
    MONEY,
    find_standard,
    follows,
    is_least,
    line,
)
from app.extraction.times import Span
from app.extraction.wordlists import wordset

_MOVED = wordset(
    "increased increase increases increasing rose rise risen rising grew grow grown growing reduced reduce reducing "
    "decreased decrease decreasing declined decline dropped drop dropping fell fall cut raised raise cutting lowered "
    "expanded added shortened"
)
_GOALS = wordset("target targets goal goals objective objectives quota quotas")
_MOVES = wordset("increase growth rise reduction decrease decline drop increment")
_UP_VERBS = wordset("set put made make took take built build set-up sum sums summed add adds giving give get got catch")
_MODALS = wordset("will shall should must going")
_PLANNING = wordset(
    "plans planned plan aims aimed aim strive strives strived striving expected proposed "
    "requires required pledged promised intends intended hopes aiming striving hoping forward goal goals target "
    "targets objective objectives"
)
_SHARES = wordset("percent percentage_point")
_DEEDS = wordset("put held built made completed issued allocated launched provided invested")
_PLANS = wordset("plan plans goal goals target task deployment strategy")
_HINTS = (
    _MOVED
    | _MOVES
    | _MODALS
    | _PLANNING
    | _PLANS
    | LINES
    | ALLOTTED
    | EVEN
    | GIVING
    | wordset("requirement requirements lift lifting decided proposed up down than below above under lower less least")
    | wordset(
        "task tasks quota living earning is are decided minimum maximum ceiling when if once until reaches exceeds"
    )
)
_FACT: Choice[Kind] = Choice("actual", "nothing said")
_ANNOUNCED: Choice[Kind] = Choice("target", "announced as a goal", 0.1, "actual")
_UNCLAIMED: Choice[Kind] = Choice("actual", "nothing said", 0.06)
_SUMS = wordset("investment total loans funds amount area scale capital")
_TASKS = wordset("task tasks quota")
_IN_COURSE = ("plan behind", "period behind", "period before")
_DONE = wordset(
    "completed completing fulfilled overfulfilled accomplished exceeding exceeded accounting finished realized achieved"
)
_TOLD = wordset(
    "launched built held issued allocated completed implemented organized carried invested arranged established set "
    "covered lifted achieved received obtained provided targeting put"
)
_ALLOTMENTS = frozenset(["for each", "subsidy for each", "as the allotment before"])
_INCOMES = wordset("income incomes earnings")
_MORE = wordset("more higher lower less fewer faster")
_COMPARATIVES = _MORE | wordset("above below")
_EARLIER = wordset("last previous year before")
BACK = 4
CLOSE = 3
_JOINED = wordset("target change")
_TRAITS = wordset("impoverished contracted registered advanced developed undeveloped underdeveloped related planned")
_SIGNS = wordset(", ; :")
_COPULAS = wordset("is was are were be :")
_PURPOSES = wordset("for to as")
_BRACKETS = wordset("( （ ) ）")
_VERBS = wordset("was were from of is are")
_LISTING = RANGE_SIGNS | wordset("% , and yuan 、")
_LISTED = _LISTING | wordset("to or")
_EXCEEDING = wordset(
    "exceeding exceeded overfulfilling overfulfilled beyond surpassing overfulfil accounting completing above"
)


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
        here, unit = around[place], units[place].value
        listed = quantity.numeral.at > goals and not any(word.endswith("ed") for word in here.near)
        if (
            not listed
            and _is_plain(here, years[place].value, report_year)
            and (not found or found[-1].value == "actual")
        ):
            found.append(_FACT)
            continue
        choice = (
            _gap(here, unit, around[place + 1 : place + 2])
            or _limit(here)
            or (_ANNOUNCED if listed else None)
            or _required(here, unit)
            or _change(here, unit)
            or _target(here, unit, quantity.numeral.value, years[place], report_year)
            or find_standard(here, unit, quantity.numeral.value, money_before=_has_money_before(units, place))
            or _shared(around[max(place - 1, 0)], here, units, found, place)
            or _as_allotted(here, unit, quantities, found)
        )
        found.append(choice or _UNCLAIMED)
    return _shared_back(around, units, quantities, found)


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
    quantities: Sequence[Quantity],
    found: list[Choice[Kind]],
) -> list[Choice[Kind]]:
    """The kinds once what closes a list has told its earlier members: "1 million, 500,000 yuan for each"."""
    for place in range(len(found) - 2, -1, -1):
        behind, between = found[place + 1], around[place + 1].between
        if behind.value != "standard" or found[place].value != "actual" or units[place].value != units[place + 1].value:
            continue
        joint = behind.rule in _ALLOTMENTS and _is_joint(between, quantities, place)
        if (joint or _LISTED.issuperset(between)) and "total" not in around[place].near:
            found[place] = Choice("standard", "as the one behind", 0.25, "actual")
    return found


def _is_joint(between: Sequence[str], quantities: Sequence[Quantity], place: int) -> bool:
    """Whether two sums are given to the same: "arranged 1 million yuan of funds and integrated 3 million for each"."""
    near = quantities[place].numeral.value <= CLOSE * quantities[place + 1].numeral.value
    return near and "and" in between and not _SIGNS & set(between) and not EVEN & set(between)


def _is_plain(here: Around, span: Span, report_year: int | None) -> bool:
    """Whether no word around a quantity could make it anything but a fact: most are, and need no rule asked."""
    to_come = span.last is not None and report_year is not None and span.last > report_year
    return not to_come and _HINTS.isdisjoint(here.wide) and _HINTS.isdisjoint(here.behind)


def inherited(kinds: Sequence[Choice[Kind]], parents: Sequence[int | None]) -> list[Choice[Kind]]:
    """The kinds once it is known which figures are parts: those of a target are targets, of a standard standards."""
    found: list[Choice[Kind]] = []
    for kind, parent in zip(kinds, parents, strict=True):
        whole = found[parent] if parent is not None and parent < len(found) else _FACT
        if kind.value == "actual" and whole.value in {"target", "standard"}:
            kind = Choice(whole.value, f"part of a {whole.value}", 0.2, "actual")
        found.append(kind)
    return found


def _has_money_before(units: Sequence[Choice[str]], place: int) -> bool:
    return any(unit.value in MONEY for unit in units[max(0, place - 3) : place])


def _bare(words: Sequence[str]) -> list[str]:
    """The words without those that only soften a number: "by more than" -> "by"."""
    return [word for word in words if word not in FILLING]


def _gap(here: Around, unit: str, following: Sequence[Around]) -> Choice[Kind] | None:
    """What lies between two things at one time: "6.9 and 6.2 percentage points above the provincial average"."""
    if unit not in _SHARES and "average" not in here.behind[:8]:
        return None
    behind = following[0].behind if following and following[0].between in (["and"], ["or"]) else here.behind
    return Choice("actual", "a gap") if _compares(behind) == "elsewhere" else None


def _limit(here: Around) -> Choice[Kind] | None:
    """The income below or above which people count: "rural poor with per capita income below 1000 yuan"."""
    limited = (
        here.near[-2:] == ["less", "than"]
        or {"below", "above", "under"} & set(here.near[-2:])
        or {"below", "lower"} & set(here.behind[:3])
    )
    counted = _INCOMES & set(here.near) or {"living", "earning"} & set(here.near[-3:])
    return Choice("standard", "income below", 0.1, "actual") if limited and counted else None


def _required(here: Around, unit: str) -> Choice[Kind] | None:
    """What a plan, a goal or a requirement names: "the requirements of an annual growth of 30%", "plan for lifting"."""
    near = here.near
    if {"requirement", "requirements"} & set(here.clause[-24:]) and {"of", "using"} & set(here.clause[-14:]):
        return Choice("target", "requirement of", 0.3, "actual")
    if near[-2:] == ["to", "lift"] or _is_purpose(here):
        return Choice("target", "to lift", 0.2, "actual")
    if near[-1:] in (["("], ["（"]) and near[-2:-1] and near[-2] in _PLANS:
        return Choice("target", "the plan in brackets", 0.1, "actual")
    if unit in MONEY and any(pair == ("decided", "to") for pair in pairwise(here.clause)):
        return Choice("target", "decided to", 0.2, "actual")
    if "proposed" in here.clause or _were(here.behind[:8], "planned"):
        return Choice("target", "proposed", 0.2, "actual")
    words = _subject(here.behind)
    to_do = _MODALS & set(words) or any(pair in {("is", "to"), ("are", "to")} for pair in pairwise(words))
    return Choice("target", "should", 0.1, "actual") if to_do else None


def _subject(behind: Sequence[str]) -> list[str]:
    """The words behind a number up to the next sign, what stands in brackets left out."""
    words: list[str] = []
    inside = False
    for word in behind:
        if word in _BRACKETS:
            inside = word in "(（"
        elif not inside:
            if word in _SIGNS:
                break
            words.append(word)
    return words


def _is_purpose(here: Around) -> bool:
    """Whether a plan or goal names what is to be done to a number: "the plan for lifting", "the goal of relocating"."""
    near = here.near
    if near[-1:] == ["lifting"] and _PLANS & set(here.clause[-8:]):
        return True
    gerund = near[-1:] and near[-1].endswith("ing") and near[-2:-1] and near[-2] in {"of", "for"}
    return bool(gerund) and bool((_PLANS | _TASKS) & set(near[-5:-2])) and not _DONE & set(here.clause)


def _were(words: Sequence[str], deed: str) -> bool:
    """Whether "was" or "were" stands right before a verb: "557 projects were planned"."""
    return any(word == deed and words[at - 1] in {"was", "were"} for at, word in enumerate(words) if at)


def _change(here: Around, unit: str) -> Choice[Kind] | None:
    """An increase or decrease: "up 22%", "rose by", "an increase of", "400 yuan more than in 2011"."""
    bare = _bare(here.near)
    last = bare[-1:] or [""]
    if last[0] in {"up", "down"} and not ((bare[-2:-1] and bare[-2] in _UP_VERBS) or "rate" in bare):
        return Choice("change", "up or down")
    moved = last[0] == "by" or bare[-3:] == ["by", "no", "less"] or (last[0] in _MOVES and here.near[-1:] == ["of"])
    if moved and _MODALS & set(here.clause):
        return Choice("target", "to move by", 0.15, "change")
    if last[0] == "by" and (_MOVED | {"up", "down"}) & set(here.clause[-12:]):
        return Choice("change", "moved by")
    if unit in _SHARES and (last[0] in _MOVED or (here.near[-2:] == ["rate", "of"] and _MOVED & set(here.near[-6:]))):
        return Choice("change", "moved", 0.1, "actual")
    if (
        last[0] in _MOVES
        and here.near[-1:] == ["of"]
        and bare[-2:-1] != ["poverty"]
        and (bare[-2:-1] != ["income"] or unit in MONEY | _SHARES)
    ):
        return Choice("change", "increase of")
    if last[0] in {"increased", "increasing", "increase"} and here.near[-1] != "to" and "newly" not in here.near:
        return Choice("change", "increased", 0.3, "actual")
    if _were(here.behind[:7], "increased") and not {"to", "from", "by"} & set(here.behind[:9]):
        return Choice("change", "were increased", 0.2, "actual")
    if (
        last[0]
        and {"increased", "increasing"} & set(bare[-6:])
        and here.near[-1:] == ["of"]
        and not {"to", "newly", "by"} & set(here.near)
        and not _is_told_on(here.near)
        and (bare[-1] != "income" or unit in MONEY | _SHARES)
    ):
        return Choice("change", "increased", 0.3, "actual")
    return _compared(here) or _grown(here, unit)


def _is_told_on(words: Sequence[str]) -> bool:
    """Whether "and" brings another deed: "increased the funds and allocated a total of"."""
    return any(
        word == "and" and (words[at] in _DEEDS or words[at].endswith("ed")) for at, word in enumerate(words[:-1], 1)
    )


def _compared(here: Around) -> Choice[Kind] | None:
    """ "80 million yuan more than that in 2008", "3 points higher than the previous year"."""
    return Choice("change", "more than before", 0.1, "actual") if _compares(here.behind) == "earlier" else None


def _compares(behind: Sequence[str]) -> str:
    """What "more than" or "above" behind a number compares with: "earlier", "elsewhere", or "" for nothing."""
    place = next((at for at, word in enumerate(behind[:4]) if word in _COMPARATIVES), None)
    if place is None or (behind[place] in _MORE and "than" not in behind[place + 1 : place + 2]):
        return ""
    then = behind[place + 1 : place + 7]
    past = then[1:2] == ["that"] and then[2:3] != ["of"]
    if past or _EARLIER & set(then[:5]) or any(word.isdigit() for word in then):
        return "earlier"
    return "elsewhere"


def _grown(here: Around, unit: str) -> Choice[Kind] | None:
    """ "the average income growth for each household was 4000 yuan", "annual increased benefits exceeded"."""
    if unit not in MONEY | _SHARES or {"target", "projects", "program", "plan", "for"} & set(here.near[-3:]):
        return None
    words = (here.wide if here.near == ["reaching"] else here.near)[-14:]
    if (
        unit in _SHARES
        and not _MODALS & set(here.near)
        and any(words[at : at + 2] == ["growth", "rate"] for at in range(len(words)))
    ):
        return Choice("change", "growth rate", 0.15, "actual")
    if (
        "growth" in words
        and ("income" in words or "growth" in words[-3:])
        and not {"project", "projects", "used"} & set(words)
    ):
        return Choice("change", "growth", 0.15, "actual")
    if "increased" in words and {"benefits", "output", "profits"} & set(words):
        return Choice("change", "increased benefits", 0.2, "actual")
    return None


def _target(here: Around, unit: str, value: float, year: Choice[Span], report_year: int | None) -> Choice[Kind] | None:
    """A plan, a goal, a requirement; what is placed in a year after the report's."""
    span = year.value
    if _GOALS & set(here.near[-4:-1]) and here.near[-1] in _COPULAS | {"of"}:
        return Choice("target", "target of")
    to_come = span.last is not None and report_year is not None and span.last > report_year
    begun = year.rule.endswith(("plan behind", "period behind", "period before")) and (span.first or 0) <= (
        report_year or 0
    )
    to_come = to_come and not begun and not (unit in MONEY and line(here, value))
    if to_come and not (span.first == span.last and _DEEDS & set(here.clause)):
        return Choice("target", "a year to come", 0.1, "actual")
    if _MODALS & set(here.clause):
        return Choice("target", "will", 0.1, "actual")
    if _MODALS & set(here.wide) and is_least(here.near):
        return Choice("target", "at least, as planned", 0.2, "standard")
    if _plans_to(here.clause) or (_plans_to(here.wide) and "and" not in here.wide[-3:]):
        return Choice("target", "planned to", 0.2, "actual")
    return _planned(here)


def _planned(here: Around) -> Choice[Kind] | None:
    """ "the planned total investment was", "with planned loans of", "assigned the annual task of training"."""
    if "planned" in here.clause and not _EXCEEDING & set(here.clause) and _follows(here.clause, "planned", _SUMS):
        return Choice("target", "planned investment", 0.1, "actual")
    if _were(here.clause, "planned") and here.near[-1:] == ["of"] and "actually" not in here.clause:
        return Choice("target", "were planned with", 0.2, "actual")
    if _is_task(here.near) and not _DONE & set(here.clause):
        return Choice("target", "task of", 0.25, "actual")
    if any(former == "planned" and word in _PURPOSES for former, word in pairwise(here.behind[:8])):
        return Choice("target", "planned for", 0.2, "actual")
    return None


def _is_task(words: Sequence[str]) -> bool:
    """Whether a task is named right before a number: "the annual task of transfer trainings of"."""
    return words[-1:] == ["of"] and any(word in _TASKS and words[at] == "of" for at, word in enumerate(words[:-1], 1))


def _follows(words: Sequence[str], first: str, behind: frozenset[str]) -> bool:
    """Whether one of some words stands right behind another: "planned total investment"."""
    at = words.index(first)
    return bool(behind & set(words[at + 1 : at + 3]))


def _plans_to(words: Sequence[str]) -> bool:
    """Whether "planned to" or the like governs a stretch of words to its end, and no deed follows it."""
    told = False
    for at in range(len(words) - 1, 0, -1):
        if _leads(words, at):
            return True
        if words[at] == "actually" or (words[at - 1] == "and" and (words[at] in _DEEDS or words[at].endswith("ed"))):
            return False
        told = told or words[at] in _TOLD
        if told and words[at] == ",":
            return False
    return False


def _leads(words: Sequence[str], at: int) -> bool:
    """Whether a plan leads on to a deed at a word: "plans to", "aims at", "the goal was to", "the two sides are to"."""
    before = words[at - 1]
    if words[at] == "at":
        return before.startswith("aim")
    if words[at] != "to":
        return False
    return before in _PLANNING or before in {"is", "are"} or (before in _COPULAS and bool(_PLANNING & set(words[:at])))


def _shared(
    former: Around, here: Around, units: Sequence[Choice[str]], found: Sequence[Choice[Kind]], place: int
) -> Choice[Kind] | None:
    """What the number before it is, where only "and" or "to" stands between and the unit is the same."""
    if not found or found[-1].value == "actual" or (found[-1].rule == "moved by" and here.between[-1:] == ["to"]):
        return None
    same = units[place].value == units[place - 1].value
    if same and _is_pair(former, here.between):
        return _like(found[-1], 0.15)
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
        return _like(found[-1], 0.2)
    return None


def _like(former: Choice[Kind], doubt: float) -> Choice[Kind]:
    """The kind of the quantity before, under the name of the rule that set it."""
    return Choice(
        former.value, f"as the one before: {former.rule.removeprefix('as the one before: ')}", doubt, "actual"
    )


def _is_pair(former: Around, between: Sequence[str]) -> bool:
    """Whether two numbers are the ends of a movement: "from 2,500 yuan of net income in 2007 to 4,600 yuan"."""
    return "from" in former.near[-2:] and between[-1:] == ["to"] and len(between) < 14 and not _SIGNS & set(between)


def _is_enumerated(between: Sequence[str]) -> bool:
    """Whether a list of counted things goes on: "two leaders to contact each county, four units in Fujian, one ..."."""
    return between[-1:] in ([","], ["and"]) and not any(word in _TOLD or word in _VERBS - {"of"} for word in between)


def _is_listed(between: Sequence[str]) -> bool:
    """Whether a noun phrase alone stands between two numbers: ", cash crop area of", "with a total investment of"."""
    if len(between) > 14 or between[-1:] not in (["of"], ["covering"], ["including"], ["involving"], ["benefiting"]):
        return False
    return bool({",", "and", "with", "、"} & set(between)) and not any(
        (word.endswith("ed") and "-" not in word and word not in _TRAITS) or word in _TOLD or word in _VERBS - {"of"}
        for word in between
    )
