"""Searching twenty volumes, 100,000 figures, 10 MB of text: each search with its first page; making the index."""

from __future__ import annotations

import math
import re
import sqlite3
import statistics
import tempfile
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

from app.curation.session import Session
from app.models import connection, history, search_index
from app.vocabulary import load
from tests import workspaces

VOLUMES = 20
FIGURES = 100_000
BUDGET = 200
ROUNDS = 7
SEARCHES = (
    "1.117 billion",
    "1,117,000,000",
    "11.17亿",
    "2012",
    "847",
    "扶贫",
    "扶贫开发",
    "households",
    "ho",
    "the",
    "poverty alleviation",
    '"poverty alleviation"',
    "HEB12-0004",
    "funds central government relocation",
    "nowhere to be found",
)
LARGEST = "001_97f44c48ffa5d22d.txt"


def columns(writer: sqlite3.Connection, table: str, own: dict[str, str]) -> str:
    """An INSERT that copies the rows of a table with some columns otherwise (SQL expressions)."""
    names = [row[1] for row in writer.execute(f"PRAGMA table_info({table})")]
    values = [own.get(name, name) for name in names]
    return f"INSERT INTO {table} ({', '.join(names)}) SELECT {', '.join(values)} FROM {table}"


def volume(writer: sqlite3.Connection, text: str, number: int, step: dict[str, int]) -> None:
    """One more document like the first: its text with other numbers and Chinese in it, its reports and figures."""
    writer.create_function("another", 1, lambda _: str(uuid.uuid4()))
    shift = {name: f"{name} + {number * size}" for name, size in step.items()}
    digits = re.sub(r"\d(?=\d{2})", lambda found: str((int(found[0]) + number) % 9 + 1), text)
    chinese = digits.replace("poverty alleviation and", "扶贫开发和地区和社会经济地", 40)  # as many code points
    writer.execute(
        columns(
            writer,
            "documents",
            {"id": f"{number + 1}", "uuid": "another(id)", "sha256": f"sha256 || {number}", "text": "?"},
        )
        + " WHERE id = 1",
        [chinese],
    )
    for table, own in (
        ("reports", {"id": shift["reports"].replace("reports", "id"), "document_id": f"{number + 1}"}),
        (
            "sections",
            {
                "id": shift["sections"].replace("sections", "id"),
                "report_id": shift["reports"].replace("reports", "report_id"),
            },
        ),
    ):
        writer.execute(columns(writer, table, {**own, "uuid": "another(id)"}) + f" WHERE id <= {step[table]}")
    own = {
        "uuid": "another(id)",
        "report_id": shift["reports"].replace("reports", "report_id"),
        "section_id": shift["sections"].replace("sections", "section_id"),
        "parent_id": "NULL",
        "value": f"value + {number}",
    }
    for copy in range(math.ceil(FIGURES / VOLUMES / step["figures"])):
        first = (number * 10 + copy) * step["figures"]
        writer.execute(
            columns(
                writer,
                "figures",
                {
                    **own,
                    "id": f"id + {first}",
                    "short_id": f"short_id || '-{number}-{copy}'",
                    "metric": f"metric || ' {copy}'",
                },
            )
            + f" WHERE id <= {step['figures']}"
        )


def make(folder: Path) -> Path:
    """A workspace of twenty volumes, indexed."""
    path = workspaces.workspace(folder, (LARGEST,))
    writer = connection.open_writer(path)
    step = {
        name: writer.execute(f"SELECT max(id) FROM {name}").fetchone()[0] for name in ("reports", "sections", "figures")
    }
    text = writer.execute("SELECT text FROM documents").fetchone()[0]
    with history.transaction(writer):
        for number in range(1, VOLUMES):
            volume(writer, text + text[: len(text) // 5], number, step)
    started = time.perf_counter()
    with history.transaction(writer):
        search_index.rebuild(writer)
    print(f"index made in {time.perf_counter() - started:.1f} s", end="; ")
    size, figures = writer.execute("SELECT sum(length(text)), (SELECT count(*) FROM figures) FROM documents").fetchone()
    pages = (
        writer.execute("SELECT sum(pgsize) FROM dbstat WHERE name GLOB 'search_*'").fetchone()[0]
        if _has_dbstat(writer)
        else 0
    )
    print(f"{size / 1e6:.1f} MB of text, {figures:,} figures", end=", ")
    print(f"index {pages / 1e6:.1f} MB of {path.stat().st_size / 1e6:.1f} MB")
    connection.close_writer(writer, path)
    return path


def _has_dbstat(writer: sqlite3.Connection) -> bool:
    return "ENABLE_DBSTAT_VTAB" in {row[0] for row in writer.execute("PRAGMA compile_options")}


def measured(session: Session) -> Iterator[tuple[str, float, float, int]]:
    """Each search with the medians of its milliseconds and of those of the processor, first page included, and how much
    it found.
    """
    for typed in SEARCHES:
        times, works = [], []
        for _ in range(ROUNDS):
            started, worked = time.perf_counter(), time.process_time()
            page = session.searcher.search(typed).result()
            times.append(1000 * (time.perf_counter() - started))
            works.append(1000 * (time.process_time() - worked))
        found = 0 if page is None else len(page.found.places)
        yield typed, statistics.median(times), statistics.median(works), found


def main() -> None:
    """Make the workspace and search it."""
    with tempfile.TemporaryDirectory() as folder:
        session = Session(make(Path(folder)), load())
        for typed, milliseconds, work, found in measured(session):
            over = "" if milliseconds <= BUDGET else f"over the budget of {BUDGET} ms"
            print(f"{typed:<36} {milliseconds:7.1f} ms, of the processor {work:7.1f} ms {found:>7,} places  {over}")
        session.close()


if __name__ == "__main__":
    main()
