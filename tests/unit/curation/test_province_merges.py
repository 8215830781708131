"""The province of a figure to which several things happen: its report corrected, its text changed, a newer machine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.curation.importing import Loaded
from app.curation.operations import Correct
from app.curation.replacing import Replace
from app.curation.sectioning import CorrectReport
from app.curation.session import Session
from app.curation.spans import AddFigure
from app.extraction.records import Extraction
from app.models import merge_queries, queries
from app.models.records import FigureFilter
from tests import extractions, merges, sectioned
from tests.sectioned import NUMBERS, TEXT, figure

OTHER = TEXT + "It was printed twice.\n"
MOVED = NUMBERS["77"]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = sectioned.open_session(tmp_path)
    yield opened
    opened.close()


def put(session: Session, text: str, found: Extraction) -> None:
    """Let a text with what a machine says of it take the place of the one that is shown."""
    shown = merge_queries.shown_documents(session.reader)[0].id
    session.perform(Replace(shown, Loaded(extractions.source(text), found), session.vocabulary)).result()


def without(found: Extraction, printed: str, text: str = TEXT) -> Extraction:
    """The extraction with one figure less, by a newer version."""
    kept = tuple(one for one in found.figures if text[one.start : one.end] != printed)
    return replace(found, figures=kept, version="2")


def test_one_set_by_hand_that_a_changed_text_came_to_say_stays_when_that_is_taken_back(session: Session) -> None:
    session.perform(Correct(MOVED, {"province": "sichuan"})).result()
    put(session, OTHER, sectioned.extraction(OTHER, province="sichuan"))
    merges.accept(session, sectioned.extraction(OTHER, province="hebei"), document_id=2)
    assert figure(session, "260").province == "hebei"
    assert figure(session, "77").province == "sichuan"


def test_one_set_by_hand_against_its_corrected_report_is_a_decision(session: Session) -> None:
    session.perform(CorrectReport(1, {"province": "hunan"})).result()
    session.perform(Correct(MOVED, {"province": "hebei"})).result()
    merges.accept(session, without(sectioned.extraction(), "77"))
    shown = queries.figures_where(session.reader, FigureFilter())
    assert ("77", "hebei", "vanished") in [(row.quote, row.province, row.mark) for row in shown]


def test_one_that_is_found_again_has_the_province_its_report_was_given_meanwhile(session: Session) -> None:
    merges.accept(session, without(sectioned.extraction(), "77"))
    session.perform(CorrectReport(1, {"province": "hunan", "year": 2010})).result()
    merges.accept(session, sectioned.extraction())
    assert (figure(session, "77").province, figure(session, "77").year_from) == ("hunan", 2010)


def test_one_that_was_added_follows_a_newer_extraction_of_its_report(session: Session) -> None:
    at = TEXT.index("2009")
    session.perform(AddFigure(1, at, at + 4, session.vocabulary)).result()
    merges.accept(session, sectioned.extraction(province="shanxi"))
    (added,) = [row for row in queries.figures_where(session.reader, FigureFilter()) if row.origin == "human"]
    assert (added.province, added.report_province) == ("shanxi", "shanxi")


def test_one_that_was_added_follows_into_a_changed_text(session: Session) -> None:
    at = TEXT.index("2009")
    session.perform(AddFigure(1, at, at + 4, session.vocabulary)).result()
    put(session, OTHER, sectioned.extraction(OTHER, province="shanxi"))
    (added,) = [row for row in queries.figures_where(session.reader, FigureFilter()) if row.origin == "human"]
    assert (added.province, added.report_province) == ("shanxi", "shanxi")
