"""One report as the reader shows it: its text set for reading, its sections, and its figures by place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from app.checks import anchors
from app.models import queries
from app.models.records import FigureFilter, FigureRow, ReportRow, SectionRow
from app.ui.desk import Desk
from app.ui.reading import Reading, lay_out


class Figures:
    """The figures of a text in its order, found by offset. Those that do not stand where they should are kept apart."""

    def __init__(self, text: str, figures: Iterable[FigureRow]) -> None:
        self._text = text
        self._by_id = {figure.id: figure for figure in figures}
        self._sort()

    def _sort(self) -> None:
        self.broken = anchors.broken(self._text, self._by_id.values())
        apart = {figure.id for figure in self.broken}
        self.standing = sorted((f for f in self._by_id.values() if f.id not in apart), key=lambda f: f.span_start)
        self._starts = [figure.span_start for figure in self.standing]

    def get(self, figure_id: int) -> FigureRow | None:
        """A figure by its id."""
        return self._by_id.get(figure_id)

    def at(self, offset: int) -> FigureRow | None:
        """The figure whose print covers an offset."""
        place = bisect_right(self._starts, offset) - 1
        found = self.standing[place] if place >= 0 else None
        return found if found is not None and offset < found.span_end else None

    def within(self, start: int, end: int) -> list[FigureRow]:
        """The figures whose print covers some of a stretch."""
        first, last = bisect_right(self._starts, start) - 1, bisect_right(self._starts, end - 1)
        return [figure for figure in self.standing[max(first, 0) : last] if figure.span_end > start]

    def update(self, figures: Iterable[FigureRow]) -> list[FigureRow]:
        """Take over new values of figures that are here already, and return those."""
        known = [figure for figure in figures if figure.id in self._by_id]
        moved = any(self._span(figure) != self._span(self._by_id[figure.id]) for figure in known)
        self._by_id |= {figure.id: figure for figure in known}
        if moved:
            self._sort()
        else:
            self.standing = [self._by_id[figure.id] for figure in self.standing]
        return known

    def _span(self, figure: FigureRow) -> tuple[int, int, str]:
        return figure.span_start, figure.span_end, figure.quote


class SourcePage:
    """A report with everything the reader needs of it."""

    def __init__(self, text: str, report: ReportRow, sections: list[SectionRow], figures: Iterable[FigureRow]) -> None:
        self.text = text
        self.report = report
        self.sections = sections
        self.figures = Figures(text, figures)
        headings = [(s.heading_start, s.heading_start + len(s.heading)) for s in sections if s.heading]
        self.reading: Reading = lay_out(text, report.span_start, report.span_end, report.title, headings)
        self._starts = [section.span_start for section in sections]

    def section_at(self, offset: int) -> SectionRow | None:
        """The section an offset stands in."""
        place = bisect_right(self._starts, offset) - 1
        return self.sections[place] if place >= 0 else None

    def section(self, section_id: int) -> SectionRow | None:
        """A section by its id."""
        return next((section for section in self.sections if section.id == section_id), None)


def load(desk: Desk, report_id: int) -> SourcePage | None:
    """Read a report from the workspace; None where it is not there or its document is hidden."""
    reader = desk.session.reader
    report = queries.report(reader, report_id)
    if report is None:
        return None
    figures = queries.figures_where(reader, FigureFilter(report_id=report_id))
    return SourcePage(desk.text(report.document_id), report, queries.sections_of_report(reader, report_id), figures)
