"""A dialog service that answers what a test put in, and keeps what it was told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QDialog, QProgressDialog, QWidget

from app.curation.analysts import Analyst
from app.curation.operations import BulkCorrect
from app.curation.reextracting import DryRun, Group
from app.curation.row_previews import RowPreview
from app.curation.sampling import DrawSample
from app.curation.sectioning import Sectioning
from app.models.backup import Backup, Summary
from app.models.records import FigureRow
from app.ui.backup_dialog import Row
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.health_dialog import HealthDialog
from app.ui.jobs import Progress
from app.ui.row_preview_dialog import RowAnswer
from app.ui.vocabulary_choices import Names
from tests.workspaces import ANALYST

ALL_GROUPS: set[Group] = set()
"""Stands for all groups of a dry run, as the dialog has them checked at first."""


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
        self.runs: list[DryRun] = []
        self.placed: list[Desk] = []
        self.groups: set[Group] | None = ALL_GROUPS
        self.questions: list[str] = []
        self.agrees = True
        self.offers: list[tuple[str, list[str]]] = []
        self.answer = ""
        self.present: Summary | None = None
        self.backups: Sequence[Row] = ()
        self.backup_chosen: int | None = 0
        self.documents: list[str] = []
        self.document_chosen: int | None = None
        self.pages: list[QDialog] = []
        self.drawing: DrawSample | None = None
        self.alike: list[int] = []
        self.told = ""
        self.taken: int | None = None
        self.checked: HealthDialog | None = None
        self.given_name: str | None = "My view"
        self.bulk: BulkCorrect | None = None
        self.bulk_asked: list[list[int]] = []
        self.places_asked: list[tuple[str | int, ...]] = []
        self.sectioning: Sectioning | None = None
        self.vocabularies: list[Desk] = []
        self.wants_run = False
        self.noting = ""
        self.row_previews: list[RowPreview] = []
        self.row_answer: RowAnswer | None = "apply"

    def name(self, title: str, label: str, name: str) -> str | None:
        return self.given_name

    def set_field(self, desk: Desk, figure_ids: Sequence[int]) -> BulkCorrect | None:
        self.bulk_asked.append(list(figure_ids))
        return self.bulk

    def new_workspace(self, folder: Path) -> Path | None:
        return self.path

    def open_workspace(self, folder: Path) -> Path | None:
        return self.path

    def export_file(self, folder: Path) -> tuple[Path, str] | None:
        return None if self.path is None else (self.path, self.form)

    def chart_file(self, name: str) -> Path | None:
        self.suggested = name
        return self.path

    def source_files(self, folder: Path, *, one: bool = False) -> list[Path]:
        return self.sources[:1] if one else self.sources

    def document(self, names: Sequence[str], current: int) -> int | None:
        self.documents = list(names)
        return self.document_chosen if self.document_chosen is not None else current

    def analyst(self) -> Analyst | None:
        self.asked_who += 1
        return self.who

    def failure(self, sentence: str) -> None:
        self.failures.append(sentence)

    def message(self, sentence: str) -> None:
        self.messages.append(sentence)

    def confirm(self, sentence: str, action: str) -> bool:
        self.questions.append(sentence)
        return self.agrees

    def offer(self, sentence: str, options: Mapping[str, str], answered: Callable[[str], None]) -> None:
        self.offers.append((sentence, list(options)))
        answered(self.answer)

    def copy_file(self, folder: Path, name: str) -> Path | None:
        self.suggested = name
        return self.path

    def backup(self, present: Summary | None, rows: Sequence[Row]) -> Backup | None:
        self.present, self.backups = present, rows
        return None if self.backup_chosen is None else rows[self.backup_chosen][0]

    def health(self, desk: Desk) -> HealthDialog:
        self.checked = super().health(desk)
        return self.checked

    def merge(self, run: DryRun, names: Names, title: str) -> set[Group] | None:
        self.runs.append(run)
        return set(run.groups()) if self.groups is ALL_GROUPS else self.groups

    def sample(self, desk: Desk) -> DrawSample | None:
        return self.drawing

    def text_file(self, folder: Path) -> Path | None:
        return self.path

    def page(self, page: QDialog) -> None:
        self.pages.append(page)
        super().page(page)

    def same_error(self, desk: Desk, figures: Sequence[FigureRow], what: str) -> list[int] | None:
        self.alike = [figure.id for figure in figures]
        self.told = what
        return self.alike[: self.taken]

    def places(self, desk: Desk) -> None:
        self.placed.append(desk)

    def section(self, desk: Desk, section_id: int) -> Sectioning | None:
        self.places_asked.append(("section", section_id))
        return self.sectioning

    def report(self, desk: Desk, report_id: int) -> Sectioning | None:
        self.places_asked.append(("report", report_id))
        return self.sectioning

    def split(self, desk: Desk, section_id: int, offset: int) -> Sectioning | None:
        self.places_asked.append(("split", section_id, offset))
        return self.sectioning

    def row_preview(self, seen: RowPreview, names: Names) -> RowAnswer | None:
        self.row_previews.append(seen)
        return self.row_answer

    def vocabulary(self, desk: Desk, noting: Callable[[str], None]) -> bool:
        self.vocabularies.append(desk)
        if self.noting:
            noting(self.noting)
        return self.wants_run

    def progress(self, title: str, progress: Progress) -> QProgressDialog:
        if self.cancel_at_once:
            progress.cancel()
        return super().progress(title, progress)
