"""What is said of a hit and of the report that it stands in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.models import search_terms
from app.models.annotation_queries import AnnotationRow
from app.models.records import FigureRow
from app.models.search import Group, Span
from app.models.search_hits import Hit
from app.models.search_terms import Query
from app.ui import moments, numbers, theme
from app.ui.vocabulary_choices import Names

APART = " · "

translate = QCoreApplication.translate


class SearchWords:
    """Says hits and groups in the user's language."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def kind(self, hit: Hit) -> str:
        """What kind of place it is."""
        kinds = {
            "text": translate("SearchWords", "Text"),
            "heading": translate("SearchWords", "Heading"),
            "figure": translate("SearchWords", "Figure"),
            "note": translate("SearchWords", "Note"),
        }
        return kinds[hit.kind]

    def detail(self, hit: Hit, query: Query) -> tuple[str, tuple[Span, ...]]:
        """The line below a hit's context, and the spans of it that the query asked for."""
        lead = f"{self.kind(hit)}{APART}"
        if hit.figure is not None:
            rest = self._figure(hit.figure)
        elif hit.note is not None:
            rest = self._note(hit.note, hit.heading)
        elif hit.place.report_id is None:
            rest = translate("SearchWords", "in no report, so the source does not show it")
        else:
            rest = hit.heading if hit.kind == "text" else ""
        if not rest:
            return self.kind(hit), ()
        marks = search_terms.matches(rest, query) if hit.kind != "text" else []
        return lead + rest, tuple((start + len(lead), end + len(lead)) for start, end in marks)

    def group(self, group: Group) -> str:
        """The name of the report, or of what is outside of all."""
        if group.report_id is not None:
            return self._names.place(group.province, group.year, group.counterpart)
        return (
            translate("SearchWords", "Outside of all reports")
            if group.document
            else translate("SearchWords", "On the workspace and its indicators")
        )

    def _figure(self, figure: FigureRow) -> str:
        quantity = f"{numbers.number(figure.value)} {self._names.units.name(figure.unit)}"
        if figure.per:
            quantity += f" / {self._names.per(figure.per)}"
        sign = f"{theme.SIGNS[figure.review]} {figure.short_id}"
        years = numbers.period(figure.year_from, figure.year_to)
        return APART.join(part for part in (sign, quantity, years, figure.metric) if part)

    def _note(self, note: AnnotationRow, heading: str) -> str:
        written = f"{note.initials}, {moments.local(note.created_at)}"
        place = self._names.indicators.name(note.indicator) if note.indicator else note.short_id or heading
        return APART.join(part for part in (written, place, *note.tags) if part)
