"""Searches a workspace on a thread and a reading connection of its own, so that typing never waits for it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from app.models import connection as connections
from app.models import search, search_hits, search_terms
from app.models.search import KINDS, Found, Kind
from app.models.search_hits import Hit

T = TypeVar("T")

PAGE = 100
"""Hits that are read at a time."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some hits of what was found, from the place numbered ``first`` on; ``next`` is the number of the place behind."""

    found: Found
    first: int
    next: int
    hits: Sequence[Hit]


class Searcher:
    """Searches the workspace at ``path``. Only the newest search counts: older ones that wait give None."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._asked = 0
        self._executor: ThreadPoolExecutor | None = None
        self._reader: sqlite3.Connection | None = None

    def search(self, typed: str, kinds: Sequence[Kind] = KINDS) -> Future[Page | None]:
        """The first hits of what was typed. The future raises a Failure; None where a newer search was asked."""
        self._asked += 1
        number, query = self._asked, search_terms.parse(typed)

        def work(reader: sqlite3.Connection) -> Page | None:
            if number != self._asked:
                return None
            return _page(reader, search.find(reader, query, kinds), 0)

        return self._submit(work)

    def more(self, page: Page) -> Future[Page | None]:
        """The hits behind a page; None where another search was asked since."""
        number = self._asked
        return self._submit(lambda reader: _page(reader, page.found, page.next) if number == self._asked else None)

    def close(self) -> None:
        """Finish what is under way and close the connection. Doing so twice does nothing."""
        if self._executor is not None:
            self._asked += 1
            self._executor.submit(self._close_reader).result()
            self._executor.shutdown()
            self._executor = None

    def _submit(self, work: Callable[[sqlite3.Connection], T]) -> Future[T]:
        if self._executor is None:
            self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="search")
        return self._executor.submit(self._run, work)

    def _run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        with connections.faults(self._path):
            if self._reader is None:
                self._reader = connections.open_again(self._path)
            return work(self._reader)

    def _close_reader(self) -> None:
        if self._reader is not None:
            self._reader.close()
            self._reader = None


def _page(reader: sqlite3.Connection, found: Found, first: int) -> Page:
    behind = min(first + PAGE, len(found.places))
    return Page(found, first, behind, search_hits.hits(reader, found, first, PAGE))
