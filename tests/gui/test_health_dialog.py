from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.curation.checkup import CHECKS
from app.curation.operations import Correct
from app.ui.desk import Desk
from app.ui.health_dialog import HealthDialog


def _checked(qtbot: QtBot, desk: Desk) -> HealthDialog:
    dialog = HealthDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    _wait(qtbot, dialog)
    return dialog


def _wait(qtbot: QtBot, dialog: HealthDialog) -> None:
    qtbot.waitUntil(lambda: dialog.again.isEnabled(), timeout=20_000)


def _heads(dialog: HealthDialog) -> list[str]:
    found = [dialog.tree.topLevelItem(row) for row in range(dialog.tree.topLevelItemCount())]
    return [item.text(0) for item in found if item is not None]


def _spoil(desk: Desk, statement: str) -> None:
    desk.session._writer.run(lambda connection: connection.execute(statement)).result()


def test_all_checks_are_named_and_well(qtbot: QtBot, hand_desk: Desk) -> None:
    dialog = _checked(qtbot, hand_desk)
    assert dialog.said.text() == "All is well."
    assert len(_heads(dialog)) == len(CHECKS)
    assert all(head.startswith("✓") for head in _heads(dialog))
    assert dialog.repairs == {}
    assert not dialog.bar.isVisible()


def test_what_is_wrong_is_named_and_mended(qtbot: QtBot, hand_desk: Desk) -> None:
    hand_desk.session.perform(Correct(1, {"kind": "target"})).result()
    _spoil(hand_desk, "UPDATE figures SET kind = 'change' WHERE id = 1")
    dialog = _checked(qtbot, hand_desk)
    assert dialog.said.text().startswith("Something is wrong")
    assert [head[0] for head in _heads(dialog)].count("✗") == 1
    assert list(dialog.repairs) == ["history"]
    with qtbot.waitSignal(hand_desk.changed):
        qtbot.mouseClick(dialog.repairs["history"], Qt.MouseButton.LeftButton)
    _wait(qtbot, dialog)
    assert dialog.said.text() == "All is well."


def test_what_has_no_safe_repair_gets_no_button(qtbot: QtBot, hand_desk: Desk) -> None:
    _spoil(hand_desk, "UPDATE figures SET span_start = span_start - 1")
    dialog = _checked(qtbot, hand_desk)
    assert dialog.repairs == {}
    found = dialog.tree.findItems("HEB12-0001", Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive)
    assert [item.text(0) for item in found] == [
        "HEB12-0001: the text at its place reads “ 21 billion”, not “21 billion”"
    ]


def test_closing_stops_the_checks(qtbot: QtBot, hand_desk: Desk) -> None:
    dialog = HealthDialog(hand_desk)
    qtbot.addWidget(dialog)
    running = dialog._running
    assert running is not None
    dialog.reject()
    assert not running.report(0, 1, "")
