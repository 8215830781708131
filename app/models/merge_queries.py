"""What a merge with a newer extraction reads: a document's reports, sections and figures, the hidden ones too, each
figure with what the machine said of it. Nothing here writes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from app.models.history import Scalar
from app.models.records import MACHINE_FIELDS, Review

SAID_COLUMNS = (*MACHINE_FIELDS, "span_start", "span_end", "parent_id", "claim", "leader_id")
"""What a machine says of a figure and an analyst may decide otherwise: columns of machine_figures, and of figures but
for ``leader_id``, the leading figure of the fact, which a figure has from its fact.
"""

SURE_COLUMNS = ("confidence", "rules", "alternatives")
"""How sure it is, and why."""

MERGES = ("import", "extract_again", "read_with_row", "replace")
"""The codes of the operations that merge: what they wrote is no human's decision."""


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """A document that is shown: its text has ``sha256``; ``run_id`` is the newest run over it that stands."""

    id: int
    name: str
    sha256: str
    run_id: int | None


@dataclass(frozen=True, slots=True)
class ReportPart:
    """A report of a document; ``decided`` names the columns that an analyst has set."""

    id: int
    values: Mapping[str, Scalar]
    hidden: bool
    decided: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SectionPart:
    """A section of a document; ``decided`` names the columns that an analyst has set."""

    id: int
    values: Mapping[str, Scalar]
    hidden: bool
    decided: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class FigurePart:
    """A figure. ``human`` are the values that count, ``machine`` what the machine said (None where none did), both by
    column of SAID_COLUMNS; ``sure`` by column of SURE_COLUMNS. ``held``: somebody has said something about it
    that no field shows (a note, a doubt, an error of the source, a decision on a finding, a second check).
    ``agreed`` are the fields that an analyst decided and a machine came to say too; ``province`` is its report's,
    ``province_decided`` whether an analyst has set that.
    """

    id: int
    short_id: str
    province: str
    province_decided: bool
    report_id: int
    section_id: int | None
    quote: str
    origin: Literal["machine", "human"]
    review: Review
    hidden: bool
    mark: Literal["", "disagrees", "vanished", "needs_place"]
    confidence: float | None
    held: bool
    agreed: tuple[str, ...]
    human: Mapping[str, Scalar]
    machine: Mapping[str, Scalar] | None
    sure: Mapping[str, Scalar]


REPORT_COLUMNS = ("span_start", "span_end", "province", "year", "type", "counterpart", "title", "author")
SECTION_COLUMNS = ("report_id", "span_start", "span_end", "heading", "heading_start", "programme")


def shown_documents(connection: sqlite3.Connection) -> list[DocumentPart]:
    """The documents that are not hidden, in the order they came."""
    rows = connection.execute("SELECT id, name, sha256, run_id FROM documents WHERE hidden = 0 ORDER BY id")
    return [DocumentPart(*row) for row in rows]


def runs(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """The extractor's version and the vocabulary's hash of the newest run over each document that is shown."""
    rows = connection.execute(
        "SELECT extractor, vocabulary FROM documents JOIN runs ON runs.id = run_id WHERE hidden = 0"
    )
    return [(extractor, words) for extractor, words in rows]


def reports(connection: sqlite3.Connection, document_id: int) -> list[ReportPart]:
    """All reports of a document, the hidden ones too, in the order of the text."""
    rows = connection.execute("SELECT * FROM reports WHERE document_id = ? ORDER BY span_start, id", [document_id])
    return [
        ReportPart(row["id"], _values(row, REPORT_COLUMNS), bool(row["hidden"]), frozenset(row["decided"].split()))
        for row in rows
    ]


def sections(connection: sqlite3.Connection, document_id: int) -> list[SectionPart]:
    """All sections of a document, the hidden ones too, in the order of the text."""
    rows = connection.execute(
        "SELECT sections.* FROM sections JOIN reports ON reports.id = report_id WHERE document_id = ?"
        " ORDER BY sections.span_start, sections.id",
        [document_id],
    )
    return [
        SectionPart(row["id"], _values(row, SECTION_COLUMNS), bool(row["hidden"]), frozenset(row["decided"].split()))
        for row in rows
    ]


def decided(connection: sqlite3.Connection, table: str, row_id: int) -> frozenset[str]:
    """The columns that an analyst has set of a row of ``reports`` or ``sections``."""
    row = connection.execute(f"SELECT decided FROM {table} WHERE id = ?", [row_id]).fetchone()
    return frozenset(row[0].split())


_HELD = (
    "SELECT figure_id FROM annotations WHERE figure_id IS NOT NULL UNION SELECT figure_id FROM source_errors"
    " UNION SELECT figure_id FROM second_checks UNION SELECT figure_id FROM sample_items"
    " JOIN judgements ON judgements.item_id = sample_items.id WHERE figure_id IS NOT NULL"
    " UNION SELECT json_each.value FROM decisions, json_each(decisions.params, '$.figures')"
)
"""The figures about which somebody has said something that none of their own columns shows."""


def figures(connection: sqlite3.Connection, document_id: int) -> list[FigurePart]:
    """All figures of a document, the hidden ones too, in the order of the text."""
    said = ", ".join(f"machine_figures.{name} AS said_{name}" for name in (*SAID_COLUMNS, *SURE_COLUMNS))
    rows = connection.execute(
        f"SELECT figures.*, facts.leader_id, reports.province AS report_province, reports.decided,"
        f" reports.document_id, {said},"
        " runs.id AS said_run, runs.document_id AS said_of,"
        f" figures.doubtful OR figures.id IN ({_HELD}) AS held"
        " FROM figures JOIN reports ON reports.id = figures.report_id LEFT JOIN machine_figures"
        " ON machine_figures.figure_id = figures.id AND machine_figures.run_id = figures.run_id"
        " LEFT JOIN runs ON runs.id = machine_figures.run_id LEFT JOIN facts ON facts.id = figures.fact_id"
        " WHERE reports.document_id = ? ORDER BY figures.span_start, figures.id",
        [document_id],
    )
    return [_figure(row) for row in rows]


def _figure(row: sqlite3.Row) -> FigurePart:
    machine = {name: row[f"said_{name}"] for name in SAID_COLUMNS} if row["said_run"] is not None else None
    if machine is not None and row["said_of"] != row["document_id"]:
        # Said of the text that this one superseded: a place there says nothing here.
        machine |= {"span_start": row["span_start"], "span_end": row["span_end"]}
    human = _values(row, SAID_COLUMNS)
    if machine is not None and row["hidden"]:
        human["leader_id"] = machine["leader_id"]  # what is hidden was nobody's decision; its fact went on without it
    return FigurePart(
        id=row["id"],
        short_id=row["short_id"],
        province=row["report_province"],
        province_decided="province" in row["decided"].split(),
        report_id=row["report_id"],
        section_id=row["section_id"],
        quote=row["quote"],
        origin=row["origin"],
        review=row["review"],
        hidden=bool(row["hidden"]),
        mark=row["mark"],
        confidence=row["confidence"],
        held=bool(row["held"]),
        agreed=tuple(row["agreed"].split()),
        human=human,
        machine=machine,
        sure={name: row[f"said_{name}"] for name in SURE_COLUMNS},
    )


def _values(row: sqlite3.Row, columns: tuple[str, ...]) -> dict[str, Scalar]:
    return {name: row[name] for name in columns}


@dataclass(frozen=True, slots=True)
class PlacelessRow:
    """A figure, or a ``note`` (its text; empty for a figure) on a stretch, that was not found in the document that
    superseded its own. ``id`` is that of the figure or note; a note has no short id.
    """

    id: int
    short_id: str
    quote: str
    prefix: str
    suffix: str
    span_start: int
    span_end: int
    old_document: int
    new_document: int
    note: str = ""


_NEWER = (
    "WITH RECURSIVE newer (old, new, hidden) AS ("
    " SELECT supersedes_id, id, hidden FROM documents WHERE supersedes_id IS NOT NULL"
    " UNION SELECT newer.old, documents.id, documents.hidden FROM newer"
    " JOIN documents ON documents.supersedes_id = newer.new WHERE newer.hidden = 1)"
)
"""The documents that came to supersede each one, however often."""


def placeless(connection: sqlite3.Connection) -> list[PlacelessRow]:
    """The figures, and then the notes on stretches, that need a place, with the shown document that came to supersede
    theirs.
    """
    figure_rows = connection.execute(
        f"{_NEWER} SELECT figures.id, short_id, quote, prefix, suffix, figures.span_start, figures.span_end, old,"
        " min(new) FROM figures JOIN reports ON reports.id = report_id"
        " JOIN newer ON newer.old = reports.document_id AND newer.hidden = 0 WHERE mark = 'needs_place'"
        " GROUP BY figures.id ORDER BY old, figures.span_start"
    )
    note_rows = connection.execute(
        f"{_NEWER} SELECT annotations.id, '', substr(text, span_start + 1, span_end - span_start),"
        " substr(text, max(0, span_start - 32) + 1, min(32, span_start)), substr(text, span_end + 1, 32),"
        " span_start, span_end, old, min(new), body FROM annotations"
        " JOIN documents ON documents.id = document_id AND documents.hidden = 1"
        " JOIN newer ON newer.old = document_id AND newer.hidden = 0"
        " WHERE span_start IS NOT NULL AND span_end IS NOT NULL"
        " GROUP BY annotations.id ORDER BY old, span_start"
    )
    return [PlacelessRow(*row) for row in (*figure_rows, *note_rows)]


def passages(connection: sqlite3.Connection, document_id: int) -> list[tuple[int, int]]:
    """The stretches into which a document is cut to be searched: lines, and parts of long ones."""
    rows = connection.execute(
        "SELECT span_start, span_end FROM search_passages WHERE document_id = ? ORDER BY span_start", [document_id]
    )
    return [(row[0], row[1]) for row in rows]


def stretch_notes(connection: sqlite3.Connection, document_id: int) -> list[tuple[int, int, int]]:
    """The notes on stretches of a document: id, start, end."""
    rows = connection.execute(
        "SELECT id, span_start, span_end FROM annotations WHERE document_id = ? AND span_start IS NOT NULL"
        " AND span_end IS NOT NULL ORDER BY span_start, id",
        [document_id],
    )
    return [tuple(row) for row in rows]
