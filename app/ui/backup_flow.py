"""What the window does for the safety of a workspace: copies, backups, checks, and ways on when a file is refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app import paths
from app.errors import Cancelled, Failure, InputError
from app.models import backup
from app.ui import wording
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.files import Files
from app.ui.jobs import Report
from app.ui.settings import BACKUP_MINUTES, LEFT_IN_PLACE, Settings

if TYPE_CHECKING:
    from app.ui.backup_dialog import Row


class Safety(QObject):
    """Stands beside ``files``: what it cannot open is offered in another way, and what it opened is kept safe.

    ``noted`` carries a sentence for the status bar.
    """

    noted = Signal(str)

    def __init__(self, files: Files, settings: Settings, dialogs: Callable[[], Dialogs], parent: QObject) -> None:
        super().__init__(parent)
        self._files = files
        self._settings = settings
        self._dialogs = dialogs
        files.refused.connect(self._offer)
        files.opened.connect(self._keep)

    def save_copy(self) -> None:
        """Ask where, and write a whole copy there, of what is open."""
        desk = self._files.desk
        if desk is None:
            return
        session = desk.session
        target = self._dialogs().copy_file(session.path.parent, f"{session.path.stem} copy")
        if target is None:
            return
        if target.resolve() == session.path.resolve():
            self._files.failed.emit(InputError("exists", path=str(target)))
            return
        saved = self.tr("A copy was saved as {path}.").format(path=target)
        desk.jobs.watch(session.save_copy(target), lambda _: self._dialogs().message(saved), self._files.failed.emit)

    def restore(self) -> None:
        """Show the backups of the open workspace, or of one that is asked for, and put the chosen one in its place."""
        desk = self._files.desk
        path = desk.session.path if desk is not None else self._dialogs().open_workspace(paths.data_dir())
        if path is not None:
            self.restore_path(path)

    def restore_path(self, path: Path) -> None:
        """The same for this workspace, which may be damaged."""
        desk = self._files.desk
        opened = desk is not None and desk.session.path == path
        self._files.underway.start(
            self.tr("Reading the backups"),
            lambda report: _read(path, report, opened=opened),
            lambda found: self._choose(path, *found),
            self._files.failed.emit,
        )

    def check(self) -> None:
        """Run the checks, and show what they found."""
        if self._files.desk is not None:
            self._dialogs().health(self._files.desk)

    def _choose(self, path: Path, present: backup.Summary | None, rows: Sequence[Row]) -> None:
        chosen = self._dialogs().backup(present, rows)
        if chosen is not None:
            self._put_in_place(path, chosen.path)

    def _put_in_place(self, path: Path, chosen: Path) -> None:
        self._files.close()

        def restored(kept: Path | None) -> None:
            self._files.open_path(path)
            said = self.tr("The backup was restored.")
            if kept is not None:
                said += " " + self.tr("What was there before is kept as {path}.").format(path=kept)
            self._dialogs().message(said)

        self._files.underway.start(
            self.tr("Restoring the backup"),
            lambda report: backup.restore(path, chosen, report),
            restored,
            lambda failure: self._open_again(path, failure),
        )

    def _open_again(self, path: Path, failure: Failure) -> None:
        """Say why a workspace that was closed for it is as it was, and open it again."""
        self._files.failed.emit(failure)
        if path.exists():
            self._files.open_path(path)

    def _keep(self, desk: Desk) -> None:
        desk.session.keep_backups(self._settings.get(BACKUP_MINUTES), desk.unsafe.emit)
        if desk.session.crashed is not None:
            self.noted.emit(self.tr("This was not closed in order last time. All that was saved is here."))
        left = self._settings.get(LEFT_IN_PLACE).splitlines()
        if desk.session.place.shared and not desk.session.read_only and str(desk.session.path) not in left:
            self._warn(desk)

    def _warn(self, desk: Desk) -> None:
        """Say what a network or a synchronised folder means, once for each workspace."""
        path, place = desk.session.path, desk.session.place
        if place.kind == "network":
            text = self.tr("{path} lies in a network folder ({by}). It works there, but slower and less safely.")
        else:
            text = self.tr(
                "{path} lies in a folder that {by} synchronises. Two computers must never open it at a time."
            )
        text += " " + self.tr("On this computer alone it is safest. Copies can be saved to the shared folder.")
        options = {"move": self.tr("&Move it to a local folder now"), "stay": self.tr("&Leave it there")}

        def answered(answer: str) -> None:
            if answer == "stay":
                known = self._settings.get(LEFT_IN_PLACE)
                self._settings.set(LEFT_IN_PLACE, "\n".join([*known.splitlines(), str(path)]))
            elif answer == "move" and self._files.desk is desk:
                self._move(path)

        self._dialogs().offer(text.format(path=path, by=place.by), options, answered)

    def _move(self, path: Path) -> None:
        self._files.close()
        self._files.underway.start(
            self.tr("Moving the workspace"),
            lambda report: backup.relocate(path, paths.data_dir() / "Workspaces", report),
            self._files.open_path,
            lambda failure: self._open_again(path, failure),
        )

    def _offer(self, path: Path, failure: Failure) -> None:
        """Where a workspace was refused, say why and offer what can be done."""
        read = self.tr("Open for &reading only")
        ways: dict[str, dict[str, str]] = {
            "workspace_held": {"read": read},
            "workspace_held_elsewhere": {"read": read, "open": self.tr("It is &not open there: open it")},
            "workspace_read_only": {"read": read},
            "workspace_corrupt": {"restore": self.tr("&Restore a backup…")},
            "not_found": {"restore": self.tr("&Restore a backup…")},
        }
        options = ways.get(failure.code, {})
        if "restore" in options and not _has_backups(path):
            options = {}
        if not options:
            self._files.failed.emit(failure)
            return

        def answered(answer: str) -> None:
            if answer == "restore":
                self.restore_path(path)
            elif answer:
                self._files.open_path(path, read_only=answer == "read", take_over=answer == "open")

        self._dialogs().offer(wording.failure(failure), options, answered)


def _read(path: Path, report: Report, *, opened: bool) -> tuple[backup.Summary | None, list[Row]]:
    """What a workspace holds now, as far as it can be read, and its backups with what each holds. ``opened`` says that
    it is open here. Raises InputError ``no_backups``, Cancelled.
    """
    found = backup.found(backup.folder_of(path))
    if not found:
        raise InputError("no_backups", path=str(path))
    rows: list[Row] = []
    for number, one in enumerate(found):
        if not report(number, len(found), one.path.name):
            raise Cancelled
        rows.append((one, backup.summary_of(one.path)))
    return backup.summary_of(path, opened=opened), rows


def _has_backups(path: Path) -> bool:
    try:
        return bool(backup.found(backup.folder_of(path)))
    except Failure:
        return False
