from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from app.ui.flow_layout import SPACE, FlowLayout
from tests.gui.sized import Sized

Row = Callable[..., QWidget]


@pytest.fixture
def row(qtbot: QtBot) -> Row:
    """A widget with boxes of these widths in a flow."""

    def make(*widths: int) -> QWidget:
        holder = QWidget()
        layout = FlowLayout(holder)
        for width in widths:
            layout.addWidget(Sized(width))
        qtbot.addWidget(holder)
        return holder

    return make


def boxes(holder: QWidget) -> list[Sized]:
    return holder.findChildren(Sized)


def test_what_fits_stands_in_one_line(row: Row) -> None:
    holder = row(100, 50)
    holder.resize(150 + SPACE, 20)
    holder.show()
    assert [box.geometry().getRect() for box in boxes(holder)] == [(0, 0, 100, 20), (100 + SPACE, 0, 50, 20)]
    assert holder.sizeHint().width() == 150 + SPACE


def test_what_does_not_goes_on_below(row: Row) -> None:
    holder = row(100, 50)
    holder.resize(149 + SPACE, 60)
    holder.show()
    assert [box.pos().toTuple() for box in boxes(holder)] == [(0, 0), (0, 20 + SPACE)]
    assert (holder.heightForWidth(149 + SPACE), holder.heightForWidth(150 + SPACE)) == (40 + SPACE, 20)


def test_what_is_wider_than_the_line_is_as_wide_as_the_line(row: Row) -> None:
    holder = row(100)
    holder.resize(60, 20)
    holder.show()
    assert boxes(holder)[0].width() == 60


def test_what_expands_shares_the_rest_of_its_line(row: Row) -> None:
    holder = row(100, 50, 80)
    for box in boxes(holder):
        box.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
    holder.resize(180 + SPACE, 60)
    holder.show()
    assert [box.width() for box in boxes(holder)] == [115, 65, 180 + SPACE]


def test_what_is_hidden_takes_no_room(row: Row) -> None:
    holder = row(100, 50, 80)
    boxes(holder)[1].hide()
    holder.resize(180 + SPACE, 20)
    holder.show()
    assert boxes(holder)[2].pos().toTuple() == (100 + SPACE, 0)


def test_items_are_given_back(row: Row) -> None:
    layout = row(100, 50).layout()
    assert layout is not None
    taken = layout.takeAt(0)
    assert taken is not None
    assert layout.count() == 1
    assert layout.itemAt(1) is None
    assert layout.takeAt(1) is None
