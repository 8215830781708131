"""Loads source files into a workspace: read and extracted first, then written in one transaction as one operation."""

from __future__ import annotations

import json
import sqlite3
import uuid
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from app import extraction
from app.errors import Cancelled
from app.exchange import sources
from app.exchange.sources import Source
from app.extraction.records import Extraction, Figure, Report, Section
from app.models import history, queries
from app.models.history import Entry
from app.models.records import MACHINE_FIELDS
from app.vocabulary import Vocabulary

if TYPE_CHECKING:
    from sqlite_utils import Database

CONTEXT = 32
"""Code points of text kept before and after a figure, to find it again in a changed text."""

Progress = Callable[[int, int, str], bool]
"""Called with steps done, steps in all and the name of the file at hand; says whether to go on."""

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Loaded:
    """One source with what the extraction found in it."""

    source: Source
    extraction: Extraction


def read_all(paths: Sequence[Path], vocabulary: Vocabulary, progress: Progress) -> list[Loaded]:
    """Read and extract files, without writing anything.

    Raises InputError or EnvironmentFault for the first file that cannot be read (``sources.read``), Cancelled.
    """
    read = [sources.read(path) for path in paths]
    loaded: list[Loaded] = []
    for done, source in enumerate(read):
        if not progress(done, len(read), source.name):
            raise Cancelled
        loaded.append(Loaded(source, extraction.extract(source.text, vocabulary=vocabulary)))
    if not progress(len(read), len(read), ""):
        raise Cancelled
    return loaded


@dataclass(frozen=True, slots=True)
class Import:
    """Write documents with their reports, sections and figures. A text that the workspace already has is left alone.

    Taken back, the documents are hidden, not deleted: what was decided on their figures stays.
    """

    code: ClassVar[str] = "import"
    loaded: Sequence[Loaded]
    vocabulary: Vocabulary

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Write the new documents, show those again whose import was taken back."""
        known: list[str] = []
        added: list[str] = []
        figures = 0
        for item in self.loaded:
            found = queries.document_of_text(connection, item.source.sha256)
            if found is not None and not found[2]:
                known.append(item.source.name)
                continue
            document_id = found[0] if found else _Writing(connection, item, self.vocabulary).write()
            history.update(connection, entry, "documents", document_id, {"hidden": 0})
            added.append(item.source.name)
            figures += len(item.extraction.figures)
        entry.params = {"documents": added, "known": known, "figures": figures}


class _Writing:
    """The rows of one document. It is written hidden; showing it is the change that the history records."""

    def __init__(self, connection: sqlite3.Connection, item: Loaded, vocabulary: Vocabulary) -> None:
        from sqlite_utils import Database

        self._db: Database = Database(connection)
        self._source, self._found = item.source, item.extraction
        self._labels = {province.code: province.label for province in vocabulary.provinces}
        self._first = {name: self._next_id(name) for name in ("documents", "reports", "sections", "figures", "runs")}

    def write(self) -> int:
        """Write everything, and return the document's id."""
        found = self._found
        self._insert("documents", [self._document()])
        self._insert("reports", (self._report(report) for report in found.reports))
        self._insert("sections", (self._section(section) for section in found.sections))
        self._insert("figures", self._figures())
        run = {"document_id": self._first["documents"], "extractor": found.version, "vocabulary": found.vocabulary_hash}
        self._insert("runs", [run])
        self._db.table("machine_figures").insert_all(
            self._machine_figure(index, figure) for index, figure in enumerate(found.figures)
        )
        return self._first["documents"]

    def _next_id(self, table: str) -> int:
        row = self._db.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()
        return int(row[0])

    def _insert(self, table: str, rows: Iterator[Row] | list[Row]) -> None:
        self._db.table(table).insert_all(
            {"id": self._first[table] + index, "uuid": str(uuid.uuid4()), **row} for index, row in enumerate(rows)
        )

    def _document(self) -> Row:
        source = self._source
        return {
            "name": source.name,
            "text": source.text,
            "sha256": source.sha256,
            "original": zlib.compress(source.original, 9),
            "original_sha256": source.original_sha256,
            "hidden": 1,
        }

    def _report(self, report: Report) -> Row:
        return {
            "document_id": self._first["documents"],
            "span_start": report.start,
            "span_end": report.end,
            "province": report.province,
            "year": report.year,
            "type": report.type,
            "counterpart": report.counterpart or "",
            "title": self._source.text[report.title_start : report.title_end],
            "author": report.author,
        }

    def _section(self, section: Section) -> Row:
        return {
            "report_id": self._first["reports"] + section.report,
            "span_start": section.start,
            "span_end": section.end,
            "heading": self._source.text[section.heading_start : section.heading_end],
            "heading_start": section.heading_start,
            "programme": section.programme,
        }

    def _figures(self) -> Iterator[Row]:
        counters: dict[str, int] = {}
        for figure in self._found.figures:
            label = self._label(self._found.reports[figure.report])
            counters[label] = counters.get(label) or self._labelled(label)
            yield {"short_id": f"{label}-{counters[label]:04d}", **self._figure(figure)}
            counters[label] += 1

    def _label(self, report: Report) -> str:
        """The first half of a short id: the province's label and the last two digits of the report's year."""
        year = "" if report.year is None else f"{report.year % 100:02d}"
        return self._labels.get(report.province, "UNK") + year

    def _labelled(self, label: str) -> int:
        """The next free number of a label. Labels are permanent, so hidden documents count too."""
        row = self._db.execute(
            "SELECT coalesce(max(CAST(substr(short_id, length(?1) + 2) AS INTEGER)), 0) + 1 FROM figures"
            " WHERE short_id GLOB ?1 || '-*'",
            [label],
        ).fetchone()
        return int(row[0])

    def _figure(self, figure: Figure) -> Row:
        text, first = self._source.text, self._first
        return {
            "report_id": first["reports"] + figure.report,
            "section_id": None if figure.section is None else first["sections"] + figure.section,
            "span_start": figure.start,
            "span_end": figure.end,
            "quote": text[figure.start : figure.end],
            "prefix": text[max(0, figure.start - CONTEXT) : figure.start],
            "suffix": text[figure.end : figure.end + CONTEXT],
            **_said(figure),
            "parent_id": None if figure.parent is None else first["figures"] + figure.parent,
            "claim": figure.claim or "",
            "confidence": figure.confidence,
            "origin": "machine",
        }

    def _machine_figure(self, index: int, figure: Figure) -> Row:
        return {
            "run_id": self._first["runs"],
            "figure_id": self._first["figures"] + index,
            **_said(figure),
            "confidence": figure.confidence,
            "rules": json.dumps(dict(figure.rules)),
            "alternatives": json.dumps(dict(figure.alternatives)),
        }


def _said(figure: Figure) -> Row:
    """What the machine says of a figure, by field."""
    return {name: getattr(figure, name) for name in MACHINE_FIELDS}
