from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace

from app.models.records import FigureRow
from app.ui.figure_pages import KEPT, PAGE, FigurePages
from tests.gui.rows import figure


class Store:
    """Figures by id, counting how often some are read."""

    def __init__(self, count: int) -> None:
        self.rows = {number: figure(id=number, metric=f"metric {number}") for number in range(1, count + 1)}
        self.reads: list[list[int]] = []

    def load(self, ids: Sequence[int]) -> dict[int, FigureRow]:
        self.reads.append(list(ids))
        return {number: self.rows[number] for number in ids if number in self.rows}

    def pages(self) -> FigurePages:
        return FigurePages(array("q", sorted(self.rows)), self.load, lambda row: (row.metric,))


def test_nothing_is_read_before_it_is_looked_at() -> None:
    store = Store(10)
    store.pages()
    assert store.reads == []


def test_a_page_is_read_once() -> None:
    store = Store(PAGE + 5)
    pages = store.pages()
    assert [pages.line(row).texts for row in (0, 1, PAGE - 1)] == [("metric 1",), ("metric 2",), (f"metric {PAGE}",)]  # type: ignore[union-attr]
    assert [len(read) for read in store.reads] == [PAGE]


def test_the_last_page_may_be_short() -> None:
    store = Store(PAGE + 5)
    assert store.pages().line(PAGE + 4).figure.id == PAGE + 5  # type: ignore[union-attr]
    assert [len(read) for read in store.reads] == [5]


def test_the_page_that_was_not_looked_at_for_longest_is_let_go() -> None:
    store = Store(PAGE * (KEPT + 1))
    pages = store.pages()
    for number in range(KEPT):
        pages.line(number * PAGE)
    pages.line(0)
    pages.line(KEPT * PAGE)
    store.reads.clear()
    pages.line(0)
    assert store.reads == []
    pages.line(PAGE)
    assert len(store.reads) == 1


def test_touched_figures_are_read_anew_where_they_are_kept() -> None:
    store = Store(PAGE * 2)
    pages = store.pages()
    pages.line(0)
    store.rows[2] = replace(store.rows[2], metric="another")
    store.reads.clear()
    assert pages.refresh({2, PAGE + 1}) == [1]
    assert store.reads == [[2]]
    assert pages.line(1).texts == ("another",)  # type: ignore[union-attr]


def test_a_change_elsewhere_reads_nothing() -> None:
    store = Store(3)
    pages = store.pages()
    pages.line(0)
    store.reads.clear()
    assert pages.refresh({99}) == []
    assert store.reads == []


def test_a_figure_that_is_gone_is_an_empty_line() -> None:
    store = Store(3)
    pages = store.pages()
    del store.rows[2]
    assert pages.line(1) is None
