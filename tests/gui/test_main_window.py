from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QCommandLinkButton, QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app import paths, vocabulary
from app.curation.analysts import Analyst
from app.curation.annotating import AnnotateText
from app.curation.operations import Correct
from app.curation.session import Session
from app.models import annotation_queries, queries
from app.models.search_hits import Hit
from app.ui import actions
from app.ui.main_window import SIZE, MainWindow
from app.ui.room import take_room
from app.ui.search_field import SearchField
from app.ui.settings import ZOOM
from tests import workspaces
from tests.gui import windows
from tests.gui.recording import RecordingDialogs
from tests.gui.tables import select


@pytest.fixture
def window(active_window: MainWindow) -> MainWindow:
    return active_window


@pytest.fixture
def opened(window: MainWindow, tmp_path: Path) -> MainWindow:
    window.files.open_path(workspaces.workspace(tmp_path))
    return window


def _trigger(window: MainWindow, name: str) -> None:
    action = window.actions_by_name[name]
    assert action.isEnabled()
    action.trigger()


def _choose_first(window: MainWindow) -> int:
    assert window.desk is not None
    window.desk.choose(1)
    return 1


def _review(window: MainWindow) -> str:
    assert window.desk is not None
    assert window.desk.figure is not None
    return window.desk.figure.review


def test_the_first_start_offers_the_sample_and_a_new_workspace(window: MainWindow) -> None:
    titles = [button.text() for button in window.findChildren(QCommandLinkButton)]
    assert titles == ["Sample: the five yearbook files", "New workspace…", "Open workspace…"]
    assert not window.actions_by_name["undo"].isEnabled()
    assert not window.actions_by_name["verify"].isEnabled()


def test_a_click_on_sample_loads_the_seeds(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    sample = window.findChildren(QCommandLinkButton)[0]
    qtbot.mouseClick(sample, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.session.progress()[1] > 3000, timeout=30_000)
    assert window.desk is not None
    assert len(queries.reports(window.desk.session.reader)) == 33
    assert "33" not in window.windowTitle()
    assert window.windowTitle() == "Sample – Fupin Curator"
    qtbot.waitUntil(lambda: "5" in window.statusBar().currentMessage() or window.statusBar().currentMessage() != "")


def test_cancelling_the_load_keeps_nothing(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    dialogs.path, dialogs.sources = tmp_path / "new.fupin", paths.seed_files()
    with qtbot.waitSignal(window.files.opened, timeout=30_000):
        _trigger(window, "new")
    dialogs.cancel_at_once = True
    with qtbot.waitSignal(window.files.failed, timeout=30_000) as blocker:
        _trigger(window, "load")
    assert blocker.args[0].code == "cancelled"
    assert window.desk is not None
    assert window.desk.session.progress() == (0, 0)
    assert dialogs.failures == []


def test_loading_again_says_that_it_is_there(qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs) -> None:
    dialogs.sources = [paths.seeds() / workspaces.SMALL[0]]
    assert opened.desk is not None
    with qtbot.waitSignal(opened.desk.changed, timeout=30_000):
        _trigger(opened, "load")
    assert "here already" in opened.statusBar().currentMessage()


@pytest.mark.parametrize("content", [b"", b"plain text"])
def test_what_is_no_workspace_is_refused_in_a_dialog(
    window: MainWindow, dialogs: RecordingDialogs, tmp_path: Path, content: bytes
) -> None:
    dialogs.path = tmp_path / "other.fupin"
    dialogs.path.write_bytes(content)
    _trigger(window, "open")
    assert window.desk is None
    assert dialogs.failures == [f"{dialogs.path} is no workspace of Fupin Curator. It was left unchanged."]
    assert dialogs.path.read_bytes() == content


def test_a_bad_source_is_named_and_the_workspace_stays_as_it_was(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"ok \xff")
    dialogs.sources = [bad]
    assert opened.desk is not None
    before = opened.desk.session.progress()
    with qtbot.waitSignal(opened.files.failed):
        _trigger(opened, "load")
    assert dialogs.failures == [
        f"{bad} is not UTF-8 at byte 3. Save it as UTF-8 and load it again; nothing was loaded."
    ]
    assert opened.desk.session.progress() == before


def test_an_edit_asks_once_for_the_analyst_and_says_what_was_saved(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs
) -> None:
    assert opened.desk is not None
    _choose_first(opened)
    for name in ("verify", "reject"):
        with qtbot.waitSignal(opened.desk.changed):
            _trigger(opened, name)
        _trigger(opened, "previous")  # each decision goes on to the next
    assert dialogs.asked_who == 1
    assert opened.statusBar().currentMessage() == "Saved: ZHJ10-0001 marked rejected"
    assert opened.actions_by_name["undo"].text() == "&Undo: ZHJ10-0001 marked rejected"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"unit": "usd"}, "Unit of ZHJ10-0001 changed from yuan to US dollar"),
        ({"about": "rain_plan"}, "About of ZHJ10-0001 changed from Anti-poverty funds to Rain Plan"),
        ({"per": "month person"}, "Per of ZHJ10-0001 changed from – to month, person"),
        ({"kind": "target"}, "Kind of ZHJ10-0001 changed from actual to target"),
    ],
)
def test_what_was_done_is_said_in_names_not_in_codes(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs, values: dict[str, str], said: str
) -> None:
    """The status bar said "from yuan to usd"."""
    assert opened.desk is not None
    opened.desk.perform(Correct(1, {"unit": "yuan", "kind": "actual", "per": "", "about": "funds"}))
    opened.desk.perform(Correct(1, values))
    qtbot.waitUntil(lambda: opened.statusBar().currentMessage() == f"Saved: {said}")
    assert opened.actions_by_name["undo"].text() == f"&Undo: {said}"


def test_undo_and_redo_by_their_keys(qtbot: QtBot, opened: MainWindow) -> None:
    desk = opened.desk
    assert desk is not None
    _choose_first(opened)
    with qtbot.waitSignal(desk.changed):
        _trigger(opened, "verify")
    _trigger(opened, "previous")
    with qtbot.waitSignal(desk.changed):
        qtbot.keyClick(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _review(opened) == "unreviewed"
    with qtbot.waitSignal(desk.changed):
        qtbot.keyClick(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert _review(opened) == "verified"


def test_everything_is_there_after_closing_and_reopening(qtbot: QtBot, opened: MainWindow, tmp_path: Path) -> None:
    assert opened.desk is not None
    path = opened.desk.session.path
    _choose_first(opened)
    with qtbot.waitSignal(opened.desk.changed):
        _trigger(opened, "verify")
    opened.close()
    assert [entry.name for entry in tmp_path.iterdir() if entry.name.startswith(path.name)] == [path.name]
    with windows.main_window(tmp_path, qtbot) as again:
        assert again.settings.recent() == [path]
        again.files.open_path(path)
        assert again.desk is not None
        assert again.desk.session.progress()[0] == 1
        assert again.desk.session.analyst == workspaces.ANALYST
        undo = again.actions_by_name["undo"]
        assert undo.text() == "&Undo: ZHJ10-0001 marked verified"


def test_export_writes_the_table(qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs, tmp_path: Path) -> None:
    dialogs.path, dialogs.form = tmp_path / "out.jsonl", "jsonl"
    _trigger(opened, "export")
    qtbot.waitUntil(lambda: bool(dialogs.messages))
    assert opened.desk is not None
    count = opened.desk.session.progress()[1]
    assert len(dialogs.path.read_text(encoding="utf-8").splitlines()) == count
    assert dialogs.messages == [f"{count} figures written to {dialogs.path}"]


def test_an_export_that_cannot_be_written_is_said(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    dialogs.path = tmp_path / "none" / "out.csv"
    _trigger(opened, "export")
    qtbot.waitUntil(lambda: bool(dialogs.failures))
    assert "cannot be written" in dialogs.failures[0]


def test_closing_a_workspace_leads_back_to_the_start_page(opened: MainWindow) -> None:
    _trigger(opened, "close")
    assert opened.desk is None
    assert opened.windowTitle() == "Fupin Curator"
    titles = [button.text() for button in opened.findChildren(QCommandLinkButton) if button.isVisibleTo(opened)]
    assert titles[-1] == "test"


def test_opening_another_workspace_takes_the_place_of_the_first(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    dialogs.path = tmp_path / "second.fupin"
    with qtbot.waitSignal(opened.files.opened, timeout=30_000):
        _trigger(opened, "new")
    assert opened.desk is not None
    assert opened.desk.session.path == dialogs.path
    assert [path.name for path in opened.settings.recent()] == ["second.fupin", "test.fupin"]


def test_another_analyst_takes_the_desk(qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs) -> None:
    assert opened.desk is not None
    for who, name in ((workspaces.ANALYST, "verify"), (Analyst("other", "Zhao Min", "ZM"), "reject")):
        dialogs.who = who
        _trigger(opened, "analyst")
        _choose_first(opened)
        with qtbot.waitSignal(opened.desk.changed):
            _trigger(opened, name)
    assert [row.initials for row in queries.analysts(opened.desk.session.reader)] == ["LW", "ZM"]
    assert opened.settings.analyst() == Analyst("other", "Zhao Min", "ZM")


def test_closing_the_window_stops_a_load(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    Session.create(tmp_path / "new.fupin", vocabulary.load()).close()
    window.files.open_path(tmp_path / "new.fupin")
    window.files.load_paths(paths.seed_files())
    window.close()
    session = Session(tmp_path / "new.fupin", vocabulary.load())
    assert session.progress() == (0, 0)
    session.close()


def test_closing_the_window_stops_the_making_of_a_workspace(
    window: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    dialogs.path = tmp_path / "new.fupin"
    _trigger(window, "new")
    window.close()
    assert not dialogs.path.exists()


def test_an_existing_file_is_no_place_for_a_new_workspace(
    qtbot: QtBot, window: MainWindow, dialogs: RecordingDialogs, tmp_path: Path
) -> None:
    dialogs.path = tmp_path / "there.fupin"
    dialogs.path.write_text("mine", encoding="utf-8")
    with qtbot.waitSignal(window.files.failed):
        _trigger(window, "new")
    assert dialogs.failures == [f"{dialogs.path} is there already. Choose another name; nothing was overwritten."]
    assert dialogs.path.read_text(encoding="utf-8") == "mine"


def test_every_action_has_a_handler(window: MainWindow) -> None:
    assert set(window.actions_by_name) == {spec.name for spec in actions.ACTIONS}


Scope = tuple[QWidget | None, bool]
"""Where a key counts: in the whole window (None), else in a widget, with what is inside it or without."""


def _scopes(window: MainWindow) -> Iterator[tuple[str, str, Scope]]:
    """Every key that Qt would hear in the window: the key, who takes it, and where it counts."""
    whole, deep = Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut
    for action in window.findChildren(QAction):
        context = action.shortcutContext()
        widgets = [held for held in action.associatedObjects() if isinstance(held, QWidget)]
        inside = [held for held in widgets if not isinstance(held, QMenu)]
        for key in action.shortcuts():
            if context == whole and widgets:
                yield key.toString(), action.objectName(), (None, True)
            elif context != whole:
                for held in inside:
                    yield key.toString(), action.objectName(), (held, context == deep)
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        assert isinstance(owner, QWidget)
        scope = (None, True) if shortcut.context() == whole else (owner, shortcut.context() == deep)
        yield shortcut.key().toString(), f"key on {type(owner).__name__}", scope


def _meet(one: Scope, other: Scope) -> bool:
    """Whether there is a place where both count; a key that two take at once is dead."""
    (held, deep), (other_held, other_deep) = one, other
    if held is None or other_held is None or held is other_held:
        return True
    return (deep and held.isAncestorOf(other_held)) or (other_deep and other_held.isAncestorOf(held))


def test_no_key_is_taken_twice_in_one_place(opened: MainWindow) -> None:
    assert opened.view is not None
    opened.view.show_review()
    found: dict[str, list[tuple[str, Scope]]] = {}
    for key, who, scope in _scopes(opened):
        found.setdefault(key, []).append((who, scope))
    assert {"V", "X", "D", "Ctrl+Return", "F2", "Ctrl+Shift+K"} <= set(found)
    twice = [
        (key, one[0], other[0])
        for key, takers in found.items()
        for one, other in combinations(takers, 2)
        if _meet(one[1], other[1])
    ]
    assert not twice


@pytest.mark.parametrize(("key", "review"), [(Qt.Key.Key_V, "verified"), (Qt.Key.Key_X, "rejected")])
def test_a_key_decides_on_the_figure_or_on_all_that_are_selected(
    opened: MainWindow, dialogs: RecordingDialogs, qtbot: QtBot, key: Qt.Key, review: str
) -> None:
    assert opened.desk is not None
    assert opened.view is not None
    desk, table = opened.desk, opened.view.table
    desk.session.sign_in(Analyst("u", "Li Wei", "LW"))
    select(table, 0)
    table.view.setFocus()
    first, *others = [table.model.id_at(row) for row in range(4)]
    with qtbot.waitSignal(desk.changed):
        qtbot.keyClick(table.view, key)
    settled = queries.figures(desk.session.reader, [first, *others])
    assert settled[first].review == review
    assert dialogs.questions == []
    assert desk.figure is not None
    assert desk.figure.id == others[0]
    select(table, 1, 2, 3)
    with qtbot.waitSignal(desk.changed):
        qtbot.keyClick(table.view, key)
    settled = queries.figures(desk.session.reader, others)
    assert {figure.review for figure in settled.values()} == {review}
    assert dialogs.questions[0].startswith(f"3 figures are to be marked {review}:")
    with qtbot.waitSignal(desk.changed):
        desk.undo()
    assert {figure.review for figure in queries.figures(desk.session.reader, others).values()} == {"unreviewed"}


def test_letters_typed_in_the_table_decide_nothing(opened: MainWindow, qtbot: QtBot) -> None:
    assert opened.desk is not None
    assert opened.view is not None
    table = opened.view.table
    table.view.setCurrentIndex(table.model.index(0, 0))
    table.focus_filter()
    qtbot.waitUntil(table.bar.search.hasFocus)
    with qtbot.assertNotEmitted(opened.desk.busy):
        qtbot.keyClicks(table.bar.search, "vxdu")
    assert table.bar.search.text() == "vxdu"
    table.show_facets()
    with qtbot.assertNotEmitted(opened.desk.busy):
        qtbot.keyClicks(table.facets, "vxd")


def test_the_shortcuts_are_listed_on_one_page(window: MainWindow) -> None:
    _trigger(window, "shortcuts")
    assert window.help.window is not None
    shown = window.help.window.text.toPlainText()
    assert all(text in shown for text in ("Verify", "Undo", "New workspace", "Take up a suggestion"))


def test_f1_opens_the_guide_at_the_view_that_has_the_focus(qtbot: QtBot, opened: MainWindow) -> None:
    assert opened.view is not None
    for place, page in ((opened.view.tree.view, "table"), (opened.view.form.editors["value"].input, "correct")):
        _choose_first(opened)
        opened.activateWindow()
        place.setFocus()
        qtbot.waitUntil(place.hasFocus)
        qtbot.keyClick(place, Qt.Key.Key_F1)
        assert opened.help.window is not None
        assert opened.help.window.shown == page
    opened.view.show_findings()
    _trigger(opened, "guide")
    opened.close()
    assert opened.help.window is None


def test_tab_and_panes_are_as_they_were_left_until_they_are_reset(qtbot: QtBot, opened: MainWindow) -> None:
    path = opened.files.desk.session.path if opened.files.desk is not None else Path()
    assert opened.view is not None
    take_room(opened, SIZE)
    first = opened.view.panes.sizes()
    opened.view.tabs.setCurrentWidget(opened.view.history)
    opened.view.panes.setSizes([first[0] + 90, first[1] - 90, first[2]])
    left = opened.view.panes.sizes()
    assert left != first
    opened.files.open_path(path)
    assert opened.view.tabs.currentWidget() is opened.view.history
    assert opened.view.panes.sizes() == left
    _trigger(opened, "reset_layout")
    assert opened.view.panes.sizes() == first
    assert opened.settings.layout("panes").isEmpty()


def test_the_appearance_is_chosen_in_a_menu_of_the_view_menu(window: MainWindow) -> None:
    menu = window.actions_by_name["appearance"].menu()
    assert isinstance(menu, QMenu)
    assert [action.text().replace("&", "") for action in menu.actions()] == ["As the system", "Light", "Dark"]


def test_the_filter_is_cleared_as_a_whole(opened: MainWindow) -> None:
    assert opened.desk is not None
    opened.desk.restrict(unit="yuan", text="funds", sort=(("value", True),))
    _trigger(opened, "clear_filter")
    assert opened.desk.filter.text == opened.desk.filter.unit == ""
    assert opened.desk.filter.sort == (("value", True),)


def test_ctrl_f_finds_in_the_text_or_filters_by_where_the_focus_is(qtbot: QtBot, opened: MainWindow) -> None:
    _choose_first(opened)
    view = opened.view
    assert view is not None
    view.reader.view.setFocus()
    qtbot.keyClick(view.reader.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.reader.finder.line.hasFocus()
    view.table.view.setFocus()
    qtbot.keyClick(view.table.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.table.bar.search.hasFocus()


def test_the_keys_of_the_text_count_in_source_and_table_and_never_where_one_types(
    qtbot: QtBot, opened: MainWindow
) -> None:
    _choose_first(opened)
    view = opened.view
    assert view is not None
    qtbot.waitUntil(lambda: view.reader.head.leftovers.isVisible())
    view.table.view.setFocus()
    qtbot.keyClick(view.table.view, Qt.Key.Key_Period)
    first = view.reader.view.selection()
    assert first[0] < first[1]
    qtbot.keyClick(view.reader.view, Qt.Key.Key_Period)
    assert view.reader.view.selection() != first
    qtbot.keyClick(view.reader.view, Qt.Key.Key_Comma)
    assert view.reader.view.selection() == first
    for typed in (view.table.bar.search, view.form.notes.line, view.reader.finder.line):
        view.reader.finder.show()
        typed.setFocus()
        qtbot.keyClick(typed, Qt.Key.Key_N)
        qtbot.keyClick(typed, Qt.Key.Key_V)
        assert typed.text() == "nv"
        assert view.reader.view.selection() == first or typed is view.reader.finder.line
        typed.clear()


def test_a_number_is_dismissed_and_one_made_a_figure_by_their_keys(qtbot: QtBot, opened: MainWindow) -> None:
    _choose_first(opened)
    view, desk = opened.view, opened.desk
    assert view is not None
    assert desk is not None
    qtbot.waitUntil(lambda: view.reader.head.leftovers.isVisible())
    view.reader.view.setFocus()
    qtbot.keyClick(view.reader.view, Qt.Key.Key_Period)
    with qtbot.waitSignal(desk.changed):
        qtbot.keyClick(view.reader.view, Qt.Key.Key_Delete)
    assert "dismissed" in opened.statusBar().currentMessage()
    count = desk.session.progress()[1]
    with qtbot.waitSignal(desk.changed):
        qtbot.keyClick(view.reader.view, Qt.Key.Key_A)
    assert desk.session.progress()[1] == count + 1
    assert desk.figure is not None
    assert view.table.model.row_of(desk.figure.id) == view.table.view.currentIndex().row()


def test_the_sources_text_is_zoomed_and_pinned_from_the_menu(opened: MainWindow) -> None:
    _choose_first(opened)
    view = opened.view
    assert view is not None
    _trigger(opened, "zoom_in")
    _trigger(opened, "zoom_in")
    _trigger(opened, "zoom_out")
    assert opened.settings.get(ZOOM) == 110
    _trigger(opened, "zoom_reset")
    assert opened.settings.get(ZOOM) == 100
    _trigger(opened, "pin")
    assert view.source.pinned is not None


@pytest.mark.parametrize("name", ["show_figures", "show_programmes", "show_charts", "show_history"])
def test_each_tab_has_its_key(opened: MainWindow, name: str) -> None:
    _trigger(opened, name)
    view = opened.view
    assert view is not None
    shown = {
        "show_figures": view.table,
        "show_programmes": view.programmes,
        "show_charts": view.charts,
        "show_history": view.history,
    }
    assert view.tabs.currentWidget() is shown[name]


@pytest.mark.parametrize("agreed", [True, False])
def test_undoing_what_was_done_in_an_earlier_session_names_it_and_asks(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs, *, agreed: bool
) -> None:
    desk = opened.desk
    assert desk is not None
    dialogs.agrees = agreed
    with qtbot.waitSignal(desk.changed if agreed else desk.doubted):
        qtbot.keyClick(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    (question,) = dialogs.questions
    assert question.startswith("This was done in an earlier session, on ")
    assert workspaces.SMALL[0] in question
    assert bool(queries.reports(desk.session.reader)) is not agreed
    assert opened.statusBar().currentMessage().startswith("Undone" if agreed else "")


def test_undoing_what_was_just_done_asks_nothing(qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs) -> None:
    _choose_first(opened)
    assert opened.desk is not None
    for name in ("verify", "undo", "redo", "undo"):
        with qtbot.waitSignal(opened.desk.changed):
            _trigger(opened, name)
    assert dialogs.questions == []


def test_an_old_operation_is_reverted_from_the_menu(
    qtbot: QtBot, opened: MainWindow, dialogs: RecordingDialogs
) -> None:
    _choose_first(opened)
    assert opened.desk is not None
    assert opened.view is not None
    for name in ("verify", "next", "reject"):
        with qtbot.waitSignal(opened.desk.chosen if name == "next" else opened.desk.changed):
            _trigger(opened, name)
    assert not opened.actions_by_name["revert"].isEnabled()
    _trigger(opened, "show_history")
    opened.view.history.view.selectRow(1)
    opened.view.show_figures()
    with qtbot.waitSignal(opened.desk.changed):
        keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        qtbot.keyClick(opened, Qt.Key.Key_R, keys)
    assert opened.view.tabs.currentWidget() is opened.view.history
    assert dialogs.questions[0].startswith("Take back: ZHJ10-0001 marked verified?")
    assert opened.statusBar().currentMessage() == "Saved: Taken back: ZHJ10-0001 marked verified"
    assert opened.actions_by_name["undo"].text() == "&Undo: Taken back: ZHJ10-0001 marked verified"
    assert not opened.actions_by_name["revert"].isEnabled()


def _found(window: MainWindow, qtbot: QtBot, typed: str) -> None:
    """Search everything, and wait for what is found."""
    _trigger(window, "search")
    assert window.view is not None
    view = window.view.search.view
    with qtbot.waitSignal(view.model.modelReset):
        view.bar.line.setText(typed)
        view.bar.line.search_now()
    qtbot.keyClick(view.bar.line, Qt.Key.Key_Return)


def test_searching_everything_leads_to_text_and_figure(opened: MainWindow, qtbot: QtBot) -> None:
    assert opened.view is not None
    assert opened.desk is not None
    assert opened.actions_by_name["search"].shortcut().toString() == "Ctrl+Shift+F"
    assert opened.view.search.made is None, "the start does not wait for it"
    _found(opened, qtbot, "743 million")
    results = opened.view.search.view.results
    qtbot.keyClick(results, Qt.Key.Key_Return)
    reader = opened.view.reader
    assert reader.page is not None
    assert (reader.page.report.province, reader.page.report.year) == ("hebei", 2009)
    assert reader.view.textCursor().selectedText() == "743 million"
    assert reader.view.sees(reader.page.reading.offset(reader.view.textCursor().selectionStart()))
    assert opened.desk.figure is None
    qtbot.keyClick(results, Qt.Key.Key_Down)
    qtbot.keyClick(results, Qt.Key.Key_Return)
    assert opened.desk.figure is not None
    assert opened.desk.figure.quote == "743 million"
    assert opened.view.table.view.currentIndex().isValid()


def test_a_search_under_way_when_the_window_closes_is_no_error(opened: MainWindow, qtbot: QtBot) -> None:
    _trigger(opened, "search")
    assert opened.view is not None
    view = opened.view.search.view
    view.bar.line.setText("the")
    view.bar.line.search_now()
    opened.files.close()
    qtbot.waitUntil(lambda: not isValid(view))
    assert opened.view is None


@pytest.mark.parametrize("tab", ["table", "history", "notes", "search"])
def test_what_is_typed_as_the_workspace_closes_is_not_searched_for(opened: MainWindow, qtbot: QtBot, tab: str) -> None:
    """The pause after the last key ended with the file closed, and asked it for figures all the same."""
    assert opened.view is not None
    view = getattr(opened.view, tab)
    opened.view.tabs.setCurrentWidget(view)
    (field,) = view.findChildren(SearchField)
    qtbot.keyClicks(field, "rain")
    assert field.waiting
    opened.files.close()
    assert not field.waiting


def test_notes_lead_to_their_place_and_are_exported(
    opened: MainWindow, dialogs: RecordingDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    assert opened.view is not None
    assert opened.desk is not None
    text = opened.desk.text(2)
    start = text.index("743 million")
    with qtbot.waitSignal(opened.desk.changed):
        opened.desk.perform(AnnotateText(2, start, start + 11, "all of it?"))
    _trigger(opened, "show_notes")
    notes = opened.view.notes.view
    qtbot.keyClick(notes.view, Qt.Key.Key_Return)
    assert opened.view.reader.view.textCursor().selectedText() == "743 million"
    dialogs.path = tmp_path / "notes.csv"
    qtbot.mouseClick(notes.bar.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialogs.messages != [])
    assert dialogs.messages == [f"1 notes written to {dialogs.path}"]
    assert "743 million,,,all of it?" in dialogs.path.read_text(encoding="utf-8-sig")


def test_a_note_that_is_being_written_is_kept_when_the_window_closes(opened: MainWindow, qtbot: QtBot) -> None:
    assert opened.view is not None
    assert opened.desk is not None
    path, words = opened.desk.session.path, opened.desk.vocabulary
    opened.desk.session.sign_in(workspaces.ANALYST)
    _trigger(opened, "show_notes")
    opened.view.notes.view.write()
    opened.view.notes.view.editor.body.setPlainText("half a thought")
    opened.files.close()
    again = Session(path, words, read_only=True)
    assert [note.body for note in annotation_queries.chosen(again.reader)] == ["half a thought"]
    again.close()


def test_a_correction_that_is_being_typed_is_kept_when_the_window_closes(opened: MainWindow, qtbot: QtBot) -> None:
    """Its outcome came back to a desk whose file was closed, which was taken for an error."""
    assert opened.view is not None
    assert opened.desk is not None
    desk, path, words = opened.desk, opened.desk.session.path, opened.desk.vocabulary
    desk.session.sign_in(workspaces.ANALYST)
    figure_id = _choose_first(opened)
    opened.view.form.go_to("value")
    qtbot.keyClicks(opened.view.form.editors["value"].input, "77 million")
    opened.files.close()
    qtbot.waitUntil(lambda: not isValid(desk))
    again = Session(path, words, read_only=True)
    assert queries.figures(again.reader, [figure_id])[figure_id].value == 77_000_000
    again.close()


def test_a_note_on_no_indicator_yet_is_kept_too_when_the_window_closes(opened: MainWindow) -> None:
    assert opened.view is not None
    assert opened.desk is not None
    path, words = opened.desk.session.path, opened.desk.vocabulary
    opened.desk.session.sign_in(workspaces.ANALYST)
    _trigger(opened, "note_indicator")
    assert opened.view.tabs.currentWidget() is opened.view.notes
    opened.view.notes.view.editor.body.setPlainText("without loans")
    opened.files.close()
    again = Session(path, words, read_only=True)
    assert [(note.body, note.target) for note in annotation_queries.chosen(again.reader)] == [
        ("without loans", "workspace")
    ]
    again.close()


def test_a_note_on_the_indicator_of_the_chosen_figure(opened: MainWindow, qtbot: QtBot) -> None:
    """It is begun from the menu, stands below the figure's own notes, and a search leads to it."""
    assert opened.view is not None
    assert opened.desk is not None
    desk, view = opened.desk, opened.view
    desk.session.sign_in(workspaces.ANALYST)
    desk.session.perform(Correct(1, {"indicator": "funds.financial.central"})).result()
    desk.choose(1)
    _trigger(opened, "note_indicator")
    editor = view.notes.view.editor
    assert editor.indicator.text() == "Central financial anti-poverty funds"
    editor.body.setPlainText("discount loans excluded")
    with qtbot.waitSignal(desk.changed):
        editor.commit()
    assert view.form.notes.decided.text().startswith("Central financial anti-poverty funds: LW, ")
    assert view.form.notes.decided.text().endswith(": discount loans excluded")
    assert view.form.notes.list.isHidden()
    _trigger(opened, "show_figures")
    (note,) = annotation_queries.of_indicator(desk.session.reader, "funds.financial.central")
    (hit,) = _hits(opened, "discount loans excluded")
    assert hit.note == note
    view.search.view.wanted.emit(hit)
    assert view.tabs.currentWidget() is view.notes
    assert view.notes.view.editor.body.toPlainText() == "discount loans excluded"
    desk.choose(2)
    assert view.form.notes.decided.isHidden()


def _hits(window: MainWindow, typed: str) -> list[Hit]:
    assert window.desk is not None
    found = window.desk.session.searcher.search(typed).result()
    assert found is not None
    return list(found.hits)


def test_several_selected_figures_are_verified_from_the_menu(
    opened: MainWindow, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    assert opened.view is not None
    assert opened.desk is not None
    table = opened.view.table
    table.work._dialogs = dialogs
    table.view.setFocus()
    table.view.setCurrentIndex(table.model.index(0, 1))
    select(table, 0, 1, 2)
    with qtbot.waitSignal(opened.desk.changed):
        _trigger(opened, "verify")
    assert opened.desk.session.progress()[0] == 3
    assert len(dialogs.questions) == 1
    opened.view.form.editors["metric"].input.setFocus()
    with qtbot.waitSignal(opened.desk.changed):
        _trigger(opened, "unreview")
    assert opened.desk.session.progress()[0] == 2


def test_facets_are_shown_and_entered_and_left_by_their_key(opened: MainWindow, qtbot: QtBot) -> None:
    assert opened.view is not None
    table = opened.view.table
    _trigger(opened, "facets")
    qtbot.waitUntil(table.facets.hasFocus)
    assert table.facets.isVisible()
    _trigger(opened, "facets")
    qtbot.waitUntil(table.view.hasFocus)
    assert not table.facets.isVisible()


def test_the_key_of_the_next_figure_selects_that_one_alone(opened: MainWindow, qtbot: QtBot) -> None:
    """Ctrl, held for Ctrl+Down, added the next figure to the selection, and a decision then met both."""
    assert opened.view is not None
    table = opened.view.table
    table.view.setFocus()
    table.view.selectRow(0)
    for _ in range(3):
        qtbot.keyClick(opened, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert [index.row() for index in table.view.selectionModel().selectedRows()] == [3]
