from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest

from app.curation.session import Session
from app.errors import InputError
from app.models import connection, history, queries
from app.models.history import Entry, Scalar
from tests.dumps import dump


@pytest.fixture
def writer(hand_made: Session) -> Iterator[sqlite3.Connection]:
    opened = connection.open_writer(hand_made.path)
    yield opened
    opened.close()


def _value(writer: sqlite3.Connection, figure_id: int = 1) -> float:
    return float(writer.execute("SELECT value FROM figures WHERE id = ?", [figure_id]).fetchone()[0])


def test_an_update_notes_old_and_new_of_what_really_changed(writer: sqlite3.Connection) -> None:
    entry = Entry("test", {})
    with history.transaction(writer):
        history.update(writer, entry, "figures", 1, {"value": 5.0, "unit": "yuan"})
        operation = history.write(writer, entry)
    (change,) = history.changes(writer, operation)
    assert (change.old, change.new) == ({"value": 21e9}, {"value": 5.0})
    assert _value(writer) == 5.0


def test_a_failed_transaction_leaves_neither_data_nor_history(writer: sqlite3.Connection) -> None:
    before, count = dump(writer), writer.execute("SELECT count(*) FROM operations").fetchone()[0]
    entry = Entry("test", {})

    def fail_late() -> None:
        with history.transaction(writer):
            history.update(writer, entry, "figures", 1, {"value": 5.0})
            history.write(writer, entry)
            history.update(writer, entry, "figures", 2, {"kind": "nonsense"})

    with pytest.raises(sqlite3.IntegrityError):
        fail_late()
    assert dump(writer) == before
    assert writer.execute("SELECT count(*) FROM operations").fetchone()[0] == count


def test_an_inserted_row_goes_and_comes_back_with_its_id(writer: sqlite3.Connection) -> None:
    before = dump(writer)
    entry = Entry("note", {})
    values: dict[str, Scalar] = {"figure_id": 1, "body": "核对", "analyst_id": 1, "created_at": history.now()}
    with history.transaction(writer):
        row_id = history.insert(writer, entry, "annotations", values)
        operation = history.write(writer, entry)
    after = dump(writer)
    with history.transaction(writer):
        history.reverse(writer, undo := Entry("note", {}, mode="undo", target_id=operation), operation)
        undone = history.write(writer, undo)
    assert dump(writer) == before
    with history.transaction(writer):
        history.reverse(writer, Entry("note", {}, mode="redo", target_id=operation), undone)
    assert dump(writer) == after
    assert writer.execute("SELECT id FROM annotations").fetchone()[0] == row_id


def test_an_id_that_was_taken_back_is_not_used_again(writer: sqlite3.Connection) -> None:
    values: dict[str, Scalar] = {"figure_id": 1, "body": "a", "analyst_id": 1, "created_at": history.now()}
    entry = Entry("note", {})
    with history.transaction(writer):
        first = history.insert(writer, entry, "annotations", values)
        operation = history.write(writer, entry)
        history.reverse(writer, undo := Entry("note", {}, mode="undo", target_id=operation), operation)
        history.write(writer, undo)
        second = history.insert(writer, Entry("note", {}), "annotations", values)
    assert second == first + 1


def test_a_change_is_not_taken_back_over_a_later_one(writer: sqlite3.Connection) -> None:
    operations = []
    for value in (5.0, 6.0):
        entry = Entry("test", {})
        with history.transaction(writer):
            history.update(writer, entry, "figures", 1, {"value": value})
            operations.append(history.write(writer, entry))
    with pytest.raises(InputError) as caught, history.transaction(writer):
        history.reverse(writer, Entry("test", {}, mode="undo", target_id=operations[0]), operations[0])
    assert caught.value.code == "changed_since"
    assert caught.value.values == {
        "what": queries.operation(writer, operations[0]),
        "later": queries.operation(writer, operations[1]),
    }
    assert _value(writer) == 6.0


@pytest.mark.parametrize(
    "table", ["operations", "changes", "machine_figures", "sqlite_master", "figures; DROP TABLE figures"]
)
def test_no_operation_writes_to_other_tables(writer: sqlite3.Connection, table: str) -> None:
    with pytest.raises(ValueError, match="no operation may write"):
        history.update(writer, Entry("test", {}), table, 1, {"value": 1})


def test_a_missing_row_is_named(writer: sqlite3.Connection) -> None:
    with pytest.raises(InputError) as caught:
        history.update(writer, Entry("test", {}), "figures", 999, {"value": 1.0})
    assert caught.value.values == {"table": "figures", "row": 999}


def test_a_row_that_another_needs_is_not_taken_away(writer: sqlite3.Connection) -> None:
    """An added figure with a note on it could not be taken back but for this: its foreign key would fail."""
    copied = dict(writer.execute("SELECT * FROM figures WHERE id = 3").fetchone())
    values = {name: value for name, value in copied.items() if name not in ("id", "uuid")} | {"short_id": "HEB12-0099"}
    note: dict[str, Scalar] = {"body": "核对", "analyst_id": 1, "created_at": history.now()}
    added, noted = Entry("add", {}), Entry("note", {})
    with history.transaction(writer):
        figure = history.insert(writer, added, "figures", values)
        first = history.write(writer, added)
        history.insert(writer, noted, "annotations", {**note, "figure_id": figure})
        second = history.write(writer, noted)
    with pytest.raises(InputError) as caught, history.transaction(writer):
        history.reverse(writer, Entry("add", {}, mode="undo", target_id=first), first)
    assert caught.value.code == "changed_since"
    assert caught.value.values["later"] == queries.operation(writer, second)
    with history.transaction(writer):
        for target in (second, first):
            history.reverse(writer, Entry("add", {}, mode="undo", target_id=target), target)
    assert writer.execute("SELECT count(*) FROM figures").fetchone()[0] == 3


def test_what_the_machine_says_of_a_figure_needs_it_too(writer: sqlite3.Connection) -> None:
    entry = Entry("add", {})
    entry.changes.append(history.Change("figures", 1, None, {"value": 21e9}))
    with history.transaction(writer):
        operation = history.write(writer, entry)
    with pytest.raises(InputError) as caught, history.transaction(writer):
        history.reverse(writer, Entry("add", {}, mode="undo", target_id=operation), operation)
    assert caught.value.code == "changed_outside"


def test_nothing_to_set_changes_nothing(writer: sqlite3.Connection) -> None:
    """A correction without values once was an error of SQL."""
    entry = Entry("test", {})
    history.update(writer, entry, "figures", 1, {})
    assert entry.changes == []
    with pytest.raises(InputError):
        history.update(writer, entry, "figures", 999, {})
