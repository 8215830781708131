from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app.models.records import FigureFilter
from app.ui.desk import Desk
from app.ui.filter_bar import FilterBar, unrestricted


def bar_of(desk: Desk, qtbot: QtBot) -> FilterBar:
    bar = FilterBar(desk)
    qtbot.addWidget(bar)
    bar.show()
    qtbot.waitExposed(bar)
    return bar


def chips(bar: FilterBar) -> list[QToolButton]:
    return [chip for chip in bar._chips.findChildren(QToolButton) if chip.isVisible()]


def test_typing_filters_after_a_pause(hand_desk: Desk, qtbot: QtBot) -> None:
    bar = bar_of(hand_desk, qtbot)
    filters: list[FigureFilter] = []
    hand_desk.filtered.connect(filters.append)
    with qtbot.waitSignal(hand_desk.filtered):
        qtbot.keyClicks(bar.search, "bill")
    assert [chosen.text for chosen in filters] == ["bill"]
    assert bar.search.text() == "bill"


def test_return_filters_at_once(hand_desk: Desk, qtbot: QtBot) -> None:
    bar = bar_of(hand_desk, qtbot)
    qtbot.keyClicks(bar.search, " rain ")
    qtbot.keyClick(bar.search, Qt.Key.Key_Return)
    assert hand_desk.filter.text == "rain"
    assert bar.search.text() == " rain "


def test_down_filters_and_goes_on_to_the_table(hand_desk: Desk, qtbot: QtBot) -> None:
    bar = bar_of(hand_desk, qtbot)
    qtbot.keyClicks(bar.search, "rain")
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(bar.search, Qt.Key.Key_Down)
    assert hand_desk.filter.text == "rain"


def test_escape_clears_the_field(hand_desk: Desk, qtbot: QtBot) -> None:
    bar = bar_of(hand_desk, qtbot)
    hand_desk.restrict(text="rain")
    assert bar.search.text() == "rain"
    with qtbot.waitSignal(hand_desk.filtered):
        qtbot.keyClick(bar.search, Qt.Key.Key_Escape)
    assert (bar.search.text(), hand_desk.filter.text) == ("", "")


def test_a_filter_set_elsewhere_does_not_disturb_typing(hand_desk: Desk, qtbot: QtBot) -> None:
    bar = bar_of(hand_desk, qtbot)
    qtbot.keyClicks(bar.search, "rain")
    hand_desk.restrict(unit="village")
    assert bar.search.text() == "rain"
    qtbot.waitUntil(lambda: hand_desk.filter.text == "rain")
    assert hand_desk.filter.unit == "village"


def test_restrictions_are_chips_and_a_click_drops_them(hand_desk: Desk, qtbot: QtBot) -> None:
    bar = bar_of(hand_desk, qtbot)
    assert chips(bar) == []
    hand_desk.restrict(programme="rain_plan", unit="village")
    programme, unit = chips(bar)
    assert programme.text().startswith("Rain Plan")
    assert unit.accessibleName() == "Drop the restriction to village"
    qtbot.mouseClick(programme, Qt.MouseButton.LeftButton)
    assert hand_desk.filter == FigureFilter(unit="village")
    qtbot.waitUntil(lambda: len(chips(bar)) == 1)
    (unit,) = chips(bar)
    unit.setFocus()
    qtbot.keyClick(unit, Qt.Key.Key_Space)
    assert hand_desk.filter == FigureFilter()
    assert chips(bar) == []


def test_many_provinces_are_one_chip(hand_desk: Desk, qtbot: QtBot) -> None:
    bar = bar_of(hand_desk, qtbot)
    hand_desk.restrict(provinces=("hebei", "anhui", "henan"))
    (chip,) = chips(bar)
    assert chip.text().startswith("3 provinces")


def test_a_long_chip_is_cut_and_says_all_in_its_tooltip(hand_desk: Desk, qtbot: QtBot) -> None:
    bar = bar_of(hand_desk, qtbot)
    hand_desk.restrict(provinces=("xinjiang_corps", "inner_mongolia"))
    (chip,) = chips(bar)
    assert "…" in chip.text()
    assert chip.toolTip().startswith("Xinjiang Production and Construction Corps, Inner Mongolia")


def test_clear_lets_everything_through_in_the_same_order(hand_desk: Desk, qtbot: QtBot) -> None:
    order = (("value", True),)
    hand_desk.restrict(text="rain", unit="village", provinces=("hebei",), sort=order)
    bar = bar_of(hand_desk, qtbot)
    assert bar.search.text() == "rain"
    bar.clear()
    assert hand_desk.filter == FigureFilter(sort=order)
    assert bar.search.text() == ""


def test_unrestricted_names_every_field_but_the_order() -> None:
    assert set(unrestricted()) == set(FigureFilter.__slots__) - {"sort"}


def test_the_count_says_how_many_of_how_many(hand_desk: Desk, qtbot: QtBot) -> None:
    bar = bar_of(hand_desk, qtbot)
    bar.show_count(412, 3281)
    assert bar.count.text() == "412 of 3,281 figures"
    bar.show_count(3281, 3281)
    assert bar.count.text() == "3,281 figures"
