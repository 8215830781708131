"""A report against that of its province of the year before: what it says has risen or fallen since then gives what it
was, and the earlier report says what it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.checks.changes import FALL, printed_rate
from app.checks.conflicts import NEAR, words
from app.checks.material import Material, Reading, Sentence
from app.checks.peers import told_once
from app.checks.records import Finding, Suggestion
from app.checks.repairs import FACTORS, repairs
from app.checks.rounding import Interval, interval
from app.checks.units import SHARES
from app.models.records import FigureRow

BREATH = 60
"""Code points between a level and its change, at most: what stands further away is of something else."""

_LATER_CLAUSE = re.compile(r"[,;()（.]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONGER = re.compile(
    r"\b(?:years|since|period|month\w*|quarter|target\w*|plan\w*|average|accumulat\w+|total of)\b", re.IGNORECASE
)
"""What is counted from another time than the year before, or compared with something else."""


class _Back(NamedTuple):
    """A level with a change of it, and what it was before that change."""

    level: FigureRow
    change: FigureRow
    before: Interval


def years_before(materials: Sequence[Material], touched: frozenset[int] | None) -> Iterator[Finding]:
    """Levels of a year's report that, computed back by what is said of their change, contradict the report of the year
    before: only what that one says once, in the same words and with three digits.
    """
    by_year = {
        (material.report.province, material.report.year): material
        for material in materials
        if material.report.type == "province" and material.report.year is not None
    }
    for (province, year), late in by_year.items():
        early = by_year.get((province, year - 1)) if year is not None else None
        if early and (touched is None or {late.report.id, early.report.id} & touched):
            yield from _disagreements(late, early)


def _disagreements(late: Material, early: Material) -> Iterator[Finding]:
    told, seen = told_once(early), set[int]()
    for back in computed_back(Reading(late)):
        level = back.level
        year = (level.year_from or 0) - 1
        stated = told.get((words(level.metric), level.unit, level.per, year, level.province))
        if stated is None or level.id in seen or year != early.report.year:
            continue
        seen.add(level.id)
        if not back.before.meets(interval(stated)) and _of_one_size(back.before, stated):
            yield _finding(back, stated, year)


def computed_back(reading: Reading) -> Iterator[_Back]:
    """The levels of the report's own year of which it says by how much, or at what rate, they changed in that year."""
    for sentence in reading.sentences:
        for place, change in enumerate(sentence.figures):
            told = change.kind == "change" and not _of_longer(reading, sentence, place)
            level = _level(sentence, place) if told else None
            if level is None or level.kind != "actual" or level.year_from != level.year_to:
                continue
            before = _before(interval(level), change, falls=bool(FALL.search(_around(sentence, place))))
            if level.year_from == reading.material.report.year and before is not None:
                yield _Back(level, change, before)


def _level(sentence: Sentence, place: int) -> FigureRow | None:
    """The number that a change is of: the one before it, or before it and another change of the same level."""
    change, at = sentence.figures[place], place - 1
    if at > 0 and sentence.figures[at].kind == "change":
        at -= 1
    if at < 0 or any(";" in gap or len(gap) > BREATH for gap in sentence.before[at + 1 : place + 1]):
        return None
    level = sentence.figures[at]
    like = level.unit == change.unit if change.unit not in SHARES else change.unit == "percent"
    return level if like and level.unit not in SHARES and level.per == (change.per or level.per) else None


def _around(sentence: Sentence, place: int) -> str:
    """The words right before a number, and the clause that it ends."""
    return sentence.before[place] + "|" + _LATER_CLAUSE.split(sentence.behind(place))[0]


def _of_longer(reading: Reading, sentence: Sentence, place: int) -> bool:
    """Whether the words at a change say that it was counted from another time than the year before."""
    said, own = _around(sentence, place), reading.material.report.year or 0
    years = {int(year) for year in _YEAR.findall(said)}
    return bool(_LONGER.search(said)) or not years <= {own - 1, own}


def _before(level: Interval, change: FigureRow, *, falls: bool) -> Interval | None:
    """What a level was before an amount, or a rate in percent, was added or taken away; None where that is nothing."""
    if change.unit == "percent":
        rate = printed_rate(change)
        low, high = (100 - rate.high, 100 - rate.low) if falls else (100 + rate.low, 100 + rate.high)
        return Interval(100 * level.low / high, 100 * level.high / low) if low > 0 else None
    by = interval(change)
    before = (
        Interval(level.low + by.low, level.high + by.high)
        if falls
        else Interval(level.low - by.high, level.high - by.low)
    )
    return before if before.low > 0 else None


def _of_one_size(before: Interval, stated: FigureRow) -> bool:
    """Whether two values differ by little, or by a slip of a scale word: else they are of two things."""
    middle, printed = (before.low + before.high) / 2, interval(stated)
    low, high = sorted((middle, abs(stated.value)))
    return high <= low * NEAR or any(Interval(printed.low * f, printed.high * f).meets(before) for f in FACTORS)


def _finding(back: _Back, stated: FigureRow, year: int) -> Finding:
    level, change, before = back
    slips: list[Suggestion] = []
    if change.unit == level.unit:
        whole, then = interval(level), interval(stated)
        ends = (abs(whole.low - then.high), abs(whole.high - then.low))
        slips += repairs(change, Interval(min(ends), max(ends)))
    return Finding(
        rule="years_before",
        code="conflicts.year_before",
        severity="medium",
        report_id=level.report_id,
        suspects=(change.id, level.id, stated.id),
        context=(),
        values={
            "one": (before.low + before.high) / 2,
            "two": stated.value,
            "level": level.value,
            "unit": level.unit,
            "year": year,
        },
        suggestions=(*slips, *repairs(stated, before)),
    )
