"""Writes data and its history together: one operation is one transaction with one entry and the rows it changed.

Nothing else in the application writes to a workspace's tables (the import hands its new rows to sqlite-utils within
the same
transaction, and records the document as the one row it brought).
"""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal

from app.errors import InputError
from app.models import queries
from app.models.records import SEARCHED

Scalar = str | int | float | None
Values = Mapping[str, Scalar]

EDITABLE = frozenset(
    {"documents", "reports", "sections", "figures", "annotations", "dismissals"}
    | {"facts", "decisions", "source_errors", "options", "vocabulary_rows"}
    | {"samples", "sample_items", "judgements", "second_checks"}
)
"""The tables whose rows an operation may change, add or take back."""


@dataclass(frozen=True, slots=True)
class Change:
    """What happens to one row. ``old`` is None for a new row, ``new`` is None for one taken away."""

    table: str
    row_id: int
    old: Values | None
    new: Values | None

    def reversed(self) -> Change:
        """The change that takes this one back."""
        return Change(self.table, self.row_id, self.new, self.old)


@dataclass(slots=True)
class Entry:
    """An operation being written: its code and named values, and, as it goes on, the changes it made."""

    code: str
    params: Mapping[str, object]
    analyst_id: int | None = None
    mode: Literal["do", "undo", "redo"] = "do"
    target_id: int | None = None
    reason: str = ""
    note: str = ""
    changes: list[Change] = field(default_factory=list)


def now() -> str:
    """This moment in UTC, ISO 8601 with seconds."""
    return datetime.now(UTC).isoformat(timespec="seconds")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """One durable transaction: committed, and on disk, when the block ends; undone whole when it raises."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def update(connection: sqlite3.Connection, entry: Entry, table: str, row_id: int, new: Values) -> None:
    """Set columns of one row, and note old and new of those that really change."""
    old = _read(connection, table, row_id, new or {"id": None})
    changed = {column: value for column, value in new.items() if old[column] != value}
    if changed:
        _apply(connection, entry, Change(table, row_id, {column: old[column] for column in changed}, changed))


def insert(connection: sqlite3.Connection, entry: Entry, table: str, values: Values) -> int:
    """Add a row with a UUID of its own, and return its id."""
    row_id = next_id(connection, table)
    _apply(connection, entry, Change(table, row_id, None, {"uuid": str(uuid.uuid4()), **values}))
    return row_id


def delete(connection: sqlite3.Connection, entry: Entry, table: str, row_id: int) -> None:
    """Take a row away; the history keeps all of it. Raises InputError ``row_missing``."""
    row = connection.execute(f"SELECT * FROM {_checked(table)} WHERE id = ?", [row_id]).fetchone()
    if row is None:
        raise InputError("row_missing", table=table, row=row_id)
    values = {name: row[name] for name in row.keys() if name != "id"}  # noqa: SIM118 - a Row iterates over its values
    _apply(connection, entry, Change(table, row_id, values, None))


def next_id(connection: sqlite3.Connection, table: str) -> int:
    """An id that no row of an editable table has or, as the history shows, ever had."""
    used = connection.execute(
        f"SELECT max(coalesce((SELECT max(id) FROM {_checked(table)}), 0),"
        " coalesce((SELECT max(row_id) FROM changes WHERE table_name = ?), 0))",
        [table],
    ).fetchone()[0]
    return int(used) + 1


def reverse(connection: sqlite3.Connection, entry: Entry, target_id: int) -> None:
    """Take back all changes of an operation, last first.

    Raises InputError (``refused``): changed_since where a row no longer says what the operation wrote, or where
    another row needs one that would go; sampled_since where a sample does.
    """
    keys: dict[str, list[tuple[str, str]]] = {}
    for change in reversed(changes(connection, target_id)):
        back = change.reversed()
        if _state(connection, back) != back.old:
            raise refused(connection, target_id, _later(connection, change, target_id))
        if back.new is None and _is_needed(connection, change, target_id, keys):
            back = Change(back.table, back.row_id, {"hidden": 0}, {"hidden": 1})
        try:
            _apply(connection, entry, back)
        except sqlite3.IntegrityError as error:  # another row has come to be what only one can be
            raise refused(connection, target_id, _newest_of(connection, change.table, target_id)) from error


def refused(
    connection: sqlite3.Connection, target_id: int, later_id: int | None, *, sampled: bool = False
) -> InputError:
    """Why an operation cannot be taken back: ``changed_since`` with both operations, ``sampled_since`` where the later
    one drew a sample with what would go, ``changed_outside`` where the history knows of no later one.
    """
    what = queries.operation(connection, target_id)
    if later_id is None:
        return InputError("changed_outside", what=what)
    code = "sampled_since" if sampled else "changed_since"
    return InputError(code, what=what, later=queries.operation(connection, later_id))


def write(connection: sqlite3.Connection, entry: Entry) -> int:
    """Append the entry and its changes to the history, and return the operation's id."""
    workspace = connection.execute("SELECT value FROM settings WHERE key = 'workspace'").fetchone()[0]
    cursor = connection.execute(
        "INSERT INTO operations (uuid, workspace, mode, target_id, code, params, analyst_id, at, reason, note)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            str(uuid.uuid4()),
            workspace,
            entry.mode,
            entry.target_id,
            entry.code,
            _json(entry.params),
            entry.analyst_id,
            now(),
            entry.reason,
            entry.note,
        ],
    )
    operation = int(cursor.lastrowid or 0)
    connection.executemany(
        "INSERT INTO changes (operation_id, position, table_name, row_id, old, new) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (operation, position, change.table, change.row_id, _json(change.old), _json(change.new))
            for position, change in enumerate(entry.changes)
        ],
    )
    return operation


def changes(connection: sqlite3.Connection, operation_id: int) -> list[Change]:
    """What an operation did, row by row, in order."""
    rows = connection.execute(
        "SELECT table_name, row_id, old, new FROM changes WHERE operation_id = ? ORDER BY position", [operation_id]
    )
    return [
        Change(table, row_id, json.loads(old) if old else None, json.loads(new) if new else None)
        for table, row_id, old, new in rows
    ]


def _json(values: object) -> str | None:
    return None if values is None else json.dumps(values, ensure_ascii=False)


def _checked(table: str) -> str:
    if table not in EDITABLE:
        raise ValueError(f"no operation may write to {table}")
    return table


def _read(connection: sqlite3.Connection, table: str, row_id: int, columns: Values) -> dict[str, Scalar]:
    names = ", ".join(columns)
    row = connection.execute(
        f"SELECT {names} FROM {_checked(table)} WHERE id = ?",
        [row_id],
    ).fetchone()
    if row is None:
        raise InputError("row_missing", table=table, row=row_id)
    return dict(row)


def _state(connection: sqlite3.Connection, change: Change) -> Values | None:
    """What the row says now, in the columns that ``change`` knows; None where there is no such row."""
    columns = change.old if change.old is not None else change.new
    try:
        return _read(connection, change.table, change.row_id, columns or {"id": None})
    except InputError:
        return None


def _apply(connection: sqlite3.Connection, entry: Entry, change: Change) -> None:
    table, new = _checked(change.table), change.new
    if new is None:
        connection.execute(f"DELETE FROM {table} WHERE id = ?", [change.row_id])
    elif change.old is None:
        columns = ", ".join(["id", *new])
        marks = ", ".join("?" * (len(new) + 1))
        connection.execute(
            f"INSERT INTO {table} ({columns}) VALUES ({marks})",
            [change.row_id, *new.values()],
        )
    else:
        assignments = ", ".join(f"{column} = ?" for column in new)
        connection.execute(
            f"UPDATE {table} SET {assignments} WHERE id = ?",
            [*new.values(), change.row_id],
        )
    _index(connection, change)
    entry.changes.append(change)


def _index(connection: sqlite3.Connection, change: Change) -> None:
    """Keep the search index in step."""
    columns = (change.new or change.old or {}).keys()
    if not columns.isdisjoint(SEARCHED.get(change.table, ())):
        from app.models import search_index  # reads numbers, which no first paint needs

        search_index.refresh(connection, change.table, change.row_id)


def _is_needed(
    connection: sqlite3.Connection, change: Change, target_id: int, keys: dict[str, list[tuple[str, str]]]
) -> bool:
    """Whether the row that ``change`` added can only be hidden, as what only grows, or what is hidden itself,
    points to it. Raises InputError where something that counts does. ``keys`` keeps what was read of the schema.
    """
    if change.table not in keys:
        keys[change.table] = _pointing_to(connection, change.table)
    kept = False
    for table, column in keys[change.table]:
        needing = f"FROM {table} WHERE {column} = ?"
        if not connection.execute(f"SELECT EXISTS (SELECT 1 {needing})", [change.row_id]).fetchone()[0]:
            continue
        counts = f"{needing} AND hidden = 0" if _hides(connection, table) else needing
        counting = table in EDITABLE and connection.execute(f"SELECT 1 {counts}", [change.row_id]).fetchone()
        if not counting and _hides(connection, change.table):
            kept = True
            continue
        found = None
        if table in EDITABLE:
            found = connection.execute(
                f"SELECT max(operation_id) FROM changes WHERE table_name = ? AND row_id IN (SELECT id {needing})",
                [table, change.row_id],
            ).fetchone()
        raise refused(connection, target_id, found[0] if found else None, sampled=table == "sample_items")
    return kept


def _hides(connection: sqlite3.Connection, table: str) -> bool:
    """Whether rows of a table can be hidden."""
    found = connection.execute("SELECT 1 FROM pragma_table_info(?) WHERE name = 'hidden'", [table]).fetchone()
    return found is not None


def _pointing_to(connection: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    """The tables and columns whose foreign keys point to ``table``, but for those whose rows would go along."""
    rows = connection.execute(
        'SELECT tables.name, keys."from" FROM sqlite_master AS tables'
        " JOIN pragma_foreign_key_list(tables.name) AS keys WHERE tables.type = 'table' AND keys.\"table\" = ?"
        " AND keys.on_delete <> 'CASCADE'",
        [table],
    )
    return [(name, column) for name, column in rows]


def _newest_of(connection: sqlite3.Connection, table: str, after: int) -> int | None:
    """The newest operation after this one that changed a row of a table."""
    row = connection.execute(
        "SELECT max(operation_id) FROM changes WHERE table_name = ? AND operation_id > ?", [table, after]
    ).fetchone()
    return int(row[0]) if row[0] is not None else None


def _later(connection: sqlite3.Connection, change: Change, target_id: int) -> int | None:
    row = connection.execute(
        "SELECT max(operation_id) FROM changes WHERE table_name = ? AND row_id = ? AND operation_id > ?",
        [change.table, change.row_id, target_id],
    ).fetchone()
    return int(row[0]) if row[0] is not None else None
