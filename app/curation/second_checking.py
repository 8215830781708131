"""Second checks: another analyst's word on a figure that somebody has settled."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import ClassVar

from app.curation import grouping
from app.errors import InputError
from app.models import history, second_check_queries
from app.models.history import Entry, Scalar
from app.models.second_check_queries import VERDICTS, Verdict


@dataclass(frozen=True, slots=True)
class SecondCheck:
    """Agree or disagree with what another analyst settled. It changes nothing of the figure, and takes the place of
    what the same analyst said of it before.
    """

    code: ClassVar[str] = "second_check"
    figure_id: int
    verdict: Verdict
    note: str = ""

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Write the check. Raises InputError: row_missing, bad_choice, not_settled, own_review."""
        figure = grouping.known(connection, [self.figure_id])[self.figure_id]
        if self.verdict not in VERDICTS:
            raise InputError("bad_choice", field="verdict", value=self.verdict)
        if figure.review == "unreviewed":
            raise InputError("not_settled", figure=figure.short_id)
        if _settled_by(connection, figure.id) == entry.analyst_id:
            raise InputError("own_review", figure=figure.short_id)
        said: dict[str, Scalar] = {
            "verdict": self.verdict,
            "basis": second_check_queries.basis(connection, figure.id),
            "note": self.note.strip(),
        }
        _put(connection, entry, figure.id, said)
        entry.note = self.note.strip()
        entry.params = {"figure": figure.short_id, "verdict": self.verdict}


def _settled_by(connection: sqlite3.Connection, figure_id: int) -> int | None:
    row = connection.execute("SELECT reviewed_by FROM figures WHERE id = ?", [figure_id]).fetchone()
    return None if row[0] is None else int(row[0])


def _put(connection: sqlite3.Connection, entry: Entry, figure_id: int, said: dict[str, Scalar]) -> None:
    """Write a check, over that of the same analyst; saying the same again changes nothing."""
    known = connection.execute(
        "SELECT id, verdict, basis, note FROM second_checks WHERE figure_id = ? AND analyst_id = ?",
        [figure_id, entry.analyst_id],
    ).fetchone()
    if known is None:
        values = {"figure_id": figure_id, **said, "analyst_id": entry.analyst_id, "checked_at": history.now()}
        history.insert(connection, entry, "second_checks", values)
    elif {name: known[name] for name in said} != said:
        history.update(connection, entry, "second_checks", known["id"], {**said, "checked_at": history.now()})
