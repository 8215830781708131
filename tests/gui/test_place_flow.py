from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.curation.sectioning import CorrectReport, CorrectSection, SplitSection
from app.models import queries
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from tests import sectioned
from tests.gui import windows
from tests.gui.recording import RecordingDialogs
from tests.sectioned import NUMBERS, TEXT
from tests.workspaces import ANALYST


@pytest.fixture
def window(start_window: MainWindow, tmp_path: Path) -> MainWindow:
    session = sectioned.open_session(tmp_path)
    session.close()
    start_window.files.open_path(session.path)
    return start_window


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    return windows.desk_of(window)


def _trigger(window: MainWindow, qtbot: QtBot, name: str) -> None:
    assert window.desk is not None
    with qtbot.waitSignal(window.desk.changed):
        window.actions_by_name[name].trigger()


def test_what_can_be_done_follows_what_is_chosen(window: MainWindow, desk: Desk) -> None:
    names = ("correct_section", "correct_report", "split_section", "merge_sections", "set_year_on")

    def enabled() -> list[bool]:
        return [window.actions_by_name[name].isEnabled() for name in names]

    desk.choose(None)
    assert enabled() == [False] * 5
    desk.restrict(report_id=1)
    assert enabled() == [False, True, False, False, False]
    desk.restrict(section_id=2)
    assert enabled() == [True, True, False, True, False]
    desk.choose(NUMBERS["800"])
    assert enabled() == [True] * 5


def test_the_tree_offers_what_can_be_done_with_a_place(window: MainWindow) -> None:
    assert window.view is not None
    names = [action.objectName() for action in window.view.tree.view.actions()]
    assert names == ["correct_section", "correct_report", "merge_sections", "replace"]


def test_a_section_is_corrected_and_the_tree_and_table_follow(
    window: MainWindow, desk: Desk, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    desk.restrict(report_id=1, section_id=2)
    desk.choose(NUMBERS["800"])
    dialogs.agrees = False
    dialogs.sectioning = CorrectSection(2, {"programme": "training", "heading": "Courses"})
    _trigger(window, qtbot, "correct_section")
    assert dialogs.places_asked == [("section", 2)]
    assert window.view is not None
    assert window.view.tree.model.places.sections[2].name == "Courses"
    assert desk.figure is not None
    assert (desk.figure.about, desk.figure.heading) == ("training", "Courses")
    assert window.statusBar().currentMessage().startswith("Saved: Programme of section “Rain Plan”")
    with qtbot.waitSignal(desk.changed):
        window.actions_by_name["undo"].trigger()
    assert window.view.tree.model.places.sections[2].name == "Rain Plan"


def test_a_report_goes_to_another_province_and_the_filter_with_it(
    window: MainWindow, desk: Desk, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    desk.restrict(reporters=("hebei",), report_id=1)
    dialogs.sectioning = CorrectReport(1, {"province": "hunan"})
    _trigger(window, qtbot, "correct_report")
    assert desk.filter.reporters == ("hunan",)
    assert len(queries.figure_ids(desk.session.reader, desk.filter)) == len(NUMBERS)


def test_a_section_that_is_gone_leaves_the_filter(
    window: MainWindow, desk: Desk, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    desk.restrict(reporters=("hebei",), report_id=1, section_id=3)
    _trigger(window, qtbot, "merge_sections")
    assert dialogs.questions == ["Make “Relocation” a part of the section before it?\n\nFigures that change: 1."]
    assert (desk.filter.section_id, desk.filter.report_id) == (None, 1)
    dialogs.questions.clear()
    desk.restrict(section_id=1)
    window.actions_by_name["merge_sections"].trigger()
    assert dialogs.failures == ["“Overview” is the first section of its report."]
    assert dialogs.questions == []


def test_what_is_not_meant_is_not_done(window: MainWindow, desk: Desk, dialogs: RecordingDialogs) -> None:
    desk.restrict(report_id=1, section_id=3)
    dialogs.agrees = False
    before = desk.session.next_undo()
    window.actions_by_name["merge_sections"].trigger()
    window.actions_by_name["correct_section"].trigger()
    assert (len(dialogs.questions), dialogs.places_asked) == (1, [("section", 3)])
    assert desk.session.next_undo() == before


def test_a_section_is_split_at_the_chosen_figure(
    window: MainWindow, desk: Desk, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    desk.choose(NUMBERS["800"])
    dialogs.sectioning = SplitSection(2, TEXT.index("Later"), "Roads", "infrastructure")
    _trigger(window, qtbot, "split_section")
    assert dialogs.places_asked == [("split", 2, TEXT.index("800"))]
    assert window.view is not None
    assert [place.name for place in window.view.tree.model.places.sections.values()][2] == "Roads"
    desk.choose(NUMBERS["77"])
    window.actions_by_name["split_section"].trigger()
    assert dialogs.failures == ["A section can only be split where text stands on both sides."]


def test_a_year_is_given_to_the_end_of_the_paragraph(
    window: MainWindow, desk: Desk, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    desk.choose(NUMBERS["1,300"])
    _trigger(window, qtbot, "set_year_on")
    assert dialogs.questions == [
        "Give the year 2009 to the figures from here to the end of the paragraph?\n\nFigures that change: 1."
    ]
    assert sectioned.years(desk.session)["260"] == 2009
    window.actions_by_name["set_year_on"].trigger()
    assert dialogs.messages == ["Nothing would change."]


def test_a_figure_without_a_year_gives_none(window: MainWindow, desk: Desk, dialogs: RecordingDialogs) -> None:
    desk.session.sign_in(ANALYST)
    desk.session.perform(CorrectReport(1, {"year": None})).result()
    desk.choose(NUMBERS["77"])
    window.actions_by_name["set_year_on"].trigger()
    assert dialogs.failures == ["HEB12-0007 has no year. Give it one first."]
