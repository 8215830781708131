from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.curation.operations import SetReview
from app.ui.desk import Desk
from app.ui.pace import ENOUGH
from app.ui.progress_label import ProgressLabel


@pytest.fixture
def label(qtbot: QtBot) -> ProgressLabel:
    made = ProgressLabel()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("findings", "text"),
    [
        (None, "checking…  ·  figures settled: 0 of 3"),
        (0, "open findings: 0  ·  figures settled: 0 of 3"),
        (1200, "open findings: 1,200  ·  figures settled: 0 of 3"),
    ],
)
def test_it_says_how_far_a_workspace_is(label: ProgressLabel, hand_desk: Desk, findings: int | None, text: str) -> None:
    label.show_progress(hand_desk, findings)
    assert label.text() == text


def test_the_pace_is_said_after_enough_decisions_and_begins_anew(label: ProgressLabel, hand_desk: Desk) -> None:
    outcome = hand_desk.session.perform(SetReview([1, 2, 3], "verified")).result()
    for _ in range(ENOUGH):
        label.note(outcome)
    label.show_progress(hand_desk, 0)
    assert label.text().startswith("open findings: 0  ·  figures settled: 3 of 3; ")
    assert label.text().endswith(" an hour")
    label.begin()
    label.show_progress(hand_desk, 0)
    assert label.text() == "open findings: 0  ·  figures settled: 3 of 3"
