from __future__ import annotations

from PySide6.QtWidgets import QSplitter, QTableWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.arrangement import Arrangement
from app.ui.settings import Settings


class View(QWidget):
    """Two panes and a table with three columns."""

    def __init__(self) -> None:
        super().__init__()
        self.panes, self.table = QSplitter(), QTableWidget(1, 3)
        self.panes.setObjectName("halves")
        self.table.horizontalHeader().setObjectName("columns")
        self.panes.addWidget(self.table)
        self.panes.addWidget(QTableWidget(1, 1))  # whose head has no name, and is left alone
        QVBoxLayout(self).addWidget(self.panes)
        self.resize(600, 200)
        self.panes.setSizes([300, 280])


def made(qtbot: QtBot) -> View:
    view = View()
    qtbot.addWidget(view)
    view.show()
    return view


def test_sizes_are_there_again_in_the_next_session(qtbot: QtBot, settings: Settings) -> None:
    first, arrangement = made(qtbot), Arrangement(settings)
    arrangement.restore(first)
    first.panes.setSizes([150, 430])
    first.table.horizontalHeader().resizeSection(1, 77)
    sizes = first.panes.sizes()
    arrangement.save()
    second = made(qtbot)
    Arrangement(settings).restore(second)
    assert second.panes.sizes() == sizes
    assert second.table.columnWidth(1) == 77


def test_a_reset_brings_back_the_first_sizes_and_forgets(qtbot: QtBot, settings: Settings) -> None:
    view, arrangement = made(qtbot), Arrangement(settings)
    sizes, width = view.panes.sizes(), view.table.columnWidth(1)
    arrangement.restore(view)
    view.panes.setSizes([150, 430])
    view.table.horizontalHeader().resizeSection(1, 77)
    arrangement.save()
    arrangement.reset()
    assert (view.panes.sizes(), view.table.columnWidth(1)) == (sizes, width)
    assert settings.layout("halves").isEmpty()


def test_a_view_that_is_shown_again_keeps_what_was_moved(qtbot: QtBot, settings: Settings) -> None:
    view, arrangement = made(qtbot), Arrangement(settings)
    arrangement.restore(view)
    view.panes.setSizes([150, 430])
    sizes = view.panes.sizes()
    arrangement.restore(view)
    assert view.panes.sizes() == sizes
