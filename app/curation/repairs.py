"""Mends what a check of the workspace's health found, where that is safe: as an operation that can be undone."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from app.curation import checking
from app.curation.operations import Outcome, perform
from app.errors import InputError
from app.models import health, history, replay, search_index
from app.models.history import Entry, Scalar

REPAIRS = {
    "integrity": "reindex",
    "history": "to_history",
    "effective": "to_machine",
    "findings": "rebuild",
    "search": "rebuild",
}
"""The checks whose findings can be mended, and the name of what mends them."""


@dataclass(frozen=True, slots=True)
class Repair:
    """Set values back to what the history, or where it says nothing the machine, says they are."""

    code: ClassVar[str] = replay.REPAIR
    name: str

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Write the values of all rows that are there; whole rows that are missing or too many stay as they are."""
        rows: dict[tuple[str, int], dict[str, Scalar]] = defaultdict(dict)
        for table, row_id, name, value in _right_values(connection, self.name):
            rows[table, row_id][name] = value
        for (table, row_id), values in rows.items():
            history.update(connection, entry, table, row_id, values)
        entry.params = {"check": self.name, "count": len(entry.changes)}


_MENDED = Outcome(None, replay.REPAIR, {}, frozenset(), frozenset())
"""What was mended is no decision, and has no entry in the history."""


def repair(connection: sqlite3.Connection, name: str, analyst_id: int | None) -> Outcome:
    """Mend what the check of this name found. Raises InputError ``no_repair``."""
    if name not in REPAIRS:
        raise InputError("no_repair", check=name)
    if name == "integrity":
        connection.execute("REINDEX")
        return _MENDED
    if name == "findings":
        return Outcome(None, replay.REPAIR, {}, frozenset({"findings"}), checking.rebuild(connection))
    if name == "search":
        with history.transaction(connection):
            search_index.rebuild(connection)
        return _MENDED
    return perform(connection, Repair(name), analyst_id)


def _right_values(connection: sqlite3.Connection, name: str) -> Iterator[tuple[str, int, str, Scalar]]:
    if name == "effective":
        for strayed in list(health.effective_differences(connection)):
            yield "figures", strayed.row, strayed.name, strayed.said  # type: ignore[misc]
        return
    for found in list(replay.differences(connection, replay.replay(connection))):
        if found.field:
            yield found.table, found.row, found.field, found.said  # type: ignore[misc]
