from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app import vocabulary
from app.errors import EnvironmentFault
from app.models.records import MACHINE_FIELDS, FigureRow, MachineRow
from app.ui.field_editor import FieldEditor
from app.ui.form_fields import FIELDS
from app.ui.vocabulary_choices import Names
from tests.gui.rows import figure

# The platform of the tests has no popups to raise, and no keyboard to grab for them.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NAMES = Names(vocabulary.load())


class Desk:
    """One editor on a window, and what it gave on."""

    def __init__(self, name: str, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        field = next(field for field in FIELDS if field.name == name)
        self.editor = FieldEditor(field, NAMES, self.window)
        for part in (self.editor.label, self.editor.input, self.editor.problem, self.editor.hint):
            part.setParent(self.window)
        self.sent: list[dict[str, Any]] = []
        self.editor.corrected.connect(self.sent.append)
        self.window.show()
        qtbot.waitExposed(self.window)

    def type(self, text: str, qtbot: QtBot) -> None:
        line = self.editor.input
        line.clear()
        qtbot.keyClicks(line, text)
        qtbot.keyClick(line, Qt.Key.Key_Return)


def machine(row: FigureRow, **fields: Any) -> MachineRow:
    said = {name: getattr(row, name) for name in MACHINE_FIELDS} | fields
    return MachineRow(row.id, said, {"unit": "unit.noun", "value": "scale.word"}, {})


@pytest.fixture
def value(qtbot: QtBot) -> Desk:
    made = Desk("value", qtbot)
    row = figure(value=1000.0)
    made.editor.show(row, machine(row))
    return made


def test_a_figure_is_shown(value: Desk) -> None:
    assert value.editor.input.shown() == "1,000"
    assert not value.editor.edited
    assert not value.editor.hint.isVisible()
    assert not value.editor.problem.isVisible()


def test_what_is_typed_is_given_on(value: Desk, qtbot: QtBot) -> None:
    value.type("1.117 billion", qtbot)
    assert value.sent == [{"value": 1.117e9}]
    assert value.editor.waiting


def test_what_is_on_its_way_is_not_given_on_twice(value: Desk, qtbot: QtBot) -> None:
    """Return, and then leaving the field, both say that editing is finished."""
    value.type("2000", qtbot)
    assert value.editor.commit()
    assert len(value.sent) == 1


def test_the_saved_value_comes_back_in_its_format(value: Desk, qtbot: QtBot) -> None:
    value.type("2000", qtbot)
    row = figure(value=2000.0)
    value.editor.show(row, machine(row, value=1000.0))
    assert value.editor.input.shown() == "2,000"
    assert not value.editor.waiting


def test_the_same_value_in_other_words_is_no_change(value: Desk, qtbot: QtBot) -> None:
    value.type("1 thousand", qtbot)
    assert value.sent == []
    assert value.editor.input.shown() == "1,000"


def test_what_is_refused_stays_and_is_explained(value: Desk, qtbot: QtBot) -> None:
    value.type("21,5 Mio", qtbot)
    assert value.sent == []
    assert value.editor.input.shown() == "21,5 Mio"
    assert value.editor.problem.isVisible()
    assert "“21,5 Mio” is no number" in value.editor.problem.text()
    assert value.editor.input.accessibleDescription() == value.editor.problem.text()


def test_putting_it_right_takes_the_explanation_away(value: Desk, qtbot: QtBot) -> None:
    value.type("21,5 Mio", qtbot)
    value.type("21.5", qtbot)
    assert value.sent == [{"value": 21.5}]
    assert not value.editor.problem.isVisible()


def test_escape_brings_back_what_is_stored(value: Desk, qtbot: QtBot) -> None:
    value.type("21,5 Mio", qtbot)
    qtbot.keyClick(value.editor.input, Qt.Key.Key_Escape)
    assert value.editor.input.shown() == "1,000"
    assert not value.editor.problem.isVisible()


def test_a_failure_leaves_what_was_typed(value: Desk, qtbot: QtBot) -> None:
    value.type("2000", qtbot)
    value.editor.refuse(EnvironmentFault("disk_full"))
    assert value.editor.input.shown() == "2000"
    assert "disk is full" in value.editor.problem.text()
    assert value.editor.commit()
    assert len(value.sent) == 2


def test_what_was_on_its_way_when_its_figure_was_left_comes_back_where_it_failed(value: Desk, qtbot: QtBot) -> None:
    first, other, third = figure(value=1000.0), figure(id=2, value=5.0), figure(id=3, value=6.0)
    value.type("2000", qtbot)
    value.editor.show(other, machine(other))
    value.type("50", qtbot)
    value.editor.show(third, machine(third))
    value.editor.settle([first.id])
    value.editor.give_back(EnvironmentFault("disk_full"))
    assert value.editor.input.shown() == "6"
    value.editor.show(first, machine(first))
    assert (value.editor.input.shown(), value.editor.problem.isVisible()) == ("1,000", False)
    value.editor.show(other, machine(other))
    assert value.editor.input.shown() == "50"
    assert "disk is full" in value.editor.problem.text()
    assert len(value.sent) == 2


def test_what_is_being_typed_survives_another_change_of_the_figure(value: Desk, qtbot: QtBot) -> None:
    value.editor.input.clear()
    qtbot.keyClicks(value.editor.input, "20")
    row = figure(value=3000.0)
    value.editor.show(row, machine(row))
    assert value.editor.input.shown() == "20"
    value.editor.abandon()
    assert value.editor.input.shown() == "3,000"


def test_going_to_another_figure_saves_what_was_typed(value: Desk, qtbot: QtBot) -> None:
    value.editor.input.clear()
    qtbot.keyClicks(value.editor.input, "20")
    given: list[int] = []
    value.editor.corrected.connect(lambda _: given.append(value.editor.figure.id))  # type: ignore[union-attr]
    other = figure(id=2, value=5.0)
    value.editor.show(other, machine(other))
    assert (value.sent, given) == ([{"value": 20.0}], [1])
    assert value.editor.input.shown() == "5"


def test_what_was_refused_comes_back_with_its_figure(value: Desk, qtbot: QtBot) -> None:
    value.type("21,5 Mio", qtbot)
    first, other = figure(value=1000.0), figure(id=2, value=5.0)
    value.editor.show(other, machine(other))
    assert (value.editor.input.shown(), value.editor.problem.isVisible()) == ("5", False)
    value.editor.show(first, machine(first))
    assert (value.editor.input.shown(), value.editor.problem.isVisible()) == ("21,5 Mio", True)
    value.editor.abandon()
    value.editor.show(other, machine(other))
    value.editor.show(first, machine(first))
    assert value.editor.input.shown() == "1,000"


def test_what_the_machine_said_can_be_taken_back(value: Desk, qtbot: QtBot) -> None:
    row = figure(value=2000.0)
    value.editor.show(row, machine(row, value=1000.0))
    assert value.editor.hint.isVisible()
    assert "Machine: 1,000" in value.editor.input.toolTip()
    assert value.editor.take_back.accessibleName() == "Take back Value"
    qtbot.mouseClick(value.editor.take_back, Qt.MouseButton.LeftButton)
    assert value.sent == [{"value": 1000.0}]
    value.editor.show(figure(value=1000.0), machine(row, value=1000.0))
    assert not value.editor.hint.isVisible()


def test_the_rule_is_in_the_tooltip(value: Desk) -> None:
    assert "scale.word" in value.editor.input.toolTip()


def test_a_figure_added_by_hand_has_nothing_of_the_machine(value: Desk) -> None:
    value.editor.show(figure(origin="human"), None)
    assert not value.editor.hint.isVisible()
    assert value.editor.input.toolTip() == ""


def test_no_figure_is_an_empty_field(value: Desk) -> None:
    value.editor.show(None, None)
    assert value.editor.input.shown() == ""
    assert value.editor.commit()
    assert value.sent == []


def test_only_what_differs_is_given_on(qtbot: QtBot) -> None:
    year = Desk("year", qtbot)
    row = figure(year_from=2012, year_to=2012)
    year.editor.show(row, machine(row))
    year.type("2011-2012", qtbot)
    assert year.sent == [{"year_from": 2011}]


@pytest.mark.parametrize(("typed", "reason"), [("2015-2011", "cannot run"), ("1812", "1900"), ("soon", "is no year")])
def test_impossible_years_are_explained(qtbot: QtBot, typed: str, reason: str) -> None:
    year = Desk("year", qtbot)
    year.editor.show(figure(), machine(figure()))
    year.type(typed, qtbot)
    assert year.sent == []
    assert reason in year.editor.problem.text()


def test_a_choice_is_given_on_at_once(qtbot: QtBot) -> None:
    kind = Desk("kind", qtbot)
    kind.editor.show(figure(), machine(figure()))
    qtbot.keyClick(kind.editor.input, Qt.Key.Key_Down)
    assert kind.sent == [{"kind": "target"}]


def test_the_label_leads_to_the_input(value: Desk) -> None:
    assert value.editor.label.buddy() is value.editor.input
    assert value.editor.input.accessibleName() == "Value"


def test_a_unit_of_no_vocabulary_is_taken_and_pointed_out(qtbot: QtBot) -> None:
    unit = Desk("unit", qtbot)
    row = figure(unit="hectar")
    unit.editor.show(row, machine(row))
    assert unit.editor.problem.text() == "Not in the vocabulary: hectar"
    unit.type("hectare", qtbot)
    assert not unit.editor.problem.isVisible()
    unit.editor.show(figure(unit="hectare"), machine(row))
    assert not unit.editor.problem.isVisible()
