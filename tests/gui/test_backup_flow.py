"""Copies, backups and restoring, and what the window offers where a workspace is refused."""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app import paths, vocabulary
from app.curation.operations import Correct, SetReview
from app.curation.session import Session
from app.errors import EnvironmentFault
from app.models import backup, lock
from app.ui import application
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.jobs import Progress
from app.ui.main_window import MainWindow
from app.ui.settings import BACKUP_MINUTES
from tests import extractions, workspaces
from tests.gui import windows
from tests.gui.recording import RecordingDialogs


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with windows.main_window(tmp_path) as made:
        made.settings.set_analyst(workspaces.ANALYST)
        yield made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed workspace with three figures."""
    session = extractions.open_session(tmp_path)
    session.close()
    return session.path


def _desk(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def _settled(window: MainWindow) -> int:
    return _desk(window).session.progress()[0]


def _restore(qtbot: QtBot, window: MainWindow) -> None:
    """Restore the backup that the dialog answers with, and wait until the workspace is open again."""
    with qtbot.waitSignal(window.files.opened):
        window.actions_by_name["restore"].trigger()


def _verify(window: MainWindow, *figures: int) -> None:
    _desk(window).session.perform(SetReview(figures, "verified")).result()


# --- who may write


def test_a_workspace_that_is_open_elsewhere_can_be_read(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, path: Path
) -> None:
    other = Session(path, vocabulary.load())
    dialogs.answer = "read"
    window.files.open_path(path)
    (sentence, options) = dialogs.offers[0]
    assert f"{path} is open for writing already: by " in sentence
    assert options == ["read"]
    assert window.windowTitle() == "hand (read-only) – Fupin Curator"
    _desk(window).choose(1)
    for name in ("load", "undo", "redo", "verify", "reject"):
        assert not window.actions_by_name[name].isEnabled(), name
    for name in ("export", "save_copy", "check", "close", "restore"):
        assert window.actions_by_name[name].isEnabled(), name
    assert window.view is not None
    assert not window.view.form.isEnabled()
    with qtbot.waitSignal(_desk(window).failed):
        _desk(window).perform(SetReview([1], "verified"))
    assert "for reading only" in dialogs.failures[-1]
    other.close()
    window.files.open_path(path)
    assert window.windowTitle() == "hand – Fupin Curator"


def test_refusing_the_offer_opens_nothing(window: MainWindow, dialogs: RecordingDialogs, path: Path) -> None:
    held = lock.acquire(path)
    window.files.open_path(path)
    held.release()
    assert window.desk is None
    assert len(dialogs.offers) == 1


def test_the_name_of_another_computer_can_be_passed_over(
    window: MainWindow, dialogs: RecordingDialogs, path: Path
) -> None:
    other = {"user": "zhao", "host": "OFFICE-PC", "program": "fupin", "pid": 7, "since": "2026-11-22T08:00:00+00:00"}
    lock.beside(path).write_text(json.dumps(other), encoding="utf-8")
    dialogs.answer = "open"
    window.files.open_path(path)
    assert "OFFICE-PC" in dialogs.offers[0][0]
    assert dialogs.offers[0][1] == ["read", "open"]
    assert not _desk(window).session.read_only


def test_a_crash_of_last_time_is_noted(window: MainWindow, path: Path) -> None:
    held = lock.acquire(path)
    left = lock.beside(path).read_bytes()
    held.release()
    lock.beside(path).write_bytes(left)
    window.files.open_path(path)
    assert window.statusBar().currentMessage() == "This was not closed in order last time. All that was saved is here."


def test_what_is_open_is_not_opened_again(window: MainWindow, dialogs: RecordingDialogs, path: Path) -> None:
    window.files.open_path(path)
    desk = window.desk
    window.files.open_path(path.parent / "." / path.name)
    assert window.desk is desk
    assert (dialogs.offers, dialogs.failures) == ([], [])


# --- where it lies


def test_a_synchronised_folder_is_warned_of_and_left(
    window: MainWindow, dialogs: RecordingDialogs, path: Path, tmp_path: Path
) -> None:
    (tmp_path / "Dropbox").mkdir()
    there = path.rename(tmp_path / "Dropbox" / "w.fupin")
    window.files.open_path(there)
    assert "Dropbox synchronises" in dialogs.offers[0][0]
    window.files.close()
    dialogs.answer = "stay"
    for _ in range(2):
        window.files.open_path(there)
        window.files.close()
    assert len(dialogs.offers) == 2, "not again once it was said to stay"
    assert [entry.name for entry in there.parent.iterdir()] == ["w.fupin"]


def test_it_is_moved_to_a_local_folder(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, path: Path, tmp_path: Path
) -> None:
    (tmp_path / "OneDrive - Office").mkdir()
    there = path.rename(tmp_path / "OneDrive - Office" / "w.fupin")
    dialogs.answer = "move"
    with qtbot.waitSignals([window.files.opened] * 2):
        window.files.open_path(there)
    assert _desk(window).session.path == paths.data_dir() / "Workspaces" / "w.fupin"
    assert not _desk(window).session.place.shared
    assert list(there.parent.iterdir()) == []
    _verify(window, 1)
    assert _settled(window) == 1


# --- backups


def test_work_is_backed_up_and_a_restore_brings_it_back(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, path: Path
) -> None:
    window.files.open_path(path)
    _verify(window, 1)
    place = backup.folder_of(path)
    qtbot.waitUntil(lambda: len(backup.found(place)) == 1)
    _verify(window, 2, 3)
    _restore(qtbot, window)
    assert dialogs.present is not None
    assert [(dialogs.present.settled, held.settled) for _, held in dialogs.backups if held] == [(3, 1)]
    assert _settled(window) == 1
    assert dialogs.messages[0].startswith("The backup was restored. What was there before is kept as ")
    _restore(qtbot, window)
    assert _settled(window) == 3, "the state from before the restore came first in the list"


def test_cancelling_restores_nothing(qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, path: Path) -> None:
    window.files.open_path(path)
    _desk(window).session.back_up().result()
    _verify(window, 1)
    dialogs.backup_chosen = None
    desk = window.desk
    window.actions_by_name["restore"].trigger()
    qtbot.waitUntil(lambda: bool(dialogs.backups))
    qtbot.waitUntil(lambda: not window.files.underway.running)
    assert window.desk is desk


def test_a_restore_keeps_the_window_alive_and_can_be_cancelled(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It ran on the window's thread, which stood still for as long as it took."""
    window.files.open_path(path)
    _verify(window, 1)
    _desk(window).session.back_up().result()
    _verify(window, 2)
    threads: list[threading.Thread] = []
    under_way: list[Progress] = []
    shown = threading.Event()
    copy, show = backup.copy, dialogs.progress

    def showing(title: str, progress: Progress) -> QProgressDialog:
        if title == "Restoring the backup":
            under_way.append(progress)
            shown.set()
        return show(title, progress)

    monkeypatch.setattr(dialogs, "progress", showing)

    def watched(source: sqlite3.Connection, target: Path) -> None:
        threads.append(threading.current_thread())
        assert shown.wait(60)  # the window's thread shows it when it comes to it
        under_way[0].cancel()
        copy(source, target)

    monkeypatch.setattr(backup, "copy", watched)
    _restore(qtbot, window)
    assert threading.main_thread() not in threads
    assert len(threads) == 1
    assert (_settled(window), dialogs.failures, dialogs.messages) == (2, [], [])
    assert [entry.name for entry in path.parent.iterdir() if entry.name.startswith(".")] == []


def test_closing_the_window_lets_a_restore_end_and_opens_nothing(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.files.open_path(path)
    _verify(window, 1)
    _desk(window).session.back_up().result()
    _verify(window, 2)
    reached = threading.Event()
    restore = backup.restore

    def watched(*arguments: Any) -> Path | None:
        reached.set()
        return restore(*arguments)

    monkeypatch.setattr(backup, "restore", watched)
    window.actions_by_name["restore"].trigger()
    qtbot.waitUntil(reached.is_set)
    window.close()
    assert window.desk is None
    held = backup.summary_of(path)
    assert held is not None
    assert held.settled in (1, 2)
    assert not lock.beside(path).exists()


def test_no_backups_yet_is_said(qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, path: Path) -> None:
    window.settings.set(BACKUP_MINUTES, 0)
    window.files.open_path(path)
    with qtbot.waitSignal(window.files.failed):
        window.actions_by_name["restore"].trigger()
    assert dialogs.failures == [f"There are no backups of {path} on this computer yet."]


def test_a_backup_that_fails_is_said_and_nothing_else_happens(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, path: Path
) -> None:
    window.files.open_path(path)
    shutil.rmtree(paths.data_dir() / "Backups", ignore_errors=True)
    (paths.data_dir() / "Backups").write_text("in the way", encoding="utf-8")
    _verify(window, 1)
    qtbot.waitUntil(lambda: bool(dialogs.failures))
    assert dialogs.failures[0].startswith(f"No backup of {path} could be made")
    assert _settled(window) == 1


def test_a_damaged_workspace_is_offered_its_backups(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, path: Path
) -> None:
    window.files.open_path(path)
    _verify(window, 1)
    _desk(window).session.back_up().result()
    window.files.close()
    path.write_bytes(path.read_bytes()[:6000])
    dialogs.answer = "restore"
    with qtbot.waitSignal(window.files.opened):
        window.files.open_path(path)
    assert "is damaged" in dialogs.offers[0][0]
    assert _settled(window) == 1


def test_damage_that_comes_to_light_in_the_views_leads_back_to_the_start(
    window: MainWindow, dialogs: RecordingDialogs, path: Path
) -> None:
    content = path.read_bytes()
    session = Session(path, vocabulary.load(), read_only=True)
    root = session.reader.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'reports'").fetchone()[0]
    session.close()
    start = (root - 1) * 4096
    path.write_bytes(content[:start] + b"\xff" * 4096 + content[start + 4096 :])
    window.files.open_path(path)
    assert window.desk is None
    assert "is damaged" in dialogs.failures[0]
    assert window.windowTitle() == "Fupin Curator"


# --- copies and checks


def test_a_copy_is_saved(qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, path: Path) -> None:
    window.files.open_path(path)
    _verify(window, 1)
    dialogs.path = path.with_name("复制.fupin")
    window.actions_by_name["save_copy"].trigger()
    qtbot.waitUntil(lambda: bool(dialogs.messages))
    assert dialogs.suggested == "hand copy"
    held = backup.summary_of(dialogs.path)
    assert held is not None
    assert held.settled == 1


def test_a_copy_does_not_take_the_place_of_what_is_open(
    window: MainWindow, dialogs: RecordingDialogs, path: Path
) -> None:
    window.files.open_path(path)
    dialogs.path = path
    window.actions_by_name["save_copy"].trigger()
    assert "is there already" in dialogs.failures[0]


def test_the_checks_are_shown(qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, path: Path) -> None:
    window.files.open_path(path)
    window.actions_by_name["check"].trigger()
    checked = dialogs.checked
    assert checked is not None
    qtbot.waitUntil(checked.again.isEnabled)
    assert checked.said.text() == "All is well."
    checked.close()


# --- what goes wrong while it is open


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no file that is open")
def test_what_was_typed_stays_where_the_file_has_vanished(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, path: Path
) -> None:
    window.files.open_path(path)
    desk = _desk(window)
    desk.choose(1)
    away = path.rename(path.with_name("away.fupin"))
    assert window.view is not None
    editor = window.view.form.editors["metric"]
    with qtbot.waitSignal(desk.failed):
        desk.perform(Correct(1, {"value": 7.0}))
    editor.input.setFocus()
    QTest.keyClicks(editor.input, "typed ")
    with qtbot.waitSignal(desk.failed):
        QTest.keyClick(editor.input, Qt.Key.Key_Return)
    assert "is no longer there" in dialogs.failures[0]
    assert editor.input.property("text").startswith("typed ")
    assert window.view.isVisible()
    away.rename(path)
    with qtbot.waitSignal(desk.changed):
        editor.commit()
    assert desk.figure is not None
    assert desk.figure.metric.startswith("typed ")


def test_an_error_of_the_disk_that_nothing_expected_is_worded(
    window: MainWindow, dialogs: RecordingDialogs, path: Path, errors_expected: None
) -> None:
    window.files.open_path(path)
    before = sys.excepthook
    try:
        application._report_crashes(window)
        error = EnvironmentFault("workspace_io", path=str(path), detail="torn")
        sys.excepthook(type(error), error, None)
    finally:
        sys.excepthook = before
    assert dialogs.failures == [
        f"The disk reported an error at {path} (torn). The change was not made; what was saved before is safe."
    ]


# --- the service's own dialog


@pytest.mark.parametrize(("button", "answer"), [(0, "read"), (1, "open"), (None, "")])
def test_an_offer_has_a_button_for_each_way(qtbot: QtBot, button: int | None, answer: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    answers: list[str] = []
    Dialogs(parent).offer("Held.", {"read": "Read only", "open": "Open"}, answers.append)
    (box,) = parent.findChildren(QMessageBox)
    named = {each.text(): each for each in box.findChildren(QPushButton)}
    if button is None:
        box.reject()
    else:
        qtbot.mouseClick(named[["Read only", "Open"][button]], Qt.MouseButton.LeftButton)
    assert answers == [answer]
