from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.curation.sampling import DrawSample
from app.models.records import FigureFilter
from app.ui.desk import Desk
from app.ui.quality_draw import DrawDialog
from app.ui.quality_page import QualityPage
from tests import samples
from tests.gui.recording import RecordingDialogs


@pytest.fixture
def dialogs(qtbot: QtBot) -> RecordingDialogs:
    made = RecordingDialogs()
    qtbot.addWidget(made._parent)
    return made


@pytest.fixture
def page(qtbot: QtBot, hand_desk: Desk, dialogs: RecordingDialogs) -> QualityPage:
    made = QualityPage(hand_desk, dialogs)
    qtbot.addWidget(made)
    return made


def test_an_empty_page_draws_the_first_sample(
    page: QualityPage, dialogs: RecordingDialogs, hand_desk: Desk, qtbot: QtBot
) -> None:
    assert page._stack.currentIndex() == 0
    page.draw.click()  # and cancel
    assert page.chooser.count() == 0
    dialogs.drawing = DrawSample(42, 3, 2)
    with qtbot.waitSignal(hand_desk.changed):
        page.draw.click()
    assert page._stack.currentIndex() == 1
    assert "seed 42: 5 drawn by Li Wei" in page.chooser.currentText()
    assert len(page.review.items) == 5
    with qtbot.waitSignal(hand_desk.changed):
        page.undo.click()
    assert page._stack.currentIndex() == 0


def test_the_statement_follows_the_review(page: QualityPage, hand_desk: Desk, qtbot: QtBot) -> None:
    samples.draw(hand_desk.session)
    page.read()
    assert page.said.cited.text() == "Nothing of the sample has been reviewed yet."
    for _ in range(3):
        with qtbot.waitSignal(page.review.judged):
            page.review.judge_right()
    first, *_ = page.said.cited.text().splitlines()
    assert first.startswith("Of 3 exported figures 1 need a correction (33.3 %): all were looked at;")
    head = page.said.table.topLevelItem(0)
    assert head is not None
    assert [head.text(column) for column in range(6)] == ["all figures", "3", "3", "3", "1", "33.3 % (all looked at)"]
    page.said.copy()
    assert QGuiApplication.clipboard().text().startswith(first)


def test_an_older_sample_can_be_looked_at_again(page: QualityPage, hand_desk: Desk) -> None:
    samples.draw(hand_desk.session, seed=1)
    hand_desk.session.perform(DrawSample(2, 1, 0)).result()
    page.read()
    assert len(page.review.items) == 1
    page.chooser.setCurrentIndex(1)
    assert len(page.review.items) == 5


def test_what_is_asked_for(qtbot: QtBot, hand_desk: Desk) -> None:
    dialog = DrawDialog(hand_desk)
    qtbot.addWidget(dialog)
    assert [button.text() for button in dialog.findChildren(QPushButton) if button.isDefault()] == ["&Draw"]
    assert dialog.scope.count() == 1
    assert dialog.asked().figures == 3
    dialog.seed.setValue(7)
    dialog.paragraphs.setValue(1)
    assert dialog.asked() == DrawSample(7, 3, 1, FigureFilter())


def test_what_the_table_shows_can_be_drawn_from(qtbot: QtBot, hand_desk: Desk) -> None:
    hand_desk.restrict(unit="yuan")
    dialog = DrawDialog(hand_desk)
    qtbot.addWidget(dialog)
    assert dialog.scope.itemText(1) == "The figures that the table shows (2)"
    dialog.scope.setCurrentIndex(1)
    assert dialog.asked().chosen.unit == "yuan"
