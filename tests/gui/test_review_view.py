"""The review in the real window, by keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app import vocabulary
from app.curation.analysts import new_analyst
from app.curation.grouping import SameFact
from app.curation.operations import Correct, Operation, SetReview
from app.curation.session import Session
from app.curation.spans import AddFigure
from app.errors import EnvironmentFault
from app.models import queries
from app.models.records import FigureFilter, FigureRow
from app.ui import actions, wording
from app.ui.main_window import MainWindow
from app.ui.review_view import ReviewView
from app.ui.workspace_view import WorkspaceView
from tests import extractions, workspaces
from tests.gui import windows

# The platform of the tests has no popups to raise, and no keyboard to grab for them.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key


@pytest.fixture
def window(active_window: MainWindow, tmp_path: Path) -> MainWindow:
    extractions.open_session(tmp_path).close()
    active_window.files.open_path(tmp_path / "hand.fupin")
    windows.view_of(active_window).show_review()
    return active_window


def opened(window: MainWindow) -> WorkspaceView:
    assert window.view is not None
    return window.view


def review(window: MainWindow) -> ReviewView:
    return opened(window).review.view


def figure(window: MainWindow, figure_id: int) -> FigureRow:
    assert window.desk is not None
    return queries.figures(window.desk.session.reader, [figure_id])[figure_id]


def current(window: MainWindow) -> int | None:
    assert window.desk is not None
    return window.desk.figure.id if window.desk.figure else None


def press(window: MainWindow, qtbot: QtBot, *keys: Key, modifier: str = "NoModifier", saves: bool = True) -> None:
    """Press keys where the focus is, and wait for what they save."""
    assert window.desk is not None
    for key in keys:
        target = QApplication.activePopupWidget() or window.focusWidget()
        if saves and key is keys[-1]:
            with qtbot.waitSignal(window.desk.changed):
                qtbot.keyClick(target, key, Qt.KeyboardModifier[modifier])
        else:
            qtbot.keyClick(target, key, Qt.KeyboardModifier[modifier])


def test_a_right_figure_takes_one_key_and_the_next_one_comes(window: MainWindow, qtbot: QtBot) -> None:
    assert current(window) == 1
    press(window, qtbot, Key.Key_V)
    assert (figure(window, 1).review, current(window)) == ("verified", 2)
    assert review(window).last.said.text() == "HEB12-0001 marked verified"
    press(window, qtbot, Key.Key_X)
    assert (figure(window, 2).review, current(window)) == ("rejected", 3)


def test_the_last_decision_is_taken_back_where_it_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    assert window.desk is not None
    press(window, qtbot, Key.Key_V)
    with qtbot.waitSignal(window.desk.changed):
        review(window).last.undo.click()
    assert (figure(window, 1).review, current(window)) == ("unreviewed", 1)
    assert not review(window).last.isVisible()


def test_a_doubtful_figure_stays_unreviewed_and_is_found_again(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Key.Key_D)
    assert (figure(window, 1).doubtful, figure(window, 1).review, current(window)) == (1, "unreviewed", 2)
    window.actions_by_name["show_doubtful"].trigger()
    assert current(window) == 1
    press(window, qtbot, Key.Key_D)
    assert figure(window, 1).doubtful == 0


def test_the_sentence_is_verified_but_for_what_is_doubtful(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Key.Key_D)
    press(window, qtbot, Key.Key_V, modifier="ShiftModifier")
    assert [figure(window, number).review for number in (1, 2, 3)] == ["unreviewed", "verified", "unreviewed"]
    assert current(window) == 3
    assert not review(window).keys.buttons["verify_sentence"].isEnabled() or review(window).of_sentence() == [3]


def test_one_walks_and_skips(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Key.Key_N, saves=False)
    assert current(window) == 2
    press(window, qtbot, Key.Key_P, saves=False)
    assert current(window) == 1
    press(window, qtbot, Key.Key_S, saves=False)
    assert current(window) == 2
    assert review(window).queue.ids == [2, 3, 1]
    press(window, qtbot, Key.Key_Down, saves=False)
    assert current(window) == 3


def test_what_is_added_comes_next_and_the_walk_goes_on_where_it_was(window: MainWindow, qtbot: QtBot) -> None:
    assert window.desk is not None
    press(window, qtbot, Key.Key_V)
    press(window, qtbot, Key.Key_S, saves=False)
    at = extractions.TEXT.index("2012")
    with qtbot.waitSignal(window.desk.changed):
        window.desk.perform(AddFigure(1, at, at + 4, window.desk.vocabulary))
    assert (review(window).queue.ids, current(window)) == ([1, 4, 3, 2], 4)
    assert review(window).last.said.text() == "HEB12-0004 added at “2012”"
    press(window, qtbot, Key.Key_V)
    assert current(window) == 3
    press(window, qtbot, Key.Key_Z, Key.Key_Z, modifier="ControlModifier")
    qtbot.waitUntil(lambda: 4 not in review(window).queue)
    assert (review(window).queue.ids, current(window)) == ([1, 3, 2], 3)
    assert not review(window).last.isVisible()


def test_all_settled_is_said(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Key.Key_V)
    press(window, qtbot, Key.Key_V)
    press(window, qtbot, Key.Key_Return)
    assert current(window) is None
    assert "settled" in review(window)._empty.text()
    assert window.desk is not None
    assert window.desk.session.progress() == (3, 3)


def test_verifying_a_fact_settles_its_mentions_in_one_step(window: MainWindow, qtbot: QtBot) -> None:
    assert window.desk is not None
    with qtbot.waitSignal(window.desk.changed):
        window.desk.perform(SameFact([1, 3]))
    assert "HEB12-0003" in review(window).mentions.text()
    press(window, qtbot, Key.Key_V)
    assert [figure(window, number).review for number in (1, 2, 3)] == ["verified", "unreviewed", "verified"]
    with qtbot.waitSignal(window.desk.changed):
        window.desk.undo()
    assert [figure(window, number).review for number in (1, 2, 3)] == ["unreviewed"] * 3


def test_a_second_choice_takes_its_number(window: MainWindow, qtbot: QtBot) -> None:
    assert figure(window, 1).kind == "actual"
    assert "target" in review(window).fields.text()
    press(window, qtbot, Key.Key_1)
    assert (figure(window, 1).kind, figure(window, 1).review) == ("target", "unreviewed")
    assert opened(window).form.editors["kind"].take_back.isVisible()


def test_a_key_leads_to_its_field_and_return_saves_verifies_and_goes_back(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Key.Key_U, saves=False)
    assert opened(window).form.editors["unit"].input.hasFocus()
    press(window, qtbot, Key.Key_H, Key.Key_O, Key.Key_Return)
    qtbot.waitUntil(lambda: current(window) == 2)
    assert (figure(window, 1).unit, figure(window, 1).review) == ("household", "verified")
    assert review(window).hasFocus()
    assert window.desk is not None
    newest = next(queries.newest_operations(window.desk.session.reader))
    assert (newest.code, newest.reason) == ("correct", "unit")


def test_ctrl_return_saves_alone_and_goes_back(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Key.Key_Y, Key.Key_2, Key.Key_0, Key.Key_1, Key.Key_1, saves=False)
    press(window, qtbot, Key.Key_Return, modifier="ControlModifier")
    assert (figure(window, 1).year_to, figure(window, 1).review, current(window)) == (2011, "unreviewed", 1)
    assert review(window).hasFocus()


def test_escape_takes_back_what_was_typed_and_goes_back(window: MainWindow, qtbot: QtBot) -> None:
    reason = opened(window).form.reason
    press(window, qtbot, Key.Key_Y, Key.Key_2, saves=False)
    assert reason.currentData() == "year"
    press(window, qtbot, Key.Key_Escape, saves=False)
    assert review(window).hasFocus()
    assert reason.currentIndex() == -1
    assert figure(window, 1).year_to == 2012


def test_what_is_refused_keeps_the_cursor(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Key.Key_E, saves=False)
    qtbot.keyClicks(window.focusWidget(), "21,5 Mio")
    press(window, qtbot, Key.Key_Return, saves=False)
    form = opened(window).form
    assert form.editors["value"].input.hasFocus()
    assert "“Mio” is none of the words for a size" in form.editors["value"].problem.text()
    assert current(window) == 1


def test_a_number_is_said_in_full_while_it_is_typed(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Key.Key_E, saves=False)
    qtbot.keyClicks(window.focusWidget(), "1.117 billion")
    assert opened(window).form.editors["value"].problem.text() == "= 1,117,000,000"
    press(window, qtbot, Key.Key_Return)
    assert figure(window, 1).value == 1.117e9


def test_another_reason_is_chosen_before_the_correction_is_saved(window: MainWindow, qtbot: QtBot) -> None:
    assert window.desk is not None
    form = opened(window).form
    press(window, qtbot, Key.Key_E, Key.Key_7, saves=False)
    assert form.reason.currentText() == wording.reason("value")
    with qtbot.assertNotEmitted(window.desk.busy):
        form.reason.setFocus()
    form.reason.setCurrentIndex(form.reason.findData("scale"))
    form.reason.activated.emit(form.reason.currentIndex())
    press(window, qtbot, Key.Key_Return)
    newest = next(queries.newest_operations(window.desk.session.reader))
    assert (newest.reason, figure(window, 1).value, figure(window, 1).review) == ("scale", 7, "verified")
    assert form.reason.currentIndex() == -1


def test_a_note_goes_back_to_the_review(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Key.Key_M, Key.Key_V, Key.Key_Return)
    assert window.desk is not None
    assert [note.body for note in queries.notes(window.desk.session.reader, 1)] == ["v"]
    assert review(window).hasFocus()
    assert figure(window, 1).review == "unreviewed"


def test_a_decision_that_is_not_saved_brings_its_figure_back(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = window.desk
    assert desk is not None

    def fail(_operation: Operation) -> None:
        pending.append(EnvironmentFault("disk_full"))

    pending: list[EnvironmentFault] = []
    monkeypatch.setattr(desk, "perform", fail)
    press(window, qtbot, Key.Key_V, saves=False)
    assert current(window) == 2
    desk.failed.emit(pending[0])
    assert current(window) == 1


def test_a_failure_after_a_decision_was_saved_leaves_the_figure_where_it_is(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.desk
    assert desk is not None
    press(window, qtbot, Key.Key_V)
    desk.failed.emit(EnvironmentFault("disk_full"))
    assert current(window) == 2


def test_keys_pressed_while_a_correction_is_saved_are_meant_for_the_next_figure(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = window.desk
    assert desk is not None
    desk.session.sign_in(new_analyst("Li Na", "LN"))
    perform, pending = desk.perform, list[Operation]()
    monkeypatch.setattr(desk, "perform", pending.append)  # as a slow disk has it: nothing is saved yet
    press(window, qtbot, Key.Key_E, Key.Key_7, Key.Key_Return, saves=False)
    assert current(window) == 2
    press(window, qtbot, Key.Key_Y, Key.Key_2, Key.Key_0, Key.Key_1, Key.Key_1, Key.Key_Return, saves=False)
    press(window, qtbot, Key.Key_X, saves=False)
    assert current(window) is None
    saved: list[object] = []
    desk.changed.connect(saved.append)
    for operation in pending:
        perform(operation)
    qtbot.waitUntil(lambda: len(saved) == len(pending))
    assert [figure(window, number).review for number in (1, 2, 3)] == ["verified", "verified", "rejected"]
    assert (figure(window, 1).value, figure(window, 2).year_from, figure(window, 2).year_to) == (7, 2011, 2011)


def test_a_correction_that_is_not_saved_comes_back_with_its_figure(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = window.desk
    assert desk is not None
    desk.session.sign_in(new_analyst("Li Na", "LN"))
    tried: list[Operation] = []
    monkeypatch.setattr(desk, "perform", tried.append)
    press(window, qtbot, Key.Key_E, Key.Key_7, Key.Key_Return, saves=False)
    desk.failed.emit(EnvironmentFault("disk_full"))
    value = opened(window).form.editors["value"]
    assert (current(window), value.input.shown(), len(tried)) == (1, "7", 1)
    assert "disk is full" in value.problem.text()
    value.abandon()


def test_the_queue_follows_the_filter(window: MainWindow) -> None:
    assert window.desk is not None
    window.desk.replace_filter(FigureFilter(unit="village"))
    assert (review(window).queue.ids, current(window)) == ([3], 3)
    window.desk.replace_filter(FigureFilter(unit="hectare"))
    assert current(window) is None
    assert "No figure is open here" in review(window)._empty.text()


def test_several_rows_of_the_table_are_decided_together(window: MainWindow, qtbot: QtBot) -> None:
    view = opened(window)
    view.show_figures()
    view.table.view.setSelectionMode(view.table.view.SelectionMode.ExtendedSelection)
    view.table.view.setFocus()
    view.table.view.selectAll()
    press(window, qtbot, Key.Key_V)
    assert [figure(window, number).review for number in (1, 2, 3)] == ["verified"] * 3


def test_where_one_stopped_is_told_and_gone_on_with(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    press(window, qtbot, Key.Key_D)
    window.files.close()
    session = Session(tmp_path / "hand.fupin", vocabulary.load())
    session.sign_in(workspaces.ANALYST)
    session.perform(Correct(3, {"unit": "town"})).result()
    session.perform(SetReview([3], "verified")).result()
    session.close()
    window.files.open_path(tmp_path / "hand.fupin")
    told = window.statusBar().currentMessage()
    assert told.startswith("You stopped at HEB12-0002 on ")
    assert "Open: 2 figures, 1 of them doubtful. Changed since: 2 entries of the history, the last by Li Wei:" in told
    opened(window).show_review()
    assert current(window) == 2
    assert review(window).resumed.text() == told
    press(window, qtbot, Key.Key_V)
    assert not review(window).resumed.isVisible()


def test_an_order_is_kept(window: MainWindow, tmp_path: Path) -> None:
    box = review(window).order.box
    box.setCurrentIndex(4)
    box.activated.emit(4)
    assert sorted(review(window).queue.ids) == [1, 2, 3]
    assert review(window).hasFocus()
    window.files.close()
    window.files.open_path(tmp_path / "hand.fupin")
    opened(window).show_review()
    assert review(window).order.order == "sample"


def test_everything_one_can_act_on_has_a_name(window: MainWindow) -> None:
    view = review(window)
    widgets = [one for kind in (QPushButton, QToolButton, QComboBox) for one in view.findChildren(kind)]
    assert len(widgets) > 6
    assert [one for one in widgets if not one.accessibleName()] == []
    assert view.sentence.accessibleDescription().startswith(" In 2012, a total of 21 billion")


def test_every_key_of_the_review_is_shown_on_its_button(window: MainWindow) -> None:
    for name, button in review(window).keys.buttons.items():
        assert button.text().endswith(actions.here(name))
