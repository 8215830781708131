from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from app.curation.operations import Correct, SetReview
from app.curation.session import Session
from app.errors import Failure
from app.models import queries
from app.ui.desk import Desk
from app.ui.history_view import HistoryView
from app.ui.jobs import Jobs
from tests.gui import histories
from tests.gui.recording import RecordingDialogs


@pytest.fixture
def dialogs(qtbot: QtBot) -> RecordingDialogs:
    return RecordingDialogs()


@pytest.fixture
def view(hand_desk: Desk, dialogs: RecordingDialogs, qtbot: QtBot) -> Iterator[HistoryView]:
    histories.make(hand_desk.session)
    made = HistoryView(hand_desk, dialogs)
    qtbot.addWidget(made)
    made.resize(800, 600)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.hide()


def click(qtbot: QtBot, table: QAbstractItemView, row: int) -> None:
    index = table.model().index(row, 2)
    table.scrollTo(index)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())


def chosen(view: HistoryView) -> int:
    assert view._entry is not None
    return view._entry.id


def shown(view: HistoryView) -> list[int]:
    return [entry.id for row in range(view.model.rowCount()) if (entry := view.model.entry(row))]


def test_it_reads_nothing_while_it_is_hidden(hand_desk: Desk, dialogs: RecordingDialogs, qtbot: QtBot) -> None:
    made = HistoryView(hand_desk, dialogs)
    qtbot.addWidget(made)
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.perform(SetReview([1], "verified"))
    assert made.model.rowCount() == 0
    with qtbot.waitExposed(made):
        made.show()
    assert shown(made) == [2, 1]


def test_the_newest_entry_is_chosen_at_first(view: HistoryView) -> None:
    assert shown(view) == [8, 7, 6, 5, 4, 3, 2, 1]
    assert chosen(view) == 8
    assert view.detail.what.text() == "Undone: HEB12-0003 marked rejected"
    assert not view.detail.revert.isEnabled()
    assert view.operation is None


def test_a_click_shows_old_and_new_and_chooses_the_figure(view: HistoryView, hand_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.chosen):
        click(qtbot, view.view, 6)
    assert chosen(view) == 2
    assert view.detail.what.text() == "Unit of HEB12-0001 changed from yuan to US dollar"
    assert view.detail.how.text().endswith("Li Wei · wrong unit; see page 3")
    assert hand_desk.figure is not None
    assert hand_desk.figure.id == 1
    assert view.detail.revert.isEnabled()


def test_a_click_on_a_bulk_operation_leaves_the_choice_to_its_lines(
    view: HistoryView, hand_desk: Desk, qtbot: QtBot
) -> None:
    click(qtbot, view.view, 5)
    assert hand_desk.figure is None
    click(qtbot, view.detail.view, 3)
    assert hand_desk.figure is not None
    assert hand_desk.figure.id == 2
    assert chosen(view) == 3


def test_a_click_on_a_document_chooses_no_figure(view: HistoryView, hand_desk: Desk, qtbot: QtBot) -> None:
    click(qtbot, view.view, 7)
    click(qtbot, view.detail.view, 0)
    assert hand_desk.figure is None


def test_the_keys_go_through_the_entries(view: HistoryView, qtbot: QtBot) -> None:
    view.bar.search.setFocus()
    qtbot.keyClick(view.bar.search, Qt.Key.Key_Down)
    assert view.view.hasFocus()
    qtbot.keyClick(view.view, Qt.Key.Key_Down)
    assert chosen(view) == 7
    assert "Taken back on" in view.detail.how.text()
    assert "“Undone: HEB12-0003 marked rejected”" in view.detail.how.text()
    assert view.operation is None


def test_revert_asks_and_does(view: HistoryView, hand_desk: Desk, dialogs: RecordingDialogs, qtbot: QtBot) -> None:
    click(qtbot, view.view, 5)
    with qtbot.waitSignal(hand_desk.changed) as blocker:
        qtbot.mouseClick(view.detail.revert, Qt.MouseButton.LeftButton)
    assert dialogs.questions[0].startswith("Take back: 3 figures marked verified?\n\nRows concerned: 3.")
    assert blocker.args[0].code == "revert"
    assert {figure.review for figure in queries.figures(hand_desk.session.reader, [1, 2, 3]).values()} == {"unreviewed"}
    assert shown(view)[0] == 9
    assert chosen(view) == 3  # the entry stays, and says that it was taken back
    assert "“Taken back: 3 figures marked verified”" in view.detail.how.text()
    assert not view.detail.revert.isEnabled()
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.undo()
    assert view.detail.revert.isEnabled()
    assert view.operation is not None


def test_a_revert_that_is_not_meant_is_not_done(view: HistoryView, dialogs: RecordingDialogs, qtbot: QtBot) -> None:
    dialogs.agrees = False
    click(qtbot, view.view, 5)
    qtbot.mouseClick(view.detail.revert, Qt.MouseButton.LeftButton)
    assert len(dialogs.questions) == 1
    view.refresh()
    assert shown(view)[0] == 8


def test_a_refused_revert_names_the_later_change(view: HistoryView, dialogs: RecordingDialogs, qtbot: QtBot) -> None:
    click(qtbot, view.view, 6)
    qtbot.mouseClick(view.detail.revert, Qt.MouseButton.LeftButton)
    assert dialogs.questions == []
    assert dialogs.failures == [
        "“Unit of HEB12-0001 changed from yuan to US dollar” cannot be taken back: the same was changed since by"
        " “3 figures marked verified”. Take that back first."
    ]


def test_nothing_to_revert(view: HistoryView, dialogs: RecordingDialogs) -> None:
    view.revert()
    assert dialogs.questions == dialogs.failures == []


def test_a_change_that_came_between_question_and_answer_is_not_lost(
    view: HistoryView, hand_desk: Desk, dialogs: RecordingDialogs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(_sentence: str, _action: str) -> bool:
        hand_desk.session.perform(SetReview([2], "rejected")).result()
        return True

    monkeypatch.setattr(dialogs, "confirm", meanwhile)
    click(qtbot, view.view, 5)
    with qtbot.waitSignal(hand_desk.failed) as blocker:
        view.revert()
    failure = blocker.args[0]
    assert isinstance(failure, Failure)
    assert failure.code == "changed_since"
    assert queries.figures(hand_desk.session.reader, [2])[2].review == "rejected"


def test_it_follows_the_desk_and_keeps_the_chosen_entry(view: HistoryView, hand_desk: Desk, qtbot: QtBot) -> None:
    click(qtbot, view.view, 4)
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.perform(Correct(2, {"unit": "usd"}))
    assert shown(view)[:2] == [9, 8]
    assert chosen(view) == 4
    assert view.view.currentIndex().row() == 5
    assert view.bar.count.text() == "9 entries"


def test_filters_restrict_and_are_cleared(view: HistoryView, hand_desk: Desk, qtbot: QtBot) -> None:
    hand_desk.choose(3)
    qtbot.mouseClick(view.bar.only_figure, Qt.MouseButton.LeftButton, pos=view.bar.only_figure.rect().center())
    assert shown(view) == [8, 7, 6, 5, 3]
    assert view.bar.count.text() == "5 entries found"
    with qtbot.waitSignal(view.model.modelReset):
        qtbot.keyClicks(view.bar.search, "rejected")
        qtbot.keyClick(view.bar.search, Qt.Key.Key_Return)
    assert shown(view) == [8, 7]
    hand_desk.choose(1)
    assert shown(view) == []
    assert view.nothing.why.text() == "Nothing in the history matches."
    assert view.operation is None
    qtbot.mouseClick(view.nothing.way, Qt.MouseButton.LeftButton)
    assert shown(view) == [8, 7, 6, 5, 4, 3, 2, 1]
    assert view.view.isVisible()


def test_an_empty_workspace_says_what_will_stand_here(
    empty_desk: Desk, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    made = HistoryView(empty_desk, dialogs)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    assert "Nothing has been done yet" in made.nothing.why.text()
    assert made.nothing.isVisible()
    assert not made.nothing.way.isVisible()
    assert made.view.currentIndex() == QModelIndex()


def test_reverting_an_import_hides_what_it_brought(view: HistoryView, hand_desk: Desk, qtbot: QtBot) -> None:
    hand_desk.choose(1)
    click(qtbot, view.view, 7)
    with qtbot.waitSignal(hand_desk.changed):
        view.revert()
    assert hand_desk.figure is None
    assert queries.reports(hand_desk.session.reader) == []
    assert shown(view)[0] == 9


def test_nothing_is_reverted_in_a_workspace_that_is_only_read(
    hand_desk: Desk, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    session = Session(hand_desk.session.path, hand_desk.vocabulary, read_only=True)
    jobs = Jobs()
    made = HistoryView(Desk(session, jobs, lambda: None), dialogs)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    click(qtbot, made.view, 0)
    assert made.detail.what.text() == "hebei.txt loaded with 3 figures"
    assert made.operation is None
    assert not made.detail.revert.isEnabled()
    made.hide()
    jobs.close()
    session.close()


def test_an_entry_that_is_no_longer_shown_is_no_longer_chosen(view: HistoryView, qtbot: QtBot) -> None:
    """The menu would have reverted an operation that nobody saw."""
    click(qtbot, view.view, 5)
    assert view.operation is not None
    with qtbot.waitSignal(view.model.modelReset):
        qtbot.keyClicks(view.bar.search, "nothing")
        qtbot.keyClick(view.bar.search, Qt.Key.Key_Return)
    assert view.operation is None
    assert view.detail.what.text() == ""
    assert view.detail.model.rowCount() == 0
