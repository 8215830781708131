"""The one thread that owns the writing connection of a workspace."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from app.models import connection as connections

T = TypeVar("T")


class Writer:
    """Runs jobs on the writing connection, one after the other, in the order they were handed in."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        try:
            self._connection = self._executor.submit(connections.open_writer, path).result()
        except BaseException:
            self._executor.shutdown()
            raise

    def run(self, job: Callable[[sqlite3.Connection], T]) -> Future[T]:
        """Hand in a job; its future carries the result, or the failure it raised (see ``app.errors``)."""
        return self._executor.submit(self._guarded, job)

    def close(self) -> None:
        """Finish what was handed in, then close the file."""
        self._executor.submit(connections.close_writer, self._connection, self._path).result()
        self._executor.shutdown()

    def _guarded(self, job: Callable[[sqlite3.Connection], T]) -> T:
        with connections.faults(self._path):
            return job(self._connection)
