"""What makes a figure a standard: a threshold, a line, a rate of subsidy, a price, an even allotment, a norm.

An even allotment says what each gets ("7.5 million yuan for each county"); an average that came out so ("averagely
110,900 yuan for each village", "4.22 million yuan per village" behind a sum) is a fact.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.arounds import Around
from app.extraction.choices import Choice
from app.extraction.phrases import is_plural
from app.extraction.records import Kind
from app.extraction.wordlists import wordset

LARGE = 1e6
ALMS = 50_000
FEW = 20
SPREAD_REACH = 14
APPOSED = 2
MEANT_REACH = 5
RATE_REACH = 5
MONEY = wordset("yuan usd")
SHARES = wordset("percent percentage_point")
FILLING = wordset(
    "more than over nearly about almost at least around some a an the total of approximately only averagely"
)
LINES = wordset("minimum maximum ceiling line lines standard standards price rate norm threshold level limit")
ALLOTTED = wordset("subsidy subsidies allowance allowances standard standards funding reward rewards grant grants")
EVEN = wordset("each per every")
GIVING = wordset("subsidized subsidised rewarded awarded granted reward subsidize award")
_GETTING = wordset("get gets got receive receives received obtain obtains obtained given granted paid allocated")
_AVERAGE = wordset("average averagely income incomes revenue output growth")
_FOR = wordset("for to of in by with at on contact support")
_TIMES = wordset("year month day capita annum semester")
_STOPS = wordset(", ; : ， ； ： . ( （")
_SUMMED = wordset("total totally totaled averagely average accounting income")
_STATING = wordset("was were is reached amounted")
_NAMING_LINE = wordset("of is was at to from above below - – — ( （")
_REGULAR = wordset("monthly yearly annual daily")
_CHARGED = wordset("interest subsidy discount premium")
_BOUNDS = wordset("than over above below under exceeding")
_CHOOSING = wordset("with whose where")
_MEANT = wordset("the those all any")
_LEAST = [[negation, word, "than"] for negation in ("no", "not") for word in ("less", "fewer", "lower")]
_CONDITIONS = wordset("when if once whenever until unless after")
_REACHING = wordset("reach reaches exceed exceeds")


def is_bounded(here: Around, unit: str) -> bool:
    """Whether a share is only bounded: "more than 50%", "below 30%"."""
    return unit == "percent" and bool(here.near) and here.near[-1] in _BOUNDS


def find_threshold(here: Around, unit: str) -> Choice[Kind] | None:
    """The share that decides which are meant: "the counties with minorities accounting for more than 50%"."""
    if not is_bounded(here, unit):
        return None
    place = next((at for at in range(len(here.near) - 1, 0, -1) if here.near[at] in _CHOOSING), 0)
    if not place or not is_plural(here.near[place - 1]):
        return None
    meant = not _MEANT.isdisjoint(here.near[max(0, place - MEANT_REACH) : place - 1])
    return Choice("standard", "those with such a share", 0.25, "actual") if meant else None


def find_standard(here: Around, unit: str, value: float) -> Choice[Kind] | None:
    """Whether a quantity is a standard by the words around it."""
    if unit not in MONEY:
        return _norm(here) or _allotted_count(here, unit, value) or _rate(here, unit)
    return (
        line(here, value)
        or _condition(here)
        or _subsidy(here, value)
        or _norm(here)
        or _received(here)
        or _for_each(here)
    )


def _rate(here: Around, unit: str) -> Choice[Kind] | None:
    """What a loan costs, or what part of its cost is borne: "an annual interest rate of 6%"."""
    if unit != "percent" or "rate" not in here.near or _CHARGED.isdisjoint(here.near):
        return None
    bare = [word for word in here.near[-RATE_REACH:] if word not in FILLING - {"of"}]
    named = "rate" in bare and bare[-1] in _NAMING_LINE
    return Choice("standard", "rate of", 0.2, "actual") if named else None


def _condition(here: Around) -> Choice[Kind] | None:
    """What is given in a certain case, or decides a case: "1,200 yuan was rewarded when", "if the income reaches"."""
    given = _clause(here.behind)
    if any(word.endswith("ed") or word in {"paid", "given"} for word in given[:6]) and {"when", "if", "once"} & set(
        given
    ):
        return Choice("standard", "given in a case", 0.2, "actual")
    bare = [word for word in here.near if word not in FILLING]
    if bare[-1:] and bare[-1] in _REACHING and "to" not in bare[-2:] and _CONDITIONS & set(here.clause):
        return Choice("standard", "where it reaches", 0.2, "actual")
    return None


def _clause(words: Sequence[str]) -> Sequence[str]:
    """The words up to the next sign."""
    return words[: next((at for at, word in enumerate(words) if word in _STOPS), len(words))]


def line(here: Around, value: float) -> Choice[Kind] | None:
    """A poverty line, a price: "the poverty line of 2,300 yuan"."""
    bare = [word for word in here.near if word not in FILLING - {"of"}]
    if value < LARGE and bare[-1:] and bare[-1] in _NAMING_LINE and LINES & set(bare[-7:-1]):
        return Choice("standard", "line of", 0.1)
    return None


def _subsidy(here: Around, value: float) -> Choice[Kind] | None:
    """What each gets of a subsidy: "subsidy of 2,000 yuan for each household", "subsidized students with 4,000"."""
    even = _spread(here.behind) is not None or bool(EVEN & set(here.near))
    if even and ALLOTTED & set(here.near):
        return Choice("standard", "subsidy for each", 0.1)
    if here.behind[1:3] == ["a", "year"] and ALLOTTED & set(here.near):
        return Choice("standard", "subsidy a year", 0.1)
    if value <= ALMS and ALLOTTED & set(here.near) and _REGULAR & set(here.near):
        return Choice("standard", "regular subsidy", 0.15, "actual")
    if value <= ALMS and "with" in here.near[-3:] and GIVING & set(here.clause):
        return Choice("standard", "subsidized with", 0.15, "actual")
    return None


def _for_each(here: Around) -> Choice[Kind] | None:
    """An even allotment: "issued 2,000 yuan to each household", "with 7.5 million yuan for each county"."""
    if _AVERAGE & set(here.near):
        return None
    spread = _spread(here.behind)
    if spread is None or "averagely" in here.behind[:spread]:
        return None
    granted = ALLOTTED & set(here.wide) or _TIMES & set(here.behind[spread : spread + 5])
    if spread <= APPOSED and _is_apposed(here) and not granted:
        return None
    return Choice("standard", "for each", 0.15 if spread < 5 else 0.25, "actual")


def _received(here: Around) -> Choice[Kind] | None:
    """What each gets: "each household was given 3,000 yuan", "every student gets 1,500 yuan"."""
    if {"each", "every"} & set(here.near) and _GETTING & set(here.near[-3:]) and not _AVERAGE & set(here.near):
        return Choice("standard", "each gets", 0.2, "actual")
    return None


def _spread(words: Sequence[str]) -> int | None:
    """Where "for each", "per household" stands in the clause that begins with some words; "per year" is no spread."""
    for at, word in enumerate(words[:SPREAD_REACH]):
        if word in _STOPS or word in _AVERAGE or word == "more":
            return None
        if at > APPOSED and words[at + 2 : at + 3] and words[at + 2] in _STATING:
            continue
        governed = word == "per" or (word, at) == ("each", 1) or (at > 0 and words[at - 1] in _FOR)
        if word in EVEN and governed and _TIMES.isdisjoint(words[at + 1 : at + 2]):
            return at
    return None


def _is_apposed(here: Around) -> bool:
    """Whether the value only says what the sum before it comes to for each: "..., 4.22 million yuan per village"."""
    return (not [word for word in here.near if word not in FILLING] and not here.clause) or "averagely" in here.near


def _norm(here: Around) -> Choice[Kind] | None:
    """The least that is asked for: "projects covering at least 100 households", "an area of no less than 60"."""
    return Choice("standard", "at least", 0.3, "actual") if is_least(here.near) else None


def is_least(words: Sequence[str]) -> bool:
    """Whether words before a number make it the least that is asked for: "at least", "no less than"."""
    return list(words[-2:]) == ["at", "least"] or list(words[-3:]) in _LEAST


def _allotted_count(here: Around, unit: str, value: float) -> Choice[Kind] | None:
    """How many each gets: "one or two leaders to contact each key county", "one county for each leader"."""
    if unit in {"percent", "percentage_point", "times"} or value > FEW or value != int(value):
        return None
    spread = _spread(here.behind)
    if spread is None or here.behind[spread] == "per" or here.behind[spread - 1] == "to" or "averagely" in here.near:
        return None
    return Choice("standard", "so many for each", 0.3, "actual")


def follows(here: Around, unit: str, value: float, former: float) -> Choice[Kind] | None:
    """A sum no larger than the allotment named before it: "1,000 yuan for each household, the county put in 500"."""
    if unit not in MONEY or value > former or _SUMMED & set(here.between):
        return None
    return Choice("standard", "as the allotment before", 0.35, "actual")
