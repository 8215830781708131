"""What a workspace adds to the shipped vocabularies. Nothing here writes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from app.vocabulary import COLUMNS, Addition


@dataclass(frozen=True, slots=True)
class AddedRow:
    """A row that the workspace adds: ``kind`` is a key of ``vocabulary.COLUMNS``, ``cells`` are by column."""

    id: int
    kind: str
    name: str
    cells: Mapping[str, str]

    @property
    def addition(self) -> Addition:
        """The row as the vocabulary reads it."""
        return self.kind, tuple((column, self.cells.get(column, "")) for column in COLUMNS[self.kind])


def added(connection: sqlite3.Connection) -> list[AddedRow]:
    """The rows that count, by kind and in the order they came."""
    rows = connection.execute("SELECT id, kind, name, cells FROM vocabulary_rows WHERE hidden = 0 ORDER BY kind, id")
    return [AddedRow(number, kind, name, json.loads(cells)) for number, kind, name, cells in rows]


def additions(connection: sqlite3.Connection) -> tuple[Addition, ...]:
    """The rows as the vocabulary reads them."""
    return tuple(row.addition for row in added(connection))
