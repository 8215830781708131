"""What the machine does to a workspace, done for real: each ends in a failure with a sentence, and loses nothing."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app import sentences, vocabulary
from app.curation.operations import Correct, SetReview
from app.curation.session import Session
from app.errors import EnvironmentFault, Failure
from app.models import backup, health, queries
from app.models import connection as connections
from app.models.records import FigureFilter
from tests import workspaces
from tests.dumps import dump


def _value(session: Session) -> float:
    return queries.figures(session.reader, [1])[1].value


# --- no room


def test_a_full_disk_refuses_the_change_and_keeps_what_was_saved(hand_made: Session) -> None:
    """SQLite itself is told that there is no page more."""
    hand_made.perform(Correct(1, {"value": 5.0})).result()
    run = hand_made._writer.run
    run(lambda connection: connection.execute("PRAGMA max_page_count = 1").fetchone()).result()
    before = dump(hand_made.reader)
    with pytest.raises(EnvironmentFault) as caught:
        hand_made.perform(Correct(1, {"metric": "much " * 5000})).result()
    assert caught.value.code == "disk_full"
    assert "What was saved before is safe" in sentences.failure(caught.value)
    assert dump(hand_made.reader) == before
    run(lambda connection: connection.execute("PRAGMA max_page_count = 100000").fetchone()).result()
    hand_made.perform(Correct(1, {"metric": "much " * 5000})).result()
    assert _value(hand_made) == 5.0


FILLING = """
import sys
from pathlib import Path
from app import sentences, vocabulary
from app.curation.operations import AddNote, Correct
from app.curation.session import Session
from app.errors import Failure
from tests.workspaces import ANALYST
if sys.argv[2] == "limit":
    import resource
    resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
session = Session(Path(sys.argv[1]), vocabulary.load())
session.sign_in(ANALYST)
saved, failed = 0, 0
for number in range(400):
    try:
        session.perform(AddNote(1, f"{number} " + "x" * 4000)).result()
        saved += 1
    except Failure as failure:
        print(failure.code, sentences.failure(failure).count("safe"))
        failed += 1
        if failed == 3:
            break
try:
    session.back_up().result()
except Failure as failure:
    print(failure.code)
try:
    session.close()
except Failure as failure:
    print("closing:", failure.code)
print(saved)
"""


def _fill(path: Path, way: str, *before: str) -> list[str]:
    command = [*before, sys.executable, "-c", FILLING, str(path), way]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout.splitlines()


def _notes(path: Path) -> int:
    with closing(connections.open_reader(path)) as reader:
        assert [problem for found in health.run(reader, path) for problem in found.problems] == []
        return int(reader.execute("SELECT count(*) FROM annotations").fetchone()[0])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no limit to the size of a file")
def test_a_file_that_may_not_grow_keeps_all_that_was_saved(hand_made: Session) -> None:
    hand_made.close()
    said = _fill(hand_made.path, "limit")
    assert [line.split()[0] in ("disk_full", "workspace_io") for line in said[:3]] == [True] * 3
    assert "Traceback" not in "".join(said)
    assert _notes(hand_made.path) == int(said[-1]) > 5


def _may_mount() -> bool:
    command = ["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt"]
    return bool(shutil.which("unshare")) and not subprocess.run(command, capture_output=True, check=False).returncode


@pytest.mark.skipif(not _may_mount(), reason="needs a small file system of its own, which only Linux lets users mount")
def test_a_small_file_system_that_is_full_keeps_all_that_was_saved(hand_made: Session, tmp_path: Path) -> None:
    hand_made.close()
    small, kept = tmp_path / "small", tmp_path / "kept.fupin"
    small.mkdir()
    script = f'mount -t tmpfs -o size=1600k none "{small}" && cp "{hand_made.path}" "{small}/w.fupin" && "$@"'
    script += f'; cat "{small}/w.fupin" > "{kept}"; cat "{small}/w.fupin-wal" > "{kept}-wal" 2>&-; true'
    said = _fill(small / "w.fupin", "mounted", "unshare", "-rm", "sh", "-c", script, "sh")
    assert [line.split()[0] for line in said[:3]] == ["disk_full"] * 3
    assert _notes(kept) == int(said[-1]) > 10


# --- no right to write, no file, another file


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="root is kept from writing by a flag alone")
def test_a_file_that_may_not_be_changed_is_refused_and_can_be_read(hand_made: Session) -> None:
    hand_made.close()
    before = hand_made.path.read_bytes()
    if subprocess.run(["chattr", "+i", str(hand_made.path)], capture_output=True, check=False).returncode:
        pytest.skip("this file system knows no such flag")
    try:
        with pytest.raises(EnvironmentFault) as caught:
            Session(hand_made.path, vocabulary.load())
        assert caught.value.code in ("workspace_read_only", "workspace_unreachable")
        reading = Session(hand_made.path, vocabulary.load(), read_only=True)
        assert reading.progress() == (0, 3)
        reading.close()
    finally:
        subprocess.run(["chattr", "-i", str(hand_made.path)], check=True)
    assert hand_made.path.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no file that is open")
def test_a_file_that_vanished_takes_no_change_and_can_be_saved_as_a_copy(hand_made: Session, tmp_path: Path) -> None:
    hand_made.perform(Correct(1, {"value": 5.0})).result()
    away = hand_made.path.rename(tmp_path / "away.fupin")
    for _ in range(2):
        with pytest.raises(EnvironmentFault) as caught:
            hand_made.perform(Correct(1, {"value": 6.0})).result()
        assert caught.value.code == "workspace_vanished"
    assert "Save a copy" in sentences.failure(caught.value)
    hand_made.save_copy(tmp_path / "saved.fupin").result()
    session = Session(tmp_path / "saved.fupin", vocabulary.load())
    assert _value(session) == 5.0
    session.close()
    away.rename(hand_made.path)
    hand_made.perform(Correct(1, {"value": 6.0})).result()
    assert _value(hand_made) == 6.0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows replaces no file that is open")
def test_a_file_that_was_replaced_is_left_alone(hand_made: Session, tmp_path: Path) -> None:
    hand_made.perform(Correct(1, {"value": 5.0})).result()
    other = tmp_path / "other.fupin"
    connections.create(other)
    content = other.read_bytes()
    other.replace(hand_made.path)
    with pytest.raises(EnvironmentFault) as caught:
        hand_made.perform(Correct(1, {"value": 6.0})).result()
    assert caught.value.code == "workspace_replaced"
    hand_made.save_copy(tmp_path / "saved.fupin").result()
    assert hand_made.path.read_bytes() == content


# --- damage


def _use(path: Path) -> None:
    """Open, read all that the window reads, edit, undo, look after its health, close."""
    session = Session(path, vocabulary.load())
    try:
        with connections.faults(path):
            session.sign_in(workspaces.ANALYST)
            session.progress()
            queries.reports(session.reader)
            queries.sections(session.reader)
            ids = queries.figure_ids(session.reader, FigureFilter(sort=(("value", True),)))
            queries.figures(session.reader, ids[:50])
            queries.programme_cells(session.reader)
            list(queries.curated(session.reader)[1])
            for report in queries.reports(session.reader):
                queries.text(session.reader, report.document_id)
            session.check(lambda *_: True)
            session.perform(SetReview(list(ids[:5]), "verified")).result()
            session.undo().result()
    finally:
        session.close()


def _said(path: Path, use: Callable[[Path], None]) -> str:
    """The sentence in which using a damaged file ended; empty where all went well. Anything else fails the test."""
    try:
        use(path)
    except Failure as failure:
        return sentences.failure(failure)
    return ""


@pytest.mark.parametrize("seed", range(50))
def test_random_bytes_over_pages_end_in_a_sentence(tmp_path: Path, seed: int) -> None:
    """Those in the middle of a text or a value may go unnoticed by SQLite; the health check looks at these."""
    path = workspaces.workspace(tmp_path)
    chance = random.Random(seed)
    content = bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 1, 3, 20])):
        page = chance.randrange(len(content) // 4096) * 4096
        start = page + chance.choice([0, 0, chance.randrange(4096)])
        end = min(start + chance.choice([1, 8, 100, 4096]), page + 4096)
        content[max(start, 100) : max(end, 100)] = chance.randbytes(max(end, 100) - max(start, 100))
    path.write_bytes(bytes(content))
    said = _said(path, _use)
    assert said == "" or str(path) in said
    assert [entry.name for entry in tmp_path.iterdir() if "lock" in entry.name] == []


@pytest.mark.parametrize("share", [0.0, 0.001, 0.1, 0.5, 0.9, 0.999])
def test_a_truncated_file_ends_in_a_sentence_unchanged(tmp_path: Path, share: float) -> None:
    path = workspaces.workspace(tmp_path)
    content = path.read_bytes()
    content = content[: int(len(content) * share)]
    path.write_bytes(content)
    said = _said(path, _use)
    assert str(path) in said
    assert path.read_bytes() == content


def test_what_is_damaged_can_be_read_as_far_as_it_goes_and_restored(hand_made: Session) -> None:
    hand_made.back_up().result()
    hand_made.close()
    path = hand_made.path
    content = bytearray(path.read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    path.write_bytes(bytes(content))
    assert "File > Restore" in _said(path, _use)
    backup.restore(path, backup.found(backup.folder_of(path))[0].path)
    assert _said(path, _use) == ""


def test_a_busy_file_is_said_to_be_in_use(hand_made: Session) -> None:
    """Another program that knows nothing of our lock, such as a browser for SQLite files."""
    with closing(sqlite3.connect(hand_made.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        hand_made._writer.run(lambda connection: connection.execute("PRAGMA busy_timeout = 50")).result()
        with pytest.raises(EnvironmentFault) as caught:
            hand_made.perform(Correct(1, {"value": 5.0})).result()
        other.execute("ROLLBACK")
    assert caught.value.code == "workspace_busy"
    hand_made.perform(Correct(1, {"value": 5.0})).result()
