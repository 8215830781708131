"""The programme table: clicks and keys restrict the figures, and it reads only while it is seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QHeaderView, QLabel
from pytestqt.qtbot import QtBot

from app.curation.importing import Import
from app.curation.operations import SetReview
from app.models.records import FigureFilter
from app.ui import theme
from app.ui.desk import Desk
from app.ui.programme_table import ProgrammeTable
from tests.gui import atlas

LEFT = Qt.MouseButton.LeftButton
HEBEI_2012, RAIN_PLAN = 2, 3
"""Row and column in the table of the atlas."""


@pytest.fixture
def table(atlas_desk: Desk, qtbot: QtBot) -> ProgrammeTable:
    return shown(ProgrammeTable(atlas_desk), qtbot)


def shown(table: ProgrammeTable, qtbot: QtBot) -> ProgrammeTable:
    qtbot.addWidget(table)
    table.resize(900, 500)
    with qtbot.waitExposed(table):
        table.show()
    return table


def click(table: ProgrammeTable, qtbot: QtBot, row: int, column: int) -> None:
    point = table.view.visualRect(table.model.index(row, column)).center()
    qtbot.mouseClick(table.view.viewport(), LEFT, pos=point)


def click_head(head: QHeaderView, qtbot: QtBot, section: int) -> None:
    middle = head.sectionViewportPosition(section) + head.sectionSize(section) // 2
    across = head.orientation() == Qt.Orientation.Horizontal
    point = QPoint(middle, head.height() // 2) if across else QPoint(head.width() // 2, middle)
    qtbot.mouseClick(head.viewport(), LEFT, pos=point)


def painted(table: ProgrammeTable, row: int, column: int) -> QImage:
    return table.view.viewport().grab(table.view.visualRect(table.model.index(row, column))).toImage()


def count_of(image: QImage, color: QColor) -> int:
    return sum(image.pixelColor(x, y) == color for x in range(image.width()) for y in range(image.height()))


def test_a_click_restricts_the_figures_to_the_cell_and_asks_for_them(
    table: ProgrammeTable, atlas_desk: Desk, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(table.opened):
        click(table, qtbot, HEBEI_2012, RAIN_PLAN)
    assert atlas_desk.filter == FigureFilter(provinces=("hebei",), report_year=2012, programme="rain_plan")


def test_enter_does_as_a_click(table: ProgrammeTable, atlas_desk: Desk, qtbot: QtBot) -> None:
    table.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(table.view, key)
    assert atlas_desk.filter == FigureFilter(), "moving is not opening"
    with qtbot.waitSignal(table.opened):
        qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert atlas_desk.filter == FigureFilter(provinces=("hebei",), report_year=2012, programme="rain_plan")


def test_a_cell_replaces_what_else_restricted_the_figures(
    table: ProgrammeTable, atlas_desk: Desk, qtbot: QtBot
) -> None:
    atlas_desk.restrict(provinces=("anhui",), report_id=2, section_id=3, unit="yuan", text="x", sort=(("value", True),))
    click(table, qtbot, 1, RAIN_PLAN)
    assert atlas_desk.filter == FigureFilter(
        provinces=("hebei",), report_year=2009, programme="rain_plan", sort=(("value", True),)
    )


def test_a_cell_without_figures_opens_nothing(table: ProgrammeTable, atlas_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(table.opened):
        click(table, qtbot, 1, 1)
    assert atlas_desk.filter == FigureFilter()


def test_a_click_on_a_rows_head_opens_the_report(table: ProgrammeTable, atlas_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.opened):
        click_head(table.view.verticalHeader(), qtbot, HEBEI_2012)
    assert atlas_desk.filter == FigureFilter(provinces=("hebei",), report_year=2012)


def test_a_click_on_a_columns_head_opens_the_programme(table: ProgrammeTable, atlas_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.opened):
        click_head(table.view.horizontalHeader(), qtbot, RAIN_PLAN)
    assert atlas_desk.filter == FigureFilter(programme="rain_plan")


def test_it_follows_a_review_while_it_is_seen(table: ProgrammeTable, atlas_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.model.dataChanged):
        atlas_desk.perform(SetReview([1], "verified"))
    assert table.model.index(1, RAIN_PLAN).data() == "1 / 1"


def test_hidden_it_reads_nothing_until_it_is_shown(table: ProgrammeTable, atlas_desk: Desk, qtbot: QtBot) -> None:
    table.hide()
    with qtbot.waitSignal(atlas_desk.changed), qtbot.assertNotEmitted(table.model.dataChanged):
        atlas_desk.perform(SetReview([1], "verified"))
    assert table.model.index(1, RAIN_PLAN).data() == "0 / 1"
    with qtbot.waitSignal(table.model.dataChanged):
        table.show()
    assert table.model.index(1, RAIN_PLAN).data() == "1 / 1"


def test_shown_again_without_a_change_it_reads_nothing(
    table: ProgrammeTable, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[bool] = []
    monkeypatch.setattr(table.model, "refresh", lambda: read.append(True))
    table.hide()
    with qtbot.waitExposed(table):
        table.show()
    assert read == []


def test_the_bar_of_a_cell_shows_how_far_the_review_has_come(
    table: ProgrammeTable, atlas_desk: Desk, qtbot: QtBot
) -> None:
    done = theme.mark("verified").line
    assert count_of(painted(table, HEBEI_2012, 0), done) == 0
    with qtbot.waitSignal(table.model.dataChanged):
        atlas_desk.perform(SetReview([4, 5], "verified"))
    two_of_five = count_of(painted(table, HEBEI_2012, 0), done)
    with qtbot.waitSignal(table.model.dataChanged):
        atlas_desk.perform(SetReview([6, 7, 8], "rejected"))
    all_of_five = count_of(painted(table, HEBEI_2012, 0), done)
    assert two_of_five > 0
    assert two_of_five / all_of_five == pytest.approx(2 / 5, abs=0.02)


def test_a_cell_without_figures_is_left_blank(table: ProgrammeTable) -> None:
    image = painted(table, 1, 1).copy(2, 2, 60, 30)
    assert count_of(image, image.pixelColor(0, 0)) == image.width() * image.height()


def test_columns_and_rows_have_room_for_their_words(table: ProgrammeTable) -> None:
    across, down = table.view.horizontalHeader(), table.view.verticalHeader()
    metrics = table.view.fontMetrics()
    for column in range(table.model.columnCount()):
        name = str(table.model.headerData(column, Qt.Orientation.Horizontal))
        assert all(metrics.horizontalAdvance(word) <= across.sectionSize(column) for word in name.split())
    assert down.sectionSize(0) > 2 * metrics.height()
    assert metrics.horizontalAdvance("888 bn yuan") < across.sectionSize(0)
    assert metrics.horizontalAdvance("Zhejiang 2010 → Sichuan") < down.width()


def test_the_names_of_reports_stay_while_columns_scroll(table: ProgrammeTable) -> None:
    table.resize(420, 400)
    table.view.horizontalScrollBar().setValue(table.view.horizontalScrollBar().maximum())
    assert table.view.horizontalScrollBar().value() > 0
    assert table.view.verticalHeader().isVisible()


def test_an_empty_workspace_says_what_to_do_until_something_is_loaded(empty_desk: Desk, qtbot: QtBot) -> None:
    table = shown(ProgrammeTable(empty_desk), qtbot)
    message = next(label for label in table.findChildren(QLabel) if "Load source files" in label.text())
    assert message.isVisible()
    with qtbot.waitSignal(table.model.modelReset):
        empty_desk.perform(Import([atlas.loaded()], empty_desk.vocabulary))
    assert not message.isVisible()
    assert table.view.isVisible()


def test_it_has_names_for_screen_readers(table: ProgrammeTable) -> None:
    assert table.view.accessibleName() == "Programmes"
    assert table.view.verticalHeader().accessibleName() == "Provinces and years"
    assert table.focusProxy() is table.view
