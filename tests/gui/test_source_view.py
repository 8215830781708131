from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app import vocabulary
from app.extraction import Leftover
from app.models.records import FigureRow, MachineRow
from app.ui.kin import Kin
from app.ui.source_page import Leftovers, SourcePage
from app.ui.source_view import SourceView
from app.ui.vocabulary_choices import Names
from tests.gui.rows import printed, report

PARAGRAPH = "In 2012 😀, a total of 21 billion yuan\u00a0was put in anti-poverty work of every kind. "
TEXT = "\n".join(f"{PARAGRAPH}And {number} villages were covered." for number in range(100, 160))
QUOTES = [quote for number in range(100, 160) for quote in ("21 billion", str(number))]


def page() -> SourcePage:
    return SourcePage(TEXT, report(TEXT), [], printed(TEXT, *QUOTES))


@pytest.fixture
def view(qtbot: QtBot) -> SourceView:
    made = SourceView(Names(vocabulary.load()))
    qtbot.addWidget(made)
    made.resize(420, 300)
    made.show()
    qtbot.waitExposed(made)
    made.show_page(page())
    return made


def standing(view: SourceView) -> list[FigureRow]:
    assert view._page is not None
    return view._page.figures.standing


def place(view: SourceView, offset: int) -> QPoint:
    """Where a character stands in the viewport."""
    assert view._page is not None
    cursor = QTextCursor(view.document())
    cursor.setPosition(view._page.reading.position(offset))
    box = view.cursorRect(cursor)
    return QPoint(box.left() + 3, box.center().y())


def select(view: SourceView, start: int, end: int) -> None:
    assert view._page is not None
    cursor = QTextCursor(view.document())
    cursor.setPosition(view._page.reading.position(start))
    cursor.setPosition(view._page.reading.position(end), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def test_a_click_on_a_number_picks_its_figure(view: SourceView, qtbot: QtBot) -> None:
    for figure in standing(view)[:3]:
        for offset in (figure.span_start, figure.span_end - 1):
            with qtbot.waitSignal(view.picked) as picked:
                qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place(view, offset))
            assert picked.args == [figure.id]


def test_a_click_beside_a_number_picks_nothing(view: SourceView, qtbot: QtBot) -> None:
    figure = standing(view)[0]
    with qtbot.assertNotEmitted(view.picked):
        for offset in (figure.span_start - 1, figure.span_end, figure.span_end + 6):
            qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place(view, offset))


def test_a_click_right_of_a_lines_end_picks_nothing(view: SourceView, qtbot: QtBot) -> None:
    last = standing(view)[1]
    end = place(view, TEXT.index("\n"))
    with qtbot.assertNotEmitted(view.picked):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=end + QPoint(60, 0))
    assert last.quote == "100"


def test_dragging_over_a_number_selects_and_picks_nothing(view: SourceView, qtbot: QtBot) -> None:
    figure = standing(view)[0]
    start, end = place(view, figure.span_start), place(view, figure.span_end - 1)
    with qtbot.assertNotEmitted(view.picked):
        qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(view.viewport(), end)
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert view.textCursor().hasSelection()


def test_return_picks_the_figure_under_the_caret(view: SourceView, qtbot: QtBot) -> None:
    figure = standing(view)[1]
    select(view, figure.span_start, figure.span_start)
    with qtbot.waitSignal(view.picked) as picked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert picked.args == [figure.id]
    select(view, 0, 0)
    with qtbot.assertNotEmitted(view.picked):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_the_caret_moves_by_keyboard(view: SourceView, qtbot: QtBot) -> None:
    before = view.textCursor().position()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.textCursor().position() == before + 1


def test_what_is_copied_is_the_stored_text(view: SourceView, qtbot: QtBot) -> None:
    """The widget would hand out the no-break space as a plain one."""
    start, end = TEXT.index("😀"), TEXT.index("\n") + 12
    select(view, start, end)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == TEXT[start:end]
    assert "\u00a0" in QGuiApplication.clipboard().text()


def test_a_chosen_figure_out_of_sight_comes_into_view(view: SourceView) -> None:
    last = standing(view)[-1]
    assert not view.sees(last.span_start)
    view.choose(last)
    assert view.sees(last.span_start)
    first = standing(view)[0]
    view.choose(first)
    assert view.sees(first.span_start)


def test_a_chosen_figure_in_sight_moves_nothing(view: SourceView) -> None:
    middle = standing(view)[40]
    view.choose(middle)
    before = view.verticalScrollBar().value()
    view.choose(standing(view)[41])
    view.choose(None)
    assert view.verticalScrollBar().value() == before


def test_the_caret_goes_with_the_chosen_figure(view: SourceView, qtbot: QtBot) -> None:
    figure = standing(view)[40]
    view.choose(figure)
    with qtbot.waitSignal(view.picked) as picked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert picked.args == [figure.id]


def test_a_place_is_brought_to_the_top(view: SourceView) -> None:
    offset = TEXT.index("In 2012", TEXT.index("And 120"))
    view.scroll_to(offset, top=True)
    assert 0 <= place(view, offset).y() < 60
    assert abs(view.offset_in_view() - offset) < len(PARAGRAPH) * 2


def test_another_width_keeps_the_line_that_is_read(view: SourceView) -> None:
    offset = TEXT.index("In 2012", TEXT.index("And 130"))
    view.scroll_to(offset, top=True)
    read = view.offset_in_view()
    view.resize(330, 300)
    assert abs(view.offset_in_view() - read) < len(PARAGRAPH)


def test_lines_are_no_longer_than_the_eye_can_follow(view: SourceView, qtbot: QtBot) -> None:
    view.resize(1600, 300)
    qtbot.waitUntil(lambda: view.viewport().width() < 1000)
    view.resize(400, 300)
    qtbot.waitUntil(lambda: view.viewport().width() > 350)


def test_a_tooltip_says_what_a_figure_says(view: SourceView, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _widget: said.append(text))
    figure = standing(view)[0]
    hover(view, place(view, figure.span_start))
    hover(view, place(view, 0))
    assert figure.short_id in said[0]
    assert said[1] == ""


def hover(view: SourceView, point: QPoint) -> None:
    event = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)


def test_the_pointer_shows_what_can_be_clicked(view: SourceView, qtbot: QtBot) -> None:
    figure = standing(view)[0]
    qtbot.mouseMove(view.viewport(), place(view, figure.span_start))
    qtbot.waitUntil(lambda: view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor)
    qtbot.mouseMove(view.viewport(), place(view, figure.span_end + 8))
    qtbot.waitUntil(lambda: view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor)


def test_a_review_is_repainted(view: SourceView) -> None:
    before = view.grab().toImage()
    assert view._page is not None
    verified = replace(standing(view)[0], review="verified")
    view.mark_again(view._page.figures.update([verified]))
    assert view.grab().toImage() != before


def test_another_theme_keeps_place_and_choice(view: SourceView) -> None:
    figure = standing(view)[60]
    view.choose(figure)
    QApplication.sendEvent(view, QEvent(QEvent.Type.PaletteChange))
    assert view._marks is not None
    assert view._marks.chosen == figure.id
    assert view.sees(figure.span_start)


def test_another_page_begins_at_its_beginning(view: SourceView, qtbot: QtBot) -> None:
    view.choose(standing(view)[-1])
    view.show_page(page())
    assert view.verticalScrollBar().value() == 0


def test_without_a_page_nothing_breaks(qtbot: QtBot) -> None:
    view = SourceView(Names(vocabulary.load()))
    qtbot.addWidget(view)
    view.choose(None)
    view.mark_again(printed("1", "1"))
    view.scroll_to(5)
    assert view.figure_at(QPoint(3, 3)) is None
    assert view.offset_in_view() == 0
    assert view.createMimeDataFromSelection().text() == ""


def test_nothing_can_be_typed_into_the_source(view: SourceView, qtbot: QtBot) -> None:
    before = view.toPlainText()
    qtbot.keyClicks(view, "99")
    assert view.toPlainText() == before


def test_return_on_a_selection_asks_for_a_figure(view: SourceView, qtbot: QtBot) -> None:
    select(view, 0, 2)
    with qtbot.assertNotEmitted(view.picked), qtbot.waitSignal(view.asked):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_shift_and_the_arrows_select_in_the_stored_text(view: SourceView, qtbot: QtBot) -> None:
    start = TEXT.index("😀")
    view.select(start, start)
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert TEXT[slice(*view.selection())] == "😀,"


def test_what_belongs_to_the_chosen_figure_is_boxed(view: SourceView) -> None:
    before = view.grab().toImage()
    view.link(Kin(total=(standing(view)[1],), part=(standing(view)[2],)))
    boxed = view.grab().toImage()
    assert boxed != before
    view.link(Kin())
    assert view.grab().toImage() == before


def test_a_number_not_captured_is_explained_by_its_likely_reason(
    view: SourceView, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _widget: said.append(text))
    assert view.page is not None
    at = TEXT.index("2012")
    number = Leftover(at, at + 4, "calendar_year", doubtful=True)
    view.page.leftovers = Leftovers([number])
    view.mark_leftovers([number])
    hover(view, place(view, at))
    assert said == ["Not captured: likely a year"]


def test_the_machines_reasons_are_asked_for_where_the_pointer_rests(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _widget: said.append(text))
    rules = {"unit": "noun behind"}
    made = SourceView(Names(vocabulary.load()), reasons=lambda number: MachineRow(number, {}, rules, {}))
    qtbot.addWidget(made)
    made.resize(420, 300)
    made.show()
    qtbot.waitExposed(made)
    made.show_page(page())
    hover(made, place(made, standing(made)[0].span_start))
    assert "noun behind" in said[0]


def test_a_menu_is_asked_for_where_the_caret_is_put(view: SourceView, qtbot: QtBot) -> None:
    point = place(view, TEXT.index("anti"))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point))
    with qtbot.waitSignal(view.menu_asked):
        QApplication.sendEvent(view.viewport(), event)
    assert abs(view.selection()[0] - TEXT.index("anti")) <= 1


def test_a_quiet_choice_marks_and_moves_nothing(view: SourceView) -> None:
    caret = view.selection()
    view.choose(standing(view)[-1], quietly=True)
    assert view._marks is not None
    assert view._marks.chosen == standing(view)[-1].id
    assert (view.verticalScrollBar().value(), view.selection()) == (0, caret)


def test_a_line_is_no_longer_than_75_characters(view: SourceView, qtbot: QtBot) -> None:
    view.resize(1600, 300)
    qtbot.waitUntil(lambda: view.viewport().width() < 1000)
    layout = view.document().begin().layout()
    full = [layout.lineAt(number).textLength() for number in range(layout.lineCount() - 1)]
    assert full == [] or max(full) <= 78
