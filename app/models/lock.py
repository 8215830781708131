"""One writer for a workspace: a lock of the operating system on a file beside it, which also says who holds it.

The kernel lets go of the lock when its holder ends, however it ends: a crashed holder is recognised by a file without
a lock. The lock is taken on one byte far behind the file's end, so that Windows, whose locks keep readers out, lets
others read who holds it. https://www.sqlite.org/lockingv3.html does the same with its ``PENDING_BYTE``.
"""

from __future__ import annotations

import errno
import getpass
import json
import os
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.errors import EnvironmentFault, InputError

ENDING = "-lock"
"""What is put behind the name of a workspace for the name of its lock file, as SQLite does with ``-wal``."""

_UNSUPPORTED = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP}
"""What a file system without locks answers. SQLite's own locks are relied on there."""

_TAKEN = {errno.EACCES, errno.EAGAIN, errno.EDEADLK, 0}
"""What says that another holds the lock; Wine's C library refuses without naming a cause."""

_PASSING = {errno.EACCES} if sys.platform == "win32" else set()
"""What opening the lock file answers while another program is just taking it away: Windows refuses everyone until the
last one has closed it.
"""

_PATIENCE, _PAUSE = 0.5, 0.01
"""Seconds that such an answer is borne with, and between two attempts."""

_SIZE = 4096


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a workspace open for writing. ``since`` is UTC, ISO 8601 with seconds."""

    user: str
    host: str
    program: str
    pid: int
    since: str


class Lock:
    """A lock that is held. ``stale`` says that somebody held it before without letting go, ``crashed`` who, where they
    came to write their name.
    """

    def __init__(self, path: Path, descriptor: int, crashed: Holder | None, *, stale: bool) -> None:
        self.crashed = crashed
        self.stale = stale
        self._path = path
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Let go, and take the lock file away. Doing so twice does nothing."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is None:
            return
        if sys.platform == "win32":  # no file is taken away while it is open there
            os.close(descriptor)
            with suppress(OSError):
                self._path.unlink()
        else:
            with suppress(OSError):
                self._path.unlink()
            os.close(descriptor)


def beside(path: Path) -> Path:
    """The lock file of a workspace."""
    return path.with_name(path.name + ENDING)


def acquire(path: Path, *, take_over: bool = False) -> Lock:
    """Become the one writer of the workspace at ``path``.

    Raises InputError ``workspace_held`` with the holder's fields; ``workspace_held_elsewhere`` where another computer
    left its name, which may have crashed or may be writing through a synchronised folder (``take_over`` goes on all the
    same); EnvironmentFault ``workspace_read_only``, ``workspace_unreachable``.
    """
    place = beside(path)
    while True:
        stale = os.path.exists(place)  # noqa: PTH110 - False also where Windows refuses to look, being about to delete
        descriptor = _open(place, path)
        try:
            if not _locked(descriptor):
                raise _held("workspace_held", path, _read(descriptor))
            if not _is_at(descriptor, place):  # the one before took its file away between our opening and locking it
                os.close(descriptor)
                continue
            left = _read(descriptor)
            if left is not None and left.host != _host() and not take_over:
                raise _held("workspace_held_elsewhere", path, left)
            _write(descriptor, _me())
        except BaseException:
            os.close(descriptor)
            raise
        return Lock(place, descriptor, left, stale=stale)


def _held(code: str, path: Path, holder: Holder | None) -> InputError:
    """The refusal, with the holder's fields as the user reads them: the time is that of this computer's clock."""
    known = holder or Holder("?", "?", "?", 0, "?")
    try:
        since = f"{datetime.fromisoformat(known.since).astimezone():%Y-%m-%d %H:%M}"
    except ValueError:
        since = "?"
    return InputError(code, path=str(path), **asdict(known) | {"since": since})


def _open(place: Path, path: Path) -> int:
    given_up = time.monotonic() + _PATIENCE
    while True:
        try:
            return os.open(place, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        except OSError as error:
            if error.errno not in _PASSING or time.monotonic() > given_up:
                denied = error.errno in (errno.EACCES, errno.EROFS, errno.EPERM)
                code = "workspace_read_only" if denied else "workspace_unreachable"
                raise EnvironmentFault(code, path=str(path), detail=error.strerror or str(error)) from error
            time.sleep(_PAUSE)


if sys.platform == "win32":
    import msvcrt

    _FAR = 0x4000_0000

    def _locked(descriptor: int) -> bool:
        """Try to take the lock, without waiting."""
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            return _without_lock(error)
        return True

else:
    import fcntl

    def _locked(descriptor: int) -> bool:
        """Try to take the lock, without waiting."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return _without_lock(error)
        return True


def _without_lock(error: OSError) -> bool:
    """False where another holds the lock, True where there are no locks on this file system."""
    if error.errno in _TAKEN:
        return False
    if error.errno in _UNSUPPORTED:
        return True
    raise error


def _is_at(descriptor: int, place: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), place.stat())
    except OSError:
        return False


def _read(descriptor: int) -> Holder | None:
    """Who wrote their name; None for a new file, or one that was never finished."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        return Holder(**json.loads(os.read(descriptor, _SIZE)))
    except (ValueError, TypeError, OSError):
        return None


def _write(descriptor: int, holder: Holder) -> None:
    """Write the name, as far as the disk has room: the lock holds without it."""
    with suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, json.dumps(asdict(holder), ensure_ascii=False).encode()[:_SIZE])


def _host() -> str:
    """This computer's name (``socket.gethostname`` would import what could reach a network)."""
    return os.environ.get("COMPUTERNAME", "?") if sys.platform == "win32" else os.uname().nodename


def _me() -> Holder:
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):  # a number without a name
        user = "?"
    program = Path(sys.argv[0] or sys.executable).name
    named = "python -m app" if program in ("__main__.py", "-c", "-m") else program
    return Holder(user, _host(), named, os.getpid(), datetime.now(UTC).isoformat(timespec="seconds"))
