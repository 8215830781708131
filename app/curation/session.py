"""An open workspace: reading on the caller's thread, writing on the one writer thread, and who is at the desk."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from app.curation import importing, undo, vocabularies
from app.curation.analysts import Analyst, SignedIn
from app.curation.checking import START, Checker
from app.curation.keeper import Keeper
from app.curation.operations import Operation, Outcome, perform
from app.curation.writer import NoWriter, Writer
from app.errors import Failure
from app.models import backup, folders, history_queries, queries
from app.models import connection as connections
from app.models.backup import Backup
from app.models.lock import Holder
from app.models.records import OperationRow
from app.vocabulary import Vocabulary

if TYPE_CHECKING:
    from app.curation.searching import Searcher
    from app.models.health import Result


class Session:
    """One open workspace. ``reader`` belongs to the thread that made the session; all changes return futures.

    Raises InputError or EnvironmentFault where the file cannot be opened (``lock.acquire``,
    ``connection.open_writer``). With ``read_only`` nobody is hindered from writing, and every change is
    refused with InputError ``read_only``; with ``take_over`` the name that another computer left in the lock file does
    not count. ``vocabulary`` is the one given, with what the workspace adds to it. ``checker`` keeps the findings right
    and tells of those that changed; with ``read_only`` it is None, and the findings are those that are stored.
    """

    def __init__(self, path: Path, vocabulary: Vocabulary, *, read_only: bool = False, take_over: bool = False) -> None:
        self.path = path
        self._shipped = vocabulary
        self.vocabulary = vocabulary
        self.read_only = read_only
        self.place = folders.place(path)
        self._signed_in = SignedIn()
        self._keeper = Keeper(path)
        self.closed = False
        """Whether nothing can be asked or done any more."""
        self._searcher: Searcher | None = None
        self.reader: sqlite3.Connection
        self._writer: Writer | NoWriter
        if read_only:
            self.reader = connections.open_unlocked(path)
            self._writer = NoWriter(self.reader, path)
            self.checker: Checker | None = None
        else:
            self._writer = Writer(path, take_over=take_over, changed=self._keeper.changed)
            self.reader = self._opened_reader()
            self.checker = Checker(path, self._writer)
        try:
            with connections.faults(path):
                self._found = history_queries.newest(self.reader)  # what is younger is of this session
                self.vocabulary = vocabularies.of_workspace(self.reader, vocabulary)
        except Failure:
            self.close()
            raise
        if self.checker is not None:
            self.checker.look(START)

    @classmethod
    def create(cls, path: Path, vocabulary: Vocabulary) -> Session:
        """Make a new workspace and open it. Raises InputError ``exists``."""
        connections.create(path)
        return cls(path, vocabulary)

    @property
    def crashed(self) -> Holder | None:
        """Who had the workspace open before, and ended without closing it."""
        return self._writer.crashed

    @property
    def analyst(self) -> Analyst | None:
        """Who is at the desk."""
        return self._signed_in.analyst

    def sign_in(self, analyst: Analyst | None) -> None:
        """Put an analyst at the desk, or nobody; their row is made with their first edit."""
        self._signed_in.sign_in(analyst)

    def perform(self, operation: Operation) -> Future[Outcome]:
        """Do an operation in the analyst's name. Its future ends when the change is on disk, or with what hindered it.

        Raises InputError ``analyst_unknown`` where nobody has signed in.
        """
        self._signed_in.require()
        return self._change(lambda connection, who: perform(connection, operation, who))

    def load(self, paths: Sequence[Path], progress: importing.Progress) -> Outcome:
        """Load source files; blocks, so that windows call it on a worker thread. ``progress`` is called on that thread.

        Raises InputError, EnvironmentFault or Cancelled; nothing of any file is kept then.
        """
        return self.take_in(importing.read_all(paths, self.vocabulary, progress))

    def take_in(self, loaded: Sequence[importing.Loaded]) -> Outcome:
        """Write what was read and extracted before; blocks until it is on disk. Raises EnvironmentFault."""
        return self.take(importing.Import(loaded, self.vocabulary))

    def take(self, operation: Operation) -> Outcome:
        """Do an operation, in the name of the analyst where one has signed in; blocks until it is on disk. For what
        takes files in, which nobody needs to answer for. Raises as ``perform`` of ``operations`` does.
        """
        return self._change(lambda connection, who: perform(connection, operation, who)).result()

    def undo(self) -> Future[Outcome]:
        """Take back the newest operation that stands (``undo.undo``)."""
        return self._change(lambda connection, who: undo.undo(connection, who))

    def undo_asking(self, agreed: int | None = None) -> Future[Outcome]:
        """As ``undo``, but what was done before this session began is taken back only if it is ``agreed``.

        Its future ends with InputError ``earlier_session`` (with the operation) where that must be asked first.
        """
        return self._change(lambda connection, who: undo.undo(connection, who, ask_up_to=self._found, agreed=agreed))

    def redo(self) -> Future[Outcome]:
        """Do again what was taken back last (``undo.redo``)."""
        return self._change(lambda connection, who: undo.redo(connection, who))

    def next_undo(self) -> OperationRow | None:
        """What undo would take back."""
        return undo.next_undo(self.reader)

    def next_redo(self) -> OperationRow | None:
        """What redo would do again."""
        return undo.next_redo(self.reader)

    def progress(self) -> tuple[int, int]:
        """Figures settled, and figures in all."""
        return queries.progress(self.reader)

    def checked(self) -> Future[None]:
        """Ends when the findings are those of all that was done until now."""
        if self.checker is None:
            done: Future[None] = Future()
            done.set_result(None)
            return done
        return self.checker.now()

    @property
    def searcher(self) -> Searcher:
        """What searches this workspace, on a thread of its own."""
        if self._searcher is None:
            from app.curation.searching import Searcher  # not needed to open a workspace

            self._searcher = Searcher(self.path)
        return self._searcher

    def keep_backups(self, minutes: int, failed: Callable[[Failure], object]) -> None:
        """Back up at most every so many minutes of work (0: never). ``failed`` is called on a thread of its own."""
        self._keeper.every(minutes, failed)

    def back_up(self) -> Future[Backup]:
        """Back up now; its future raises EnvironmentFault ``backup_failed``."""
        return self._keeper.now()

    def save_copy(self, target: Path) -> Future[None]:
        """Write a whole copy, also where the file itself is gone. Its future raises EnvironmentFault ``unwritable``."""
        return self._writer.read(lambda connection: backup.save_copy(connection, target))

    def check(self, progress: Callable[[int, int, str], bool]) -> list[Result]:
        """Look whether all is well (``health``); blocks, on a connection of its own. Raises Cancelled."""
        with closing(connections.open_again(self.path)) as reader:
            from app.curation import checkup  # not needed to open a workspace
            from app.models import health

            return health.run(reader, self.path, progress, checkup.CHECKS)

    def repair(self, name: str) -> Future[Outcome]:
        """Mend what the check of this name found, as one operation where it changes figures."""
        from app.curation import repairs  # not needed to open a workspace

        return self._change(lambda connection, who: repairs.repair(connection, name, who))

    def close(self) -> None:
        """Finish what was handed in and leave one file, fit to be mailed. Doing so twice does nothing."""
        if self.closed:
            return
        self.closed = True
        if self.checker is not None:
            self.checker.close()
        self.reader.close()
        if self._searcher is not None:
            self._searcher.close()
        try:
            self._writer.close()
        finally:
            self._keeper.close()

    def _change(self, job: Callable[[sqlite3.Connection, int | None], Outcome]) -> Future[Outcome]:
        """Hand in a change, which is called with the row of who is at the desk now; what it concerns is checked again
        once it is on disk and everybody has been told.
        """
        analyst = self.analyst

        def work(connection: sqlite3.Connection) -> Outcome:
            outcome = job(connection, self._signed_in.row(connection, analyst))
            if "vocabulary_rows" in outcome.tables:
                self.vocabulary = vocabularies.of_workspace(connection, self._shipped)
            return outcome

        done = self._writer.run(work)
        if self.checker is not None:
            done.add_done_callback(lambda _: self.checker and self.checker.look())
        return done

    def _opened_reader(self) -> sqlite3.Connection:
        try:
            return connections.open_reader(self.path)
        except Failure:
            self._writer.close()
            raise
