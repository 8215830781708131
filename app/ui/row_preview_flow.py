"""Adding, changing or removing a row of a vocabulary: first what that changes, then the step that was agreed on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.errors import Failure, InputError
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.underway import Underway
from app.ui.vocabulary_choices import Names

if TYPE_CHECKING:
    from app.curation.row_previews import RowPreview
    from app.curation.vocabularies import RowOperation

# What reads texts is imported where it is used: nothing of it is needed for the first paint.


def ask(
    desk: Desk,
    operation: RowOperation,
    underway: Underway,
    dialogs: Callable[[], Dialogs],
    failed: Callable[[Failure], None],
) -> None:
    """Show what an operation on a row would change, and do it as the user then says. The texts are read in the
    background, with progress and a cancel button; not at all where the row is nothing that they are read by.
    """
    from app.curation import row_previews

    def answer(seen: RowPreview) -> None:
        _do(desk, seen, dialogs)

    try:
        seen = row_previews.at_once(desk.session.reader, operation)
    except InputError as refusal:
        failed(refusal)
        return
    if not seen.read:
        answer(seen)
        return
    path = desk.session.path
    underway.start(
        QCoreApplication.translate("vocabulary", "Looking what this changes"),
        lambda report: row_previews.look(path, operation, report),
        answer,
        failed,
    )


def _do(desk: Desk, seen: RowPreview, dialogs: Callable[[], Dialogs]) -> None:
    from app.curation.row_previews import ReadWithRow

    answered = dialogs().row_preview(seen, Names(seen.vocabulary))
    if answered == "apply" and seen.run.groups():
        desk.perform(ReadWithRow(seen.operation, seen.run.found, seen.vocabulary, frozenset(seen.run.groups())))
    elif answered is not None:
        desk.perform(seen.operation)
