from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.models.history_queries import HistoryFilter
from app.ui import moments
from app.ui.desk import Desk
from app.ui.history_bar import HistoryBar
from app.ui.history_words import HistoryWords
from tests.gui import histories

TODAY = QDate(2026, 11, 22)


@pytest.fixture
def bar(hand_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> HistoryBar:
    monkeypatch.setattr(moments, "today", lambda: TODAY)
    histories.make(hand_desk.session)
    words = HistoryWords(hand_desk)
    words.refresh()
    made = HistoryBar(hand_desk, words)
    qtbot.addWidget(made)
    made.fill()
    made.show()
    qtbot.waitExposed(made)
    return made


def choose(qtbot: QtBot, chooser: QComboBox, text: str) -> None:
    """Choose an item with the arrow key, as a user without a mouse does."""
    chooser.setFocus()
    while chooser.currentText() != text:
        qtbot.keyClick(chooser, Qt.Key.Key_Down)


def items(chooser: QComboBox) -> list[str]:
    return [chooser.itemText(row) for row in range(chooser.count())]


def test_at_first_nothing_is_restricted(bar: HistoryBar) -> None:
    assert bar.filter() == HistoryFilter()
    assert items(bar.analysts) == ["Everybody", "LW – Li Wei", "ZM – Zhao Min"]
    assert items(bar.kinds) == ["All kinds", "Corrections", "Loaded files", "Notes", "Reviews", "Taken back"]
    assert items(bar.span) == ["Any time", "Today", "Last 7 days", "From … to …"]


def test_by_analyst_and_kind(bar: HistoryBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.changed):
        bar.analysts.setCurrentIndex(2)
        bar.analysts.activated.emit(2)
    choose(qtbot, bar.kinds, "Reviews")
    assert bar.filter() == HistoryFilter(analyst_id=2, code="review")


def test_by_span(bar: HistoryBar, qtbot: QtBot) -> None:
    assert not bar.first.isVisible()
    choose(qtbot, bar.span, "Today")
    assert bar.filter() == HistoryFilter(since=moments.begins(TODAY))
    choose(qtbot, bar.span, "Last 7 days")
    assert bar.filter() == HistoryFilter(since=moments.begins(QDate(2026, 11, 16)))


def test_from_a_day_to_a_day(bar: HistoryBar, qtbot: QtBot) -> None:
    bar.span.setCurrentIndex(3)
    bar.span.activated.emit(3)
    assert bar.first.isVisible()
    with qtbot.waitSignal(bar.changed):
        bar.first.setDate(QDate(2026, 11, 1))
    bar.last.setDate(QDate(2026, 11, 2))
    since, until = moments.begins(QDate(2026, 11, 1)), moments.begins(QDate(2026, 11, 3))
    assert bar.filter() == HistoryFilter(since=since, until=until)


def test_only_the_chosen_figure(bar: HistoryBar, hand_desk: Desk, qtbot: QtBot) -> None:
    assert not bar.only_figure.isEnabled()
    assert bar.only_figure.text() == "Only this figure"
    hand_desk.choose(2)
    assert bar.only_figure.text() == "Only this figure (HEB12-0002)"
    with qtbot.waitSignal(bar.changed):
        qtbot.mouseClick(bar.only_figure, Qt.MouseButton.LeftButton, pos=bar.only_figure.rect().center())
    assert bar.filter().figure_id == 2
    with qtbot.waitSignal(bar.changed):
        hand_desk.choose(3)
    assert bar.filter().figure_id == 3
    with qtbot.waitSignal(bar.changed):
        hand_desk.choose(None)
    assert bar.filter() == HistoryFilter()
    assert not bar.only_figure.isEnabled()


def test_choosing_figures_is_no_matter_otherwise(bar: HistoryBar, hand_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.changed):
        hand_desk.choose(2)


def test_typing_searches_after_a_pause_and_return_at_once(bar: HistoryBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.changed):
        qtbot.keyClicks(bar.search, "verified 3")
    assert [word.text for word in bar.filter().words] == ["verified", "3"]
    with qtbot.waitSignal(bar.changed):
        qtbot.keyClick(bar.search, Qt.Key.Key_Return)
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(bar.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(bar.changed):
        qtbot.keyClick(bar.search, Qt.Key.Key_Escape)
    assert bar.filter() == HistoryFilter()


def test_everything_is_cleared_at_once(bar: HistoryBar, hand_desk: Desk, qtbot: QtBot) -> None:
    hand_desk.choose(2)
    bar.only_figure.setChecked(True)
    bar.search.setText("verified")
    for chooser in (bar.analysts, bar.kinds, bar.span):
        chooser.setCurrentIndex(chooser.count() - 1)
    with qtbot.waitSignal(bar.changed):
        bar.clear()
    assert bar.filter() == HistoryFilter()
    assert not bar.first.isVisible()


def test_who_comes_new_is_offered_and_the_choice_kept(bar: HistoryBar, hand_desk: Desk) -> None:
    bar.analysts.setCurrentIndex(2)
    bar._words.analysts = {2: bar._words.analysts[2]}
    bar.fill()
    assert bar.analysts.currentText() == "ZM – Zhao Min"
    bar._words.analysts = {}
    bar.fill()
    assert bar.analysts.currentText() == "Everybody"


def test_the_count_says_whether_it_is_all(bar: HistoryBar) -> None:
    bar.show_count(1200, restricted=False)
    assert bar.count.text() == "1,200 entries"
    bar.show_count(7, restricted=True)
    assert bar.count.text() == "7 entries found"
