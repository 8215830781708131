"""Sizes that cannot be, by what is known of people, places and public money.

Every limit names what it comes from, and leaves room: it is there for slips of a scale word (wan and million, yi and
billion), not for what is merely unusual. What is called an estimate was not looked up in a publication: it is an order
of magnitude to the best of our knowledge, and the limit behind it leaves the more room.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.checks import populations
from app.checks.material import Reading, Sentence
from app.checks.records import Finding, Suggestion
from app.checks.repairs import repairs
from app.checks.rounding import Interval
from app.models.records import FigureRow
from app.vocabulary import NATION

SMALLEST_HOUSEHOLD, LARGEST_HOUSEHOLD = 1.0, 8.0
"""People to a household, on average over many. The census of 2010 has 3.10 in China, that of 2020 has 2.62; by estimate
the largest mean of a province, Tibet's, is about 4. A household has one member at least, and twice Tibet's mean is met
nowhere."""

_HOUSEHOLDS_AND_PEOPLE = re.compile(
    r"\s*(?:[\w-]+\s+){0,3}(?:households?|families)\s*(?:and|with|or|,|involving|\()\s*(?:a total of\s*)?"
)
_PEOPLE_NOUN = r"\s*(?:[\w-]+\s+){0,2}(?:people|persons?|population|farmers|herdsmen|residents)\b"
_PEOPLE = re.compile(_PEOPLE_NOUN)
_PEOPLE_OF = re.compile(_PEOPLE_NOUN + r"\s*(?:of|from|in)\s*(?:a total of\s*)?")
_HOUSEHOLDS = re.compile(r"\s*(?:[\w-]+\s+){0,3}(?:households?|families)\b")


@dataclass(frozen=True, slots=True)
class Limit:
    """What a figure of this unit and per, whose metric matches, lies between."""

    code: str
    unit: str
    per: str
    metric: re.Pattern[str]
    low: float
    high: float


PUBLIC = re.compile(r"\b(?:funds?|allowance|subsid\w+|relief|donat\w+)\b")
"""Money that is spent on people or places."""

LIMITS = (
    # Shanghai, the richest, had a disposable income of 84,834 yuan in 2023 (Shanghai Bureau of Statistics); rural net
    # income was about 130 yuan in 1978 (estimate).
    Limit("income", "yuan", "person", re.compile(r"income|earning|wage"), 20, 200_000),
    # Shanghai, the highest, gave 1,330 yuan a month from July 2021 (its Civil Affairs Bureau), the country 104.0 in the
    # countryside in 2012 (Ministry of Civil Affairs, bulletin 2012); the first rural ones were some tens (estimate).
    Limit("allowance", "yuan", "month person", re.compile(r"allowance|living|subsidy"), 5, 5_000),
    # What the central budget spent on poor areas in 2012 was 299.6 billion yuan (Ministry of Finance); living
    # allowances took 139.2 billion (67.4 in towns and 71.8 in the countryside; Ministry of Civil Affairs, bulletin
    # 2012). No province has a third of the country's (estimate).
    Limit("public_money", "yuan", "", PUBLIC, 0, 1e11),
    # Xinjiang has about 1.66 million square kilometres; the largest county, Ruoqiang, about 0.2 million (estimates).
    Limit("area", "sq_km", "", re.compile(r""), 0, 1.7e6),
    Limit("county_area", "sq_km", "county", re.compile(r""), 0, 2.1e5),
    # Sichuan has the longest road network: 332,000 km at the end of 2018, as the press has it; nearly twice that leaves
    # room for what was built since.
    Limit("length", "km", "", re.compile(r""), 0, 6e5),
    # In all China there were 585,000 village committees with 4.7 million groups in 2014 (Ministry of Civil Affairs,
    # bulletin 2014); natural villages are some five times the committees (estimate).
    Limit("villages", "village", "", re.compile(r""), 0, 3e6),
    # In 2013 there were 20,113 towns, 12,816 townships and 7,564 street offices (Ministry of Civil Affairs); there were
    # some thousands more ten years before (estimate).
    Limit("towns", "town", "", re.compile(r""), 0, 50_000),
    # About 2,850 county-level divisions (estimate; their number hardly changes).
    Limit("counties", "county", "", re.compile(r""), 0, 2_900),
    # The most cultivated land has Heilongjiang: 257.9 million mu (third land survey, 2019), 177 million before the
    # second one (China Statistical Yearbook 2009: 11.83 million hectares).
    Limit("land", "mu", "", re.compile(r"plant|cultivat|farmland|crop|arable"), 0, 3e8),
)

NOT_PUBLIC = re.compile(
    r"\b(?:gdp|income|loans?|credit|invest\w*|sign\w*|agree\w*|contract\w*|output|revenue|sales|deposits?)\b"
)
"""Money that is no public spending: it may be as large as an economy."""

_GIVEN = re.compile(
    r"\b(?:provided|allocated|granted|appropriated|donated|earmarked|subsidi[sz]ed)"
    r"(?: a total of| about| nearly| more than)*\s*$",
    re.IGNORECASE,
)
"""What is done with public money, before the amount."""

_MONEY_OF = re.compile(r"^\s*(?:yuan|rmb)?\s*(?:of|in|as)\s[^,;.()]{0,60}", re.IGNORECASE)
"""What the amount is of, behind it."""

NESTED = ("household", "village", "town", "county", "city", "province")
"""Each lies in one of the next: there are no fewer of them."""

_OF_PLACES = re.compile(r"\s*(?:[\w-]+\s+){0,4}?(?:of|from|in)\s+(?:a total of\s*)?(?:the\s+)?")

CLAUSE = 120
"""Code points behind a share in which it is said what it is of."""

_SHARE = re.compile(r"\baccount(?:ing|s|ed) for\s*$")
_PLAN = re.compile(r"\b(?:plan\w*|tasks?|targets?|goals?|quotas?|schedul\w+|previous|last year|20\d\d)\b")
IMPOSSIBLE_ABOVE_HUNDRED = re.compile(
    r"\b(?:incidence|poverty rate|participation|enrolment|enrollment|coverage|literacy|unemployment|mortality)\b"
)


def is_beyond(figure: FigureRow) -> bool:
    """Whether a figure breaks a limit, or is of more people than its province has."""
    return any(_breaks(limit, figure) for limit in LIMITS) or figure.value > _most(figure.province, figure)


@lru_cache(maxsize=8192)
def is_public_money(metric: str) -> bool:
    """Whether a metric speaks of funds, and not of what a whole economy lends, invests or earns."""
    return bool(PUBLIC.search(metric)) and not NOT_PUBLIC.search(metric)


def limits(reading: Reading) -> Iterator[Finding]:
    """Amounts beyond what is possible for what they measure."""
    for figure in reading.material.figures:
        for limit in LIMITS:
            if _breaks(limit, figure, *reading.places[figure.id]):
                yield _beyond(figure, limit.code, limit.low, limit.high)
                break


def _breaks(limit: Limit, figure: FigureRow, sentence: Sentence | None = None, place: int = 0) -> bool:
    if (figure.unit, figure.per) != (limit.unit, limit.per) or limit.low <= figure.value <= limit.high:
        return False
    if figure.kind == "change" or (figure.province == NATION.code and not limit.per):
        return False
    if limit.code == "public_money":
        return is_public_money(figure.metric) or (sentence is not None and _is_given(sentence, place))
    return bool(limit.metric.search(figure.metric))


def _is_given(sentence: Sentence, place: int) -> bool:
    """Whether the sentence says that an amount was given, and not that it was a loan or an investment: whatever the
    words of its metric are.
    """
    kind = _MONEY_OF.match(sentence.behind(place))
    return bool(_GIVEN.search(sentence.before[place])) and not (kind and NOT_PUBLIC.search(kind.group()))


def _beyond(
    figure: FigureRow, code: str, low: float, high: float, hows: frozenset[str] = frozenset({"scale_word", "factor"})
) -> Finding:
    """The figure with the mildest slip of each kind that brings it back to what is possible."""
    slips: dict[str, Suggestion] = {}
    for slip in repairs(figure, Interval(max(low, 1e-9), high)):
        if slip.how in hows and float(slip.value) > float(slips.get(slip.how, slip).value) * (1 - 1e-9):
            slips[slip.how] = slip
    return Finding(
        rule="magnitude",
        code=f"magnitude.{code}",
        severity="high",
        report_id=figure.report_id,
        suspects=(figure.id,),
        context=(),
        values={"value": figure.value, "unit": figure.unit, "low": low, "high": high},
        suggestions=tuple(slips.values()),
    )


def too_many_people(reading: Reading) -> Iterator[Finding]:
    """More people, or households, than the province has that the figure speaks of."""
    report = reading.material.report
    if report.type == "province":
        for figure in reading.material.figures:
            most = _most(figure.province, figure)
            if figure.value > most and figure.kind != "change":
                yield _beyond(figure, "population", 1.0, most)


def _most(province: str, figure: FigureRow) -> float:
    """How many of its unit a figure can count at most in a province; without end where that is not known."""
    people = populations.most(province)
    if people is None or figure.per or figure.unit not in {"person", "person_time", "household"}:
        return float("inf")
    return people / 2 if figure.unit == "household" else people


def shares_above_whole(reading: Reading) -> Iterator[Finding]:
    """Above 100 % of what can at most be whole: incidence, coverage, participation, and "accounting for R % of" what
    is no plan or target.
    """
    for sentence in reading.sentences:
        for place, figure in enumerate(sentence.figures):
            if figure.unit == "percent" and figure.kind != "change" and figure.value > 100 and not figure.per:
                share = _SHARE.search(sentence.before[place]) and not _of_a_plan(reading, figure)
                if share or IMPOSSIBLE_ABOVE_HUNDRED.search(figure.metric):
                    yield _beyond(figure, "above_whole", 0.0, 100.0, frozenset({"extra_digit"}))


def _of_a_plan(reading: Reading, figure: FigureRow) -> bool:
    behind = reading.material.text[figure.span_end : figure.span_end + CLAUSE]
    return bool(_PLAN.search(re.split(r"[;(]|\.\s", behind)[0]))


def households(reading: Reading) -> Iterator[Finding]:
    """ "404,000 households and 160,800 people", "710 people of 206 households": fewer people than households, or far
    more than live in them.
    """
    for sentence in reading.sentences:
        for place in range(len(sentence.figures) - 1):
            pair = _households_and_people(sentence, place)
            if pair:
                size = pair[1].value / pair[0].value
                if not SMALLEST_HOUSEHOLD <= size <= LARGEST_HOUSEHOLD:
                    yield _odd_households(*pair, size)


def _households_and_people(sentence: Sentence, place: int) -> tuple[FigureRow, FigureRow] | None:
    """A number of households and that of the people in them, where both are told in one breath."""
    one, two = sentence.figures[place : place + 2]
    between, behind = sentence.before[place + 1], sentence.behind(place + 1)
    if one.per or two.per or not one.value or not two.value or one.qualifier == "range":
        return None
    if (one.unit, two.unit) == ("household", "person"):
        return (one, two) if _HOUSEHOLDS_AND_PEOPLE.fullmatch(between) and _PEOPLE.match(behind) else None
    if (one.unit, two.unit) == ("person", "household"):
        return (two, one) if _PEOPLE_OF.fullmatch(between) and _HOUSEHOLDS.match(behind) else None
    return None


def _odd_households(households: FigureRow, people: FigureRow, size: float) -> Finding:
    """The households are suspected first: they are what is rounded and converted more often."""
    slips: list[Suggestion] = []
    for one, low, high in (
        (households, people.value / LARGEST_HOUSEHOLD, people.value / SMALLEST_HOUSEHOLD / 2),
        (people, households.value * SMALLEST_HOUSEHOLD * 2, households.value * LARGEST_HOUSEHOLD),
    ):
        slips += [slip for slip in repairs(one, Interval(low, high)) if slip.how in {"factor", "scale_word"}]
    return Finding(
        rule="magnitude",
        code="magnitude.households",
        severity="high",
        report_id=households.report_id,
        suspects=(households.id, people.id),
        context=(),
        values={"households": households.value, "people": people.value, "size": size},
        suggestions=tuple(slips),
    )


def nested(reading: Reading) -> Iterator[Finding]:
    """ "14,668 villages of 1,146 towns in 105 counties": each town named has one of the villages at least, so a larger
    unit cannot be more numerous than the smaller.
    """
    for sentence in reading.sentences:
        for place in range(len(sentence.figures) - 1):
            one, two = sentence.figures[place : place + 2]
            alike = not one.per and not two.per and one.kind == two.kind
            if alike and one.value < two.value and _inside(one, two, sentence.before[place + 1]):
                yield _misnested(one, two)


def _inside(one: FigureRow, two: FigureRow, between: str) -> bool:
    """Whether the first is counted in the second: villages of towns, counties in provinces."""
    order = one.unit in NESTED and two.unit in NESTED and NESTED.index(one.unit) < NESTED.index(two.unit)
    return bool(order and _OF_PLACES.fullmatch(between))


def _misnested(one: FigureRow, two: FigureRow) -> Finding:
    return Finding(
        rule="nested",
        code="magnitude.nested",
        severity="high",
        report_id=one.report_id,
        suspects=(one.id, two.id),
        context=(),
        values={"inner": one.value, "inner_unit": one.unit, "outer": two.value, "outer_unit": two.unit},
    )
