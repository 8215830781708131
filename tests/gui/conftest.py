"""A desk on a small real workspace, for the tests of the views, and the window around one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import paths
from app.curation.session import Session
from app.ui.desk import Desk
from app.ui.jobs import Jobs
from app.ui.main_window import MainWindow
from app.ui.settings import Settings
from tests import extractions, workspaces
from tests.gui import atlas, found, windows
from tests.gui.desks import desk_on
from tests.gui.recording import RecordingDialogs


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = workspaces.open_session(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def desk(qtbot: QtBot, session: Session) -> Iterator[Desk]:
    jobs = Jobs()
    made = Desk(session, jobs, lambda: workspaces.ANALYST)
    failures: list[object] = []
    made.failed.connect(failures.append)
    yield made
    jobs.close()
    assert failures == []


@pytest.fixture
def hand_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A desk on three figures made by hand; see ``tests.extractions``."""
    with desk_on(extractions.open_session(tmp_path)) as made:
        yield made


@pytest.fixture
def atlas_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A desk on several provinces, years and kinds of reports; see ``tests.gui.atlas``."""
    with desk_on(atlas.open_session(tmp_path)) as made:
        yield made


@pytest.fixture
def empty_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A desk on a workspace with nothing in it yet."""
    with desk_on(atlas.open_session(tmp_path, ())) as made:
        yield made


@pytest.fixture
def found_desk(monkeypatch: pytest.MonkeyPatch, hand_desk: Desk) -> Desk:
    """The desk on three figures, with three findings; see ``tests.gui.found``."""
    found.install(monkeypatch)
    found.check(hand_desk)
    return hand_desk


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return windows.settings_in(tmp_path)


@pytest.fixture
def start_window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """The window at its start page, with all that it keeps in the test's folder."""
    monkeypatch.setattr(paths, "data_dir", lambda: tmp_path)
    with windows.main_window(tmp_path) as made:
        yield made


@pytest.fixture
def active_window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """As ``start_window``, with the focus."""
    monkeypatch.setattr(paths, "data_dir", lambda: tmp_path)
    with windows.main_window(tmp_path, qtbot) as made:
        yield made


@pytest.fixture
def window(start_window: MainWindow, tmp_path: Path) -> MainWindow:
    """The window with a small real workspace open."""
    start_window.files.open_path(workspaces.workspace(tmp_path))
    return start_window


@pytest.fixture
def dialogs(window: MainWindow) -> RecordingDialogs:
    return windows.dialogs_of(window)
