"""Which figures take a field from their section or report, and of which an analyst has set it. Nothing here writes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from app.models import history_queries
from app.models.history import Scalar
from app.models.merge_queries import MERGES
from app.models.records import Review
from app.models.replay import REPAIR

INHERITING = ("correct_section", "split_section", "merge_sections", "correct_report")
"""The codes of the operations by which figures follow their section or report: what those wrote is set by no hand."""

_NO_HAND = (*MERGES, *INHERITING, "revert", REPAIR)


@dataclass(frozen=True, slots=True)
class Heir:
    """A shown figure as far as it may follow its section or report. The rules are those by which the machine chose its
    programme and its year; empty where none did.
    """

    id: int
    short_id: str
    section_id: int | None
    span_start: int
    span_end: int
    about: str
    province: str
    year_from: int | None
    year_to: int | None
    review: Review
    about_rule: str
    year_rule: str


def heirs(connection: sqlite3.Connection, report_id: int) -> list[Heir]:
    """The shown figures of a report, in the order of the text."""
    rows = connection.execute(
        "SELECT id, short_id, section_id, figures.span_start, figures.span_end, figures.about, figures.province,"
        " figures.year_from, figures.year_to, review, coalesce(json_extract(rules, '$.about'), ''),"
        " coalesce(json_extract(rules, '$.year'), '') FROM figures LEFT JOIN machine_figures"
        " ON machine_figures.figure_id = figures.id AND machine_figures.run_id = figures.run_id"
        " WHERE report_id = ? AND hidden = 0 ORDER BY figures.span_start, id",
        [report_id],
    )
    return [Heir(*row) for row in rows]


def added_heirs(connection: sqlite3.Connection, document_id: int) -> frozenset[int]:
    """The shown figures that analysts added to a document and that have their province of their report: no machine says
    one, and nobody has set or reviewed it.
    """
    rows = connection.execute(
        "SELECT figures.id FROM figures JOIN reports ON reports.id = report_id WHERE document_id = ?"
        " AND figures.hidden = 0 AND origin = 'human' AND review = 'unreviewed' AND figures.province = reports.province"
        " AND NOT EXISTS (SELECT 1 FROM machine_figures WHERE figure_id = figures.id)",
        [document_id],
    )
    figures = frozenset(row[0] for row in rows)
    return figures - set_by_hand(connection, figures, ["province"])


def before_provinces(connection: sqlite3.Connection) -> int:
    """The last operation from before figures had a province of their own; 0 for none."""
    row = connection.execute("SELECT value FROM settings WHERE key = 'before_provinces'").fetchone()
    return int(row[0])


def unwritten_heirs(connection: sqlite3.Connection, report_id: int, province: Scalar) -> list[int]:
    """The figures that have a province of their report though no machine said it and no operation wrote it: they came
    to have it with the schema that first gave figures one, as an analyst had given it to the report before.
    """
    rows = connection.execute(
        "SELECT figures.id FROM figures LEFT JOIN machine_figures AS said"
        " ON said.figure_id = figures.id AND said.run_id = figures.run_id"
        " WHERE report_id = ? AND figures.province = ? AND said.province IS NOT figures.province"
        " AND NOT EXISTS (SELECT 1 FROM changes JOIN operations ON operations.id = operation_id"
        " JOIN json_each(changes.new) AS keys ON keys.key = 'province'"
        " WHERE table_name = 'figures' AND row_id = figures.id AND mode = 'do')",
        [report_id, province],
    )
    return [row[0] for row in rows]


def set_by_hand(connection: sqlite3.Connection, figures: Iterable[int], columns: Collection[str]) -> frozenset[int]:
    """Those of the figures in which an operation that stands has set one of these columns, other than by following. A
    figure that was added took the province of its report, as the machine's do: nobody has set that.
    """
    rows = connection.execute(
        "SELECT DISTINCT row_id, operation_id FROM changes JOIN operations ON operations.id = operation_id"
        " WHERE table_name = 'figures' AND row_id IN (SELECT value FROM json_each(?)) AND mode = 'do'"
        " AND code NOT IN (SELECT value FROM json_each(?)) AND EXISTS (SELECT 1 FROM json_each(changes.new) AS keys"
        " WHERE keys.key IN (SELECT value FROM json_each(?)) AND (keys.key <> 'province' OR changes.old IS NOT NULL))",
        [json.dumps([*figures]), json.dumps(_NO_HAND), json.dumps([*columns])],
    ).fetchall()
    back = history_queries.taken_back(connection) if rows else {}
    return frozenset(figure for figure, operation in rows if operation not in back)
