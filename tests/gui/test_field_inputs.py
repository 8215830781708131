from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.qtbot import QtBot

from app import vocabulary
from app.ui.field_inputs import ChoiceCompleter, ChoiceInput, LineInput
from app.ui.vocabulary_choices import Names

# The platform of the tests has no popups to raise, and no keyboard to grab for them.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NAMES = Names(vocabulary.load())


@pytest.fixture
def line(qtbot: QtBot) -> LineInput:
    made = LineInput(NAMES.units)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def popup_of(line: LineInput) -> QAbstractItemView:
    popup = line.completer().popup()
    assert popup is not None
    return popup


def offered(completer: ChoiceCompleter, typed: str) -> list[str]:
    completer.offer(typed)
    model = completer.completionModel()
    return [completer.pathFromIndex(model.index(row, 0)) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("kilom", "square kilometre"),
        ("sq_km", "square kilometre"),
        ("平方公里", "square kilometre"),
        ("farmers", "person"),
    ],
)
def test_names_are_found_by_parts_codes_and_printed_forms(qtbot: QtBot, line: LineInput, typed: str, name: str) -> None:
    completer = line.completer()
    assert isinstance(completer, ChoiceCompleter)
    assert name in offered(completer, typed)


def test_what_is_nowhere_is_offered_nowhere(line: LineInput) -> None:
    completer = line.completer()
    assert isinstance(completer, ChoiceCompleter)
    assert offered(completer, "zzz") == []


def test_a_completion_taken_by_keyboard_is_committed(line: LineInput, qtbot: QtBot) -> None:
    line.setFocus()
    qtbot.keyClicks(line, "square kilo")
    popup = popup_of(line)
    qtbot.waitUntil(popup.isVisible)
    with qtbot.waitSignal(line.committed):
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert line.text() == "square kilometre"


def test_return_commits(line: LineInput, qtbot: QtBot) -> None:
    qtbot.keyClicks(line, "mu")
    with qtbot.waitSignal(line.committed):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.shown() == "mu"


def test_leaving_commits(qtbot: QtBot) -> None:
    line = LineInput()
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "mu")
    with qtbot.waitSignal(line.committed):
        line.clearFocus()


def test_escape_abandons(line: LineInput, qtbot: QtBot) -> None:
    qtbot.keyClicks(line, "zzz")
    with qtbot.waitSignal(line.abandoned):
        qtbot.keyClick(line, Qt.Key.Key_Escape)


@pytest.mark.parametrize(("modifier", "verifies"), [("NoModifier", 1), ("ControlModifier", 0)])
def test_return_takes_what_begins_as_was_typed_and_goes_on_unless_with_ctrl(
    line: LineInput, qtbot: QtBot, modifier: str, verifies: int
) -> None:
    entered: list[str] = []
    line.entered.connect(lambda: entered.append(line.text()))
    line.setFocus()
    qtbot.keyClicks(line, "hou")
    qtbot.keyClick(popup_of(line), Qt.Key.Key_Return, Qt.KeyboardModifier[modifier])
    assert line.text() == "household"
    assert entered == ["household"] * verifies


def test_what_only_holds_what_was_typed_is_not_taken_unasked(line: LineInput, qtbot: QtBot) -> None:
    line.setFocus()
    qtbot.keyClicks(line, "ousehol")
    with qtbot.waitSignal(line.committed):
        qtbot.keyClick(popup_of(line), Qt.Key.Key_Return)
    assert line.text() == "ousehol"


@pytest.mark.parametrize("typed", ["company", "household", "zzz"])
def test_what_is_typed_letter_by_letter_is_what_stands_there(line: LineInput, qtbot: QtBot, typed: str) -> None:
    """ "company" is a form of "enterprise": once that was marked it stood in the line, and "any" was put behind it."""
    line.setFocus()
    for letter in typed:
        qtbot.keyClicks(QApplication.activePopupWidget() or line, letter)
        QApplication.processEvents()
    assert line.text() == typed


def test_the_arrow_goes_on_from_the_best_completion(line: LineInput, qtbot: QtBot) -> None:
    qtbot.keyClicks(line, "h")
    popup = popup_of(line)
    qtbot.waitUntil(popup.selectionModel().hasSelection)
    second = popup.currentIndex().siblingAtRow(1).data()
    with qtbot.waitSignal(line.completer().highlighted) as marked:
        qtbot.keyClick(popup, Qt.Key.Key_Down)
    assert marked.args == [second]


def test_the_best_completion_is_marked(line: LineInput, qtbot: QtBot) -> None:
    line.setFocus()
    qtbot.keyClicks(line, "hou")
    qtbot.waitUntil(lambda: popup_of(line).currentIndex().data() == "household")


def test_escape_first_closes_the_completion(line: LineInput, qtbot: QtBot) -> None:
    line.setFocus()
    qtbot.keyClicks(line, "square kilo")
    popup = popup_of(line)
    qtbot.waitUntil(popup.isVisible)
    with qtbot.assertNotEmitted(line.abandoned):
        qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    with qtbot.waitSignal(line.abandoned):
        qtbot.keyClick(line, Qt.Key.Key_Escape)


def test_a_long_text_is_seen_from_its_beginning(line: LineInput) -> None:
    line.show_text("central financial anti-poverty funds of all the key counties " * 3)
    assert line.cursorPosition() == 0


@pytest.fixture
def choice(qtbot: QtBot) -> ChoiceInput:
    made = ChoiceInput(("actual", "target", "change"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_codes_are_shown_in_words(choice: ChoiceInput) -> None:
    choice.show_text("target")
    assert (choice.currentText(), choice.shown()) == ("target", "target")
    choice.show_text("none of them")
    assert choice.shown() == ""


def test_only_the_user_commits_a_choice(choice: ChoiceInput, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(choice.committed):
        choice.show_text("target")
    with qtbot.waitSignal(choice.committed):
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert choice.shown() == "change"


def test_the_wheel_changes_nothing(choice: ChoiceInput, qtbot: QtBot) -> None:
    choice.show_text("target")
    choice.setFocus()
    center = QPointF(choice.rect().center())
    wheel = QWheelEvent(
        center,
        choice.mapToGlobal(center),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - as Qt has it
    )
    with qtbot.assertNotEmitted(choice.committed):
        QApplication.sendEvent(choice, wheel)
    assert choice.shown() == "target"
