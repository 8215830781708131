from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from app.models.history import Change
from app.ui import history_changes
from app.ui.desk import Desk
from app.ui.history_changes import HistoryChanges
from app.ui.history_words import HistoryWords
from tests.gui import histories

Role = Qt.ItemDataRole


@pytest.fixture
def model(hand_desk: Desk) -> HistoryChanges:
    histories.make(hand_desk.session)
    words = HistoryWords(hand_desk)
    words.refresh()
    return HistoryChanges(hand_desk, words)


def lines(model: HistoryChanges) -> list[list[str]]:
    return [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


@pytest.mark.parametrize("entry", [None, 1, 3])
def test_it_is_a_model_as_qt_wants_it(model: HistoryChanges, entry: int | None, qtmodeltester: ModelTester) -> None:
    model.show(entry)
    qtmodeltester.check(model)


def test_old_and_new_stand_side_by_side(model: HistoryChanges) -> None:
    model.show(2)
    assert lines(model) == [["HEB12-0001", "Unit", "yuan", "US dollar"]]
    assert model.figure_at(0) == 1
    assert model.figures() == {1}


def test_each_row_and_field_has_a_line(model: HistoryChanges) -> None:
    model.show(3)
    assert [line[:2] for line in lines(model)[:3]] == [
        ["HEB12-0001", "Review"],
        ["HEB12-0001", "Reviewed by"],
        ["HEB12-0001", "Reviewed at"],
    ]
    assert lines(model)[0][2:] == ["unreviewed", "verified"]
    assert lines(model)[1][2:] == ["–", "Li Wei"]
    assert model.figures() == {1, 2, 3}


def test_an_import_is_about_documents(model: HistoryChanges) -> None:
    model.show(1)
    assert lines(model) == [["hebei.txt", "In the workspace", "no", "yes"]]
    assert model.figure_at(0) is None
    assert model.figures() == set()


def test_a_note_leads_to_its_figure_also_when_it_is_gone(model: HistoryChanges, hand_desk: Desk) -> None:
    while hand_desk.session.next_undo() is not None:
        hand_desk.session.undo().result()
    model.show(4)
    assert lines(model)[0] == ["Note on HEB12-0002", "Note", "–", "核对"]
    assert model.figure_at(0) == 2


def test_a_row_of_another_table_is_named_by_what_it_is(model: HistoryChanges) -> None:
    change = Change("sections", 7, {"programme": "funds"}, {"programme": "rain_plan"})
    assert model._label(change, None) == "Section 7"


def test_many_changes_are_read_as_they_are_looked_at(
    model: HistoryChanges, monkeypatch: pytest.MonkeyPatch, qtmodeltester: ModelTester
) -> None:
    monkeypatch.setattr(history_changes, "BATCH", 2)
    model.show(3)
    assert model.rowCount() == 6
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert model.rowCount() == 9
    assert not model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert model.rowCount() == 9
    assert not model.canFetchMore(model.index(0, 0))
    qtmodeltester.check(model)
    model.show(None)
    assert not model.canFetchMore(QModelIndex())
    assert model.rowCount() == 0


def test_roles_and_heads(model: HistoryChanges) -> None:
    model.show(2)
    across = Qt.Orientation.Horizontal
    assert [model.headerData(column, across) for column in range(4)] == ["Row", "Field", "Before", "After"]
    assert model.headerData(0, across, Role.TextAlignmentRole) & Qt.AlignmentFlag.AlignLeft
    assert model.headerData(0, Qt.Orientation.Vertical) is model.headerData(9, across) is None
    assert model.data(model.index(0, 3), Role.AccessibleTextRole) == "After: US dollar"
    assert model.data(model.index(0, 3), Role.ToolTipRole) == "US dollar"
    assert model.data(model.index(0, 3), Role.DecorationRole) is model.data(QModelIndex()) is None
