"""Samples of what is exported: what they are drawn from, their items, what was judged of them. Nothing here writes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from app.extraction.sentences import states_number
from app.models import queries
from app.models.records import FigureFilter

REVIEWS = ("unreviewed", "verified", "rejected")
PARAGRAPH = "paragraph"
STRATA = (*REVIEWS, PARAGRAPH)
"""What a sample is stratified by: the figures by their review, and the paragraphs apart."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SampleRow:
    """A sample. ``strata``: of how many figures or paragraphs each was drawn; ``filter`` the fields of the FigureFilter
    that it was drawn from, none for all. ``items`` and ``judged`` count those drawn and those judged.
    """

    id: int
    uuid: str
    seed: int
    filter: Mapping[str, Any]
    strata: Mapping[str, int]
    analyst: str
    drawn_at: str
    items: int
    judged: int


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """What somebody saw: the fields that are wrong (none: right), the stretches of figures that were missed."""

    wrong: tuple[str, ...]
    missed: tuple[Span, ...]
    analyst: str
    judged_at: str


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One figure or paragraph of a sample, with its newest judgement. ``shown``: of a figure its fields as they were
    when it was drawn; of a paragraph ``captured``, the spans of the figures in it. Offsets are code points.
    """

    id: int
    sample_id: int
    position: int
    stratum: str
    figure_id: int | None
    short_id: str
    document_id: int
    document: str
    span_start: int
    span_end: int
    shown: Mapping[str, Any]
    province: str
    report_year: int | None
    heading: str
    judgement: JudgementRow | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph that can be drawn: a stretch of a document that states a number."""

    document_id: int
    start: int
    end: int


def figure_frame(connection: sqlite3.Connection, chosen: FigureFilter) -> dict[str, list[int]]:
    """The ids of the exported figures that a filter lets through, by review, in ascending order."""
    found: dict[str, list[int]] = {review: [] for review in REVIEWS}
    for figure_id, review in queries.reviews(connection, chosen):
        found[review].append(figure_id)
    return {review: sorted(ids) for review, ids in found.items()}


def paragraph_frame(connection: sqlite3.Connection, chosen: FigureFilter) -> list[Passage]:
    """The paragraphs (long ones in parts) of the reports, or the section, that a filter names, in the order of the
    texts: those that state a number, without which they can have no figure. What else the filter asks for is left
    aside: it says nothing of what was missed.
    """
    texts: dict[int, str] = {}
    found = []
    for document_id, start, end in _passages(connection, chosen):
        if document_id not in texts:
            texts[document_id] = queries.text(connection, document_id)
        if states_number(texts[document_id], start, end):
            found.append(Passage(document_id, start, end))
    return found


def _passages(connection: sqlite3.Connection, chosen: FigureFilter) -> Iterator[tuple[int, int, int]]:
    place = "reports" if chosen.section_id is None else "sections"
    return iter(
        connection.execute(
            "SELECT passages.document_id, passages.span_start, passages.span_end FROM search_passages AS passages"
            " JOIN documents ON documents.id = passages.document_id AND documents.hidden = 0"
            " WHERE EXISTS (SELECT 1 FROM reports LEFT JOIN sections ON sections.report_id = reports.id"
            " AND sections.id = :section WHERE reports.document_id = passages.document_id AND reports.hidden = 0"
            f" AND passages.span_start >= {place}.span_start AND passages.span_start < {place}.span_end"
            " AND (:report IS NULL OR reports.id = :report) AND (:year IS NULL OR reports.year = :year)"
            " AND (NOT :no_year OR reports.year IS NULL)"
            " AND (:provinces = '[]' OR reports.province IN (SELECT value FROM json_each(:provinces)))"
            " AND (:reporters = '[]' OR reports.province IN (SELECT value FROM json_each(:reporters))))"
            " ORDER BY passages.document_id, passages.span_start",
            {
                "section": chosen.section_id,
                "report": chosen.report_id,
                "year": chosen.report_year,
                "no_year": chosen.no_year,
                "provinces": json.dumps(chosen.provinces),
                "reporters": json.dumps(chosen.reporters),
            },
        )
    )


def captured(connection: sqlite3.Connection, passage: Passage) -> list[Span]:
    """The spans of the figures in a paragraph, in order."""
    rows = connection.execute(
        "SELECT figures.span_start, figures.span_end FROM figures JOIN reports ON reports.id = report_id"
        " WHERE document_id = ? AND figures.hidden = 0 AND figures.span_start < ? AND figures.span_end > ?"
        " ORDER BY figures.span_start, figures.span_end",
        [passage.document_id, passage.end, passage.start],
    )
    return [(start, end) for start, end in rows]


def stored(chosen: FigureFilter) -> dict[str, Any]:
    """A filter by those of its fields that restrict."""
    plain = FigureFilter()
    restricting = (each.name for each in fields(chosen) if each.name != "sort")
    return {name: value for name in restricting if (value := getattr(chosen, name)) != getattr(plain, name)}


def samples(connection: sqlite3.Connection) -> list[SampleRow]:
    """All samples, the newest first."""
    rows = connection.execute(
        "SELECT samples.id, samples.uuid, seed, filter, strata, coalesce(analysts.name, ''), drawn_at,"
        " (SELECT count(*) FROM sample_items WHERE sample_id = samples.id),"
        " (SELECT count(DISTINCT item_id) FROM judgements JOIN sample_items ON sample_items.id = item_id"
        " WHERE sample_id = samples.id)"
        " FROM samples LEFT JOIN analysts ON analysts.id = analyst_id ORDER BY samples.id DESC"
    )
    return [_sample(list(row)) for row in rows]


def _sample(values: list[Any]) -> SampleRow:
    values[3:5] = map(json.loads, values[3:5])
    return SampleRow(*values)


def items(connection: sqlite3.Connection, sample_id: int) -> list[ItemRow]:
    """The items of a sample in the order in which they are reviewed, each with its newest judgement."""
    return _items(connection, "sample_id = ?", sample_id)


def item(connection: sqlite3.Connection, item_id: int) -> ItemRow | None:
    """One item; None where there is none."""
    found = _items(connection, "sample_items.id = ?", item_id)
    return found[0] if found else None


def _items(connection: sqlite3.Connection, where: str, key: int) -> list[ItemRow]:
    rows = connection.execute(
        "SELECT sample_items.id, sample_id, position, stratum, figure_id, coalesce(short_id, ''),"
        " sample_items.document_id, documents.name, sample_items.span_start, sample_items.span_end, shown,"
        " coalesce(reports.province, ''), reports.year, coalesce(sections.heading, ''),"
        " wrong, missed, coalesce(analysts.name, ''), judged_at"
        " FROM sample_items JOIN documents ON documents.id = sample_items.document_id"
        " LEFT JOIN figures ON figures.id = figure_id"
        " LEFT JOIN reports ON reports.id = (SELECT around.id FROM reports AS around"
        " WHERE around.document_id = sample_items.document_id AND sample_items.span_start >= around.span_start"
        " AND sample_items.span_start < around.span_end ORDER BY around.hidden LIMIT 1)"
        " LEFT JOIN sections ON sections.id = (SELECT around.id FROM sections AS around"
        " WHERE around.report_id = reports.id AND sample_items.span_start >= around.span_start"
        " AND sample_items.span_start < around.span_end ORDER BY around.hidden LIMIT 1)"
        " LEFT JOIN judgements ON judgements.id = (SELECT newest.id FROM judgements AS newest"
        " WHERE newest.item_id = sample_items.id ORDER BY newest.judged_at DESC, newest.id DESC LIMIT 1)"
        f" LEFT JOIN analysts ON analysts.id = judgements.analyst_id WHERE {where} ORDER BY position",
        [key],
    )
    return [_item(list(row)) for row in rows]


def _item(values: list[Any]) -> ItemRow:
    wrong, missed, analyst, at = values[-4:]
    judgement = None
    if wrong is not None:
        spans = tuple((start, end) for start, end in json.loads(missed))
        judgement = JudgementRow(tuple(json.loads(wrong)), spans, analyst, at)
    values[10] = json.loads(values[10])
    values[-4:] = [judgement]
    return ItemRow(*values)
