from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.curation.operations import Correct
from app.models import history_queries, queries
from app.models.records import FigureFilter
from app.ui.desk import Desk
from app.ui.same_error import SameErrorBar, SameErrorDialog
from tests.gui.recording import RecordingDialogs


@pytest.fixture
def dialogs(qtbot: QtBot) -> RecordingDialogs:
    return RecordingDialogs()


@pytest.fixture
def bar(hand_desk: Desk, dialogs: RecordingDialogs, qtbot: QtBot) -> Iterator[SameErrorBar]:
    made = SameErrorBar(hand_desk, dialogs)
    qtbot.addWidget(made)
    yield made
    made.hide()


def correct(qtbot: QtBot, desk: Desk, number: int, **values: str | float) -> None:
    with qtbot.waitSignal(desk.changed):
        desk.perform(Correct(number, values))


def test_figures_with_the_same_mistake_are_offered(bar: SameErrorBar, hand_desk: Desk, qtbot: QtBot) -> None:
    assert bar.isHidden()
    correct(qtbot, hand_desk, 1, unit="usd")
    assert not bar.isHidden()
    assert bar.text.text() == "1 more with unit “yuan” set by the same rule"
    bar.show_them.click()
    assert hand_desk.filter == FigureFilter(ids=(2,))
    assert list(queries.figure_ids(hand_desk.session.reader, hand_desk.filter)) == [2]


def test_they_are_corrected_in_one_operation(
    bar: SameErrorBar, hand_desk: Desk, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    correct(qtbot, hand_desk, 1, unit="usd")
    before = history_queries.newest(hand_desk.session.reader)
    with qtbot.waitSignal(hand_desk.changed):
        bar.correct.click()
    assert (dialogs.alike, dialogs.told) == ([2], "unit “yuan” → “US dollar”")
    assert queries.figures(hand_desk.session.reader, [2])[2].unit == "usd"
    assert history_queries.newest(hand_desk.session.reader) == before + 1
    assert bar.isHidden()


def test_nothing_is_done_where_none_is_chosen(
    bar: SameErrorBar, hand_desk: Desk, dialogs: RecordingDialogs, qtbot: QtBot
) -> None:
    correct(qtbot, hand_desk, 1, unit="usd")
    dialogs.taken = 0
    with qtbot.assertNotEmitted(hand_desk.busy):
        bar.correct.click()
    bar.leave.click()
    assert bar.isHidden()


def test_an_undo_takes_the_offer_away(bar: SameErrorBar, hand_desk: Desk, qtbot: QtBot) -> None:
    correct(qtbot, hand_desk, 1, unit="usd")
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.undo()
    assert bar.isHidden()


@pytest.mark.parametrize("values", [{"value": 5.0}, {"metric": "something else"}])
def test_what_is_wrong_in_one_figure_alone_is_not_offered(
    bar: SameErrorBar, hand_desk: Desk, qtbot: QtBot, values: dict[str, str | float]
) -> None:
    correct(qtbot, hand_desk, 1, **values)
    assert bar.isHidden()


def test_the_dialog_lists_them_each_to_be_left_out(hand_desk: Desk, qtbot: QtBot) -> None:
    figures = list(queries.figures(hand_desk.session.reader, [1, 2]).values())
    dialog = SameErrorDialog(hand_desk, figures, "Unit “yuan” → “US dollar”")
    qtbot.addWidget(dialog)
    assert dialog.chosen() == [1, 2]
    assert dialog.accept_button.text() == "Correct 2 figures"
    assert dialog.list.item(0).text().startswith("HEB12-0001   21 billion yuan   metric of 21 billion")
    for number in range(2):
        dialog.list.item(number).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.chosen() == []
    assert not dialog.accept_button.isEnabled()
