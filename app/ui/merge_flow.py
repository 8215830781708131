"""Extracting again, as the menu does it: a dry run in the background, a question, one operation."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.files import Files
from app.ui.vocabulary_choices import Names

if TYPE_CHECKING:
    from app.curation.reextracting import DryRun

# What merges is imported where it is used: nothing of it is needed for the first paint.


class Merges(QObject):
    """Runs beside ``files``: what is under way when the workspace closes is stopped."""

    def __init__(self, files: Files, dialogs: Callable[[], Dialogs], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._dialogs = dialogs

    def extract_again(self) -> None:
        """Extract all texts again in the background, with progress and a cancel button; then ask what to accept."""
        desk = self._files.desk
        if desk is None:
            return
        from app.curation import reextracting

        path, vocabulary = desk.session.path, desk.vocabulary
        self._files.underway.start(
            self.tr("Extracting again"),
            lambda report: reextracting.dry_run(path, vocabulary, report),
            lambda run: self._ask(desk, run),
            self._files.failed.emit,
        )

    def show_places(self) -> None:
        """Show the figures and notes that need a place in a text that superseded theirs."""
        desk = self._files.desk
        if desk is None:
            return
        from app.models import merge_queries  # no first paint needs it

        if merge_queries.placeless(desk.session.reader):
            self._dialogs().places(desk)
        else:
            self._dialogs().message(self.tr("Nothing needs a place."))

    def _ask(self, desk: Desk, run: DryRun) -> None:
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
