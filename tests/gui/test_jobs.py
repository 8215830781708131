from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import Future

import pytest
from pytestqt.qtbot import QtBot

from app.errors import Cancelled, Failure, InputError
from app.ui.jobs import Jobs, Report


def _unexpected(result: object) -> None:
    pytest.fail(f"called with {result}")


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_a_result_reaches_the_main_thread(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[tuple[str, threading.Thread]] = []
    worked: list[threading.Thread] = []

    def work(_report: Report) -> str:
        worked.append(threading.current_thread())
        return "done"

    jobs.start(work, lambda result: seen.append((result, threading.current_thread())), _unexpected)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [("done", threading.main_thread())]
    assert worked != [threading.main_thread()]


def test_a_failure_reaches_its_own_callback(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[Failure] = []

    def work(_report: Report) -> None:
        raise InputError("empty_note")

    jobs.start(work, _unexpected, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0].code == "empty_note"


def test_a_bug_is_raised_where_it_is_seen(qtbot: QtBot, jobs: Jobs) -> None:
    def work(_report: Report) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as exceptions:
        jobs.start(work, _unexpected, _unexpected)
        qtbot.waitUntil(lambda: bool(exceptions))
    assert exceptions[0][0] is ZeroDivisionError


def test_a_job_is_cancelled_at_its_next_step(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[Failure] = []
    moved: list[tuple[int, int, str]] = []
    started, cancelled = threading.Event(), threading.Event()

    def work(report: Report) -> None:
        report(1, 5, "first")
        started.set()
        cancelled.wait()
        if not report(2, 5, "second"):
            raise Cancelled

    progress = jobs.start(work, _unexpected, seen.append)
    progress.moved.connect(lambda *values: moved.append(values))
    started.wait()
    progress.cancel()
    cancelled.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0].code == "cancelled"
    assert moved[-1] == (2, 5, "second")


def test_a_future_that_is_done_already_is_delivered_later(qtbot: QtBot, jobs: Jobs) -> None:
    future: Future[int] = Future()
    future.set_result(7)
    seen: list[int] = []
    jobs.watch(future, seen.append, _unexpected)
    assert seen == []
    qtbot.waitUntil(lambda: seen == [7])
