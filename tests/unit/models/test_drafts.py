"""Drafts of programs that were killed are taken away by the next one; those of others are left alone."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app import vocabulary
from app.curation.session import Session
from app.errors import EnvironmentFault, InputError
from app.models import backup, drafts, lock
from app.models import connection as connections
from tests import extractions

WORKING = """
import sys
from contextlib import closing
from pathlib import Path
from app.models import backup, connection, migrations

def wait(*_):
    print("half-way", flush=True)
    sys.stdin.readline()

verb, path, target = sys.argv[1], *map(Path, sys.argv[2:])
if verb == "new":
    migrations.migrate = wait
    connection.create(target)
backup.check = wait
with closing(connection.open_still(path)) as reader:
    backup.save_copy(reader, target) if verb == "copy" else backup.make(reader, path, "asked")
"""


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    session = extractions.open_session(tmp_path)
    session.close()
    return session.path


def _half_way(verb: str, path: Path, target: Path) -> subprocess.Popen[str]:
    """Another process in the middle of making a workspace, a copy or a backup."""
    process = subprocess.Popen(
        [sys.executable, "-c", WORKING, verb, str(path), str(target)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "half-way\n"
    return process


def _hidden(place: Path) -> list[str]:
    return sorted(path.name for path in place.iterdir() if path.name.startswith("."))


def _open(closed: Path) -> None:
    Session(closed, vocabulary.load()).close()


def _make(closed: Path) -> None:
    connections.create(closed.with_name(f"another {len(list(closed.parent.iterdir()))}.fupin"))


@pytest.mark.parametrize("verb", ["new", "copy"])
@pytest.mark.parametrize("next_one", [_open, _make], ids=["open", "new"])
def test_what_a_killed_program_left_is_taken_away_by_the_next(
    closed: Path, verb: str, next_one: Callable[[Path], None]
) -> None:
    target = closed.with_name("复制 copy.fupin")
    process = _half_way(verb, closed, target)
    there = _hidden(closed.parent)
    assert len([name for name in there if name.startswith(".复制 copy.fupin.") and not name.endswith("-lock")]) >= 1
    next_one(closed)
    assert set(there) <= set(_hidden(closed.parent)), "while it lives, its draft is its own"
    process.kill()
    process.communicate()
    next_one(closed)
    assert _hidden(closed.parent) == []
    assert not target.exists()


def test_what_a_killed_backup_left_is_taken_away_by_the_next(closed: Path, tmp_path: Path) -> None:
    with connections.faults(closed):
        reader = connections.open_still(closed)
        place = backup.make(reader, closed, "asked").path.parent
        reader.close()
    process = _half_way("backup", closed, tmp_path)
    process.kill()
    process.communicate()
    assert len(_hidden(place)) >= 2
    lock.beside(closed).touch()  # as the window's process leaves it
    _open(closed)
    assert _hidden(place) == []
    assert len(backup.found(place)) == 1


def test_drafts_are_left_alone_that_are_not_surely_ours(closed: Path) -> None:
    other = {"user": "zhao", "host": "OFFICE-PC", "program": "fupin", "pid": 7, "since": "2026-11-22T08:00:00+00:00"}
    foreign = closed.with_name(".other.fupin.0123abcd.part")
    lock.beside(foreign).write_text(json.dumps(other), encoding="utf-8")
    unlocked, unknown = closed.with_name(".other.fupin.4567cdef.part"), closed.with_name(".other.fupin.89ab0123.new")
    lock.beside(unknown).touch()
    swap = closed.with_name(f".{closed.name}.swp")
    for path in (foreign, unlocked, unknown, swap):
        path.write_bytes(b"draft")
    _open(closed)
    assert all(path.exists() for path in (foreign, unlocked, unknown, swap))
    assert lock.beside(foreign).exists()


def test_a_sweep_at_the_same_moment_is_no_hindrance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the making of a lock file and its locking, another program may look whether it is a dead one's."""
    acquire, refused = lock.acquire, list[Path]()

    def watched(path: Path) -> lock.Lock:
        if not refused:
            refused.append(path)
            raise InputError("workspace_held")
        return acquire(path)

    monkeypatch.setattr(lock, "acquire", watched)
    with drafts.draft(tmp_path / "a.fupin", "part") as path:
        assert path != refused[0]


def test_many_that_make_and_sweep_at_once_do_not_hinder_one_another(tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        for future in [pool.submit(connections.create, tmp_path / f"{number}.fupin") for number in range(12)]:
            future.result()
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(f"{number}.fupin" for number in range(12))


def test_a_draft_goes_with_all_that_lies_beside_it(tmp_path: Path) -> None:
    with drafts.draft(tmp_path / "a.fupin", "part") as path:
        for ending in ("", *drafts.SIDECARS):
            path.with_name(path.name + ending).touch()
        with drafts.draft(path, "new") as inner:
            inner.touch()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.wine_cannot("keep root from writing to a folder")
def test_where_nothing_can_be_written_the_users_path_is_named(read_only_folder: Path) -> None:
    """The message named the draft, a hidden file that the user had never heard of."""
    path = read_only_folder / "new.fupin"
    with pytest.raises(EnvironmentFault) as caught:
        connections.create(path)
    assert (caught.value.code, caught.value.values["path"]) == ("workspace_unreachable", str(path))
