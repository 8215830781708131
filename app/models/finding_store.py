"""Keeps the findings, which are worked out from the rest: written outside of the history, as an index is, and thrown
away and made anew at any time. Decisions on findings are no part of this: they are data.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

SETTING = "findings"
"""The setting that says with which rules, and up to which operation, the findings were worked out."""


@dataclass(frozen=True, slots=True)
class Derived:
    """A finding as it is stored. ``named_values``, ``suggestions`` and ``basis`` are JSON."""

    key: str
    rule: str
    code: str
    severity: str
    report_id: int
    named_values: str
    suggestions: str
    basis: str
    suspects: tuple[int, ...]
    context: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """With which version of the rules, and up to which operation, findings were worked out."""

    rules: str = ""
    operation: int = -1


@dataclass(frozen=True, slots=True)
class Touched:
    """What operations concern: reports by id, or all (``everything``)."""

    reports: frozenset[int]
    everything: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """Some of the findings: those of these reports, and those of these rules wherever they are."""

    reports: frozenset[int]
    rules: frozenset[str]


_COLUMNS = ("key", "rule", "code", "severity", "report_id", "named_values", "suggestions", "basis")


def mark(connection: sqlite3.Connection) -> Mark:
    """Up to where the stored findings are right."""
    row = connection.execute("SELECT value FROM settings WHERE key = ?", [SETTING]).fetchone()
    return Mark(**json.loads(row[0])) if row else Mark()


def set_mark(connection: sqlite3.Connection, new: Mark) -> None:
    """Say up to where the stored findings are right."""
    value = json.dumps({"rules": new.rules, "operation": new.operation})
    connection.execute("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", [SETTING, value])


def touched_since(connection: sqlite3.Connection, operation_id: int) -> Touched:
    """What the operations after this one concern: the reports of the figures they changed, old and new; everything
    where they changed documents, reports or sections.
    """
    tables = "SELECT DISTINCT table_name FROM changes WHERE operation_id > ?"
    names = {row[0] for row in connection.execute(tables, [operation_id])}
    if names & {"documents", "reports", "sections"}:
        return Touched(frozenset(), everything=True)
    if not names & {"figures", "facts"}:
        return Touched(frozenset())
    rows = connection.execute(
        "WITH recent AS (SELECT table_name, row_id, old, new FROM changes WHERE operation_id > ?)"
        " SELECT report_id FROM figures WHERE id IN (SELECT row_id FROM recent WHERE table_name = 'figures')"
        " UNION SELECT report_id FROM figures WHERE fact_id IN (SELECT row_id FROM recent WHERE table_name = 'facts')"
        " UNION SELECT json_extract(value, '$.report_id') FROM"
        " (SELECT old AS value FROM recent WHERE table_name = 'figures'"
        " UNION ALL SELECT new FROM recent WHERE table_name = 'figures')",
        [operation_id],
    )
    return Touched(frozenset(row[0] for row in rows if row[0] is not None))


def stored(connection: sqlite3.Connection, scope: Scope | None = None) -> dict[str, Derived]:
    """The stored findings by key: all, or those of a scope."""
    where, params = "", []
    if scope is not None:
        one_of = "IN (SELECT value FROM json_each(?))"
        where = f"WHERE report_id {one_of} OR rule {one_of}"
        params = [json.dumps(sorted(scope.reports)), json.dumps(sorted(scope.rules))]
    found = {}
    for row in connection.execute(f"SELECT id, {', '.join(_COLUMNS)} FROM findings {where}", params).fetchall():
        key, rule, code, severity, report_id, *texts = (row[name] for name in _COLUMNS)
        figures = figures_of(connection, row["id"])
        found[key] = Derived(key, rule, code, severity, report_id, texts[0], texts[1], texts[2], *figures)
    return found


def figures_of(connection: sqlite3.Connection, finding_id: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The ids of a finding's suspects, and of its context, in order."""
    rows = connection.execute(
        "SELECT role, figure_id FROM finding_figures WHERE finding_id = ? ORDER BY role, position", [finding_id]
    ).fetchall()
    suspects, context = (tuple(row[1] for row in rows if row[0] == role) for role in ("suspect", "context"))
    return suspects, context


def store(connection: sqlite3.Connection, found: Iterable[Derived], scope: Scope | None = None) -> frozenset[int]:
    """Put these findings in the place of the stored ones (of all, or of those of a scope), within a transaction of the
    caller's. Returns the ids of the figures of which a finding came, went or changed.
    """
    new = {one.key: one for one in found}
    old = stored(connection, scope)
    changed = [key for key in {**old, **new} if old.get(key) != new.get(key)]
    for key in changed:
        if key in new:
            _put(connection, new[key])
        else:
            connection.execute("DELETE FROM findings WHERE key = ?", [key])
    ends = [one[key] for one in (old, new) for key in changed if key in one]
    return frozenset(figure for one in ends for figure in (*one.suspects, *one.context))


def _put(connection: sqlite3.Connection, one: Derived) -> None:
    """Write a finding, new or changed; it keeps its id."""
    updates = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS[1:])
    row = connection.execute(
        f"INSERT INTO findings ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
        f" ON CONFLICT (key) DO UPDATE SET {updates} RETURNING id",
        [getattr(one, name) for name in _COLUMNS],
    ).fetchone()
    connection.execute("DELETE FROM finding_figures WHERE finding_id = ?", [row[0]])
    connection.executemany(
        "INSERT INTO finding_figures (finding_id, role, position, figure_id) VALUES (?, ?, ?, ?)",
        [
            (row[0], role, position, figure)
            for role, figures in (("suspect", one.suspects), ("context", one.context))
            for position, figure in enumerate(figures)
        ],
    )


class Number(NamedTuple):
    """What a finding rests on: a figure by its UUID, with its value in ``unit`` and its print."""

    uuid: str
    value: float
    unit: str
    quote: str


def numbers(connection: sqlite3.Connection, figures: Collection[int]) -> Mapping[int, Number]:
    """What is said by figures, by id."""
    rows = connection.execute(
        "SELECT id, uuid, value, unit, quote FROM figures WHERE id IN (SELECT value FROM json_each(?))",
        [json.dumps(sorted(figures))],
    )
    return {row[0]: Number(*tuple(row)[1:]) for row in rows}
