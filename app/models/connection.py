"""Opens a workspace file, for writing or for reading, and refuses what is none.

Only the standard ``sqlite3`` is imported here, so that a window can be painted before sqlite-utils is needed.
"""

from __future__ import annotations

import sqlite3
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from app.errors import EnvironmentFault, InputError

APPLICATION_ID = 0x46555049
"""``FUPI`` in ASCII: what ``PRAGMA application_id`` says of a workspace."""

MIGRATION_SET = "fupin"
MIGRATIONS = ("0001_workspace",)
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
    except sqlite3.DatabaseError as error:
        code = _FAULTS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if code is None:
            raise
        raise EnvironmentFault(code, path=str(path), detail=str(error)) from error


def pending(connection: sqlite3.Connection) -> list[str]:
    """The names of the migrations that this file still lacks, in order."""
    applied = _applied(connection)
    return [name for name in MIGRATIONS if name not in applied]


def _applied(connection: sqlite3.Connection) -> set[str]:
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone():
        return set()
    rows = connection.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", [MIGRATION_SET])
    return {name for (name,) in rows}


def check(path: Path) -> None:
    """Look whether ``path`` is a workspace this version can read, without changing it.

    Raises InputError: not_found, is_folder, not_a_workspace, newer_workspace.
    """
    if path.is_dir():
        raise InputError("is_folder", path=str(path))
    if not path.is_file():
        raise InputError("not_found", path=str(path))
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_SIZE)
    except OSError as error:
        raise EnvironmentFault("workspace_unreachable", path=str(path), detail=str(error)) from error
    if not header.startswith(_MAGIC) or header[_ID_AT] != APPLICATION_ID.to_bytes(4):
        raise InputError("not_a_workspace", path=str(path))
    # Whoever closes last for writing takes the log away; a log that was there before is left as it is.
    connection = _connect(path, "ro" if path.with_name(f"{path.name}-wal").exists() else "rw")
    try:
        with faults(path):
            connection.execute("PRAGMA query_only = ON")
            if _applied(connection) - set(MIGRATIONS):
                raise InputError("newer_workspace", path=str(path))
    finally:
        connection.close()


def _connect(path: Path, mode: Literal["ro", "rw", "rwc"]) -> sqlite3.Connection:
    uri = f"{path.resolve().as_uri()}?mode={mode}"
    with faults(path):
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    return connection


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
    draft = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.new")
    try:
        connection = _connect(draft, "rwc")
        try:
            with faults(path):
                migrations.migrate(connection)
        finally:
            connection.close()
        draft.replace(path)
    except OSError as error:
        raise EnvironmentFault("workspace_unreachable", path=str(path), detail=str(error)) from error
    finally:
        draft.unlink(missing_ok=True)


def open_writer(path: Path) -> sqlite3.Connection:
    """The one connection that writes to a workspace: WAL, synchronous FULL, foreign keys on, migrated to the newest
    schema.

    The connection is in autocommit mode: ``history.transaction`` opens and ends each transaction.
    Raises InputError (see ``check``) and EnvironmentFault.
    """
    check(path)
    connection = _connect(path, "rw")
    try:
        with faults(path):
            _prepare(connection)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            if sys.platform == "darwin":
                connection.execute("PRAGMA fullfsync = ON")
            if pending(connection):
                from app.models import migrations

                migrations.migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def open_reader(path: Path) -> sqlite3.Connection:
    """A connection that only reads. It may be handed from thread to thread, used by one at a time.

    It is opened for writing all the same: the last one to close takes the log away, which a read-only one cannot.
    Raises EnvironmentFault.
    """
    connection = _connect(path, "rw")
    with faults(path):
        _prepare(connection)
        connection.execute("PRAGMA query_only = ON")
    return connection


def close_writer(connection: sqlite3.Connection, path: Path) -> None:
    """Checkpoint the log and close, so that one file is left, fit to be mailed."""
    with faults(path):
        connection.execute("PRAGMA optimize")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
