"""What the checks find, in the window's words."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.ui import wording


def test_a_finding_shows_its_arithmetic(qtbot: QtBot) -> None:
    values = {"part_1": 250e6, "part_2": 353e6, "sum": 603e6, "total": 643e6}
    assert wording.finding("sums.less", values) == (
        "250,000,000 + 353,000,000 = 603,000,000, less than the printed total of 643,000,000"
    )


def test_a_rate_is_rounded_to_what_helps(qtbot: QtBot) -> None:
    values = {"part": 1.0, "total": 3.0, "right": 100 / 3, "share": 36.1}
    assert wording.finding("shares.share", values) == "1 of 3 is 33.33 %, printed 36.1 %"


def test_a_suggestion_names_value_and_slip(qtbot: QtBot) -> None:
    assert wording.suggestion("digit", 743e6) == "743,000,000, one digit misprinted"
