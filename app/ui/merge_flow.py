"""Extracting again and replacing a changed file, as the menus do it: a dry run in the background, a question, one
operation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QProgressDialog

from app.errors import Failure
from app.ui import numbers
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.files import Files
from app.ui.jobs import Progress
from app.ui.vocabulary_choices import Names

if TYPE_CHECKING:
    from app.curation.importing import Loaded
    from app.curation.reextracting import DryRun
    from app.curation.replacing import Replacement

# What merges is imported where it is used: nothing of it is needed for the first paint.


class Merges(QObject):
    """Runs beside ``files``: what is under way when the workspace closes is stopped."""

    def __init__(self, files: Files, dialogs: Callable[[], Dialogs], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._dialogs = dialogs
        self._running: Progress | None = None
        self._shown: QProgressDialog | None = None
        files.closing.connect(self._stop)
        files.superseding.connect(self._ask_to_replace)

    def extract_again(self) -> None:
        """Extract all texts again in the background, with progress and a cancel button; then ask what to accept."""
        desk = self._files.desk
        if desk is None or self._running is not None:
            return
        from app.curation import reextracting

        path, vocabulary = desk.session.path, desk.vocabulary
        self._running = desk.jobs.start(
            lambda report: reextracting.dry_run(path, vocabulary, report),
            lambda run: self._ask(desk, run),
            self._failed,
        )
        self._shown = self._dialogs().progress(self.tr("Extracting again"), self._running)

    def show_places(self) -> None:
        """Show the figures that need a place in a text that superseded theirs."""
        desk = self._files.desk
        if desk is None:
            return
        from app.curation.replacing import Finder

        if Finder(desk.session.reader).waiting():
            self._dialogs().places(desk)
        else:
            self._dialogs().message(self.tr("No figure needs a place."))

    def _ask_to_replace(self, replacements: Sequence[tuple[Loaded, Replacement]]) -> None:
        """For each changed file, say what replacing its document would do, and ask."""
        from app.curation.replacing import Replace

        for item, seen in replacements:
            desk = self._files.desk
            if desk is not None and self._dialogs().confirm(self._question(seen), self.tr("Replace")):
                desk.perform(Replace(seen.document_id, item, desk.vocabulary))

    def _question(self, seen: Replacement) -> str:
        text = self.tr(
            "{name} is here already with another text. Replace that document? The old text is kept, but no longer"
            " shown.\n\nFigures found again by their position: {by_position}\nFound again by their words:"
            " {by_quote}\nDecided on, and in need of a place: {waiting}\nNew: {new}\nChanged by the extraction:"
            " {changed}\nNo longer found, and hidden: {vanished}\nContradicting a decision, which stays:"
            " {conflicting}\n\nTo have both, load the new file under another name."
        )
        counts = {"by_position": seen.by_position, "by_quote": seen.by_quote, "waiting": seen.waiting, **seen.counts}
        return text.format(name=seen.name, **{name: numbers.number(count) for name, count in counts.items()})

    def _ask(self, desk: Desk, run: DryRun) -> None:
        self._hide_progress()
        if self._files.desk is not desk:
            return
        if not run.groups():
            self._dialogs().message(
                self.tr("Nothing would change: the present extraction says the same of every figure as before.")
            )
            return
        accepted = self._dialogs().merge(run, Names(desk.vocabulary), self.tr("Extract again"))
        if accepted:
            from app.curation.reextracting import ExtractAgain

            desk.perform(ExtractAgain(run.found, desk.vocabulary, accepted))

    def _failed(self, failure: Failure) -> None:
        self._hide_progress()
        self._files.failed.emit(failure)

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()
        self._hide_progress()

    def _hide_progress(self) -> None:
        self._running = None
        if self._shown is not None:
            self._shown.close()
            self._shown.deleteLater()
            self._shown = None
