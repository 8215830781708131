"""A report with three sections and an extraction of it made by hand, whose rules say what inherits; and another of the
same text as a newer machine has it.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from app import vocabulary
from app.curation.importing import Import, Loaded
from app.curation.session import Session
from app.extraction.abouts import SECTIONS
from app.extraction.records import Extraction, Figure, Report, Section
from app.extraction.years import OWN
from app.models import merge_queries, queries
from app.models.records import FigureRow
from tests import extractions
from tests.workspaces import ANALYST

TEXT = (
    "Poverty Alleviation in Hebei Province\n"
    "Overview There were 3,100 poor villages. Loans of 450 yuan were given.\n"
    "Rain Plan 1,200 people were trained. In 2009, it was 1,300 people. Later 800 villages got 260 roads.\n"
    "Relocation 77 households moved.\n"
)
HEADINGS = {"Overview": "overview", "Rain Plan": "rain_plan", "Relocation": "relocation"}
FIGURES: dict[str, tuple[str, str, tuple[int, str]]] = {
    "3,100": ("overview", SECTIONS, (2012, OWN)),
    "450": ("mutual_funds", "words of the metric", (2012, OWN)),
    "1,200": ("rain_plan", SECTIONS, (2012, OWN)),
    "1,300": ("rain_plan", SECTIONS, (2009, "in a year")),
    "800": ("rain_plan", SECTIONS, (2009, "in a year earlier in the section")),
    "260": ("rain_plan", SECTIONS, (2012, OWN)),
    "77": ("relocation", SECTIONS, (2012, OWN)),
}
"""What is about what, and of which year, each with the rule that says so."""

NUMBERS = {printed: number for number, printed in enumerate(FIGURES, 1)}
"""The ids of the figures."""


def extraction(text: str = TEXT, **report: Any) -> Extraction:
    """What the machine says of the text, of which some sentences may be missing."""
    starts = [text.index(heading) for heading in HEADINGS]
    stops = [len(text[:start].rstrip()) for start in [*starts[1:], len(text)]]
    sections = tuple(
        Section(0, start, stop, start, start + len(heading), programme)
        for start, stop, (heading, programme) in zip(starts, stops, HEADINGS.items(), strict=True)
    )
    found = Report(0, len(text.rstrip()), "hebei", 2012, "province", 0, text.index("\n"))
    figures = tuple(_figure(text, printed, sections) for printed in FIGURES if printed in text)
    return Extraction((replace(found, **report),), sections, figures, "test", "0" * 64)


def _figure(text: str, printed: str, sections: tuple[Section, ...]) -> Figure:
    about, why, (year, when) = FIGURES[printed]
    start = text.index(printed)
    base = extractions.extraction().figures[2]
    return replace(
        base,
        section=next(place for place, one in enumerate(sections) if one.start <= start < one.end),
        start=start,
        end=start + len(printed),
        value=float(printed.replace(",", "")),
        about=about,
        year_from=year,
        year_to=year,
        rules={"about": why, "year": when},
    )


def open_session(folder: Path) -> Session:
    """A session on a workspace with this text, an analyst signed in; the caller closes it."""
    session = Session.create(folder / "sectioned.fupin", vocabulary.load())
    session.sign_in(ANALYST)
    session.perform(Import([Loaded(extractions.source(TEXT), extraction())], session.vocabulary)).result()
    return session


def figure(session: Session, printed: str) -> FigureRow:
    """The figure of this number."""
    return queries.figures(session.reader, [NUMBERS[printed]])[NUMBERS[printed]]


def abouts(session: Session) -> dict[str, str]:
    """What each figure is about, by its number."""
    return {printed: figure(session, printed).about for printed in FIGURES}


def years(session: Session) -> dict[str, int | None]:
    """The first year of each figure, by its number."""
    return {printed: figure(session, printed).year_from for printed in FIGURES}


def sections(session: Session, document_id: int = 1) -> list[tuple[str, str, str]]:
    """Heading, programme and text of the shown sections, as they stand."""
    text = queries.text(session.reader, document_id)
    return [
        (str(values["heading"]), str(values["programme"]), text[int(values["span_start"] or 0) : _end(values)])
        for part in merge_queries.sections(session.reader, document_id)
        if not part.hidden and (values := part.values)
    ]


def _end(values: Any) -> int:
    return int(values["span_end"])
