from __future__ import annotations

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from app.ui.row_table import row_table


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
