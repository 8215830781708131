from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QProgressDialog, QWidget
from pytestqt.qtbot import QtBot

from app.errors import Cancelled, Failure, InputError
from app.ui.dialogs import Dialogs
from app.ui.jobs import Jobs, Report
from app.ui.underway import Underway


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def underway(parent: QWidget) -> Iterator[Underway]:
    jobs = Jobs()
    yield Underway(jobs, lambda: Dialogs(parent))
    jobs.close()


def _shown(parent: QWidget) -> list[str]:
    return [dialog.labelText() for dialog in parent.findChildren(QProgressDialog) if dialog.isVisible()]


def _unexpected(found: object) -> None:
    pytest.fail(f"called with {found}")


def test_a_job_is_shown_until_it_ends(qtbot: QtBot, parent: QWidget, underway: Underway) -> None:
    goes_on = threading.Event()
    seen: list[tuple[str, bool, list[str]]] = []

    def work(report: Report) -> str:
        report(1, 2, "a.txt")
        goes_on.wait()
        return "done"

    underway.start("Loading", work, lambda found: seen.append((found, underway.running, _shown(parent))), _unexpected)
    assert underway.running
    qtbot.waitUntil(lambda: _shown(parent) == ["Loading\na.txt"])
    goes_on.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [("done", False, [])]


def test_a_job_that_is_done_at_once_is_not_left_standing(qtbot: QtBot, parent: QWidget, underway: Underway) -> None:
    """Its result came before its progress was shown, which then stayed for good."""
    for _ in range(20):
        seen: list[int] = []
        underway.start("Loading", lambda _: 7, seen.append, _unexpected)
        qtbot.waitUntil(lambda seen=seen: seen == [7])  # type: ignore[misc]
        assert (underway.running, _shown(parent)) == (False, [])


def test_a_failure_reaches_its_callback(qtbot: QtBot, parent: QWidget, underway: Underway) -> None:
    seen: list[Failure] = []

    def work(_report: Report) -> None:
        raise InputError("empty_note")

    underway.start("Loading", work, _unexpected, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert (seen[0].code, underway.running, _shown(parent)) == ("empty_note", False, [])


def test_one_job_at_a_time(qtbot: QtBot, underway: Underway) -> None:
    goes_on = threading.Event()
    seen: list[str] = []
    underway.start("First", lambda _: (goes_on.wait() and "first") or "", seen.append, _unexpected)
    underway.start("Second", lambda _: "second", seen.append, _unexpected)
    goes_on.set()
    qtbot.waitUntil(lambda: not underway.running)
    assert seen == ["first"]


def test_a_stopped_job_is_forgotten(qtbot: QtBot, parent: QWidget, underway: Underway) -> None:
    reached, ended = threading.Event(), threading.Event()

    def work(report: Report) -> None:
        reached.set()
        while report(0, 1, ""):
            pass
        ended.set()
        raise Cancelled

    underway.start("Loading", work, _unexpected, _unexpected)
    reached.wait()
    underway.stop()
    assert (underway.running, _shown(parent)) == (False, [])
    qtbot.waitUntil(ended.is_set)
    after: list[int] = []
    underway.start("Loading", lambda _: 7, after.append, _unexpected)
    qtbot.waitUntil(lambda: after == [7])
