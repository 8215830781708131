from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.curation.operations import Operation
from app.models import queries
from app.models.records import FigureRow
from app.ui.desk import Desk
from app.ui.field_inputs import ChoiceInput, LineInput
from app.ui.figure_table import FigureTable
from tests.gui.tables import NAMES, cell, shown

Key = Qt.Key


@pytest.fixture
def table(hand_desk: Desk, qtbot: QtBot) -> FigureTable:
    made = shown(hand_desk, qtbot)
    made.view.setFocus()
    return made


def edit(table: FigureTable, qtbot: QtBot, row: int, column: str) -> QWidget:
    table.view.setCurrentIndex(table.model.index(row, NAMES.index(column)))
    qtbot.keyClick(table.view, Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    return editor


def line(table: FigureTable, qtbot: QtBot, row: int, column: str, text: str) -> LineInput:
    editor = edit(table, qtbot, row, column)
    assert isinstance(editor, LineInput)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    return editor


def figure(desk: Desk, figure_id: int) -> FigureRow:
    return queries.figures(desk.session.reader, [figure_id])[figure_id]


def open_editors(table: FigureTable) -> list[QWidget]:
    return [
        editor
        for kind in (LineInput, ChoiceInput)
        for editor in table.view.viewport().findChildren(kind)
        if editor.isVisible()
    ]


def test_return_saves_what_was_typed_as_one_correction(hand_desk: Desk, table: FigureTable, qtbot: QtBot) -> None:
    editor = line(table, qtbot, 1, "value", "1.118 billion")
    with qtbot.waitSignal(hand_desk.changed) as done:
        qtbot.keyClick(editor, Key.Key_Return)
    assert done.args is not None
    assert done.args[0].code == "correct"
    assert figure(hand_desk, 2).value == 1.118e9
    assert table.model.index(1, NAMES.index("value")).data() == "1,118,000,000"
    qtbot.waitUntil(lambda: open_editors(table) == [])
    assert table.view.hasFocus()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_province_is_edited_in_its_column(hand_desk: Desk, table: FigureTable, qtbot: QtBot) -> None:
    editor = line(table, qtbot, 1, "province", "Sichuan")
    with qtbot.waitSignal(hand_desk.changed) as done:
        qtbot.keyClick(editor, Key.Key_Return)
    assert done.args is not None
    assert (done.args[0].code, figure(hand_desk, 2).province) == ("correct", "sichuan")
    cell = table.model.index(1, NAMES.index("province"))
    qtbot.waitUntil(lambda: cell.data() == "↗ Sichuan")


def test_a_double_click_opens_and_leaving_saves(hand_desk: Desk, table: FigureTable, qtbot: QtBot) -> None:
    place = cell(table, 2, "metric")
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    editor = QApplication.focusWidget()
    assert isinstance(editor, LineInput)
    editor.selectAll()
    qtbot.keyClicks(editor, "villages covered")
    with qtbot.waitSignal(hand_desk.changed):
        table.bar.search.setFocus()
    assert figure(hand_desk, 3).metric == "villages covered"


def test_what_is_refused_stays_and_says_why(hand_desk: Desk, table: FigureTable, qtbot: QtBot) -> None:
    editor = line(table, qtbot, 0, "year", "2014-2012")
    with qtbot.assertNotEmitted(hand_desk.busy):
        qtbot.keyClick(editor, Key.Key_Return)
    assert (editor.isVisible(), editor.text()) == (True, "2014-2012")
    assert "2014" in editor.accessibleDescription()
    editor.selectAll()
    qtbot.keyClicks(editor, "2011-2012")
    with qtbot.waitSignal(hand_desk.changed):
        qtbot.keyClick(editor, Key.Key_Return)
    assert (figure(hand_desk, 1).year_from, figure(hand_desk, 1).year_to) == (2011, 2012)


def test_escape_leaves_the_cell_as_it_was(hand_desk: Desk, table: FigureTable, qtbot: QtBot) -> None:
    editor = line(table, qtbot, 0, "metric", "nothing of the kind")
    with qtbot.assertNotEmitted(hand_desk.busy):
        qtbot.keyClick(editor, Key.Key_Escape)
        qtbot.waitUntil(lambda: open_editors(table) == [])
    assert figure(hand_desk, 1).metric == "metric of 21 billion"


def test_the_same_again_saves_nothing(hand_desk: Desk, table: FigureTable, qtbot: QtBot) -> None:
    editor = edit(table, qtbot, 0, "metric")
    with qtbot.assertNotEmitted(hand_desk.busy):
        qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: open_editors(table) == [])


def test_a_choice_is_chosen_from_its_list(hand_desk: Desk, table: FigureTable, qtbot: QtBot) -> None:
    editor = edit(table, qtbot, 0, "kind")
    assert isinstance(editor, ChoiceInput)
    editor.setCurrentIndex(editor.findData("target"))
    with qtbot.waitSignal(hand_desk.changed):
        editor.activated.emit(editor.currentIndex())
    assert figure(hand_desk, 1).kind == "target"


def test_what_is_not_said_by_a_field_is_not_edited(hand_desk: Desk, table: FigureTable, qtbot: QtBot) -> None:
    for column in ("quote", "short_id", "review"):
        table.view.setCurrentIndex(table.model.index(0, NAMES.index(column)))
        qtbot.keyClick(table.view, Key.Key_F2)
        assert open_editors(table) == []


def test_a_click_on_another_cell_saves_what_was_typed_and_closes(
    hand_desk: Desk, table: FigureTable, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    perform, pending = hand_desk.perform, list[Operation]()
    monkeypatch.setattr(hand_desk, "perform", pending.append)  # as a slow disk has it: the editor is gone before
    editor = line(table, qtbot, 1, "metric", "villages")
    gone: list[bool] = []
    editor.destroyed.connect(lambda: gone.append(True))
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=cell(table, 2, "value"))
    qtbot.waitUntil(lambda: gone == [True])
    assert len(pending) == 1
    with qtbot.waitSignal(hand_desk.changed):
        perform(pending[0])
    assert figure(hand_desk, 2).metric == "villages"
    assert open_editors(table) == []
