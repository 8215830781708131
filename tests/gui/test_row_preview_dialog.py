from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.curation import row_previews
from app.curation.operations import Correct
from app.curation.row_previews import RowPreview
from app.curation.vocabularies import RemoveVocabularyRow, RowOperation, SetVocabularyRow
from app.ui.desk import Desk
from app.ui.row_preview_dialog import RowPreviewDialog
from app.ui.vocabulary_choices import Names

HEADING = SetVocabularyRow("headings", {"wording": "entire village advancement", "programme": "training"})
INDICATOR = SetVocabularyRow("indicators", {"code": "funds.loans", "name": "Loans", "name_zh": "贷款", "unit": "yuan"})

Shown = Callable[[RowPreview], RowPreviewDialog]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    def show(seen: RowPreview) -> RowPreviewDialog:
        made = RowPreviewDialog(seen, Names(seen.vocabulary))
        qtbot.addWidget(made)
        made.show()
        return made

    return show


def _seen(desk: Desk, operation: RowOperation) -> RowPreview:
    return row_previews.look(desk.session.path, operation, lambda *_: True)


def _lines(dialog: RowPreviewDialog) -> list[list[str]]:
    table = dialog.examples
    return [
        [item.text() if (item := table.item(row, column)) else "" for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_it_says_how_many_change_and_which_from_what_to_what(desk: Desk, shown: Shown) -> None:
    seen = _seen(desk, HEADING)
    dialog = shown(seen)
    assert dialog.head.text() == "“entire village advancement” is set in the headings of this workspace."
    said = dialog.said.text().split("\n")
    assert said[0].startswith(f"Reports: 0. Sections: 1. Figures: {len(seen.run.items)} (Changed ")
    assert said[1].startswith("What was set or reviewed by hand stays: 0 figures")
    assert said[2].startswith("Row and changes are one step")
    lines = _lines(dialog)
    change = ["Entire village advancement", "Training and labour transfer", "follows the machine"]
    assert lines[0][2:] == ["Programme", *change]
    about = next(line for line in lines if line[2] == "About")
    assert about[0].startswith("HEB")
    assert about[3:] == change


def test_what_stays_and_what_waits_is_said(desk: Desk, shown: Shown) -> None:
    plain = _seen(desk, HEADING)
    mine = next(item.part.id for item in plain.run.items if item.part is not None)
    desk.session.sign_in(desk._ask_analyst() or pytest.fail("nobody"))
    desk.session.perform(Correct(mine, {"about": "science"})).result()
    dialog = shown(replace(_seen(desk, HEADING), waiting=3))
    said = dialog.said.text().split("\n")
    assert said[1].startswith("What was set or reviewed by hand stays: 1 figures")
    assert said[2].startswith("3 of these changes, the last in the list, are not of this row")
    assert [line[5] for line in _lines(dialog)].count("stays, marked") == 1


def test_the_answers(desk: Desk, shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = _seen(desk, HEADING)
    for button, answer in (("apply", "apply"), ("keep", "keep")):
        dialog = shown(seen)
        monkeypatch.setattr(dialog, "exec", getattr(dialog, button).click)
        assert dialog.ask() == answer
    dialog = shown(seen)
    monkeypatch.setattr(dialog, "exec", dialog.reject)
    assert dialog.ask() is None


def test_what_changes_nothing_asks_only_whether_to_save_it(hand_desk: Desk, shown: Shown) -> None:
    dialog = shown(row_previews.at_once(hand_desk.session.reader, INDICATOR))
    assert dialog.said.text() == "No report, section or figure changes: texts are not read by what this row says."
    assert (dialog.apply.isVisible(), dialog.examples.isVisible(), dialog.keep.text()) == (False, False, "&Save")
    hand_desk.session.perform(INDICATOR).result()
    hand_desk.session.perform(Correct(1, {"indicator": "funds.loans"})).result()
    dialog = shown(row_previews.at_once(hand_desk.session.reader, RemoveVocabularyRow(1)))
    assert dialog.head.text() == "“funds.loans” is taken away from the indicators of this workspace."
    assert dialog.said.text().endswith("\nFigures that answer it: 1. Notes on it: 0. They keep its code.")
    assert dialog.keep.text() == "&Remove"


def test_texts_that_read_the_same_are_not_said_to_be_left_unread(desk: Desk, shown: Shown) -> None:
    seen = _seen(desk, SetVocabularyRow("headings", {"wording": "hanging gardens", "programme": "training"}))
    dialog = shown(seen)
    assert (
        dialog.said.text() == "Nothing changes in the texts that are loaded. Texts that are loaded later are read so."
    )
    assert not dialog.changes
