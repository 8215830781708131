from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.ui.finding_nothing import NoFindings


@pytest.mark.parametrize(
    ("restricted", "figures", "busy", "decided", "why", "way"),
    [
        (True, 9, "Checking…", 1, "No finding matches.", "Show all open findings"),
        (False, 0, "", 0, "There are no figures yet. Load source files from the File menu.", ""),
        (False, 9, "Checking…", 1, "Checking…", ""),
        (False, 9, "", 1200, "Nothing is open here. Decided: 1,200", "Show what was decided"),
        (False, 9, "", 0, "Nothing was found here. The checks look again after every change.", ""),
    ],
)
def test_it_says_why_and_what_to_do(
    qtbot: QtBot, restricted: bool, figures: int, busy: str, decided: int, why: str, way: str
) -> None:
    nothing = NoFindings()
    qtbot.addWidget(nothing)
    nothing.say(restricted=restricted, figures=figures, busy=busy, decided=decided)
    assert (nothing.why.text(), nothing.way.text()) == (why, way)
    assert nothing.way.isHidden() is (way == "")


def test_the_button_asks_for_what_it_says(qtbot: QtBot) -> None:
    nothing = NoFindings()
    qtbot.addWidget(nothing)
    nothing.say(restricted=True, figures=9, busy="", decided=0)
    with qtbot.waitSignal(nothing.clearing):
        nothing.way.click()
    nothing.say(restricted=False, figures=9, busy="", decided=3)
    with qtbot.waitSignal(nothing.state_asked) as asked:
        nothing.way.click()
    assert asked.args == [""]
