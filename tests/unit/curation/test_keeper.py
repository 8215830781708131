from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from queue import Queue

import pytest

from app import paths
from app.curation.keeper import Keeper
from app.curation.operations import Correct, SetReview
from app.curation.session import Session
from app.errors import Failure
from app.models import backup
from app.models.backup import Backup

AT = datetime(2026, 11, 22, 13, 15, tzinfo=UTC)


class Clock:
    """A clock that goes when told to."""

    def __init__(self) -> None:
        self.time = AT

    def __call__(self) -> datetime:
        return self.time

    def forward(self, minutes: float) -> None:
        self.time += timedelta(minutes=minutes)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def kept(hand_made: Session, clock: Clock) -> Session:
    """A session whose backups follow a clock of the test's own."""
    keeper = Keeper(hand_made.path, clock)
    hand_made._keeper = keeper
    hand_made._writer._changed = keeper.changed  # type: ignore[union-attr]
    return hand_made


def _edit(session: Session, value: float) -> None:
    session.perform(Correct(1, {"value": value})).result()


def _found(session: Session) -> list[Backup]:
    """The backups, after the one that may be under way."""
    session._keeper.close()
    return backup.found(backup.folder(backup.workspace_id(session.reader)))


def test_the_first_change_is_backed_up_then_one_every_ten_minutes_of_work(kept: Session, clock: Clock) -> None:
    kept.keep_backups(10, lambda _: None)
    counts: list[int] = []
    for minutes in (0, 1, 8, 2, 9, 20, 0):
        clock.forward(minutes)
        _edit(kept, float(clock.time.timestamp()) + len(counts))
        counts.append(len(_found(kept)))
    assert counts == [1, 1, 1, 2, 2, 3, 3]


def test_a_backup_of_a_moment_ago_is_enough_for_a_new_session(kept: Session, clock: Clock) -> None:
    backup.make(kept.reader, kept.path, "asked", clock.time - timedelta(minutes=4))
    kept.keep_backups(10, lambda _: None)
    _edit(kept, 1.0)
    assert len(_found(kept)) == 1
    clock.forward(7)
    _edit(kept, 2.0)
    assert len(_found(kept)) == 2


def test_where_nothing_changes_nothing_is_backed_up(kept: Session) -> None:
    kept.keep_backups(10, lambda _: None)
    kept.perform(SetReview([1], "unreviewed")).result()
    assert _found(kept) == []


def test_none_where_none_is_wanted(kept: Session) -> None:
    kept.keep_backups(0, lambda _: None)
    _edit(kept, 1.0)
    assert _found(kept) == []


def test_one_that_fails_is_reported_and_the_work_goes_on(kept: Session) -> None:
    (paths.data_dir() / "Backups").write_text("in the way", encoding="utf-8")
    failures: Queue[Failure] = Queue()
    kept.keep_backups(10, failures.put)
    _edit(kept, 1.0)
    assert failures.get(timeout=10).code == "backup_failed"
    _edit(kept, 2.0)
    assert kept.next_undo() is not None


def test_an_edit_does_not_wait_for_a_backup(kept: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """Held up in the middle, a backup holds up no edit."""
    began, go_on = threading.Event(), threading.Event()
    honest = backup.check

    def slow(path: Path, counts: dict[str, int] | None = None) -> None:
        began.set()
        assert go_on.wait(10)
        honest(path, counts)

    monkeypatch.setattr(backup, "check", slow)
    asked = kept.back_up()
    assert began.wait(10)
    for value in range(20):
        _edit(kept, float(value))
    assert not asked.done()
    go_on.set()
    assert asked.result().reason == "asked"
