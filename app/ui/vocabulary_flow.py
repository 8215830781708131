"""The vocabularies of a workspace, as the menu has them; whether a heading that was corrected holds everywhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.models import queries
from app.ui import row_preview_flow
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.files import Files
from app.ui.merge_flow import Merges
from app.ui.vocabulary_choices import Names

if TYPE_CHECKING:
    from app.curation.operations import Outcome
    from app.curation.sectioning import Sectioning


class VocabularyFlow(QObject):
    """Runs beside ``files``. What the vocabulary changes is shown by ``merges``, as a dry run. ``noting`` is emitted
    with the code of an indicator that a note is to be written on.
    """

    noting = Signal(str)

    def __init__(
        self, files: Files, dialogs: Callable[[], Dialogs], merges: Merges, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._files = files
        self._dialogs = dialogs
        self._merges = merges
        self._heading: tuple[int, str] | None = None
        """The section whose programme is being corrected, and the programme it is to have."""

    def edit(self) -> None:
        """Show the rows that the workspace adds; then, where that is asked for, what they change."""
        desk = self._files.desk
        if desk is not None and self._dialogs().vocabulary(desk, self.noting.emit):
            self._merges.extract_again()

    def expect(self, operation: Sectioning | None) -> None:
        """Know what is being done to a section, so that it can be asked afterwards whether it holds everywhere."""
        from app.curation.sectioning import CorrectSection

        self._heading = None
        if isinstance(operation, CorrectSection) and operation.values.get("programme"):
            self._heading = operation.section_id, str(operation.values["programme"])

    def follow(self, outcome: Outcome) -> None:
        """Ask once a section has another programme."""
        desk = self._files.desk
        if desk is None or outcome.mode != "do":
            return
        if outcome.code == "correct_section" and self._heading is not None:
            (section_id, programme), self._heading = self._heading, None
            self._ask(desk, section_id, programme)

    def _ask(self, desk: Desk, section_id: int, programme: str) -> None:
        from app.curation.vocabularies import SetVocabularyRow

        section = queries.section(desk.session.reader, section_id)
        if section is None or not section.heading:
            return
        question = self.tr(
            "Treat this heading so everywhere?\n\n“{heading}” would mean {programme} in this workspace. You are shown"
            " what that changes before it is done."
        )
        named = Names(desk.vocabulary).programmes.name(programme)
        if self._dialogs().confirm(question.format(heading=section.heading, programme=named), self.tr("Everywhere")):
            operation = SetVocabularyRow("headings", {"wording": section.heading, "programme": programme})
            row_preview_flow.ask(desk, operation, self._files.underway, self._dialogs, self._files.failed.emit)
