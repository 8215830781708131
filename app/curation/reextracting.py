"""Extracting again with a newer extractor or vocabulary: a dry run that says what would change, and the operation.

Never by itself. The texts are extracted outside the transaction; what becomes of each figure is worked out anew inside
it, so that a decision taken since the dry run is not lost.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Literal

from app.curation import planning
from app.curation.extracting import extract_all
from app.curation.importing import Progress
from app.curation.merge_writing import MergeWriter, Target
from app.curation.merging import KINDS, Kind
from app.curation.planning import Item, Structure
from app.curation.structure_changes import RowChange, row_changes
from app.curation.writing import Labels
from app.errors import Cancelled
from app.extraction.records import Extraction
from app.models import connection as connections
from app.models import merge_queries, queries
from app.models.history import Entry
from app.vocabulary import Vocabulary

GroupKind = Literal[Kind, "structure"]
Group = tuple[str, GroupKind]
"""A province and a kind of change; reports and headings are one group, with no province."""

STRUCTURE: Group = ("", "structure")


@dataclass(frozen=True, slots=True)
class Found:
    """A document's text as the present extraction reads it."""

    document_id: int
    extraction: Extraction


@dataclass(frozen=True, slots=True)
class DryRun:
    """What would change. ``structure`` counts the reports and sections in which something would, ``rows`` are these;
    ``printed`` is what stands at each item's place; ``labels`` are short ids of the figures that others name, by id.
    """

    found: tuple[Found, ...]
    items: tuple[Item, ...]
    printed: tuple[str, ...]
    structure: int
    labels: Mapping[int, str]
    rows: tuple[RowChange, ...] = ()

    def groups(self) -> dict[Group, int]:
        """How many figures (reports and sections, for STRUCTURE) each group has; in the order they were met."""
        counts: dict[Group, int] = {STRUCTURE: self.structure} if self.structure else {}
        for item in self.items:
            counts[group_of(item)] = counts.get(group_of(item), 0) + 1
        return counts

    def fields(self) -> dict[tuple[str, Kind], int]:
        """In how many figures each field would follow the machine, agree with it, or stay against it."""
        counts: dict[tuple[str, Kind], int] = {}
        kinds: dict[str, Kind] = {"follows": "changed", "agrees": "agreed", "conflicts": "conflicting"}
        for item in self.items:
            for merge in item.merges:
                if merge.verdict in kinds and item.kind != "new":
                    key = merge.field, kinds[merge.verdict]
                    counts[key] = counts.get(key, 0) + 1
        return counts


def group_of(item: Item) -> Group:
    """The group that an item is accepted with."""
    return item.province, item.kind


def dry_run(path: Path, vocabulary: Vocabulary, progress: Progress) -> DryRun:
    """Extract all shown texts of the workspace at ``path`` again, and say what would change. Writes nothing; blocks,
    so that windows call it on a worker thread. Raises EnvironmentFault, Cancelled.
    """
    with connections.faults(path), closing(connections.open_again(path)) as reader:
        return dry_run_on(reader, vocabulary, progress)


def dry_run_on(reader: sqlite3.Connection, vocabulary: Vocabulary, progress: Progress) -> DryRun:
    """As ``dry_run``, on a connection that is open. Raises Cancelled."""
    return preview(reader, tuple(_extract(reader, vocabulary, progress)))


def _extract(reader: sqlite3.Connection, vocabulary: Vocabulary, progress: Progress) -> Iterator[Found]:
    documents = merge_queries.shown_documents(reader)
    texts = [queries.text(reader, document.id) for document in documents]
    with closing(extract_all(texts, vocabulary)) as extractions:
        for done, document in enumerate(documents):
            if not progress(done, len(documents), document.name):
                raise Cancelled
            yield Found(document.id, next(extractions))
    if not progress(len(documents), len(documents), ""):
        raise Cancelled


def preview(reader: sqlite3.Connection, found: Sequence[Found]) -> DryRun:
    """What these extractions would change."""
    items: list[Item] = []
    printed: list[str] = []
    labels: dict[int, str] = {}
    rows: list[RowChange] = []
    for one in found:
        plan = Plan(reader, one)
        items += plan.items
        printed += map(plan.printed, plan.items)
        labels |= plan.labels()
        rows += plan.rows()
    return DryRun(tuple(found), tuple(items), tuple(printed), len(rows), labels, tuple(rows))


class Plan:
    """What an extraction would change in one document, as it is now."""

    def __init__(self, connection: sqlite3.Connection, found: Found) -> None:
        document_id = found.document_id
        text = queries.text(connection, document_id)
        self.target = Target(document_id, text, found.extraction)
        self._parts = parts = merge_queries.figures(connection, document_id)
        pairs = planning.pair_figures(parts, found.extraction.figures)
        self.ids = [-1 - index if mine is None else parts[mine].id for index, mine in enumerate(pairs)]
        none = [(row.span_start, row.span_end) for row in queries.dismissals(connection, document_id)]
        self.items = planning.plan_figures(parts, found.extraction, pairs, none)
        self._reports = merge_queries.reports(connection, document_id)
        self._sections = merge_queries.sections(connection, document_id)
        self.structure: Structure = planning.plan_structure(text, found.extraction, self._reports, self._sections)

    def rows(self) -> Iterator[RowChange]:
        """The reports and sections in which something would change."""
        return row_changes(self.structure, self._reports, self._sections)

    def printed(self, item: Item) -> str:
        """What stands at an item's place: where it is found now, else where it was."""
        if item.found is None:
            return item.part.quote if item.part is not None else ""
        figure = self.target.found.figures[item.found]
        return self.target.text[figure.start : figure.end]

    def labels(self) -> dict[int, str]:
        """Short ids of the figures that items name as totals, and as leading a fact."""
        named = {
            value
            for item in self.items
            for merge in item.merges
            if merge.field in ("parent", "fact")
            for value in (merge.old, merge.human, merge.new)
        }
        return {part.id: part.short_id for part in self._parts if part.id in named}


@dataclass(frozen=True, slots=True)
class ExtractAgain:
    """Let a newer extraction in, for the accepted groups. What no human decided follows it; what a human decided stays,
    and is marked where the machine disagrees. Taken back, what was new is hidden and what had vanished is shown.
    """

    code: ClassVar[str] = "extract_again"
    found: Sequence[Found]
    vocabulary: Vocabulary
    accepted: Collection[Group]

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Merge each document; one without anything accepted is left alone."""
        labels = Labels(connection, self.vocabulary)
        counts: dict[str, int] = dict.fromkeys(KINDS, 0)
        for found in self.found:
            plan = Plan(connection, found)
            items = [item for item in plan.items if group_of(item) in self.accepted]
            structure = plan.structure if STRUCTURE in self.accepted and plan.structure.size else None
            if items or structure is not None:
                MergeWriter(connection, entry, plan.target, labels).write(items, structure, plan.ids)
            for item in items:
                counts[item.kind] += 1
        version = self.found[0].extraction.version if self.found else ""
        entry.params = {"count": sum(counts.values()), "extractor": version, **counts}
