"""What was found, in its context: the stretch of text around each place, with what the query asked for marked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from app.models import annotation_queries, queries, search_terms
from app.models.annotation_queries import AnnotationRow
from app.models.records import FigureRow, heading_span
from app.models.search import Found, Place, Span
from app.models.search_terms import Query

HitKind = Literal["text", "heading", "figure", "note"]

BEFORE, BEHIND = 48, 240
"""Code points of text shown before what was found, and from it on."""

CUT = "…"


@dataclass(frozen=True, slots=True)
class Hit:
    """A place with its context. ``marks`` are spans of ``context``; ``start:end`` is what to show in the document.

    ``heading`` is the section's. A note on the workspace has no document.
    """

    kind: HitKind
    place: Place
    context: str
    marks: tuple[Span, ...]
    start: int
    end: int
    heading: str = ""
    figure: FigureRow | None = None
    note: AnnotationRow | None = None


def hits(connection: sqlite3.Connection, found: Found, first: int, count: int) -> list[Hit]:
    """The hits of ``count`` places from the one numbered ``first`` on; what went away since is left out."""
    places = found.places[first : first + count]
    figures = queries.figures(connection, [place.row_id for place in places if place.kind == "figure"])
    notes = annotation_queries.of_ids(connection, [place.row_id for place in places if place.kind == "note"])
    return list(_Hits(connection, found.query, figures, notes).of(places))


class _Hits:
    """Makes hits, keeping the one text and the one report's sections that are at hand."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        query: Query,
        figures: dict[int, FigureRow],
        notes: dict[int, AnnotationRow],
    ) -> None:
        self._connection, self._query, self._figures, self._notes = connection, query, figures, notes
        self._text: tuple[int, str] = (0, "")
        self._sections: tuple[int, list[_Section]] = (0, [])

    def of(self, places: Sequence[Place]) -> Iterator[Hit]:
        for place in places:
            if place.kind == "text":
                yield self._in_text(place)
            elif place.kind == "figure" and place.row_id in self._figures:
                yield self._of_figure(place, self._figures[place.row_id])
            elif place.kind == "note" and place.row_id in self._notes:
                yield self._of_note(place, self._notes[place.row_id])

    def _in_text(self, place: Place) -> Hit:
        text = self._text_of(place.document_id)
        marks = [
            (start + place.start, end + place.start)
            for start, end in search_terms.matches(text[place.start : place.end], self._query)
        ]
        start, end = marks[0] if marks else (place.start, place.end)
        context, shown = around(text, (place.start, place.end), start, marks)
        section = self._section_at(place, start)
        in_heading = start < heading_span(text, section.heading_start, section.heading)[1]
        return Hit("heading" if in_heading else "text", place, context, shown, start, end, section.heading)

    def _of_figure(self, place: Place, figure: FigureRow) -> Hit:
        text = self._text_of(place.document_id)
        line = (text.rfind("\n", 0, place.start) + 1, _line_end(text, place.end))
        span = (figure.span_start, figure.span_end)
        context, shown = around(text, line, figure.span_start, [span])
        return Hit("figure", place, context, shown, *span, figure.heading, figure=figure)

    def _of_note(self, place: Place, note: AnnotationRow) -> Hit:
        body = note.body.replace("\n", " ")
        marks = search_terms.matches(body, self._query)
        context, shown = around(body, (0, len(body)), marks[0][0] if marks else 0, marks)
        heading = self._section_at(place, place.start).heading
        return Hit("note", place, context, shown, place.start, place.end, heading, note=note)

    def _text_of(self, document_id: int) -> str:
        if self._text[0] != document_id:
            self._text = (document_id, queries.text(self._connection, document_id))
        return self._text[1]

    def _section_at(self, place: Place, offset: int) -> _Section:
        """The section whose heading or text is at an offset, or one without a heading."""
        if place.report_id is None:
            return _NONE
        if self._sections[0] != place.report_id:
            rows = self._connection.execute(_SECTIONS, [place.report_id])
            self._sections = (place.report_id, [_Section(*row) for row in rows])
        for section in self._sections[1]:
            if section.start <= offset < section.end:
                return section
        return _NONE


class _Section(NamedTuple):
    heading: str
    heading_start: int
    start: int
    end: int


_NONE = _Section("", 0, 0, 0)
_SECTIONS = (
    "SELECT heading, heading_start, min(heading_start, span_start), span_end FROM sections"
    " WHERE hidden = 0 AND report_id = ? ORDER BY span_start"
)


def around(text: str, within: Span, at: int, marks: Iterable[Span]) -> tuple[str, tuple[Span, ...]]:
    """The text around an offset, cut at words and within a span, with ellipses where it was cut; the marks in it."""
    start, end = max(within[0], at - BEFORE), min(within[1], at + BEHIND)
    if start > within[0]:
        blank = text.find(" ", start, at)
        start = blank + 1 if blank >= 0 else start
    before = CUT if start > within[0] else ""
    stretch = text[start:end]
    lead = len(stretch) - len(stretch.lstrip()) if not before else 0
    shown = stretch[lead:].rstrip()
    moved = start + lead - len(before)
    spans = tuple(
        (max(first, start + lead) - moved, min(last, end) - moved)
        for first, last in marks
        if first < end and last > start
    )
    return f"{before}{shown}{CUT if end < within[1] else ''}", spans


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end
