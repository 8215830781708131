"""Correcting sections and reports, as the menu and the tree do it: a form with a preview, one operation."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.errors import InputError
from app.models import queries
from app.ui import numbers
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.files import Files

if TYPE_CHECKING:
    from app.curation.sectioning import Preview, Sectioning

# What corrects sections is imported where it is used: nothing of it is needed for the first paint.


class PlaceFlow(QObject):
    """Asks what a section or report is to be, and does it on the desk that is open. Signal: ``asked`` (the operation
    that is about to be done).
    """

    asked = Signal(object)

    def __init__(self, files: Files, dialogs: Callable[[], Dialogs], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._dialogs = dialogs

    def correct_section(self) -> None:
        """Ask for the programme, heading and start of the section that is chosen."""
        desk = self._files.desk
        if desk is not None and desk.section_id is not None:
            self._do(desk, self._dialogs().section(desk, desk.section_id))

    def correct_report(self) -> None:
        """Ask for the province, year, type and counterpart of the report that is chosen."""
        desk = self._files.desk
        if desk is not None and desk.report_id is not None:
            self._do(desk, self._dialogs().report(desk, desk.report_id))

    def split_section(self) -> None:
        """Ask what the section is that begins at the sentence of the chosen figure."""
        desk = self._files.desk
        if desk is None or desk.figure is None:
            return
        from app.curation import breaks

        section_id = desk.figure.section_id
        if section_id is None or not breaks.splits(desk.session.reader, section_id):
            desk.report_failure(InputError("bad_split"))
        else:
            self._do(desk, self._dialogs().split(desk, section_id, desk.figure.span_start))

    def merge_sections(self) -> None:
        """Ask whether the section that is chosen is to be a part of the one before it."""
        desk = self._files.desk
        if desk is None or desk.section_id is None:
            return
        from app.curation.sectioning import MergeSections

        section = queries.section(desk.session.reader, desk.section_id)
        if section is not None:
            question = self.tr("Make “{heading}” a part of the section before it?").format(heading=section.heading)
            self._confirm(desk, MergeSections(section.id), question, self.tr("Merge"))

    def set_year_on(self) -> None:
        """Ask whether the year of the chosen figure holds to the end of its paragraph."""
        desk = self._files.desk
        if desk is None or desk.figure is None:
            return
        from app.curation.sectioning import SetYearOn

        figure = desk.figure
        if figure.year_from is None or figure.year_to is None:
            desk.report_failure(InputError("no_year_here", figure=figure.short_id))
            return
        operation = SetYearOn(figure.report_id, figure.span_start, figure.year_from, figure.year_to)
        years = numbers.period(figure.year_from, figure.year_to)
        question = self.tr("Give the year {year} to the figures from here to the end of the paragraph?")
        self._confirm(desk, operation, question.format(year=years), self.tr("Set the year"))

    def _confirm(self, desk: Desk, operation: Sectioning, question: str, action: str) -> None:
        """Say what an operation would do, and do it where that is meant."""
        from app.curation import sectioning

        try:
            seen = sectioning.preview(desk.session.reader, operation)
        except InputError as refusal:
            desk.report_failure(refusal)
            return
        if not seen.changes:
            self._dialogs().message(said(seen))
        elif self._dialogs().confirm(f"{question}\n\n{said(seen)}", action):
            desk.perform(operation)

    def _do(self, desk: Desk, operation: Sectioning | None) -> None:
        if operation is not None:
            self.asked.emit(operation)
            desk.perform(operation)


def said(seen: Preview) -> str:
    """What an operation would do, in words."""
    if not seen.changes:
        if seen.stays:
            text = QCoreApplication.translate(
                "places", "Nothing would change. Figures that stay as they were set by hand or reviewed: {stays}."
            )
            return text.format(stays=numbers.number(seen.stays))
        return QCoreApplication.translate("places", "Nothing would change.")
    text = QCoreApplication.translate("places", "Figures that change: {follows}.")
    if seen.stays:
        text = QCoreApplication.translate(
            "places", "Figures that change: {follows}. Left as they were set by hand or reviewed: {stays}."
        )
    return text.format(follows=numbers.number(seen.follows), stays=numbers.number(seen.stays))
