"""Opens a workspace file, for writing or for reading, and refuses what is none.

Only the standard ``sqlite3`` is imported here, so that a window can be painted before sqlite-utils is needed.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Literal

from app.errors import EnvironmentFault, InputError
from app.models import drafts, folders

APPLICATION_ID = 0x46555049
"""``FUPI`` in ASCII: what ``PRAGMA application_id`` says of a workspace."""

MIGRATION_SET = "fupin"
MIGRATIONS = (
    "0001_workspace",
    "0002_merging",
    "0003_append_only",
    "0004_facts",
    "0005_findings",
    "0006_leftovers",
    "0007_search",
    "0009_vocabulary",
    "0010_doubtful",
    "0011_samples",
    "0012_province",
    "0013_indicator_notes",
)
"""The names of all migrations, in order, so that a plain SELECT shows what is pending without importing
sqlite-utils.
"""

SUFFIX = ".fupin"

_MAGIC = b"SQLite format 3\x00"
_ID_AT = slice(68, 72)
"""Where the header of an SQLite file holds the application id (sqlite.org/fileformat2.html, 1.3.1)."""
_HEADER_SIZE = 100
_FAULTS = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_READONLY: "workspace_read_only",
    sqlite3.SQLITE_BUSY: "workspace_busy",
    sqlite3.SQLITE_LOCKED: "workspace_busy",
    sqlite3.SQLITE_CORRUPT: "workspace_corrupt",
    sqlite3.SQLITE_NOTADB: "workspace_corrupt",
    sqlite3.SQLITE_CANTOPEN: "workspace_unreachable",
    sqlite3.SQLITE_PERM: "workspace_unreachable",
    sqlite3.SQLITE_IOERR: "workspace_io",
}


@contextmanager
def faults(path: Path) -> Iterator[None]:
    """Turn what the machine did to the file at ``path`` into an EnvironmentFault; a mistake in our SQL stays an
    error.
    """
    try:
        yield
    except sqlite3.Error as error:
        fault = fault_of(error, path)
        if fault is None:
            raise
        raise fault from error
    except UnicodeDecodeError as error:  # Python cannot read what SQLite says of a schema that is no text
        raise EnvironmentFault("workspace_corrupt", path=str(path), detail=str(error)) from error


def fault_of(error: BaseException, path: Path) -> EnvironmentFault | None:
    """The fault of the machine that an error of SQLite stands for; None for any other error."""
    if not isinstance(error, sqlite3.DatabaseError):
        return None
    code = _FAULTS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    if code is None and str(error).startswith("Could not decode"):  # Python's own: a text that is no UTF-8
        code = "workspace_corrupt"
    return EnvironmentFault(code, path=str(path), detail=str(error)) if code else None


Identity = tuple[int, int] | None
"""Device and number of a file: what stays the same while it has the same name."""


def identity(path: Path) -> Identity:
    """Which file has this name now; None for no file."""
    try:
        known = path.stat()
    except OSError:
        return None
    return known.st_dev, known.st_ino


def still_there(path: Path, opened: Identity, *, numbered: bool = True) -> None:
    """Look whether the file that was opened still has its name: what is written to a file without one is lost.
    ``numbered`` is False where a file's number may change by itself, as some network file systems have it.

    Raises EnvironmentFault: workspace_vanished, workspace_replaced.
    """
    now = identity(path)
    if now is None or (numbered and now != opened):
        raise EnvironmentFault("workspace_vanished" if now is None else "workspace_replaced", path=str(path))


def pending(connection: sqlite3.Connection) -> list[str]:
    """The names of the migrations that this file still lacks, in order."""
    applied = _applied(connection)
    return [name for name in MIGRATIONS if name not in applied]


def _applied(connection: sqlite3.Connection) -> set[str]:
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone():
        return set()
    rows = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", [MIGRATION_SET])
    return {name for (name,) in rows}


def present(path: Path) -> None:
    """Look whether there is a file, without touching it. Raises InputError: not_found, is_folder."""
    if path.is_dir():
        raise InputError("is_folder", path=str(path))
    if not path.is_file():
        raise InputError("not_found", path=str(path))


def check(path: Path) -> None:
    """Look whether ``path`` is a workspace this version can read, without changing it.

    Raises InputError: not_found, is_folder, not_a_workspace, newer_workspace; EnvironmentFault.
    """
    present(path)
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_SIZE)
    except OSError as error:
        raise EnvironmentFault("workspace_unreachable", path=str(path), detail=str(error)) from error
    if not header.startswith(_MAGIC) or header[_ID_AT] != APPLICATION_ID.to_bytes(4):
        raise InputError("not_a_workspace", path=str(path))
    _check_length(path, header)
    # Whoever closes last for writing takes the log away; a log that was there before is left as it is.
    connection = _connect(path, "ro" if path.with_name(f"{path.name}-wal").exists() else "rw")
    try:
        with faults(path):
            connection.execute("PRAGMA query_only = ON")
            _check_schema(connection, path)
    finally:
        connection.close()


def _check_length(path: Path, header: bytes) -> None:
    """Look whether the file has all the pages that its header counts, where no log or journal holds them.

    SQLite itself reads what a truncated file lacks as zeros. (sqlite.org/fileformat2.html, 1.3.2 and 1.3.7)
    """
    unfinished = any(_size(path.with_name(path.name + ending)) for ending in ("-wal", "-journal"))
    if unfinished or header[24:28] != header[92:96]:
        return
    page = int.from_bytes(header[16:18])
    expected = int.from_bytes(header[28:32]) * (65536 if page == 1 else page)
    if path.stat().st_size < expected:
        detail = f"{path.stat().st_size} / {expected} bytes"
        raise EnvironmentFault("workspace_corrupt", path=str(path), detail=detail)


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _check_schema(connection: sqlite3.Connection, path: Path) -> None:
    applied = _applied(connection)
    if applied - set(MIGRATIONS):
        raise InputError("newer_workspace", path=str(path))
    if not applied:
        raise EnvironmentFault("workspace_corrupt", path=str(path), detail="no schema")


def _connect(path: Path, mode: Literal["ro", "rw", "rwc"], *, still: bool = False) -> sqlite3.Connection:
    """Connect; ``still`` promises that nobody writes to the file, so that nothing needs to be made beside it."""
    uri = f"{path.resolve().as_uri()}?mode={mode}{'&immutable=1' if still else ''}"
    with faults(path):
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    return connection


@contextmanager
def _closed_on_failure(connection: sqlite3.Connection) -> Iterator[None]:
    """Leave no connection behind where it cannot be handed on."""
    try:
        yield
    except BaseException:
        connection.close()
        raise


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA busy_timeout = 5000")


def create(path: Path) -> None:
    """Make an empty workspace at ``path``: whole under its name, or not at all.

    Raises InputError ``exists`` (nothing is overwritten) and EnvironmentFault.
    """
    from app.models import migrations

    if path.exists():
        raise InputError("exists", path=str(path))
    try:
        with drafts.draft(path, "new") as draft:
            with faults(path), closing(_connect(draft, "rwc")) as connection:
                migrations.migrate(connection)
            draft.replace(path)
    except OSError as error:
        raise EnvironmentFault("workspace_unreachable", path=str(path), detail=str(error)) from error


@contextmanager
def scratch() -> Iterator[sqlite3.Connection]:
    """An empty workspace in memory, to try out on it what is not to be written yet."""
    from app.models import migrations

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        migrations.migrate(connection)
        yield connection


def open_writer(path: Path) -> sqlite3.Connection:
    """The one connection that writes to a workspace: synchronous FULL, foreign keys on, migrated to the newest schema
    after a backup. A write-ahead log is kept where nothing but this computer has a hand in the folder, else a journal.

    The connection is in autocommit mode: ``history.transaction`` opens and ends each transaction.
    Raises InputError (see ``check``) and EnvironmentFault.
    """
    check(path)
    if not os.access(path, os.W_OK):  # SQLite would open it all the same, for reading
        raise EnvironmentFault("workspace_read_only", path=str(path))
    connection = _connect(path, "rw")
    with _closed_on_failure(connection), faults(path):
        _prepare(connection)
        connection.execute(f"PRAGMA journal_mode = {'DELETE' if folders.place(path).shared else 'WAL'}")
        connection.execute("PRAGMA synchronous = FULL")
        if sys.platform == "darwin":
            connection.execute("PRAGMA fullfsync = ON")
        if pending(connection):
            _migrate(connection, path)
    return connection


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring an older workspace up to date; one that cannot be backed up first stays as it is."""
    from app.models import backup, migrations

    backup.make(connection, path, "migration")
    migrations.migrate(connection)


def open_reader(path: Path) -> sqlite3.Connection:
    """A connection that only reads. It may be handed from thread to thread, used by one at a time.

    It is opened for writing all the same: the last one to close takes the log away, which a read-only one cannot.
    Raises EnvironmentFault.
    """
    connection = _connect(path, "rw")
    with _closed_on_failure(connection), faults(path):
        _prepare(connection)
        connection.execute("PRAGMA query_only = ON")
    return connection


def open_still(path: Path) -> sqlite3.Connection:
    """A reading connection to a workspace that nobody writes to: a backup, or a file in a folder that is read-only.
    Nothing is made beside it. Raises as ``check`` does.
    """
    present(path)
    connection = _connect(path, "ro", still=not _size(path.with_name(f"{path.name}-wal")))
    with _closed_on_failure(connection), faults(path):
        _prepare(connection)
        _check_schema(connection, path)
    return connection


def open_unlocked(path: Path) -> sqlite3.Connection:
    """A reading connection to a workspace that somebody else may have open for writing.

    Raises as ``check`` does; InputError ``older_workspace`` for one that had to be migrated first.
    """
    check(path)
    connection = open_again(path)
    if pending(connection):
        connection.close()
        raise InputError("older_workspace", path=str(path))
    return connection


def open_again(path: Path) -> sqlite3.Connection:
    """One more reading connection to a workspace that this process may have open, also in a folder that is read-only.

    The file is touched through SQLite alone: on Unix whoever opens and closes it otherwise lets go of all the locks
    that this process has on it. (sqlite.org/howtocorrupt.html, 2.2) Raises EnvironmentFault.
    """
    try:
        connection = open_reader(path)
        with faults(path):
            pending(connection)
    except EnvironmentFault as fault:
        if fault.code != "workspace_unreachable":
            raise
        return open_still(path)  # a log cannot be made in this folder, so there is none
    return connection


def close_writer(connection: sqlite3.Connection, path: Path) -> None:
    """Checkpoint the log and close, so that one file is left, fit to be mailed."""
    try:
        with faults(path):
            connection.execute("PRAGMA optimize")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()
