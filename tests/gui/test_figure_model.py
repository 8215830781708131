from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.curation.operations import Correct, SetReview
from app.models.records import FigureRow
from app.ui.desk import Desk
from app.ui.figure_columns import COLUMNS
from app.ui.figure_model import FIGURE_ROLE, ID_ROLE, FigureModel

Role = Qt.ItemDataRole
PLACE = {column.name: number for number, column in enumerate(COLUMNS)}


def cell(model: FigureModel, row: int, column: str, role: int = Role.DisplayRole) -> Any:
    return model.data(model.index(row, PLACE[column]), role)


def column(model: FigureModel, name: str) -> list[str]:
    return [cell(model, row, name) for row in range(model.rowCount())]


def test_it_is_a_model_as_qt_wants_it(hand_desk: Desk, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(FigureModel(hand_desk))


def test_it_stays_a_model_while_the_desk_changes(hand_desk: Desk, qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model = FigureModel(hand_desk)
    qtmodeltester.check(model)
    hand_desk.restrict(text="billion")
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.perform(SetReview([1], "verified"))
    hand_desk.restrict(text="nothing")
    qtmodeltester.check(model)


def test_figures_stand_in_the_order_of_the_text(hand_desk: Desk) -> None:
    model = FigureModel(hand_desk)
    assert column(model, "quote") == ["21 billion", "1.117 billion", "3,277"]
    assert column(model, "value") == ["21,000,000,000", "1,117,000,000", "3,277"]
    assert column(model, "about") == ["Overview", "Anti-poverty funds", "Rain Plan"]
    assert column(model, "review") == ["○"] * 3


def test_heads_have_names_and_rows_none(hand_desk: Desk) -> None:
    model = FigureModel(hand_desk)
    heads = [model.headerData(number, Qt.Orientation.Horizontal) for number in range(model.columnCount())]
    assert heads == ["✓", *(declared.title for declared in COLUMNS[1:])]
    assert model.headerData(0, Qt.Orientation.Horizontal, Role.ToolTipRole) == "Review"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(99, Qt.Orientation.Horizontal) is None


def test_rows_have_no_children(hand_desk: Desk) -> None:
    model = FigureModel(hand_desk)
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


def test_roles(hand_desk: Desk) -> None:
    model = FigureModel(hand_desk)
    assert cell(model, 2, "unit", ID_ROLE) == 3
    assert isinstance(cell(model, 2, "unit", FIGURE_ROLE), FigureRow)
    assert cell(model, 2, "metric", Role.ToolTipRole) == "metric of 3,277"
    assert cell(model, 2, "province", Role.ToolTipRole) == "Hebei 2012 › Rain Plan"
    assert cell(model, 2, "unit", Role.AccessibleTextRole) == "Unit: village"
    assert cell(model, 2, "value", Role.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert cell(model, 2, "unit", Role.TextAlignmentRole) & Qt.AlignmentFlag.AlignLeft
    assert cell(model, 2, "unit", Role.ForegroundRole) is None
    assert cell(model, 2, "value", Role.FontRole) is None


def test_a_rejected_figure_stands_back_and_is_struck_out(hand_desk: Desk, qtbot: QtBot) -> None:
    model = FigureModel(hand_desk)
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.perform(SetReview([3], "rejected"))
    quiet = QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)
    assert cell(model, 2, "unit", Role.ForegroundRole).color() == quiet
    assert cell(model, 2, "value", Role.FontRole).strikeOut()
    assert cell(model, 2, "unit", Role.FontRole) is None
    assert cell(model, 2, "review") == "✗"
    assert cell(model, 2, "review", Role.ToolTipRole) == "✗ rejected"
    assert cell(model, 2, "review", Role.AccessibleTextRole) == "Review: ✗ rejected"


def test_the_filter_is_followed(hand_desk: Desk, qtbot: QtBot) -> None:
    model = FigureModel(hand_desk)
    with qtbot.waitSignal(model.modelReset):
        hand_desk.restrict(unit="yuan")
    assert column(model, "quote") == ["21 billion", "1.117 billion"]
    hand_desk.restrict(unit="", text="rain")
    assert column(model, "quote") == ["3,277"]


@pytest.mark.parametrize("order", list(Qt.SortOrder))
def test_sorting_goes_through_the_filter(hand_desk: Desk, order: Qt.SortOrder) -> None:
    model = FigureModel(hand_desk)
    model.sort(PLACE["value"], order)
    descending = order == Qt.SortOrder.DescendingOrder
    assert hand_desk.filter.sort == (("value", descending),)
    sorted_quotes = ["3,277", "1.117 billion", "21 billion"]
    assert column(model, "quote") == (sorted_quotes[::-1] if descending else sorted_quotes)
    model.sort(-1)
    assert len(hand_desk.filter.sort) == 0
    assert column(model, "quote") == ["21 billion", "1.117 billion", "3,277"]


def test_a_correction_repaints_its_row_alone(hand_desk: Desk, qtbot: QtBot) -> None:
    model = FigureModel(hand_desk)
    assert column(model, "unit") == ["yuan", "yuan", "village"]
    with qtbot.waitSignal(model.dataChanged) as repainted, qtbot.assertNotEmitted(model.modelReset):
        hand_desk.perform(Correct(2, {"unit": "usd"}))
    assert repainted.args is not None
    first, last = repainted.args[:2]
    assert (first.row(), first.column(), last.row(), last.column()) == (1, 0, 1, len(COLUMNS) - 1)
    assert column(model, "unit") == ["yuan", "US dollar", "village"]


def test_a_corrected_figure_keeps_its_row_until_the_next_query(hand_desk: Desk, qtbot: QtBot) -> None:
    """A row that jumped away under the cursor would take the analyst's place with it."""
    hand_desk.restrict(unit="yuan")
    model = FigureModel(hand_desk)
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.perform(Correct(1, {"unit": "usd"}))
    assert model.rowCount() == 2


def test_taking_an_import_back_empties_the_table(hand_desk: Desk, qtbot: QtBot) -> None:
    model = FigureModel(hand_desk)
    with qtbot.waitSignal(model.modelReset):
        hand_desk.undo()
    assert model.rowCount() == 0


def test_rows_are_found_by_figure(hand_desk: Desk) -> None:
    model = FigureModel(hand_desk)
    assert model.row_of(3) == 2
    assert model.row_of(99) is None
    assert model.id_at(2) == 3
    found = model.figure(2)
    assert found is not None
    assert found.quote == "3,277"


def test_a_letter_that_stands_for_no_action_reads_nothing(hand_desk: Desk) -> None:
    """Qt's search by typed letters went through all figures, reading page after page."""
    model = FigureModel(hand_desk)
    assert model.match(model.index(0, PLACE["unit"]), Role.DisplayRole, "village") == []
    assert len(model._pages._pages) == 0
