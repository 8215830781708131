"""Finds places in a workspace: stretches of text, figures and notes that hold all of a query. Nothing here writes.

What is hidden is not found. Places come in the order of documents and texts; notes on the workspace and on indicators
come last.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from app.models import annotation_queries, search_terms
from app.models.search_terms import Query

Kind = Literal["text", "figure", "note"]
KINDS: tuple[Kind, ...] = ("text", "figure", "note")

Span = tuple[int, int]


class Place(NamedTuple):
    """Where something was found, in the order of the text. ``row_id`` is a passage's, a figure's, a note's; ``end`` is
    0 for what has no place in a document; ``report_id`` is None outside of all reports.
    """

    document_id: int
    start: int
    kind: Kind
    row_id: int
    end: int
    report_id: int | None


@dataclass(frozen=True, slots=True)
class Group:
    """A report with the number of places in it. Without ``report_id``: a document's text outside of all reports;
    without a document, too: the workspace.
    """

    document_id: int
    report_id: int | None
    count: int
    document: str = ""
    province: str = ""
    year: int | None = None
    counterpart: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """All places of a query. ``counts``: how many of each kind, also of those that were not asked for; ``groups``: the
    reports they stand in, in the order of the places.
    """

    query: Query
    places: Sequence[Place] = ()
    counts: Mapping[Kind, int] = field(default_factory=dict)
    groups: Sequence[Group] = ()


NOWHERE = 2**62
"""The document of a note that is on the workspace or on an indicator: behind all others."""

_TEXTS = (
    "SELECT search_passages.document_id, span_start, 'text', search_passages.id, span_end, NULL"
    " FROM search_texts JOIN search_passages ON search_passages.id = search_texts.rowid"
    " JOIN documents ON documents.id = document_id WHERE search_texts MATCH ? AND documents.hidden = 0"
)
_FIGURES = (
    "SELECT reports.document_id, figures.span_start, 'figure', figures.id, figures.span_end, report_id"
    " FROM search_figures JOIN figures ON figures.id = search_figures.rowid JOIN reports ON reports.id = report_id"
    " JOIN documents ON documents.id = reports.document_id"
    " WHERE search_figures MATCH ? AND documents.hidden = 0 AND figures.hidden = 0"
)
_NOTES = (
    f"SELECT coalesce(reports.document_id, annotations.document_id, {NOWHERE}),"
    " coalesce(figures.span_start, annotations.span_start, 0), 'note', annotations.id,"
    " coalesce(figures.span_end, annotations.span_end, 0), report_id"
    " FROM annotations LEFT JOIN figures ON figures.id = figure_id"
    " LEFT JOIN reports ON reports.id = report_id"
    " LEFT JOIN documents ON documents.id = coalesce(reports.document_id, annotations.document_id)"
    " WHERE coalesce(documents.hidden, 0) = 0 AND coalesce(figures.hidden, 0) = 0 AND "
)


def find(connection: sqlite3.Connection, query: Query, kinds: Sequence[Kind] = KINDS) -> Found:
    """All places of these kinds that hold all of the query. ``counts`` are of all kinds."""
    if not query:
        return Found(query)
    counts: dict[Kind, int] = {}
    places: list[Place] = []
    reports = _Reports(connection)
    for kind in KINDS:
        rows = _rows(connection, query, kind)
        counts[kind] = len(rows)
        if kind in kinds:
            places += (
                Place(document, start, found, row, end, reports.at(document, start) if report is None else report)
                for document, start, found, row, end, report in rows
            )
    places.sort(key=lambda place: place[:4])
    numbers = Counter((place.document_id, place.report_id) for place in places)
    groups = [reports.group(document_id, report_id, count) for (document_id, report_id), count in numbers.items()]
    return Found(query, places, counts, groups)


def _rows(connection: sqlite3.Connection, query: Query, kind: Kind) -> list[sqlite3.Row]:
    """The places of one kind: document, start, kind, row, end, report."""
    if kind == "note":
        condition, params = annotation_queries.matching(connection, query)
        return connection.execute(_NOTES + condition, params).fetchall()
    sql = _TEXTS if kind == "text" else _FIGURES
    return connection.execute(sql, [search_terms.expression(query)]).fetchall()


class _Reports:
    """Says in which report a place lies, and what a report is called."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._starts: dict[int, list[int]] = {}
        self._reports: dict[int, list[tuple[int, int]]] = {}
        self._names = dict(connection.execute("SELECT id, name FROM documents").fetchall())
        self._titles: dict[int, tuple[str, int | None, str]] = {}
        for document_id, start, end, report_id, *title in connection.execute(
            "SELECT document_id, span_start, span_end, id, province, year, counterpart FROM reports WHERE hidden = 0"
            " ORDER BY document_id, span_start"
        ):
            self._titles[report_id] = (title[0], title[1], title[2])
            self._starts.setdefault(document_id, []).append(start)
            self._reports.setdefault(document_id, []).append((end, report_id))

    def at(self, document_id: int, offset: int) -> int | None:
        """The report at an offset of a document, or None."""
        starts = self._starts.get(document_id)
        index = bisect_right(starts, offset) - 1 if starts else -1
        if index < 0:
            return None
        end, report_id = self._reports[document_id][index]
        return report_id if offset < end else None

    def group(self, document_id: int, report_id: int | None, count: int) -> Group:
        """A report, or what is outside of all, with so many places."""
        title = self._titles.get(report_id, ("", None, "")) if report_id is not None else ("", None, "")
        return Group(document_id, report_id, count, self._names.get(document_id, ""), *title)
