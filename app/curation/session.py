"""An open workspace: reading on the caller's thread, writing on the one writer thread, and who is at the desk."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from app.curation import importing, undo
from app.curation.operations import Operation, Outcome, perform
from app.curation.writer import Writer
from app.errors import InputError
from app.models import connection as connections
from app.models import queries
from app.models.records import OperationRow
from app.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Analyst:
    """Somebody who decides, the same in every workspace by ``uuid``."""

    uuid: str
    name: str
    initials: str


def new_analyst(name: str, initials: str) -> Analyst:
    """An analyst with a random id. Raises InputError ``empty_field`` where a name or initials are missing."""
    for field, value in (("name", name), ("initials", initials)):
        if not value.strip():
            raise InputError("empty_field", field=field)
    return Analyst(str(uuid.uuid4()), name.strip(), initials.strip())


class Session:
    """One open workspace. ``reader`` belongs to the thread that made the session; all changes return futures.

    Raises InputError or EnvironmentFault where the file cannot be opened (``connection.open_writer``).
    """

    def __init__(self, path: Path, vocabulary: Vocabulary) -> None:
        self.path = path
        self.vocabulary = vocabulary
        self._writer = Writer(path)
        self._analyst_id: int | None = None
        self.analyst: Analyst | None = None
        self.reader: sqlite3.Connection = connections.open_reader(path)

    @classmethod
    def create(cls, path: Path, vocabulary: Vocabulary) -> Session:
        """Make a new workspace and open it. Raises InputError ``exists``."""
        connections.create(path)
        return cls(path, vocabulary)

    def sign_in(self, analyst: Analyst) -> None:
        """Put an analyst at the desk; their row is made with their first edit."""
        self.analyst, self._analyst_id = analyst, None

    def perform(self, operation: Operation) -> Future[Outcome]:
        """Do an operation in the analyst's name. Its future ends when the change is on disk, or with what hindered it.

        Raises InputError ``analyst_unknown`` where nobody has signed in.
        """
        analyst = self._signed_in()
        return self._writer.run(lambda connection: perform(connection, operation, self._row_of(connection, analyst)))

    def load(self, paths: Sequence[Path], progress: importing.Progress) -> Outcome:
        """Load source files; blocks, so that windows call it on a worker thread. ``progress`` is called on that thread.

        Raises InputError, EnvironmentFault or Cancelled; nothing of any file is kept then.
        """
        return self.take_in(importing.read_all(paths, self.vocabulary, progress))

    def take_in(self, loaded: Sequence[importing.Loaded]) -> Outcome:
        """Write what was read and extracted before; blocks until it is on disk. Raises EnvironmentFault."""
        operation = importing.Import(loaded, self.vocabulary)
        return self._writer.run(lambda connection: perform(connection, operation, self._known_row(connection))).result()

    def undo(self) -> Future[Outcome]:
        """Take back the newest operation that stands (``undo.undo``)."""
        return self._writer.run(lambda connection: undo.undo(connection, self._known_row(connection)))

    def redo(self) -> Future[Outcome]:
        """Do again what was taken back last (``undo.redo``)."""
        return self._writer.run(lambda connection: undo.redo(connection, self._known_row(connection)))

    def next_undo(self) -> OperationRow | None:
        """What undo would take back."""
        return undo.next_undo(self.reader)

    def next_redo(self) -> OperationRow | None:
        """What redo would do again."""
        return undo.next_redo(self.reader)

    def progress(self) -> tuple[int, int]:
        """Figures settled, and figures in all."""
        return queries.progress(self.reader)

    def close(self) -> None:
        """Finish what was handed in and leave one file, fit to be mailed."""
        self.reader.close()
        self._writer.close()

    def _signed_in(self) -> Analyst:
        if self.analyst is None:
            raise InputError("analyst_unknown")
        return self.analyst

    def _known_row(self, connection: sqlite3.Connection) -> int | None:
        return None if self.analyst is None else self._row_of(connection, self.analyst)

    def _row_of(self, connection: sqlite3.Connection, analyst: Analyst) -> int:
        """The id of the analyst's row, made where it is missing. Runs on the writer's thread."""
        if self._analyst_id is None:
            self._analyst_id = analyst_row(connection, analyst)
        return self._analyst_id


def analyst_row(connection: sqlite3.Connection, analyst: Analyst) -> int:
    """The id of an analyst's row in this workspace, made where it is missing."""
    connection.execute(
        "INSERT INTO analysts (uuid, name, initials) VALUES (?, ?, ?)"
        " ON CONFLICT (uuid) DO UPDATE SET name = excluded.name, initials = excluded.initials",
        [analyst.uuid, analyst.name, analyst.initials],
    )
    row = connection.execute("SELECT id FROM analysts WHERE uuid = ?", [analyst.uuid]).fetchone()
    return int(row[0])
