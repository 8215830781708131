from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from app.curation.vocabularies import SetVocabularyRow
from app.ui import vocabulary_dialog
from app.ui.desk import Desk
from app.ui.vocabulary_dialog import RowDialog, VocabularyDialog
from tests.gui.recording import RecordingDialogs


@pytest.fixture
def dialog(hand_desk: Desk, qtbot: QtBot) -> VocabularyDialog:
    hand_desk.session.perform(SetVocabularyRow("headings", {"wording": "rain plan", "programme": "training"})).result()
    made = VocabularyDialog(hand_desk)
    made.dialogs = RecordingDialogs(made)
    qtbot.addWidget(made)
    return made


def _asked(dialog: VocabularyDialog) -> RecordingDialogs:
    assert isinstance(dialog.dialogs, RecordingDialogs)
    return dialog.dialogs


def _texts(dialog: VocabularyDialog) -> list[list[str]]:
    table = dialog.rows
    return [
        [item.text() if (item := table.item(row, column)) else "" for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_the_rows_are_listed_by_kind(dialog: VocabularyDialog) -> None:
    assert _texts(dialog) == [["rain plan", "training", "", ""]]
    assert not dialog.edit.isEnabled()
    dialog.kind.setCurrentIndex(dialog.kind.findData("units"))
    assert (_texts(dialog), dialog.rows.columnCount()) == ([], 5)


def test_closed_it_follows_nothing_any_more(dialog: VocabularyDialog, hand_desk: Desk, qtbot: QtBot) -> None:
    dialog.reject()
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.perform(SetVocabularyRow("headings", {"wording": "gardens", "programme": "industry"}))
    assert _texts(dialog) == [["rain plan", "training", "", ""]]


def test_a_row_is_added_edited_and_removed(
    dialog: VocabularyDialog, hand_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = {"wording": "gardens", "programme": "industry"}

    def type_in(row: RowDialog) -> int:
        for column, text in typed.items():
            row.lines[column].setText(text)
        return 1

    monkeypatch.setattr(vocabulary_dialog.RowDialog, "exec", type_in)
    with qtbot.waitSignal(hand_desk.changed):
        dialog.add.click()
    assert [row[0] for row in _texts(dialog)] == ["rain plan", "gardens"]
    dialog.rows.setCurrentCell(1, 0)
    typed["wording"] = "parks"
    with qtbot.waitSignal(hand_desk.changed):
        dialog.edit.click()
    assert [row[0] for row in _texts(dialog)] == ["rain plan", "parks"]
    dialog.rows.setCurrentCell(0, 0)
    with qtbot.waitSignal(hand_desk.changed):
        dialog.remove.click()
    assert [row[0] for row in _texts(dialog)] == ["parks"]


def test_nothing_is_written_where_the_preview_is_left(dialog: VocabularyDialog, hand_desk: Desk, qtbot: QtBot) -> None:
    asked = _asked(dialog)
    asked.row_answer = None
    dialog.rows.setCurrentCell(0, 0)
    dialog.remove.click()
    qtbot.waitUntil(lambda: asked.row_previews != [])
    qtbot.waitUntil(lambda: not dialog.underway.running)
    (seen,) = asked.row_previews
    assert (seen.name, seen.removes) == ("rain plan", True)
    assert [row[0] for row in _texts(dialog)] == ["rain plan"]
    assert hand_desk.session.next_redo() is None


def test_the_row_alone_leaves_the_texts_as_they_are(dialog: VocabularyDialog, hand_desk: Desk, qtbot: QtBot) -> None:
    asked = _asked(dialog)
    asked.row_answer = "keep"
    dialog.rows.setCurrentCell(0, 0)
    with qtbot.waitSignal(hand_desk.changed) as changed:
        dialog.remove.click()
    assert changed.args is not None
    assert (changed.args[0].code, changed.args[0].tables) == ("remove_vocabulary_row", {"vocabulary_rows"})


def test_what_cannot_be_removed_is_said(dialog: VocabularyDialog, hand_desk: Desk, qtbot: QtBot) -> None:
    """A heading stands for a programme that the workspace added too."""
    cells = {"code": "gardens", "name": "Gardens", "name_zh": "园林", "general": ""}
    hand_desk.session.perform(SetVocabularyRow("programmes", cells)).result()
    hand_desk.session.perform(SetVocabularyRow("headings", {"wording": "parks", "programme": "gardens"})).result()
    dialog.kind.setCurrentIndex(dialog.kind.findData("programmes"))
    dialog.rows.setCurrentCell(0, 0)
    with qtbot.waitSignal(hand_desk.failed):
        dialog.remove.click()
    assert _asked(dialog).row_previews == []


def test_a_row_says_what_is_wrong_with_it(hand_desk: Desk, qtbot: QtBot) -> None:
    row = RowDialog(hand_desk, "headings", {}, None)
    qtbot.addWidget(row)
    ok = row.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert (row.fault.text(), ok.isEnabled()) == ("“Wording” cannot be empty in this row.", False)
    row.lines["wording"].setText("gardens")
    row.lines["programme"].setText("gardening")
    assert row.fault.text() == "“Programme (code)” names “gardening”, which no vocabulary has."
    row.lines["programme"].setText("industry")
    assert (row.fault.text(), ok.isEnabled()) == ("", True)
    assert row.operation().cells["wording"] == "gardens"


def test_a_note_is_written_on_an_indicator_and_on_no_other_row(
    dialog: VocabularyDialog, hand_desk: Desk, qtbot: QtBot
) -> None:
    cells = {"code": "funds.loans", "name": "Loans", "name_zh": "贷款", "unit": "yuan"}
    hand_desk.session.perform(SetVocabularyRow("indicators", cells)).result()
    assert dialog.note.isHidden()
    dialog.kind.setCurrentIndex(dialog.kind.findData("indicators"))
    assert not dialog.note.isHidden()
    assert not dialog.note.isEnabled()
    dialog.rows.setCurrentCell(0, 0)
    with qtbot.waitSignal(dialog.noting) as noting:
        dialog.note.click()
    assert noting.args == ["funds.loans"]
    assert dialog.result() == VocabularyDialog.DialogCode.Accepted


def test_what_the_rows_change_is_asked_for(dialog: VocabularyDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(VocabularyDialog, "exec", lambda shown: shown.run.click() or 1)
    assert dialog.ask()
