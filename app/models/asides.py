"""Reading beside the window: a query on a connection of its own, which can be given up while it runs."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from app.models import connection as connections

T = TypeVar("T")

Query = Callable[[sqlite3.Connection], T]
"""What is asked: it is handed the connection, and may only read."""

STEPS = 20_000
"""Steps of SQLite's machine between two looks at whether to go on: some thousandths of a second."""


def read(path: Path, query: Query[T], given_up: Callable[[], bool]) -> T | None:
    """What a query finds in a workspace; None where it was given up. Raises EnvironmentFault."""
    with closing(connections.open_again(path)) as reader, connections.faults(path):
        reader.execute("PRAGMA temp_store = MEMORY")  # a million figures are sorted in half the time
        reader.set_progress_handler(given_up, STEPS)
        try:
            return None if given_up() else query(reader)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            return None
