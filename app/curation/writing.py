"""New rows of a document, of its reports, sections and figures, and of what a run said: put in hidden, in bulk.

Showing them is the change that the history records; so taking an operation back hides what it brought, and ids and
short ids are never used again.
"""

from __future__ import annotations

import json
import sqlite3
import uuid
import zlib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.exchange.sources import Source
from app.extraction.records import Extraction, Figure, Report, Section
from app.models import history
from app.models.history import Scalar
from app.models.records import MACHINE_FIELDS
from app.vocabulary import Vocabulary

if TYPE_CHECKING:
    from sqlite_utils import Database

CONTEXT = 32
"""Code points of text kept before and after a figure, to find it again in a changed text."""

Row = dict[str, Scalar | bytes]


class Writer:
    """Adds rows within the transaction of an operation."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        from sqlite_utils import Database

        self._connection = connection
        self._db: Database = Database(connection)

    def next_id(self, table: str) -> int:
        """The id that the next row of a table will have: none that a row ever had."""
        if table in history.EDITABLE:
            return history.next_id(self._connection, table)
        row = self._db.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()
        return int(row[0])

    def add(self, table: str, rows: Iterable[Row]) -> int:
        """Add rows with ids in their order and a UUID each; returns the first id."""
        first = self.next_id(table)
        self._db.table(table).insert_all(
            {"id": first + index, "uuid": str(uuid.uuid4()), **row} for index, row in enumerate(rows)
        )
        from app.models import search_index  # reads numbers, which no first paint needs

        search_index.add(self._connection, table, first)
        return first

    def add_run(self, document_id: int, found: Extraction) -> int:
        """Record a run of the extraction over a document, and return its id."""
        run: Row = {"document_id": document_id, "extractor": found.version, "vocabulary": found.vocabulary_hash}
        return self.add("runs", [run])

    def add_said(self, rows: Iterable[Row]) -> None:
        """Record what a run said."""
        self._db.table("machine_figures").insert_all(rows)


class Labels:
    """Hands out short ids, HEB12-0042: permanent labels, so those of figures that are hidden or were taken back count
    too.
    """

    def __init__(self, connection: sqlite3.Connection, vocabulary: Vocabulary) -> None:
        self._connection = connection
        self._labels = {province.code: province.label for province in vocabulary.provinces}
        self._next: dict[str, int] = {}

    def next(self, report: Report) -> str:
        """The next short id of a report: its province's label, two digits of its year, a number."""
        year = "" if report.year is None else f"{report.year % 100:02d}"
        label = self._labels.get(report.province, "UNK") + year
        number = self._next.get(label) or self._free(label)
        self._next[label] = number + 1
        return f"{label}-{number:04d}"

    def _free(self, label: str) -> int:
        row = self._connection.execute(
            "SELECT coalesce(max(CAST(substr(label, length(?1) + 2) AS INTEGER)), 0) + 1"
            " FROM (SELECT short_id AS label FROM figures UNION ALL SELECT json_extract(new, '$.short_id') FROM changes"
            " WHERE table_name = 'figures' AND old IS NULL) WHERE label GLOB ?1 || '-*'",
            [label],
        ).fetchone()
        return int(row[0])


def document_row(source: Source) -> Row:
    """A document, hidden."""
    return {
        "name": source.name,
        "text": source.text,
        "sha256": source.sha256,
        "original": zlib.compress(source.original, 9),
        "original_sha256": source.original_sha256,
        "hidden": 1,
    }


def report_row(text: str, report: Report) -> dict[str, Scalar]:
    """What an extraction says of a report, by column."""
    return {
        "span_start": report.start,
        "span_end": report.end,
        "province": report.province,
        "year": report.year,
        "type": report.type,
        "counterpart": report.counterpart or "",
        "title": text[report.title_start : report.title_end],
        "author": report.author,
    }


def section_row(text: str, section: Section) -> dict[str, Scalar]:
    """What an extraction says of a section, by column, but for its report."""
    return {
        "span_start": section.start,
        "span_end": section.end,
        "heading": text[section.heading_start : section.heading_end],
        "heading_start": section.heading_start,
        "programme": section.programme,
    }


def said_row(figure: Figure, parent_id: int | None, leader_id: int | None, province: str) -> dict[str, Scalar]:
    """What an extraction says of a figure, by column of ``merge_queries.SAID_COLUMNS``. ``province`` is its report's:
    the extraction says no other.
    """
    return {
        **{name: getattr(figure, name) for name in MACHINE_FIELDS if name != "province"},
        "province": province,
        "span_start": figure.start,
        "span_end": figure.end,
        "parent_id": parent_id,
        "claim": figure.claim or "",
        "leader_id": leader_id,
    }


def sure_row(figure: Figure) -> dict[str, Scalar]:
    """How sure an extraction is of a figure and why, by column of ``merge_queries.SURE_COLUMNS``."""
    return {
        "confidence": figure.confidence,
        "rules": json.dumps(dict(figure.rules)),
        "alternatives": json.dumps(dict(figure.alternatives)),
    }


def quote_row(text: str, start: int, end: int) -> dict[str, Scalar]:
    """What stands at a figure's place, with some text before and after."""
    return {
        "quote": text[start:end],
        "prefix": text[max(0, start - CONTEXT) : start],
        "suffix": text[end : end + CONTEXT],
    }


def figure_row(text: str, figure: Figure, parent_id: int | None, province: str) -> dict[str, Scalar]:
    """A figure as the machine puts it, but for where it hangs, its fact, its run and its short id."""
    said = said_row(figure, parent_id, None, province)
    del said["leader_id"]
    return {
        **quote_row(text, figure.start, figure.end),
        **said,
        "confidence": figure.confidence,
        "origin": "machine",
    }
