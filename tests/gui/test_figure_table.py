from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app import vocabulary
from app.curation.operations import SetReview
from app.curation.session import Session
from app.models.records import FigureFilter, FigureRow
from app.ui.desk import Desk
from app.ui.figure_columns import COLUMNS
from app.ui.figure_table import FigureTable
from app.ui.jobs import Jobs
from app.ui.settings import Settings
from tests.gui.recording import RecordingDialogs

NAMES = [column.name for column in COLUMNS]


def shown(desk: Desk, qtbot: QtBot) -> FigureTable:
    table = FigureTable(desk, Settings(), RecordingDialogs())
    qtbot.addWidget(table)
    table.resize(700, 400)
    table.show()
    qtbot.waitExposed(table)
    return table


@pytest.fixture
def table(hand_desk: Desk, qtbot: QtBot) -> FigureTable:
    return shown(hand_desk, qtbot)


@pytest.fixture
def empty_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    session = Session.create(tmp_path / "empty.fupin", vocabulary.load())
    jobs = Jobs()
    yield Desk(session, jobs, lambda: None)
    jobs.close()
    session.close()


def cell(table: FigureTable, row: int, column: str) -> QPoint:
    index = table.model.index(row, NAMES.index(column))
    return table.view.visualRect(index).center()


def click_row(table: FigureTable, qtbot: QtBot, row: int) -> None:
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=cell(table, row, "quote"))


def click_head(table: FigureTable, qtbot: QtBot, column: str) -> None:
    heads = table.view.horizontalHeader()
    place = QPoint(heads.sectionViewportPosition(NAMES.index(column)) + 12, heads.height() // 2)
    qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=place)


def empty_text(table: FigureTable) -> str:
    assert table._stack.currentIndex() == 1
    return table.nothing.why.text()


def test_a_clicked_row_is_chosen_once(hand_desk: Desk, table: FigureTable, qtbot: QtBot) -> None:
    chosen: list[FigureRow] = []
    hand_desk.chosen.connect(chosen.append)
    click_row(table, qtbot, 1)
    assert [figure.quote for figure in chosen] == ["1.117 billion"]
    assert hand_desk.figure == chosen[0]


def test_the_arrow_keys_go_through_the_figures(hand_desk: Desk, table: FigureTable, qtbot: QtBot) -> None:
    click_row(table, qtbot, 0)
    qtbot.keyClick(table.view, Qt.Key.Key_Down)
    qtbot.keyClick(table.view, Qt.Key.Key_Down)
    assert hand_desk.figure is not None
    assert hand_desk.figure.quote == "3,277"


def test_a_figure_chosen_elsewhere_is_selected_without_choosing_it_again(hand_desk: Desk, table: FigureTable) -> None:
    chosen: list[FigureRow] = []
    hand_desk.chosen.connect(chosen.append)
    hand_desk.choose(3)
    assert len(chosen) == 1
    assert [index.row() for index in table.view.selectionModel().selectedRows()] == [2]
    hand_desk.choose(None)
    assert table.view.selectionModel().selectedRows() == []


def test_a_figure_that_is_not_let_through_is_not_selected(hand_desk: Desk, table: FigureTable) -> None:
    hand_desk.restrict(unit="yuan")
    hand_desk.choose(3)
    assert table.view.selectionModel().selectedRows() == []
    assert hand_desk.figure is not None


def test_the_chosen_figure_stays_selected_when_the_filter_changes(hand_desk: Desk, table: FigureTable) -> None:
    hand_desk.choose(3)
    hand_desk.restrict(text="rain")
    assert [index.row() for index in table.view.selectionModel().selectedRows()] == [0]
    assert hand_desk.figure is not None
    assert hand_desk.figure.id == 3


def test_a_figure_chosen_elsewhere_stands_among_its_neighbours(desk: Desk, qtbot: QtBot) -> None:
    table = shown(desk, qtbot)
    desk.choose(table.model.id_at(60))
    view = table.view.viewport().rect()
    assert all(view.contains(cell(table, row, "short_id")) for row in (57, 60, 63))


def test_another_filter_begins_at_the_top(desk: Desk, qtbot: QtBot) -> None:
    table = shown(desk, qtbot)
    table.view.scrollToBottom()
    desk.restrict(unit="yuan")
    assert table.view.verticalScrollBar().maximum() > 0
    assert table.view.verticalScrollBar().value() == 0


def test_the_chosen_figure_comes_into_view_again(desk: Desk, qtbot: QtBot) -> None:
    table = shown(desk, qtbot)
    last = table.model.id_at(table.model.rowCount() - 1)
    desk.choose(last)
    assert table.view.viewport().rect().contains(cell(table, table.model.rowCount() - 1, "short_id"))
    desk.restrict(sort=(("short_id", True),))
    row = table.model.row_of(last)
    assert row is not None
    assert table.view.viewport().rect().contains(cell(table, row, "short_id"))


@pytest.mark.parametrize(("clicks", "sort"), [(1, (("value", False),)), (2, (("value", True),)), (3, ())])
def test_clicks_on_a_head_sort_up_down_and_not(
    hand_desk: Desk, table: FigureTable, qtbot: QtBot, clicks: int, sort: tuple[tuple[str, bool], ...]
) -> None:
    for _ in range(clicks):
        click_head(table, qtbot, "value")
    assert hand_desk.filter.sort == sort


def test_an_order_set_elsewhere_is_shown_in_the_head(hand_desk: Desk, table: FigureTable) -> None:
    heads = table.view.horizontalHeader()
    assert heads.sortIndicatorSection() == -1
    hand_desk.restrict(sort=(("value", True),))
    assert heads.sortIndicatorSection() == NAMES.index("value")
    assert heads.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
    assert hand_desk.filter.sort == (("value", True),)


def test_opening_the_table_keeps_the_order_of_the_desk(hand_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(hand_desk.filtered):
        shown(hand_desk, qtbot)
    assert hand_desk.filter == FigureFilter()


def test_the_count_follows_the_filter(hand_desk: Desk, table: FigureTable) -> None:
    assert table.bar.count.text() == "3 figures"
    hand_desk.restrict(unit="yuan")
    assert table.bar.count.text() == "2 of 3 figures"


def test_no_match_offers_to_clear_the_filter(hand_desk: Desk, table: FigureTable, qtbot: QtBot) -> None:
    hand_desk.restrict(text="nothing like it")
    assert empty_text(table) == "No figure matches the filter."
    qtbot.mouseClick(table.nothing.way, Qt.MouseButton.LeftButton)
    assert hand_desk.filter == FigureFilter()
    assert table._stack.currentWidget() is table.view


def test_an_empty_workspace_says_how_to_fill_it(empty_desk: Desk, qtbot: QtBot) -> None:
    table = shown(empty_desk, qtbot)
    assert "Load source files" in empty_text(table)
    assert not table.nothing.way.isVisible()
    assert table.bar.count.text() == "0 figures"


def test_taking_an_import_back_leaves_an_empty_table(hand_desk: Desk, table: FigureTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.undo()
    assert "Load source files" in empty_text(table)
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.redo()
    assert table.bar.count.text() == "3 figures"
    assert table._stack.currentWidget() is table.view


def test_a_review_leaves_the_selection_where_it_is(hand_desk: Desk, table: FigureTable, qtbot: QtBot) -> None:
    hand_desk.choose(2)
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.perform(SetReview([2], "verified"))
    assert table.view.currentIndex().row() == 1
    review = table.model.index(1, NAMES.index("review"))
    assert review.data() == "✓"


def test_steps_go_through_the_rows_and_stop_at_the_ends(hand_desk: Desk, table: FigureTable) -> None:
    quotes = []
    for rows in (1, 1, 1, 1, -1, -1, -1):
        table.step(rows)
        assert hand_desk.figure is not None
        quotes.append(hand_desk.figure.quote)
    first, second, third = "21 billion", "1.117 billion", "3,277"
    assert quotes == [first, second, third, third, second, first, first]


def test_a_step_in_an_empty_table_goes_nowhere(empty_desk: Desk, qtbot: QtBot) -> None:
    shown(empty_desk, qtbot).step(1)
    assert empty_desk.figure is None


def test_the_filter_takes_the_focus_and_hands_it_on(hand_desk: Desk, table: FigureTable, qtbot: QtBot) -> None:
    table.activateWindow()
    table.focus_filter()
    qtbot.waitUntil(table.bar.search.hasFocus)
    qtbot.keyClick(table.bar.search, Qt.Key.Key_Down)
    qtbot.waitUntil(table.view.hasFocus)


def test_the_table_and_its_parts_have_names(table: FigureTable) -> None:
    assert table.view.accessibleName() == "Figures"
    assert table.bar.search.accessibleName() == "Filter the figures"


def test_rows_are_painted_with_numbers_apart(hand_desk: Desk, table: FigureTable) -> None:
    picture = table.view.grab().toImage()
    assert picture.width() > 0
    hand_desk.choose(2)
    assert table.view.grab().toImage() != picture
