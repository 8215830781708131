"""What is read from the history: which entries, in which order, what each touched, and which of them still stand."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from app.models.history import Change
from app.models.records import MACHINE_FIELDS, OperationRow

Params = list[str | int | float]


@dataclass(frozen=True, slots=True)
class Word:
    """What to look for: a text within the values of an entry, or codes, one of which is a value of it or its kind."""

    text: str
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which entries. Empty fields do not restrict. ``since`` and ``until`` are moments in UTC, YYYY-MM-DDTHH:MM:SS,
    the latter exclusive. ``words`` must all be found.
    """

    figure_id: int | None = None
    analyst_id: int | None = None
    code: str = ""
    since: str = ""
    until: str = ""
    words: tuple[Word, ...] = ()


def operation_ids(connection: sqlite3.Connection, chosen: HistoryFilter, after: int = 0) -> array[int]:
    """The ids of the entries that a filter lets through, newest first; only those younger than ``after``."""
    if chosen == HistoryFilter():
        first, last, count = connection.execute(
            "SELECT min(id), max(id), (SELECT count(*) FROM operations) FROM operations"
        ).fetchone()
        if count and count == last - first + 1:  # as nothing is ever deleted; then no row needs to be read
            return array("q", range(last, max(first - 1, after), -1))
    where, params = _where(chosen)
    rows = connection.execute(f"SELECT id FROM operations WHERE id > ? AND {where} ORDER BY id DESC", [after, *params])
    return array("q", (row[0] for row in rows))


def operations(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, OperationRow]:
    """The entries of these ids, by id. Meant for a page of some hundred."""
    rows = connection.execute(
        "SELECT id, mode, target_id, code, params, analyst_id, at, reason, note FROM operations"
        f" WHERE id IN ({_marks(ids)})",
        list(ids),
    )
    return {row["id"]: OperationRow(**{**dict(row), "params": json.loads(row["params"])}) for row in rows}


def touched(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, int]:
    """How many rows each of these entries touched."""
    rows = connection.execute(
        "SELECT operation_id, count(DISTINCT table_name || row_id) FROM changes"
        f" WHERE operation_id IN ({_marks(ids)}) GROUP BY operation_id",
        list(ids),
    )
    return {row[0]: row[1] for row in rows}


def changes(connection: sqlite3.Connection, operation_id: int, first: int, most: int) -> list[Change]:
    """At most so many of an entry's changes, in order, from the one at place ``first``."""
    rows = connection.execute(
        "SELECT table_name, row_id, old, new FROM changes WHERE operation_id = ? AND position >= ?"
        " ORDER BY position LIMIT ?",
        [operation_id, first, most],
    )
    return [Change(table, row_id, _values(old), _values(new)) for table, row_id, old, new in rows]


def codes(connection: sqlite3.Connection) -> list[str]:
    """The kinds of operations that the history holds, by code."""
    # One step of an index for each code: a plain DISTINCT would read every entry.
    rows = connection.execute(
        "WITH RECURSIVE kinds (code) AS (SELECT min(code) FROM operations UNION ALL"
        " SELECT (SELECT min(code) FROM operations WHERE code > kinds.code) FROM kinds WHERE kinds.code IS NOT NULL)"
        " SELECT code FROM kinds WHERE code IS NOT NULL"
    )
    return [row[0] for row in rows]


def newest(connection: sqlite3.Connection) -> int:
    """The id of the newest entry; 0 where there is none."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM operations").fetchone()[0])


def last_turn(connection: sqlite3.Connection, operation_id: int) -> int:
    """The id of the newest entry that did, undid or did again this operation."""
    row = connection.execute("SELECT max(id) FROM operations WHERE target_id = ?", [operation_id]).fetchone()
    return int(row[0] or operation_id)


def taken_back(connection: sqlite3.Connection) -> dict[int, int]:
    """The operations that do not stand, each with the entry that took it back: an undo, or a revert that stands."""
    turns = connection.execute(  # SQLite gives the mode of the row that holds the maximum
        "SELECT target_id, max(id), mode FROM operations WHERE target_id IS NOT NULL GROUP BY target_id"
    )
    back = {target: entry for target, entry, mode in turns if mode == "undo"}
    reverts = connection.execute(
        "SELECT id, json_extract(params, '$.operation') FROM operations WHERE code = 'revert' AND target_id IS NULL"
        " ORDER BY id DESC"
    )
    for revert, target in reverts:  # newest first, so that it is known of each whether it stands itself
        if revert not in back:
            back.setdefault(target, revert)
    return back


def later_change(connection: sqlite3.Connection, operation_id: int, back: dict[int, int]) -> int | None:
    """The newest operation that stands and has changed since what this one wrote; ``back`` as of ``taken_back``.

    A later review counts whatever it follows: it vouches for all fields of the figure as they were. So does a later
    correction of whatever field, where taking this one back would make the figure reviewed again as it was.
    """
    rows = connection.execute(
        "SELECT later.operation_id, own.old, own.new, later.old, later.new,"
        " json_extract(operations.params, '$.review') FROM changes AS own"
        " JOIN changes AS later ON later.table_name = own.table_name AND later.row_id = own.row_id"
        " AND later.operation_id > own.operation_id"
        " JOIN operations ON operations.id = later.operation_id AND operations.mode = 'do'"
        " AND operations.code <> 'revert'"
        " WHERE own.operation_id = ? ORDER BY later.operation_id DESC",
        [operation_id],
    )
    return next((later for later, *values in rows if later not in back and _overlap(*values)), None)


def sampled_since(connection: sqlite3.Connection, operation_id: int) -> int | None:
    """The operation that drew a sample with a figure that this one added; None where no sample has one."""
    row = connection.execute(
        "SELECT max(drawn.operation_id) FROM changes AS own JOIN sample_items ON figure_id = own.row_id"
        " JOIN changes AS drawn ON drawn.table_name = 'sample_items' AND drawn.row_id = sample_items.id"
        " WHERE own.operation_id = ? AND own.table_name = 'figures' AND own.old IS NULL",
        [operation_id],
    ).fetchone()
    return None if row[0] is None else int(row[0])


def figure_labels(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, str]:
    """The short ids of figures, also of those whose document is hidden."""
    return dict(map(tuple, connection.execute(f"SELECT id, short_id FROM figures WHERE id IN ({_marks(ids)})", ids)))


def fact_leaders(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, int]:
    """The leading figures of facts, also of the hidden ones."""
    return dict(map(tuple, connection.execute(f"SELECT id, leader_id FROM facts WHERE id IN ({_marks(ids)})", ids)))


def document_names(connection: sqlite3.Connection) -> dict[int, str]:
    """The names of all documents, also of the hidden ones."""
    return dict(map(tuple, connection.execute("SELECT id, name FROM documents")))


def figure_of_note(connection: sqlite3.Connection, note_id: int) -> int | None:
    """The figure that a note is or was on; None for a note on something else."""
    rows = connection.execute(
        "SELECT coalesce(json_extract(new, '$.figure_id'), json_extract(old, '$.figure_id')) FROM changes"
        " WHERE table_name = 'annotations' AND row_id = ? AND (old IS NULL OR new IS NULL) LIMIT 1",
        [note_id],
    ).fetchone()
    return None if rows is None else rows[0]


def _where(chosen: HistoryFilter) -> tuple[str, Params]:
    terms: list[tuple[str, Params]] = [("id > ?", [0])]
    if chosen.figure_id is not None:
        terms.append((_OF_FIGURE, [chosen.figure_id] * 4))
    if chosen.analyst_id is not None:
        terms.append(("analyst_id = ?", [chosen.analyst_id]))
    texts = {"code = ?": chosen.code, "at >= ?": chosen.since, "at < ?": chosen.until}
    terms += [(term, [text]) for term, text in texts.items() if text]
    terms += [_word(word) for word in chosen.words]
    return " AND ".join(f"({term})" for term, _ in terms), [value for _, values in terms for value in values]


_OF_FIGURE = (
    "id IN (SELECT operation_id FROM changes WHERE table_name = 'figures' AND row_id = ? UNION ALL"
    " SELECT operation_id FROM changes WHERE table_name IN ('annotations', 'source_errors')"
    " AND (json_extract(new, '$.figure_id') = ? OR json_extract(old, '$.figure_id') = ?) UNION ALL"
    " SELECT operation_id FROM changes WHERE table_name = 'decisions' AND EXISTS (SELECT 1 FROM"
    " json_each(json_extract(json_extract(coalesce(new, old), '$.params'), '$.figures')) WHERE value = ?))"
)
# The names of the values are no words of an entry; they are looked through only where the whole holds the word.
_SAID = (
    "note LIKE ? ESCAPE '\\' OR (params LIKE ? ESCAPE '\\' AND EXISTS"
    " (SELECT 1 FROM json_tree(params) WHERE atom LIKE ? ESCAPE '\\'))"
)


def _word(word: Word) -> tuple[str, Params]:
    plain, stored = (f"%{_escape(text)}%" for text in (word.text, json.dumps(word.text, ensure_ascii=False)[1:-1]))
    said: tuple[str, Params] = (_SAID, [plain, stored, plain])
    if not word.codes:
        return said
    marks = _marks(word.codes)
    held = " OR ".join(["instr(params, ?)"] * len(word.codes))  # few hold one, and only those are taken apart
    coded = (
        f"code IN ({marks}) OR reason IN ({marks})"
        f" OR (({held}) AND EXISTS (SELECT 1 FROM json_tree(params) WHERE CAST(atom AS TEXT) IN ({marks})))"
    )
    return f"{said[0]} OR {coded}", [*said[1], *word.codes * 4]


def _escape(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _marks(ids: Sequence[object]) -> str:
    return ", ".join("?" * len(ids))


def _values(stored: str | None) -> dict[str, str | int | float | None] | None:
    return json.loads(stored) if stored else None


def _overlap(
    own_old: str | None, own_new: str | None, later_old: str | None, later_new: str | None, reviewed: str | None
) -> bool:
    """Whether a later change of a row (all as stored) concerns what an earlier one wrote; ``reviewed`` is what its
    operation made of the review.
    """
    own, later = _values(own_old), _values(later_old)
    if own is None or own_new is None or later is None or later_new is None:
        return True
    if own.get("review", "unreviewed") != "unreviewed" and not later.keys().isdisjoint(MACHINE_FIELDS):
        return True
    return bool(reviewed) or "review" in later or not own.keys().isdisjoint(later)
