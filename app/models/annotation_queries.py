"""The notes of a workspace with their tags: on figures, stretches of text, indicators, the workspace. Nothing here
writes.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from app import vocabulary
from app.models import vocabulary_queries
from app.vocabulary.records import Indicator

if TYPE_CHECKING:
    from app.models.search_terms import Query

Target = Literal["figure", "text", "indicator", "workspace"]


@dataclass(frozen=True, slots=True)
class AnnotationRow:
    """A note with what it is on. ``document_id`` and the span are those of the stretch of text or of the figure that it
    is on, ``report_id``, province, year and counterpart those of the report there; ``indicator`` is a code, empty for
    notes on anything else. ``created_at`` is UTC, ISO 8601.
    """

    id: int
    uuid: str
    body: str
    tags: tuple[str, ...]
    analyst_id: int
    analyst: str
    initials: str
    created_at: str
    figure_id: int | None
    short_id: str
    report_id: int | None
    document_id: int | None
    document: str
    span_start: int | None
    span_end: int | None
    province: str
    year: int | None
    counterpart: str
    indicator: str

    @property
    def target(self) -> Target:
        """What the note is on."""
        if self.figure_id is not None:
            return "figure"
        if self.indicator:
            return "indicator"
        return "workspace" if self.document_id is None else "text"


@dataclass(frozen=True, slots=True)
class AnnotationFilter:
    """Which notes. Empty fields do not restrict; ``text`` is searched as everything is (``search_terms``)."""

    tag: str = ""
    text: str = ""
    analyst_id: int | None = None
    target: Target | None = None


_SELECT = (
    "SELECT annotations.id, annotations.uuid, body, tags, analyst_id, analysts.name, initials, created_at, figure_id,"
    " coalesce(short_id, ''), reports.id, documents.id, coalesce(documents.name, ''),"
    " coalesce(figures.span_start, annotations.span_start), coalesce(figures.span_end, annotations.span_end),"
    " coalesce(reports.province, ''), reports.year, coalesce(reports.counterpart, ''), annotations.indicator"
    " FROM annotations JOIN analysts ON analysts.id = analyst_id LEFT JOIN figures ON figures.id = figure_id"
    " LEFT JOIN reports ON reports.id = coalesce(figures.report_id, (SELECT around.id FROM reports AS around"
    " WHERE around.document_id = annotations.document_id AND around.hidden = 0"
    " AND annotations.span_start >= around.span_start AND annotations.span_start < around.span_end))"
    " LEFT JOIN documents ON documents.id = coalesce(annotations.document_id, reports.document_id)"
    " WHERE coalesce(documents.hidden, 0) = 0 AND coalesce(figures.hidden, 0) = 0"
)
_TARGETS = {
    "figure": "figure_id IS NOT NULL",
    "text": "annotations.document_id IS NOT NULL",
    "indicator": "annotations.indicator <> ''",
    "workspace": "figure_id IS NULL AND annotations.document_id IS NULL AND annotations.indicator = ''",
}


def chosen(connection: sqlite3.Connection, asked: AnnotationFilter | None = None) -> list[AnnotationRow]:
    """The notes that a filter lets through, newest first."""
    asked = asked or AnnotationFilter()
    terms, params = ["1"], list[Any]()
    if asked.tag:
        terms.append("EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ?)")
        params.append(asked.tag)
    if asked.analyst_id is not None:
        terms.append("analyst_id = ?")
        params.append(asked.analyst_id)
    if asked.target is not None:
        terms.append(_TARGETS[asked.target])
    if query := _parsed(asked.text):
        term, values = matching(connection, query)
        terms.append(term)
        params += values
    rows = connection.execute(f"{_SELECT} AND {' AND '.join(terms)} ORDER BY annotations.id DESC", params)
    return [_row(row) for row in rows]


def _parsed(text: str) -> Query | None:
    from app.models import search_terms  # reads numbers, which no first paint needs

    return search_terms.parse(text) if text else None


def of_ids(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, AnnotationRow]:
    """The notes of these ids that are shown, by id."""
    marks = ", ".join("?" * len(ids))
    rows = connection.execute(f"{_SELECT} AND annotations.id IN ({marks})", list(ids))
    return {row[0]: _row(row) for row in rows}


def of_document(
    connection: sqlite3.Connection, document_id: int, start: int = 0, end: int = 2**62
) -> list[AnnotationRow]:
    """The notes on stretches of a document that touch ``start:end`` (code points), in the order of the text."""
    rows = connection.execute(
        f"{_SELECT} AND annotations.document_id = ? AND annotations.span_start < ? AND annotations.span_end > ?"
        " ORDER BY annotations.span_start, annotations.id",
        [document_id, end, start],
    )
    return [_row(row) for row in rows]


def of_indicator(connection: sqlite3.Connection, code: str) -> list[AnnotationRow]:
    """The notes on an indicator, oldest first; none for the empty code."""
    rows = connection.execute(
        f"{_SELECT} AND annotations.indicator = ? AND annotations.indicator <> '' ORDER BY annotations.id", [code]
    )
    return [_row(row) for row in rows]


def of_text(connection: sqlite3.Connection, document_id: int) -> list[AnnotationRow]:
    """The notes on stretches of a document, in the order of the text."""
    rows = connection.execute(
        f"{_SELECT} AND annotations.document_id = ? ORDER BY annotations.span_start, annotations.id", [document_id]
    )
    return [_row(row) for row in rows]


def matching(connection: sqlite3.Connection, query: Query) -> tuple[str, list[str]]:
    """An SQL condition on ``annotations``, with its parameters, for the notes that hold all of a query: each part in
    the words or tags of the note, or in a name of the indicator that it is on.
    """
    from app.models import search_terms

    named = _names(connection)
    terms, params = [], list[str]()
    for part in query.parts:
        alone = search_terms.Query((part,))
        terms.append(
            "(annotations.id IN (SELECT rowid FROM search_notes WHERE search_notes MATCH ?)"
            " OR annotations.indicator IN (SELECT value FROM json_each(?)))"
        )
        codes = [code for code, text in named.items() if search_terms.matches(text, alone)]
        params += [search_terms.expression(alone), json.dumps(codes)]
    return " AND ".join(terms), params


def _names(connection: sqlite3.Connection) -> dict[str, str]:
    """All names of the indicators that there are notes on, by code."""
    noted = connection.execute("SELECT DISTINCT indicator FROM annotations WHERE indicator <> ''").fetchall()
    rows = _indicators(connection) if noted else {}
    names = {code: rows.get(code) for (code,) in noted}
    return {code: f"{code} {row.name} {row.name_zh}" if row else code for code, row in names.items()}


def _indicators(connection: sqlite3.Connection) -> dict[str, Indicator]:
    """The indicators that the workspace has, by code."""
    known = vocabulary.extended(vocabulary.usable(vocabulary_queries.additions(connection)))
    return {row.code: row for row in known.indicators}


def tags(connection: sqlite3.Connection) -> list[tuple[str, int]]:
    """All tags of notes that are shown, with how many bear them, in alphabetical order."""
    return sorted(Counter(tag for row in chosen(connection) for tag in row.tags).items())


COLUMNS = (
    *("uuid", "on", "figure", "source", "start", "end", "text", "indicator", "indicator_name"),
    *("note", "tags", "analyst", "created_at"),
)
"""The columns of the table of notes: ``on`` is figure, text, indicator or workspace; ``text`` what stands at the place;
``indicator`` the code, and its English name, which is empty where the vocabulary no longer has the code.
"""


def table(connection: sqlite3.Connection) -> tuple[Sequence[str], Iterator[tuple[Any, ...]]]:
    """COLUMNS, and all notes that are shown, oldest first. Tags are separated by "; "."""
    texts: dict[int, str] = {}
    indicators = _indicators(connection)

    def quoted(row: AnnotationRow) -> str:
        if row.document_id is None:
            return ""
        if row.document_id not in texts:
            found = connection.execute("SELECT text FROM documents WHERE id = ?", [row.document_id]).fetchone()
            texts[row.document_id] = found[0]
        return texts[row.document_id][row.span_start : row.span_end]

    rows = (
        (
            *(row.uuid, row.target, row.short_id, row.document, row.span_start, row.span_end, quoted(row)),
            *(row.indicator, indicators[row.indicator].name if row.indicator in indicators else "", row.body),
            *("; ".join(row.tags), row.analyst, row.created_at),
        )
        for row in reversed(chosen(connection))
    )
    return COLUMNS, rows


def _row(row: sqlite3.Row) -> AnnotationRow:
    values = list(row)
    values[3] = tuple(json.loads(values[3]))
    return AnnotationRow(*values)
