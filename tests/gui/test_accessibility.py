"""The window for those who use the keyboard alone, or a screen reader: all that can be used has a name, and Tab leads
to it in the order of reading.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget
from pytestqt.qtbot import QtBot

from app import vocabulary
from app.curation import row_previews
from app.curation.session import Session
from app.curation.vocabularies import SetVocabularyRow
from app.models import queries
from app.models.records import SectionRow
from app.ui import (
    backup_dialog,
    bulk_dialog,
    error_pages,
    health_dialog,
    merge_dialog,
    merge_places,
    place_dialogs,
    quality_draw,
    quality_page,
    row_preview_dialog,
    same_error,
    second_check_page,
    vocabulary_dialog,
)
from app.ui.desk import Desk
from app.ui.dialogs import AnalystDialog
from app.ui.guide_window import GuideWindow
from app.ui.main_window import MainWindow
from app.ui.settings import Settings
from app.ui.vocabulary_choices import Names
from app.ui.workspace_view import WorkspaceView
from tests import merges, workspaces
from tests.gui import reached, windows
from tests.gui.recording import RecordingDialogs

NARROW = (1100, 700)
"""Pixels of the narrowest window that all tabs are to fit into."""

TABS = ("figures", "review", "programmes", "charts", "history", "findings", "notes", "search")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with windows.main_window(tmp_path, qtbot) as made:
        made.settings.set_analyst(workspaces.ANALYST)
        yield made


@pytest.fixture
def view(window: MainWindow, tmp_path: Path) -> WorkspaceView:
    window.files.open_path(workspaces.workspace(tmp_path))
    assert window.view is not None
    assert window.desk is not None
    window.desk.choose(1)
    return window.view


def nameless(root: QWidget) -> list[str]:
    return [reached.described(widget) for widget in reached.interactive(root) if not reached.name(widget)]


def out_of_reach(root: QWidget, stops: list[QWidget]) -> list[str]:
    return [reached.described(widget) for widget in reached.interactive(root) if widget not in stops]


def against_reading(stops: list[QWidget], panes: list[QWidget], root: QWidget) -> list[str]:
    """The steps that go up within a pane, or back to a pane before."""
    QCoreApplication.sendPostedEvents()  # which lays out what was added

    def pane(widget: QWidget) -> int:
        return next((place for place, held in enumerate(panes) if held.isAncestorOf(widget)), -1)

    steps = [(one, other) for one, other in pairwise(stops) if pane(one) >= 0 <= pane(other)]
    return [
        f"{reached.described(one)} -> {reached.described(other)}"
        for one, other in steps
        if pane(other) < pane(one) or (pane(other) == pane(one) and reached.goes_up(one, other, root))
    ]


def test_the_start_page_can_be_used_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    widgets = list(reached.interactive(window))
    stops = reached.tab_stops(qtbot, widgets[0])
    assert len(widgets) == 3
    assert nameless(window) == []
    assert stops == widgets


@pytest.mark.parametrize("tab", TABS)
def test_each_tab_can_be_used_by_keyboard(qtbot: QtBot, window: MainWindow, view: WorkspaceView, tab: str) -> None:
    view.tabs.setCurrentIndex(TABS.index(tab))
    if tab == "charts":
        qtbot.waitUntil(lambda: view.charts.pane is not None and view.charts.pane.isVisible(), timeout=60_000)
    stops = reached.tab_stops(qtbot, view.tree.view)
    panes = [view.tree, view.tabs, view.source, view.form]
    assert nameless(window) == []
    assert out_of_reach(window, stops) == []
    assert against_reading(stops, panes, window) == []
    assert len([stop for stop in stops if view.tabs.isAncestorOf(stop)]) >= 2


def test_tabs_are_walked_backwards_too(qtbot: QtBot, window: MainWindow, view: WorkspaceView) -> None:
    view.table.view.setFocus()
    qtbot.keyClick(view.table.view, Qt.Key.Key_Backtab)
    assert window.focusWidget() is view.table.views


def test_what_restricts_the_table_is_reached_right_behind_the_filter(
    qtbot: QtBot, window: MainWindow, view: WorkspaceView
) -> None:
    """The buttons are made with each change of the filter: they came last in the window, behind the form."""
    assert window.desk is not None
    window.desk.restrict(provinces=("hebei",))
    stops = reached.tab_stops(qtbot, view.tree.view)
    chip = next(stop for stop in stops if "Hebei" in reached.name(stop))
    assert stops.index(view.table.bar.search) < stops.index(chip) < stops.index(view.table.view)
    assert out_of_reach(window, stops) == []


def test_a_pinned_source_is_reached_before_the_one_that_follows(
    qtbot: QtBot, window: MainWindow, view: WorkspaceView
) -> None:
    view.source.pin()
    assert view.source.pinned is not None
    stops = reached.tab_stops(qtbot, view.tree.view)
    assert stops.index(view.source.pinned.view) < stops.index(view.source.follower.view)
    assert nameless(window) == []
    assert out_of_reach(window, stops) == []


def test_the_form_of_a_decision_is_reached_right_behind_its_finding(
    qtbot: QtBot, window: MainWindow, view: WorkspaceView
) -> None:
    view.show_findings()
    view.findings.view.panel.choose("dismiss")
    stops = reached.tab_stops(qtbot, view.tree.view)
    assert nameless(window) == []
    assert out_of_reach(window, stops) == []
    assert against_reading(stops, [view.tree, view.tabs, view.source, view.form], window) == []


def section(desk: Desk) -> SectionRow:
    found = queries.section(desk.session.reader, 1)
    assert found is not None
    return found


def dry_run(desk: Desk) -> QDialog:
    """The dialog of an extraction that changes the unit of a figure."""
    run = merges.preview(desk.session, merges.newer({0: {"unit": "usd"}}))
    return merge_dialog.MergeDialog(run, Names(desk.vocabulary), "Extract again")


def row_preview(desk: Desk) -> QDialog:
    """The dialog of a heading that is to mean another programme."""
    row = SetVocabularyRow("headings", {"wording": "Rain Plan", "programme": "training"})
    seen = row_previews.look(desk.session.path, row, lambda *_: True)
    return row_preview_dialog.RowPreviewDialog(seen, Names(seen.vocabulary))


def same_error_of(desk: Desk) -> QDialog:
    """The dialog of two figures with the error of a third."""
    figures = list(queries.figures(desk.session.reader, [1, 2]).values())
    return same_error.SameErrorDialog(desk, figures, "Unit “yuan” → “US dollar”")


DIALOGS: dict[str, Callable[[Desk], QDialog]] = {
    "analyst": lambda _: AnalystDialog(),
    "bulk": lambda desk: bulk_dialog.BulkDialog(desk, [1, 2]),
    "section": lambda desk: place_dialogs.SectionDialog(desk, section(desk)),
    "split": lambda desk: place_dialogs.SplitDialog(desk, section(desk), section(desk).span_end - 1),
    "report": lambda desk: place_dialogs.ReportDialog(desk, queries.reports(desk.session.reader)[0]),
    "draw": quality_draw.DrawDialog,
    "quality": lambda desk: quality_page.QualityPage(desk, RecordingDialogs()),
    "second check": second_check_page.SecondCheckPage,
    "same error": same_error_of,
    "dry run": dry_run,
    "vocabulary": vocabulary_dialog.VocabularyDialog,
    "row": lambda desk: vocabulary_dialog.RowDialog(desk, "headings", {}, None),
    "row preview": row_preview,
    "backups": lambda _: backup_dialog.BackupDialog(None, []),
    "health": health_dialog.HealthDialog,
    "places": merge_places.PlaceDialog,
    "errors": error_pages.ErrorPage,
    "errata": error_pages.ErrataPage,
}


BY_HAND = {"dry run", "row preview"}
"""The dialogs that show what another extraction of the text made by hand would change."""


@pytest.mark.parametrize("name", DIALOGS)
def test_each_dialog_can_be_used_by_keyboard(qtbot: QtBot, request: pytest.FixtureRequest, name: str) -> None:
    dialog = DIALOGS[name](request.getfixturevalue("hand_desk" if name in BY_HAND else "desk"))
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    widgets = list(reached.interactive(dialog))
    inputs = [widget for widget in widgets if not isinstance(widget, QAbstractButton)]
    first = dialog.focusWidget()
    assert first is not None
    assert not inputs or first in inputs, "the cursor is not where one begins"
    stops = reached.tab_stops(qtbot, first)
    assert nameless(dialog) == []
    assert out_of_reach(dialog, stops) == []
    top = min(range(len(stops)), key=lambda place: stops[place].mapTo(dialog, QPoint(0, 0)).y())
    assert against_reading([*stops[top:], *stops[:top]], [dialog], dialog) == []


def test_the_guide_can_be_used_by_keyboard(qtbot: QtBot, settings: Settings) -> None:
    guide = GuideWindow(settings)
    qtbot.addWidget(guide)
    with qtbot.waitActive(guide):
        guide.show()
        guide.activateWindow()
    guide.show_page("day")
    guide.show_page("load")
    stops = reached.tab_stops(qtbot, guide.line)
    assert stops == [guide.line, guide.list, guide.back, guide.text]
    assert nameless(guide) == []


def test_an_empty_workspace_says_in_each_view_what_to_do(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "empty.fupin"
    Session.create(path, vocabulary.load()).close()
    window.files.open_path(path)
    assert window.view is not None
    said = {}
    for tab in TABS:
        window.view.tabs.setCurrentIndex(TABS.index(tab))
        page = window.view.tabs.currentWidget()
        if tab == "charts":
            qtbot.waitUntil(lambda: window.view.charts.pane is not None, timeout=60_000)  # type: ignore[union-attr]
        said[tab] = " ".join(text for text in reached.texts(page) if len(text.split()) > 3)
    asks = ("Load source files", "Write one", "Every change will be listed")
    assert [tab for tab, text in said.items() if not any(ask in text for ask in asks)] == []


def test_all_tabs_fit_into_a_narrow_window(qtbot: QtBot, window: MainWindow, view: WorkspaceView) -> None:
    for place in range(view.tabs.count()):
        view.tabs.setCurrentIndex(place)
    qtbot.waitUntil(lambda: view.charts.pane is not None, timeout=60_000)
    QCoreApplication.sendPostedEvents()
    least = window.minimumSizeHint()
    assert least.width() <= NARROW[0]
    assert least.height() <= NARROW[1]
