"""Dumps of a workspace's tables, to compare states."""

from __future__ import annotations

import sqlite3

HISTORY = frozenset({"operations", "changes", "sqlite_sequence", "_sqlite_migrations"})


def dump(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables but the history, and the rows of who has signed in."""
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return {
        name: [tuple(row) for row in connection.execute(f"SELECT * FROM {name} ORDER BY 1, 2")]
        for name in names
        if name not in HISTORY | {"analysts"}
    }
