"""Second checks: who settled a figure first, and what another analyst says of it. Nothing here writes."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Literal

from app.models.records import MACHINE_FIELDS

Verdict = Literal["agree", "disagree"]
VERDICTS: tuple[Verdict, ...] = ("agree", "disagree")

State = Literal["open", "agree", "disagree"]

_VALUES = ", ".join(f"coalesce(figures.{name}, '')" for name in MACHINE_FIELDS if name not in ("value", "province"))
_BASIS = f"figures.review, figures.reviewed_by, printf('%.6f', figures.value), {_VALUES}"
BASIS = f"json_array({_BASIS}, figures.province)"
"""What a second check is about, in SQL. It counts while the figure still says this."""

_BEFORE = f"json_array({_BASIS})"
"""The same of checks that were made before figures had a province of their own: they count while it is the report's."""


@dataclass(frozen=True, slots=True)
class SettledRow:
    """A settled figure with the analyst who settled it, and the second check that still counts: ``state`` open where
    there is none. Where two others differ, it is the one who disagrees.
    """

    figure_id: int
    short_id: str
    review: str
    first: str
    reviewed_at: str
    state: State
    second: str
    checked_at: str
    note: str


_SELECT = (
    "SELECT figures.id, figures.short_id, figures.review, coalesce(firsts.name, ''), coalesce(reviewed_at, ''),"
    " coalesce(verdict, 'open'), coalesce(seconds.name, ''), coalesce(checked_at, ''), coalesce(note, '')"
    " FROM figures JOIN reports ON reports.id = figures.report_id JOIN documents ON documents.id = reports.document_id"
    " LEFT JOIN analysts AS firsts ON firsts.id = figures.reviewed_by"
    " LEFT JOIN second_checks ON second_checks.id = (SELECT checks.id FROM second_checks AS checks"
    " WHERE checks.figure_id = figures.id"
    f" AND (checks.basis = {BASIS} OR checks.basis = {_BEFORE} AND figures.province = reports.province)"
    " ORDER BY checks.verdict DESC, checks.id DESC LIMIT 1)"
    " LEFT JOIN analysts AS seconds ON seconds.id = second_checks.analyst_id"
    " WHERE figures.hidden = 0 AND documents.hidden = 0 AND figures.review <> 'unreviewed'"
)


def settled(connection: sqlite3.Connection, analyst: str = "") -> list[SettledRow]:
    """The figures that somebody other than ``analyst`` (a UUID; empty for nobody) has settled, in the order of the
    texts.
    """
    rows = connection.execute(
        f"{_SELECT} AND firsts.uuid <> ? ORDER BY reports.document_id, figures.span_start", [analyst]
    )
    return [SettledRow(*row) for row in rows]


def settled_figure(connection: sqlite3.Connection, figure_id: int) -> SettledRow | None:
    """One figure; None where it is not settled."""
    row = connection.execute(f"{_SELECT} AND figures.id = ?", [figure_id]).fetchone()
    return SettledRow(*row) if row else None


def basis(connection: sqlite3.Connection, figure_id: int) -> str:
    """What a second check of a figure would be about now."""
    return str(connection.execute(f"SELECT {BASIS} FROM figures WHERE id = ?", [figure_id]).fetchone()[0])
