"""The tables of a workspace that are exported: each a function that gives the columns' names, and rows one by one."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import astuple, fields
from typing import Any

from app.exchange import statement
from app.models import annotation_queries, error_queries, finding_queries, queries
from app.models.finding_queries import FindingRow

Row = tuple[Any, ...]
Table = tuple[tuple[str, ...], Iterator[Row]]
Say = Callable[[str, Mapping[str, Any]], str]
"""Words a code with its named values."""

FACTS = (
    "fact",
    "mentions",
    "province",
    "report_year",
    "metric",
    "about",
    "value",
    "value_is",
    "unit",
    "per",
    "year_from",
    "year_to",
    "kind",
    "qualifier",
    "review",
    "uuid",
)
"""``fact``: the short id of the figure that stands for it, whose values are given; ``mentions``: all that state it."""

HISTORY = ("number", "at", "analyst", "mode", "operation", "target", "what", "reason", "note", "uuid")
SOURCES = (
    "name",
    "title",
    "volume",
    "editor",
    "publisher",
    "year",
    "language",
    "address",
    "accessed",
    "reports",
    "figures",
    "sha256",
)
FINDINGS = (
    "rule",
    "message",
    "severity",
    "source",
    "figures",
    "context",
    "suggestions",
    "state",
    "decision",
    "code",
    "values",
    "province",
    "report_year",
    "suspects",
    "key",
)
"""``figures`` and ``context``: [start, end] of the suspects and of the other numbers involved, in code points;
``suspects``: the short ids; ``decision``: the last one, with its note, who and when, or null.
"""


def figures(connection: sqlite3.Connection, _say: Say) -> Table:
    """The view ``curated_figures``."""
    columns, rows = queries.curated(connection)
    return tuple(columns), rows


def facts(connection: sqlite3.Connection, _say: Say) -> Table:
    """The facts that several figures state."""
    rows = connection.execute(
        "SELECT leaders.short_id, (SELECT group_concat(short_id, ' ') FROM (SELECT short_id FROM figures"
        " WHERE fact_id = facts.id AND hidden = 0 ORDER BY report_id, span_start)), province, report_year, metric,"
        " about, value, value_is, unit, per, year_from, year_to, kind, qualifier, review, facts.uuid FROM facts"
        " JOIN curated_figures AS leaders ON leaders.id = leader_id WHERE facts.hidden = 0"
        " ORDER BY source, span_start"
    )
    return FACTS, (tuple(row) for row in rows)


def findings(connection: sqlite3.Connection, say: Say) -> Table:
    """The stored findings, each with what was decided on it."""
    rows = finding_queries.findings(connection)
    return FINDINGS, (_finding(connection, row, say) for row in rows)


def _finding(connection: sqlite3.Connection, row: FindingRow, say: Say) -> Row:
    places = _places(connection, [*row.suspects, *row.context])
    suggestions = [
        {"figure": places[one.figure_id][1:], "field": one.field, "value": one.value, "how": one.how}
        for one in row.suggestions
        if one.figure_id in places
    ]
    made = row.decision
    decision = made and {"decision": made.decision, "note": made.note, "by": made.by, "at": made.at}
    suspects, context = ([places[each][1:] for each in ids if each in places] for ids in (row.suspects, row.context))
    return (
        row.rule,
        say(row.code, row.values),
        row.severity,
        row.document,
        suspects,
        context,
        suggestions,
        row.state,
        decision,
        row.code,
        dict(row.values),
        row.province,
        row.report_year,
        [places[each][0] for each in row.suspects if each in places],
        row.key,
    )


def _places(connection: sqlite3.Connection, ids: list[int]) -> dict[int, list[Any]]:
    """Short id, start and end of figures, by id."""
    rows = connection.execute(
        "SELECT id, short_id, span_start, span_end FROM figures WHERE id IN (SELECT value FROM json_each(?))",
        [json.dumps(ids)],
    )
    return {row[0]: list(row)[1:] for row in rows}


def history(connection: sqlite3.Connection, say: Say) -> Table:
    """The history, oldest entry first."""
    names = {row.id: row.name for row in queries.analysts(connection)}
    uuids = connection.execute("SELECT uuid FROM operations ORDER BY id DESC")
    entries = zip(queries.newest_operations(connection), uuids, strict=True)
    rows = [
        (
            entry.id,
            entry.at,
            names.get(entry.analyst_id or 0, ""),
            entry.mode,
            entry.code,
            entry.target_id,
            say(entry.code, entry.params),
            entry.reason,
            entry.note,
            uuid,
        )
        for entry, (uuid,) in entries
    ]
    return HISTORY, reversed(rows)


def sources(connection: sqlite3.Connection, _say: Say) -> Table:
    """The documents, with what is needed to cite them."""
    rows = connection.execute(
        "SELECT name, title, volume, editor, publisher, year, language, address, accessed,"
        " (SELECT count(*) FROM reports WHERE document_id = documents.id AND hidden = 0),"
        " (SELECT count(*) FROM figures JOIN reports ON reports.id = report_id"
        " WHERE document_id = documents.id AND figures.hidden = 0), sha256 FROM documents WHERE hidden = 0 ORDER BY id"
    )
    return SOURCES, (tuple(row) for row in rows)


def errata(connection: sqlite3.Connection, _say: Say) -> Table:
    """The errors of the sources, as they can be cited."""
    return finding_queries.ERRATA, iter(finding_queries.errata(connection))


def corrections(connection: sqlite3.Connection, _say: Say) -> Table:
    """Where the machine was wrong, one row for each field that was put right."""
    columns = tuple(field.name for field in fields(error_queries.ErrorRow))
    return columns, (astuple(row) for row in error_queries.errors(connection))


def errors(connection: sqlite3.Connection, _say: Say) -> Table:
    """Where the machine was wrong, counted."""
    columns = tuple(field.name for field in fields(error_queries.ErrorCount))
    return columns, (astuple(row) for row in error_queries.error_counts(connection))


def examples(connection: sqlite3.Connection, _say: Say) -> Table:
    """The corrected figures in the form of the hand-made labels."""
    return error_queries.EXAMPLE, error_queries.examples(connection)


def notes(connection: sqlite3.Connection, _: Say) -> Table:
    """All notes: on figures, on texts, on indicators and on the workspace."""
    columns, rows = annotation_queries.table(connection)
    return tuple(columns), rows


def samples(connection: sqlite3.Connection, _: Say) -> Table:
    """What was drawn into samples, with what was judged of it."""
    return statement.ITEMS, statement.item_rows(connection)


def statements(connection: sqlite3.Connection, _: Say) -> Table:
    """What the samples say of all that they were drawn from."""
    return (*statement.COLUMNS, *statement.LIMITS), statement.rows(connection)


TABLES: Mapping[str, Callable[[sqlite3.Connection, Say], Table]] = {
    "figures": figures,
    "facts": facts,
    "findings": findings,
    "history": history,
    "sources": sources,
    "errata": errata,
    "corrections": corrections,
    "errors": errors,
    "examples": examples,
    "notes": notes,
    "samples": samples,
    "statement": statements,
}
"""The tables by name. What is worded is said by the function that is handed in: findings by
``finding_sentences.finding``, the history by ``operation_sentences.operation``.
"""
