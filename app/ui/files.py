"""Making, opening, filling and closing workspaces: what the File menu does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app import paths, vocabulary
from app.curation.analysts import Analyst
from app.curation.session import Session
from app.errors import Cancelled, Failure
from app.exchange import tables
from app.models import connection, queries
from app.ui import numbers, source_values
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.jobs import Jobs, Report
from app.ui.settings import LAST_FOLDER, Settings
from app.ui.underway import Underway

if TYPE_CHECKING:
    from app.curation.superseding import Taken

Table = Callable[[Any], tuple[Sequence[str], Iterable[Sequence[Any]]]]
"""What reads a table through a connection to a workspace: its columns, and its rows."""


class Files(QObject):
    """Signals: ``opened`` (a Desk), ``closing`` and ``closed``, ``failed`` (a Failure; what was open stays open),
    ``refused`` (a path and the Failure why it was not opened), ``superseding`` (source files that may be meant to
    replace documents, as ``superseding.Changed``; they are not loaded yet). ``underway`` is the job that is waited for.
    """

    opened = Signal(object)
    closing = Signal()
    closed = Signal()
    failed = Signal(object)
    refused = Signal(object, object)
    superseding = Signal(object)

    def __init__(self, settings: Settings, dialogs: Dialogs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk: Desk | None = None
        self._settings = settings
        self._dialogs = dialogs
        self._jobs = Jobs(self)
        self.underway = Underway(self._jobs, lambda: self._dialogs, self)

    def new(self) -> None:
        """Ask where, make an empty workspace, open it."""
        path = self._dialogs.new_workspace(self._folder())
        if path is not None:
            self._make(path, self.open_path)

    def open(self) -> None:
        """Ask which, and open it."""
        path = self._dialogs.open_workspace(self._folder())
        if path is not None:
            self.open_path(path)

    def open_sample(self) -> None:
        """Open the sample workspace; at first, make it and load the seeds."""
        path = paths.sample_workspace()
        if path.exists():
            self._open_sample(path)
        else:
            self._make(path, self._open_sample)

    def _open_sample(self, path: Path) -> None:
        self.open_path(path)
        if self.desk is not None and self.desk.session.path == path and not self.desk.session.read_only:
            self._fill_sample(self.desk)

    def _fill_sample(self, desk: Desk) -> None:
        if desk.session.progress()[1] == 0:
            self.load_paths(paths.seed_files())

    def load(self) -> None:
        """Ask for source files and load them."""
        chosen = self.ask_sources()
        if chosen:
            self.load_paths(chosen)

    def ask_sources(self, *, one: bool = False) -> list[Path]:
        """Ask for source files, or for one, and remember the folder."""
        chosen = self._dialogs.source_files(self._folder(), one=one)
        if chosen:
            self._settings.set(LAST_FOLDER, str(chosen[0].parent))
        return chosen

    def load_paths(self, chosen: Sequence[Path]) -> None:
        """Load these files in the background, with progress and a cancel button."""
        desk = self.desk
        if desk is None:
            return

        def work(report: Report) -> Taken:
            from app.curation import superseding  # compares texts, which no first paint needs

            return superseding.load(desk.session, chosen, report)

        self.underway.start(self.tr("Loading source files"), work, self._loaded, self.failed.emit)

    def export(self) -> None:
        """Ask where, and write the figure table there."""
        given = source_values.given(self.desk) if self.desk is not None else ""
        self._export(queries.curated, self.tr("{count} figures written to {path}"), given)

    def export_notes(self) -> None:
        """Ask where, and write the notes there."""
        from app.models import annotation_queries  # reads numbers, which no first paint needs

        self._export(annotation_queries.table, self.tr("{count} notes written to {path}"))

    def close(self) -> None:
        """Close the open workspace: what was decided is on disk first, a load that is under way is stopped."""
        self.underway.stop()
        if self.desk is None:
            self._jobs.close()
            return
        self.closing.emit()
        self._jobs.close()
        desk, self.desk = self.desk, None
        try:
            desk.session.close()
        except Failure as failure:  # what was saved is in the file or in the log beside it
            self.failed.emit(failure)
        desk.deleteLater()
        self.closed.emit()

    def give_up(self, failure: Failure) -> None:
        """Close what was opened and cannot be shown."""
        path = self.desk.session.path if self.desk is not None else Path()
        self.close()
        self.refused.emit(path, failure)

    def _make(self, path: Path, opened: Callable[[Path], None]) -> None:
        """Make an empty workspace in the background, where what makes it may take its time to be imported."""

        def work(report: Report) -> None:
            connection.create(path)
            if not report(1, 1, path.name):
                path.unlink()
                raise Cancelled

        self.underway.start(self.tr("Making the workspace"), work, lambda _: opened(path), self.failed.emit)

    def open_path(self, path: Path, *, read_only: bool = False, take_over: bool = False) -> None:
        """Open this workspace (``Session`` says how); what is open already stays open."""
        if self.desk is not None and not self.desk.session.read_only and _same(self.desk.session.path, path):
            return
        try:
            session = Session(path, vocabulary.load(), read_only=read_only, take_over=take_over)
        except Failure as failure:
            self.refused.emit(path, failure)
            return
        self.close()
        analyst = self._settings.analyst()
        if analyst is not None:
            session.sign_in(analyst)
        self._settings.add_recent(path)
        self._settings.set(LAST_FOLDER, str(path.parent))
        self.desk = Desk(session, self._jobs, self._ask_analyst, self)
        self.opened.emit(self.desk)

    def change_analyst(self) -> None:
        """Put somebody else at the desk."""
        analyst = self._ask_analyst()
        if analyst is not None and self.desk is not None:
            self.desk.session.sign_in(analyst)

    def _ask_analyst(self) -> Analyst | None:
        analyst = self._dialogs.analyst()
        if analyst is not None:
            self._settings.set_analyst(analyst)
        return analyst

    def _loaded(self, taken: Taken) -> None:
        if self.desk is not None and taken.outcome is not None:
            self.desk.changed.emit(taken.outcome)
        if self.desk is not None and taken.changed:
            self.superseding.emit(taken.changed)

    def _export(self, table: Table, done: str, more: str = "") -> None:
        """Ask where, write a table there in the background, and say how many rows it had, and ``more``."""
        desk = self.desk
        asked = self._dialogs.export_file(self._folder()) if desk is not None else None
        if desk is None or asked is None:
            return
        path, form = asked

        def work(_report: object) -> int:
            reader = connection.open_again(desk.session.path)
            try:
                return tables.write(path, form, *table(reader))
            finally:
                reader.close()

        def written(count: int) -> None:
            said = done.format(count=numbers.number(count), path=path)
            self._dialogs.message(f"{said}\n\n{more}" if more else said)

        self._jobs.start(work, written, self.failed.emit)

    def _folder(self) -> Path:
        remembered = Path(self._settings.get(LAST_FOLDER) or paths.data_dir())
        return remembered if remembered.is_dir() else paths.data_dir()


def _same(path: Path, other: Path) -> bool:
    return other.exists() and path.exists() and path.samefile(other)
