from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.curation.sectioning import CorrectSection
from app.curation.vocabularies import SetVocabularyRow
from app.models import vocabulary_queries
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from tests import workspaces
from tests.gui import windows
from tests.gui.recording import RecordingDialogs


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    return windows.desk_of(window)


def _section(desk: Desk) -> int:
    row = desk.session.reader.execute("SELECT id FROM sections WHERE programme = 'entire_village'").fetchone()
    return int(row[0])


def test_a_corrected_heading_is_treated_so_everywhere_where_that_is_meant(
    window: MainWindow, desk: Desk, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    section = _section(desk)
    desk.restrict(section_id=section)
    dialogs.sectioning = CorrectSection(section, {"programme": "training"})
    dialogs.groups = set()
    window.actions_by_name["correct_section"].trigger()
    qtbot.waitUntil(lambda: bool(dialogs.runs or dialogs.messages), timeout=60_000)
    assert dialogs.questions[0].startswith("Treat this heading so everywhere?")
    (row,) = vocabulary_queries.added(desk.session.reader)
    assert (row.kind, row.cells["programme"]) == ("headings", "training")
    assert desk.vocabulary.headings[0].wording == row.name


@pytest.mark.parametrize("values", [{"programme": "training"}, {"heading": "Rain"}])
def test_nothing_is_added_where_it_is_not_meant(
    window: MainWindow, desk: Desk, dialogs: RecordingDialogs, qtbot: QtBot, values: dict[str, str]
) -> None:
    section = _section(desk)
    desk.restrict(section_id=section)
    dialogs.agrees = False
    dialogs.sectioning = CorrectSection(section, values)
    with qtbot.waitSignal(desk.changed):
        window.actions_by_name["correct_section"].trigger()
    assert len(dialogs.questions) == ("programme" in values)
    assert vocabulary_queries.added(desk.session.reader) == []
    with qtbot.waitSignal(desk.changed):
        window.actions_by_name["undo"].trigger()
    assert len(dialogs.questions) == ("programme" in values)


def test_the_views_know_a_new_programme_at_once(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    desk.session.sign_in(workspaces.ANALYST)
    assert window.view is not None
    before = window.view
    with qtbot.waitSignal(desk.changed):
        desk.perform(SetVocabularyRow("programmes", {"code": "gardens", "name": "Gardens", "name_zh": "园林"}))
    assert window.view is not None
    assert window.view is not before
    assert window.view.form.isEnabled()


def test_the_menu_shows_the_rows_and_what_they_change(
    window: MainWindow, desk: Desk, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    window.actions_by_name["vocabularies"].trigger()
    assert (dialogs.vocabularies, dialogs.messages) == ([desk], [])
    dialogs.wants_run = True
    window.actions_by_name["vocabularies"].trigger()
    qtbot.waitUntil(lambda: bool(dialogs.messages), timeout=60_000)
    assert dialogs.messages[0].startswith("Nothing would change")
