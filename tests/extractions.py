"""A small text with an extraction made by hand, for tests that must not depend on the rules."""

from __future__ import annotations

import hashlib
from pathlib import Path

from app import vocabulary
from app.curation.importing import Import, Loaded
from app.curation.session import Session
from app.exchange.sources import Source
from app.extraction.records import Extraction, Figure, Report, Section
from tests.workspaces import ANALYST

TEXT = (
    "Poverty Alleviation and Development in Hebei Province\n"
    "Overview In 2012, a total of 21 billion yuan was put in anti-poverty work 😀, of which 1.117 billion yuan was "
    "financial funds.\n"
    "Rain PlanIn 2012, 3,277 villages were covered.\n"
)


def source(text: str = TEXT, name: str = "hebei.txt") -> Source:
    """A text as if it had been read from a file of this name."""
    data = text.encode()
    digest = hashlib.sha256(data).hexdigest()
    return Source(name, text, digest, data, digest)


def extraction(text: str = TEXT) -> Extraction:
    """Three figures in two sections of one report; the second is a part of the first."""
    rain = text.index("Rain Plan")
    overview = text.index("Overview")
    figures = (
        _figure(text, "21 billion", 21e9, "yuan", 0, "overview"),
        _figure(text, "1.117 billion", 1.117e9, "yuan", 0, "funds", parent=0),
        _figure(text, "3,277", 3277.0, "village", 1, "rain_plan"),
    )
    return Extraction(
        (Report(0, len(text), "hebei", 2012, "province", 0, text.index("\n")),),
        (
            Section(0, overview, rain, overview, overview + 8, "overview"),
            Section(0, rain, len(text), rain, rain + 9, "rain_plan"),
        ),
        figures,
        "test",
        "0" * 64,
    )


def _figure(
    text: str, printed: str, value: float, unit: str, section: int, about: str, parent: int | None = None
) -> Figure:
    start = text.index(printed)
    return Figure(
        report=0,
        section=section,
        start=start,
        end=start + len(printed),
        value=value,
        unit=unit,
        per="",
        year_from=2012,
        year_to=2012,
        kind="actual",
        qualifier="eq",
        metric=f"metric of {printed}",
        about=about,
        confidence=0.9,
        parent=parent,
        claim=None if parent is None else "some",
        rules={"unit": "unit.noun"},
        alternatives={"kind": "target"},
    )


def open_session(folder: Path) -> Session:
    """A session on a workspace with the hand-made extraction loaded, an analyst signed in; the caller closes it."""
    session = Session.create(folder / "hand.fupin", vocabulary.load())
    session.sign_in(ANALYST)
    session.perform(Import([Loaded(source(), extraction())], session.vocabulary)).result()
    return session
