from __future__ import annotations

import pytest
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from app.ui.giving_way import LEAST
from app.ui.row_table import row_table, size_heads


@pytest.fixture
def view(qtbot: QtBot) -> QTableView:
    """Four columns, of which the second gets what is left, and the last, then the third give way."""
    made = row_table(QStandardItemModel(1, 4), "Figures", "Columns")
    qtbot.addWidget(made)
    size_heads(made, "columns", ["Heilongjiang", "", "Fractions", "unreviewed"], 1, yielding=(3, 2))
    made.resize(900, 200)
    made.show()
    return made


def hidden(view: QTableView) -> list[int]:
    return [column for column in range(4) if view.isColumnHidden(column)]


def narrow_by(view: QTableView, pixels: int) -> None:
    """Make the second column so much narrower than it may be."""
    least = LEAST * view.fontMetrics().averageCharWidth()
    view.resize(view.width() - view.columnWidth(1) + least - pixels, 200)


def test_a_wide_list_shows_every_column(view: QTableView) -> None:
    narrow_by(view, 0)
    assert hidden(view) == []


def test_columns_give_way_one_after_the_other(view: QTableView) -> None:
    last = view.columnWidth(3)
    narrow_by(view, 1)
    assert hidden(view) == [3]
    view.resize(view.width() - last, 200)
    assert hidden(view) == [2, 3]
    assert view.columnWidth(1) >= LEAST * view.fontMetrics().averageCharWidth()


def test_they_come_back_as_wide_as_they_were(view: QTableView) -> None:
    view.setColumnWidth(3, 123)
    view.resize(200, 200)
    assert hidden(view) == [2, 3]
    view.resize(900, 200)
    assert hidden(view) == []
    assert view.columnWidth(3) == 123


def test_what_was_remembered_of_a_narrow_window_is_no_loss_in_a_wide_one(qtbot: QtBot, view: QTableView) -> None:
    view.resize(200, 200)
    state = view.horizontalHeader().saveState()
    view.resize(900, 200)
    view.hide()
    view.show()
    view.horizontalHeader().restoreState(state)
    qtbot.waitUntil(lambda: hidden(view) == [])
