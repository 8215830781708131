"""What a table asks of a workspace with 1,000,000 figures: the first screen, an indexed filter, the full order, all
facets, and the memory of the ids. Making the workspace takes some minutes.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import psutil  # type: ignore[import-untyped]

from app.models import connection, facet_queries, queries
from app.models.facets import FACETS
from app.models.records import FigureFilter
from tests.benchmarks import volumes
from tests.benchmarks.budgets import say, say_load, spend

FIGURES = 1_000_000
FIRST = 128
"""Figures of a page of the table."""

SOON, BACKGROUND = 200, 3000
TURNS = 3
THREE = (("province", False), ("unit", False), ("value", True))


def main() -> None:
    """Print each step."""
    with tempfile.TemporaryDirectory() as folder:
        path = volumes.make(Path(folder), FIGURES)
        with closing(connection.open_reader(path)) as reader:
            measure(reader)


def measure(reader: sqlite3.Connection) -> None:
    """Each step several times, the best of it printed."""
    steps: dict[str, tuple[Callable[[], object], int]] = {
        "first screen, order of the texts": (partial(screen, reader, FigureFilter()), SOON),
        "first screen of a province": (partial(screen, reader, FigureFilter(provinces=("hebei",))), SOON),
        "first screen of a programme": (partial(screen, reader, FigureFilter(programme="funds")), SOON),
        "first screen of a report": (partial(screen, reader, FigureFilter(report_id=80)), SOON),
        "all ids, order of the texts": (partial(queries.figure_ids, reader, FigureFilter()), BACKGROUND),
        "all ids, sorted by three columns": (partial(queries.figure_ids, reader, FigureFilter(sort=THREE)), BACKGROUND),
        "all facets": (partial(all_facets, reader), BACKGROUND),
    }
    for name, (act, budget) in steps.items():
        say(name, [spend(act) for _ in range(TURNS)], budget)
    for name in FACETS:
        say(f"  count {name}", [spend(partial(facet_queries.facet_counts, reader, FigureFilter(), name))])
    before = psutil.Process(os.getpid()).memory_info().rss
    ids = queries.figure_ids(reader, FigureFilter())
    grown = psutil.Process(os.getpid()).memory_info().rss - before
    print(f"{len(ids):,} ids take {len(ids) * ids.itemsize / 1e6:.1f} MB; the process grew by {grown / 1e6:.1f} MB")
    say_load()


def screen(reader: sqlite3.Connection, chosen: FigureFilter) -> None:
    """The ids and rows of the first page."""
    queries.figures(reader, queries.figure_ids(reader, chosen, FIRST))


def all_facets(reader: sqlite3.Connection) -> None:
    """Count every facet."""
    for name in FACETS:
        facet_queries.facet_counts(reader, FigureFilter(), name)


if __name__ == "__main__":
    main()
