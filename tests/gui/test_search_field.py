from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.search_field import SearchField


@pytest.fixture
def field(qtbot: QtBot) -> SearchField:
    made = SearchField("Search the list", "Search: name…")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_it_says_what_it_is_for(field: SearchField) -> None:
    assert (field.accessibleName(), field.placeholderText()) == ("Search the list", "Search: name…")


def test_typing_searches_once_after_a_pause(field: SearchField, qtbot: QtBot) -> None:
    searched: list[str] = []
    field.searched.connect(lambda: searched.append(field.text()))
    with qtbot.waitSignal(field.searched):
        qtbot.keyClicks(field, "rain")
        assert field.waiting
    assert searched == ["rain"]
    assert not field.waiting


@pytest.mark.parametrize(("key", "leaves"), [(Qt.Key.Key_Return, False), (Qt.Key.Key_Down, True)])
def test_return_and_down_search_at_once(field: SearchField, qtbot: QtBot, key: Qt.Key, leaves: bool) -> None:
    happened: list[str] = []
    field.searched.connect(lambda: happened.append("searched"))
    field.left.connect(lambda: happened.append("left"))
    qtbot.keyClicks(field, "rain")
    qtbot.keyClick(field, key)
    assert happened == ["searched", "left"][: 1 + leaves]
    assert not field.waiting


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down])
def test_a_field_that_enters_goes_on_and_searches_only_for_what_is_new(qtbot: QtBot, key: Qt.Key) -> None:
    field = SearchField("Search the list", "Search: name…", enters=True)
    qtbot.addWidget(field)
    happened: list[str] = []
    field.searched.connect(lambda: happened.append("searched"))
    field.left.connect(lambda: happened.append("left"))
    qtbot.keyClicks(field, "rain")
    qtbot.keyClick(field, key)
    qtbot.keyClick(field, key)
    assert happened == ["searched", "left", "left"]


def test_escape_clears_and_an_empty_field_leaves_it_to_others(field: SearchField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "rain")
    with qtbot.waitSignal(field.searched):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.assertNotEmitted(field.searched, wait=2 * 150):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_a_text_that_is_shown_is_not_searched_for(field: SearchField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "rain")
    with qtbot.assertNotEmitted(field.searched, wait=2 * 150):
        field.show_text("plan")
    assert (field.text(), field.waiting) == ("plan", False)
