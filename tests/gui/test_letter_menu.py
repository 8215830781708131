from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.models import queries
from app.ui.letter_menu import LetterMenu
from app.ui.main_window import MainWindow
from tests import workspaces
from tests.gui import windows

# The platform of the tests has no popups to raise, and no keyboard to grab for them.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def at_the_table(active_window: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """A window with a workspace, its first figure chosen and the focus in the table."""
    active_window.files.open_path(workspaces.workspace(tmp_path))
    windows.desk_of(active_window).choose(1)
    table = windows.view_of(active_window).table.view
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    return active_window


@pytest.mark.parametrize(
    ("menu", "key", "action"),
    [
        ("view", Qt.Key.Key_D, "show_doubtful"),  # D: the figure is doubtful
        ("edit", Qt.Key.Key_A, "analyst"),  # A: the number becomes a figure
        ("review", Qt.Key.Key_Q, "quality"),  # Q: to the field of the qualifier
    ],
)
def test_a_letter_chooses_in_the_menu_what_it_does_not_do_in_the_table(
    at_the_table: MainWindow, qtbot: QtBot, menu: str, key: Qt.Key, action: str
) -> None:
    chosen = at_the_table.actions_by_name[action]
    chosen.triggered.disconnect()
    opened = next(one for one in at_the_table.findChildren(QMenu) if chosen in one.actions())
    opened.popup(at_the_table.pos())
    with qtbot.waitSignal(chosen.triggered):
        qtbot.keyClick(opened, key)
    session = windows.desk_of(at_the_table).session
    assert queries.figures(session.reader, [1])[1].review == "unreviewed"


@pytest.mark.parametrize(
    ("modifier", "taken"), [(Qt.KeyboardModifier.ShiftModifier, True), (Qt.KeyboardModifier.ControlModifier, False)]
)
def test_a_chord_is_left_to_the_rest(qtbot: QtBot, modifier: Qt.KeyboardModifier, *, taken: bool) -> None:
    menu = LetterMenu()
    qtbot.addWidget(menu)
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_V, modifier, "V")
    asked.ignore()
    menu.event(asked)
    assert asked.isAccepted() is taken
