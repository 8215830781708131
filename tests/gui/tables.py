"""A figure table to test: shown, with dialogs that record, and the settings of the test's own home."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from app.ui.desk import Desk
from app.ui.figure_columns import COLUMNS
from app.ui.figure_table import FigureTable
from app.ui.settings import Settings
from tests.gui.recording import RecordingDialogs

NAMES = [column.name for column in COLUMNS]


def shown(desk: Desk, qtbot: QtBot, dialogs: RecordingDialogs | None = None) -> FigureTable:
    """A table of the desk in a window that has the focus."""
    table = FigureTable(desk, Settings(), dialogs or RecordingDialogs())
    qtbot.addWidget(table)
    table.resize(900, 400)
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    return table


def cell(table: FigureTable, row: int, column: str) -> QPoint:
    """The middle of a cell, in the table's viewport."""
    return table.view.visualRect(table.model.index(row, NAMES.index(column))).center()


def select(table: FigureTable, *rows: int) -> None:
    """Select these rows and no others."""
    flags = table.view.selectionModel().SelectionFlag
    table.view.selectionModel().clearSelection()
    for row in rows:
        table.view.selectionModel().select(table.model.index(row, 0), flags.Select | flags.Rows)
