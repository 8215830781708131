from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import EnvironmentFault, InputError
from app.models import connection


@pytest.fixture
def made(tmp_path: Path) -> Path:
    path = tmp_path / "a 工作区.fupin"
    connection.create(path)
    return path


def test_a_new_workspace_is_one_file_that_knows_what_it_is(made: Path) -> None:
    assert [entry.name for entry in made.parent.iterdir()] == [made.name]
    reader = connection.open_reader(made)
    assert reader.execute("PRAGMA application_id").fetchone()[0] == connection.APPLICATION_ID
    assert connection.pending(reader) == []
    assert reader.execute("PRAGMA foreign_key_check").fetchall() == []
    reader.close()


def test_an_existing_file_is_never_overwritten(made: Path) -> None:
    before = made.read_bytes()
    with pytest.raises(InputError) as caught:
        connection.create(made)
    assert caught.value.code == "exists"
    assert made.read_bytes() == before


def test_the_writer_is_durable_and_checks_foreign_keys(made: Path) -> None:
    writer = connection.open_writer(made)
    pragmas = {name: writer.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")}
    assert pragmas == {"journal_mode": "wal", "synchronous": 2}
    assert writer.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    assert writer.execute("PRAGMA trusted_schema").fetchone()[0] == 0
    connection.close_writer(writer, made)
    assert [entry.name for entry in made.parent.iterdir()] == [made.name]


def test_a_reader_cannot_write_and_leaves_nothing_behind(made: Path) -> None:
    connection.close_writer(connection.open_writer(made), made)
    reader = connection.open_reader(made)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.execute("DELETE FROM settings")
    reader.close()
    connection.check(made)
    assert [entry.name for entry in made.parent.iterdir()] == [made.name]


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "not_a_workspace"), (b"plain text, no database", "not_a_workspace"), (b"\x00" * 4096, "not_a_workspace")],
)
def test_a_file_that_is_no_database_is_refused_unchanged(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "other.fupin"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        connection.open_writer(path)
    assert (caught.value.code, path.read_bytes()) == (code, content)


def test_another_programs_database_is_refused_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE t (x)")
    other.commit()
    other.close()
    before = path.read_bytes()
    with pytest.raises(InputError) as caught:
        connection.open_writer(path)
    assert (caught.value.code, path.read_bytes()) == ("not_a_workspace", before)


def test_a_newer_workspace_is_refused_unchanged(made: Path) -> None:
    newer = sqlite3.connect(made)
    newer.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, '9999_future', 'now')",
        [connection.MIGRATION_SET],
    )
    newer.commit()
    newer.close()
    before = made.read_bytes()
    with pytest.raises(InputError) as caught:
        connection.open_writer(made)
    assert (caught.value.code, made.read_bytes()) == ("newer_workspace", before)


def test_a_folder_and_a_missing_file_are_named(tmp_path: Path) -> None:
    for path, code in ((tmp_path, "is_folder"), (tmp_path / "none.fupin", "not_found")):
        with pytest.raises(InputError) as caught:
            connection.open_writer(path)
        assert (caught.value.code, caught.value.values["path"]) == (code, str(path))


def test_a_folder_that_is_not_there_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault) as caught:
        connection.create(tmp_path / "none" / "new.fupin")
    assert caught.value.code == "workspace_unreachable"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.wine_cannot("keep root from writing to a folder")
def test_a_read_only_folder_leaves_nothing(read_only_folder: Path) -> None:
    before = set(read_only_folder.iterdir())
    with pytest.raises(EnvironmentFault) as caught:
        connection.create(read_only_folder / "new.fupin")
    assert caught.value.code == "workspace_unreachable"
    assert {entry.name for entry in read_only_folder.iterdir() if "new.fupin" in entry.name} == set()
    assert "new.fupin" not in {entry.name for entry in before}


def test_a_damaged_workspace_is_an_environments_fault(made: Path) -> None:
    data = bytearray(made.read_bytes())
    data[100:8192] = os.urandom(8092)
    made.write_bytes(bytes(data))
    with pytest.raises(EnvironmentFault) as caught:
        connection.open_writer(made)
    assert caught.value.code == "workspace_corrupt"


def test_a_file_that_was_replaced_is_known_by_its_number(made: Path) -> None:
    opened = connection.identity(made)
    connection.still_there(made, opened)
    made.with_name("other").write_bytes(b"other")
    made.with_name("other").replace(made)
    with pytest.raises(EnvironmentFault) as caught:
        connection.still_there(made, opened)
    assert caught.value.code == "workspace_replaced"
    connection.still_there(made, opened, numbered=False)
    made.unlink()
    for numbered in (True, False):
        with pytest.raises(EnvironmentFault) as caught:
            connection.still_there(made, opened, numbered=numbered)
        assert caught.value.code == "workspace_vanished"


def test_a_file_that_lacks_its_end_is_refused_unless_a_log_holds_it(made: Path) -> None:
    content = made.read_bytes()
    made.write_bytes(content[:-1])
    with pytest.raises(EnvironmentFault) as caught:
        connection.check(made)
    assert caught.value.code == "workspace_corrupt"
    assert f"{len(content) - 1} / {len(content)} bytes" in str(caught.value.values["detail"])
    made.write_bytes(content)
    connection.check(made)


def test_a_text_that_is_no_utf8_is_damage(made: Path) -> None:
    writer = connection.open_writer(made)
    writer.execute("INSERT INTO settings VALUES ('x', CAST(x'ff41' AS TEXT))")
    with pytest.raises(EnvironmentFault) as caught, connection.faults(made):
        writer.execute("SELECT value FROM settings").fetchall()
    assert caught.value.code == "workspace_corrupt"
    connection.close_writer(writer, made)


def test_a_workspace_without_a_schema_is_damaged(made: Path) -> None:
    other = sqlite3.connect(made)
    other.execute("DROP TABLE _sqlite_migrations")
    other.commit()
    other.close()
    with pytest.raises(EnvironmentFault) as caught:
        connection.check(made)
    assert caught.value.code == "workspace_corrupt"


def test_reading_beside_a_log_that_cannot_be_made(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a folder that is read-only: the file is read as it stands, and nothing is made beside it."""
    before = made.read_bytes()

    def refused(path: Path) -> sqlite3.Connection:
        raise EnvironmentFault("workspace_unreachable", path=str(path), detail="unable to open database file")

    monkeypatch.setattr(connection, "open_reader", refused)
    reader = connection.open_again(made)
    assert reader.execute("SELECT count(*) FROM figures").fetchone()[0] == 0
    assert [entry.name for entry in made.parent.iterdir()] == [made.name]
    reader.close()
    assert made.read_bytes() == before


def test_a_mistake_in_our_own_sql_stays_an_error(made: Path) -> None:
    reader = connection.open_reader(made)
    with pytest.raises(sqlite3.OperationalError), connection.faults(made):
        reader.execute("SELECT * FROM no_such_table")
    reader.close()


def test_opening_does_not_import_sqlite_utils(made: Path) -> None:
    code = (
        "import sys, pathlib; from app.models import connection; "
        "connection.close_writer(connection.open_writer(pathlib.Path(sys.argv[1])), pathlib.Path(sys.argv[1])); "
        "print({'sqlite_utils', 'pandas', 'numpy'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(made)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_schema_whose_names_are_no_text_is_damage(made: Path) -> None:
    data = made.read_bytes()
    made.write_bytes(data.replace(b"tabledocumentsdocuments", b"table\xf3ocumentsdocuments"))
    with pytest.raises(EnvironmentFault) as caught:
        connection.check(made)
    assert caught.value.code == "workspace_corrupt"
