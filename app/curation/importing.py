"""Loads source files into a workspace: read and extracted first, then written in one transaction as one operation."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from app.curation import extracting
from app.curation.writing import Labels, Writer, document_row, figure_row, report_row, said_row, section_row, sure_row
from app.errors import Cancelled
from app.exchange import sources
from app.exchange.sources import Source
from app.extraction.records import Extraction, Figure
from app.models import history, queries
from app.models.history import Entry
from app.vocabulary import Vocabulary

Progress = Callable[[int, int, str], bool]
"""Called with steps done, steps in all and the name of the file at hand; says whether to go on."""


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
    with closing(extracting.extract_all([source.text for source in read], vocabulary)) as found:
        for done, source in enumerate(read):
            if not progress(done, len(read), source.name):
                raise Cancelled
            loaded.append(Loaded(source, next(found)))
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
            document_id = found[0] if found else write(connection, item, self.vocabulary)
            history.update(connection, entry, "documents", document_id, {"hidden": 0})
            added.append(item.source.name)
            figures += len(item.extraction.figures)
        entry.params = {"documents": added, "known": known, "figures": figures}


def write(connection: sqlite3.Connection, item: Loaded, vocabulary: Vocabulary) -> int:
    """Write a new document, hidden, with all that was found in it, and return its id."""
    writer, found, text = Writer(connection), item.extraction, item.source.text
    document_id, reports, sections = write_structure(writer, item)
    run_id = writer.add_run(document_id, found)
    labels, first = Labels(connection, vocabulary), writer.next_id("figures")
    parents = [None if figure.parent is None else first + figure.parent for figure in found.figures]
    leads = sorted({figure.fact for figure in found.figures if figure.fact is not None})
    first_fact = writer.add("facts", ({"leader_id": first + place} for place in leads))
    facts = {place: first_fact + number for number, place in enumerate(leads)}
    writer.add(
        "figures",
        (
            {
                "short_id": labels.next(found.reports[figure.report]),
                "report_id": reports[figure.report],
                "section_id": None if figure.section is None else sections[figure.section],
                "run_id": run_id,
                "fact_id": None if figure.fact is None else facts[figure.fact],
                **figure_row(text, figure, parent, _province(found, figure)),
            }
            for figure, parent in zip(found.figures, parents, strict=True)
        ),
    )
    writer.add_said(
        {
            "run_id": run_id,
            "figure_id": first + index,
            **said_row(figure, parent, None if figure.fact is None else first + figure.fact, _province(found, figure)),
            **sure_row(figure),
        }
        for index, (figure, parent) in enumerate(zip(found.figures, parents, strict=True))
    )
    connection.execute("UPDATE documents SET run_id = ? WHERE id = ?", [run_id, document_id])
    return document_id


def _province(found: Extraction, figure: Figure) -> str:
    return found.reports[figure.report].province


def write_structure(writer: Writer, item: Loaded) -> tuple[int, Sequence[int], Sequence[int]]:
    """Write a new document, hidden, with its reports and sections; returns its id and theirs, in their order."""
    found, text = item.extraction, item.source.text
    document_id = writer.add("documents", [document_row(item.source)])
    first = writer.add("reports", ({"document_id": document_id, **report_row(text, one)} for one in found.reports))
    reports = range(first, first + len(found.reports))
    first = writer.add(
        "sections", ({"report_id": reports[one.report], **section_row(text, one)} for one in found.sections)
    )
    return document_id, reports, range(first, first + len(found.sections))
