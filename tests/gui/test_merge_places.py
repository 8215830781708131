from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from app.curation.annotating import AnnotateText
from app.curation.operations import SetReview
from app.curation.replacing import Candidate, Finder, Replace
from app.models import annotation_queries, queries
from app.models.merge_queries import PlacelessRow
from app.ui.desk import Desk
from app.ui.merge_places import PlaceDialog
from tests import extractions
from tests.unit.curation import test_replacing as texts


@pytest.fixture
def desk(hand_desk: Desk) -> Desk:
    """Two verified figures wait for a place."""
    session = hand_desk.session
    session.perform(SetReview([1, 3], "verified")).result()
    text = texts.WITHOUT.replace("3,277 villages", "many villages")
    session.perform(Replace(1, texts._newer(text), session.vocabulary)).result()
    return hand_desk


@contextmanager
def _shown(qtbot: QtBot, desk: Desk) -> Iterator[PlaceDialog]:
    """The dialog once it has found the candidates."""
    made = PlaceDialog(desk)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    _found(qtbot, made)
    yield made
    made.close()


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> Iterator[PlaceDialog]:
    with _shown(qtbot, desk) as made:
        yield made


def _found(qtbot: QtBot, dialog: PlaceDialog) -> None:
    """Wait until the places of the chosen figure are found."""
    qtbot.waitUntil(lambda: dialog.looking.text() == "" and dialog.candidates.rowCount() > 0)


def _waiting(dialog: PlaceDialog) -> list[str]:
    return [dialog.figures.item(row).text() for row in range(dialog.figures.count())]


def _best(dialog: PlaceDialog) -> list[str]:
    cells = [dialog.candidates.item(0, column) for column in range(4)]
    return [cell.text() if cell else "" for cell in cells]


def test_figures_and_candidates_are_shown(dialog: PlaceDialog) -> None:
    assert [text.split()[0] for text in _waiting(dialog)] == ["HEB12-0001", "HEB12-0003"]
    assert "[21 billion]" in _waiting(dialog)[0]
    match, before, quote, after = _best(dialog)
    assert (quote, before[-9:], after[:5]) == ("22.5 billion", "total of ", " yuan")
    assert match.endswith("%")
    assert dialog.empty.isHidden()


def test_a_click_puts_a_figure_in_its_place(qtbot: QtBot, desk: Desk, dialog: PlaceDialog) -> None:
    with qtbot.waitSignal(desk.changed):
        qtbot.mouseClick(dialog.give, Qt.MouseButton.LeftButton)
    assert queries.figures(desk.session.reader, [1])[1].quote == "22.5 billion"
    assert [text.split()[0] for text in _waiting(dialog)] == ["HEB12-0003"]


def test_enter_is_enough(qtbot: QtBot, desk: Desk, dialog: PlaceDialog) -> None:
    dialog.candidates.setFocus()
    with qtbot.waitSignal(desk.changed):
        qtbot.keyClick(dialog.candidates, Qt.Key.Key_Return)
    assert queries.figures(desk.session.reader, [1])[1].mark == ""


def test_the_last_one_leaves_an_empty_list(qtbot: QtBot, desk: Desk, dialog: PlaceDialog) -> None:
    for _ in range(2):
        with qtbot.waitSignal(desk.changed):
            qtbot.mouseClick(dialog.drop, Qt.MouseButton.LeftButton)
    assert _waiting(dialog) == []
    assert not dialog.empty.isHidden()
    assert not dialog.give.isEnabled()
    assert not dialog.drop.isEnabled()
    with qtbot.waitSignal(desk.changed):
        desk.undo()
    assert len(_waiting(dialog)) == 1


def test_choosing_another_figure_shows_its_places(qtbot: QtBot, dialog: PlaceDialog) -> None:
    first = _best(dialog)
    qtbot.keyClick(dialog.figures, Qt.Key.Key_Down)
    assert dialog.looking.text() == "Looking for places in the new text…"
    assert not dialog.give.isEnabled()
    _found(qtbot, dialog)
    assert _best(dialog) != first


def test_only_the_places_of_the_chosen_one_are_shown(
    qtbot: QtBot, desk: Desk, dialog: PlaceDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The texts are compared on a thread of their own; what comes too late is dropped."""
    asked: list[tuple[str, bool]] = []
    find = Finder.candidates

    def watched(finder: Finder, row: PlacelessRow) -> tuple[Candidate, ...]:
        asked.append((row.short_id, threading.current_thread() is threading.main_thread()))
        return find(finder, row)

    monkeypatch.setattr(Finder, "candidates", watched)
    dialog.figures.setCurrentRow(1)
    dialog.figures.setCurrentRow(0)
    _found(qtbot, dialog)
    assert asked[-1] == ("HEB12-0001", False)
    assert _best(dialog)[2] == "22.5 billion"


def test_a_closed_dialog_no_longer_listens(qtbot: QtBot, desk: Desk, dialog: PlaceDialog) -> None:
    close = dialog.buttons.button(QDialogButtonBox.StandardButton.Close)
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    shown = _waiting(dialog)
    with qtbot.waitSignal(desk.changed):
        desk.undo()
    assert _waiting(dialog) == shown


@pytest.fixture
def with_note(qtbot: QtBot, hand_desk: Desk) -> Iterator[PlaceDialog]:
    """A note waits, and then so does nothing."""
    session = hand_desk.session
    start = extractions.TEXT.index("3,277 villages")
    session.perform(AnnotateText(1, start, start + 14, "all of them?")).result()
    text = extractions.TEXT.replace("3,277 villages were covered", "nothing was done")
    session.perform(Replace(1, texts._newer(text), session.vocabulary)).result()
    with _shown(qtbot, hand_desk) as made:
        yield made


def test_a_note_waits_by_its_words_and_is_put_somewhere(qtbot: QtBot, with_note: PlaceDialog, hand_desk: Desk) -> None:
    assert _waiting(with_note) == [
        "Note “all of them?”   …ancial funds. Rain PlanIn 2012, [3,277 villages] were covered. …"
    ]
    assert "Rain PlanIn 2012, nothing was done." in {place.quote for place in with_note._places}
    with qtbot.waitSignal(hand_desk.changed):
        with_note.give.click()
    (note,) = annotation_queries.chosen(hand_desk.session.reader)
    assert (note.document_id, note.body) == (2, "all of them?")
    assert with_note.empty.isVisible()


def test_a_note_may_be_kept_on_the_workspace(qtbot: QtBot, with_note: PlaceDialog, hand_desk: Desk) -> None:
    assert with_note.drop.text() == "&Keep it on the workspace"
    with qtbot.waitSignal(hand_desk.changed):
        with_note.drop.click()
    (note,) = annotation_queries.chosen(hand_desk.session.reader)
    assert note.target == "workspace"
    assert with_note.drop.text() == "&Leave it with the old text"
