"""A dialog service that answers what a test put in, and keeps what it was told."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QProgressDialog, QWidget

from app.curation.session import Analyst
from app.ui.dialogs import Dialogs
from app.ui.jobs import Progress
from tests.workspaces import ANALYST


class RecordingDialogs(Dialogs):
    """Answers from its fields; asks nobody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent or QWidget())
        self.path: Path | None = None
        self.form = "csv"
        self.suggested = ""
        self.sources: list[Path] = []
        self.who: Analyst | None = ANALYST
        self.asked_who = 0
        self.failures: list[str] = []
        self.messages: list[str] = []
        self.cancel_at_once = False

    def new_workspace(self, folder: Path) -> Path | None:
        return self.path

    def open_workspace(self, folder: Path) -> Path | None:
        return self.path

    def export_file(self, folder: Path) -> tuple[Path, str] | None:
        return None if self.path is None else (self.path, self.form)

    def chart_file(self, name: str) -> Path | None:
        self.suggested = name
        return self.path

    def source_files(self, folder: Path) -> list[Path]:
        return self.sources

    def analyst(self) -> Analyst | None:
        self.asked_who += 1
        return self.who

    def failure(self, sentence: str) -> None:
        self.failures.append(sentence)

    def message(self, sentence: str) -> None:
        self.messages.append(sentence)

    def progress(self, title: str, progress: Progress) -> QProgressDialog:
        if self.cancel_at_once:
            progress.cancel()
        return super().progress(title, progress)
