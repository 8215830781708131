from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.typeahead import Typeahead


@pytest.fixture
def line(qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def key(letter: str) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)


def test_keys_wait_and_come_in_their_order(line: QLineEdit, qtbot: QtBot) -> None:
    ahead = Typeahead(line)
    assert not ahead.hold(key("a"))
    ahead.begin()
    assert all(ahead.hold(key(letter)) for letter in "abc")
    assert line.text() == ""
    ahead.end()
    qtbot.waitUntil(lambda: line.text() == "abc")


def test_what_follows_waits_for_what_it_started(line: QLineEdit, qtbot: QtBot) -> None:
    """The first of the keys may itself hand in something: then the others wait on."""
    ahead = Typeahead(line)
    line.textEdited.connect(lambda _: ahead.begin())
    ahead.begin()
    for letter in "ab":
        ahead.hold(key(letter))
    ahead.end()
    qtbot.waitUntil(lambda: line.text() == "a")
    assert ahead.waiting
    ahead.end()
    qtbot.waitUntil(lambda: line.text() == "ab")


def test_what_was_typed_can_be_forgotten(line: QLineEdit, qtbot: QtBot) -> None:
    ahead = Typeahead(line)
    ahead.begin()
    ahead.hold(key("a"))
    ahead.end(forget=True)
    ahead.begin()
    ahead.hold(key("b"))
    ahead.end()
    qtbot.waitUntil(lambda: line.text() == "b")
