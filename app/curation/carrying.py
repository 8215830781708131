"""What analysts decided on the reports and sections of a document goes along when a changed text takes its place."""

from __future__ import annotations

import sqlite3

from app.curation import aligning, sectioning
from app.curation.aligning import Place
from app.curation.heritage import section_at
from app.curation.sectioning import CorrectReport, CorrectSection, MergeSections, Sectioning, SplitSection
from app.errors import InputError
from app.models import merge_queries, queries
from app.models.history import Entry, Scalar
from app.models.merge_queries import ReportPart, SectionPart

LEAST = 24
"""Code points by which a place of the old text is found again, where its heading is shorter."""


def carry(connection: sqlite3.Connection, entry: Entry, old_id: int, new_id: int) -> None:
    """Decide on the reports and sections of the new document as on those of the old one, where they are found again.

    The new document must be shown. What does not fit the new text is left out.
    """
    reports = [part for part in merge_queries.reports(connection, old_id) if part.decided]
    sections = [part for part in merge_queries.sections(connection, old_id) if part.decided]
    if not reports and not sections:
        return
    old, new = queries.text(connection, old_id), queries.text(connection, new_id)
    spans = [*map(_title, reports), *map(_heading, sections)]
    places = aligning.align(old, spans, new)
    for report, place in zip(reports, places, strict=False):
        _do(connection, entry, _report(connection, new_id, report, place))
    for section, place in zip(sections, places[len(reports) :], strict=True):
        _do(connection, entry, _section(connection, new_id, section, place))


def _title(part: ReportPart) -> tuple[int, int]:
    return _stretch(part.values["span_start"], part.values["title"], part.values["span_end"])


def _heading(part: SectionPart) -> tuple[int, int]:
    return _stretch(part.values["heading_start"], part.values["heading"], part.values["span_end"])


def _stretch(start: Scalar, printed: Scalar, stop: Scalar) -> tuple[int, int]:
    """The stretch by which a report or section is found again."""
    first = int(start or 0)
    return first, max(first + 1, min(int(stop or 0), first + max(len(str(printed)), LEAST)))


def _do(connection: sqlite3.Connection, entry: Entry, operation: Sectioning | None) -> None:
    if operation is None:
        return
    try:
        plan = operation.plan(connection)
    except InputError:
        return
    sectioning.put(connection, entry, plan)


def _report(connection: sqlite3.Connection, new_id: int, part: ReportPart, place: Place | None) -> CorrectReport | None:
    """The same decision on the report that begins where this one is found again."""
    for report in merge_queries.reports(connection, new_id):
        start, stop = int(report.values["span_start"] or 0), int(report.values["span_end"] or 0)
        if place is not None and not report.hidden and start <= place.start < stop:
            names = part.decided & set(sectioning.REPORT_FIELDS)
            return CorrectReport(report.id, {name: part.values[name] for name in sorted(names)})
    return None


def _section(connection: sqlite3.Connection, new_id: int, part: SectionPart, place: Place | None) -> Sectioning | None:
    """The same decision on the section whose heading is found again; a section that an analyst has made is made anew.
    A start that was moved is not.
    """
    if place is None:
        return None
    sections = merge_queries.sections(connection, new_id)
    same = [one for one in sections if one.values["heading_start"] == place.start and not one.hidden]
    if not same:
        around = section_at(sections, place.start)
        if around is None or part.hidden or "heading_start" not in part.decided:
            return None
        return SplitSection(around.id, place.start, str(part.values["heading"]), str(part.values["programme"]))
    if part.hidden:
        return MergeSections(same[0].id) if "hidden" in part.decided else None
    names = part.decided & {"programme", "heading"}
    return CorrectSection(same[0].id, {name: part.values[name] for name in sorted(names)}) if names else None
