"""Reading beside the window, and the rows of a large workspace that come that way."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.models import asides, queries
from app.models.records import FigureFilter
from app.ui import background, figure_model, figure_pages
from app.ui.background import Background
from app.ui.desk import Desk
from app.ui.figure_table import FigureTable
from app.ui.settings import Settings
from tests.gui.recording import RecordingDialogs

PAGE, FIRST = 16, 32
"""Rows of a page in these tests, and those that are there at once."""


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Holds back what is read in the background until it is set."""
    opened, read = Event(), asides.read

    def held_back(*asked: Any) -> object:
        opened.wait(10)
        return read(*asked)

    monkeypatch.setattr(asides, "read", held_back)
    yield opened
    opened.set()


@pytest.fixture
def table(desk: Desk, settings: Settings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, gate: Event) -> FigureTable:
    """The table of a workspace that is taken for a large one, before the other rows have come."""
    monkeypatch.setattr(figure_pages, "PAGE", PAGE)
    monkeypatch.setattr(background, "LARGE", 0)
    monkeypatch.setattr(figure_model, "FIRST", FIRST)
    shown = FigureTable(desk, settings, RecordingDialogs())
    qtbot.addWidget(shown)
    shown.resize(900, 400)
    shown.show()
    return shown


def every(desk: Desk) -> list[int]:
    return list(queries.figure_ids(desk.session.reader, desk.filter))


def test_the_first_rows_are_there_at_once_and_the_others_follow(
    desk: Desk, table: FigureTable, gate: Event, qtbot: QtBot
) -> None:
    assert table.model.reading
    assert table.model.rowCount() == FIRST
    assert table.bar.count.text().startswith("… of ")
    table.step(1)
    table.step(9)
    table.view.verticalScrollBar().setValue(5)
    with qtbot.waitSignal(table.model.completed), qtbot.assertNotEmitted(table.model.modelReset):
        gate.set()
    assert list(table.model.ids) == every(desk)
    assert table.view.currentIndex().row() == 9
    assert table.view.verticalScrollBar().value() == 5
    assert table.bar.count.text() == f"{len(every(desk)):,} figures"


def test_another_filter_gives_up_what_was_to_come(desk: Desk, table: FigureTable, gate: Event, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.model.completed):
        desk.restrict(unit="yuan")
        desk.restrict(unit="")
        gate.set()
    assert list(table.model.ids) == every(desk)
    assert table.model.rowCount() > FIRST


def test_a_figure_that_is_still_to_come_is_chosen_when_it_is_there(
    desk: Desk, table: FigureTable, gate: Event, qtbot: QtBot
) -> None:
    last = every(desk)[-1]
    with qtbot.waitSignal(table.model.completed):
        desk.choose(last)
        assert not table.view.currentIndex().isValid()
        gate.set()
    assert table.view.currentIndex().row() == table.model.rowCount() - 1
    assert desk.figure is not None
    assert desk.figure.id == last


def test_all_that_is_selected_is_waited_for(desk: Desk, table: FigureTable) -> None:
    table.selection.select_all()
    assert table.selection.count() == len(every(desk))
    assert list(table.selection.ids()) == every(desk)
    assert table.selection.everything


def test_a_step_beyond_the_first_rows_waits_for_the_others(desk: Desk, table: FigureTable) -> None:
    table.step(1)
    table.step(FIRST + 5)
    assert desk.figure is not None
    assert desk.figure.id == every(desk)[FIRST + 5]


def test_where_the_first_rows_are_others_by_now_all_is_read_anew(desk: Desk, table: FigureTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.model.modelReset):
        table.model._take(queries.figure_ids(desk.session.reader, FigureFilter(unit="yuan")))
    table.model.complete()
    assert list(table.model.ids) == every(desk)


def test_what_is_given_up_finds_nothing(desk: Desk) -> None:
    path, chosen = desk.session.path, FigureFilter()
    assert asides.read(path, lambda reader: queries.figure_ids(reader, chosen), lambda: True) is None
    looks = iter([False])
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    assert asides.read(path, lambda reader: reader.execute(endless).fetchone(), lambda: next(looks, True)) is None


def test_closing_does_not_wait_for_what_is_read(desk: Desk) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    found: list[object] = []
    Background(desk, desk).ask(lambda reader: reader.execute(endless).fetchone(), found.append)
    desk.jobs.close()
    assert found == []


def test_nothing_comes_to_a_view_that_is_gone(desk: Desk, gate: Event, qtbot: QtBot) -> None:
    owner, found = QObject(), list[object]()
    Background(desk, owner).ask(lambda reader: reader.execute("SELECT 1").fetchone(), found.append)
    delete(owner)
    gate.set()
    last = list[object]()
    Background(desk, desk).ask(lambda reader: reader.execute("SELECT 2").fetchone(), last.append)
    qtbot.waitUntil(lambda: bool(last))
    assert found == []
