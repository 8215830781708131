"""What is odd about a report as a whole. These findings are on the report: no figure is suspected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from app.checks.material import Reading
from app.checks.records import Finding, Severity

FEWEST_PER_PAGE = 0.5
"""A report of this kind has some five figures on a page; a tenth of that points to a text that was not read well."""

PAGE = 2_500
"""Code points on a printed page."""

SHORTEST = 2 * PAGE

_AUTHOR = re.compile(r"[(（][^()（）]{4,300}[)）][\s.]*$")
AUTHOR_REACH = 600
"""Code points at a report's end among which its author line stands."""


def few_figures(reading: Reading) -> Iterator[Finding]:
    """A report of several pages with hardly a figure."""
    report = reading.material.report
    length, count = report.span_end - report.span_start, len(reading.material.figures)
    if length >= SHORTEST and count < FEWEST_PER_PAGE * length / PAGE:
        yield _on_report(reading, "few_figures", "low", {"figures": count, "pages": round(length / PAGE)})


def no_programme(reading: Reading) -> Iterator[Finding]:
    """A section with a heading that stands for no programme, though there are figures in it."""
    told = {figure.section_id for figure in reading.material.figures}
    for section in reading.material.sections:
        if not section.programme and section.id in told:
            yield _on_report(reading, "no_programme", "low", {"heading": section.heading})


def unknown_report(reading: Reading) -> Iterator[Finding]:
    """A report of which province or year is unknown: none of its figures can be placed."""
    report = reading.material.report
    if report.province == "unknown":
        yield _on_report(reading, "no_province", "medium", {"title": report.title})
    if report.year is None:
        yield _on_report(reading, "no_year", "medium", {"title": report.title})


def same_place(reading: Reading) -> Iterator[Finding]:
    """Two figures whose places overlap: one number was taken twice."""
    for one, two in pairwise(reading.material.figures):
        if one.span_end > two.span_start:
            values = {"one": one.quote, "two": two.quote}
            yield Finding("same_place", "structure.same_place", "medium", one.report_id, (two.id, one.id), (), values)


def _on_report(reading: Reading, code: str, severity: Severity, values: dict[str, str | int]) -> Finding:
    return Finding(code, f"structure.{code}", severity, reading.material.report.id, (), (), values)


def no_author(reading: Reading) -> Iterator[Finding]:
    """A report that does not end with the line that names its authors: its end may be missing."""
    report = reading.material.report
    end = reading.material.text[max(report.span_start, report.span_end - AUTHOR_REACH) : report.span_end]
    if report.type == "province" and not _AUTHOR.search(end.strip()):
        yield _on_report(reading, "no_author", "low", {"end": end.strip()[-60:]})
