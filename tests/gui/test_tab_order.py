from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QTabWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.tab_order import follow_layout
from tests.gui import reached


def line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    return made


def names(qtbot: QtBot, window: QWidget, first: QWidget) -> list[str]:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return [stop.objectName() for stop in reached.tab_stops(qtbot, first)]


def test_what_was_made_late_is_reached_where_it_is_shown(qtbot: QtBot) -> None:
    """Qt leaves it at the end, and puts nothing behind a widget that takes no focus itself."""
    window, late = QWidget(), QWidget()
    qtbot.addWidget(window)
    row, column = QHBoxLayout(window), QVBoxLayout(late)
    tabs, first, last = QTabWidget(), line("first"), line("last")
    tabs.tabBar().setObjectName("bar")
    tabs.addTab(late, "late")
    for widget in (first, tabs, last):
        row.addWidget(widget)
    column.addWidget(line("one"))
    column.insertWidget(0, line("zero"))
    assert names(qtbot, window, first) != ["first", "bar", "zero", "one", "last"]
    follow_layout(late)
    assert names(qtbot, window, first) == ["first", "bar", "zero", "one", "last"]


def test_it_goes_into_scrolled_parts_and_nested_layouts(qtbot: QtBot) -> None:
    window, inside = QWidget(), QWidget()
    qtbot.addWidget(window)
    column, row = QVBoxLayout(window), QHBoxLayout()
    area = QScrollArea()
    area.setObjectName("area")
    held = QVBoxLayout(inside)
    first = line("first")
    column.addLayout(row)
    column.addWidget(area)
    column.addWidget(line("last"))
    area.setWidget(inside)
    held.addWidget(line("within"))
    row.addWidget(first)
    row.addWidget(line("beside"))
    follow_layout(window)
    assert names(qtbot, window, first) == ["first", "beside", "area", "within", "last"]
