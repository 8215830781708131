"""What analysts add to the vocabularies of a workspace: headings, programmes, units, indicators.

A row changes no figure by itself: it is read with by the next extraction, or in the same step (``row_previews``).
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from app import vocabulary
from app.errors import InputError
from app.models import history, vocabulary_queries
from app.models.history import Entry
from app.models.vocabulary_queries import AddedRow
from app.vocabulary import COLUMNS, RowFault, Vocabulary

_CODE = re.compile(r"[a-z][a-z0-9_.]*")


def of_workspace(connection: sqlite3.Connection, shipped: Vocabulary) -> Vocabulary:
    """The vocabulary of a workspace: the shipped one where it adds nothing."""
    return of_rows(vocabulary_queries.added(connection), shipped)


def of_rows(rows: Sequence[AddedRow], shipped: Vocabulary) -> Vocabulary:
    """The vocabulary of a workspace with these rows: the shipped one where there are none."""
    additions = tuple(row.addition for row in rows)
    return vocabulary.extended(vocabulary.usable(additions)) if additions else shipped


Planned = tuple[str, str, list[AddedRow]]
"""The kind and name of the row that an operation is about, and all rows as they would be then."""


@dataclass(frozen=True, slots=True)
class SetVocabularyRow:
    """Add a row to a vocabulary of the workspace, or put one in the place of its row of the same name, or of
    ``row_id``.
    """

    code: ClassVar[str] = "set_vocabulary_row"
    kind: str
    cells: Mapping[str, str]
    row_id: int | None = None

    def plan(self, connection: sqlite3.Connection) -> Planned:
        """What would be. Raises InputError as ``checked`` does."""
        rows = vocabulary_queries.added(connection)
        row = checked(rows, self.kind, self.cells, self.row_id)
        there = any(each.id == row.id for each in rows)
        return row.kind, row.name, [row if each.id == row.id else each for each in rows] + ([] if there else [row])

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Write the row. Raises InputError as ``checked`` does."""
        rows = vocabulary_queries.added(connection)
        row = checked(rows, self.kind, self.cells, self.row_id)
        values = {"kind": row.kind, "name": row.name, "cells": json.dumps(dict(row.cells), ensure_ascii=False)}
        if row.id:
            history.update(connection, entry, "vocabulary_rows", row.id, values)
        else:
            history.insert(connection, entry, "vocabulary_rows", values)
        entry.params = {"kind": row.kind, "name": row.name}


@dataclass(frozen=True, slots=True)
class RemoveVocabularyRow:
    """Take a row of the workspace's vocabulary away; a shipped one of its name counts again."""

    code: ClassVar[str] = "remove_vocabulary_row"
    row_id: int

    def plan(self, connection: sqlite3.Connection) -> Planned:
        """What would be. Raises InputError: row_missing; unknown_code where another row needs it."""
        rows = vocabulary_queries.added(connection)
        found = next((row for row in rows if row.id == self.row_id), None)
        if found is None:
            raise InputError("row_missing", table="vocabulary_rows", row=self.row_id)
        left = [row for row in rows if row is not found]
        _look(left)
        return found.kind, found.name, left

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Hide the row. Raises as ``plan``."""
        kind, name, _ = self.plan(connection)
        history.update(connection, entry, "vocabulary_rows", self.row_id, {"hidden": 1})
        entry.params = {"kind": kind, "name": name}


RowOperation = SetVocabularyRow | RemoveVocabularyRow


def checked(rows: Sequence[AddedRow], kind: str, cells: Mapping[str, str], row_id: int | None = None) -> AddedRow:
    """The row as it would be written among those of the workspace; its id is 0 for a new one.

    Raises InputError: bad_choice, empty_cell, bad_code, unknown_code, code_twice, bad_flag.
    """
    if kind not in COLUMNS:
        raise InputError("bad_choice", field="kind", value=kind)
    clean = {column: cells.get(column, "").strip() for column in COLUMNS[kind]}
    name = clean[COLUMNS[kind][0]]
    if kind == "headings":
        name = clean["wording"] = " ".join(name.lower().split())
    elif name and not _CODE.fullmatch(name):
        raise InputError("bad_code", value=name)
    same = next((row for row in rows if (row.kind, row.name) == (kind, name)), None)
    if row_id is not None and same is not None and same.id != row_id:
        raise InputError("code_twice", value=name)
    number = row_id if row_id is not None else same.id if same else 0
    made = AddedRow(number, kind, name, clean)
    _look([*(row for row in rows if row.id != number), made])
    return made


def _look(rows: Sequence[AddedRow]) -> None:
    """Raise InputError where the rows do not fit the shipped ones and one another."""
    try:
        vocabulary.extended(tuple(row.addition for row in rows))
    except RowFault as fault:
        raise InputError(fault.code, **fault.values) from fault
