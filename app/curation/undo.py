"""Undo, redo and revert. The history itself is the stack: what may be taken back is read from its newest entries, also
after a restart. A revert takes a single older operation back, as a new operation that can be undone like any other.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import ClassVar

from app.curation.operations import Outcome, outcome
from app.errors import InputError
from app.models import history, history_queries, queries
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


@dataclass(frozen=True, slots=True)
class Revert:
    """Take one operation back, however old it is; a bulk one as a whole. Reverting a revert does it again."""

    code: ClassVar[str] = "revert"
    operation_id: int

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Reverse its changes. Raises InputError: see ``why_not``, and ``history.reverse``."""
        hindrance = why_not(connection, self.operation_id)
        if hindrance is not None:
            raise hindrance
        target = queries.operation(connection, self.operation_id)
        _reverse(connection, entry, target.id)
        entry.params = {"operation": target.id, "code": target.code, "params": target.params}


def why_not(connection: sqlite3.Connection, operation_id: int) -> InputError | None:
    """What hinders reverting an operation, as far as the history shows it; None where nothing does.

    not_an_operation for an entry that is an undo or a redo; taken_back_already, changed_since and sampled_since (a
    sample holds a figure that it added) name the entry that is in the way.
    """
    found = history_queries.operations(connection, [operation_id]).get(operation_id)
    if found is None:
        return InputError("row_missing", table="operations", row=operation_id)
    if found.mode != "do":
        return InputError("not_an_operation", what=found)
    back = history_queries.taken_back(connection)
    if operation_id in back:
        return InputError("taken_back_already", what=found, later=queries.operation(connection, back[operation_id]))
    later = history_queries.later_change(connection, operation_id, back)
    if later is not None:
        return history.refused(connection, operation_id, later)
    drawn = history_queries.sampled_since(connection, operation_id)
    return None if drawn is None else history.refused(connection, operation_id, drawn, sampled=True)


def undo(
    connection: sqlite3.Connection, analyst_id: int | None, *, ask_up_to: int = 0, agreed: int | None = None
) -> Outcome:
    """Take back the newest operation that stands, as a new entry.

    What was last done at or before the entry ``ask_up_to`` is taken back only if it is the operation ``agreed``.
    Raises InputError: nothing_to_undo; earlier_session (with the operation) where agreement is missing; changed_since
    where a row no longer says what the operation wrote.
    """
    target = next_undo(connection)
    if target is None:
        raise InputError("nothing_to_undo")
    if target.id != agreed and history_queries.last_turn(connection, target.id) <= ask_up_to:
        raise InputError("earlier_session", what=target)
    return _turn(connection, Entry(target.code, target.params, analyst_id, "undo", target.id), target.id)


def redo(connection: sqlite3.Connection, analyst_id: int | None) -> Outcome:
    """Do again what was taken back last, as a new entry. Raises InputError: nothing_to_redo, changed_since."""
    target = next_redo(connection)
    if target is None:
        raise InputError("nothing_to_redo")
    last = history_queries.last_turn(connection, target.id)
    return _turn(connection, Entry(target.code, target.params, analyst_id, "redo", target.id), last)


def _turn(connection: sqlite3.Connection, entry: Entry, turned_id: int) -> Outcome:
    """Reverse the changes of the entry ``turned_id`` (an operation, or its undo) in one transaction."""
    with history.transaction(connection):
        _reverse(connection, entry, turned_id)
        operation_id = history.write(connection, entry)
    return outcome(entry, operation_id)


def _reverse(connection: sqlite3.Connection, entry: Entry, turned_id: int) -> None:
    """Take back all changes of an operation. One that is so old that figures had no province of their own takes them
    along with their report's.
    """
    from app.models import heir_queries  # no first paint needs it

    history.reverse(connection, entry, turned_id)
    if turned_id > heir_queries.before_provinces(connection):
        return
    for change in [each for each in entry.changes if each.table == "reports"]:
        old, new = change.old or {}, change.new or {}
        if "province" in old and "province" in new:
            for figure_id in heir_queries.unwritten_heirs(connection, change.row_id, old["province"]):
                history.update(connection, entry, "figures", figure_id, {"province": new["province"]})
