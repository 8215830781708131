from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.models.records import NoteRow
from app.ui.notes_panel import NotesPanel


@pytest.fixture
def panel(qtbot: QtBot) -> NotesPanel:
    made = NotesPanel()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.show_notes([])
    return made


def note(number: int, body: str) -> NoteRow:
    return NoteRow(number, 1, body, "LW", "2026-03-04T05:06:07+00:00")


def test_return_adds_a_note_once(panel: NotesPanel, qtbot: QtBot) -> None:
    added: list[str] = []
    panel.added.connect(added.append)
    qtbot.keyClicks(panel.line, " counted twice? ")
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    panel.commit()
    assert added == ["counted twice?"]


def test_an_empty_line_adds_nothing(panel: NotesPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.added):
        qtbot.keyClicks(panel.line, "  ")
        qtbot.keyClick(panel.line, Qt.Key.Key_Return)


def test_the_line_is_emptied_when_the_note_is_saved(panel: NotesPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.line, "one")
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    assert panel.line.text() == "one"
    panel.show_notes([note(1, "one")])
    assert panel.line.text() == ""


def test_a_note_that_was_not_saved_stays(panel: NotesPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.line, "one")
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    panel.give_back()
    panel.show_notes([])
    assert panel.line.text() == "one"
    with qtbot.waitSignal(panel.added):
        panel.commit()


def test_what_is_being_typed_survives_another_change(panel: NotesPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.line, "half a no")
    panel.show_notes([note(1, "one")])
    assert panel.line.text() == "half a no"


def test_notes_are_listed_newest_first_with_who_and_when(panel: NotesPanel) -> None:
    assert not panel.list.isVisible()
    panel.show_notes([note(1, "first <b>"), note(2, "second")])
    assert panel.list.isVisible()
    newest, oldest = panel.list.text().split("\n")
    assert newest.startswith("LW, ")
    assert newest.endswith(": second")
    assert oldest.endswith(": first <b>")
    assert "26" in newest


def test_escape_empties_the_line(panel: NotesPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.line, "no")
    qtbot.keyClick(panel.line, Qt.Key.Key_Escape)
    assert panel.line.text() == ""
