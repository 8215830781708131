from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.curation.deciding import DecideSourceError
from app.curation.sampling import DrawSample
from app.models import finding_queries
from app.ui import source_values
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.quality_page import QualityPage
from tests import workspaces
from tests.gui import windows
from tests.gui.recording import RecordingDialogs


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    windows.desk_of(window).session.sign_in(workspaces.ANALYST)
    return window


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    return windows.desk_of(window)


def trigger(window: MainWindow, name: str) -> None:
    action = window.actions_by_name[name]
    assert action.isEnabled()
    action.trigger()


def test_the_errata_are_shown_and_written(
    window: MainWindow, dialogs: RecordingDialogs, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.session.perform(DecideSourceError("", 1, 5.0, "original")).result()
    trigger(window, "errata")
    (page,) = dialogs.pages
    dialogs.path = tmp_path / "errata.csv"
    page.exporting.emit("errata")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: bool(dialogs.messages))
    assert dialogs.messages == [f"1 rows written to {dialogs.path}"]
    head = dialogs.path.read_text(encoding="utf-8-sig").splitlines()[0]
    assert head.split(",") == list(finding_queries.ERRATA)


def test_a_page_closes_with_its_workspace(window: MainWindow, dialogs: RecordingDialogs) -> None:
    trigger(window, "errors")
    (page,) = dialogs.pages
    assert page.isVisible()
    window.files.close()
    assert window.reports._pages == []


def test_nothing_is_written_where_nobody_says_where(window: MainWindow, dialogs: RecordingDialogs) -> None:
    trigger(window, "errors")
    dialogs.pages[0].exporting.emit("errors")  # type: ignore[attr-defined]
    assert dialogs.messages == []


def test_which_values_are_given_is_chosen_in_the_menu_and_said(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    action = window.actions_by_name["intended"]
    assert action.isCheckable()
    assert not action.isChecked()
    assert source_values.given(desk) == ""  # no source is known to be wrong
    desk.session.perform(DecideSourceError("", 1, 5.0, "original")).result()
    assert source_values.given(desk) == "Where a source is wrong, values are as printed."
    with qtbot.waitSignal(desk.changed):
        trigger(window, "intended")
    assert action.isChecked()
    assert source_values.given(desk) == "Where a source is wrong, values are as intended."
    with qtbot.waitSignal(desk.changed):
        desk.undo()
    assert not action.isChecked()


def test_an_export_of_figures_says_which_values_it_gives(
    window: MainWindow, dialogs: RecordingDialogs, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.session.perform(DecideSourceError("", 1, 5.0, "original")).result()
    dialogs.path = tmp_path / "figures.csv"
    trigger(window, "export")
    qtbot.waitUntil(lambda: bool(dialogs.messages))
    assert dialogs.messages[0].endswith("Where a source is wrong, values are as printed.")
    head = dialogs.path.read_text(encoding="utf-8-sig").splitlines()[0]
    assert head.endswith(",open_findings")


def test_the_statement_is_saved_as_a_text(
    window: MainWindow, dialogs: RecordingDialogs, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.session.perform(DrawSample(42, 5, 0)).result()
    trigger(window, "quality")
    (page,) = dialogs.pages
    assert isinstance(page, QualityPage)
    page.saving.emit("nowhere")
    assert dialogs.messages == []
    dialogs.path = tmp_path / "statement.txt"
    page.saving.emit("Of 3,281 figures…\t1")
    qtbot.waitUntil(lambda: bool(dialogs.messages))
    assert dialogs.path.read_bytes() == "Of 3,281 figures…\t1\n".encode()


def test_second_checks_are_shown_beside_the_work(window: MainWindow, dialogs: RecordingDialogs) -> None:
    trigger(window, "second_check")
    assert dialogs.pages[0].isVisible()
