from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.room import FRAME, take_room


def test_a_window_begins_as_large_as_it_is_meant_to_be(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    take_room(window, (320, 240))
    assert window.size().toTuple() == (320, 240)


def test_it_is_no_larger_than_its_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    take_room(window, (99_999, 240))
    assert window.width() == window.screen().availableSize().width() - FRAME.width()
    take_room(window, (320, 99_999))
    assert window.height() == window.screen().availableSize().height() - FRAME.height()
