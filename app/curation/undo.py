"""Undo and redo. The history itself is the stack: what may be taken back is read from its newest entries, also after
a restart.
"""

from __future__ import annotations

import sqlite3

from app.curation.operations import Outcome, outcome
from app.errors import InputError
from app.models import history, queries
from app.models.history import Entry
from app.models.records import OperationRow


def next_undo(connection: sqlite3.Connection) -> OperationRow | None:
    """The newest operation that still stands, or None."""
    taken_back: dict[int, bool] = {}
    for entry in queries.newest_operations(connection):
        if entry.target_id is not None:
            taken_back.setdefault(entry.target_id, entry.mode == "undo")
        elif not taken_back.get(entry.id, False):
            return entry
    return None


def next_redo(connection: sqlite3.Connection) -> OperationRow | None:
    """The operation that was taken back last, unless something new was done since; or None."""
    since: list[OperationRow] = []
    for entry in queries.newest_operations(connection):
        if entry.mode == "do":
            break
        since.append(entry)
    waiting: list[int] = []
    for entry in reversed(since):
        if entry.mode == "undo" and entry.target_id is not None:
            waiting.append(entry.target_id)
        elif waiting:
            waiting.pop()
    return queries.operation(connection, waiting[-1]) if waiting else None


def undo(connection: sqlite3.Connection, analyst_id: int | None) -> Outcome:
    """Take back the newest operation that stands, as a new entry.

    Raises InputError: nothing_to_undo; changed_since where a row no longer says what the operation wrote.
    """
    target = next_undo(connection)
    if target is None:
        raise InputError("nothing_to_undo")
    return _turn(connection, Entry(target.code, target.params, analyst_id, "undo", target.id), target.id)


def redo(connection: sqlite3.Connection, analyst_id: int | None) -> Outcome:
    """Do again what was taken back last, as a new entry. Raises InputError: nothing_to_redo, changed_since."""
    target = next_redo(connection)
    if target is None:
        raise InputError("nothing_to_redo")
    last = next(entry.id for entry in queries.newest_operations(connection) if entry.target_id == target.id)
    return _turn(connection, Entry(target.code, target.params, analyst_id, "redo", target.id), last)


def _turn(connection: sqlite3.Connection, entry: Entry, turned_id: int) -> Outcome:
    """Reverse the changes of the entry ``turned_id`` (an operation, or its undo) in one transaction."""
    with history.transaction(connection):
        history.reverse(connection, entry, turned_id)
        operation_id = history.write(connection, entry)
    return outcome(entry, operation_id)
