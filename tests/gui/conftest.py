"""A desk on a small real workspace, for the tests of the views."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.curation.session import Session
from app.ui.desk import Desk
from app.ui.jobs import Jobs
from tests import extractions, workspaces
from tests.gui import atlas, found


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
    opened = extractions.open_session(tmp_path)
    jobs = Jobs()
    yield Desk(opened, jobs, lambda: workspaces.ANALYST)
    jobs.close()
    opened.close()


@pytest.fixture
def atlas_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A desk on several provinces, years and kinds of reports; see ``tests.gui.atlas``."""
    opened = atlas.open_session(tmp_path)
    jobs = Jobs()
    yield Desk(opened, jobs, lambda: workspaces.ANALYST)
    jobs.close()
    opened.close()


@pytest.fixture
def empty_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A desk on a workspace with nothing in it yet."""
    opened = atlas.open_session(tmp_path, ())
    jobs = Jobs()
    yield Desk(opened, jobs, lambda: workspaces.ANALYST)
    jobs.close()
    opened.close()


@pytest.fixture
def found_desk(monkeypatch: pytest.MonkeyPatch, hand_desk: Desk) -> Desk:
    """The desk on three figures, with three findings; see ``tests.gui.found``."""
    found.install(monkeypatch)
    found.check(hand_desk)
    return hand_desk
