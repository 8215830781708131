"""Columns, orders and views: what a table shows, and what is remembered of it."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.models import view_queries
from app.models.records import FigureFilter
from app.ui import table_columns, table_order
from app.ui.desk import Desk
from app.ui.figure_columns import COLUMNS
from app.ui.figure_table import FigureTable
from tests.gui.recording import RecordingDialogs
from tests.gui.tables import NAMES, shown


@pytest.fixture
def dialogs(qtbot: QtBot) -> RecordingDialogs:
    return RecordingDialogs()


@pytest.fixture
def table(hand_desk: Desk, qtbot: QtBot, dialogs: RecordingDialogs) -> FigureTable:
    return shown(hand_desk, qtbot, dialogs)


def columns(table: FigureTable) -> list[str]:
    return [NAMES[number] for number in table_columns.order_shown(table.view.horizontalHeader(), COLUMNS)]


def entry(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text().replace("&", "") == text)


def head(table: FigureTable, column: str) -> str:
    return str(table.model.headerData(NAMES.index(column), Qt.Orientation.Horizontal))


@pytest.mark.parametrize(
    ("sort", "name", "add", "then"),
    [
        ((), "unit", False, (("unit", False),)),
        ((("unit", False),), "unit", False, (("unit", True),)),
        ((("unit", True),), "unit", False, ()),
        ((("unit", True),), "value", False, (("value", False),)),
        ((("unit", True), ("value", False)), "unit", False, (("unit", False),)),
        ((("unit", True),), "value", True, (("unit", True), ("value", False))),
        ((("unit", True), ("value", False)), "value", True, (("unit", True), ("value", True))),
        ((("unit", True), ("value", True)), "unit", True, (("value", True),)),
    ],
)
def test_clicks_on_heads(sort: table_order.Sort, name: str, then: table_order.Sort, *, add: bool) -> None:
    assert table_order.clicked(sort, name, add=add) == then


def test_shift_and_a_click_sort_by_one_column_more(hand_desk: Desk, table: FigureTable, qtbot: QtBot) -> None:
    heads = table.view.horizontalHeader()
    for column, keys in (("unit", Qt.KeyboardModifier.NoModifier), ("value", Qt.KeyboardModifier.ShiftModifier)):
        place = QPoint(heads.sectionViewportPosition(NAMES.index(column)) + 12, heads.height() // 2)
        qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, keys, place)
    assert hand_desk.filter.sort == (("unit", False), ("value", False))
    assert (head(table, "unit"), head(table, "value"), head(table, "year")) == ("▲1 Unit", "▲2 Value", "Year")
    assert heads.sortIndicatorSection() == -1


def test_the_menu_sorts_without_a_mouse(hand_desk: Desk, table: FigureTable) -> None:
    unit, value = NAMES.index("unit"), NAMES.index("value")
    assert not entry(table.heads.menu(unit), "Then by Unit").isEnabled()
    entry(table.heads.menu(unit), "Sort by Unit").trigger()
    entry(table.heads.menu(value), "Then by Value").trigger()
    assert hand_desk.filter.sort == (("unit", False), ("value", False))
    entry(table.heads.menu(-1), "In the order of the texts").trigger()
    assert len(hand_desk.filter.sort) == 0


def test_columns_are_chosen_and_one_always_stays(table: FigureTable) -> None:
    assert "report_year" not in columns(table)
    entry(table.heads.menu(-1), "Report").trigger()
    assert "report_year" in columns(table)
    for name in columns(table)[1:]:
        entry(table.heads.menu(-1), COLUMNS[NAMES.index(name)].title).trigger()
    assert columns(table) == ["review"]
    assert not entry(table.heads.menu(-1), "Review").isEnabled()
    entry(table.heads.menu(-1), "Reset the columns").trigger()
    assert columns(table) == [column.name for column in COLUMNS if column.shown]


def test_columns_are_remembered(hand_desk: Desk, table: FigureTable, qtbot: QtBot) -> None:
    heads = table.view.horizontalHeader()
    heads.moveSection(heads.visualIndex(NAMES.index("metric")), 0)
    heads.resizeSection(NAMES.index("metric"), 333)
    heads.hideSection(NAMES.index("kind"))
    table.bar.facets.setChecked(True)
    table.save_layout()
    again = shown(hand_desk, qtbot)
    assert columns(again)[0] == "metric"
    assert "kind" not in columns(again)
    assert again.view.horizontalHeader().sectionSize(NAMES.index("metric")) == 333
    assert again.facets.isVisible()


def test_columns_of_another_version_do_no_harm(table: FigureTable) -> None:
    table.heads.show(json.dumps([["mood", 80, True], ["unit", 5, True], ["value", 90, False]]))
    assert columns(table)[0] == "unit"
    assert table.view.horizontalHeader().sectionSize(NAMES.index("unit")) >= table_columns.NARROWEST
    assert "value" not in columns(table)
    table.heads.show(json.dumps([[name, 50, False] for name in NAMES]))
    assert len(columns(table)) == 1


@pytest.mark.parametrize("described", ["", "{", "5", "[5, [1, 2, 3]]", '[["unit"]]', '[["unit", "wide", true]]'])
def test_columns_that_another_program_described_do_no_harm(table: FigureTable, described: str) -> None:
    before = columns(table)
    table_columns.show(table.view.horizontalHeader(), COLUMNS, described)
    assert columns(table) == before


def views_menu(table: FigureTable) -> list[str]:
    table.views.fill()
    return [action.text() for action in table.views.menu().actions() if action.text()]


def test_a_view_brings_back_filter_order_and_columns(
    hand_desk: Desk, table: FigureTable, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    kept = FigureFilter(unit="yuan", facets=(("kind", ("actual", "target")),), sort=(("value", True),))
    hand_desk.replace_filter(kept)
    table.view.horizontalHeader().hideSection(NAMES.index("per"))
    dialogs.given_name = "R&D money"
    with qtbot.waitSignal(hand_desk.changed):
        table.views.save()
    hand_desk.replace_filter(FigureFilter())
    table.heads.reset()
    assert views_menu(table)[0] == "R&&D money"
    table.views.menu().actions()[0].trigger()
    assert hand_desk.filter == kept
    assert "per" not in columns(table)


def test_views_are_renamed_replaced_and_deleted(
    hand_desk: Desk, table: FigureTable, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(hand_desk.changed):
        table.views.save()
    dialogs.agrees = False
    with qtbot.assertNotEmitted(hand_desk.busy):
        table.views.save()
    assert dialogs.questions == ["There is a view “My view” already. Replace it?"]
    dialogs.given_name = "Yours"
    with qtbot.waitSignal(hand_desk.changed):
        table.views.rename("My view")
    assert list(view_queries.views(hand_desk.session.reader)) == ["Yours"]
    with qtbot.waitSignal(hand_desk.changed):
        table.views.drop("Yours")
    assert views_menu(table)[0] == "&Save this view…"
    dialogs.given_name = None
    with qtbot.assertNotEmitted(hand_desk.busy):
        table.views.save()
