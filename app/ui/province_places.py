"""The lines of the province tree: regions, provinces, reports and sections, each with what it restricts figures to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.models.records import FigureFilter, ReportRow, SectionRow
from app.ui import wording
from app.ui.vocabulary_choices import Names
from app.vocabulary import Vocabulary

ALL = ("all", "")
"""The key of the line that stands for all provinces."""

_NOWHERE: Mapping[str, Any] = {
    "provinces": (),
    "reporters": (),
    "report_id": None,
    "section_id": None,
    "report_year": None,
    "no_year": False,
    "programme": "",
}


@dataclass(slots=True, eq=False)
class Place:
    """One line. ``key`` (level, and code or id) outlives a reload; ``restriction`` are fields of a FigureFilter;
    ``figures`` and ``settled`` are counts.
    """

    key: tuple[str, str]
    name: str
    tip: str
    restriction: Mapping[str, Any]
    figures: int = 0
    settled: int = 0
    year: int | None = None
    parent: Place | None = None
    row: int = 0
    children: list[Place] = field(default_factory=list)

    def add(self, child: Place) -> Place:
        """Put a line below this one, behind those there are."""
        child.parent, child.row = self, len(self.children)
        self.children.append(child)
        return child

    def count(self) -> None:
        """Add up the counts of the reports below; a report's own are given."""
        if self.key[0] == "report":
            return
        for child in self.children:
            child.count()
        self.figures = sum(child.figures for child in self.children)
        self.settled = sum(child.settled for child in self.children)

    def fits(self, chosen: FigureFilter) -> bool:
        """Whether a filter is restricted to just this place, whatever else restricts it."""
        names = ("report_id", "section_id", "report_year", "no_year")
        return _provinces(chosen) == self.restriction["reporters"] and all(
            getattr(chosen, name) == self.restriction[name] for name in names
        )


class Places:
    """All lines below ``root``, which is none itself. ``reports`` and ``sections`` are lines by id."""

    def __init__(self, reports: Sequence[ReportRow], sections: Iterable[SectionRow], vocabulary: Vocabulary) -> None:
        self._names = Names(vocabulary)
        self.root = Place(("", ""), "", "", _NOWHERE)
        self.reports: dict[int, Place] = {}
        self.sections: dict[int, Place] = {}
        self._add_regions(reports, vocabulary)
        self._add_sections(sections)
        if reports:
            every = QCoreApplication.translate("Places", "All provinces")
            self.root.children.insert(0, Place(ALL, every, every, _NOWHERE, parent=self.root))
        for row, place in enumerate(self.root.children):
            place.row = row
        self.count()

    def count(self) -> None:
        """Add up the counts of the reports in their provinces, regions and in all."""
        for every in self.root.children[:1]:
            every.figures = every.settled = 0
            self.root.count()
            every.figures, every.settled = self.root.figures, self.root.settled

    def find(self, chosen: FigureFilter) -> Place | None:
        """The place that a filter is restricted to, the smallest; None where it is none of the tree's."""
        if (chosen.report_year is not None or chosen.no_year) and chosen.report_id is None:
            own = [place for place in self.reports.values() if place.year == chosen.report_year]
            fitting = [place for place in own if place.restriction["reporters"] == _provinces(chosen)]
            return fitting[0] if len(fitting) == 1 else None
        places = [*walk(self.root)][1:]
        return next((place for place in reversed(places) if place.fits(chosen)), None)

    def _add_regions(self, reports: Sequence[ReportRow], vocabulary: Vocabulary) -> None:
        by_province: dict[str, list[ReportRow]] = {}
        for report in reports:
            by_province.setdefault(report.province, []).append(report)
        for region in vocabulary.regions:
            codes = [row.code for row in vocabulary.provinces if row.region == region.code and row.code in by_province]
            if codes:
                name = wording.named(region)
                place = Place(("region", region.code), name, name, {**_NOWHERE, "reporters": tuple(codes)})
                self.root.add(place)
                for code in codes:
                    self._add_province(place, code, by_province.pop(code))
        for code, unlisted in by_province.items():
            self._add_province(self.root, code, unlisted)

    def _add_province(self, region: Place, code: str, reports: Iterable[ReportRow]) -> None:
        name = self._names.province(code)
        province = region.add(Place(("province", code), name, name, {**_NOWHERE, "reporters": (code,)}))
        for row in sorted(reports, key=lambda row: (row.year or 0, row.counterpart)):
            restriction = {**province.restriction, "report_id": row.id}
            tip = "\n".join(filter(None, [row.title, row.document]))
            place = Place(("report", str(row.id)), self._report_name(row), tip, restriction, row.figures, row.settled)
            place.year = row.year
            self.reports[row.id] = province.add(place)

    def _report_name(self, row: ReportRow) -> str:
        year = wording.year_of(row.year)
        if row.counterpart:
            return f"{year} → {self._names.province(row.counterpart)}"
        own = row.type == "province" and row.province in self._names.provinces.codes
        return year if own else f"{year} · {row.title or row.document}"

    def _add_sections(self, sections: Iterable[SectionRow]) -> None:
        for row in sections:
            report = self.reports[row.report_id]
            programme = self._names.programmes.name(row.programme)
            name = row.heading or programme
            tip = name if name == programme else f"{name}\n{programme}"
            restriction = {**report.restriction, "section_id": row.id}
            place = Place(("section", str(row.id)), name, tip, restriction, row.figures, row.settled)
            self.sections[row.id] = report.add(place)


def _provinces(chosen: FigureFilter) -> tuple[str, ...]:
    """The provinces that a filter names: of the reports, else those that the figures speak of, mostly the same."""
    return chosen.reporters or chosen.provinces


def walk(place: Place) -> Iterable[Place]:
    """A place and all below it, from the top down."""
    yield place
    for child in place.children:
        yield from walk(child)
