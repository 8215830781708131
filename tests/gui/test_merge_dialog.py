from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from app.curation import row_previews
from app.curation.operations import Correct, SetReview
from app.curation.reextracting import STRUCTURE, DryRun
from app.curation.vocabularies import SetVocabularyRow
from app.ui.desk import Desk
from app.ui.merge_dialog import MergeDialog
from app.ui.merge_tables import GroupTable
from app.ui.vocabulary_choices import Names
from tests import extractions, merges

Show = Callable[[DryRun], MergeDialog]


@pytest.fixture
def show(qtbot: QtBot, hand_desk: Desk) -> Show:
    def shown(run: DryRun) -> MergeDialog:
        dialog = MergeDialog(run, Names(hand_desk.vocabulary), "Extract again")
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return shown


def _run(desk: Desk) -> DryRun:
    """One figure changed, one conflicting, one new."""
    desk.session.perform(Correct(1, {"unit": "mu"})).result()
    other = merges.newer(
        {0: {"unit": "usd", "year_from": 2011}, 1: {"value": 1.118e9}}, more=[merges.another("Rain", 1.0)]
    )
    return merges.preview(desk.session, other)


def _cells(table: GroupTable) -> dict[str, str]:
    heads = [table.horizontalHeaderItem(column) for column in range(table.columnCount())]
    return {head.text(): cell.text() for column, head in enumerate(heads) if head and (cell := table.item(0, column))}


def _rows(dialog: MergeDialog) -> list[list[str]]:
    table = dialog.examples
    cells = [[table.item(row, column) for column in range(table.columnCount())] for row in range(table.rowCount())]
    return [[cell.text() if cell else "" for cell in row] for row in cells]


def _click_box(qtbot: QtBot, table: GroupTable, row: int, column: int) -> None:
    cell = table.item(row, column)
    assert cell is not None
    rectangle = table.visualItemRect(cell)
    at = QPoint(rectangle.left() + 10, rectangle.center().y())
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_groups_and_fields_are_counted(hand_desk: Desk, show: Show) -> None:
    dialog = show(_run(hand_desk))
    assert _cells(dialog.groups) == {"Changed": "1", "New": "1", "Conflicting": "1"}
    head = dialog.groups.verticalHeaderItem(0)
    assert head is not None
    assert head.text() == "Hebei"
    table = dialog.fields
    fields = [[cell.text() if (cell := table.item(row, column)) else "" for column in range(4)] for row in range(3)]
    assert sorted(fields) == [["Unit", "", "", "1"], ["Value", "1", "", ""], ["Year", "1", "", ""]]
    assert dialog.summary.text() == "3 of 3 figures accepted"


def test_a_click_leaves_a_group_out(qtbot: QtBot, hand_desk: Desk, show: Show) -> None:
    dialog = show(_run(hand_desk))
    _click_box(qtbot, dialog.groups, 0, 1)
    assert dialog.groups.accepted() == {("hebei", "changed"), ("hebei", "conflicting")}
    assert dialog.summary.text() == "2 of 3 figures accepted"


def test_reports_and_headings_are_listed_one_by_one(desk: Desk, show: Show) -> None:
    row = SetVocabularyRow("headings", {"wording": "entire village advancement", "programme": "training"})
    dialog = show(row_previews.look(desk.session.path, row, lambda *_: True).run)
    assert dialog.groups.current_group() == STRUCTURE
    (line,) = _rows(dialog)
    assert line[0] == "Hebei 2009"
    assert line[2:] == [
        "Programme",
        "",
        "Entire village advancement",
        "Training and labour transfer",
        "follows the machine",
    ]


def test_the_keyboard_is_enough(qtbot: QtBot, hand_desk: Desk, show: Show) -> None:
    dialog = show(_run(hand_desk))
    dialog.groups.setFocus()
    qtbot.keyClick(dialog.groups, Qt.Key.Key_Space)
    assert ("hebei", "changed") not in dialog.groups.accepted()
    qtbot.keyClick(dialog.groups, Qt.Key.Key_Right)
    qtbot.keyClick(dialog.groups, Qt.Key.Key_Space)
    assert dialog.groups.accepted() == {("hebei", "conflicting")}
    qtbot.keyClick(dialog.groups, Qt.Key.Key_Tab)
    assert not dialog.groups.hasFocus()


def test_a_head_turns_its_column_or_row(qtbot: QtBot, hand_desk: Desk, show: Show) -> None:
    dialog = show(_run(hand_desk))
    head = dialog.groups.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(1) + 5, head.height() // 2)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert dialog.groups.accepted() == {("hebei", "changed"), ("hebei", "conflicting")}
    dialog.groups.setCurrentCell(0, 2)
    dialog.groups.setFocus()
    qtbot.keyClick(dialog.groups, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert dialog.groups.accepted() == {("hebei", "changed")}
    qtbot.keyClick(dialog.groups, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert len(dialog.groups.accepted()) == 3
    side = dialog.groups.verticalHeader()
    qtbot.mouseClick(side.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, side.sectionViewportPosition(0) + 5))
    assert dialog.groups.accepted() == set()


def test_examples_show_the_three_values(hand_desk: Desk, show: Show) -> None:
    dialog = show(_run(hand_desk))
    assert _rows(dialog) == [
        [
            "HEB12-0002",
            "1.117 billion",
            "Value",
            "1,117,000,000",
            "1,117,000,000",
            "1,118,000,000",
            "follows the machine",
        ]
    ]
    dialog.groups.setCurrentCell(0, 2)
    assert _rows(dialog) == [
        ["HEB12-0001", "21 billion", "Unit", "yuan", "mu", "US dollar", "stays, marked"],
        ["HEB12-0001", "21 billion", "Year", "2012", "2012", "2011–2012", "follows the machine"],
    ]
    dialog.groups.setCurrentCell(0, 1)
    assert _rows(dialog) == [["", "Rain", "", "", "", "", "New"]]


def test_without_any_group_there_is_nothing_to_accept(qtbot: QtBot, hand_desk: Desk, show: Show) -> None:
    dialog = show(_run(hand_desk))
    qtbot.mouseClick(dialog.none, Qt.MouseButton.LeftButton)
    assert dialog.groups.accepted() == set()
    assert not dialog.accept_button.isEnabled()
    qtbot.mouseClick(dialog.all, Qt.MouseButton.LeftButton)
    assert len(dialog.groups.accepted()) == 3
    assert dialog.accept_button.isEnabled()


def test_reports_and_headings_are_one_group(hand_desk: Desk, show: Show) -> None:
    found = extractions.extraction()
    report = found.reports[0]
    renamed = type(found)((type(report)(0, report.end, "hebei", 2011, "province", 0, 5),), found.sections, (), "2", "")
    hand_desk.session.perform(SetReview([1, 2], "verified")).result()
    dialog = show(merges.preview(hand_desk.session, renamed))
    assert dialog.groups.accepted() == {STRUCTURE, ("hebei", "vanished"), ("hebei", "conflicting")}
    head = dialog.groups.verticalHeaderItem(0)
    assert head is not None
    assert head.text() == "Reports and headings"
    assert dialog.summary.text() == "3 of 3 figures accepted"


def test_only_headings_changed(hand_desk: Desk, show: Show) -> None:
    found = extractions.extraction()
    other = type(found)(found.reports, found.sections[:1], found.figures, "2", "")
    dialog = show(merges.preview(hand_desk.session, other))
    assert dialog.groups.accepted() == {STRUCTURE}
    assert dialog.accept_button.isEnabled()


@pytest.mark.parametrize("accepted", [True, False])
def test_the_answer(qtbot: QtBot, hand_desk: Desk, *, accepted: bool) -> None:
    dialog = MergeDialog(_run(hand_desk), Names(hand_desk.vocabulary), "Extract again")
    qtbot.addWidget(dialog)
    cancel = dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel)
    button = dialog.accept_button if accepted else cancel
    QTimer.singleShot(0, lambda: qtbot.mouseClick(button, Qt.MouseButton.LeftButton))
    groups = dialog.ask()
    assert (groups is not None) == accepted
    assert groups is None or len(groups) == 3
