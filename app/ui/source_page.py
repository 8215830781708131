"""One report as the reader shows it: its text set for reading, its sections, and its figures by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from app.checks import anchors
from app.extraction.records import Leftover
from app.models import annotation_queries, queries
from app.models.annotation_queries import AnnotationRow
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

    def parts(self, figure_id: int) -> list[FigureRow]:
        """The parts of a total, in the order of the text."""
        return [figure for figure in self.standing if figure.parent_id == figure_id]

    def mentions(self, figure: FigureRow) -> list[FigureRow]:
        """The other figures that state the same thing, in the order of the text."""
        if figure.fact_id is None:
            return []
        return [other for other in self.standing if other.fact_id == figure.fact_id and other.id != figure.id]

    def update(self, figures: Iterable[FigureRow], gone: Iterable[int] = ()) -> list[FigureRow]:
        """Take over new values of figures, and new figures; let go of those that are ``gone``. Returns the figures
        whose marks are to be painted anew: as they were, where they stood elsewhere or are gone, and as they are.
        """
        fresh = list(figures)
        before = [self._by_id[figure.id] for figure in fresh if figure.id in self._by_id]
        lost = [self._by_id.pop(figure_id) for figure_id in gone if figure_id in self._by_id]
        moved = [old for old in before if self._span(old) not in {self._span(new) for new in fresh}]
        added = len(fresh) - len(before)
        self._by_id |= {figure.id: figure for figure in fresh}
        if moved or lost or added:
            self._sort()
        else:
            self.standing = [self._by_id[figure.id] for figure in self.standing]
        return [*moved, *lost, *fresh]

    def _span(self, figure: FigureRow) -> tuple[int, int, str]:
        return figure.span_start, figure.span_end, figure.quote


class Leftovers:
    """The printed numbers of a text that are no figures, were not dismissed, and could well be figures."""

    def __init__(self, found: Iterable[Leftover]) -> None:
        self.doubtful = [one for one in found if one.doubtful]
        self._starts = [one.start for one in self.doubtful]

    def within(self, start: int, end: int) -> list[Leftover]:
        """Those of which some stands in a stretch."""
        first, last = bisect_right(self._starts, start) - 1, bisect_right(self._starts, end - 1)
        return [one for one in self.doubtful[max(first, 0) : last] if one.end > start]

    def at(self, offset: int) -> Leftover | None:
        """The one whose print covers an offset."""
        return next(iter(self.within(offset, offset + 1)), None)

    def after(self, offset: int) -> Leftover | None:
        """The next one behind an offset, from the beginning again behind the last; None where there is none."""
        place = bisect_right(self._starts, offset)
        return self.doubtful[place % len(self.doubtful)] if self.doubtful else None

    def before(self, offset: int) -> Leftover | None:
        """The nearest one before an offset, from the end again before the first."""
        place = bisect_left(self._starts, offset) - 1
        return self.doubtful[place] if self.doubtful else None


class SourcePage:
    """A report with everything the reader needs of it."""

    def __init__(self, text: str, report: ReportRow, sections: list[SectionRow], figures: Iterable[FigureRow]) -> None:
        self.text = text
        self.report = report
        self.sections = sections
        self.figures = Figures(text, figures)
        headings = [span for span in (section.heading_span(text) for section in sections) if span[0] < span[1]]
        self.reading: Reading = lay_out(text, report.span_start, report.span_end, report.title, headings)
        self._starts = [section.span_start for section in sections]
        self.leftovers = Leftovers(())
        self.notes: list[AnnotationRow] = []
        """The notes on stretches of the document."""

    def notes_within(self, start: int, end: int) -> list[AnnotationRow]:
        """The notes of which some is on a stretch."""
        return [note for note in self.notes if stretch(note)[0] < end and stretch(note)[1] > start]

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
    page = SourcePage(desk.text(report.document_id), report, queries.sections_of_report(reader, report_id), figures)
    page.notes = annotation_queries.of_text(reader, report.document_id)
    return page


def stretch(note: AnnotationRow) -> tuple[int, int]:
    """Where a note on a stretch of text stands."""
    return note.span_start or 0, note.span_end or 0
