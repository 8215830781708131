"""Whether the search index holds what it should: it is read term by term and compared with one made anew in memory."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager

from app.models import search_index
from app.models.search_index import Content

Sums = dict[int, int]
"""A sum over the terms of each row, the same for the same terms at the same places."""


def wrong_passages(connection: sqlite3.Connection) -> Iterator[str]:
    """The names of the documents whose passages are not those of their text."""
    for document_id, name, text in connection.execute("SELECT id, name, text FROM documents ORDER BY id"):
        noted = connection.execute(
            "SELECT span_start, span_end FROM search_passages WHERE document_id = ? ORDER BY id", [document_id]
        )
        if [tuple(row) for row in noted] != list(search_index.passages(text)):
            yield name


def wrong_rows(connection: sqlite3.Connection) -> Iterator[tuple[str, int]]:
    """The rows that are not found as they should be: the name of the index and the row's number in it."""
    documents = [row[0] for row in connection.execute("SELECT id FROM documents ORDER BY id")]
    should: dict[str, Iterable[Content]] = {
        "search_texts": (row for number in documents for row in search_index.text_contents(connection, number)),
        "search_figures": search_index.contents(connection, "figures"),
        "search_notes": search_index.contents(connection, "annotations"),
    }
    for index, rows in should.items():
        present = _present(connection, index)
        made = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", [index]).fetchone()[0]
        wanted = _wanted(index, made, rows)
        for row_id in sorted(present.keys() | wanted.keys()):
            if present.get(row_id) != wanted.get(row_id):
                yield index, row_id


def _wanted(index: str, made: str, rows: Iterable[Content]) -> Sums:
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute(made)
        memory.executemany(f"INSERT INTO {index} (rowid, words, numbers) VALUES (?, ?, ?)", rows)
        return _sums(memory, index)


def _present(connection: sqlite3.Connection, index: str) -> Sums:
    with _room_for_a_view(connection):
        return _sums(connection, index)


def _sums(connection: sqlite3.Connection, index: str) -> Sums:
    name = f"temp.{index}_terms"
    connection.execute(f"CREATE VIRTUAL TABLE {name} USING fts5vocab(main, {index}, 'instance')")
    try:
        sums: Sums = defaultdict(int)
        for term, row_id, *place in connection.execute(f'SELECT term, doc, col, "offset" FROM {name}'):
            sums[row_id] += hash((term, *place))
        return dict(sums)
    finally:
        connection.execute(f"DROP TABLE {name}")


@contextmanager
def _room_for_a_view(connection: sqlite3.Connection) -> Iterator[None]:
    """A view of an index is a table of this connection alone, which one that only reads does not let be made either."""
    only_reads = connection.execute("PRAGMA query_only").fetchone()[0]
    connection.execute("PRAGMA query_only = OFF")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA query_only = {only_reads}")
