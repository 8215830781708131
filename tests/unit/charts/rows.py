"""Figures for the tests of the charts, put together by hand."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from app.models.records import FigureRow

_IDS = count(1)

PLAIN = FigureRow(
    id=0,
    short_id="HEB12-0001",
    document_id=1,
    report_id=1,
    section_id=1,
    province="hebei",
    report_year=2012,
    heading="Rain Plan",
    programme="rain_plan",
    span_start=0,
    span_end=1,
    quote="1",
    value=1.0,
    unit="yuan",
    per="",
    year_from=2012,
    year_to=2012,
    kind="actual",
    qualifier="eq",
    metric="funds",
    about="rain_plan",
    indicator="",
    parent_id=None,
    claim="",
    confidence=0.9,
    origin="machine",
    review="unreviewed",
)


def figure(**values: object) -> FigureRow:
    """A figure that counts by itself, with an id of its own; ``year`` sets the report's year and the figure's."""
    if "year" in values:
        year = values.pop("year")
        values = {"report_year": year, "year_from": year, "year_to": year, **values}
    return replace(PLAIN, **{"id": next(_IDS), **values})  # type: ignore[arg-type]
