"""Every dialog of the window, in one service that is handed to whoever asks. Tests hand in one that records."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QProgressDialog,
    QVBoxLayout,
    QWidget,
)

from app.curation.analysts import Analyst, new_analyst
from app.models import queries
from app.ui.file_dialogs import FileDialogs
from app.ui.jobs import Progress
from app.ui.vocabulary_choices import Names

if TYPE_CHECKING:
    from app.curation.operations import BulkCorrect
    from app.curation.reextracting import DryRun, Group
    from app.curation.row_previews import RowPreview
    from app.curation.sampling import DrawSample
    from app.curation.sectioning import Sectioning
    from app.models.backup import Backup, Summary
    from app.models.records import FigureRow
    from app.ui.backup_dialog import Row
    from app.ui.desk import Desk
    from app.ui.health_dialog import HealthDialog
    from app.ui.row_preview_dialog import RowAnswer


class Dialogs(FileDialogs):
    """Asks the user. Every answer is None, or an empty list, where the user cancelled."""

    def document(self, names: Sequence[str], current: int) -> int | None:
        """Which of these documents is meant, by its place in the list; no two are called the same."""
        dialog = QInputDialog(self._parent)
        dialog.setWindowTitle(QCoreApplication.translate("dialogs", "Replace with a changed file"))
        dialog.setLabelText(QCoreApplication.translate("dialogs", "&Document that the file replaces:"))
        dialog.setComboBoxItems(names)
        dialog.setTextValue(names[current])
        return names.index(dialog.textValue()) if dialog.exec() else None

    def name(self, title: str, label: str, name: str) -> str | None:
        """What something is to be called; ``name`` is suggested."""
        dialog = QInputDialog(self._parent)
        dialog.setWindowTitle(title)
        dialog.setLabelText(label)
        dialog.setTextValue(name)
        return dialog.textValue() if dialog.exec() else None

    def set_field(self, desk: Desk, figure_ids: Sequence[int]) -> BulkCorrect | None:
        """Which field of several figures is to be set, and to what."""
        from app.ui.bulk_dialog import BulkDialog  # not needed for the first paint

        return BulkDialog(desk, figure_ids, self._parent).ask()

    def analyst(self) -> Analyst | None:
        """Who is at the desk: name and initials."""
        return AnalystDialog(self._parent).ask()

    def failure(self, sentence: str) -> None:
        """Say what could not be done. Does not wait for the answer."""
        self._tell(QMessageBox.Icon.Warning, sentence)

    def message(self, sentence: str) -> None:
        """Say something that is no failure. Does not wait for the answer."""
        self._tell(QMessageBox.Icon.Information, sentence)

    def confirm(self, sentence: str, action: str) -> bool:
        """Ask whether to do something, which the button ``action`` names; Escape and the other button leave it."""
        box = QMessageBox(QMessageBox.Icon.Question, "Fupin Curator", sentence, parent=self._parent)
        do = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(do)
        box.exec()
        return box.clickedButton() is do

    def offer(self, sentence: str, options: Mapping[str, str], answered: Callable[[str], None]) -> None:
        """Say something and offer ways on, each a button by the name that ``answered`` is called with: empty for none.
        Does not wait for the answer.
        """
        box = QMessageBox(QMessageBox.Icon.Warning, "Fupin Curator", sentence, parent=self._parent)
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        names = {box.addButton(text, QMessageBox.ButtonRole.AcceptRole): name for name, text in options.items()}
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.finished.connect(lambda _: answered(names.get(box.clickedButton(), "")))  # type: ignore[call-overload]
        box.open()

    def backup(self, present: Summary | None, rows: Sequence[Row]) -> Backup | None:
        """Which backup is to be restored."""
        from app.ui.backup_dialog import BackupDialog  # not needed for the first paint

        return BackupDialog(present, rows, self._parent).ask()

    def health(self, desk: Desk) -> HealthDialog:
        """Show the checks of a workspace's health. Does not wait for their end."""
        from app.ui.health_dialog import HealthDialog  # not needed for the first paint

        dialog = HealthDialog(desk, self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def page(self, page: QDialog) -> None:
        """Show a page beside the work. Does not wait until it is closed."""
        page.setParent(self._window, page.windowFlags())
        page.show()

    def same_error(self, desk: Desk, figures: Sequence[FigureRow], what: str) -> list[int] | None:
        """Which of these figures are to be corrected too; ``what`` says how."""
        from app.ui.same_error import SameErrorDialog  # not needed for the first paint

        return SameErrorDialog(desk, figures, what, self._parent).ask()

    def sample(self, desk: Desk) -> DrawSample | None:
        """What sample is to be drawn."""
        from app.ui.quality_draw import DrawDialog  # not needed for the first paint

        return DrawDialog(desk, self._parent).ask()

    def merge(self, run: DryRun, names: Names, title: str) -> set[Group] | None:
        """Which groups of a dry run are accepted."""
        from app.ui.merge_dialog import MergeDialog  # not needed for the first paint

        return MergeDialog(run, names, title, self._parent).ask()

    def places(self, desk: Desk) -> None:
        """Let the analyst give figures their places in a new text."""
        from app.ui.merge_places import PlaceDialog  # not needed for the first paint

        PlaceDialog(desk, self._parent).exec()

    def section(self, desk: Desk, section_id: int) -> Sectioning | None:
        """What a section is to be."""
        from app.ui.place_dialogs import SectionDialog  # not needed for the first paint

        found = queries.section(desk.session.reader, section_id)
        return None if found is None else SectionDialog(desk, found, self._parent).ask()

    def report(self, desk: Desk, report_id: int) -> Sectioning | None:
        """What a report is to be."""
        from app.ui.place_dialogs import ReportDialog  # not needed for the first paint

        found = queries.report(desk.session.reader, report_id)
        return None if found is None else ReportDialog(desk, found, self._parent).ask()

    def split(self, desk: Desk, section_id: int, offset: int) -> Sectioning | None:
        """What section is to begin within another one, near an offset."""
        from app.ui.place_dialogs import SplitDialog  # not needed for the first paint

        found = queries.section(desk.session.reader, section_id)
        return None if found is None else SplitDialog(desk, found, offset, self._parent).ask()

    def vocabulary(self, desk: Desk, noting: Callable[[str], None]) -> bool:
        """Let the analyst edit the rows that the workspace adds: whether the texts are to be read with them. ``noting``
        is called with the code of an indicator that a note is to be written on.
        """
        from app.ui.vocabulary_dialog import VocabularyDialog  # not needed for the first paint

        dialog = VocabularyDialog(desk, self._parent)
        dialog.noting.connect(noting)
        return dialog.ask()

    def row_preview(self, seen: RowPreview, names: Names) -> RowAnswer | None:
        """What is to be done with a row of a vocabulary, once it is shown what it changes."""
        from app.ui.row_preview_dialog import RowPreviewDialog  # not needed for the first paint

        return RowPreviewDialog(seen, names, self._parent).ask()

    def progress(self, title: str, progress: Progress) -> QProgressDialog:
        """Show what a job says of itself, with a button that cancels it. Whoever started the job closes it."""
        dialog = ProgressDialog(title, self._parent)
        progress.moved.connect(dialog.move_on)
        if progress.last is not None:  # said before anybody listened
            dialog.move_on(*progress.last)
        dialog.canceled.connect(progress.cancel)
        dialog.show()
        return dialog

    def _tell(self, icon: QMessageBox.Icon, sentence: str) -> None:
        box = QMessageBox(icon, "Fupin Curator", sentence, QMessageBox.StandardButton.Ok, self._parent)
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


class ProgressDialog(QProgressDialog):
    """Shows the steps of a job. It stands before the window and closes only when it is told to."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, QCoreApplication.translate("dialogs", "Cancel"), 0, 0, parent)
        self._title = title
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumDuration(0)
        self.setMinimumWidth(420)
        self.setAutoClose(False)
        self.setAutoReset(False)

    def move_on(self, done: int, total: int, name: str) -> None:
        """Show how many steps are done and what is at hand. A method, as what a job has sent by then is dropped with
        the dialog that it was sent to.
        """
        self.setMaximum(total)
        self.setValue(done)
        self.setLabelText(f"{self._title}\n{name}")


class AnalystDialog(QDialog):
    """Asks once for name and initials; the initials are suggested from the name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Who is at the desk?"))
        self.name = QLineEdit(self)
        self.initials = QLineEdit(self)
        self.initials.setMaxLength(6)
        why = QLabel(
            self.tr("Every decision is kept with the name of the one who made it. You are asked only once."), self
        )
        why.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        form = QFormLayout()
        form.addRow(self.tr("&Name:"), self.name)
        form.addRow(self.tr("&Initials:"), self.initials)
        layout = QVBoxLayout(self)
        layout.addWidget(why)
        layout.addLayout(form)
        layout.addWidget(self.buttons)
        self.name.textEdited.connect(lambda text: self.initials.setText(suggested_initials(text.split())))
        self.name.textChanged.connect(self._check)
        self.initials.textChanged.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.setMinimumWidth(420)
        self._check()

    def ask(self) -> Analyst | None:
        """Show the dialog and wait; None where it was cancelled."""
        return new_analyst(self.name.text(), self.initials.text()) if self.exec() else None

    def _check(self) -> None:
        complete = bool(self.name.text().strip() and self.initials.text().strip())
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(complete)


def suggested_initials(names: Sequence[str]) -> str:
    """The first letters of the names, in capitals: "Li Wei" gives LW; a Chinese name stands for itself."""
    return "".join(name if not name.isascii() else name[0].upper() for name in names)[:6]
