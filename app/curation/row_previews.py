"""What a row of the workspace's vocabulary would change, said before it is written; the row with its changes as one
operation.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Collection, Hashable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

from app import vocabulary
from app.curation import reextracting, vocabularies
from app.curation.importing import Progress
from app.curation.planning import Item
from app.curation.reextracting import DryRun, ExtractAgain, Found, Group
from app.curation.structure_changes import RowChange
from app.curation.vocabularies import RemoveVocabularyRow, RowOperation
from app.extraction import VERSION
from app.extraction.lexicon import read_alike
from app.models import annotation_queries, merge_queries, queries
from app.models import connection as connections
from app.models.history import Entry
from app.vocabulary import Vocabulary

NOTHING = DryRun((), (), (), 0, {})


@dataclass(frozen=True, slots=True)
class RowPreview:
    """What an operation on a row would change. ``read``: whether an extraction reads anything otherwise with it; where
    it does not, ``run`` is empty. ``waiting`` of the changes would come without the row too, as the texts were last
    extracted with other rows or by another version. ``figures`` and ``notes`` have the code of an indicator now.
    """

    operation: RowOperation
    kind: str
    name: str
    vocabulary: Vocabulary
    read: bool
    run: DryRun = NOTHING
    waiting: int = 0
    figures: int = 0
    notes: int = 0

    @property
    def removes(self) -> bool:
        """Whether the row is taken away."""
        return isinstance(self.operation, RemoveVocabularyRow)

    @property
    def stays(self) -> int:
        """How many figures keep, against the machine, what was decided on them."""
        return sum(item.kind == "conflicting" for item in self.run.items)


def at_once(connection: sqlite3.Connection, operation: RowOperation) -> RowPreview:
    """What can be said without reading the texts: all there is where ``read`` is False. Raises InputError where the
    operation cannot be.
    """
    kind, name, rows = operation.plan(connection)
    before = vocabularies.of_workspace(connection, vocabulary.load())
    after = vocabularies.of_rows(rows, vocabulary.load())
    counted = kind == "indicators"
    return RowPreview(
        operation,
        kind,
        name,
        after,
        not read_alike(before, after),
        figures=queries.count_with_indicator(connection, name) if counted else 0,
        notes=len(annotation_queries.of_indicator(connection, name)) if counted else 0,
    )


def look(path: Path, operation: RowOperation, progress: Progress) -> RowPreview:
    """What an operation would change in the texts of the workspace at ``path``. Writes nothing; blocks, so that windows
    call it on a worker thread. Raises InputError as ``at_once``, EnvironmentFault, Cancelled.
    """
    with connections.faults(path), closing(connections.open_again(path)) as reader:
        seen = at_once(reader, operation)
        if not seen.read:
            return seen
        before = vocabularies.of_workspace(reader, vocabulary.load())
        run = reextracting.dry_run_on(reader, seen.vocabulary, progress)
        waiting = 0
        if not _is_read_with(reader, before):
            plain = reextracting.dry_run_on(reader, before, progress)
            run, waiting = _own_first(run, plain)
    return RowPreview(operation, seen.kind, seen.name, seen.vocabulary, read=True, run=run, waiting=waiting)


def _is_read_with(connection: sqlite3.Connection, words: Vocabulary) -> bool:
    """Whether all texts were last extracted by this version with this vocabulary."""
    return all(run == (VERSION, words.hash) for run in merge_queries.runs(connection))


def _own_first(run: DryRun, plain: DryRun) -> tuple[DryRun, int]:
    """The dry run with those of its changes last that a ``plain`` one has too, and how many these are."""
    others = Counter([*map(_item_key, plain.items, plain.printed), *map(_row_key, plain.rows)])

    def is_other(key: Hashable) -> bool:
        others[key] -= 1
        return others[key] >= 0

    items = [(is_other(_item_key(*each)), each) for each in zip(run.items, run.printed, strict=True)]
    rows = [(is_other(_row_key(row)), row) for row in run.rows]
    for found in (items, rows):
        found.sort(key=lambda pair: pair[0])
    ordered = replace(
        run,
        items=tuple(item for _, (item, _) in items),
        printed=tuple(printed for _, (_, printed) in items),
        rows=tuple(row for _, row in rows),
    )
    return ordered, sum(other for other, _ in (*items, *rows))


def _item_key(item: Item, printed: str) -> Hashable:
    """What a change of a figure comes to, to be looked for in another dry run over the same texts."""
    return item.kind, item.part.id if item.part is not None else item.province, printed, _news(item)


def _row_key(row: RowChange) -> Hashable:
    return row.table, row.kind, row.label, row.province, row.year, tuple(sorted(row.fields.items()))


def _news(item: Item) -> Hashable:
    """What the machine says newly of a figure; other figures have no ids in common from run to run."""
    return tuple((each.field, each.verdict, each.new) for each in item.merges if each.field not in ("parent", "fact"))


@dataclass(frozen=True, slots=True)
class ReadWithRow:
    """Change a row, and let in what the texts say with it, for the accepted groups: one step, which Undo takes back."""

    code: ClassVar[str] = "read_with_row"
    row: RowOperation
    found: Sequence[Found]
    vocabulary: Vocabulary
    accepted: Collection[Group]

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Write the row, then as ``ExtractAgain``. Raises as the row's own operation does."""
        self.row.apply(connection, entry)
        named = dict(entry.params)
        ExtractAgain(self.found, self.vocabulary, self.accepted).apply(connection, entry)
        entry.params = {**entry.params, **named}
