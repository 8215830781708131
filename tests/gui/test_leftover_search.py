from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.curation.spans import DismissNumbers
from app.extraction import Leftover
from app.ui import leftover_search, source_page
from app.ui.desk import Desk
from app.ui.leftover_search import LeftoverSearch
from tests.extractions import TEXT


def found(qtbot: QtBot, desk: Desk) -> list[Leftover]:
    search = LeftoverSearch(desk)
    page = source_page.load(desk, 1)
    assert page is not None
    with qtbot.waitSignal(search.found) as said:
        search.start(page)
    return said.args[0]  # type: ignore[no-any-return]


def test_what_is_neither_figure_nor_dismissed_is_found(hand_desk: Desk, qtbot: QtBot) -> None:
    assert [TEXT[one.start : one.end] for one in found(qtbot, hand_desk)] == ["2012", "2012"]
    with qtbot.waitSignal(hand_desk.changed):
        start = TEXT.index("2012")
        hand_desk.perform(DismissNumbers(1, [(start, start + 4)], "date"))
    assert [one.start for one in found(qtbot, hand_desk)] == [TEXT.rindex("2012")]


def test_in_slices_it_finds_the_same(hand_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = found(qtbot, hand_desk)
    monkeypatch.setattr(leftover_search, "SLICE", 0.0)
    assert found(qtbot, hand_desk) == whole


def test_another_page_takes_the_place_of_the_first(desk: Desk, qtbot: QtBot) -> None:
    search = LeftoverSearch(desk)
    first, second = source_page.load(desk, 1), source_page.load(desk, 2)
    assert first is not None
    assert second is not None
    with qtbot.waitSignal(search.found) as said:
        search.start(first)
        search.start(second)
    (numbers,) = said.args
    assert numbers
    assert all(second.report.span_start <= one.start < second.report.span_end for one in numbers)


def test_stretches_that_overlap_count_as_one() -> None:
    assert leftover_search._apart([(5, 9), (1, 6), (9, 12)]) == [(1, 9), (9, 12)]
