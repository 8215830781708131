"""Stage 2: a report -> its sections, and the paragraphs that the later stages read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.extraction.headings import HeadingSpan, find_heading, programme
from app.extraction.lexicon import Lexicon, fold
from app.extraction.lines import Line, is_bracketed, is_foreign, lines
from app.extraction.records import Report, Section

CUE_STRETCH = 900


class Paragraph(NamedTuple):
    """Running text ``start:end`` of a report; ``section`` is None before the first heading."""

    report: int
    section: int | None
    start: int
    end: int


class _Headed(NamedTuple):
    line: Line
    heading: HeadingSpan | None


def find_sections(
    text: str, reports: Sequence[Report], lexicon: Lexicon
) -> tuple[tuple[Section, ...], tuple[Paragraph, ...]]:
    """The sections and paragraphs of all reports in order. Titles, author lines and page footers belong to neither."""
    sections: list[Section] = []
    paragraphs: list[Paragraph] = []
    for number, report in enumerate(reports):
        used: set[str] = set()
        section: int | None = None
        for line, heading in _headed(text, report, lexicon):
            if heading is not None:
                sections.append(_section(text, number, line, heading, lexicon, used))
                section = len(sections) - 1
            elif section is not None:
                sections[section] = _extended(sections[section], line.end)
            body = heading.body if heading else line.start
            if body < line.end:
                paragraphs.append(Paragraph(number, section, body, line.end))
    return tuple(sections), tuple(paragraphs)


def _headed(text: str, report: Report, lexicon: Lexicon) -> list[_Headed]:
    """The lines of a report's running text, each with the heading it opens with."""
    rows = list(lines(text, max(report.start, report.title_end), report.end))
    rows = [row for row in rows if not is_foreign(text[row.start : row.end])]
    rows = rows[: len(rows) - _author_lines(text, rows, report)]
    return [_Headed(row, find_heading(text, row.start, row.end, lexicon)) for row in rows]


def _author_lines(text: str, rows: list[Line], report: Report) -> int:
    """How many lines at the end of a report name its author."""
    if not report.author:
        return 0
    for count, row in enumerate(reversed(rows), 1):
        if is_bracketed(text[row.start : row.end]):
            return count
    return 0


def _section(text: str, report: int, line: Line, heading: HeadingSpan, lexicon: Lexicon, used: set[str]) -> Section:
    printed = text[heading.start : heading.end]
    folded = fold(printed)
    body = text[heading.body : min(line.end, heading.body + CUE_STRETCH)].lower()
    code = programme(printed, body, lexicon, repeated=folded in used)
    used.add(folded)
    return Section(report, line.start, line.end, heading.start, heading.end, code)


def _extended(section: Section, end: int) -> Section:
    return Section(section.report, section.start, end, section.heading_start, section.heading_end, section.programme)
