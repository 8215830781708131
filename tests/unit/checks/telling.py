"""Reports for the rules, told in one line: the text with its figures in brackets.

``"A total of [743 million|yuan], of which [250 million|yuan|part=1] was ..."``: quote, unit, then fields of the figure
by name; ``part`` is the number, from 1, of the total that it is a part of, ``section`` a number of a section.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.checks.material import Material, Reading
from app.checks.records import Finding
from app.models.records import FigureRow, ReportRow, SectionRow

_FIGURE = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}


def reading(told: str, *, province: str = "hebei", year: int | None = 2012, report_id: int = 1) -> Reading:
    """A told report as the rules look at it."""
    return Reading(material(told, province=province, year=year, report_id=report_id))


def material(
    told: str, *, province: str = "hebei", year: int | None = 2012, report_id: int = 1, document_id: int = 1
) -> Material:
    """A told report; the figures' ids count from a thousand times the report's own."""
    text, figures = "", []
    at = 0
    for number, found in enumerate(_FIGURE.finditer(told), 1):
        text += told[at : found.start()]
        quote, at = found.group(1), found.end()
        figures.append(_figure(report_id, number, quote, len(text), found.group(2).split("|"), (province, year)))
        text += quote
    text += told[at:]
    sections = sorted({figure.section_id for figure in figures if figure.section_id is not None})
    return Material(
        _report(report_id, document_id, province, year, len(text), len(figures)),
        text,
        tuple(SectionRow(id_, report_id, f"Section {id_}", "funds", 0, 0, len(text), 1, 0) for id_ in sections),
        tuple(figures),
    )


def _figure(
    report_id: int, number: int, quote: str, start: int, fields: list[str], place: tuple[str, int | None]
) -> FigureRow:
    named = dict(field.split("=", 1) for field in fields[1:])
    year = int(named["year"]) if "year" in named else place[1]
    base = 1000 * report_id
    programme = named.get("programme", "funds")
    return FigureRow(
        id=base + number,
        short_id=f"T-{number}",
        document_id=1,
        report_id=report_id,
        section_id=int(named["section"]) if "section" in named else None,
        province=named.get("province", place[0]),
        report_year=place[1],
        heading="",
        programme=programme,
        span_start=start,
        span_end=start + len(quote),
        quote=quote,
        value=float(named["value"]) if "value" in named else value(quote),
        unit=fields[0],
        per=named.get("per", ""),
        year_from=year,
        year_to=year,
        kind=named.get("kind", "actual"),
        qualifier=named.get("qualifier", "eq"),
        metric=named.get("metric", "funds"),
        about=named.get("about", programme),
        indicator="",
        parent_id=base + int(named["part"]) if "part" in named else None,
        claim=named.get("claim", "all" if "part" in named else ""),
        confidence=None,
        origin="machine",
        review="unreviewed",
    )


def value(quote: str) -> float:
    """What a print says, with its scale word."""
    digits = _NUMBER.match(quote)
    scale = next((factor for word, factor in _SCALES.items() if quote.endswith(word)), 1.0)
    return float(f"{float(digits.group().replace(',', '')) * scale:.12g}") if digits else 1.0


def _report(id_: int, document_id: int, province: str, year: int | None, length: int, figures: int) -> ReportRow:
    return ReportRow(id_, document_id, "a.txt", province, year, "province", "", "Title", 0, length, figures, 0)


def codes(findings: Iterable[Finding]) -> list[str]:
    """The codes of findings, in order."""
    return [finding.code for finding in findings]


def suspects(finding: Finding, of: Reading) -> list[str]:
    """How a finding's suspects are printed."""
    return [of.by_id[figure].quote for figure in finding.suspects]


def mended(finding: Finding) -> set[tuple[str, float]]:
    """How a finding could be mended, and what the value would be."""
    return {(slip.how, float(slip.value)) for slip in finding.suggestions}
