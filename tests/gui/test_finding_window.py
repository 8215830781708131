"""Findings across the views of a window: counted in tab and status bar, marked in table, form and source."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.curation import checking
from app.curation.deciding import Dismiss
from app.curation.operations import Correct
from app.models import finding_queries, queries
from app.ui import appearance
from app.ui.desk import Desk
from app.ui.figure_table import FigureTable
from app.ui.main_window import MainWindow
from app.ui.workspace_view import WorkspaceView
from tests import extractions, workspaces
from tests.gui import found, windows


@pytest.fixture
def window(active_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    found.install(monkeypatch)
    made_by_hand = extractions.open_session(tmp_path)
    made_by_hand.checked().result()
    made_by_hand.close()
    active_window.files.open_path(made_by_hand.path)
    return active_window


@pytest.fixture
def views(window: MainWindow) -> WorkspaceView:
    assert window.view is not None
    return window.view


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    return windows.desk_of(window)


def signs(table: FigureTable) -> list[str]:
    return [str(table.model.data(table.model.index(row, 0))) for row in range(table.model.rowCount())]


def tab_title(views: WorkspaceView) -> str:
    return views.tabs.tabText(views.tabs.indexOf(views.findings))


def test_open_findings_are_counted_in_tab_and_status_bar(
    window: MainWindow, views: WorkspaceView, desk: Desk, qtbot: QtBot
) -> None:
    assert tab_title(views) == "Findings (3)"
    assert window._progress.text().startswith("open findings: 3  ·  figures settled: 0 of 3")
    key = finding_queries.findings(desk.session.reader)[0].key
    with qtbot.waitSignal(desk.changed):
        desk.perform(Dismiss(key, "as printed"))
    assert tab_title(views) == "Findings (2)"
    assert window._progress.text().startswith("open findings: 2")


def test_until_all_is_checked_no_number_is_said(
    window: MainWindow, views: WorkspaceView, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "counted", lambda _reader: False)
    desk.checked.emit(frozenset())
    assert tab_title(views) == "Findings"
    assert window._progress.text().startswith("checking…  ·  figures settled: 0 of 3")
    monkeypatch.setattr(desk.session, "read_only", True)
    window._refresh()
    assert window._progress.text().startswith("figures settled: 0 of 3")


def test_the_key_of_the_tab_leads_to_the_list(window: MainWindow, views: WorkspaceView, qtbot: QtBot) -> None:
    assert views.findings._view is None  # nothing of it was needed until now
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert views.tabs.currentWidget() is views.findings
    assert views.findings.view.view.hasFocus()


def test_a_click_on_the_tab_is_meant_for_its_keys(views: WorkspaceView, qtbot: QtBot) -> None:
    bar = views.tabs.tabBar()
    place = bar.tabRect(views.tabs.indexOf(views.findings)).center()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: views.findings._view is not None and views.findings.view.view.hasFocus())


def test_figures_with_open_findings_bear_a_sign_and_say_why(views: WorkspaceView) -> None:
    table = views.table
    assert signs(table) == ["○ ▲", "○ ▲", "○ ▲"]
    tip = str(table.model.data(table.model.index(2, 0), Qt.ItemDataRole.ToolTipRole))
    assert tip == "○ unreviewed\n◆ 3,277 villages: all China has no more than 3,000"


def test_a_correction_takes_the_sign_away_once_it_was_checked(views: WorkspaceView, desk: Desk, qtbot: QtBot) -> None:
    desk.choose(3)
    assert views.reader.page is not None
    with qtbot.waitSignal(desk.changed):
        desk.perform(Correct(3, {"value": 2377.0}))
    with qtbot.waitSignal(desk.checked):
        desk.session.checked()
    assert signs(views.table) == ["○ ▲", "○ ▲", "○"]
    assert views.form.about.isHidden()
    figure = views.reader.page.figures.get(3)
    assert figure is not None
    assert figure.findings == 0
    assert tab_title(views) == "Findings (2)"


def test_the_line_in_the_form_leads_to_the_finding(views: WorkspaceView, desk: Desk) -> None:
    desk.choose(3)
    views.form.about.linkActivated.emit("finding")
    assert views.tabs.currentWidget() is views.findings
    assert views.findings.finding is not None
    assert views.findings.finding.rule == "limits"


def test_only_figures_with_findings_can_be_shown(window: MainWindow, views: WorkspaceView, desk: Desk) -> None:
    with_findings = window.actions_by_name["show_found"]
    desk.session.sign_in(workspaces.ANALYST)
    desk.session.perform(Correct(3, {"value": 5.0})).result()
    found.check(desk)
    with_findings.trigger()
    assert views.table.model.rowCount() == 2
    assert [facet.text() for facet in views.table.bar._chips.children() if hasattr(facet, "text")] == [
        "Finding: open  ✕"
    ]


def test_figures_leave_the_filter_when_their_findings_go(
    window: MainWindow, views: WorkspaceView, desk: Desk, qtbot: QtBot
) -> None:
    window.actions_by_name["show_found"].trigger()
    assert views.table.model.rowCount() == 3
    with qtbot.waitSignal(desk.changed):
        desk.perform(Correct(3, {"value": 5.0}))
    with qtbot.waitSignal(desk.checked):
        desk.session.checked()
    assert views.table.model.rowCount() == 2


def test_the_most_doubtful_figures_can_stand_first(window: MainWindow, views: WorkspaceView) -> None:
    window.actions_by_name["by_doubt"].trigger()
    ids = [views.table.model.id_at(row) for row in range(3)]
    assert ids == [1, 2, 3]  # two with a severe finding, then one with a milder


def test_selected_figures_are_made_one_fact_and_set_apart(
    window: MainWindow, views: WorkspaceView, desk: Desk, qtbot: QtBot
) -> None:
    desk.session.sign_in(workspaces.ANALYST)
    views.table.view.selectAll()
    desk.choose(1)
    views.table.view.selectAll()
    with qtbot.waitSignal(desk.changed):
        window.actions_by_name["same_fact"].trigger()
    facts = {figure.fact_id for figure in queries.figures(desk.session.reader, [1, 2, 3]).values()}
    assert len(facts) == 1
    assert None not in facts
    with qtbot.waitSignal(desk.changed):
        window.actions_by_name["different"].trigger()
    facts = {figure.fact_id for figure in queries.figures(desk.session.reader, [1, 2, 3]).values()}
    assert facts == {None}


def test_the_figures_of_the_chosen_finding_are_meant_while_it_is_at_the_front(
    window: MainWindow, views: WorkspaceView, desk: Desk, qtbot: QtBot
) -> None:
    desk.session.sign_in(workspaces.ANALYST)
    views.show_findings()
    with qtbot.waitSignal(desk.changed):
        window.actions_by_name["same_fact"].trigger()
    stated = queries.figures(desk.session.reader, [1, 2, 3])
    assert [stated[number].fact_id is not None for number in (1, 2, 3)] == [True, True, False]


def test_the_page_of_shortcuts_names_the_keys_of_the_findings(window: MainWindow) -> None:
    window.actions_by_name["shortcuts"].trigger()
    assert window.help.window is not None
    shown = window.help.window.text.toPlainText()
    assert all(text in shown for text in ("In the findings", "Prefer A", "Keep both"))


@pytest.mark.parametrize("tab", ["table", "findings", "review", "history"])
def test_a_closed_workspace_reads_no_more(window: MainWindow, views: WorkspaceView, desk: Desk, tab: str) -> None:
    """Its views go away with the next turn of the event loop. Before that, a new palette asked the closed file for
    what the figure is bound to, and the search for numbers that were not captured went on in it.
    """
    views.tabs.setCurrentWidget(getattr(views, tab))
    desk.choose(3)
    assert views.form.about.text()
    assert any(timer.isActive() for timer in views.findChildren(QTimer))
    window.files.close()
    assert not any(timer.isActive() for timer in views.findChildren(QTimer))
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    for chosen in ("dark", "system"):
        appearance.apply(application, chosen)
        QCoreApplication.sendPostedEvents()
    assert isValid(views)
