"""The history only grows: no code of ours changes it, and the file itself refuses to."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from app import paths
from app.curation.operations import SetReview
from app.curation.session import Session
from app.models import connection, history

APP = Path(history.__file__).parent.parent
TOUCHING = re.compile(
    r"(UPDATE\s+(OR\s+\w+\s+)?|DELETE\s+FROM\s+|REPLACE\s+INTO\s+|DROP\s+TABLE\s+|ALTER\s+TABLE\s+)(operations|changes)\b",
    re.IGNORECASE,
)
HISTORY = ("operations", "changes")


def _rows(reader: sqlite3.Connection) -> list[tuple[object, ...]]:
    return [tuple(row) for table in HISTORY for row in reader.execute(f"SELECT * FROM {table}")]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE operations SET note = 'forged'",
        "UPDATE operations SET analyst_id = NULL WHERE id = 2",
        "DELETE FROM operations",
        "UPDATE changes SET old = NULL",
        "DELETE FROM changes WHERE operation_id = 2",
    ],
)
def test_the_file_refuses_to_change_its_history(hand_made: Session, statement: str) -> None:
    hand_made.perform(SetReview([1], "verified")).result()
    before = _rows(hand_made.reader)
    for writer in (connection.open_writer(hand_made.path), sqlite3.connect(hand_made.path)):
        with pytest.raises(sqlite3.IntegrityError, match="the history only grows"):
            writer.execute(statement)
        writer.rollback()
        assert _rows(writer) == before
        writer.close()


@pytest.mark.parametrize("table", HISTORY)
def test_no_operation_writes_to_the_history(hand_made: Session, table: str) -> None:
    assert table not in history.EDITABLE
    writer = connection.open_reader(hand_made.path)
    entry = history.Entry("test", {})
    with pytest.raises(ValueError, match="no operation may write"):
        history.update(writer, entry, table, 1, {"note": "forged"})
    with pytest.raises(ValueError, match="no operation may write"):
        history.insert(writer, entry, table, {"note": "forged"})
    writer.close()


def test_no_statement_of_ours_changes_or_deletes_history() -> None:
    files = [*APP.rglob("*.py"), *(paths.resources() / "schema").glob("*.sql")]
    assert [path.name for path in files if TOUCHING.search(path.read_text(encoding="utf-8"))] == []
