"""Going to what a note is on; hits of the search go the same ways, which the window's tests walk."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.curation.annotating import AnnotateText, AnnotateWorkspace
from app.curation.operations import AddNote
from app.models import annotation_queries
from app.models.annotation_queries import AnnotationRow
from app.ui.desk import Desk
from app.ui.going import Going
from app.ui.settings import Settings
from app.ui.source_pair import SourcePair
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
def going(hand_desk: Desk, source: SourcePair) -> Going:
    return Going(hand_desk, source.follower)


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
