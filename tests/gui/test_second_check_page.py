from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.curation.operations import SetReview
from app.curation.second_checking import SecondCheck
from app.errors import InputError
from app.ui.desk import Desk
from app.ui.figure_form import FigureForm
from app.ui.review_names import ReviewNames
from app.ui.second_check_page import SecondCheckPage
from tests import samples


@pytest.fixture
def page(qtbot: QtBot, hand_desk: Desk) -> SecondCheckPage:
    hand_desk.session.perform(SetReview([1, 2], "verified")).result()
    hand_desk.session.sign_in(samples.OTHER)
    made = SecondCheckPage(hand_desk)
    qtbot.addWidget(made)
    made.show()
    return made


def listed(page: SecondCheckPage) -> list[str]:
    return [item.text() for row in range(page.list.count()) if (item := page.list.item(row)) is not None]


def test_one_key_each(page: SecondCheckPage, hand_desk: Desk, qtbot: QtBot) -> None:
    assert listed(page) == ["○  HEB12-0001  ·  Li Wei", "○  HEB12-0002  ·  Li Wei"]
    with qtbot.waitSignal(hand_desk.changed):
        qtbot.keyClick(page.list, Qt.Key.Key_A)
    assert listed(page) == ["○  HEB12-0002  ·  Li Wei"]
    qtbot.keyClick(page.list, Qt.Key.Key_W)
    page.note.setText("of 2011")
    qtbot.keyClick(page.note, Qt.Key.Key_Return)
    with qtbot.waitSignal(hand_desk.changed):
        qtbot.keyClick(page.list, Qt.Key.Key_D)
    assert listed(page) == []
    assert page.note.text() == ""
    assert page.told.text() == "Settled by others: 0 to be checked, 1 agreed, 1 disagreed"
    assert not page.agree.isEnabled()


def test_disagreements_are_listed_and_shown_in_the_table(page: SecondCheckPage, hand_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hand_desk.changed):
        qtbot.keyClick(page.list, Qt.Key.Key_D)
    page.states.setCurrentIndex(page.states.findData("disagree"))
    assert listed(page) == ["✗  HEB12-0001  ·  Li Wei"]
    page.show_all.click()
    assert hand_desk.filter.ids == (1,)


def test_all_are_gone_through_one_after_the_other(page: SecondCheckPage, hand_desk: Desk, qtbot: QtBot) -> None:
    page.states.setCurrentIndex(page.states.findData(""))
    with qtbot.waitSignal(hand_desk.changed):
        qtbot.keyClick(page.list, Qt.Key.Key_A)
    assert page.list.currentRow() == 1
    qtbot.keyClick(page.list, Qt.Key.Key_P)
    assert page.list.currentRow() == 0
    assert "second check: Zhao Min agrees" in page.names.text()
    with qtbot.waitSignal(hand_desk.changed):
        page._undo()
    assert listed(page)[0].startswith("○")


def test_who_settled_all_has_nothing_to_check(qtbot: QtBot, hand_desk: Desk) -> None:
    hand_desk.session.perform(SetReview([1], "verified")).result()
    page = SecondCheckPage(hand_desk)
    qtbot.addWidget(page)
    assert listed(page) == []
    assert page.told.text().startswith("Nobody else has settled a figure yet.")


def test_the_form_names_both(qtbot: QtBot, hand_desk: Desk) -> None:
    form = FigureForm(hand_desk)
    qtbot.addWidget(form)
    hand_desk.choose(1)
    assert form.by.isHidden()
    hand_desk.session.perform(SetReview([1], "verified")).result()
    hand_desk.session.sign_in(samples.OTHER)
    hand_desk.choose(1)
    assert form.by.text().startswith("verified by Li Wei, ")
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.perform(SecondCheck(1, "disagree", "of 2011"))
    assert " · second check: Zhao Min disagrees, " in form.by.text()
    assert form.by.text().endswith(" · of 2011")
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.perform(SecondCheck(1, "agree"))
    assert "Zhao Min agrees" in form.by.text()


def test_a_figure_that_is_gone_has_no_names(qtbot: QtBot, hand_desk: Desk) -> None:
    line = ReviewNames(hand_desk)
    qtbot.addWidget(line)
    line.show_figure(99)
    assert line.text() == ""
    assert line.isHidden()


def test_a_page_that_is_gone_hears_of_no_failure(qtbot: QtBot, hand_desk: Desk) -> None:
    made = SecondCheckPage(hand_desk)
    with qtbot.waitSignal(made.destroyed):
        made.deleteLater()
    hand_desk.report_failure(InputError("span_taken", quote="2", figure="HEB12-0001"))


def test_the_keys_count_from_the_first_on(page: SecondCheckPage) -> None:
    assert page.focusWidget() is page.list
    page.states.setFocus()
    page.states.activated.emit(0)
    assert page.focusWidget() is page.list


def test_where_nothing_is_listed_nobody_is_named(page: SecondCheckPage) -> None:
    assert page.names.isVisible()
    page.states.setCurrentIndex(page.states.findData("disagree"))
    assert not page.names.isVisible()
