from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.curation.operations import SetReview
from app.models.history_queries import HistoryFilter
from app.ui import history_model
from app.ui.desk import Desk
from app.ui.history_model import COLUMNS, WHAT, HistoryModel
from app.ui.history_words import HistoryWords
from tests.gui import histories

Role = Qt.ItemDataRole
EVERYTHING = HistoryFilter()


@pytest.fixture
def model(hand_desk: Desk) -> HistoryModel:
    histories.make(hand_desk.session)
    words = HistoryWords(hand_desk)
    words.refresh()
    made = HistoryModel(hand_desk, words)
    made.refresh(EVERYTHING)
    return made


def column(model: HistoryModel, name: str) -> list[Any]:
    place = [declared.name for declared in COLUMNS].index(name)
    return [model.data(model.index(row, place)) for row in range(model.rowCount())]


def test_it_is_a_model_as_qt_wants_it(model: HistoryModel, hand_desk: Desk, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    hand_desk.session.perform(SetReview([1], "rejected")).result()
    model.refresh(EVERYTHING)
    model.refresh(HistoryFilter(code="review"))
    qtmodeltester.check(model)


def test_it_reads_nothing_before_it_is_asked(hand_desk: Desk) -> None:
    assert HistoryModel(hand_desk, HistoryWords(hand_desk)).rowCount() == 0


def test_the_newest_stands_first_in_words(model: HistoryModel) -> None:
    assert column(model, "what") == histories.SENTENCES
    assert column(model, "who") == ["ZM"] * 5 + ["LW"] * 3
    assert column(model, "rows") == ["1", "1", "1", "1", "1", "3", "1", "1"]
    assert column(model, "why") == ["", "", "", "wrong value", "", "", "wrong unit; see page 3", ""]
    assert all(":" in when for when in column(model, "when"))


def test_what_was_taken_back_stands_back(model: HistoryModel) -> None:
    quiet = QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)
    brushes = [model.data(model.index(row, 0), Role.ForegroundRole) for row in range(8)]
    assert [number for number, brush in enumerate(brushes) if brush is not None] == [1, 3]
    assert brushes[1].color() == quiet
    assert model.back == {7: 8, 5: 6}


def test_roles_and_heads(model: HistoryModel) -> None:
    what, rows = model.index(5, WHAT), model.index(5, len(COLUMNS) - 1)
    assert model.data(what, Role.AccessibleTextRole) == "What: 3 figures marked verified"
    assert model.data(what, Role.ToolTipRole) == "3 figures marked verified"
    assert model.data(rows, Role.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.data(what, Role.DecorationRole) is None
    assert model.data(QModelIndex()) is None
    across = Qt.Orientation.Horizontal
    heads = [model.headerData(number, across) for number in range(model.columnCount())]
    assert heads == ["When", "Who", "What", "Why", "Rows"]
    assert model.headerData(4, across, Role.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(9, across) is None
    assert model.rowCount(what) == model.columnCount(what) == 0


def test_entries_are_found_by_row_and_by_id(model: HistoryModel) -> None:
    found = model.entry(5)
    assert found is not None
    assert (found.id, found.code) == (3, "review")
    assert model.row_of(3) == 5
    assert model.row_of(99) is None
    assert [model.entry(row) for row in (99, -1)] == [None, None]


def test_new_entries_are_put_on_top(model: HistoryModel, hand_desk: Desk, qtbot: QtBot) -> None:
    hand_desk.session.perform(SetReview([1], "rejected")).result()
    with qtbot.waitSignal(model.rowsInserted), qtbot.assertNotEmitted(model.modelReset):
        model.refresh(EVERYTHING)
    assert column(model, "what") == ["HEB12-0001 marked rejected", *histories.SENTENCES]


def test_what_no_longer_stands_is_repainted(model: HistoryModel, hand_desk: Desk, qtbot: QtBot) -> None:
    hand_desk.session.undo().result()  # of the revert
    with qtbot.waitSignal(model.dataChanged):
        model.refresh(EVERYTHING)
    assert column(model, "what")[3].endswith("(taken back)")
    assert column(model, "what")[4] == "Value of HEB12-0003 changed from 3,277 to 3,300; no longer verified"
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.rowsInserted):
        model.refresh(EVERYTHING)


def test_another_filter_is_another_query(model: HistoryModel, hand_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.modelReset):
        model.refresh(HistoryFilter(code="correct"))
    assert [model.entry(row).id for row in range(model.rowCount())] == [5, 2]  # type: ignore[union-attr]
    hand_desk.session.perform(SetReview([1], "rejected")).result()
    model.refresh(HistoryFilter(code="correct"))
    assert model.rowCount() == 2


def test_only_some_pages_are_kept(model: HistoryModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history_model, "PAGE", 2)
    monkeypatch.setattr(history_model, "KEPT", 2)
    model.refresh(HistoryFilter(since="2000"))
    assert column(model, "what") == histories.SENTENCES
    assert len(model._pages) == 2
