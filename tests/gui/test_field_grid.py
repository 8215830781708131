from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.ui.desk import Desk
from app.ui.field_grid import FieldGrid
from app.ui.figure_form import LOW, FigureForm


@pytest.fixture
def form(qtbot: QtBot, hand_desk: Desk) -> FigureForm:
    made = FigureForm(hand_desk)
    qtbot.addWidget(made)
    hand_desk.choose(1)
    made.resize(460, 700)
    made.show()
    return made


def inputs(form: FigureForm) -> list[QWidget]:
    return [form.editors[name].input for name in ("value", "unit", "per", "year")]


def grid(form: FigureForm) -> FieldGrid:
    found = form.findChild(FieldGrid)
    assert found is not None
    return found


def cut(form: FigureForm) -> list[QWidget]:
    """What is shown of the form beyond its right edge."""
    shown = [widget for widget in form.findChildren(QWidget) if widget.isVisible() and widget.height()]
    return [widget for widget in shown if widget.mapTo(form, QPoint(widget.width(), 0)).x() > form.width()]


@pytest.mark.parametrize("width", [300, 380, 460, 700])
def test_nothing_is_cut(form: FigureForm, width: int) -> None:
    form.editors["value"].hint.show()
    form.resize(width, 400)
    QCoreApplication.processEvents()
    assert form.width() == width
    assert cut(form) == []


def test_a_wide_form_has_two_fields_in_a_row(form: FigureForm) -> None:
    form.resize(600, 700)
    value, unit, per, _ = inputs(form)
    assert grid(form).paired
    assert value.y() == unit.y() < per.y()
    assert value.x() < unit.x()


def test_a_narrow_one_has_them_below_each_other(qtbot: QtBot, form: FigureForm) -> None:
    form.resize(300, 700)
    assert not grid(form).paired
    qtbot.waitUntil(lambda: len({one.x() for one in inputs(form)}) == 1)
    assert all(first.y() < second.y() for first, second in pairwise(inputs(form)))


def test_it_can_be_made_narrow_again(form: FigureForm) -> None:
    form.resize(600, 700)
    assert form.minimumSizeHint().width() <= 300


def test_the_field_with_the_focus_is_seen(qtbot: QtBot, form: FigureForm) -> None:
    form.resize(300, 200)
    with qtbot.waitActive(form):
        form.activateWindow()
    area = form.findChild(QScrollArea)
    assert area is not None
    for name in ("note", "value", "indicator"):
        form.go_to(name)
        shown = form.notes.line if name == "note" else form.editors[name].input
        place = shown.mapTo(area.viewport(), QPoint(0, 0)).y()
        assert 0 <= place <= area.viewport().height() - shown.height()


def test_the_buttons_stay_below_the_fields(form: FigureForm) -> None:
    form.resize(300, 160)
    for button in (form.verify, form.reject, form.unreview):
        assert form.rect().contains(QRect(button.mapTo(form, QPoint(0, 0)), button.size()))


def test_a_low_form_leaves_the_sentence_to_the_source(form: FigureForm) -> None:
    form.resize(460, LOW - 1)
    assert not form.context.isVisible()
    form.resize(460, LOW)
    assert form.context.isVisible()
