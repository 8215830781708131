"""The one thread that owns the writing connection of a workspace, and the lock that keeps other programs from one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from app.errors import Failure, InputError
from app.models import backup, drafts, folders, lock
from app.models import connection as connections

T = TypeVar("T")


class Writer:
    """Runs jobs on the writing connection, one after the other, in the order they were handed in.

    ``changed`` is called on the writer's thread after each job that changed rows. Raises what ``lock.acquire`` and
    ``connection.open_writer`` raise; nothing is left behind then.
    """

    def __init__(self, path: Path, *, take_over: bool = False, changed: Callable[[], object] = lambda: None) -> None:
        connections.present(path)
        self._path = path
        self._changed = changed
        self._lock = lock.acquire(path, take_over=take_over)
        self.crashed = self._lock.crashed
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        try:
            self._connection = self._executor.submit(connections.open_writer, path).result()
        except BaseException:
            self._end()
            raise
        drafts.sweep(path.parent)
        if self._lock.stale:
            backup.sweep(path)
        self._opened = connections.identity(path)
        self._numbered = folders.place(path).kind != "network"

    def run(self, job: Callable[[sqlite3.Connection], T]) -> Future[T]:
        """Hand in a job; its future carries the result, or the failure it raised (see ``app.errors``)."""
        return self._executor.submit(self._guarded, job)

    def derive(self, job: Callable[[sqlite3.Connection], T]) -> Future[T]:
        """Hand in a job that writes only what follows from the rest, and so is no reason for a backup."""
        return self._executor.submit(self._run, job)

    def read(self, job: Callable[[sqlite3.Connection], T]) -> Future[T]:
        """Hand in a job that only reads: it is run even where the file has lost its name."""
        return self._executor.submit(job, self._connection)

    def close(self) -> None:
        """Finish what was handed in, then close the file and let go of it."""
        try:
            self._executor.submit(connections.close_writer, self._connection, self._path).result()
        finally:
            self._end()

    def _end(self) -> None:
        self._executor.shutdown()
        self._lock.release()

    def _guarded(self, job: Callable[[sqlite3.Connection], T]) -> T:
        before = self._connection.total_changes
        result = self._run(job)
        if self._connection.total_changes != before:
            self._changed()
        return result

    def _run(self, job: Callable[[sqlite3.Connection], T]) -> T:
        connections.still_there(self._path, self._opened, numbered=self._numbered)
        with connections.faults(self._path):
            return job(self._connection)


class NoWriter:
    """Stands in for the writer of a workspace that is open for reading only: it refuses every job."""

    crashed = None

    def __init__(self, reader: sqlite3.Connection, path: Path) -> None:
        self._reader = reader
        self._path = path

    def run(self, _job: Callable[[sqlite3.Connection], T]) -> Future[T]:
        """A future with InputError ``read_only``."""
        refused: Future[T] = Future()
        refused.set_exception(InputError("read_only", path=str(self._path)))
        return refused

    def read(self, job: Callable[[sqlite3.Connection], T]) -> Future[T]:
        """Run a job that only reads, at once."""
        done: Future[T] = Future()
        try:
            done.set_result(job(self._reader))
        except Failure as failure:
            done.set_exception(failure)
        return done

    def close(self) -> None:
        """Nothing was opened."""
