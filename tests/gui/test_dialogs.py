from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QInputDialog,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui.dialogs import AnalystDialog, Dialogs, suggested_initials
from app.ui.jobs import Progress
from app.ui.page import Page


@pytest.mark.parametrize(
    ("name", "initials"), [("Li Wei", "LW"), ("anna maria de souza", "AMDS"), ("李伟", "李伟"), ("", "")]
)
def test_initials_are_suggested(name: str, initials: str) -> None:
    assert suggested_initials(name.split()) == initials


def test_the_analyst_types_a_name_and_presses_enter(qtbot: QtBot) -> None:
    dialog = AnalystDialog()
    qtbot.addWidget(dialog)
    button = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not button.isEnabled()

    def answer() -> None:
        qtbot.keyClicks(dialog.name, "Li Wei")
        assert dialog.initials.text() == "LW"
        assert button.isEnabled()
        qtbot.keyClick(dialog.initials, Qt.Key.Key_Return)

    QTimer.singleShot(0, answer)
    analyst = dialog.ask()
    assert analyst is not None
    assert (analyst.name, analyst.initials) == ("Li Wei", "LW")


def test_cancelling_names_nobody(qtbot: QtBot) -> None:
    dialog = AnalystDialog()
    qtbot.addWidget(dialog)
    QTimer.singleShot(0, dialog.reject)
    assert dialog.ask() is None


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_a_failure_is_shown_and_does_not_block(qtbot: QtBot, parent: QWidget) -> None:
    Dialogs(parent).failure("The disk is full.")
    (box,) = parent.findChildren(QMessageBox)
    assert (box.text(), box.icon()) == ("The disk is full.", QMessageBox.Icon.Warning)
    qtbot.mouseClick(box.button(QMessageBox.StandardButton.Ok), Qt.MouseButton.LeftButton)


def test_what_is_asked_at_a_page_stands_before_it(qtbot: QtBot, parent: QWidget) -> None:
    dialogs, page = Dialogs(parent), Page()
    dialogs.page(page)
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
    dialogs.failure("The disk is full.")
    (box,) = page.findChildren(QMessageBox)
    qtbot.keyClick(box, Qt.Key.Key_Escape)


def test_a_window_that_is_no_page_of_its_own_is_not_asked_before(qtbot: QtBot, parent: QWidget) -> None:
    other = Page()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    Dialogs(parent).failure("The disk is full.")
    (box,) = parent.findChildren(QMessageBox)
    box.close()


@pytest.mark.parametrize(("key", "agreed"), [(Qt.Key.Key_Return, True), (Qt.Key.Key_Escape, False)])
def test_a_question_is_answered_by_key(qtbot: QtBot, parent: QWidget, key: Qt.Key, *, agreed: bool) -> None:
    def answer() -> None:
        (box,) = parent.findChildren(QMessageBox)
        assert (box.text(), box.icon()) == ("Take it back?", QMessageBox.Icon.Question)
        assert box.buttons()[0].text() == "Revert"
        qtbot.keyClick(box, key)

    QTimer.singleShot(0, answer)
    assert Dialogs(parent).confirm("Take it back?", "Revert") is agreed


def test_progress_shows_each_step_and_its_button_cancels(qtbot: QtBot, parent: QWidget) -> None:
    progress = Progress(parent)
    dialog = Dialogs(parent).progress("Loading", progress)
    assert progress.report(2, 5, "二.txt")
    assert (dialog.value(), dialog.maximum(), dialog.labelText()) == (2, 5, "Loading\n二.txt")
    button = dialog.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not progress.report(3, 5, "")


def test_a_progress_shows_what_was_said_before_it_came_up(parent: QWidget, qtbot: QtBot) -> None:
    progress = Progress()
    progress.report(1, 3, "a.fupin")
    dialog = Dialogs(parent).progress("Restoring", progress)
    assert (dialog.value(), dialog.maximum(), dialog.labelText()) == (1, 3, "Restoring\na.fupin")
    progress.report(2, 3, "a.fupin")
    assert dialog.value() == 2
    qtbot.mouseClick(dialog.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert not progress.report(3, 3, "a.fupin")
    dialog.close()


@pytest.mark.parametrize("accepted", [True, False])
def test_one_of_several_documents_is_chosen(parent: QWidget, *, accepted: bool) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        assert dialog.textValue() == "b"
        dialog.setTextValue("c")
        (dialog.accept if accepted else dialog.reject)()

    QTimer.singleShot(0, answer)
    assert Dialogs(parent).document(["a", "b", "c"], 1) == (2 if accepted else None)
