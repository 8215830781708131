"""What restricts the figures besides the typed text, as facets: each with its words, and what to set to drop it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.models import facet_queries, queries
from app.models.records import FigureFilter
from app.ui import facet_words, numbers, theme, wording
from app.ui.desk import Desk
from app.ui.vocabulary_choices import Names

MOST_NAMED = 2
"""How many provinces, or values of another facet, are named before they are counted."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One restriction. ``cleared`` are the fields of the filter without it; ``count`` is the size of a group of
    provinces that is too large to be named in ``text``.
    """

    text: str
    cleared: Mapping[str, object]
    count: int = 0


def facets(chosen: FigureFilter, desk: Desk, names: Names) -> list[Facet]:
    """The facets of a filter in a fixed order: place, section, year, programme, unit, doubt, mark, figures alike,
    finding, and the values chosen in the panel.
    """
    return [*_places(chosen, desk, names), *_subjects(chosen, names)]


def _places(chosen: FigureFilter, desk: Desk, names: Names) -> Iterator[Facet]:
    if chosen.provinces:
        named = _named(chosen.provinces, names)
        yield Facet(named, {"provinces": ()}, 0 if named else len(chosen.provinces))
    if chosen.reporters and chosen.report_id is None:
        named = _named(chosen.reporters, names)
        reports = QCoreApplication.translate("filter", "reports of {provinces}").format(provinces=named)
        yield Facet(reports if named else "", {"reporters": ()}, 0 if named else len(chosen.reporters))
    if chosen.report_id is not None:
        found = queries.report(desk.session.reader, chosen.report_id)
        place = names.place(found.province, found.year, found.counterpart) if found else "–"
        yield Facet(place, {"reporters": (), "report_id": None, "section_id": None})
    if chosen.section_id is not None:
        section = queries.section(desk.session.reader, chosen.section_id)
        yield Facet(section.heading if section else "–", {"section_id": None})


def _named(codes: tuple[str, ...], names: Names) -> str:
    """A few provinces by name; empty for more."""
    return ", ".join(names.province(code) for code in codes) if len(codes) <= MOST_NAMED else ""


def _subjects(chosen: FigureFilter, names: Names) -> Iterator[Facet]:
    if chosen.report_year is not None:
        yield Facet(wording.year_of(chosen.report_year), {"report_year": None})
    if chosen.no_year:
        yield Facet(wording.year_of(None), {"no_year": False})
    if chosen.programme:
        yield Facet(names.programmes.name(chosen.programme), {"programme": ""})
    if chosen.unit:
        yield Facet(names.units.name(chosen.unit), {"unit": ""})
    if chosen.doubtful:
        yield Facet(f"{theme.DOUBTFUL} {wording.field('doubtful')}", {"doubtful": False})
    if chosen.marked:
        yield Facet(f"{theme.MARKED} {wording.field('mark')}", {"marked": False})
    if chosen.ids:
        few = QCoreApplication.translate("findings", "{count} figures alike")
        yield Facet(few.format(count=numbers.number(len(chosen.ids))), {"ids": ()})
    if chosen.finding:
        codes = facet_queries.chosen_values(chosen, "finding")
        yield Facet(facet_words.summary("finding", codes, names, MOST_NAMED), {"finding": ""})
    for name, values in chosen.facets:
        others = tuple(pair for pair in chosen.facets if pair[0] != name)
        yield Facet(facet_words.summary(name, values, names, MOST_NAMED), {"facets": others})
