"""Drafts: hidden files that are written whole before they take a name, and what becomes of those of a killed program.

Whoever writes a draft holds a lock (``lock``) of its own on it. A draft whose lock nobody holds, and whose lock file
names this computer, is of a process that was killed: the next one that writes or opens something there takes it away.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

from app.errors import EnvironmentFault, Failure, InputError
from app.models import lock
from app.models.lock import Lock

SIDECARS = ("-wal", "-shm", "-journal")
"""What SQLite may keep beside a database, by the ending of its name."""

Ending = Literal["new", "part", "restore"]
"""What a draft becomes: a new workspace, a copy, or one that a backup takes the place of."""

_LOCK_NAME = re.compile(rf"\.+.+\.[0-9a-f]{{8}}\.(new|part|restore){re.escape(lock.ENDING)}")


@contextmanager
def draft(target: Path, ending: Ending) -> Iterator[Path]:
    """A name beside ``target`` for a draft of it. What still has this name in the end is taken away, and so are the
    drafts that killed programs have left there.

    Raises OSError where nothing can be written there.
    """
    sweep(target.parent)
    path, held = _begin(target, ending)
    try:
        yield path
    finally:
        remove(path)
        held.release()


def _begin(target: Path, ending: Ending) -> tuple[Path, Lock]:
    """A name for a draft, with the lock on it."""
    while True:
        path = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}.{ending}")
        try:
            return path, lock.acquire(path)
        except EnvironmentFault as fault:
            raise OSError(fault.values["detail"]) from fault
        except InputError:  # another program was just looking whether it is a dead one's
            continue


def remove(path: Path) -> None:
    """Take a file away, where it is there, with what SQLite put beside it."""
    for ending in (*SIDECARS, ""):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def sweep(place: Path) -> None:
    """Take away the drafts in a folder whose programs were killed on this computer; where that is refused, not."""
    with suppress(OSError):
        for found in [path for path in place.iterdir() if _LOCK_NAME.fullmatch(path.name)]:
            with suppress(OSError, Failure):
                _sweep(found.with_name(found.name.removesuffix(lock.ENDING)))


def _sweep(path: Path) -> None:
    held = lock.acquire(path)  # refused while its program lives, and where another computer wrote its name
    try:
        if held.crashed is not None:
            remove(path)
    finally:
        held.release()
