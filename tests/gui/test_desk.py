from __future__ import annotations

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from app.curation.analysts import Analyst
from app.curation.operations import AddNote, Correct, SetReview
from app.curation.session import Session
from app.errors import Failure
from app.models import queries
from app.models.records import FigureFilter
from app.ui.desk import Desk
from app.ui.jobs import Jobs


def test_an_operation_is_announced_when_it_is_on_disk(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.changed) as blocker:
        desk.perform(SetReview([1], "verified"))
    (outcome,) = blocker.args
    assert outcome.figures == {1}
    assert queries.figures(desk.session.reader, [1])[1].review == "verified"


def test_the_chosen_figure_is_fresh_after_a_change(qtbot: QtBot, desk: Desk) -> None:
    desk.choose(1)
    with qtbot.waitSignal(desk.changed):
        desk.perform(Correct(1, {"value": 5.0}))
    assert desk.figure is not None
    assert desk.figure.value == 5.0
    with qtbot.waitSignal(desk.changed):
        desk.undo()
    assert desk.figure.value != 5.0
    with qtbot.waitSignal(desk.changed):
        desk.redo()
    assert desk.figure.value == 5.0


def test_a_figure_of_a_document_that_was_taken_back_is_let_go(qtbot: QtBot, desk: Desk) -> None:
    desk.choose(1)
    with qtbot.waitSignal(desk.chosen) as blocker:
        desk.undo(agreed=1)
    assert blocker.args == [None]
    assert desk.figure is None


def test_a_report_that_is_gone_leaves_the_filter(qtbot: QtBot, desk: Desk) -> None:
    desk.restrict(reporters=("hebei",), report_id=1, section_id=1)
    with qtbot.waitSignal(desk.filtered):
        desk.undo(agreed=1)
    assert (desk.filter.reporters, desk.filter.report_id, desk.filter.section_id) == (("hebei",), None, None)


@pytest.mark.parametrize("figure_id", [None, 99_999])
def test_choosing_nothing(qtbot: QtBot, desk: Desk, figure_id: int | None) -> None:
    desk.choose(1)
    with qtbot.waitSignal(desk.chosen) as blocker:
        desk.choose(figure_id)
    assert blocker.args == [None]
    assert desk.figure is None


def test_a_filter_is_announced_once(qtbot: QtBot, desk: Desk) -> None:
    seen: list[FigureFilter] = []
    desk.filtered.connect(seen.append)
    desk.restrict(unit="yuan", text="funds")
    desk.restrict(unit="yuan")
    desk.replace_filter(FigureFilter())
    assert seen == [FigureFilter(unit="yuan", text="funds"), FigureFilter()]


def test_a_refused_change_is_a_failure(qtbot: QtBot, session: Session) -> None:
    jobs = Jobs()
    desk = Desk(session, jobs, lambda: None)
    with qtbot.waitSignal(desk.failed) as blocker:
        desk.perform(Correct(1, {"kind": "wish"}))
    failure: Failure = blocker.args[0]
    assert failure.code == "bad_choice"
    jobs.close()


@pytest.mark.parametrize("answer", [None, Analyst("u", "Zhao Min", "ZM")])
def test_the_first_edit_asks_who_is_there_once(qtbot: QtBot, session: Session, answer: Analyst | None) -> None:
    session.sign_in(None)
    asked: list[int] = []

    def ask() -> Analyst | None:
        asked.append(1)
        return answer

    jobs = Jobs()
    desk = Desk(session, jobs, ask)
    if answer is None:
        desk.perform(AddNote(1, "a"))
        assert session.analyst is None
    else:
        for body in ("a", "b"):
            with qtbot.waitSignal(desk.changed):
                desk.perform(AddNote(1, body))
        assert [note.initials for note in queries.notes(session.reader, 1)] == ["ZM", "ZM"]
    assert asked == [1]
    jobs.close()


def test_a_text_is_read_once(desk: Desk) -> None:
    assert desk.text(1) is desk.text(1)
    assert desk.text(1).startswith("Zhejiang-Sichuan")


def test_undo_of_an_earlier_session_is_doubted_until_it_is_agreed_to(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.changed):
        desk.perform(SetReview([1], "verified"))
    with qtbot.waitSignal(desk.changed), qtbot.assertNotEmitted(desk.doubted):
        desk.undo()
    with qtbot.waitSignal(desk.doubted) as blocker, qtbot.assertNotEmitted(desk.changed):
        desk.undo()
    (earlier,) = blocker.args
    assert (earlier.id, earlier.code) == (1, "import")
    with qtbot.waitSignal(desk.changed):
        desk.undo(agreed=earlier.id)
    assert queries.reports(desk.session.reader) == []


def test_findings_that_came_or_went_are_told_on_the_windows_thread(found_desk: Desk, qtbot: QtBot) -> None:
    threads: list[QThread] = []
    found_desk.choose(3)
    found_desk.checked.connect(lambda _: threads.append(QThread.currentThread()))
    with qtbot.waitSignal(found_desk.changed):
        found_desk.perform(Correct(3, {"value": 5.0}))
    with qtbot.waitSignal(found_desk.checked) as told:
        found_desk.session.checked()
    assert 3 in told.args[0]
    assert threads == [found_desk.thread()]
    assert found_desk.figure is not None
    assert found_desk.figure.findings == 0


def test_a_check_that_finds_nothing_new_is_told_too(found_desk: Desk, qtbot: QtBot) -> None:
    """Who shows that a check is under way must learn of its end."""
    with qtbot.waitSignal(found_desk.changed):
        found_desk.perform(SetReview([3], "verified"))
    with qtbot.waitSignal(found_desk.checked) as told:
        found_desk.session.checked()
    assert told.args == [frozenset()]


def test_what_the_checks_tell_of_a_workspace_that_was_closed_meanwhile_is_not_heard(qtbot: QtBot, desk: Desk) -> None:
    """The word waits in the window's queue while the workspace closes: it asked a file that was closed."""
    desk.choose(1)
    told: list[object] = []
    desk.checked.connect(told.append)
    desk._tell_findings(frozenset({1}))
    assert told == [frozenset({1})]
    desk.session.close()
    desk._tell_findings(frozenset({1}))
    assert told == [frozenset({1})]
