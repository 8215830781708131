"""What is done with several figures: selecting, deciding, setting a field, adding up, copying."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.curation.grouping import SameFact
from app.curation.operations import BulkCorrect, SetReview
from app.models import queries
from app.ui.bulk_dialog import BulkDialog
from app.ui.desk import Desk
from app.ui.figure_table import FigureTable
from tests.gui.recording import RecordingDialogs
from tests.gui.tables import NAMES, select, shown

Key = Qt.Key


@pytest.fixture
def dialogs(qtbot: QtBot) -> RecordingDialogs:
    return RecordingDialogs()


@pytest.fixture
def table(hand_desk: Desk, qtbot: QtBot, dialogs: RecordingDialogs) -> Iterator[FigureTable]:
    made = shown(hand_desk, qtbot, dialogs)
    made.view.setFocus()
    made.view.setCurrentIndex(made.model.index(0, 1))
    yield made
    made.hide()


def reviews(desk: Desk) -> list[str]:
    return [row.review for row in queries.figures(desk.session.reader, [1, 2, 3]).values()]


@pytest.mark.parametrize(
    ("entry", "asked"),
    [
        ("verify_chosen", "verify"),
        ("reject_chosen", "reject"),
        ("doubt_chosen", "doubtful"),
        ("unreview_chosen", "unreview"),
    ],
)
def test_the_menu_asks_the_window_to_decide(table: FigureTable, qtbot: QtBot, entry: str, asked: str) -> None:
    (action,) = (one for one in table.work.menu.actions() if one.objectName() == entry)
    with qtbot.waitSignal(table.work.asked) as told:
        action.trigger()
    assert told.args == [asked]


def test_several_are_together_and_one_is_not(table: FigureTable, qtbot: QtBot) -> None:
    assert table.together() is None
    qtbot.keyClick(table.view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.together() is table.work
    table.hide()
    assert table.together() is None


def test_several_are_decided_on_in_one_step_after_it_is_said_which(
    hand_desk: Desk, table: FigureTable, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    select(table, 0, 1)
    with qtbot.waitSignal(hand_desk.changed):
        table.work.review("verified")
    assert reviews(hand_desk) == ["verified", "verified", "unreviewed"]
    (question,) = dialogs.questions
    assert question.startswith("2 figures are to be marked verified:\nHEB12-0001, HEB12-0002.")
    assert "2 unreviewed" in question
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.undo()
    assert reviews(hand_desk) == ["unreviewed"] * 3


def test_several_are_doubted_in_one_step_after_it_is_said_which(
    hand_desk: Desk, table: FigureTable, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    select(table, 0, 2)
    with qtbot.waitSignal(hand_desk.changed):
        table.work.doubt()
    figures = queries.figures(hand_desk.session.reader, [1, 2, 3])
    assert [bool(figure.doubtful) for figure in figures.values()] == [True, False, True]
    assert dialogs.questions[0].startswith("2 figures are to be marked doubtful:\n")


def test_what_is_not_agreed_to_is_not_done(
    hand_desk: Desk, table: FigureTable, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    dialogs.agrees = False
    select(table, 0, 2)
    with qtbot.assertNotEmitted(hand_desk.busy):
        table.work.review("rejected")
    assert len(dialogs.questions) == 1


def test_keys_decide_nothing_while_somebody_types(hand_desk: Desk, table: FigureTable, qtbot: QtBot) -> None:
    table.focus_filter()
    qtbot.waitUntil(table.bar.search.hasFocus)
    with qtbot.assertNotEmitted(hand_desk.busy):
        qtbot.keyClicks(table.bar.search, "vxu")
        qtbot.waitUntil(lambda: hand_desk.filter.text == "vxu")


def test_all_that_the_filter_shows_is_selected_without_its_cells(
    hand_desk: Desk, table: FigureTable, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    hand_desk.restrict(unit="yuan")
    table.view.setFocus()
    qtbot.keyClick(table.view, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert list(table.selection.ids()) == [1, 2]
    assert not table.view.selectionModel().hasSelection()
    with qtbot.waitSignal(hand_desk.changed):
        table.work.review("verified")
    assert reviews(hand_desk) == ["verified", "verified", "unreviewed"]


def test_all_ends_with_the_next_row_or_another_filter(hand_desk: Desk, table: FigureTable, qtbot: QtBot) -> None:
    table.selection.select_all()
    assert table.selection.count() == 3
    qtbot.keyClick(table.view, Key.Key_Down)
    assert table.selection.count() == 1
    table.selection.select_all()
    hand_desk.restrict(text="billion")
    assert not table.selection.everything


def test_all_is_painted_as_selected(table: FigureTable) -> None:
    table.view.selectionModel().clear()
    plain = table.view.grab().toImage()
    table.selection.select_all()
    assert table.view.grab().toImage() != plain


def test_a_field_is_set_as_the_dialog_says(
    hand_desk: Desk, table: FigureTable, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    dialogs.bulk = BulkCorrect([1, 2], {"unit": "usd"})
    select(table, 0, 1)
    with qtbot.waitSignal(hand_desk.changed):
        table.work.set_field()
    assert dialogs.bulk_asked == [[1, 2]]
    assert [row.unit for row in queries.figures(hand_desk.session.reader, [1, 2, 3]).values()] == [
        "usd",
        "usd",
        "village",
    ]


def test_the_foot_adds_up_and_warns(hand_desk: Desk, table: FigureTable, qtbot: QtBot) -> None:
    assert not table.foot.isVisible()
    select(table, 1, 2)
    qtbot.waitUntil(table.foot.isVisible)
    assert table.foot.amount.text() == "2 selected · sum 1,117,003,277 · mean 558,501,638 · median 558,501,638"
    assert table.foot.warning.text() == "! units mixed: yuan, village"
    select(table, 0, 1)
    qtbot.waitUntil(lambda: "22,117,000,000 yuan" in table.foot.amount.text())
    assert table.foot.warning.text() == "! 1 stand beside their total"
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.perform(SameFact([1, 2]))
    qtbot.waitUntil(lambda: "1 state again what another states" in table.foot.warning.text())
    select(table, 2)
    assert not table.foot.isVisible()


def test_copied_are_the_columns_as_they_stand_with_plain_numbers(
    hand_desk: Desk, table: FigureTable, qtbot: QtBot
) -> None:
    heads = table.view.horizontalHeader()
    for number, name in enumerate(NAMES):
        heads.setSectionHidden(number, name not in ("review", "value", "unit", "confidence"))
    heads.moveSection(heads.visualIndex(NAMES.index("unit")), 0)
    select(table, 0, 2)
    qtbot.keyClick(table.view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines == [
        "Unit\tReview\tValue\tConfidence",
        "yuan\tunreviewed\t21000000000\t0.9",
        "village\tunreviewed\t3277\t0.9",
    ]


def test_a_workspace_that_is_only_read_lets_nothing_be_changed(
    hand_desk: Desk, qtbot: QtBot, dialogs: RecordingDialogs
) -> None:
    hand_desk.session.read_only = True
    table = shown(hand_desk, qtbot, dialogs)
    enabled = {action.objectName() for action in table.view.actions() if action.isEnabled()}
    assert enabled == {"copy", "select_all", "columns"}
    assert not table.model.index(0, NAMES.index("unit")).flags() & Qt.ItemFlag.ItemIsEditable


def test_nothing_is_added_up_of_a_table_that_is_closed(hand_desk: Desk, table: FigureTable, qtbot: QtBot) -> None:
    """A workspace closes while the selection waits to be added up: its file can be read no more."""
    select(table, 0, 1)
    table.hide()
    table.foot.refresh()
    assert table.foot.amount.text() == ""


def bulk(desk: Desk, qtbot: QtBot, *ids: int) -> BulkDialog:
    dialog = BulkDialog(desk, ids)
    qtbot.addWidget(dialog)
    return dialog


def choose(dialog: BulkDialog, field: str) -> None:
    dialog.fields.setCurrentIndex(dialog.fields.findData(field))


def test_the_dialog_says_first_how_many_and_which(hand_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.perform(SetReview([3], "verified"))
    dialog = bulk(hand_desk, qtbot, 1, 2, 3)
    assert not dialog._set.isEnabled()
    dialog.input.show_text("yuan")
    assert dialog.preview.text() == (
        "1 of 3 figures change to: yuan. 1 of these are verified, and become unreviewed again."
    )
    dialog.note.setText("as printed")
    assert dialog.operation() == BulkCorrect([1, 2, 3], {"unit": "yuan"}, note="as printed")
    assert dialog._set.isEnabled()


def test_the_dialog_refuses_what_the_form_refuses(hand_desk: Desk, qtbot: QtBot) -> None:
    dialog = bulk(hand_desk, qtbot, 1, 2)
    choose(dialog, "year")
    dialog.input.show_text("2014-2012")
    assert "2014" in dialog.preview.text()
    assert (dialog._set.isEnabled(), dialog.values()) == (False, None)
    dialog.input.show_text("2012")
    assert dialog.preview.text() == "All of them say 2012 already."
    assert not dialog._set.isEnabled()
    choose(dialog, "kind")
    dialog.input.show_text("target")
    assert dialog.values() == {"kind": "target"}
    assert dialog.preview.text() == "2 of 2 figures change to: target."


def test_a_unit_of_no_vocabulary_is_said(hand_desk: Desk, qtbot: QtBot) -> None:
    dialog = bulk(hand_desk, qtbot, 1)
    dialog.input.show_text("wagon loads")
    assert dialog.preview.text().endswith("Not in the vocabulary: wagon_loads")


def test_the_province_of_several_figures_is_set(hand_desk: Desk, qtbot: QtBot) -> None:
    dialog = bulk(hand_desk, qtbot, 1, 2)
    choose(dialog, "province")
    dialog.input.show_text("Atlantis")
    assert dialog.values() is None
    dialog.input.show_text("全国")
    assert dialog.values() == {"province": "nation"}
    assert dialog.preview.text() == "2 of 2 figures change to: China."
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.perform(dialog.operation())
    found = queries.figures(hand_desk.session.reader, [1, 2, 3]).values()
    assert [figure.province for figure in found] == ["nation", "nation", "hebei"]
