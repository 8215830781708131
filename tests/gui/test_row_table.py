from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTableView, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from app.ui.row_table import CELL_SPACE, ROW_SPACE, SPACE, dress, list_and_chosen, row_table, size_heads

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def test_whole_rows_are_chosen_one_at_a_time_and_named(qtbot: QtBot) -> None:
    model = QStandardItemModel()
    for row in range(3):
        model.appendRow([QStandardItem(f"{row}.{column}") for column in range(2)])
    view = row_table(model, "Figures", "Columns", 10)
    qtbot.addWidget(view)
    view.selectRow(0)
    view.selectRow(2)
    assert [index.data() for index in view.selectionModel().selectedIndexes()] == ["2.0", "2.1"]
    assert view.selectionMode() == QAbstractItemView.SelectionMode.SingleSelection
    assert (view.accessibleName(), view.horizontalHeader().accessibleName()) == ("Figures", "Columns")
    assert view.verticalHeader().isHidden()
    assert view.rowHeight(1) == view.fontMetrics().height() + 10


def test_columns_begin_as_wide_as_their_samples_and_one_gets_the_rest(qtbot: QtBot) -> None:
    model = QStandardItemModel(1, 3)
    view = row_table(model, "Figures", "Columns")
    qtbot.addWidget(view)
    size_heads(view, "figures columns", ["", "HEB12-0042", "1,117,000,000"], 0)
    view.resize(900, 200)
    view.show()
    heads, metrics = view.horizontalHeader(), view.fontMetrics()
    assert heads.objectName() == "figures columns"
    assert heads.sectionSize(1) == metrics.horizontalAdvance("HEB12-0042") + CELL_SPACE
    assert heads.sectionSize(2) == metrics.horizontalAdvance("1,117,000,000") + CELL_SPACE
    assert heads.length() == view.viewport().width()


def headed(qtbot: QtBot, *heads: str) -> QTableView:
    """A list with heads that stand at the right."""
    model = QStandardItemModel(1, len(heads))
    for column, head in enumerate(heads):
        model.setHeaderData(column, Qt.Orientation.Horizontal, head)
        model.setHeaderData(column, Qt.Orientation.Horizontal, RIGHT, Qt.ItemDataRole.TextAlignmentRole)
    view = row_table(model, "Figures", "Columns")
    qtbot.addWidget(view)
    model.setParent(view)
    return view


def test_a_column_is_never_narrower_than_its_head(qtbot: QtBot) -> None:
    view = headed(qtbot, "Figure", "Reason of the correction")
    size_heads(view, "figures columns", ["", "1"], 0)
    heads = view.horizontalHeader()
    assert heads.sectionSize(1) > heads.fontMetrics().horizontalAdvance("Reason of the correction" + SPACE)


def test_a_head_at_the_right_does_not_touch_the_next_one(qtbot: QtBot) -> None:
    view = headed(qtbot, "WWWW", "WWWW")
    view.show()
    heads = view.horizontalHeader()
    image, end = heads.viewport().grab().toImage(), heads.sectionSize(0)
    text = heads.palette().text().color().lightness()
    inked = [
        x
        for x in range(end - 3)
        for y in range(3, image.height() - 3)
        if abs(image.pixelColor(x, y).lightness() - text) < 60
    ]
    assert end - max(inked) > heads.fontMetrics().horizontalAdvance(SPACE)


def test_other_tables_can_look_alike(qtbot: QtBot) -> None:
    table = QTableWidget(2, 2)
    qtbot.addWidget(table)
    dress(table, "Changes", "Columns")
    assert table.rowHeight(0) == table.fontMetrics().height() + ROW_SPACE
    assert (table.showGrid(), table.alternatingRowColors()) == (False, True)
    assert (table.accessibleName(), table.horizontalHeader().accessibleName()) == ("Changes", "Columns")


def test_the_chosen_row_stands_below_the_list_and_neither_can_be_lost(qtbot: QtBot) -> None:
    rows, chosen = QWidget(), QWidget()
    panes = list_and_chosen("figures", rows, chosen, (300, 100))
    qtbot.addWidget(panes)
    panes.resize(500, 400 + panes.handleWidth())
    panes.show()
    assert panes.objectName() == "figures"
    assert (rows.y() < chosen.y(), rows.height() == 3 * chosen.height()) == (True, True)
    assert not panes.childrenCollapsible()
