"""A workspace with several provinces, years and kinds of reports, made by hand: what tree, table and chart show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app import vocabulary
from app.curation.importing import Import, Loaded
from app.curation.session import Session
from app.exchange.sources import Source
from app.extraction.records import Extraction, Figure, Kind, Report, ReportType, Section
from tests.extractions import source
from tests.workspaces import ANALYST


@dataclass(frozen=True)
class Number:
    """A figure of the atlas: what is printed is its value."""

    value: float
    unit: str = "yuan"
    kind: Kind = "actual"


@dataclass(frozen=True)
class Part:
    """A section of the atlas, about its own programme."""

    heading: str
    programme: str
    numbers: Sequence[Number]


@dataclass(frozen=True)
class Chapter:
    """A report of the atlas."""

    title: str
    province: str
    year: int | None
    parts: Sequence[Part]
    type: ReportType = "province"
    counterpart: str | None = None


LONG = "Strengthening the Training and Transfer of Labour from Poor Villages by Departments at All Levels"

CHAPTERS = (
    Chapter("Hebei 2009", "hebei", 2009, [Part("Rain Plan", "rain_plan", [Number(2e6)])]),
    Chapter(
        "Anhui 2012",
        "anhui",
        2012,
        [Part("Rain Plan", "rain_plan", [Number(8e6)]), Part(LONG, "training", [Number(640, "person")])],
    ),
    Chapter(
        "Hebei 2012",
        "hebei",
        2012,
        [
            Part("Funds", "funds", [Number(21e9), Number(17, "percent")]),
            Part("Rain Plan", "rain_plan", [Number(5e6), Number(9e6, kind="target"), Number(300, "person")]),
        ],
    ),
    Chapter("Zhejiang for Sichuan", "zhejiang", 2010, [Part("", "rain_plan", [Number(1e6)])], "pairing", "sichuan"),
    Chapter("", "unknown", None, [Part("Work", "other", [Number(40, "village")])]),
)


@dataclass
class _Writing:
    """The text and the records of chapters, as they grow."""

    text: str = ""
    reports: list[Report] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)

    def add(self, chapter: Chapter) -> None:
        start = len(self.text)
        self.text += f"{chapter.title}\n"
        for part in chapter.parts:
            self._add_part(part, chapter)
        end = start + len(chapter.title)
        self.reports.append(
            Report(start, len(self.text), chapter.province, chapter.year, chapter.type, start, end, chapter.counterpart)
        )

    def _add_part(self, part: Part, chapter: Chapter) -> None:
        start = len(self.text)
        self.text += f"{part.heading}\n"
        for number in part.numbers:
            self._add_number(number, part, chapter.year)
        heading_end = start + len(part.heading)
        report = len(self.reports)
        self.sections.append(Section(report, start, len(self.text), start, heading_end, part.programme))

    def _add_number(self, number: Number, part: Part, year: int | None) -> None:
        printed = f"{number.value:,.0f}"
        start = len(self.text)
        self.text += f"{printed} {number.unit}.\n"
        self.figures.append(
            Figure(
                report=len(self.reports),
                section=len(self.sections),
                start=start,
                end=start + len(printed),
                value=number.value,
                unit=number.unit,
                per="",
                year_from=year,
                year_to=year,
                kind=number.kind,
                qualifier="eq",
                metric="funds",
                about=part.programme,
                confidence=0.9,
            )
        )


def loaded(chapters: Iterable[Chapter] = CHAPTERS, name: str = "atlas.txt") -> Loaded:
    """Chapters as one loaded document."""
    writing = _Writing()
    for chapter in chapters:
        writing.add(chapter)
    text: Source = source(writing.text, name)
    found = Extraction(tuple(writing.reports), tuple(writing.sections), tuple(writing.figures), "test", "0" * 64)
    return Loaded(text, found)


def open_session(folder: Path, chapters: Sequence[Chapter] = CHAPTERS) -> Session:
    """A session on a workspace with these chapters, an analyst signed in; the caller closes it."""
    session = Session.create(folder / "atlas.fupin", vocabulary.load())
    session.sign_in(ANALYST)
    if chapters:
        session.perform(Import([loaded(chapters)], session.vocabulary)).result()
    return session


MORE = (Chapter("Yunnan 2012", "yunnan", 2012, [Part("Rain Plan", "rain_plan", [Number(4e6)])]),)
"""Another document's chapter, to load later."""
