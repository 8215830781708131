"""Where the machine was wrong, as the analysts' corrections show it: by reason, rule, programme and report; and which
other figures may be wrong in the same way. Errors of the sources, and what is not needed, are no errors of the machine.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from app.models.merge_queries import MERGES
from app.models.records import MACHINE_FIELDS

Scalar = str | int | float | None

PARTS = {"year_from": "year", "year_to": "year"}
"""Columns that are a part of a field, as the machine's rules name it."""

OWN_REASONS = {"about": "programme", "indicator": "programme"}
"""The reasons of a correction that are not named as the field is."""

Whose = Literal["machine", "source", "not_needed"]


@dataclass(frozen=True, slots=True)
class ErrorRow:
    """One thing that was put right. ``field`` is a field of figures, or ``review`` for a figure that was rejected, and
    ``missed`` for one that was added by hand; ``said`` is the machine's value (a source's printed one), ``value`` the
    right one; ``rule`` the rule of the machine that had set it. ``whose`` error it is.
    """

    whose: Whose
    reason: str
    field: str
    rule: str
    programme: str
    province: str
    report_year: int | None
    figure_id: int
    figure: str
    said: Scalar
    value: Scalar


@dataclass(frozen=True, slots=True)
class ErrorCount:
    """How often something was put right: see ErrorRow."""

    whose: Whose
    reason: str
    field: str
    rule: str
    programme: str
    province: str
    report_year: int | None
    count: int


_MINE = ", ".join(f"figures.{name}" for name in MACHINE_FIELDS)
_SAID = ", ".join(f"said.{name}" for name in MACHINE_FIELDS)
_ALIASED = ", ".join(f"said.{name} AS said_{name}" for name in MACHINE_FIELDS)
_REPORT = "reports.province AS report_province, reports.year AS report_year"
_FROM = (
    "FROM figures JOIN reports ON reports.id = figures.report_id JOIN documents ON documents.id = reports.document_id"
    " LEFT JOIN machine_figures AS said ON said.figure_id = figures.id AND said.run_id = figures.run_id"
)
_SHOWN = "figures.hidden = 0 AND documents.hidden = 0"


def errors(connection: sqlite3.Connection) -> Iterator[ErrorRow]:
    """All that was put right and still is, in the order of the texts; the errors of the sources last."""
    rows = connection.execute(
        f"SELECT figures.*, {_REPORT}, said.rules, {_ALIASED} {_FROM}"
        f" WHERE {_SHOWN} AND (figures.review = 'rejected' OR figures.origin = 'human' OR ({_MINE}) IS NOT ({_SAID}))"
        " ORDER BY reports.document_id, figures.span_start"
    ).fetchall()
    for row in rows:
        yield from _machine_errors(connection, row)
    for row in connection.execute(
        f"SELECT figures.*, {_REPORT}, printed, intended, evidence"
        " FROM source_errors JOIN figures ON figures.id = figure_id JOIN reports ON reports.id = report_id"
        f" JOIN documents ON documents.id = document_id WHERE source_errors.hidden = 0 AND {_SHOWN}"
        " ORDER BY document_id, figures.span_start"
    ):
        yield _error(row, "source", row["evidence"], "value", "", (row["printed"], row["intended"]))


def _machine_errors(connection: sqlite3.Connection, row: sqlite3.Row) -> Iterator[ErrorRow]:
    if row["review"] == "rejected":
        reason = _reason(connection, row["id"], ["review"]) or "not_a_figure"
        whose: Whose = "not_needed" if reason == "not_needed" else "machine"
        yield _error(row, whose, reason, "review", _rule(row, "value"), (row["quote"], ""))
        return
    if row["rules"] is None:
        yield _error(row, "machine", "missed", "missed", "", ("", row["quote"]))
        return
    wrong: dict[str, list[str]] = {}
    for name in MACHINE_FIELDS:
        if row[name] != row[f"said_{name}"]:
            wrong.setdefault(PARTS.get(name, name), []).append(name)
    for field, names in wrong.items():
        values = tuple(_joined([row[f"{prefix}{name}"] for name in names]) for prefix in ("said_", ""))
        own = OWN_REASONS.get(field, field)
        given = _reason(connection, row["id"], names)
        # One operation may change several fields, and its reason is that of one of them.
        reason = own if not given or given in {OWN_REASONS.get(each, each) for each in wrong} else given
        whose = "not_needed" if reason == "not_needed" else "machine"
        yield _error(row, whose, reason, field, _rule(row, field), (values[0], values[1]))


def _error(
    row: sqlite3.Row, whose: Whose, reason: str, field: str, rule: str, values: tuple[Scalar, Scalar]
) -> ErrorRow:
    place = (row["about"], row["report_province"], row["report_year"], row["id"], row["short_id"])
    return ErrorRow(whose, reason, field, rule, *place, *values)


def _joined(values: Sequence[Scalar]) -> Scalar:
    return values[0] if len(values) == 1 else "-".join(str(value) for value in values)


def _rule(row: sqlite3.Row, field: str) -> str:
    return str(json.loads(row["rules"]).get(field, "")) if row["rules"] else ""


def _reason(connection: sqlite3.Connection, figure_id: int, names: Sequence[str]) -> str:
    """The reason that was given when one of these columns of a figure was last set; of a redo, that of what it did."""
    marks = ", ".join("?" * len(MERGES))
    row = connection.execute(
        "SELECT coalesce(nullif(targets.reason, ''), operations.reason) FROM changes"
        " JOIN operations ON operations.id = operation_id LEFT JOIN operations AS targets"
        " ON targets.id = operations.target_id AND operations.mode = 'redo'"
        " WHERE table_name = 'figures' AND row_id = ? AND operations.mode <> 'undo'"
        f" AND operations.code NOT IN ({marks})"
        " AND EXISTS (SELECT 1 FROM json_each(changes.new) WHERE key IN (SELECT value FROM json_each(?)))"
        " ORDER BY operation_id DESC LIMIT 1",
        [figure_id, *MERGES, json.dumps(list(names))],
    ).fetchone()
    return str(row[0]) if row else ""


def error_counts(connection: sqlite3.Connection) -> list[ErrorCount]:
    """What was put right, counted by whose error it is, reason, field, rule, programme and report; the most first."""
    counts = Counter(
        (row.whose, row.reason, row.field, row.rule, row.programme, row.province, row.report_year)
        for row in errors(connection)
    )
    return [ErrorCount(*key, count) for key, count in counts.most_common()]


def same_error(connection: sqlite3.Connection, figure_id: int, fields: Sequence[str]) -> array[int]:
    """Figures of which the machine said the same as of this one, by the same rules, in these columns of MACHINE_FIELDS:
    where it was wrong here, it may be there. Without those that somebody has reviewed, or corrected in these columns;
    in the order of the texts. None for a province: it is that of a whole report, and no rule chose it for a figure.
    """
    said = connection.execute(
        f"SELECT said.* {_FROM} WHERE figures.id = ? AND said.run_id IS NOT NULL", [figure_id]
    ).fetchone()
    names = [name for name in fields if name in MACHINE_FIELDS and name != "province"]
    if said is None or not names:
        return array("q")
    rules = json.loads(said["rules"])
    terms = [f"said.{name} IS ? AND figures.{name} IS said.{name}" for name in names]
    terms += ["json_extract(said.rules, ?) IS ?" for _ in names]
    params: list[Scalar] = [said[name] for name in names]
    for name in names:
        rule = PARTS.get(name, name)
        params += [f'$."{rule}"', rules.get(rule)]
    rows = connection.execute(
        f"SELECT figures.id {_FROM} WHERE {_SHOWN} AND figures.review = 'unreviewed' AND figures.id <> ?"
        f" AND {' AND '.join(terms)} ORDER BY reports.document_id, figures.span_start",
        [figure_id, *params],
    )
    return array("q", (row[0] for row in rows))


EXAMPLE = (
    "report",
    "source",
    "line",
    "start",
    "end",
    "text",
    "label",
    "value",
    "unit",
    "year",
    "kind",
    "qualifier",
    "metric",
    "error",
)
"""The columns of the hand-made labels that the extraction is scored by."""


def examples(connection: sqlite3.Connection) -> Iterator[tuple[Scalar, ...]]:
    """The figures that the machine had wrong, as they are now: rows in EXAMPLE's order, offsets in code points. What is
    no figure at all is none of the labels.
    """
    wrong = [row.figure_id for row in errors(connection) if row.whose == "machine" and row.field != "review"]
    rows = connection.execute(
        f"SELECT figures.*, {_REPORT}, documents.name, documents.text, EXISTS (SELECT 1 FROM"
        f" source_errors WHERE figure_id = figures.id AND source_errors.hidden = 0) AS misprint {_FROM}"
        " WHERE figures.id IN (SELECT value FROM json_each(?)) ORDER BY reports.document_id, figures.span_start",
        [json.dumps(wrong)],
    )
    for row in rows:
        years = list(dict.fromkeys(str(row[name] or "") for name in ("year_from", "year_to")))
        yield (
            f"{row['report_province']}-{row['report_year'] or 'unknown'}",
            row["name"],
            row["text"].count("\n", 0, row["span_start"]) + 1,
            row["span_start"],
            row["span_end"],
            row["quote"],
            "F",
            *(row[name] for name in ("value", "unit")),
            "-".join(years),
            *(row[name] for name in ("kind", "qualifier", "metric")),
            "misprint" if row["misprint"] else "",
        )
