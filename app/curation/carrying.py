"""What analysts decided on the reports and sections of a document goes along when a changed text takes its place.

A decision is made anew where its place is found again. One that has no place in the new text, or does not fit there, is
named, so that it can be said before anything is done: it stays with the old text.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.curation import aligning, importing, sectioning
from app.curation.aligning import Block, Place, Span
from app.curation.heritage import section_at
from app.curation.importing import Loaded
from app.curation.sectioning import CorrectReport, CorrectSection, MergeSections, Sectioning, SplitSection
from app.curation.writing import Writer
from app.errors import InputError
from app.models import connection as connections
from app.models import history, merge_queries
from app.models.history import Entry, Scalar
from app.models.merge_queries import ReportPart, SectionPart

LEAST = 24
"""Code points by which a place of the old text is found again, where its heading is shorter."""

FEW = 8
"""Code points by which the start of a section is found again, where the text behind it has changed."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The reports and sections of the old text, and where in the new one their titles, headings and starts are found,
    by id.
    """

    reports: Sequence[ReportPart]
    sections: Sequence[SectionPart]
    titles: Mapping[int, Place]
    headings: Mapping[int, Place]
    starts: Mapping[int, Place]

    @property
    def decided(self) -> bool:
        """Whether anything was decided on one of them."""
        return any(part.decided for part in self.reports) or any(part.decided for part in self.sections)


@dataclass(slots=True)
class Carried:
    """What became of them: which report and section of the new document each of the old one is, by id, and the titles
    and headings of those on which something was decided that found no place.
    """

    reports: dict[int, int] = field(default_factory=dict)
    sections: dict[int, int] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)


def find(connection: sqlite3.Connection, old_id: int, texts: tuple[str, str], blocks: Sequence[Block]) -> Parts:
    """The reports and sections of a document in a changed text. ``texts`` are the old one and the new one, ``blocks``
    what they have in common.
    """
    reports, sections = merge_queries.reports(connection, old_id), merge_queries.sections(connection, old_id)

    def places(spans: Mapping[int, Span]) -> dict[int, Place]:
        found = aligning.align(texts[0], list(spans.values()), texts[1], blocks)
        return {row_id: place for row_id, place in zip(spans, found, strict=True) if place is not None}

    titles = {part.id: _stretch(part, "span_start", _length(part.values["title"])) for part in reports}
    headings = {part.id: _stretch(part, "heading_start", _length(part.values["heading"])) for part in sections}
    moved = [part for part in sections if "span_start" in part.decided]
    few, many = ({part.id: _stretch(part, "span_start", length) for part in moved} for length in (FEW, LEAST))
    return Parts(reports, sections, places(titles), places(headings), {**places(few), **places(many)})


def _length(printed: Scalar) -> int:
    return max(len(str(printed)), LEAST)


def _stretch(part: ReportPart | SectionPart, at: str, length: int) -> Span:
    """The stretch by which a report or section is found again."""
    first, stop = int(part.values[at] or 0), int(part.values["span_end"] or 0)
    return first, max(first + 1, min(stop, first + length))


def preview(parts: Parts, item: Loaded) -> Carried:
    """What would become of them: the decisions are made on the new text alone, in memory. Takes a moment."""
    with connections.scratch() as connection:
        entry = Entry("", {})
        new_id = importing.write_structure(Writer(connection), item)[0]
        history.update(connection, entry, "documents", new_id, {"hidden": 0})
        return carry(connection, entry, parts, new_id)


def carry(connection: sqlite3.Connection, entry: Entry, parts: Parts, new_id: int) -> Carried:
    """Decide on the reports and sections of the new document as on those of the old one. It must be shown."""
    carried = Carried()
    for report in parts.reports:
        _carry_report(connection, entry, parts, report, new_id, carried)
    waiting = [part for part in parts.sections if part.decided]
    while left := [part for part in waiting if not _carry_section(connection, entry, parts, part, new_id)]:
        if len(left) == len(waiting):  # each waits for none that could still make room
            break
        waiting = left
    carried.lost += [str(part.values["heading"]) for part in left]
    shown = _shown(connection, new_id)
    for part in parts.sections:
        if not part.hidden and (same := _same(parts, part, shown)) is not None:
            carried.sections[part.id] = same.id
    return carried


def _carry_report(
    connection: sqlite3.Connection, entry: Entry, parts: Parts, part: ReportPart, new_id: int, carried: Carried
) -> None:
    names = sorted(part.decided & set(sectioning.REPORT_FIELDS))
    report_id = _report(connection, parts, part, new_id)
    if report_id is not None and not part.hidden:
        carried.reports[part.id] = report_id
    if names and not part.hidden:
        values = {name: part.values[name] for name in names}
        if report_id is None or not _say(connection, entry, CorrectReport(report_id, values)):
            carried.lost.append(str(part.values["title"]))


def _report(connection: sqlite3.Connection, parts: Parts, part: ReportPart, new_id: int) -> int | None:
    """The report in which the title of this one is found again, or else the first of its headings that is."""
    headings = [parts.headings.get(one.id) for one in parts.sections if one.values["report_id"] == part.id]
    place = next((place for place in (parts.titles.get(part.id), *headings) if place is not None), None)
    for report in merge_queries.reports(connection, new_id):
        start, stop = int(report.values["span_start"] or 0), int(report.values["span_end"] or 0)
        if place is not None and not report.hidden and start <= place.start < stop:
            return report.id
    return None


def _carry_section(connection: sqlite3.Connection, entry: Entry, parts: Parts, part: SectionPart, new_id: int) -> bool:
    """Make the same decisions on a section; False where one of them finds no place, or does not fit yet."""
    shown = _shown(connection, new_id)
    same = _same(parts, part, shown)
    if part.hidden and ("hidden" not in part.decided or _made_again(parts, part)):
        return True  # gone with an older extraction; or begun anew at the same heading after it was given up
    if part.hidden and "heading_start" in part.decided and (same is None or "heading_start" not in same.decided):
        return True  # made by an analyst, given up again, and not there
    if part.hidden:
        return same is not None and _do(connection, entry, MergeSections(same.id))
    if same is not None:
        return _correct(connection, entry, part, same, parts.starts.get(part.id))
    start = parts.starts.get(part.id, parts.headings.get(part.id))
    if "heading_start" in part.decided and start is not None:
        around = section_at(shown, start.start)
        texts = str(part.values["heading"]), str(part.values["programme"])
        return around is not None and _do(connection, entry, SplitSection(around.id, start.start, *texts))
    return not part.decided & set(sectioning.SECTION_FIELDS)


def _made_again(parts: Parts, part: SectionPart) -> bool:
    """Whether a section that is shown has the heading of one that is not."""
    start = part.values["heading_start"]
    return any(not one.hidden and one.values["heading_start"] == start for one in parts.sections)


def _correct(
    connection: sqlite3.Connection, entry: Entry, part: SectionPart, same: SectionPart, start: Place | None
) -> bool:
    """Give a section the programme, the heading and the start that were decided, each whatever becomes of the others.
    The start is where the old one is found again.
    """
    names = sorted(part.decided & {"programme", "heading"})
    wanted: list[dict[str, Scalar]] = [{name: part.values[name]} for name in names]
    if "span_start" in part.decided and start is not None:
        wanted.append({"span_start": start.start})
    done = [_say(connection, entry, CorrectSection(same.id, values)) for values in wanted]
    return all(done) and (start is not None or "span_start" not in part.decided)


def _same(parts: Parts, part: SectionPart, shown: Sequence[SectionPart]) -> SectionPart | None:
    """The section of the new document that has the heading of this one at the place where that is found again."""
    place = parts.headings.get(part.id)
    return next((one for one in shown if place is not None and one.values["heading_start"] == place.start), None)


def _shown(connection: sqlite3.Connection, document_id: int) -> list[SectionPart]:
    return [part for part in merge_queries.sections(connection, document_id) if not part.hidden]


def _do(connection: sqlite3.Connection, entry: Entry, operation: Sectioning) -> bool:
    """Do it, where the new text allows it."""
    try:
        plan = operation.plan(connection)
    except InputError:
        return False
    sectioning.put(connection, entry, plan)
    return True


def _say(connection: sqlite3.Connection, entry: Entry, correction: CorrectReport | CorrectSection) -> bool:
    """Do it, where the new text allows it. What the new text says already is decided too: it stays when a later machine
    says otherwise.
    """
    if not _do(connection, entry, correction):
        return False
    if isinstance(correction, CorrectReport):
        table, row_id = "reports", correction.report_id
    else:
        table, row_id = "sections", correction.section_id
    names = merge_queries.decided(connection, table, row_id) | correction.values.keys()
    history.update(connection, entry, table, row_id, {"decided": " ".join(sorted(names))})
    return True
