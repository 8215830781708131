from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app import sentences
from app.errors import EnvironmentFault, InputError
from app.models import lock

HOLDING = """
import sys
from pathlib import Path
from app.models import lock
held = lock.acquire(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.readline()
held.release()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "工作 区.fupin"


def _holder(path: Path) -> subprocess.Popen[str]:
    """Another process that holds the lock until it is told otherwise, or killed."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_who_holds_it_is_said(path: Path) -> None:
    held = lock.acquire(path)
    with pytest.raises(InputError) as caught:
        lock.acquire(path)
    assert caught.value.code == "workspace_held"
    values = caught.value.values
    assert (values["path"], values["pid"]) == (str(path), os.getpid())
    assert all(values[name] not in ("", "?") for name in ("user", "host", "program", "since"))
    said = sentences.failure(caught.value)
    assert all(str(values[name]) in said for name in ("path", "user", "host", "program", "since"))
    held.release()


def test_letting_go_leaves_nothing_and_lets_the_next_one_in(path: Path) -> None:
    for _ in range(3):
        held = lock.acquire(path)
        assert held.crashed is None
        held.release()
        held.release()
        assert list(path.parent.iterdir()) == []


def test_another_process_is_kept_out_and_a_killed_one_is_recognised(path: Path) -> None:
    process = _holder(path)
    with pytest.raises(InputError) as caught:
        lock.acquire(path)
    assert caught.value.values["pid"] == process.pid
    process.kill()
    process.communicate()
    held = lock.acquire(path)
    assert held.crashed is not None
    assert held.crashed.pid == process.pid
    held.release()
    assert list(path.parent.iterdir()) == []


def test_one_that_ends_in_order_is_no_crash(path: Path) -> None:
    process = _holder(path)
    process.communicate("\n")
    held = lock.acquire(path)
    assert held.crashed is None
    held.release()


def test_the_name_of_another_computer_is_asked_about(path: Path) -> None:
    """In a synchronised folder its lock file arrives here, its lock does not."""
    other = lock.Holder("zhao", "OFFICE-PC", "fupin", 7, "2026-11-22T08:00:00+00:00")
    fields = {name: getattr(other, name) for name in other.__slots__}
    lock.beside(path).write_text(json.dumps(fields), encoding="utf-8")
    before = lock.beside(path).read_bytes()
    with pytest.raises(InputError) as caught:
        lock.acquire(path)
    assert (caught.value.code, caught.value.values["host"]) == ("workspace_held_elsewhere", "OFFICE-PC")
    assert lock.beside(path).read_bytes() == before
    held = lock.acquire(path, take_over=True)
    assert held.crashed == other
    held.release()


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b'{"user": 1}', b"null"])
def test_a_lock_file_that_says_nothing_is_no_hindrance(path: Path, content: bytes) -> None:
    lock.beside(path).write_bytes(content)
    held = lock.acquire(path)
    assert held.crashed is None
    held.release()


def test_of_many_at_once_one_gets_it(path: Path) -> None:
    """Taking the file away and locking it race with one another: two must never hold it at one time."""
    inside: list[int] = []
    most: list[int] = []
    guard = threading.Lock()

    def contend() -> None:
        for _ in range(200):
            try:
                held = lock.acquire(path)
            except InputError:
                continue
            with guard:
                inside.append(1)
                most.append(len(inside))
            with guard:
                inside.pop()
            held.release()

    threads = [threading.Thread(target=contend) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert max(most) == 1


def _refusing(monkeypatch: pytest.MonkeyPatch, times: int) -> list[str]:
    """Let opening a file be refused so many times, as Windows does with one that is being deleted."""
    opened, asked = os.open, list[str]()

    def refuse(place: Path, *rest: int) -> int:
        asked.append(str(place))
        if len(asked) <= times:
            raise PermissionError(errno.EACCES, "Permission denied")
        return opened(place, *rest)

    monkeypatch.setattr(lock, "_PASSING", {errno.EACCES})
    monkeypatch.setattr(os, "open", refuse)
    return asked


def test_a_lock_file_that_is_just_being_deleted_is_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows four programs that open a workspace at one moment were told that its folder cannot be written to."""
    asked = _refusing(monkeypatch, 2)
    lock.acquire(path).release()
    assert asked == [str(lock.beside(path))] * 3


def test_a_refusal_that_lasts_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "_PATIENCE", 0.0)
    asked = _refusing(monkeypatch, 1_000)
    with pytest.raises(EnvironmentFault) as caught:
        lock.acquire(path)
    assert caught.value.code == "workspace_read_only"
    assert len(asked) <= 2


@pytest.mark.wine_cannot("keep root from writing to a folder")
def test_a_folder_that_cannot_be_written_to(read_only_folder: Path) -> None:
    with pytest.raises(EnvironmentFault) as caught:
        lock.acquire(read_only_folder / "a.fupin")
    assert caught.value.code in ("workspace_read_only", "workspace_unreachable")


def test_a_file_system_without_locks_is_used_all_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert lock._without_lock(OSError(errno.ENOLCK, "no locks"))
    assert not lock._without_lock(OSError(errno.EAGAIN, "taken"))
    with pytest.raises(OSError, match="other"):
        lock._without_lock(OSError(errno.EIO, "other"))
