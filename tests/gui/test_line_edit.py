from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from app.ui.line_edit import LineEdit

CONTROL = Qt.KeyboardModifier.ControlModifier


class Window(QMainWindow):
    """A window that undoes, with a line to type in."""

    def __init__(self) -> None:
        super().__init__()
        self.line = LineEdit()
        self.setCentralWidget(self.line)
        self.undo = QAction("Undo", self)
        self.undo.setShortcut(QKeySequence("Ctrl+Z"))
        self.redo = QAction("Redo", self)
        self.redo.setShortcut(QKeySequence("Ctrl+Shift+Z"))
        self.addActions([self.undo, self.redo])


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.line.setFocus()
    qtbot.waitUntil(made.line.hasFocus)
    yield made
    made.close()


def test_what_was_typed_is_undone_in_the_line(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.line, "abc")
    with qtbot.assertNotEmitted(window.undo.triggered):
        qtbot.keyClick(window.line, Qt.Key.Key_Z, CONTROL)
    assert window.line.text() == ""
    with qtbot.assertNotEmitted(window.redo.triggered):
        qtbot.keyClick(window.line, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert window.line.text() == "abc"


def test_the_window_undoes_where_the_line_has_nothing_to_undo(window: Window, qtbot: QtBot) -> None:
    window.line.setText("shown, not typed")
    with qtbot.waitSignal(window.undo.triggered):
        qtbot.keyClick(window.line, Qt.Key.Key_Z, CONTROL)
    with qtbot.waitSignal(window.redo.triggered):
        qtbot.keyClick(window.line, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert window.line.text() == "shown, not typed"


def test_other_keys_are_the_lines(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.line, "abc")
    qtbot.keyClick(window.line, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(window.line, Qt.Key.Key_X, CONTROL)
    assert window.line.text() == ""
