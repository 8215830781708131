from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from app.curation.operations import SetReview
from app.models import queries
from app.models.records import FigureFilter, FigureRow
from app.ui.desk import Desk
from app.ui.settings import ZOOM, Settings
from app.ui.source_pair import SourcePair


@pytest.fixture
def pair(desk: Desk, settings: Settings, qtbot: QtBot) -> SourcePair:
    made = SourcePair(desk, settings)
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def figures(desk: Desk) -> list[FigureRow]:
    return list(queries.figures_where(desk.session.reader, FigureFilter()))


def two_reports(desk: Desk) -> tuple[FigureRow, FigureRow]:
    rows = figures(desk)
    return rows[0], rows[-1]


def test_without_a_report_nothing_is_pinned(pair: SourcePair) -> None:
    pair.pin()
    assert pair.pinned is None


def test_the_pinned_pane_stays_while_the_other_follows(desk: Desk, pair: SourcePair) -> None:
    first, last = two_reports(desk)
    desk.choose(first.id)
    pair.pin()
    assert pair.pinned is not None
    desk.choose(last.id)
    assert pair.pinned.page is not None
    assert pair.follower.page is not None
    assert pair.pinned.page.report.id == first.report_id
    assert pair.follower.page.report.id == last.report_id
    desk.restrict(report_id=last.report_id)
    assert pair.pinned.page.report.id == first.report_id


def test_it_is_pinned_where_it_was_read(desk: Desk, pair: SourcePair) -> None:
    rows = figures(desk)
    desk.choose(rows[len(rows) // 2].id)
    read = pair.follower.view.offset_in_view()
    pair.pin()
    assert pair.pinned is not None
    assert abs(pair.pinned.view.offset_in_view() - read) < 400


def test_a_click_in_the_pinned_pane_leaves_the_other_where_it_is(desk: Desk, pair: SourcePair) -> None:
    first, last = two_reports(desk)
    desk.choose(first.id)
    pair.pin()
    desk.choose(last.id)
    assert pair.pinned is not None
    pair.pinned.view.picked.emit(first.id)
    assert desk.figure is not None
    assert desk.figure.id == first.id
    assert pair.follower.page is not None
    assert pair.follower.page.report.id == last.report_id
    desk.choose(first.id)
    assert pair.follower.page.report.id == first.report_id


def test_a_link_in_the_pinned_pane_scrolls_there(desk: Desk, pair: SourcePair, qtbot: QtBot) -> None:
    first, last = two_reports(desk)
    desk.choose(first.id)
    pair.pin()
    desk.choose(last.id)
    assert pair.pinned is not None
    pinned = pair.pinned
    qtbot.waitUntil(lambda: pinned.view.width() < pair.width() - 200)
    mine = [figure for figure in figures(desk) if figure.report_id == first.report_id]
    pair.pinned.links.linkActivated.emit(str(mine[-1].id))
    assert pair.pinned.view.sees(mine[-1].span_start)


def test_what_changes_is_marked_in_both(desk: Desk, pair: SourcePair, qtbot: QtBot) -> None:
    first, last = two_reports(desk)
    desk.choose(first.id)
    pair.pin()
    desk.choose(last.id)
    with qtbot.waitSignal(desk.changed):
        desk.perform(SetReview([first.id], "verified"))
    assert pair.pinned is not None
    assert pair.pinned.page is not None
    assert pair.pinned.page.figures.get(first.id).review == "verified"  # type: ignore[union-attr]


def test_it_says_that_it_is_pinned_and_can_be_closed(desk: Desk, pair: SourcePair, qtbot: QtBot) -> None:
    desk.choose(1)
    pair.pin()
    assert pair.pinned is not None
    assert "Pinned" in [label.text() for label in pair.pinned.findChildren(QLabel)]
    assert pair.pinned.view.accessibleName() == "Pinned source text"
    (close,) = [b for b in pair.pinned.head.findChildren(QToolButton) if b.accessibleName()]
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert pair.panes == [pair.follower]


def test_pinning_again_lets_go_and_pinning_another_takes_its_place(desk: Desk, pair: SourcePair) -> None:
    first, last = two_reports(desk)
    desk.choose(first.id)
    pair.pin()
    desk.choose(last.id)
    pair.pin()
    assert pair.pinned is not None
    assert pair.pinned.page is not None
    assert pair.pinned.page.report.id == last.report_id
    pair.pin()
    assert pair.pinned is None


def test_a_narrow_window_has_them_one_above_the_other(desk: Desk, pair: SourcePair) -> None:
    desk.choose(1)
    pair.pin()
    assert pair._splitter.orientation() == Qt.Orientation.Horizontal
    pair.resize(380, 500)
    assert pair._splitter.orientation() == Qt.Orientation.Vertical


def test_the_zoom_is_remembered_and_has_its_limits(desk: Desk, settings: Settings, pair: SourcePair) -> None:
    desk.choose(1)
    own = pair.follower.view.document().defaultFont().pointSizeF()
    pair.zoom(2)
    assert settings.get(ZOOM) == 120
    assert pair.follower.view.document().defaultFont().pointSizeF() == pytest.approx(own * 1.2)
    pair.pin()
    assert pair.pinned is not None
    assert pair.pinned.view.document().defaultFont().pointSizeF() == pytest.approx(own * 1.2)
    for _ in range(40):
        pair.zoom(-1)
    assert settings.get(ZOOM) == 50
    pair.zoom(0)
    assert settings.get(ZOOM) == 100
    assert pair.follower.view.document().defaultFont().pointSizeF() == pytest.approx(own)


def test_zooming_keeps_the_place_and_what_is_selected(desk: Desk, pair: SourcePair) -> None:
    rows = figures(desk)
    figure = rows[len(rows) // 2]
    desk.choose(figure.id)
    pair.follower.view.select(figure.span_start, figure.span_end)
    pair.zoom(3)
    assert pair.follower.view.selection() == (figure.span_start, figure.span_end)
    assert abs(pair.follower.view.offset_in_view() - figure.span_start) < 2000


def test_the_pane_with_the_focus_is_the_one_that_is_worked_in(desk: Desk, pair: SourcePair) -> None:
    desk.choose(1)
    pair.pin()
    assert pair.pinned is not None
    pair.pinned.view.setFocus()
    assert pair.current is pair.pinned
    pair.follower.view.setFocus()
    assert pair.current is pair.follower
