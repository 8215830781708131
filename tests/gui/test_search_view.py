"""Searching in the window: typing, going on to the results, going to a place, and what is said where there are none."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.curation import searching
from app.curation.operations import AddNote
from app.errors import EnvironmentFault
from app.models.search_hits import Hit
from app.ui.desk import Desk
from app.ui.search_view import SearchView

Key = Qt.Key


@pytest.fixture
def view(desk: Desk, qtbot: QtBot) -> Iterator[SearchView]:
    made = SearchView(desk)
    qtbot.addWidget(made)
    made.resize(700, 500)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.hide()


def type_in(qtbot: QtBot, view: SearchView, typed: str) -> None:
    """Type, and wait for what is found."""
    with qtbot.waitSignal(view.model.modelReset):
        view.bar.line.setText(typed)
        view.bar.line.search_now()


def test_what_is_typed_is_searched_without_more_ado(qtbot: QtBot, view: SearchView) -> None:
    with qtbot.waitSignal(view.model.modelReset):
        qtbot.keyClicks(view.bar.line, "Sichuan")
    qtbot.waitUntil(lambda: view.model.rowCount() > 0)
    assert view.results.isVisible()
    assert view.results.isExpanded(view.model.index(0, 0))
    assert view.bar.count.text().startswith("found: ")
    assert "(" in view.bar.kinds.itemText(2)


def test_return_goes_on_to_the_results_and_to_the_place(qtbot: QtBot, view: SearchView) -> None:
    type_in(qtbot, view, "poverty")
    qtbot.keyClick(view.bar.line, Key.Key_Return)
    assert view.results.currentIndex().parent().isValid()
    wanted: list[Hit] = []
    view.wanted.connect(wanted.append)
    qtbot.keyClick(view.results, Key.Key_Return)
    qtbot.keyClick(view.results, Key.Key_Down)
    qtbot.keyClick(view.results, Key.Key_Return)
    first = view.model.index(0, 0)
    lines = [view.model.line(view.model.index(row, 0, first)) for row in (0, 1)]
    assert wanted == [line.hit for line in lines if line is not None]


def test_return_that_is_faster_than_the_search_waits_for_it(qtbot: QtBot, view: SearchView) -> None:
    with qtbot.waitSignal(view.model.modelReset):
        view.bar.line.setText("poverty")
        qtbot.keyClick(view.bar.line, Key.Key_Return)
    qtbot.waitUntil(lambda: view.results.currentIndex().isValid())
    assert view.results.currentIndex().row() == 0


def test_a_click_goes_to_the_place_and_on_a_report_folds_it(qtbot: QtBot, view: SearchView) -> None:
    type_in(qtbot, view, "poverty")
    report = view.model.index(0, 0)
    area = view.results.visualRect(view.model.index(0, 0, report))
    with qtbot.waitSignal(view.wanted):
        qtbot.mouseClick(view.results.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    qtbot.mouseClick(view.results.viewport(), Qt.MouseButton.LeftButton, pos=view.results.visualRect(report).center())
    assert not view.results.isExpanded(report)


def test_a_kind_alone(qtbot: QtBot, view: SearchView) -> None:
    type_in(qtbot, view, "poverty")
    view.bar.kinds.setCurrentIndex(view.bar.kinds.findData("figure"))
    with qtbot.waitSignal(view.model.modelReset):
        view.bar.kinds.activated.emit(view.bar.kinds.currentIndex())
    line = view.model.line(view.model.index(0, 0, view.model.index(0, 0)))
    assert line is not None
    assert line.hit.kind == "figure"
    assert view.bar.kinds.itemText(0) != "Everything (0)", "the other kinds are still counted"


@pytest.mark.parametrize(
    ("typed", "said"), [("", "Type words"), ("!?", "Type words"), ("zzz qqq", "Nothing was found for “zzz qqq”")]
)
def test_what_to_do_where_there_is_nothing(qtbot: QtBot, view: SearchView, typed: str, said: str) -> None:
    type_in(qtbot, view, "poverty")
    type_in(qtbot, view, typed)
    assert view.message.isVisible()
    assert view.message.text().startswith(said)
    qtbot.keyClick(view.bar.line, Key.Key_Down)
    assert not view.results.currentIndex().isValid()


def test_an_empty_workspace_says_what_to_do(empty_desk: Desk, qtbot: QtBot) -> None:
    view = SearchView(empty_desk)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    assert view.message.text().startswith("There is nothing to search yet.")


def test_the_end_of_the_results_is_continued(qtbot: QtBot, view: SearchView, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "PAGE", 20)
    type_in(qtbot, view, "the")
    assert view.model.shown() == 20
    bar = view.results.verticalScrollBar()

    def at_the_end() -> bool:
        bar.setValue(bar.maximum())
        return view.model.page is not None and view.model.shown() == len(view.model.page.found.places)

    qtbot.waitUntil(at_the_end)
    last = view.model.index(view.model.rowCount() - 1, 0)
    assert view.results.isExpanded(last)


def test_what_was_loaded_is_found_and_the_chosen_hit_stays(qtbot: QtBot, view: SearchView, desk: Desk) -> None:
    type_in(qtbot, view, "poverty")
    qtbot.keyClick(view.bar.line, Key.Key_Down)
    qtbot.keyClick(view.results, Key.Key_Down)
    before = view.model.line(view.results.currentIndex())
    with qtbot.waitSignal(view.model.modelReset):
        view.search()
    assert view.model.line(view.results.currentIndex()) == before
    view.hide()
    with qtbot.waitSignal(desk.changed):
        desk.perform(AddNote(1, "poverty, once more"))
    with qtbot.waitSignal(view.model.modelReset):
        view.show()
    assert "(1)" in view.bar.kinds.itemText(view.bar.kinds.findData("note"))


def test_a_failure_is_said_in_its_place(
    qtbot: QtBot, view: SearchView, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed: Future[None] = Future()
    failed.set_exception(EnvironmentFault("workspace_io", path="w.fupin", detail="x"))
    monkeypatch.setattr(desk.session.searcher, "search", lambda *_: failed)
    type_in(qtbot, view, "poverty")
    assert "w.fupin" in view.message.text()
    assert view.message.isVisible()


def test_escape_clears(qtbot: QtBot, view: SearchView) -> None:
    type_in(qtbot, view, "poverty")
    with qtbot.waitSignal(view.model.modelReset):
        qtbot.keyClick(view.bar.line, Key.Key_Escape)
    assert view.bar.line.text() == ""
    assert view.bar.count.isHidden()


def test_all_has_a_name_for_screen_readers(view: SearchView) -> None:
    assert all(widget.accessibleName() for widget in (view.bar.line, view.bar.kinds, view.results))
