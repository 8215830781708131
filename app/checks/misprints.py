"""Numbers that are broken in print: separators where none belong, and counts of whole things with a fraction."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from app.checks.material import Reading
from app.checks.records import Finding, Suggestion
from app.checks.rounding import PRINT
from app.checks.units import MEASURES
from app.models.records import FigureRow

_DIGITS = re.compile(r"\d(?:[\d.,，\s]*\d)?")
_WHOLE = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_THOUSANDS = re.compile(r"\d{1,3}\.\d{3}")
_WORDED = re.compile(r"[A-Za-z万亿]")
MILLION = 1e6


def separators(reading: Reading) -> Iterator[Finding]:
    """Digits that no way of writing numbers groups so: "1,5200", "2.33,082", "207.15253.07", "1607 2"."""
    for figure in reading.material.figures:
        digits = _DIGITS.match(figure.quote)
        if digits and not _WHOLE.fullmatch(digits.group()):
            yield _finding("misprints.separator", figure, {"printed": figure.quote, "value": figure.value})


def fractions(reading: Reading) -> Iterator[Finding]:
    """Counts of whole things that are no whole number: a point in place of a comma ("62.100 people"), or a scale word
    that was dropped ("1.28 low-income residents").
    """
    scaled = _scaled(reading.material.figures)
    for figure in reading.material.figures:
        digits = PRINT.fullmatch(figure.quote)  # without a scale word
        if digits and digits.group(1) and figure.unit not in MEASURES and not figure.per:
            yield _fraction(scaled, figure, digits.group())


def _scaled(figures: Iterable[FigureRow]) -> dict[tuple[str, float], float]:
    """The value of the first figure that says some digits with a scale word, by its unit and these digits."""
    found: dict[tuple[str, float], float] = {}
    for figure in figures:
        digits = PRINT.match(figure.quote)
        if digits and _WORDED.search(figure.quote):
            found.setdefault((figure.unit, float(digits.group().replace(",", ""))), figure.value)
    return found


def _fraction(scaled: Mapping[tuple[str, float], float], figure: FigureRow, digits: str) -> Finding:
    number = float(digits.replace(",", ""))
    slips = []
    if _THOUSANDS.fullmatch(digits):
        slips.append(Suggestion(figure.id, "value", float(digits.replace(".", "")), "separator"))
    twin = scaled.get((figure.unit, number))
    if twin is not None or not slips:
        slips.append(Suggestion(figure.id, "value", number * MILLION if twin is None else twin, "scale_word"))
    values: dict[str, str | float] = {"printed": figure.quote, "unit": figure.unit}
    return _finding("misprints.fraction", figure, values, tuple(slips))


def _finding(
    code: str, figure: FigureRow, values: dict[str, str | float], slips: tuple[Suggestion, ...] = ()
) -> Finding:
    return Finding(code.split(".")[0], code, "high", figure.report_id, (figure.id,), (), values, slips)
