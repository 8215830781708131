"""Named checks of a workspace: each a function that says what is wrong. Nothing here changes anything.

A check's name and a problem's code are worded in ``app.health_sentences`` (HEALTH, PROBLEMS); what mends a problem is
in ``curation.repairs``.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from app.errors import Cancelled
from app.models import connection as connections
from app.models import replay
from app.models.records import MACHINE_FIELDS

MOST = 100
"""Problems that a check lists; more are only counted, up to ``COUNTED``."""

COUNTED = 100_000


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: a code with its named values."""

    code: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Result:
    """What one check found. ``count`` may be more than the problems listed."""

    name: str
    problems: tuple[Problem, ...]
    count: int


Found = Iterator[Problem]
Progress = Callable[[int, int, str], bool]
Checks = Mapping[str, Callable[[sqlite3.Connection], Found]]


def run(
    connection: sqlite3.Connection, path: Path, progress: Progress = lambda *_: True, checks: Checks | None = None
) -> list[Result]:
    """Run these checks (without any: CHECKS). A file that cannot be read is a problem like others. Raises Cancelled."""
    results = []
    chosen = CHECKS if checks is None else checks
    for number, (name, check) in enumerate(chosen.items()):
        if not progress(number, len(chosen), name):
            raise Cancelled
        results.append(_run_one(connection, path, name, check))
    return results


def _run_one(
    connection: sqlite3.Connection, path: Path, name: str, check: Callable[[sqlite3.Connection], Found]
) -> Result:
    problems: list[Problem] = []
    count = 0
    try:
        for problem in islice(check(connection), COUNTED):
            count += 1
            if count <= MOST:
                problems.append(problem)
    except (sqlite3.Error, ValueError, TypeError) as error:
        if isinstance(error, sqlite3.Error) and connections.fault_of(error, path) is None and _is_ours(error):
            raise
        problems.append(Problem("unreadable", {"detail": str(error)}))
        count += 1
    return Result(name, tuple(problems), count)


def _is_ours(error: sqlite3.Error) -> bool:
    """A mistake in the SQL of a check; a missing table or column is one of the file."""
    return not str(error).startswith(("no such table", "no such column", "malformed", "vtable"))


def integrity(connection: sqlite3.Connection) -> Found:
    """SQLite's own check of every page, row and index."""
    for (said,) in connection.execute(f"PRAGMA integrity_check({MOST})"):
        if said != "ok":
            yield Problem("integrity", {"detail": str(said)})


def foreign_keys(connection: sqlite3.Connection) -> Found:
    """Rows that point to rows that are not there."""
    for table, row_id, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Problem("foreign_key", {"table": table, "row": row_id, "parent": parent})


def texts(connection: sqlite3.Connection) -> Found:
    """Whether each document's text is the one that was loaded."""
    for name, text, digest in connection.execute("SELECT name, text, sha256 FROM documents"):
        if hashlib.sha256(text.encode()).hexdigest() != digest:
            yield Problem("text_changed", {"document": name})


def anchors(connection: sqlite3.Connection) -> Found:
    """Whether the text at each figure's place reads as its quote."""
    for document_id, text in connection.execute("SELECT id, text FROM documents"):
        for short_id, start, end, quote in connection.execute(
            "SELECT short_id, figures.span_start, figures.span_end, quote FROM figures"
            " JOIN reports ON reports.id = report_id WHERE document_id = ?",
            [document_id],
        ):
            if text[start:end] != quote:
                yield Problem("anchor", {"figure": short_id, "quote": quote, "text": text[start:end][:80]})


def history(connection: sqlite3.Connection) -> Found:
    """Whether the history, played through, gives the rows as they are."""
    replayed = replay.replay(connection)
    for gap in replayed.gaps:
        yield Problem("history_gap", {"operation": gap.operation, "table": gap.table, "row": gap.row})
    for found in replay.differences(connection, replayed):
        code = "history_differs" if found.field else "history_row"
        values = {"table": found.table, "row": found.row, "name": found.field}
        yield Problem(code, values | {"said": found.said, "present": found.present})


def counts(connection: sqlite3.Connection) -> Found:
    """Whether each entry of the history has all its changes, numbered without a gap."""
    for (operation,) in connection.execute(
        "SELECT operation_id FROM changes GROUP BY operation_id HAVING max(position) <> count(*) - 1"
        " UNION SELECT id FROM operations WHERE id NOT IN (SELECT operation_id FROM changes)"
    ):
        yield Problem("operation_by_half", {"operation": operation})


def effective(connection: sqlite3.Connection) -> Found:
    """Whether what no analyst changed is what the machine said."""
    for found in effective_differences(connection):
        values = {"figure": found.figure, "name": found.name, "said": found.said, "present": found.present}
        yield Problem("effective_differs", values)
    for (short_id,) in connection.execute(
        "SELECT short_id FROM figures WHERE origin = 'machine' AND id NOT IN (SELECT figure_id FROM machine_figures)"
    ):
        yield Problem("machine_missing", {"figure": short_id})


def facts(connection: sqlite3.Connection) -> Found:
    """Whether each fact is led by one of its figures, and no figure states one that no longer counts."""
    for fact, leader in connection.execute(
        "SELECT facts.id, leaders.short_id FROM facts LEFT JOIN figures AS leaders ON leaders.id = leader_id"
        " WHERE facts.hidden = 0 AND leaders.fact_id IS NOT facts.id"
    ):
        yield Problem("fact_leader", {"fact": fact, "figure": leader or ""})
    for short_id, fact in connection.execute(
        "SELECT short_id, fact_id FROM figures LEFT JOIN facts ON facts.id = fact_id"
        " WHERE fact_id IS NOT NULL AND facts.hidden IS NOT 0"
    ):
        yield Problem("fact_hidden", {"fact": fact, "figure": short_id})


@dataclass(frozen=True, slots=True)
class Strayed:
    """A field of a figure that is not what the machine said, though no operation wrote it."""

    row: int
    figure: str
    name: str
    said: object
    present: object


def effective_differences(connection: sqlite3.Connection) -> Iterator[Strayed]:
    """The fields that differ from what the first run said of their figure, and were never written since. A province may
    be the report's: figures had none of their own when older histories were written.
    """
    written = replay.replay(connection).rows
    mine = ", ".join(f"figures.{name}" for name in MACHINE_FIELDS)
    said = ", ".join(f"machine_figures.{name}" for name in MACHINE_FIELDS)
    half = len(MACHINE_FIELDS)
    for row in connection.execute(
        f"SELECT figures.id, short_id, {mine}, {said}, reports.province FROM figures"
        " JOIN reports ON reports.id = report_id JOIN machine_figures ON figure_id = figures.id"
        " WHERE machine_figures.run_id = (SELECT min(run_id) FROM machine_figures WHERE figure_id = figures.id)"
        f" AND ({mine}) IS NOT ({said})"
    ):
        known = written.get(("figures", row[0])) or {}
        for place, name in enumerate(MACHINE_FIELDS, 2):
            follows = name == "province" and row[place] == row[-1]
            if name not in known and row[place] != row[place + half] and not follows:
                yield Strayed(row[0], row[1], name, row[place + half], row[place])


def search(connection: sqlite3.Connection) -> Found:
    """Whether the search index holds every text, figure and note as it is, and nothing else."""
    from app.models import search_check  # reads numbers, which no other check needs

    for name in search_check.wrong_passages(connection):
        yield Problem("search_passages", {"document": name})
    for index, row in search_check.wrong_rows(connection):
        yield Problem("search_row", {"table": index, "row": row})


CHECKS: dict[str, Callable[[sqlite3.Connection], Found]] = {
    "integrity": integrity,
    "foreign_keys": foreign_keys,
    "texts": texts,
    "anchors": anchors,
    "counts": counts,
    "history": history,
    "effective": effective,
    "facts": facts,
    "search": search,
}
"""The checks by name, in the order they are run."""
