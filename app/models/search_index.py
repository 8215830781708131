"""Writes the search index: what can be found, and by which terms. Called by what writes the rows themselves.

Everything is indexed, what is hidden too: who reads leaves that out, so hiding and showing costs nothing here.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator

from app.extraction import printed
from app.extraction.sentences import sentence_spans
from app.models import search_terms
from app.models.records import SEARCHED

LONGEST = 800
"""Code points of a passage; a longer paragraph is cut after a sentence."""

TABLES = {"documents": "search_texts", "figures": "search_figures", "annotations": "search_notes"}
"""The tables whose rows are found, and the index of each."""

Content = tuple[int, str, str]
"""A row's id, its words and its numbers."""


def passages(text: str) -> Iterator[tuple[int, int]]:
    """The spans of a text that are indexed: its lines, without blanks at their edges, long ones cut into sentences."""
    at = 0
    for line in text.split("\n"):
        if stripped := line.strip():
            start = at + line.index(stripped)
            yield from _cut(text, start, start + len(stripped))
        at += len(line) + 1


def contents(
    connection: sqlite3.Connection, table: str, where: str = "", params: Iterable[int] = ()
) -> Iterator[Content]:
    """What the index of a table should hold, for the rows that an SQL condition names."""
    columns = ", ".join(SEARCHED[table])
    for row_id, *values in connection.execute(f"SELECT id, {columns} FROM {table} {where} ORDER BY id", list(params)):
        yield _figure(row_id, *values) if table == "figures" else _note(row_id, *values)


def text_contents(connection: sqlite3.Connection, document_id: int) -> Iterator[Content]:
    """What the index should hold of a document's passages, as they are noted."""
    text = connection.execute("SELECT text FROM documents WHERE id = ?", [document_id]).fetchone()[0]
    for passage_id, start, end in connection.execute(
        "SELECT id, span_start, span_end FROM search_passages WHERE document_id = ? ORDER BY id", [document_id]
    ):
        yield _content(passage_id, text[start:end])


def add(connection: sqlite3.Connection, table: str, first: int) -> None:
    """Index the rows of a table from this id on, which were just put in."""
    if table == "documents":
        for (document_id,) in connection.execute("SELECT id FROM documents WHERE id >= ?", [first]).fetchall():
            _add_text(connection, document_id)
    elif table in SEARCHED:
        _insert(connection, TABLES[table], contents(connection, table, "WHERE id >= ?", [first]))


def refresh(connection: sqlite3.Connection, table: str, row_id: int) -> None:
    """Index one figure or note anew, which was changed, added or taken away."""
    connection.execute(f"DELETE FROM {TABLES[table]} WHERE rowid = ?", [row_id])
    _insert(connection, TABLES[table], contents(connection, table, "WHERE id = ?", [row_id]))


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the whole index anew from the other tables, within the transaction that is open."""
    connection.execute("INSERT INTO search_texts (search_texts) VALUES ('delete-all')")
    for table in ("search_passages", "search_figures", "search_notes"):
        connection.execute(f"DELETE FROM {table}")
    for table in TABLES:
        add(connection, table, 0)


def _add_text(connection: sqlite3.Connection, document_id: int) -> None:
    text = connection.execute("SELECT text FROM documents WHERE id = ?", [document_id]).fetchone()[0]
    connection.executemany(
        "INSERT INTO search_passages (document_id, span_start, span_end) VALUES (?, ?, ?)",
        ((document_id, start, end) for start, end in passages(text)),
    )
    _insert(connection, "search_texts", text_contents(connection, document_id))


def _insert(connection: sqlite3.Connection, index: str, rows: Iterable[Content]) -> None:
    connection.executemany(f"INSERT INTO {index} (rowid, words, numbers) VALUES (?, ?, ?)", rows)


def _content(row_id: int, text: str) -> Content:
    return row_id, search_terms.words(text), search_terms.values(text)


def _figure(row_id: int, short_id: str, quote: str, metric: str, unit: str, value: float) -> Content:
    words = search_terms.words(f"{short_id} {quote} {metric} {unit}")
    return row_id, words, printed.canonical(value)


def _note(row_id: int, body: str, tags: str) -> Content:
    return _content(row_id, f"{body}\n{' '.join(json.loads(tags))}")


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin, stop = start, start
    for first, last in sentence_spans(text, start, end):
        if last - begin > LONGEST and first > begin:
            yield begin, first
            begin = first
        stop = last
    yield begin, stop
