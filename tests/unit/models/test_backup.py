from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app import paths
from app.curation.operations import SetReview
from app.curation.session import Session
from app.errors import EnvironmentFault, InputError
from app.models import backup, lock
from app.models import connection as connections
from app.models.backup import Summary
from tests.dumps import dump

AT = datetime(2026, 11, 22, 13, 15, 30, 123_000, tzinfo=UTC)


@pytest.fixture
def closed(hand_made: Session) -> Path:
    """A workspace that is closed, and was backed up when one figure was verified."""
    hand_made.perform(SetReview([1], "verified")).result()
    hand_made.back_up().result()
    hand_made.perform(SetReview([2, 3], "verified")).result()
    hand_made.close()
    return hand_made.path


def _backups(path: Path) -> list[backup.Backup]:
    return backup.found(backup.folder_of(path))


def _settled(path: Path) -> int:
    found = backup.summary_of(path)
    assert found is not None
    return found.settled


def test_a_backup_holds_what_only_the_log_held(hand_made: Session) -> None:
    hand_made.perform(SetReview([1, 2], "verified")).result()
    assert hand_made.path.with_name(hand_made.path.name + "-wal").stat().st_size > 0
    made = backup.make(hand_made.reader, hand_made.path, "asked", AT)
    assert made == backup.Backup(made.path, AT, "asked")
    assert made.path.parent.is_relative_to(paths.data_dir() / "Backups")
    with closing(connections.open_still(made.path)) as copy:
        assert dump(copy) == dump(hand_made.reader)
        assert copy.execute("PRAGMA application_id").fetchone()[0] == connections.APPLICATION_ID
    assert {path.name for path in made.path.parent.iterdir()} == {made.path.name, backup.PATHS}


def test_a_backup_says_what_it_holds(hand_made: Session) -> None:
    hand_made.perform(SetReview([1, 2], "verified")).result()
    made = backup.make(hand_made.reader, hand_made.path, "auto")
    found = backup.summary_of(made.path)
    assert found == backup.summary(hand_made.reader)
    assert found is not None
    assert (found.settled, found.figures, found.operations) == (2, 3, 2)
    assert backup.summary_of(made.path.with_name("none.fupin")) is None


def test_one_that_edits_meanwhile_is_not_kept_waiting(hand_made: Session) -> None:
    with backup._snapshot(hand_made.reader):
        before = backup.row_counts(hand_made.reader)
        hand_made.perform(SetReview([1], "verified")).result()
        assert backup.row_counts(hand_made.reader) == before
    assert backup.row_counts(hand_made.reader) != before


def test_older_ones_go_by_age_and_those_before_a_migration_stay(hand_made: Session) -> None:
    moments = [AT - timedelta(days=400), AT - timedelta(hours=3, minutes=40), AT - timedelta(hours=3, minutes=30)]
    for reason, moment in zip(("migration", "auto", "auto"), moments, strict=True):
        backup.make(hand_made.reader, hand_made.path, reason, moment)  # type: ignore[arg-type]
    newest = backup.make(hand_made.reader, hand_made.path, "asked", AT)
    kept = backup.found(newest.path.parent)
    assert [found.at for found in kept] == [AT, moments[2], moments[0]]


def test_a_backup_that_differs_does_not_count(hand_made: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    first = backup.make(hand_made.reader, hand_made.path, "auto", AT - timedelta(hours=30))
    honest = backup.row_counts
    counted: list[int] = []

    def wrong(connection: sqlite3.Connection) -> dict[str, int]:
        counted.append(1)
        return honest(connection) | {"figures": len(counted)}

    monkeypatch.setattr(backup, "row_counts", wrong)
    with pytest.raises(EnvironmentFault) as caught:
        backup.make(hand_made.reader, hand_made.path, "auto", AT)
    assert caught.value.code == "backup_failed"
    assert "figures: 2 / 1" in str(caught.value.values["detail"])
    assert [found.path for found in backup.found(first.path.parent)] == [first.path]
    assert {path.name for path in first.path.parent.iterdir()} == {first.path.name, backup.PATHS}


def test_a_damaged_copy_is_found_out(hand_made: Session, tmp_path: Path) -> None:
    made = backup.make(hand_made.reader, hand_made.path, "auto").path
    content = bytearray(made.read_bytes())
    content[8192:12288] = bytes(4096)
    damaged = tmp_path / "damaged.fupin"
    damaged.write_bytes(bytes(content))
    with pytest.raises((EnvironmentFault, sqlite3.DatabaseError)):
        backup.check(damaged)


def test_a_folder_that_cannot_be_made_is_a_failed_backup(hand_made: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    (paths.data_dir() / "Backups").write_text("in the way", encoding="utf-8")
    with pytest.raises(EnvironmentFault) as caught:
        backup.make(hand_made.reader, hand_made.path, "auto")
    assert caught.value.code == "backup_failed"


def test_a_restore_brings_all_back_and_can_be_taken_back(closed: Path) -> None:
    (chosen,) = _backups(closed)
    kept = backup.restore(closed, chosen.path)
    assert _settled(closed) == 1
    assert kept is not None
    assert [found.reason for found in _backups(closed)] == ["restore", "asked"]
    backup.restore(closed, kept)
    assert _settled(closed) == 3
    assert [path.name for path in closed.parent.iterdir()] == [closed.name]


def test_a_stale_log_is_not_put_into_the_restored_file(closed: Path, tmp_path: Path) -> None:
    """A log whose checksums are right is replayed by SQLite into whatever file has its name."""
    (chosen,) = _backups(closed)
    writer = connections.open_writer(closed)
    writer.execute("UPDATE figures SET value = 77")
    log = closed.with_name(closed.name + "-wal")
    stale = log.read_bytes()
    writer.close()
    log.write_bytes(stale)
    closed.with_name(closed.name + "-shm").write_bytes(b"")
    backup.restore(closed, chosen.path)
    assert [path.name for path in closed.parent.iterdir()] == [closed.name]
    with closing(connections.open_reader(closed)) as reader:
        assert reader.execute("SELECT count(*) FROM figures WHERE value = 77").fetchone()[0] == 0


@pytest.mark.parametrize("damage", [lambda data: data[:5000], lambda data: bytes(len(data)), lambda data: data[:0]])
def test_a_damaged_workspace_is_put_aside_and_its_backups_are_found(
    closed: Path, damage: Callable[[bytes], bytes]
) -> None:
    found = _backups(closed)
    damaged = damage(closed.read_bytes())
    closed.write_bytes(damaged)
    assert _backups(closed) == found
    kept = backup.restore(closed, found[0].path)
    assert kept is not None
    assert kept.name.startswith("damaged-")
    assert kept.read_bytes() == damaged
    assert _settled(closed) == 1


def test_a_workspace_that_is_gone_comes_back(closed: Path) -> None:
    found = _backups(closed)
    closed.unlink()
    assert backup.folder_of(closed) == found[0].path.parent
    assert backup.restore(closed, found[0].path) is None
    assert _settled(closed) == 1


def test_what_was_never_backed_up_has_none(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        backup.folder_of(tmp_path / "never.fupin")
    assert caught.value.code == "no_backups"


def test_a_workspace_that_is_open_is_not_restored_over(closed: Path) -> None:
    before = closed.read_bytes()
    held = lock.acquire(closed)
    with pytest.raises(InputError) as caught:
        backup.restore(closed, _backups(closed)[0].path)
    held.release()
    assert (caught.value.code, closed.read_bytes()) == ("workspace_held", before)


def test_a_damaged_backup_is_not_restored(closed: Path) -> None:
    (chosen,) = _backups(closed)
    chosen.path.write_bytes(chosen.path.read_bytes()[:9000])
    before = closed.read_bytes()
    with pytest.raises(EnvironmentFault) as caught:
        backup.restore(closed, chosen.path)
    assert (caught.value.code, closed.read_bytes()) == ("restore_failed", before)
    assert [path.name for path in closed.parent.iterdir()] == [closed.name]


def test_moving_leaves_one_file_in_the_new_place(closed: Path, tmp_path: Path) -> None:
    target = tmp_path / "local" / "deeper"
    moved = backup.relocate(closed, target)
    assert moved == target / closed.name
    assert _settled(moved) == 3
    assert not closed.exists()
    assert [path.name for path in target.iterdir()] == [moved.name]


def test_moving_overwrites_nothing(closed: Path, tmp_path: Path) -> None:
    target = tmp_path / "local"
    target.mkdir()
    (target / closed.name).write_text("mine", encoding="utf-8")
    assert backup.relocate(closed, target).name == "hand 2.fupin"
    assert (target / closed.name).read_text(encoding="utf-8") == "mine"


@pytest.mark.wine_cannot("keep root from writing to a folder")
def test_moving_to_where_nothing_can_be_written_leaves_it_where_it_is(closed: Path, read_only_folder: Path) -> None:
    before = closed.read_bytes()
    with pytest.raises(EnvironmentFault) as caught:
        backup.relocate(closed, read_only_folder / "new")
    assert (caught.value.code, closed.read_bytes()) == ("move_failed", before)


def test_a_copy_is_whole_or_not_there(hand_made: Session, tmp_path: Path) -> None:
    hand_made.perform(SetReview([1], "verified")).result()
    target = tmp_path / "复制 copy.fupin"
    target.write_text("what was there before", encoding="utf-8")
    hand_made.save_copy(target).result()
    assert backup.summary_of(target) == backup.summary(hand_made.reader)
    with pytest.raises(EnvironmentFault) as caught:
        hand_made.save_copy(tmp_path / "none" / "copy.fupin").result()
    assert caught.value.code == "unwritable"


def test_a_summary_reads_older_versions_too() -> None:
    for old in (Path(__file__).parents[2] / "workspaces_of_old").glob("*.fupin"):
        with closing(sqlite3.connect(old)) as connection:
            operations, last = connection.execute("SELECT count(*), max(at) FROM operations").fetchone()
        assert operations >= 6
        assert backup.summary_of(old) == Summary(2, 3, operations, last)
