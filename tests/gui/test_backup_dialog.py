from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.models.backup import Backup, Summary
from app.ui.backup_dialog import BackupDialog, Row

NOW = Summary(412, 3281, 1500, "2026-11-22T13:00:00+00:00")
AT = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)


def _rows() -> list[Row]:
    return [
        (Backup(Path("a"), AT, "auto"), Summary(400, 3281, 1480, "")),
        (Backup(Path("b"), AT - timedelta(hours=1), "restore"), None),
        (Backup(Path("c"), AT - timedelta(days=1), "migration"), Summary(12, 3281, 30, "")),
    ]


@pytest.fixture
def dialog(qtbot: QtBot) -> BackupDialog:
    made = BackupDialog(NOW, _rows())
    qtbot.addWidget(made)
    return made


def test_each_backup_shows_what_differs(dialog: BackupDialog) -> None:
    shown = [dialog.tree.topLevelItem(row) for row in range(dialog.tree.topLevelItemCount())]
    texts = [[item.text(column) for column in (1, 2, 3)] for item in shown if item is not None]
    assert texts == [
        ["400 / 3,281", "20", "while working"],
        ["cannot be read", "", "before a backup was restored"],
        ["12 / 3,281", "1,470", "before a newer version changed the file"],
    ]
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "412 of 3,281 figures settled, 1,500 operations" in said


def test_the_newest_is_chosen_and_one_that_cannot_be_read_is_not_restored(dialog: BackupDialog) -> None:
    assert dialog.chosen() == _rows()[0][0]
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(1))  # type: ignore[arg-type]
    assert dialog.chosen() is None
    assert not dialog.restore.isEnabled()


def test_it_is_answered_by_the_keyboard(qtbot: QtBot, dialog: BackupDialog) -> None:
    def answer() -> None:
        qtbot.keyClick(dialog.tree, Qt.Key.Key_End)
        qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, answer)
    assert dialog.ask() == _rows()[2][0]


def test_cancelling_restores_nothing(dialog: BackupDialog) -> None:
    QTimer.singleShot(0, dialog.reject)
    assert dialog.ask() is None


def test_a_workspace_that_cannot_be_read_is_said_to_be_so(qtbot: QtBot) -> None:
    dialog = BackupDialog(None, _rows())
    qtbot.addWidget(dialog)
    assert "cannot be read now" in dialog.findChildren(QLabel)[0].text()
    first = dialog.tree.topLevelItem(0)
    assert first is not None
    assert first.text(2) == ""
