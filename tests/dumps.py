"""Dumps of a workspace's tables, to compare states."""

from __future__ import annotations

import sqlite3

HISTORY = frozenset({"operations", "changes", "sqlite_sequence", "_sqlite_migrations"})
DERIVED = frozenset({"findings", "finding_figures"})
"""What follows from the rest, and is worked out a little after an edit."""


def dump(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables but the history and what follows from the rest (findings, the search index), and the rows
    of who has signed in.
    """
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return {
        name: [tuple(row) for row in connection.execute(f"SELECT * FROM {name} {_but(name)} ORDER BY 1, 2")]
        for name in names
        if name not in HISTORY | DERIVED | {"analysts"} and not name.startswith(("sqlite_stat", "search_"))
    }


def _but(name: str) -> str:
    """Of the settings all but the one that says up to where the findings are right."""
    return "WHERE key <> 'findings'" if name == "settings" else ""


APPENDED = frozenset({"runs", "machine_figures"})
"""What only grows: an undone run leaves its rows, and those of what it brought, which are hidden."""


def shown(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """A dump without what only grows, and without hidden rows: what taking a merge back must give again."""
    tables = {name: rows for name, rows in dump(connection).items() if name not in APPENDED}
    for name in ("reports", "sections", "figures"):
        rows = connection.execute(f"SELECT * FROM {name} WHERE hidden = 0 ORDER BY 1, 2")
        tables[name] = [tuple(row) for row in rows]
    return tables
