"""What a view reads in the background, so that no key waits for it: one question at a time, the latest one counts."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from app.models import asides, queries
from app.ui.desk import Desk

T = TypeVar("T")

LARGE = 50_000
"""Of workspaces with no more figures than these all is read at once."""


class Background:
    """Asks the desk's workspace for ``owner``. What is asked gives up what was asked before; nothing comes to an owner
    that is gone.
    """

    def __init__(self, desk: Desk, owner: QObject) -> None:
        self._desk = desk
        self._owner = owner
        self._given_up = Event()

    @property
    def worthwhile(self) -> bool:
        """Whether the workspace is so large that its views are not read at once."""
        return queries.at_most(self._desk.session.reader) > LARGE

    def ask(self, query: asides.Query[T], done: Callable[[T], None]) -> None:
        """Run a query on a connection of its own; ``done`` is called with what it found, on the window's thread."""
        self.drop()
        given_up = self._given_up = Event()
        path, jobs = self._desk.session.path, self._desk.jobs

        def deliver(found: T | None) -> None:
            heard = isValid(self._owner) and not self._desk.session.closed
            if found is not None and heard and not given_up.is_set():
                done(found)

        jobs.start(
            lambda _: asides.read(path, query, lambda: given_up.is_set() or jobs.ending.is_set()),
            deliver,
            self._desk.report_failure,
        )

    def drop(self) -> None:
        """Give up what was asked."""
        self._given_up.set()
