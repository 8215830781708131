"""Every dialog and page in the room that a notebook of 1920x1080 at 200 % leaves: nothing is cut, every button seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.curation import row_previews
from app.curation.vocabularies import SetVocabularyRow
from app.models import queries
from app.models.backup import Backup, Summary
from app.ui.backup_dialog import BackupDialog
from app.ui.bulk_dialog import BulkDialog
from app.ui.desk import Desk
from app.ui.dialogs import AnalystDialog
from app.ui.error_pages import ErrataPage, ErrorPage
from app.ui.health_dialog import HealthDialog
from app.ui.merge_dialog import MergeDialog
from app.ui.merge_places import PlaceDialog
from app.ui.place_dialogs import ReportDialog, SectionDialog, SplitDialog
from app.ui.quality_draw import DrawDialog
from app.ui.quality_page import QualityPage
from app.ui.row_preview_dialog import RowPreviewDialog
from app.ui.same_error import SameErrorDialog
from app.ui.second_check_page import SecondCheckPage
from app.ui.vocabulary_choices import Names
from app.ui.vocabulary_dialog import RowDialog, VocabularyDialog
from tests import merges, samples, sectioned
from tests.gui.desks import desk_on
from tests.gui.recording import RecordingDialogs

ROOM = (940, 500)
HEADING = SetVocabularyRow("headings", {"wording": "entire village advancement", "programme": "training"})


def _section(desk: Desk) -> SectionDialog:
    found = queries.section(desk.session.reader, 1)
    assert found is not None
    return SectionDialog(desk, found)


def _split(desk: Desk) -> SplitDialog:
    found = queries.section(desk.session.reader, 2)
    assert found is not None
    return SplitDialog(desk, found, sectioned.TEXT.index("800"))


def _report(desk: Desk) -> ReportDialog:
    found = queries.report(desk.session.reader, 1)
    assert found is not None
    return ReportDialog(desk, found)


def _backup(_desk: Desk) -> BackupDialog:
    held = Summary(400, 3281, 1480, "")
    return BackupDialog(held, [(Backup(Path(str(number)), datetime.now(UTC), "auto"), held) for number in range(40)])


def _merge(desk: Desk) -> MergeDialog:
    run = merges.preview(desk.session, merges.newer({0: {"value": 1.0}, 1: {"value": 2.0}}))
    return MergeDialog(run, Names(desk.vocabulary), "Extract again")


def _row_preview(desk: Desk) -> RowPreviewDialog:
    seen = row_previews.look(desk.session.path, HEADING, lambda *_: True)
    return RowPreviewDialog(seen, Names(seen.vocabulary))


def _same(desk: Desk) -> SameErrorDialog:
    figures = list(queries.figures(desk.session.reader, [1, 2, 3]).values())
    return SameErrorDialog(desk, figures, "Unit “yuan” → “US dollar”")


def _quality(desk: Desk) -> QualityPage:
    samples.draw(desk.session)
    page = QualityPage(desk, RecordingDialogs(None))
    page.read()
    return page


MADE: dict[str, Callable[[Desk], QDialog]] = {
    "analyst": lambda _: AnalystDialog(),
    "bulk": lambda desk: BulkDialog(desk, [1, 2, 3]),
    "section": _section,
    "report": _report,
    "split": _split,
    "vocabularies": VocabularyDialog,
    "row": lambda desk: RowDialog(desk, "programmes", {}, None),
    "row preview": _row_preview,
    "draw": DrawDialog,
    "quality": _quality,
    "second checks": SecondCheckPage,
    "errors": ErrorPage,
    "errata": ErrataPage,
    "backup": _backup,
    "health": HealthDialog,
    "merge": _merge,
    "places": PlaceDialog,
    "same error": _same,
}


@pytest.fixture
def sectioned_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A desk with a section that can be split."""
    with desk_on(sectioned.open_session(tmp_path)) as made:
        yield made


@pytest.fixture(params=MADE)
def dialog(request: pytest.FixtureRequest, qtbot: QtBot) -> QDialog:
    desk = request.getfixturevalue("sectioned_desk" if request.param == "split" else "hand_desk")
    made = MADE[request.param](desk)
    qtbot.addWidget(made)
    made.show()
    made.resize(min(made.width(), ROOM[0]), min(made.height(), ROOM[1]))
    QCoreApplication.processEvents()
    return made


def seen(widget: QWidget, dialog: QDialog) -> bool:
    return dialog.rect().contains(QRect(widget.mapTo(dialog, QPoint(0, 0)), widget.size()))


def test_it_fits(dialog: QDialog) -> None:
    assert dialog.width() <= ROOM[0]
    assert dialog.height() <= ROOM[1]


def test_every_button_and_every_text_is_seen(dialog: QDialog) -> None:
    buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible() and one.parent() is not None]
    assert [one.text() for one in buttons if one.sizeHint().width() > one.width()] == []
    below = [one for one in buttons if one.parentWidget() is dialog or one.isDefault()]
    assert [one.text() for one in below if not seen(one, dialog)] == []
    labels = [one for one in dialog.findChildren(QLabel) if one.isVisible() and one.parentWidget() is dialog]
    assert [one.text() for one in labels if not seen(one, dialog)] == []
    assert [one.text() for one in labels if one.wordWrap() and one.heightForWidth(one.width()) > one.height()] == []
