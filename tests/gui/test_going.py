"""Going to what a note is on; hits of the search go the same ways, which the window's tests walk."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.curation.annotating import AnnotateText, AnnotateWorkspace
from app.curation.operations import AddNote, Correct
from app.models import annotation_queries
from app.models.annotation_queries import AnnotationRow
from app.models.search import KINDS
from app.ui.desk import Desk
from app.ui.going import Going
from app.ui.notes_view import NotesView
from app.ui.settings import Settings
from app.ui.source_pair import SourcePair
from app.ui.vocabulary_choices import Names
from tests import extractions

START = extractions.TEXT.index("anti-poverty")


@pytest.fixture
def source(qtbot: QtBot, hand_desk: Desk, settings: Settings) -> SourcePair:
    made = SourcePair(hand_desk, settings)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


@pytest.fixture
def notes(qtbot: QtBot, hand_desk: Desk) -> NotesView:
    made = NotesView(hand_desk)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def going(hand_desk: Desk, source: SourcePair, notes: NotesView) -> Going:
    return Going(hand_desk, source.follower, lambda: notes)


def the_note(desk: Desk) -> AnnotationRow:
    (note,) = annotation_queries.chosen(desk.session.reader)
    return note


def test_a_note_on_a_figure_leads_to_it(going: Going, hand_desk: Desk) -> None:
    hand_desk.session.perform(AddNote(2, "why?")).result()
    going.to_note(the_note(hand_desk))
    assert hand_desk.figure is not None
    assert hand_desk.figure.id == 2


def test_a_note_on_a_text_leads_to_its_stretch_and_chooses_no_figure(
    going: Going, hand_desk: Desk, source: SourcePair
) -> None:
    hand_desk.session.perform(AnnotateText(1, START, START + 12, "odd wording")).result()
    going.to_note(the_note(hand_desk))
    assert source.follower.view.textCursor().selectedText() == "anti-poverty"
    assert hand_desk.figure is None


def test_a_note_on_the_workspace_leads_nowhere(going: Going, hand_desk: Desk, source: SourcePair) -> None:
    hand_desk.session.perform(AnnotateWorkspace("all of it", [])).result()
    going.to_note(the_note(hand_desk))
    assert hand_desk.figure is None
    assert source.follower.page is None


def test_a_hit_in_a_note_on_the_workspace_leads_to_the_note_itself(
    going: Going, hand_desk: Desk, notes: NotesView
) -> None:
    hand_desk.session.perform(AnnotateWorkspace("rounded totals are kept", [])).result()
    page = hand_desk.session.searcher.search("rounded", KINDS).result()
    assert page is not None
    going.to_hit(page.hits[0])
    assert notes.editor.body.toPlainText() == "rounded totals are kept"


def test_a_new_note_is_on_the_indicator_of_the_chosen_figure(going: Going, hand_desk: Desk, notes: NotesView) -> None:
    hand_desk.session.perform(Correct(1, {"indicator": "funds.financial.total"})).result()
    hand_desk.choose(1)
    going.to_new_note()
    assert notes.editor.indicator.text() == Names(hand_desk.vocabulary).indicators.name("funds.financial.total")
