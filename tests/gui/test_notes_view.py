"""The notes: listed and filtered, changed, written anew, deleted, and the way to their place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.curation.annotating import AnnotateIndicator, AnnotateText, AnnotateWorkspace
from app.curation.operations import AddNote, SetReview
from app.models import annotation_queries
from app.models.annotation_queries import AnnotationRow
from app.ui.desk import Desk
from app.ui.field_inputs import ChoiceCompleter
from app.ui.notes_view import NotesView
from tests import extractions

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
PLACE = extractions.TEXT.index("anti-poverty")


@pytest.fixture
def view(hand_desk: Desk, qtbot: QtBot) -> Iterator[NotesView]:
    for operation in (
        AddNote(3, "see page 3"),
        AnnotateText(1, PLACE, PLACE + 12, "odd\nwording", ["口径"]),
        AnnotateWorkspace("yuan of the year", ["unit", "coding"]),
    ):
        hand_desk.session.perform(operation).result()
    made = NotesView(hand_desk)
    qtbot.addWidget(made)
    made.resize(800, 600)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.hide()


def shown(view: NotesView) -> list[tuple[str, ...]]:
    """The rows, without the moments."""
    return [
        tuple(str(view.model.index(row, column).data()) for column in range(4)) for row in range(view.model.rowCount())
    ]


def indicators(view: NotesView) -> ChoiceCompleter:
    completer = view.editor.indicator.completer()
    assert isinstance(completer, ChoiceCompleter)
    return completer


def stored(desk: Desk) -> list[tuple[str, tuple[str, ...]]]:
    return [(note.body, note.tags) for note in annotation_queries.chosen(desk.session.reader)]


def test_all_notes_with_what_they_are_on(view: NotesView, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(view.model)
    assert shown(view) == [
        ("yuan of the year", "Workspace", "coding, unit", "LW"),
        ("odd wording", "Hebei 2012 · text", "口径", "LW"),
        ("see page 3", "Hebei 2012 · HEB12-0003", "", "LW"),
    ]
    assert view.bar.count.text() == "notes: 3"
    assert view.editor.body.toPlainText() == "yuan of the year"


@pytest.mark.parametrize(
    ("chooser", "data", "bodies"),
    [
        ("tags", "口径", ["odd wording"]),
        ("targets", "workspace", ["yuan of the year"]),
        ("targets", "figure", ["see page 3"]),
        ("analysts", 1, ["yuan of the year", "odd wording", "see page 3"]),
    ],
)
def test_notes_are_filtered(view: NotesView, chooser: str, data: object, bodies: list[str]) -> None:
    box = getattr(view.bar, chooser)
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())
    assert [row[0] for row in shown(view)] == bodies
    view.bar.clear()
    assert len(shown(view)) == 3


def test_notes_are_searched_and_all_can_be_shown_again(view: NotesView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.bar.changed):
        qtbot.keyClicks(view.bar.line, "page")
    assert [row[0] for row in shown(view)] == ["see page 3"]
    with qtbot.waitSignal(view.bar.changed):
        qtbot.keyClicks(view.bar.line, " nowhere")
    assert shown(view) == []
    assert view.nothing.why.text() == "No note matches."
    assert not view.editor.isVisible()
    qtbot.mouseClick(view.nothing.way, Qt.MouseButton.LeftButton)
    assert len(shown(view)) == 3


def test_a_note_is_changed_as_one_operation(view: NotesView, qtbot: QtBot, hand_desk: Desk) -> None:
    assert not view.editor.save.isEnabled()
    view.editor.body.setPlainText("yuan of 2012")
    view.editor.tags.setText("unit，prices; unit")
    with qtbot.waitSignal(hand_desk.changed):
        qtbot.keyClick(view.editor.tags, Key.Key_Return)
    assert stored(hand_desk)[0] == ("yuan of 2012", ("prices", "unit"))
    assert shown(view)[0][:3] == ("yuan of 2012", "Workspace", "prices, unit")
    assert not view.editor.save.isEnabled()
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.undo()
    assert stored(hand_desk)[0] == ("yuan of the year", ("coding", "unit"))
    assert view.editor.body.toPlainText() == "yuan of the year"


def test_tags_alone_are_changed(view: NotesView, qtbot: QtBot, hand_desk: Desk) -> None:
    view.editor.tags.setText("unit")
    with qtbot.waitSignal(hand_desk.changed) as changed:
        qtbot.keyClick(view.editor.body, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert changed.args is not None
    assert changed.args[0].code == "set_tags"


def test_who_goes_on_to_another_note_has_written_this_one(view: NotesView, qtbot: QtBot, hand_desk: Desk) -> None:
    view.editor.body.setPlainText("yuan of 2012")
    with qtbot.waitSignal(hand_desk.changed):
        view.view.selectRow(2)
    assert stored(hand_desk)[0][0] == "yuan of 2012"
    assert view.editor.body.toPlainText() == "see page 3"


def test_what_is_being_written_survives_what_others_do(view: NotesView, qtbot: QtBot, hand_desk: Desk) -> None:
    view.editor.body.setPlainText("half a sen")
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.perform(AddNote(1, "another"))
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.perform(SetReview([1], "verified"))
    assert view.editor.body.toPlainText() == "half a sen"
    qtbot.keyClick(view.editor.body, Key.Key_Escape)
    assert view.editor.body.toPlainText() == "yuan of the year"


def test_a_new_note_on_a_stretch_of_text(view: NotesView, qtbot: QtBot, hand_desk: Desk) -> None:
    at = extractions.TEXT.index("anti-poverty")
    view.write_on_text(1, at, at + 12)
    assert view.editor.head.text() == "New note on “anti-poverty”"
    qtbot.keyClicks(view.editor.body, "which work?")
    with qtbot.waitSignal(hand_desk.changed):
        view.editor.commit()
    (note,) = annotation_queries.of_text(hand_desk.session.reader, 1)[-1:]
    assert (note.target, note.span_start, note.span_end, note.body) == ("text", at, at + 12, "which work?")


def test_a_new_note_on_the_workspace(view: NotesView, qtbot: QtBot, hand_desk: Desk) -> None:
    qtbot.mouseClick(view.bar.add, Qt.MouseButton.LeftButton)
    assert view.editor.body.hasFocus()
    assert view.editor.head.text() == "New note on the workspace"
    assert not view.editor.save.isEnabled()
    qtbot.keyClicks(view.editor.body, "persons are not person-times")
    view.editor.tags.setText("coding")
    with qtbot.waitSignal(hand_desk.changed):
        qtbot.mouseClick(view.editor.save, Qt.MouseButton.LeftButton)
    assert stored(hand_desk)[0] == ("persons are not person-times", ("coding",))
    assert len(shown(view)) == 4


def test_a_new_note_on_an_indicator_that_is_named_as_it_is_written(
    view: NotesView, qtbot: QtBot, hand_desk: Desk
) -> None:
    qtbot.mouseClick(view.bar.add_indicator, Qt.MouseButton.LeftButton)
    editor = view.editor
    assert editor.indicator.hasFocus()
    assert editor.head.text() == "New note on an indicator"
    editor.body.setPlainText("counts only central funds")
    assert not editor.save.isEnabled(), "no indicator is named yet"
    qtbot.keyClicks(editor.indicator, "central fin")
    qtbot.waitUntil(lambda: indicators(view).list.currentIndex().isValid())
    qtbot.keyClick(indicators(view).list, Key.Key_Return)
    assert editor.indicator.text() == "Central financial anti-poverty funds"
    assert editor.body.hasFocus()
    with qtbot.waitSignal(hand_desk.changed) as changed:
        qtbot.keyClick(editor.body, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert changed.args is not None
    assert changed.args[0].code == "annotate_indicator"
    assert shown(view)[0] == ("counts only central funds", "Central financial anti-poverty funds", "", "LW")
    assert editor.indicator.isHidden()
    assert editor.open.isHidden(), "an indicator is no place"
    view.bar.targets.setCurrentIndex(view.bar.targets.findData("indicator"))
    view.bar.targets.activated.emit(view.bar.targets.currentIndex())
    assert len(shown(view)) == 1
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.undo()
    assert shown(view) == []


def test_what_was_changed_is_written_before_a_new_note_is_begun(view: NotesView, qtbot: QtBot, hand_desk: Desk) -> None:
    view.editor.body.setPlainText("yuan of 2012")
    with qtbot.waitSignal(hand_desk.changed):
        view.write_on_indicator("funds.all.total")
    assert stored(hand_desk)[0][0] == "yuan of 2012"
    assert view.editor.head.text() == "New note on an indicator"
    assert view.editor.body.toPlainText() == ""


def test_a_new_note_is_gone_on_with_on_another_thing(view: NotesView, qtbot: QtBot, hand_desk: Desk) -> None:
    view.write()
    view.editor.body.setPlainText("with loans")
    view.write_on_indicator("funds.all.total")
    assert view.editor.body.toPlainText() == "with loans"
    assert view.editor.code == "funds.all.total"
    view.write()
    assert view.editor.body.toPlainText() == "with loans"
    assert view.editor.indicator.isHidden()
    with qtbot.waitSignal(hand_desk.changed) as changed:
        view.editor.commit()
    assert changed.args is not None
    assert changed.args[0].code == "annotate_workspace"


def test_what_is_no_indicator_is_not_saved(view: NotesView, qtbot: QtBot) -> None:
    view.write_on_indicator("funds.all.total")
    assert view.editor.body.hasFocus()
    assert view.editor.indicator.text() == "All anti-poverty input"
    view.editor.body.setPlainText("x")
    assert view.editor.save.isEnabled()
    view.editor.indicator.setText("All anti-poverty inputs")
    assert not view.editor.save.isEnabled()
    qtbot.keyClick(view.editor.indicator, Key.Key_Escape)
    assert view.editor.indicator.isHidden()
    assert view.editor.head.text() == "Workspace"


def test_all_indicators_are_listed_for_who_does_not_know_them(view: NotesView, qtbot: QtBot, hand_desk: Desk) -> None:
    view.write_on_indicator()
    qtbot.keyClick(view.editor.indicator, Key.Key_Down)
    popup = indicators(view).list
    assert popup.isVisible()
    assert popup.model().rowCount() == len(hand_desk.vocabulary.indicators)
    popup.hide()


def test_a_note_that_is_filtered_out_is_shown_where_it_is_asked_for(view: NotesView, hand_desk: Desk) -> None:
    hand_desk.session.perform(AnnotateIndicator("funds.all.total", "with loans")).result()
    view.bar.targets.setCurrentIndex(view.bar.targets.findData("figure"))
    view.refresh()
    assert [row[0] for row in shown(view)] == ["see page 3"]
    view.show_note(4)
    assert view.editor.body.toPlainText() == "with loans"
    assert len(shown(view)) == 4


def test_a_new_note_can_be_left(view: NotesView, qtbot: QtBot, hand_desk: Desk) -> None:
    view.write()
    qtbot.keyClicks(view.editor.body, "never mind")
    qtbot.keyClick(view.editor.body, Key.Key_Escape)
    assert view.editor.head.text() == "Workspace"
    assert len(stored(hand_desk)) == 3


def test_a_note_is_deleted(view: NotesView, qtbot: QtBot, hand_desk: Desk) -> None:
    view.view.selectRow(1)
    with qtbot.waitSignal(hand_desk.changed):
        qtbot.mouseClick(view.editor.delete, Qt.MouseButton.LeftButton)
    assert [row[0] for row in shown(view)] == ["yuan of the year", "see page 3"]


def test_the_way_to_the_place(view: NotesView, qtbot: QtBot) -> None:
    wanted: list[AnnotationRow] = []
    view.wanted.connect(wanted.append)
    assert view.editor.open.isHidden(), "the workspace is no place"
    view.view.selectRow(1)
    qtbot.keyClick(view.view, Key.Key_Return)
    qtbot.mouseClick(view.editor.open, Qt.MouseButton.LeftButton)
    assert [note.body for note in wanted] == ["odd\nwording"] * 2


def test_a_workspace_without_notes_says_what_to_do(empty_desk: Desk, qtbot: QtBot) -> None:
    view = NotesView(empty_desk)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    assert view.nothing.why.text().startswith("There are no notes yet.")
    assert not view.bar.export.isEnabled()
    view.write()
    assert view.editor.isVisible()


def test_all_has_a_name_for_screen_readers(view: NotesView) -> None:
    named = (view.bar.line, view.bar.tags, view.bar.analysts, view.bar.targets, view.view, view.editor.body)
    assert all(widget.accessibleName() for widget in (*named, view.editor.tags))
    assert view.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Note: yuan of the year"
