"""What an analyst does to stretches of the text: a new figure, another place for a figure, a number that is none.

What a stretch says is read by the extraction (``chain.figure_at``); what was decided here is a human's, and stays when
the extraction changes.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, get_args

from app.curation import writing
from app.curation.writing import Labels
from app.errors import InputError
from app.extraction.records import Leftover, NoFigure, Proposal, Report, Section
from app.models import history, queries
from app.models.history import Entry, Scalar
from app.models.records import FigureRow, ReportRow, SectionRow
from app.vocabulary import Vocabulary

WHY_NONE: tuple[str, ...] = get_args(NoFigure)
"""Why a printed number is no figure."""


def as_report(text: str, row: ReportRow) -> Report:
    """A report of the workspace as the extraction knows one: its title stands where it is first printed."""
    start = text.find(row.title, row.span_start, row.span_end) if row.title else -1
    title = (start, start + len(row.title)) if start >= 0 else (row.span_start, row.span_start)
    return Report(row.span_start, row.span_end, row.province, row.year, "other", *title, row.counterpart or None)


def as_section(text: str, row: SectionRow) -> Section:
    """A section of the workspace as the extraction knows one."""
    return Section(0, row.span_start, row.span_end, *row.heading_span(text), row.programme)


def propose(
    text: str, report: ReportRow, section: SectionRow | None, span: tuple[int, int], vocabulary: Vocabulary
) -> Proposal | None:
    """What the extraction says of a stretch that is a figure; None where there is no number in it."""
    from app.extraction import chain  # compiles all patterns, which a window that only shows records need not wait for

    inside = None if section is None else as_section(text, section)
    return chain.figure_at(text, as_report(text, report), inside, span, vocabulary=vocabulary)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a stretch lies."""

    text: str
    report: ReportRow
    section: SectionRow | None


@dataclass(frozen=True, slots=True)
class AddFigure:
    """Make a figure of a stretch of a report, with the values that the extraction reads there."""

    code: ClassVar[str] = "add_figure"
    report_id: int
    start: int
    end: int
    vocabulary: Vocabulary

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Add the figure. Raises InputError: row_missing, no_report, no_number, several_numbers, span_taken."""
        place = _place(connection, self.report_id, self.start, self.end)
        proposal = _proposal(place, self.start, self.end, self.vocabulary)
        if proposal.others:
            raise InputError("several_numbers", quote=place.text[self.start : self.end])
        figure = proposal.figure
        standing = _standing(connection, place.report.document_id)
        _look_whether_free(place.text, standing, figure.start, figure.end)
        parent = next((f.id for f in standing if (f.span_start, f.span_end) == proposal.total), None)
        values: dict[str, Scalar] = {
            "short_id": Labels(connection, self.vocabulary).next(as_report(place.text, place.report)),
            "report_id": place.report.id,
            "section_id": place.section.id if place.section else None,
            **writing.figure_row(place.text, figure, parent, place.report.province),
            "confidence": None,
            "origin": "human",
        }
        history.insert(connection, entry, "figures", values)
        entry.reason = "missed"
        entry.params = {"figure": values["short_id"], "quote": values["quote"]}


@dataclass(frozen=True, slots=True)
class ChangeSpan:
    """Put a figure on another stretch of its report. ``reread``: its value becomes what is printed there."""

    code: ClassVar[str] = "change_span"
    figure_id: int
    start: int
    end: int
    vocabulary: Vocabulary
    reread: bool = False

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Write the place. Raises InputError: row_missing, no_report, no_number, span_taken."""
        figure = queries.figures(connection, [self.figure_id]).get(self.figure_id)
        if figure is None:
            raise InputError("row_missing", table="figures", row=self.figure_id)
        place = _place(connection, figure.report_id, self.start, self.end)
        read = _proposal(place, self.start, self.end, self.vocabulary).figure
        others = [one for one in _standing(connection, figure.document_id) if one.id != figure.id]
        _look_whether_free(place.text, others, read.start, read.end)
        values: dict[str, Scalar] = {
            "section_id": place.section.id if place.section else None,
            "span_start": read.start,
            "span_end": read.end,
            **writing.quote_row(place.text, read.start, read.end),
            **({"value": read.value} if self.reread else {}),
        }
        history.update(connection, entry, "figures", figure.id, values)
        entry.reason = "span"
        entry.params = {"figure": figure.short_id, "old": figure.quote, "quote": values["quote"]}


@dataclass(frozen=True, slots=True)
class DismissNumbers:
    """Say of printed numbers of a document that they are no figures. Those that are dismissed already stay so."""

    code: ClassVar[str] = "dismiss_numbers"
    document_id: int
    spans: Sequence[tuple[int, int]]
    reason: str

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Write them. Raises InputError ``bad_choice`` for a reason that is none of WHY_NONE."""
        if self.reason not in WHY_NONE:
            raise InputError("bad_choice", field="reason", value=self.reason)
        text = queries.text(connection, self.document_id)
        known = {(row.span_start, row.span_end) for row in queries.dismissals(connection, self.document_id)}
        fresh = [span for span in dict.fromkeys(self.spans) if span not in known]
        for start, end in fresh:
            values: dict[str, Scalar] = {
                "document_id": self.document_id,
                "span_start": start,
                "span_end": end,
                "quote": text[start:end],
                "reason": self.reason,
                "analyst_id": entry.analyst_id,
                "created_at": history.now(),
            }
            history.insert(connection, entry, "dismissals", values)
        quote = text[slice(*fresh[0])] if fresh else ""
        entry.params = {"quote": quote, "reason": self.reason, "count": len(fresh)}


def _place(connection: sqlite3.Connection, report_id: int, start: int, end: int) -> _Place:
    report = queries.report(connection, report_id)
    if report is None:
        raise InputError("row_missing", table="reports", row=report_id)
    if not report.span_start <= start < end <= report.span_end:
        raise InputError("no_report")
    sections = queries.sections_of_report(connection, report_id)
    at = bisect_right(sections, start, key=lambda section: section.span_start) - 1
    section = sections[at] if at >= 0 and start < sections[at].span_end else None
    return _Place(queries.text(connection, report.document_id), report, section)


def _proposal(place: _Place, start: int, end: int, vocabulary: Vocabulary) -> Proposal:
    found = propose(place.text, place.report, place.section, (start, end), vocabulary)
    if found is None:
        raise InputError("no_number", quote=place.text[start:end])
    return found


def _standing(connection: sqlite3.Connection, document_id: int) -> list[FigureRow]:
    return queries.figures_of_document(connection, document_id)


def _look_whether_free(text: str, figures: Sequence[FigureRow], start: int, end: int) -> None:
    """Raises InputError ``span_taken`` where a figure stands in the way."""
    for figure in figures:
        if figure.span_start < end and start < figure.span_end:
            raise InputError("span_taken", quote=text[start:end], figure=figure.short_id)


def leftovers(
    text: str,
    report: ReportRow,
    sections: Sequence[SectionRow],
    taken: Sequence[tuple[int, int]],
    vocabulary: Vocabulary,
) -> Iterator[list[Leftover]]:
    """The printed numbers of a report that overlap no stretch of ``taken``, line by line: neither figures nor
    dismissed.
    """
    from app.extraction.leftovers import find_leftovers  # see ``propose``

    headings = [span for span in (row.heading_span(text) for row in sections) if span[0] < span[1]]
    return find_leftovers(text, as_report(text, report), headings, taken, vocabulary=vocabulary)
