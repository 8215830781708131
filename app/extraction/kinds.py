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
    "requires required pledged promised intends intended hopes goal goals target targets objective objectives task"
)
_STANDARDS = wordset("line lines standard standards price rate norm threshold level limit")
_ALLOTTED = wordset("subsidy subsidies allowance allowances standard standards funding reward rewards grant aid fee")
_EVEN = wordset("each per every")
_AVERAGE = wordset("average averagely income incomes")
_MONEY = wordset("yuan usd")
_SHARES = wordset("percent percentage_point")
_SIGNS = wordset(", ; :")
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
        choice = (
            _limit(here)
            or _change(here, unit)
            or _target(here, years[place].value, report_year)
            or _standard(here, unit, quantity.numeral.value, _has_money_before(units, place))
            or _shared(here, units, found, place)
        )
        found.append(choice or Choice("actual", "nothing said"))
    return found


def _has_money_before(units: Sequence[Choice[str]], place: int) -> bool:
    return any(unit.value in _MONEY for unit in units[max(0, place - 3) : place])


def _bare(words: Sequence[str]) -> list[str]:
    """The words without those that only soften a number: "by more than" -> "by"."""
    return [word for word in words if word not in _FILLING]


def _limit(here: Around) -> Choice[Kind] | None:
    """The income below or above which people count: "rural poor with per capita income below 1000 yuan"."""
    limited = {"below", "above", "under"} & set(here.near[-2:]) or {"below", "lower"} & set(here.behind[:3])
    return Choice("standard", "income below", 0.1, "actual") if limited and "income" in here.near else None


def _change(here: Around, unit: str) -> Choice[Kind] | None:
    """An increase or decrease: "up 22%", "rose by", "an increase of", "400 yuan more than in 2011"."""
    bare = _bare(here.near)
    last = bare[-1:] or [""]
    if last[0] in {"up", "down"} and not (bare[-2:-1] and bare[-2] in _UP_VERBS or "rate" in bare):
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
    return _compared(here, unit) or _grown(here, unit)


def _compared(here: Around, unit: str) -> Choice[Kind] | None:
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
    if unit not in _MONEY | _SHARES or {"target", "rate", "projects", "program", "plan", "for"} & set(here.near[-3:]):
        return None
    words = here.near[-12:]
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
    if span.last is not None and report_year is not None and span.last > report_year:
        return Choice("target", "a year to come", 0.1, "actual")
    if _MODALS & set(here.clause):
        return Choice("target", "will", 0.1, "actual")
    if _plans_to(here.clause, "to") or _plans_to(here.wide, "to") and "and" not in here.wide[-3:]:
        return Choice("target", "planned to", 0.2, "actual")
    if "planned" in here.clause and {"investment", "total"} & set(here.clause) and not _EXCEEDING & set(here.clause):
        return Choice("target", "planned investment", 0.1, "actual")
    if {"requirement", "requirements"} & set(here.clause[-8:]) and {"of", "using"} & set(here.clause[-6:]):
        return Choice("target", "requirement of", 0.3, "actual")
    if here.behind and "planned" in here.behind[:6] and {"be", "to"} & set(here.behind[:8]):
        return Choice("target", "were planned to", 0.2, "actual")
    return None


def _plans_to(words: Sequence[str], joint: str) -> bool:
    return any(word in _PLANNING and words[at + 1 : at + 2] == [joint] for at, word in enumerate(words))


def _standard(here: Around, unit: str, value: float, money_before: bool) -> Choice[Kind] | None:
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
    if not even or _AVERAGE & set(here.near) or money_before and _is_apposed(here):
        return None
    spread = next((at for at, word in enumerate(here.behind[:5]) if word in _EVEN), None)
    if spread is not None and not {",", ";", "and"} & set(here.behind[:spread]):
        return Choice("standard", "for each", 0.2, "actual")
    return None


def _is_apposed(here: Around) -> bool:
    """Whether the value only says what the sum before it comes to for each: "..., 4.22 million yuan per village"."""
    return not _bare(here.near) and not here.clause or "averagely" in here.near


def _shared(
    here: Around, units: Sequence[Choice[str]], found: Sequence[Choice[Kind]], place: int
) -> Choice[Kind] | None:
    """What the number before it is, where only "and" or "to" stands between and the unit is the same."""
    if not found or found[-1].value == "actual":
        return None
    if units[place].value != units[place - 1].value and not found[-1].rule.endswith("moved by"):
        return None
    listed = bool(here.between) and set(here.between) <= _LISTING
    joined = (
        listed
        or len(here.between) <= 4
        and bool({"and", "or", "to"} & set(here.between))
        and not _SIGNS & set(here.between)
    )
    if joined and not {"above", "higher", "lower"} & set(here.behind[:4]):
        return Choice(found[-1].value, f"as the one before: {found[-1].rule}", 0.2, "actual")
    return None
