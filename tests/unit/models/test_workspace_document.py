"""docs/workspace.md says what is in a workspace: held against a real one."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.models import backup, health
from app.models import connection as connections
from app.models.lock import ENDING
from tests import workspaces

ROOT = Path(__file__).parents[3]
TEXT = (ROOT / "docs" / "workspace.md").read_text(encoding="utf-8")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return workspaces.workspace(tmp_path)


def _documented() -> dict[str, list[str]]:
    """The columns of each table, as the document lists them."""
    parts = re.split(r"^### (\w+)$", TEXT, flags=re.MULTILINE)[1:]
    return {
        name: re.findall(r"^\| (\w+) \|", body, re.MULTILINE)[1:] for name, body in zip(*[iter(parts)] * 2, strict=True)
    }


def test_every_table_and_column_is_documented_in_order(path: Path) -> None:
    with closing(sqlite3.connect(path)) as plain:
        rows = plain.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow'").fetchall()
        names = [name for (name,) in rows if not name.startswith("sqlite_")]
        real = {name: [row[1] for row in plain.execute(f"PRAGMA table_info({name})")] for name in names}
    assert _documented() == real


def test_the_queries_run_as_they_are_written(path: Path) -> None:
    block = "\n".join(line.strip() for line in TEXT.splitlines() if line.startswith("    "))
    queries = [query for query in block.split(";") if "SELECT" in query]
    assert len(queries) == 3
    with closing(sqlite3.connect(path)) as plain:
        for query in queries:
            plain.execute(query).fetchall()


def test_what_it_names_is_so(path: Path) -> None:
    assert str(connections.APPLICATION_ID) in TEXT
    assert ENDING in TEXT
    assert backup.PATHS in TEXT
    assert all(name in TEXT for name in ("-wal", "-shm", "-journal"))
    links = re.findall(r"\]\(([^)#]+)\)", TEXT)
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []


def test_a_restore_by_hand_as_it_is_described(path: Path) -> None:
    with closing(connections.open_reader(path)) as reader:
        made = backup.make(reader, path, "asked")
    assert re.fullmatch(r"\d{8}T\d{6}\.\d{3}Z-asked\.fupin", made.path.name)
    path.rename(path.with_name("away.fupin"))
    path.write_bytes(made.path.read_bytes())
    with closing(connections.open_writer(path)) as writer:
        assert [problem for found in health.run(writer, path) for problem in found.problems] == []
