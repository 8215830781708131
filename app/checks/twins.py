"""Two numbers of much the same metric that one misprint sets apart: a digit, or the scale word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from app.checks.apart import differ, of_two_things
from app.checks.conflicts import ALIKE, FEWEST_WORDS, MOST_ALIKE, SURE_WORDS, alike, conflict, words
from app.checks.material import Reading
from app.checks.records import Finding
from app.checks.repairs import readings, repairs, slack
from app.checks.rounding import interval, significant
from app.checks.stabbing import Intervals
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


MOST_TWINS = 20
"""A number that one slip turns into more than so many others of much the same metric is one of a long list: there it
meets the others by chance, and nothing is a misprint of anything. In the seeds no number has more than one such other.
"""

_SLIPS = frozenset({"digit", "swapped"})


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
        for one, two in _twins(group):
            if _apart(reading, one, two):
                yield conflict("conflicts.slip", one, two, repairs(one, interval(two)))


def _twins(group: Sequence[_Told]) -> Iterator[tuple[FigureRow, FigureRow]]:
    """The pairs of which one slip of the first makes the second, in their order. What is the same in print and metric
    is looked at once.
    """
    alike: dict[tuple[object, ...], list[int]] = {}
    for place, told in enumerate(group):
        printed = (told.figure.quote, told.figure.value, told.figure.qualifier)
        alike.setdefault((*printed, told.words, told.figure.programme == "overview"), []).append(place)
    places = list(alike.values())
    others = _slipped_into([(group[same[0]], len(same)) for same in places])
    kind_of = {place: kind for kind, same in enumerate(places) for place in same}
    for place, told in enumerate(group):
        found = (other for kind in others[kind_of[place]] for other in places[kind] if other > place)
        yield from ((told.figure, group[other].figure) for other in sorted(found))


def _slipped_into(kinds: Sequence[tuple[_Told, int]]) -> list[set[int]]:
    """For each kind of number, with how many there are: the places of those that one slip makes of it. Nothing for the
    numbers of long lists, and none of them.
    """
    intervals = Intervals([slack(interval(told.figure)) for told, _ in kinds])
    found = [_made_by_a_slip(kinds, one, intervals) for one, _ in kinds]
    listed = {kind for kind, others in enumerate(found) if sum(kinds[other][1] for other in others) > MOST_TWINS}
    return [set() if kind in listed else others - listed for kind, others in enumerate(found)]


def _made_by_a_slip(kinds: Sequence[tuple[_Told, int]], one: _Told, intervals: Intervals) -> set[int]:
    """The kinds that one slip makes of a number; where they are more than MOST_TWINS figures, the first of them."""
    found, count = set[int](), 0
    for how, value in readings(one.figure):
        for other in intervals.around(value) if how in _SLIPS else ():
            two, many = kinds[other]
            if other not in found and _one_slip_apart(one, two, swapped=how == "swapped"):
                found.add(other)
                count += many
                if count > MOST_TWINS:
                    return found
    return found


def _same_metric(one: _Told, two: _Told) -> bool:
    common = (one.words & two.words) - _MONEY
    shared, shorter = len(common), min(len(one.words), len(two.words))
    if shared < FEWEST_WORDS or shared < ALIKE * shorter or common <= _ANYBODY:
        return False
    if min(one.digits, two.digits) < SURE_DIGITS:
        return one.figure.programme == "overview" and shared > SURE_WORDS and one.words == two.words
    return one.digits == two.digits or (shared >= SURE_WORDS and shared >= ALIKE_WITH_FEWER_DIGITS * shorter)


def _one_slip_apart(one: _Told, two: _Told, *, swapped: bool) -> bool:
    """Whether two numbers that a slip would make the same contradict each other, and are told of one thing."""
    low, high = sorted((abs(one.figure.value), abs(two.figure.value)))
    if high > low * FARTHEST or not (_same_metric(one, two) or (swapped and _same_digits(one, two))):
        return False
    return interval(two.figure).high > 0 and differ(one.figure, two.figure)


def _same_digits(one: _Told, two: _Told) -> bool:
    """Whether the digits are the same, and so many that two of them swapped say something by themselves."""
    sure = min(one.digits, two.digits) >= SWAPPED_DIGITS and one.digits == two.digits
    said = sure and not one.words.isdisjoint(two.words)
    return said and sorted(f"{one.figure.value:.12g}") == sorted(f"{two.figure.value:.12g}")


def _apart(reading: Reading, one: FigureRow, two: FigureRow) -> bool:
    """Whether two figures stand in sentences of their own, and nothing tells the two values apart."""
    part = one.parent_id == two.id or two.parent_id == one.id
    beside = reading.places[one.id][0] is reading.places[two.id][0]
    return not part and not beside and not of_two_things(reading, one, two)


def rescaled(reading: Reading) -> Iterator[Finding]:
    """The same digits with another scale, told of much the same: "3.27 million" here, "3.27 billion" there."""
    by_digits: dict[tuple[object, ...], list[FigureRow]] = {}
    for figure in reading.material.figures:
        if figure.unit not in SHARES and significant(figure) >= SURE_DIGITS:
            digits = f"{figure.value:.12g}".replace(".", "").strip("0")
            by_digits.setdefault((digits, figure.unit, figure.per), []).append(figure)
    for group in by_digits.values():
        for one, two in combinations(group if len(group) <= MOST_ALIKE else (), 2):
            if differ(one, two) and alike(one.metric, two.metric) >= ALIKE:
                yield conflict("conflicts.scale", one, two, repairs(one, interval(two)))
