"""A figure against the same of other reports: of other provinces, and of the same province in another year's report."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from statistics import median

from app.checks.apart import differ
from app.checks.conflicts import NEAR, words
from app.checks.magnitude import is_beyond, is_public_money
from app.checks.material import Material
from app.checks.populations import MILLIONS
from app.checks.records import Finding
from app.checks.repairs import FACTORS, repairs
from app.checks.rounding import Interval, interval, significant
from app.models.records import FigureRow
from app.vocabulary import NATION

ENOUGH = 10
"""Of fewer values the spread is not known."""

FAR = 3.5
"""Robust distances, |log10 x - median| / (1.4826 MAD), above this are outliers (Iglewicz and Hoaglin, How to detect and
handle outliers, 1993)."""

SMALLEST_SLIP = 3.0
"""The decades by which the mildest slip of a scale word, million for billion, moves a value."""

TO_DEVIATION = 1.4826
"""The MAD of normal values times this is their standard deviation."""

NARROWEST = math.log10(2)
"""Values that hardly differ are not known to spread less than this: twice the usual is no slip."""

COUNTED = frozenset({"person", "household", "village"})

SURE_DIGITS = 3

VOLUME = 15
"""A document with reports of more provinces than these, about half of them, means to have all."""


def outliers(materials: Sequence[Material], touched: frozenset[int] | None) -> Iterator[Finding]:
    """Amounts for each person, household, village that lie far from all others of their kind."""
    groups: dict[tuple[str, str], list[FigureRow]] = {}
    for material in materials:
        for figure in material.figures:
            if figure.per and figure.value > 0 and figure.kind != "change":
                groups.setdefault((figure.unit, figure.per), []).append(figure)
    yield from _outliers(groups.values(), touched, "magnitude.peers")


def programme_outliers(materials: Sequence[Material], touched: frozenset[int] | None) -> Iterator[Finding]:
    """Funds, people, households and villages of a programme far above all others; small ones are of small projects."""
    groups: dict[tuple[str, str], list[FigureRow]] = {}
    for material in materials:
        for figure in material.figures:
            whole = not figure.per and figure.value > 0 and figure.kind in {"actual", "target"}
            whole = whole and figure.province != NATION.code
            if whole and (figure.unit in COUNTED or (figure.unit == "yuan" and is_public_money(figure.metric))):
                groups.setdefault((figure.unit, figure.about), []).append(figure)
    yield from _outliers(groups.values(), touched, "magnitude.programme")


def _outliers(groups: Iterable[Sequence[FigureRow]], touched: frozenset[int] | None, code: str) -> Iterator[Finding]:
    """What lies as far out as a slip of a scale word would bring it, and breaks no limit that is a finding already."""
    for group in groups:
        if len(group) < ENOUGH:
            continue
        sizes = [math.log10(figure.value) for figure in group]
        middle = median(sizes)
        spread = max(NARROWEST, TO_DEVIATION * median(abs(size - middle) for size in sizes))
        far = max(FAR * spread, SMALLEST_SLIP - spread)
        for figure, size in zip(group, sizes, strict=True):
            here = touched is None or figure.report_id in touched
            distance = size - middle if code == "magnitude.programme" else abs(size - middle)
            if here and distance > far and not is_beyond(figure):
                yield _outlier(figure, code, (middle, FAR * spread), len(group))


def _outlier(figure: FigureRow, code: str, usual: tuple[float, float], count: int) -> Finding:
    middle, far = usual
    slips = repairs(figure, Interval(10 ** (middle - far), 10 ** (middle + far)))
    return Finding(
        rule="peers",
        code=code,
        severity="medium",
        report_id=figure.report_id,
        suspects=(figure.id,),
        context=(),
        values={
            "value": figure.value,
            "unit": figure.unit,
            "per": figure.per,
            "programme": figure.about,
            "median": 10**middle,
            "count": count,
        },
        suggestions=tuple(slip for slip in slips if slip.how in {"scale_word", "factor"}),
    )


def between_reports(materials: Sequence[Material], touched: frozenset[int] | None) -> Iterator[Finding]:
    """What two reports of one province say of the same year otherwise, or the same but for a factor 10 to 10^4.

    Only what each of them says once, in the same words and with three digits, is compared.
    """
    provinces: dict[str, list[Material]] = {}
    for material in materials:
        if material.report.type == "province":
            provinces.setdefault(material.report.province, []).append(material)
    for reports in provinces.values():
        if len(reports) > 1 and (touched is None or any(one.report.id in touched for one in reports)):
            told = [told_once(one) for one in reports]
            for one, two in combinations(told, 2):
                yield from _disagreements(one, two)


def told_once(material: Material) -> dict[tuple[object, ...], FigureRow]:
    """The figures of a report by what they state, without those that state it twice."""
    found: dict[tuple[object, ...], list[FigureRow]] = {}
    for figure in material.figures:
        whole = figure.parent_id is None and figure.kind == "actual" and figure.year_from == figure.year_to
        if whole and significant(figure) >= SURE_DIGITS:
            key = words(figure.metric), figure.unit, figure.per, figure.year_from, figure.province
            found.setdefault(key, []).append(figure)
    return {key: group[0] for key, group in found.items() if len(group) == 1 and len(key[0]) > 1}  # type: ignore[arg-type]


def _disagreements(
    one: dict[tuple[object, ...], FigureRow], two: dict[tuple[object, ...], FigureRow]
) -> Iterator[Finding]:
    for key in (key for key in one if key in two):  # in the order of the text, run for run
        early, late = one[key], two[key]
        if differ(early, late) and (_ratio(early, late) <= NEAR or _slipped(early, late)):
            yield Finding(
                rule="between_reports",
                code="conflicts.reports",
                severity="medium",
                report_id=late.report_id,
                suspects=(late.id, early.id),
                context=(),
                values={"one": late.value, "two": early.value, "unit": late.unit, "year": late.year_from or 0},
                suggestions=repairs(late, interval(early)),
            )


def _ratio(one: FigureRow, two: FigureRow) -> float:
    low, high = sorted((abs(one.value), abs(two.value)))
    return high / low if low else math.inf


def _slipped(one: FigureRow, two: FigureRow) -> bool:
    printed = interval(two)
    return any(Interval(printed.low * f, printed.high * f).meets(interval(one)) for f in FACTORS)


def missing_provinces(materials: Sequence[Material], touched: frozenset[int] | None) -> Iterator[Finding]:
    """Provinces of which a volume of many has no report."""
    documents: dict[int, list[Material]] = {}
    for material in materials:
        documents.setdefault(material.report.document_id, []).append(material)
    for reports in documents.values():
        if touched is None or any(one.report.id in touched for one in reports):
            yield from _missing(reports)


def _missing(reports: Sequence[Material]) -> Iterator[Finding]:
    there = {one.report.province for one in reports if one.report.type == "province"}
    missing = sorted(MILLIONS.keys() - there)
    if missing and len(there) > VOLUME:
        first = reports[0].report
        values: dict[str, str | int] = {
            "document": first.document,
            "count": len(missing),
            "provinces": ", ".join(missing),
        }
        yield Finding("missing_provinces", "structure.provinces", "low", first.id, (), (), values)
