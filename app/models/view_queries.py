"""What is read for several figures at once: the views that were saved, and the amounts of a selection."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from app.models.records import MACHINE_FIELDS

Scalar = str | int | float | None

PREFIX = "view/"
"""Begins the names of the options that are saved views."""


class Amount(NamedTuple):
    """What a sum asks of a figure. ``parent_id`` is its total."""

    id: int
    value: float
    unit: str
    per: str
    kind: str
    review: str
    fact_id: int | None
    parent_id: int | None


def views(connection: sqlite3.Connection) -> dict[str, str]:
    """The saved views, as they are stored, by name."""
    rows = connection.execute(
        "SELECT substr(name, ?), value FROM options WHERE substr(name, 1, ?) = ? AND value <> '' ORDER BY name",
        [len(PREFIX) + 1, len(PREFIX), PREFIX],
    )
    return {row[0]: row[1] for row in rows}


def amounts(connection: sqlite3.Connection, ids: Sequence[int]) -> list[Amount]:
    """The amounts of these figures, in no order."""
    rows = connection.execute(
        f"SELECT {', '.join(f'figures.{name}' for name in Amount._fields)} FROM json_each(?)"
        " CROSS JOIN figures ON figures.id = json_each.value",
        [json.dumps(list(ids))],
    )
    return list(map(Amount._make, rows))


def differing(connection: sqlite3.Connection, ids: Sequence[int], values: Mapping[str, Scalar]) -> tuple[int, int]:
    """How many of these figures differ from the values, which are fields of MACHINE_FIELDS, and how many of those are
    verified.
    """
    names = [name for name in values if name in MACHINE_FIELDS]
    terms = " OR ".join(f"figures.{name} IS NOT ?" for name in names)
    row = connection.execute(
        "SELECT count(*), coalesce(sum(review = 'verified'), 0) FROM json_each(?)"
        f" JOIN figures ON figures.id = json_each.value WHERE {terms or '0'}",
        [json.dumps(list(ids)), *(values[name] for name in names)],
    ).fetchone()
    return row[0], row[1]
