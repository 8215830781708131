"""Two numbers of much the same metric that one misprint sets apart: a digit, or the scale word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from app.checks.apart import differ, of_two_things
from app.checks.conflicts import ALIKE, FEWEST_WORDS, SURE_WORDS, alike, conflict, words
from app.checks.material import Reading
from app.checks.records import Finding
from app.checks.repairs import repairs
from app.checks.rounding import interval, significant
from app.checks.units import SHARES
from app.models.records import FigureRow

SURE_DIGITS = 3
"""From so many significant digits on, two numbers differ by one slip once in thirty times by chance, and are at the
same time of much the same metric still less often."""

ALIKE_WITH_FEWER_DIGITS = 0.8
"""The share of the shorter metric's words that the other has too, where one number is coarser."""

SWAPPED_DIGITS = 4
"""Of so many digits two neighbours are hardly ever swapped by chance (in none of 3,293 pairs of the seeds' numbers):
then it is enough that the metrics share a word."""

FARTHEST = 10
"""One digit changes a number at most by this factor."""

_MONEY = frozenset({"fund", "investment", "financial", "anti"})
"""Words of nearly every amount: they tell nothing apart."""

_ANYBODY = frozenset({"poor", "rural", "population", "household", "village", "town", "townships", "countie", "county"})
"""Whom nearly everything is for: what happens to them must be the same too."""


class _Told(NamedTuple):
    """A figure with the words of its metric and the number of its significant digits."""

    figure: FigureRow
    words: frozenset[str]
    digits: int


def slips(reading: Reading) -> Iterator[Finding]:
    """Two numbers of much the same metric that one misprinted digit sets apart.

    Of two digits many are so by chance: then one stands in the overview, the other in a section of its own, and the
    metrics are the same in many words.
    """
    groups: dict[tuple[object, ...], list[_Told]] = {}
    for figure in reading.material.figures:
        digits = significant(figure) if figure.kind == "actual" and figure.unit not in SHARES else 0
        if digits > 1:
            terms = (figure.unit, figure.per, figure.year_from, figure.year_to, figure.province)
            groups.setdefault(terms, []).append(_Told(figure, words(figure.metric), digits))
    for group in groups.values():
        for one, two in combinations(group, 2):
            pair = (one.figure, two.figure)
            slipped = _one_slip_apart(*pair) if _same_metric(one, two) else _one_swap_apart(one, two)
            if slipped and _apart(reading, *pair):
                yield conflict("conflicts.slip", *pair, repairs(one.figure, interval(two.figure)))


def _same_metric(one: _Told, two: _Told) -> bool:
    common = (one.words & two.words) - _MONEY
    shared, shorter = len(common), min(len(one.words), len(two.words))
    if shared < FEWEST_WORDS or shared < ALIKE * shorter or common <= _ANYBODY:
        return False
    if min(one.digits, two.digits) < SURE_DIGITS:
        return one.figure.programme == "overview" and shared > SURE_WORDS and one.words == two.words
    return one.digits == two.digits or (shared >= SURE_WORDS and shared >= ALIKE_WITH_FEWER_DIGITS * shorter)


def _one_swap_apart(one: _Told, two: _Told) -> bool:
    """Whether two neighbouring digits are swapped, of so many that it says something by itself."""
    sure = min(one.digits, two.digits) >= SWAPPED_DIGITS and one.digits == two.digits
    same = sure and sorted(f"{one.figure.value:.12g}") == sorted(f"{two.figure.value:.12g}")  # cheaply, most are not
    return bool(same and one.words & two.words) and _one_slip_apart(one.figure, two.figure, frozenset({"swapped"}))


def _one_slip_apart(one: FigureRow, two: FigureRow, hows: frozenset[str] = frozenset({"digit", "swapped"})) -> bool:
    low, high = sorted((abs(one.value), abs(two.value)))
    part = one.parent_id == two.id or two.parent_id == one.id
    if part or high > low * FARTHEST or not differ(one, two):
        return False
    return any(slip.how in hows for slip in repairs(one, interval(two)))


def _apart(reading: Reading, one: FigureRow, two: FigureRow) -> bool:
    """Whether two figures stand in sentences of their own, and none tells the two values apart."""
    return reading.places[one.id][0] is not reading.places[two.id][0] and not of_two_things(reading, one, two)


def rescaled(reading: Reading) -> Iterator[Finding]:
    """The same digits with another scale, told of much the same: "3.27 million" here, "3.27 billion" there."""
    by_digits: dict[tuple[object, ...], list[FigureRow]] = {}
    for figure in reading.material.figures:
        if figure.unit not in SHARES and significant(figure) >= SURE_DIGITS:
            digits = f"{figure.value:.12g}".replace(".", "").strip("0")
            by_digits.setdefault((digits, figure.unit, figure.per), []).append(figure)
    for group in by_digits.values():
        for one, two in combinations(group, 2):
            if differ(one, two) and alike(one.metric, two.metric) >= ALIKE:
                yield conflict("conflicts.scale", one, two, repairs(one, interval(two)))
