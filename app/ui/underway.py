"""The one long job that the window waits for: shown with its progress and a cancel button until it ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QProgressDialog

from app.errors import Failure
from app.ui.dialogs import Dialogs
from app.ui.jobs import Jobs, Progress, Report

T = TypeVar("T")


class Underway(QObject):
    """Runs one job at a time in the background. Nothing can be edited meanwhile, as the progress stands before the
    window, which stays alive behind it.
    """

    def __init__(self, jobs: Jobs, dialogs: Callable[[], Dialogs], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._dialogs = dialogs
        self._progress: Progress | None = None
        self._shown: QProgressDialog | None = None

    @property
    def running(self) -> bool:
        """Whether a job is under way."""
        return self._progress is not None

    def start(
        self,
        title: str,
        work: Callable[[Report], T],
        done: Callable[[T], None],
        failed: Callable[[Failure], None],
    ) -> None:
        """Run ``work`` and show ``title`` meanwhile; ``done`` or ``failed`` follows when it is no longer shown, unless
        it was stopped. While another job is under way nothing is started.
        """
        if self.running:
            return

        def ended(call: Callable[[T], None] | Callable[[Failure], None], result: object) -> None:
            if self._progress is progress:
                self._hide()
                call(result)  # type: ignore[arg-type]

        progress = self._jobs.start(work, lambda result: ended(done, result), lambda found: ended(failed, found))
        self._progress = progress
        self._shown = self._dialogs().progress(title, progress)

    def stop(self) -> None:
        """Ask the job to end at its next step, and forget it."""
        if self._progress is not None:
            self._progress.cancel()
        self._hide()

    def _hide(self) -> None:
        self._progress = None
        if self._shown is not None:
            self._shown.close()
            self._shown.deleteLater()
            self._shown = None
