"""Whole copies of a workspace: made through SQLite's backup API, opened again and checked before they count.

Backups lie in a folder of the user's own data, one folder for each workspace, as ordinary workspace files whose names
say when and why they were made. A plain copy of a workspace that is open can lack what its log still holds.
"""

from __future__ import annotations

import os
import re
import sqlite3
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, get_args

from app import paths
from app.errors import Cancelled, EnvironmentFault, Failure, InputError
from app.models import ages, drafts, lock
from app.models import connection as connections
from app.models.drafts import SIDECARS

Reason = Literal["auto", "migration", "restore", "asked"]
"""Why a backup was made: by age, before a migration, before a restore, or because the user asked."""

PATHS = "workspaces.txt"
"""In each folder of backups: where the workspace was seen, one path a line, the newest last."""

_NAME = re.compile(rf"(\d{{8}}T\d{{6}}\.\d{{3}}Z)-({'|'.join(get_args(Reason))})\{connections.SUFFIX}")
_STAMP = "%Y%m%dT%H%M%S.%f"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: its file, when it was made (UTC) and why."""

    path: Path
    at: datetime
    reason: Reason


@dataclass(frozen=True, slots=True)
class Summary:
    """What a workspace holds, to tell two of its states apart. ``last`` is when its newest operation was, or empty."""

    settled: int
    figures: int
    operations: int
    last: str


def folder(workspace: str) -> Path:
    """Where the backups of the workspace with this UUID lie."""
    return paths.data_dir() / "Backups" / workspace


def workspace_id(connection: sqlite3.Connection) -> str:
    """The UUID of an open workspace."""
    return str(connection.execute("SELECT value FROM settings WHERE key = 'workspace'").fetchone()[0])


def folder_of(path: Path) -> Path:
    """Where the backups of the file at ``path`` lie, also where it is damaged or gone and was seen there before.

    Raises InputError ``no_backups``.
    """
    with suppress(Failure, sqlite3.Error, TypeError), closing(connections.open_still(path)) as reader:
        return folder(workspace_id(reader))
    for known in sorted((paths.data_dir() / "Backups").glob(f"*/{PATHS}")):
        if str(path.resolve()) in known.read_text(encoding="utf-8").splitlines():
            return known.parent
    raise InputError("no_backups", path=str(path))


def found(place: Path) -> list[Backup]:
    """The backups in a folder, the newest first."""
    matches = [(path, _NAME.fullmatch(path.name)) for path in place.glob(f"*{connections.SUFFIX}")]
    backups = [Backup(path, _time(match[1]), match[2]) for path, match in matches if match]  # type: ignore[arg-type]
    return sorted(backups, key=lambda backup: backup.at, reverse=True)


def make(source: sqlite3.Connection, path: Path, reason: Reason, at: datetime | None = None) -> Backup:
    """Back up the workspace at ``path`` that ``source`` has open, and give up the backups that are no longer needed.

    One snapshot, in one step: with a write-ahead log nobody is kept from writing meanwhile. Raises EnvironmentFault
    ``backup_failed``; no older backup is given up then.
    """
    with _failing(path, "backup_failed"):
        place = folder(workspace_id(source))
        place.mkdir(parents=True, exist_ok=True)
        _note_path(place, path)
        at = at or datetime.now(UTC)
        target = place / f"{at.strftime(_STAMP)[:-3]}Z-{reason}{connections.SUFFIX}"
        copy(source, target)
        thin(place, at)
    return Backup(target, _time(_stamp_of(target)), reason)


def thin(place: Path, now: datetime) -> list[Backup]:
    """Take away the backups that their age makes needless (``ages.kept``); those before a migration stay."""
    aging = [backup for backup in found(place) if backup.reason != "migration"]
    keep = ages.kept([backup.at for backup in aging], now)
    given_up = [backup for backup in aging if backup.at not in keep]
    for backup in given_up:
        backup.path.unlink(missing_ok=True)
    return given_up


def copy(source: sqlite3.Connection, target: Path) -> None:
    """Write what ``source`` has open to ``target``, in place of what is there: whole and checked, or not at all.

    Raises OSError, sqlite3.Error, or EnvironmentFault ``copy_differs`` where the copy does not hold what it should.
    """
    with drafts.draft(target, "part") as draft:
        with _snapshot(source):
            counts = row_counts(source)
            with closing(sqlite3.connect(draft, isolation_level=None)) as written:
                source.backup(written)
                written.execute("PRAGMA journal_mode = DELETE")
        check(draft, counts)
        draft.replace(target)
        sync_folder(target.parent)


def check(path: Path, counts: Mapping[str, int] | None = None) -> None:
    """Open a copy and look whether it is whole, and has as many rows as the original.

    Raises EnvironmentFault ``copy_differs``.
    """
    with closing(connections.open_still(path)) as reader:
        said = [row[0] for row in reader.execute("PRAGMA quick_check")]
        if said != ["ok"]:
            raise EnvironmentFault("copy_differs", path=str(path), detail=said[0])
        there = row_counts(reader)
    for table, count in (counts or {}).items():
        if there.get(table) != count:
            detail = f"{table}: {there.get(table)} / {count}"
            raise EnvironmentFault("copy_differs", path=str(path), detail=detail)


def row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    """The number of rows of each table."""
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()]
    return {name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for name in names}


def summary(connection: sqlite3.Connection) -> Summary:
    """What tells this state of a workspace from another."""
    figures, settled = connection.execute(
        "SELECT count(*), coalesce(sum(figures.review <> 'unreviewed'), 0) FROM figures"
        " JOIN reports ON reports.id = report_id JOIN documents ON documents.id = document_id"
        " WHERE documents.hidden = 0"
    ).fetchone()
    operations, last = connection.execute("SELECT count(*), coalesce(max(at), '') FROM operations").fetchone()
    return Summary(settled, figures, operations, last)


def summary_of(path: Path, *, opened: bool = False) -> Summary | None:
    """The same of a file that nobody writes to, or, ``opened``, that this process has open; None where it cannot be
    read.
    """
    connect = connections.open_again if opened else connections.open_still
    try:
        with closing(connect(path)) as reader:
            return summary(reader)
    except (Failure, sqlite3.Error):
        return None


def save_copy(source: sqlite3.Connection, target: Path) -> None:
    """Write a copy for the user. Raises EnvironmentFault ``unwritable`` or ``copy_differs``."""
    try:
        copy(source, target)
    except (OSError, sqlite3.Error) as error:
        raise EnvironmentFault("unwritable", path=str(target), detail=_detail(error)) from error


Progress = Callable[[int, int, str], bool]
"""Called with steps done, steps in all and the name of the file at hand; says whether to go on."""


def restore(path: Path, chosen: Path, progress: Progress = lambda *_: True) -> Path | None:
    """Put a backup in the place of the closed workspace at ``path``, as a whole. What was there is backed up first, or
    put aside as it is where it is damaged; returns where that went, None where nothing was there.

    Raises EnvironmentFault ``restore_failed``, Cancelled and what ``lock.acquire`` raises; the workspace is as it was
    then.
    """
    held = lock.acquire(path)
    try:
        with _failing(path, "restore_failed"), drafts.draft(path, "restore") as draft:
            _step(progress, 0, 3, path)
            with closing(connections.open_still(chosen)) as reader:
                copy(reader, draft)
            _step(progress, 1, 3, path)
            kept = _keep_present(path, chosen.parent)
            _step(progress, 2, 3, path)
            # In this order: were the file replaced first and the power cut then, the old log would be put into it.
            for ending in SIDECARS:
                path.with_name(path.name + ending).unlink(missing_ok=True)
            draft.replace(path)
            sync_folder(path.parent)
        return kept
    finally:
        held.release()


def relocate(path: Path, target: Path, progress: Progress = lambda *_: True) -> Path:
    """Move a closed workspace into the folder ``target``: copied, checked, then taken from its old place. Returns its
    new path, numbered where the name is taken. Raises EnvironmentFault ``move_failed``, Cancelled, or as
    ``lock.acquire`` does.
    """
    held = lock.acquire(path)
    try:
        with _failing(path, "move_failed"):
            target.mkdir(parents=True, exist_ok=True)
            moved = _free(target / path.name)
            _step(progress, 0, 2, path)
            with closing(connections.open_reader(path)) as reader:
                copy(reader, moved)
            try:
                _step(progress, 1, 2, path)
                drafts.remove(path)
            except (OSError, Cancelled):  # it stays in its old place alone
                moved.unlink(missing_ok=True)
                raise
        return moved
    finally:
        held.release()


def _step(progress: Progress, done: int, total: int, path: Path) -> None:
    if not progress(done, total, path.name):
        raise Cancelled


def sweep(path: Path) -> None:
    """Take away the drafts that killed programs have left among the backups of the workspace at ``path``."""
    with suppress(Failure):
        drafts.sweep(folder_of(path))


def sync_folder(place: Path) -> None:
    """Have a renamed file's name on the disk too. Windows cannot, and need not, open a folder for that."""
    if sys.platform == "win32":
        return
    descriptor = os.open(place, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network file systems cannot
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _keep_present(path: Path, place: Path) -> Path | None:
    if not path.exists():
        return None
    try:
        with closing(connections.open_reader(path)) as reader:
            return make(reader, path, "restore").path
    except (Failure, sqlite3.Error, TypeError):
        import shutil  # slow to import, and seldom needed

        aside = place / f"damaged-{datetime.now(UTC).strftime(_STAMP)[:-3]}Z{connections.SUFFIX}"
        for ending in ("", *SIDECARS):
            part = path.with_name(path.name + ending)
            if part.exists():
                shutil.copy2(part, aside.with_name(aside.name + ending))
        return aside


def _free(path: Path) -> Path:
    number, free = 2, path
    while free.exists():
        free = path.with_name(f"{path.stem} {number}{path.suffix}")
        number += 1
    return free


def _note_path(place: Path, path: Path) -> None:
    """Remember where the workspace lies, to find its backups when it is damaged."""
    known = place / PATHS
    lines = known.read_text(encoding="utf-8").splitlines() if known.exists() else []
    here = str(path.resolve())
    if not lines or lines[-1] != here:
        known.write_text("\n".join([*(line for line in lines if line != here), here, ""]), encoding="utf-8")


@contextmanager
def _snapshot(source: sqlite3.Connection) -> Iterator[None]:
    """Read one state, whatever others write meanwhile."""
    begins = not source.in_transaction
    if begins:
        source.execute("BEGIN")
    try:
        yield
    finally:
        if begins:
            source.execute("ROLLBACK")


@contextmanager
def _failing(path: Path, code: str) -> Iterator[None]:
    """Let whatever the machine does here be the fault ``code`` of the workspace at ``path``."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise EnvironmentFault(code, path=str(path), detail=_detail(error)) from error
    except EnvironmentFault as fault:
        raise EnvironmentFault(code, path=str(path), detail=str(fault.values.get("detail", fault.code))) from fault


def _detail(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def _stamp_of(path: Path) -> str:
    return path.name.split("-")[0]


def _time(stamp: str) -> datetime:
    return datetime.strptime(stamp.rstrip("Z"), _STAMP).replace(tzinfo=UTC)
