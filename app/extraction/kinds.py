"""Stage 7: quantities -> whether each states a fact, a target, a change or a standard (``tests/gold/GUIDE.md``).

The rules are asked in order; the first that answers decides, and a fact is what none of them claims.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.arounds import Around
from app.extraction.choices import Choice
from app.extraction.numbers import Quantity
from app.extraction.records import Kind
from app.extraction.times import Span
from app.extraction.wordlists import wordset

LARGE = 1e6
SMALL_SUM = 5000
_FILLING = wordset(
    "more than over nearly about almost at least around some a an the total of approximately only averagely"
)
_MOVED = wordset(
    "increased increase increases increasing rose rise risen rising grew grow grown growing reduced reduce reducing "
    "decreased decrease decreasing declined decline dropped drop dropping fell fall cut raised raise cutting lowered "
    "expanded added shortened"
)
_MOVES = wordset("increase growth rise reduction decrease decline drop increment")
_UP_VERBS = wordset("set put made make took take built build set-up sum sums summed add adds giving give get got catch")
_MODALS = wordset("will shall should must going")
_PLANNING = wordset(
    "plans planned plan aims aimed aim strive strives strived striving expected proposed determined "
    "requires required pledged promised intends intended hopes goal goals target targets objective objectives"
)
_STANDARDS = wordset("line lines standard standards price rate norm threshold level limit")
_ALLOTTED = wordset("subsidy subsidies allowance allowances standard standards funding reward rewards grant aid fee")
_EVEN = wordset("each per every")
_AVERAGE = wordset("average averagely income incomes")
_MONEY = wordset("yuan usd")
_SHARES = wordset("percent percentage_point")
_DEEDS = wordset("put held built made completed issued allocated launched provided invested")
_PLANS = wordset("plan plans goal goals target task deployment strategy")
_HINTS = (
    _MOVED
    | _MOVES
    | _MODALS
    | _PLANNING
    | _PLANS
    | _STANDARDS
    | _ALLOTTED
    | _EVEN
    | wordset("requirement requirements lift lifting decided proposed up down than below above under lower less")
)
_FACT: Choice[Kind] = Choice("actual", "nothing said")
_SUMS = wordset("investment total")
_SIGNS = wordset(", ; :")
_VERBS = wordset("was were from of is are")
_LISTING = wordset("% , and yuan 、")
_EXCEEDING = wordset(
    "exceeding exceeded overfulfilling overfulfilled beyond surpassing overfulfil accounting completing above"
)


def find_kinds(
    quantities: Sequence[Quantity],
    around: Sequence[Around],
    units: Sequence[Choice[str]],
    years: Sequence[Choice[Span]],
    report_year: int | None,
) -> list[Choice[Kind]]:
    """One kind for each quantity of a sentence."""
    found: list[Choice[Kind]] = []
    for place, quantity in enumerate(quantities):
        here, unit = around[place], units[place].value
        if _is_plain(here, years[place].value, report_year) and (not found or found[-1].value == "actual"):
            found.append(_FACT)
            continue
        choice = (
            _limit(here)
            or _required(here)
            or _change(here, unit)
            or _target(here, years[place].value, report_year)
            or _standard(here, unit, quantity.numeral.value, money_before=_has_money_before(units, place))
            or _shared(here, units, found, place)
        )
        found.append(choice or _FACT)
    return found


def _is_plain(here: Around, span: Span, report_year: int | None) -> bool:
    """Whether no word around a quantity could make it anything but a fact: most are, and need no rule asked."""
    to_come = span.last is not None and report_year is not None and span.last > report_year
    return not to_come and _HINTS.isdisjoint(here.wide) and _HINTS.isdisjoint(here.behind[:12])


def inherited(kinds: Sequence[Choice[Kind]], parents: Sequence[int | None]) -> list[Choice[Kind]]:
    """The kinds once it is known which figures are parts: the parts of a target are targets."""
    found: list[Choice[Kind]] = []
    for kind, parent in zip(kinds, parents, strict=True):
        planned = parent is not None and parent < len(found) and found[parent].value == "target"
        found.append(
            Choice("target", "part of a target", 0.2, "actual") if planned and kind.value == "actual" else kind
        )
    return found


def _has_money_before(units: Sequence[Choice[str]], place: int) -> bool:
    return any(unit.value in _MONEY for unit in units[max(0, place - 3) : place])


def _bare(words: Sequence[str]) -> list[str]:
    """The words without those that only soften a number: "by more than" -> "by"."""
    return [word for word in words if word not in _FILLING]


def _limit(here: Around) -> Choice[Kind] | None:
    """The income below or above which people count: "rural poor with per capita income below 1000 yuan"."""
    limited = (
        here.near[-2:] == ["less", "than"]
        or {"below", "above", "under"} & set(here.near[-2:])
        or {"below", "lower"} & set(here.behind[:3])
    )
    return Choice("standard", "income below", 0.1, "actual") if limited and "income" in here.near else None


def _required(here: Around) -> Choice[Kind] | None:
    """What a plan, a goal or a requirement names: "the requirements of an annual growth of 30%", "plan for lifting"."""
    near = here.near
    if {"requirement", "requirements"} & set(here.clause[-24:]) and {"of", "using"} & set(here.clause[-14:]):
        return Choice("target", "requirement of", 0.3, "actual")
    if near[-2:] == ["to", "lift"] or (near[-1:] == ["lifting"] and _PLANS & set(here.clause[-8:])):
        return Choice("target", "to lift", 0.2, "actual")
    if near[-1:] in (["("], ["（"]) and near[-2:-1] and near[-2] in _PLANS:
        return Choice("target", "the plan in brackets", 0.1, "actual")
    if "decided" in here.wide and {"spend", "invest", "raise"} & set(here.near[-6:]) and "to" in here.wide:
        return Choice("target", "decided to", 0.2, "actual")
    if "proposed" in here.clause or _were(here.behind[:8], "planned"):
        return Choice("target", "proposed", 0.2, "actual")
    stop = next((at for at, word in enumerate(here.behind) if word in _SIGNS), len(here.behind))
    if {"should", "shall", "must"} & set(here.behind[: min(stop, 12)]):
        return Choice("target", "should", 0.1, "actual")
    return None


def _were(words: Sequence[str], deed: str) -> bool:
    """Whether "was" or "were" stands right before a verb: "557 projects were planned"."""
    return any(word == deed and words[at - 1] in {"was", "were"} for at, word in enumerate(words) if at)


def _change(here: Around, unit: str) -> Choice[Kind] | None:
    """An increase or decrease: "up 22%", "rose by", "an increase of", "400 yuan more than in 2011"."""
    bare = _bare(here.near)
    last = bare[-1:] or [""]
    if last[0] in {"up", "down"} and not ((bare[-2:-1] and bare[-2] in _UP_VERBS) or "rate" in bare):
        return Choice("change", "up or down")
    if last[0] == "by" and _MOVED & set(here.clause[-12:]):
        return Choice("change", "moved by")
    if (
        last[0] in _MOVES
        and here.near[-1:] == ["of"]
        and bare[-2:-1] != ["poverty"]
        and (bare[-2:-1] != ["income"] or unit in _MONEY | _SHARES)
    ):
        return Choice("change", "increase of")
    if last[0] in {"increased", "increasing", "increase"} and here.near[-1] != "to" and "newly" not in here.near:
        return Choice("change", "increased", 0.3, "actual")
    if _were(here.behind[:7], "increased") and not {"to", "from", "by"} & set(here.behind[:9]):
        return Choice("change", "were increased", 0.2, "actual")
    if (
        last[0]
        and "increased" in bare[-6:]
        and here.near[-1:] == ["of"]
        and not {"to", "newly", "by", "and"} & set(here.near)
    ):
        return Choice("change", "increased", 0.3, "actual")
    return _compared(here) or _grown(here, unit)


def _compared(here: Around) -> Choice[Kind] | None:
    """ "80 million yuan more than that in 2008", "3 points higher than the previous year"."""
    behind = here.behind[:9]
    if "than" not in behind[:5]:
        return None
    then = behind[behind.index("than") + 1 :]
    in_time = {"that", "last", "previous", "year", "before"} & set(then[:4]) or any(word.isdigit() for word in then[:4])
    if in_time and {"more", "higher", "lower", "less", "fewer"} & set(behind[:4]):
        return Choice("change", "more than before", 0.1, "actual")
    return None


def _grown(here: Around, unit: str) -> Choice[Kind] | None:
    """ "the average income growth for each household was 4000 yuan", "annual increased benefits exceeded"."""
    if unit not in _MONEY | _SHARES or {"target", "projects", "program", "plan", "for"} & set(here.near[-3:]):
        return None
    words = here.near[-14:]
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


def _target(here: Around, span: Span, report_year: int | None) -> Choice[Kind] | None:
    """A plan, a goal, a requirement; what is placed in a year after the report's."""
    if (
        {"target", "goal", "quota"} & set(here.near[-4:])
        and here.near[-1:] == ["of"]
        and "income" not in here.near[-1:]
    ):
        return Choice("target", "target of")
    to_come = span.last is not None and report_year is not None and span.last > report_year
    if to_come and not (span.first == span.last and _DEEDS & set(here.clause)):
        return Choice("target", "a year to come", 0.1, "actual")
    if _MODALS & set(here.clause):
        return Choice("target", "will", 0.1, "actual")
    if _plans_to(here.clause) or (_plans_to(here.wide) and "and" not in here.wide[-3:]):
        return Choice("target", "planned to", 0.2, "actual")
    if "planned" in here.clause and not _EXCEEDING & set(here.clause) and _follows(here.clause, "planned", _SUMS):
        return Choice("target", "planned investment", 0.1, "actual")
    if "planned" in here.behind[:6] and {"be", "to"} & set(here.behind[:8]):
        return Choice("target", "were planned to", 0.2, "actual")
    return None


def _follows(words: Sequence[str], first: str, behind: frozenset[str]) -> bool:
    """Whether one of some words stands right behind another: "planned total investment"."""
    at = words.index(first)
    return bool(behind & set(words[at + 1 : at + 3]))


def _plans_to(words: Sequence[str]) -> bool:
    """Whether "planned to" or the like governs a stretch of words to its end, and no deed follows it."""
    for at in range(len(words) - 1, 0, -1):
        if words[at] == "to" and words[at - 1] in _PLANNING:
            return True
        if words[at] == "actually" or (words[at - 1] == "and" and (words[at] in _DEEDS or words[at].endswith("ed"))):
            return False
    return False


def _standard(here: Around, unit: str, value: float, *, money_before: bool) -> Choice[Kind] | None:
    """A threshold, a line, a rate of subsidy, a price, an even allotment."""
    bare = [word for word in here.near if word not in _FILLING - {"of"}]
    if unit not in _MONEY:
        return None
    if (
        value < LARGE
        and bare[-1:]
        and bare[-1] in {"of", "is", "was", "at", "to", "from"}
        and _STANDARDS & set(bare[-7:-1])
    ):
        return Choice("standard", "line of", 0.1, "actual")
    even = _EVEN & (set(here.behind[:5]) | set(here.near))
    if value < LARGE and _ALLOTTED & set(here.near) and even:
        return Choice("standard", "subsidy for each", 0.1, "actual")
    if here.behind[1:3] == ["a", "year"] and _ALLOTTED & set(here.near):
        return Choice("standard", "subsidy a year", 0.1, "actual")
    if not even or _AVERAGE & set(here.near) or (money_before and _is_apposed(here) and value >= SMALL_SUM):
        return None
    if value >= LARGE and _is_apposed(here):
        return None
    spread = next((at for at, word in enumerate(here.behind[:5]) if word in _EVEN), None)
    if (
        spread is not None
        and here.behind[spread + 1 : spread + 2] != ["year"]
        and not {",", ";", "and"} & set(here.behind[:spread])
    ):
        return Choice("standard", "for each", 0.2, "actual")
    return None


def _is_apposed(here: Around) -> bool:
    """Whether the value only says what the sum before it comes to for each: "..., 4.22 million yuan per village"."""
    return (not _bare(here.near) and not here.clause) or "averagely" in here.near


def _shared(
    here: Around, units: Sequence[Choice[str]], found: Sequence[Choice[Kind]], place: int
) -> Choice[Kind] | None:
    """What the number before it is, where only "and" or "to" stands between and the unit is the same."""
    if not found or found[-1].value == "actual":
        return None
    if units[place].value != units[place - 1].value and not found[-1].rule.endswith(("moved by", "increase of")):
        return None
    if any(word.endswith("ed") or word == "actually" for word in here.between):
        return None
    listed = bool(here.between) and set(here.between) <= _LISTING and not _VERBS & set(here.behind[1:2])
    joined = listed or (
        len(here.between) <= 4 and bool({"and", "or", "to"} & set(here.between)) and not _SIGNS & set(here.between)
    )
    if joined and not {"above", "higher", "lower", "beyond"} & set(here.behind[:4]):
        return Choice(found[-1].value, f"as the one before: {found[-1].rule}", 0.2, "actual")
    return None
