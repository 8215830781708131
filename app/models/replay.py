"""What the history says each row should be now: all changes played through, from the first to the newest."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.models.history import EDITABLE, Values

REPAIR = "repair"
"""The code of the operation that sets rows back: what it found is what no operation wrote."""

Row = tuple[str, int]
"""A row by its table and id."""


@dataclass(frozen=True, slots=True)
class Gap:
    """An operation found another value in a row than the operations before it had left there."""

    operation: int
    table: str
    row: int


@dataclass(slots=True)
class Replayed:
    """``rows`` holds the last written value of each column that an operation wrote; None for a row taken away."""

    rows: dict[Row, dict[str, object] | None] = field(default_factory=dict)
    gaps: list[Gap] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that is not what the history says. ``field`` is empty where the whole row is missing or too many."""

    table: str
    row: int
    field: str
    said: object
    present: object


def replay(connection: sqlite3.Connection) -> Replayed:
    """Play the history through."""
    replayed = Replayed()
    for operation, code, table, row_id, old, new in connection.execute(
        "SELECT operations.id, code, table_name, row_id, old, new FROM changes"
        " JOIN operations ON operations.id = operation_id ORDER BY operation_id, position"
    ):
        key, before, after = (table, row_id), _values(old), _values(new)
        if code != REPAIR and not _fits(replayed.rows, key, before):
            replayed.gaps.append(Gap(operation, table, row_id))
        known = replayed.rows.get(key)
        replayed.rows[key] = None if after is None else {**(known or {}), **after}
    return replayed


def differences(connection: sqlite3.Connection, replayed: Replayed) -> Iterator[Difference]:
    """Where the rows are not what the history says."""
    for (table, row_id), known in replayed.rows.items():
        if table not in EDITABLE:
            yield Difference(table, row_id, "", known, None)
            continue
        found = connection.execute(f"SELECT * FROM {table} WHERE id = ?", [row_id]).fetchone()
        if (found is None) != (known is None):
            yield Difference(table, row_id, "", known, found and dict(found))
        elif found is not None and known is not None:
            present = dict(found)
            for name, said in known.items():
                if name not in present or present[name] != said:
                    yield Difference(table, row_id, name, said, present.get(name))


def _values(stored: str | None) -> Values | None:
    return None if stored is None else dict(json.loads(stored))


def _fits(rows: dict[Row, dict[str, object] | None], key: Row, before: Values | None) -> bool:
    """Whether a row was, before a change, what the operations before had left."""
    if key not in rows:
        return True
    known = rows[key]
    if known is None or before is None:
        return known is None and before is None
    return all(known.get(name, value) == value for name, value in before.items())
