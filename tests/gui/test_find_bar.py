from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import vocabulary
from app.ui.find_bar import FindBar, places
from app.ui.source_page import SourcePage
from app.ui.source_view import SourceView
from app.ui.vocabulary_choices import Names
from tests.gui.rows import report

LINE = "In 2012 😀, 21 billion\u00a0yuan was put in. 扶贫资金增加。 "
TEXT = "\n".join(LINE + f"Line {number}." for number in range(40))


@pytest.fixture
def view(qtbot: QtBot) -> SourceView:
    made = SourceView(Names(vocabulary.load()))
    qtbot.addWidget(made)
    made.resize(420, 300)
    made.show()
    qtbot.waitExposed(made)
    made.show_page(SourcePage(TEXT, report(TEXT), [], []))
    return made


@pytest.fixture
def bar(view: SourceView, qtbot: QtBot) -> FindBar:
    made = FindBar(view)
    qtbot.addWidget(made)
    return made


def found(view: SourceView) -> str:
    return TEXT[slice(*view.selection())]


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("billion yuan", 40),
        ("BILLION  YUAN", 40),
        ("扶贫资金", 40),
        ("line 7.", 1),
        (". line", 0),
        ("", 0),
        (" ", 0),
        ("[", 0),
    ],
)
def test_capitals_and_kinds_of_blanks_do_not_count(typed: str, count: int) -> None:
    assert len(places(TEXT, 0, len(TEXT), typed)) == count


def test_a_word_may_go_over_a_line_end() -> None:
    assert places("one\n two", 0, 8, "one two") == [(0, 8)]


def test_only_the_report_is_searched() -> None:
    assert places("one two one", 4, 11, "one") == [(8, 11)]


def test_typing_goes_to_the_first_place_and_counts(bar: FindBar, view: SourceView, qtbot: QtBot) -> None:
    bar.open()
    bar.line.setText("扶贫")  # QTest types no Chinese
    assert found(view) == "扶贫"
    assert bar.count.text() == "1 of 40"
    assert len(view.extraSelections()) == 40


def test_return_goes_on_and_shift_return_back_round_the_ends(bar: FindBar, view: SourceView, qtbot: QtBot) -> None:
    bar.open()
    qtbot.keyClicks(bar.line, "billion")
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 40"
    qtbot.keyClick(bar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(bar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "40 of 40"
    assert view.sees(view.selection()[0])
    bar.on.click()
    assert bar.count.text() == "1 of 40"
    bar.back.click()
    assert bar.count.text() == "40 of 40"


def test_from_between_two_places_it_goes_to_the_nearest(bar: FindBar, view: SourceView, qtbot: QtBot) -> None:
    bar.open()
    qtbot.keyClicks(bar.line, "billion")
    third = [start for start, _ in places(TEXT, 0, len(TEXT), "billion")][2]
    view.select(third - 3, third - 3)
    bar.step(1)
    assert bar.count.text() == "3 of 40"
    view.select(third - 3, third - 3)
    bar.step(-1)
    assert bar.count.text() == "2 of 40"


def test_what_is_not_there_is_said_and_nothing_moves(bar: FindBar, view: SourceView, qtbot: QtBot) -> None:
    bar.open()
    before = view.selection()
    qtbot.keyClicks(bar.line, "q")
    assert bar.count.text() == "not found"
    assert not bar.on.isEnabled()
    bar.step(1)
    assert view.selection() == before


def test_escape_closes_and_leaves_the_place_selected(bar: FindBar, view: SourceView, qtbot: QtBot) -> None:
    bar.open()
    qtbot.keyClicks(bar.line, "Line 7.")
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert found(view) == "Line 7."
    assert view.extraSelections() == []


def test_what_is_selected_is_what_is_looked_for(bar: FindBar, view: SourceView) -> None:
    start = TEXT.index("扶贫资金")
    view.select(start, start + 4)
    bar.open()
    assert bar.line.text() == "扶贫资金"


def test_another_page_is_searched_without_moving(bar: FindBar, view: SourceView, qtbot: QtBot) -> None:
    bar.open()
    qtbot.keyClicks(bar.line, "other")
    view.show_page(SourcePage("An other page, other words.", report("An other page, other words."), [], []))
    bar.search_again()
    assert bar.count.text() == "2"
    assert view.selection() == (0, 0)


def test_every_button_has_a_name(bar: FindBar) -> None:
    assert all(button.accessibleName() for button in (bar.back, bar.on, bar.close_button))
    assert bar.line.accessibleName()
