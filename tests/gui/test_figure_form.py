from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QCompleter, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.curation.operations import Correct, Operation, Outcome, SetReview
from app.errors import EnvironmentFault, Failure
from app.models import queries
from app.models.records import FigureRow
from app.ui.desk import Desk
from app.ui.figure_form import FigureForm
from app.ui.jobs import Jobs
from tests import workspaces

# The platform of the tests has no popups to raise, and no keyboard to grab for them.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

FOCUSABLE = (QLineEdit, QComboBox, QAbstractButton)


def shown(desk: Desk, qtbot: QtBot) -> FigureForm:
    form = FigureForm(desk)
    qtbot.addWidget(form)
    form.resize(420, 340)
    form.show()
    qtbot.waitExposed(form)
    form.activateWindow()
    return form


@pytest.fixture
def form(hand_desk: Desk, qtbot: QtBot) -> FigureForm:
    made = shown(hand_desk, qtbot)
    hand_desk.choose(2)
    return made


@pytest.fixture
def stranger(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A desk at which nobody signs in, even when asked."""
    session = workspaces.open_session(tmp_path, signed_in=False)
    jobs = Jobs()
    yield Desk(session, jobs, lambda: None)
    jobs.close()
    session.close()


def stored(desk: Desk, figure_id: int = 2) -> FigureRow:
    return queries.figures(desk.session.reader, [figure_id])[figure_id]


def retype(form: FigureForm, name: str, text: str, qtbot: QtBot, end: Qt.Key = Qt.Key.Key_Return) -> None:
    line = form.editors[name].input
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    completer = line.completer()
    # An open completion has the keyboard, and hands on what it does not use.
    popup = completer.popup() if isinstance(completer, QCompleter) else None
    qtbot.keyClick(popup if popup is not None and popup.isVisible() else line, end)


def texts(form: FigureForm) -> dict[str, str]:
    return {name: editor.input.shown() for name, editor in form.editors.items()}


def test_without_a_choice_it_says_what_to_do(hand_desk: Desk, qtbot: QtBot) -> None:
    form = shown(hand_desk, qtbot)
    assert form._stack.currentIndex() == 1
    hand_desk.choose(1)
    assert form._stack.currentIndex() == 0
    hand_desk.choose(None)
    assert form._stack.currentIndex() == 1


def test_a_figure_is_shown_in_all_its_fields(form: FigureForm) -> None:
    assert texts(form) == {
        "value": "1,117,000,000",
        "unit": "yuan",
        "per": "",
        "year": "2012",
        "kind": "actual",
        "qualifier": "eq",
        "metric": "metric of 1.117 billion",
        "about": "Anti-poverty funds",
        "province": "Hebei",
        "indicator": "",
    }
    assert form.short_id.text() == "HEB12-0002"
    assert form.state.text() == "○ unreviewed"
    assert form.confidence.text() == "confidence 90 %"
    assert "of which <b>1.117 billion</b> yuan was" in form.context.text()


@pytest.mark.parametrize(
    ("name", "typed", "expected"),
    [
        ("value", "1.118 billion", {"value": 1.118e9}),
        ("unit", "US dollar", {"unit": "usd"}),
        ("per", "household", {"per": "household"}),
        ("year", "2011-2015", {"year_from": 2011, "year_to": 2015}),
        ("metric", "financial funds", {"metric": "financial funds"}),
        ("about", "Rain Plan", {"about": "rain_plan"}),
        ("province", "Sichuan", {"province": "sichuan"}),
        ("province", "China", {"province": "nation"}),
    ],
)
def test_an_edit_is_saved_at_once(
    hand_desk: Desk, form: FigureForm, qtbot: QtBot, name: str, typed: str, expected: dict[str, object]
) -> None:
    with qtbot.waitSignal(hand_desk.changed) as changed:
        retype(form, name, typed, qtbot)
    outcome: Outcome = changed.args[0]
    assert outcome.code == "correct"
    assert {column: getattr(stored(hand_desk), column) for column in expected} == expected
    assert texts(form)[name] == ("1,118,000,000" if name == "value" else typed.replace("-", "–"))
    assert form.editors[name].hint.isVisible()


LEFT = [("metric", "financial funds"), ("unit", "hectare"), ("about", "rain_plan")]


@pytest.mark.parametrize(("name", "typed"), LEFT)
def test_leaving_a_field_saves_it(hand_desk: Desk, form: FigureForm, qtbot: QtBot, name: str, typed: str) -> None:
    """Where a completion is on offer, too."""
    with qtbot.waitSignal(hand_desk.changed):
        retype(form, name, typed, qtbot, Qt.Key.Key_Tab)
    assert getattr(stored(hand_desk), name) == typed
    assert not form.editors[name].input.hasFocus()


def test_one_edit_is_one_entry_of_the_history(hand_desk: Desk, form: FigureForm, qtbot: QtBot) -> None:
    performed: list[Outcome] = []
    hand_desk.changed.connect(performed.append)
    retype(form, "unit", "usd", qtbot)
    retype(form, "year", "2011", qtbot, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: len(performed) == 2)
    newest, before, _import = queries.newest_operations(hand_desk.session.reader)
    assert [newest.reason, before.reason] == ["year", "unit"]


def test_a_choice_is_saved_at_once(hand_desk: Desk, form: FigureForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hand_desk.changed):
        qtbot.keyClick(form.editors["kind"].input, Qt.Key.Key_Down)
    assert stored(hand_desk).kind == "target"


def test_what_is_refused_is_explained_and_not_saved(hand_desk: Desk, form: FigureForm, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(hand_desk.busy):
        retype(form, "value", "21,5 Mio", qtbot)
        retype(form, "year", "2015-2011", qtbot)
    assert "is no number" in form.editors["value"].problem.text()
    assert "cannot run from 2015 to 2011" in form.editors["year"].problem.text()
    assert texts(form)["value"] == "21,5 Mio"


def test_what_the_machine_said_is_taken_back(hand_desk: Desk, form: FigureForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hand_desk.changed):
        retype(form, "unit", "usd", qtbot)
    with qtbot.waitSignal(hand_desk.changed):
        qtbot.mouseClick(form.editors["unit"].take_back, Qt.MouseButton.LeftButton)
    assert stored(hand_desk).unit == "yuan"
    assert texts(form)["unit"] == "yuan"
    assert not form.editors["unit"].hint.isVisible()


def test_undo_is_followed(hand_desk: Desk, form: FigureForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hand_desk.changed):
        retype(form, "unit", "usd", qtbot)
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.undo()
    assert texts(form)["unit"] == "yuan"


def test_a_change_of_another_figure_is_no_concern(hand_desk: Desk, form: FigureForm, qtbot: QtBot) -> None:
    form.editors["unit"].input.setText("us")  # type: ignore[union-attr]
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.perform(Correct(1, {"unit": "usd"}))
    assert texts(form)["unit"] == "us"


@pytest.mark.parametrize(("button", "review"), [("verify", "verified"), ("reject", "rejected")])
def test_buttons_decide(hand_desk: Desk, form: FigureForm, qtbot: QtBot, button: str, review: str) -> None:
    with qtbot.waitSignal(hand_desk.changed):
        qtbot.mouseClick(getattr(form, button), Qt.MouseButton.LeftButton)
    assert stored(hand_desk).review == review
    assert review in form.state.text()
    with qtbot.waitSignal(hand_desk.changed):
        qtbot.mouseClick(form.unreview, Qt.MouseButton.LeftButton)
    assert stored(hand_desk).review == "unreviewed"


def test_buttons_show_their_keys(form: FigureForm) -> None:
    assert form.verify.text().endswith(" V")
    assert form.reject.text().endswith(" X")
    assert "Ctrl+Shift+U" in form.unreview.toolTip()


def test_only_a_decision_can_be_taken_back(hand_desk: Desk, form: FigureForm, qtbot: QtBot) -> None:
    assert not form.unreview.isEnabled()
    with qtbot.waitSignal(hand_desk.changed):
        form.review("verified")
    assert form.unreview.isEnabled()


def test_a_figure_out_of_place_says_what_was_printed(hand_desk: Desk, form: FigureForm) -> None:
    statement = "UPDATE figures SET quote = '<84> million' WHERE id = 3"
    hand_desk.session._writer.run(lambda connection: connection.execute(statement)).result()
    hand_desk.choose(3)
    assert form.context.text().startswith("Printed: <b>&lt;84&gt; million</b>.")


def test_a_decision_saves_first_what_is_being_typed(hand_desk: Desk, form: FigureForm, qtbot: QtBot) -> None:
    done: list[str] = []
    hand_desk.changed.connect(lambda outcome: done.append(outcome.code))
    form.editors["unit"].input.setText("usd")  # type: ignore[union-attr]
    form.editors["metric"].input.setText("foreign funds")  # type: ignore[union-attr]
    form.review("verified")
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["correct"]
    assert stored(hand_desk).review == "verified"
    assert (stored(hand_desk).unit, stored(hand_desk).metric) == ("usd", "foreign funds")
    assert form.state.text() == "✓ verified"
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.undo()
    assert (stored(hand_desk).unit, stored(hand_desk).review) == ("yuan", "unreviewed")


def test_rejecting_saves_what_is_being_typed_too(hand_desk: Desk, form: FigureForm, qtbot: QtBot) -> None:
    form.editors["unit"].input.setText("usd")  # type: ignore[union-attr]
    form.review("rejected")
    qtbot.waitUntil(lambda: stored(hand_desk).review == "rejected")
    assert stored(hand_desk).unit == "usd"


def test_a_correction_alone_ends_a_verification(hand_desk: Desk, form: FigureForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hand_desk.changed):
        form.review("verified")
    with qtbot.waitSignal(hand_desk.changed):
        form.editors["unit"].input.setText("usd")  # type: ignore[union-attr]
        form.commit()
    assert form.state.text() == "○ unreviewed"


def test_what_is_right_is_saved_where_something_else_is_refused(
    hand_desk: Desk, form: FigureForm, qtbot: QtBot
) -> None:
    form.editors["value"].input.setText("7")  # type: ignore[union-attr]
    form.editors["year"].input.setText("soon")  # type: ignore[union-attr]
    with qtbot.waitSignal(hand_desk.changed):
        form.review("verified")
    assert (stored(hand_desk).value, stored(hand_desk).review) == (7, "unreviewed")


def test_what_is_being_typed_can_be_saved_before_closing(hand_desk: Desk, form: FigureForm, qtbot: QtBot) -> None:
    form.editors["unit"].input.setText("usd")  # type: ignore[union-attr]
    qtbot.keyClicks(form.notes.line, "Counted twice?")
    done: list[str] = []
    hand_desk.changed.connect(lambda outcome: done.append(outcome.code))
    assert form.commit()
    qtbot.waitUntil(lambda: len(done) == 2)
    assert sorted(done) == ["correct", "note"]


def test_a_decision_waits_until_what_is_refused_is_put_right(hand_desk: Desk, form: FigureForm, qtbot: QtBot) -> None:
    form.editors["year"].input.setText("soon")  # type: ignore[union-attr]
    with qtbot.assertNotEmitted(hand_desk.busy):
        form.review("verified")
    assert "is no year" in form.editors["year"].problem.text()
    qtbot.waitUntil(form.editors["year"].input.hasFocus)


def test_a_decision_without_a_figure_does_nothing(hand_desk: Desk, qtbot: QtBot) -> None:
    form = shown(hand_desk, qtbot)
    with qtbot.assertNotEmitted(hand_desk.busy):
        form.review("verified")


def test_going_to_another_figure_saves_what_is_being_typed(hand_desk: Desk, form: FigureForm, qtbot: QtBot) -> None:
    form.editors["unit"].input.setText("usd")  # type: ignore[union-attr]
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.choose(3)
    assert (stored(hand_desk).unit, stored(hand_desk, 3).unit) == ("usd", "village")
    assert texts(form)["unit"] == "village"


def test_a_note_is_added_and_listed(hand_desk: Desk, form: FigureForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hand_desk.changed):
        qtbot.keyClicks(form.notes.line, "Counted twice?")
        qtbot.keyClick(form.notes.line, Qt.Key.Key_Return)
    assert form.notes.list.text().endswith("Counted twice?")
    assert form.notes.line.text() == ""
    hand_desk.choose(1)
    assert not form.notes.list.isVisible()


def test_a_note_goes_to_the_figure_it_was_typed_for(hand_desk: Desk, form: FigureForm, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.notes.line, "Counted twice?")
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.choose(3)
    assert [note.figure_id for note in queries.notes(hand_desk.session.reader, 2)] == [2]
    assert queries.notes(hand_desk.session.reader, 3) == []
    assert form.notes.line.text() == ""


def test_who_does_not_sign_in_keeps_what_was_typed(stranger: Desk, qtbot: QtBot) -> None:
    form = shown(stranger, qtbot)
    stranger.choose(queries.figure_ids(stranger.session.reader, stranger.filter)[0])
    before = texts(form)["unit"]
    retype(form, "unit", "hectare", qtbot)
    assert "Say who you are" in form.editors["unit"].problem.text()
    assert texts(form)["unit"] == "hectare" != before
    form.notes.line.setText("mine")
    form.notes.commit()
    assert form.notes.line.text() == "mine"


def test_a_failed_save_is_said_under_its_field(
    hand_desk: Desk, form: FigureForm, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_operation: Operation) -> None:
        hand_desk.failed.emit(EnvironmentFault("disk_full"))

    monkeypatch.setattr(hand_desk, "perform", fail)
    failures: list[Failure] = []
    hand_desk.failed.connect(failures.append)
    retype(form, "unit", "usd", qtbot)
    assert "disk is full" in form.editors["unit"].problem.text()
    assert not form.editors["year"].problem.isVisible()
    assert texts(form)["unit"] == "US dollar"
    form.editors["unit"].abandon()  # else it is tried again when the line is left
    assert len(failures) == 1


def test_tab_goes_through_the_fields_in_their_order(form: FigureForm, qtbot: QtBot) -> None:
    form.editors["value"].input.setFocus()
    order: list[QWidget] = []
    for _ in range(13):
        qtbot.waitUntil(lambda: form.focusWidget() not in order)
        order.append(form.focusWidget())
        qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    names = ["value", "unit", "per", "year", "kind", "qualifier", "metric", "about", "province", "indicator"]
    inputs = [form.editors[name].input for name in names]
    assert order == [*inputs[:5], form.editors["kind"].second, *inputs[5:], form.reason, form.notes.line]


def test_the_key_of_a_label_leads_to_its_field(form: FigureForm, qtbot: QtBot) -> None:
    form.editors["value"].input.setFocus()
    qtbot.keyClick(form, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(form.editors["unit"].input.hasFocus)


def test_everything_one_can_act_on_has_a_name(form: FigureForm) -> None:
    widgets = [widget for kind in FOCUSABLE for widget in form.findChildren(kind)]
    own = [widget for widget in widgets if not widget.objectName().startswith("qt_")]
    assert len(own) > 15
    assert [widget for widget in own if not widget.accessibleName()] == []


def test_nothing_is_cut_in_a_narrow_pane(form: FigureForm) -> None:
    assert form.minimumSizeHint().width() <= 420
    for editor in form.editors.values():
        assert editor.input.width() >= editor.input.minimumWidth()
        assert editor.label.width() >= editor.label.sizeHint().width()


def test_a_form_that_opens_late_shows_what_is_chosen(hand_desk: Desk, qtbot: QtBot) -> None:
    hand_desk.session.perform(SetReview([1], "verified")).result()
    hand_desk.choose(1)
    assert shown(hand_desk, qtbot).state.text() == "✓ verified"


def test_taking_the_import_back_is_followed(hand_desk: Desk, form: FigureForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.undo()
    assert form.isVisible()
