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
    window.actions_by_name["correct_section"].trigger()
    qtbot.waitUntil(lambda: bool(vocabulary_queries.added(desk.session.reader)), timeout=60_000)
    assert dialogs.questions[0].startswith("Treat this heading so everywhere?")
    (seen,) = dialogs.row_previews
    assert (seen.kind, seen.read) == ("headings", True)
    (row,) = vocabulary_queries.added(desk.session.reader)
    assert (row.kind, row.cells["programme"]) == ("headings", "training")
    assert desk.vocabulary.headings[0].wording == row.name


def test_nothing_is_added_where_what_it_changes_is_not_wanted(
    window: MainWindow, desk: Desk, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    section = _section(desk)
    desk.restrict(section_id=section)
    dialogs.sectioning = CorrectSection(section, {"programme": "training"})
    dialogs.row_answer = None
    window.actions_by_name["correct_section"].trigger()
    qtbot.waitUntil(lambda: dialogs.row_previews != [], timeout=60_000)
    assert vocabulary_queries.added(desk.session.reader) == []
    last = desk.session.next_undo()
    assert last is not None
    assert last.code == "correct_section"


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


def test_a_note_on_an_indicator_is_begun_from_its_row(
    window: MainWindow, desk: Desk, dialogs: RecordingDialogs
) -> None:
    dialogs.noting = "funds.all.total"
    window.actions_by_name["vocabularies"].trigger()
    assert window.view is not None
    assert window.view.tabs.currentWidget() is window.view.notes
    assert window.view.notes.view.editor.indicator.text() == "All anti-poverty input"


def test_the_menu_shows_the_rows_and_what_they_change(
    window: MainWindow, desk: Desk, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    window.actions_by_name["vocabularies"].trigger()
    assert (dialogs.vocabularies, dialogs.messages) == ([desk], [])
    dialogs.wants_run = True
    window.actions_by_name["vocabularies"].trigger()
    qtbot.waitUntil(lambda: bool(dialogs.messages), timeout=60_000)
    assert dialogs.messages[0].startswith("Nothing would change")
