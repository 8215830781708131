"""The window on a notebook of 1920x1080 at 200 %, which leaves 960 by 500: nothing is cut, in any tab."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.ui.elided_label import ElidedLabel
from app.ui.main_window import MainWindow
from tests.gui.windows import desk_of, view_of

SIZE = (960, 500)
LEAST = (940, 500)
TABS = range(8)


@pytest.fixture
def small(window: MainWindow) -> MainWindow:
    """The window with a small workspace and a chosen figure, in that size."""
    window.resize(*SIZE)
    desk = desk_of(window)
    desk.session.checked().result()
    desk.choose(desk.session.reader.execute("SELECT min(id) FROM figures").fetchone()[0])
    return window


def at(window: MainWindow, tab: int) -> MainWindow:
    """The window with a tab in front, laid out."""
    view_of(window).tabs.setCurrentIndex(tab)
    QCoreApplication.processEvents()
    return window


def beyond(widget: QWidget, window: QWidget) -> bool:
    """Whether a widget's right edge lies beyond anything that holds it."""
    holder = widget.parentWidget()
    while holder is not None and widget is not window:
        if widget.mapTo(holder, QPoint(widget.width(), 0)).x() > holder.width():
            return True
        holder = None if holder is window else holder.parentWidget()
    return False


def labels(window: MainWindow) -> Iterator[QLabel]:
    yield from (label for label in window.findChildren(QLabel) if label.isVisible() and label.text())


@pytest.mark.parametrize("tab", TABS)
def test_the_window_can_be_so_small(small: MainWindow, tab: int) -> None:
    least = at(small, tab).minimumSizeHint()
    assert least.width() <= LEAST[0]
    assert least.height() <= LEAST[1]
    assert small.size().toTuple() == SIZE


@pytest.mark.parametrize("tab", TABS)
def test_no_label_is_wider_than_what_holds_it(small: MainWindow, tab: int) -> None:
    shown = list(labels(at(small, tab)))
    assert len(shown) > 4
    assert [label.text() for label in shown if beyond(label, small)] == []


@pytest.mark.parametrize("tab", TABS)
def test_no_text_of_one_line_is_cut(small: MainWindow, tab: int) -> None:
    plain = [one for one in labels(at(small, tab)) if not one.wordWrap() and not isinstance(one, ElidedLabel)]
    assert [one.text() for one in plain if one.sizeHint().width() > one.width()] == []
    buttons = [one for one in small.findChildren(QPushButton) if one.isVisible() and len(one.text()) > 1]
    assert [one.text() for one in buttons if one.sizeHint().width() > one.width() or beyond(one, small)] == []


def test_no_figure_makes_the_review_wider_than_its_tab(small: MainWindow) -> None:
    desk = desk_of(at(small, 1))
    area = view_of(small).review.view.findChild(QScrollArea)
    assert area is not None
    for (figure,) in desk.session.reader.execute("SELECT id FROM figures LIMIT 40").fetchall():
        desk.choose(figure)
        QCoreApplication.processEvents()
        assert [one.text() for one in area.findChildren(QLabel) if one.isVisible() and beyond(one, small)] == []


def test_the_finding_is_what_a_narrow_list_of_findings_shows(small: MainWindow) -> None:
    view = view_of(at(small, 5)).findings.view.view
    heads = view.horizontalHeader()
    assert heads.sectionSize(2) == max(heads.sectionSize(column) for column in range(heads.count()))


def test_recent_workspaces_make_the_start_page_no_higher(
    qtbot: QtBot, start_window: MainWindow, tmp_path: Path
) -> None:
    start_window._start.show_recent([tmp_path / f"{number}.fupin" for number in range(12)])
    QCoreApplication.processEvents()
    assert start_window.minimumSizeHint().height() <= LEAST[1]
