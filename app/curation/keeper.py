"""Makes backups of an open workspace while it is worked on, on a thread and a connection of its own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.errors import Failure
from app.models import backup
from app.models import connection as connections
from app.models.backup import Backup, Reason


class Keeper:
    """Backs up the workspace at ``path``: when asked, and, once something has changed, at most every ``minutes``."""

    def __init__(self, path: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._path = path
        self._now = now
        self._minutes = 0
        self._failed: Callable[[Failure], object] = lambda _: None
        self._next: datetime | None = None
        self._executor: ThreadPoolExecutor | None = None

    def every(self, minutes: int, failed: Callable[[Failure], object]) -> None:
        """Back up at most every so many minutes of work; 0 for never. ``failed`` is called on the backups' thread."""
        self._minutes, self._failed, self._next = minutes, failed, None

    def changed(self) -> None:
        """Something was written. Called on the writer's thread; returns at once."""
        if self._minutes and (self._next is None or self._now() >= self._next):
            self._next = self._now() + timedelta(minutes=self._minutes)
            self._submit(self._if_due).add_done_callback(self._report)

    def now(self, reason: Reason = "asked") -> Future[Backup]:
        """Back up now. The future raises EnvironmentFault ``backup_failed``."""
        return self._submit(lambda: self._make(reason))

    def close(self) -> None:
        """Wait for a backup that is under way."""
        if self._executor is not None:
            self._executor.shutdown()
            self._executor = None

    def _submit(self, job: Callable[[], Backup]) -> Future[Backup]:
        if self._executor is None:
            self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="backup")
        return self._executor.submit(job)

    def _if_due(self) -> Backup:
        """The newest backup where it is young enough, else a new one; sets when the next is due."""
        with closing(connections.open_reader(self._path)) as reader, connections.faults(self._path):
            there = backup.found(backup.folder(backup.workspace_id(reader)))
        wait = timedelta(minutes=self._minutes)
        young = there and self._now() - there[0].at < wait
        made = there[0] if young else self._make("auto")
        self._next = made.at + wait
        return made

    def _make(self, reason: Reason) -> Backup:
        with closing(connections.open_reader(self._path)) as reader:
            return backup.make(reader, self._path, reason, self._now())

    def _report(self, done: Future[Backup]) -> None:
        failure = done.exception()
        if isinstance(failure, Failure):
            self._failed(failure)
