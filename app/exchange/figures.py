"""Extracted figures as the rows of a table: the fields that the extraction is scored by, and what else it says."""

from __future__ import annotations

from collections.abc import Iterator

from app.extraction.records import Extraction, Figure

COLUMNS = (
    "source",
    "start",
    "end",
    "text",
    "value",
    "unit",
    "per",
    "year_from",
    "year_to",
    "kind",
    "qualifier",
    "programme",
    "heading",
    "metric",
    "about",
    "indicator",
    "parent",
    "claim",
    "confidence",
    "province",
    "report_year",
)
"""``start``, ``end``: code points into the source's text; ``parent``: [start, end] of the total a figure is part of,
or null.
"""

NO_SECTION = "overview"
"""The programme of a figure that stands before the first heading of its report."""


def rows(source: str, text: str, found: Extraction) -> Iterator[tuple[object, ...]]:
    """One row for each figure of a text, in COLUMNS' order."""
    for figure in found.figures:
        record = _record(text, found, figure) | {"source": source}
        yield tuple(record[name] for name in COLUMNS)


def _record(text: str, found: Extraction, figure: Figure) -> dict[str, object]:
    report = found.reports[figure.report]
    section = None if figure.section is None else found.sections[figure.section]
    total = None if figure.parent is None else found.figures[figure.parent]
    own = {name: getattr(figure, name) for name in COLUMNS if hasattr(figure, name)}
    return own | {
        "text": text[figure.start : figure.end],
        "programme": section.programme if section else NO_SECTION,
        "heading": text[section.heading_start : section.heading_end] if section else "",
        "parent": [total.start, total.end] if total else None,
        "province": report.province,
        "report_year": report.year,
    }
