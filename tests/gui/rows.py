"""Rows made by hand, for tests of what needs no workspace."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.models.records import FigureRow, ReportRow, SectionRow

FIGURE = FigureRow(
    id=1,
    short_id="HEB12-0001",
    document_id=1,
    report_id=1,
    section_id=None,
    province="hebei",
    report_year=2012,
    heading="",
    programme="overview",
    span_start=0,
    span_end=1,
    quote="1",
    value=1.0,
    unit="village",
    per="",
    year_from=2012,
    year_to=2012,
    kind="actual",
    qualifier="eq",
    metric="villages",
    about="overview",
    indicator="",
    parent_id=None,
    claim="",
    confidence=0.5,
    origin="machine",
    review="unreviewed",
)


def figure(**fields: Any) -> FigureRow:
    """A figure with some fields of its own."""
    return replace(FIGURE, **fields)


def printed(text: str, *quotes: str, **fields: Any) -> list[FigureRow]:
    """Figures that stand where these are printed, one after the other, with ids from 1."""
    made, at = [], 0
    for number, quote in enumerate(quotes, 1):
        at = text.index(quote, at)
        place = {"span_start": at, "span_end": at + len(quote), "quote": quote}
        made.append(figure(id=number, short_id=f"HEB12-{number:04d}", **place, **fields))
        at += len(quote)
    return made


def report(text: str, **fields: Any) -> ReportRow:
    """A report that is the whole of a text."""
    made = ReportRow(1, 1, "hebei.txt", "hebei", 2012, "province", "", "", 0, len(text), 0, 0)
    return replace(made, **fields)


def section(text: str, heading: str, number: int = 1) -> SectionRow:
    """A section that begins with its heading and goes on to the end."""
    start = text.index(heading)
    return SectionRow(number, 1, heading, "overview", start, start, len(text), 0, 0)
