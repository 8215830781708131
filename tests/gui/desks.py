"""A desk for tests: of an open session, closed with it at the end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from app.curation.session import Session
from app.ui.desk import Desk
from app.ui.jobs import Jobs
from tests import workspaces


@contextmanager
def desk_on(opened: Session) -> Iterator[Desk]:
    """A desk at which the analyst of the tests sits."""
    jobs = Jobs()
    yield Desk(opened, jobs, lambda: workspaces.ANALYST)
    jobs.close()
    opened.close()
