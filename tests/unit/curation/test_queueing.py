"""The order of the review, and the walk through it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.curation.queueing import ORDERS, SAMPLE, Order, Queue, Sentences, line_up
from app.models.records import WaitingRow

WIDTH = 10
"""Code points of a sentence in these tests."""


def waiting(number: int, **fields: Any) -> WaitingRow:
    plain: dict[str, Any] = {
        "document_id": 1,
        "span_start": number,
        "span_end": number + 1,
        "province": "hebei",
        "report_year": 2012,
        "about": "overview",
        "doubt": 0.9,
        "severity": 3,
        "doubtful": 0,
    }
    return WaitingRow(id=number, **plain | fields)


def sentence(row: WaitingRow) -> tuple[int, int]:
    return row.document_id, row.span_start // WIDTH


ROWS = st.builds(
    waiting,
    st.integers(0, 60),
    doubt=st.sampled_from([0.1, 0.5, 0.9]),
    severity=st.integers(0, 3),
    doubtful=st.integers(0, 1),
    province=st.sampled_from(["hebei", "anhui"]),
    about=st.sampled_from(["overview", "funds"]),
)
WAITING = st.lists(ROWS, max_size=40, unique_by=lambda row: row.id)


@given(WAITING, st.sampled_from(ORDERS), st.integers(0, 5))
def test_every_figure_has_its_turn_once(rows: list[WaitingRow], order: Order, seed: int) -> None:
    assert sorted(line_up(rows, order, sentence, seed)) == sorted(row.id for row in rows)


@given(WAITING, st.sampled_from([order for order in ORDERS if order != "sample"]))
def test_a_sentence_stays_together_in_the_order_of_the_text_but_for_what_is_doubtful(
    rows: list[WaitingRow], order: Order
) -> None:
    known = {row.id: row for row in rows}
    lined = [known[number] for number in line_up(rows, order, sentence)]
    keys = [(row.doubtful, sentence(row)) for row in lined]
    assert [key for place, key in enumerate(keys) if key not in keys[:place]] == list(dict.fromkeys(keys))
    for key in set(keys):
        places = [place for place, one in enumerate(keys) if one == key]
        assert places == list(range(places[0], places[-1] + 1))
        assert [lined[place].id for place in places] == sorted(lined[place].id for place in places)
    assert [row.doubtful for row in lined] == sorted(row.doubtful for row in lined)


THREE = [waiting(1, doubt=0.8), waiting(11, doubt=0.9), waiting(12, doubt=0.2), waiting(21, doubt=0.5)]


def test_sentences_go_by_their_most_doubtful_figure() -> None:
    assert line_up(THREE, "sentence", sentence) == [11, 12, 21, 1]


@pytest.mark.parametrize(
    ("order", "field", "values"),
    [
        ("finding", "severity", {1: 1, 11: 3, 21: 0}),
        ("programme", "about", {1: "funds", 11: "overview", 21: "area"}),
        ("province", "province", {1: "gansu", 11: "hebei", 21: "anhui"}),
    ],
)
def test_other_orders_come_before_the_doubt(order: Order, field: str, values: dict[int, object]) -> None:
    rows = [waiting(number, **{field: value}) for number, value in values.items()]
    assert line_up([*rows, waiting(12, doubt=0.0, **{field: values[11]})], order, sentence) == [21, 1, 11, 12]


def test_a_sample_is_drawn_by_its_seed() -> None:
    rows = [waiting(number) for number in range(3 * SAMPLE)]
    first = line_up(rows, "sample", sentence, 7)
    assert len(first) == SAMPLE
    assert line_up(rows[::-1], "sample", sentence, 7) == first
    assert line_up(rows, "sample", sentence, 8) != first


def test_sentences_end_at_their_marks_and_at_lines() -> None:
    text = "Heading\nIt cost 3.5 yuan. Then 4 yuan.\n"
    cut = Sentences(lambda _: text)
    assert [text[slice(*cut.around(1, text.index(part)))].strip() for part in ("Head", "3.5", "Then", "4")] == [
        "Heading",
        "It cost 3.5 yuan.",
        "Then 4 yuan.",
        "Then 4 yuan.",
    ]
    assert Sentences(lambda _: "").around(1, 0) == (0, 0)


def test_the_walk_goes_on_to_what_is_open_and_ends() -> None:
    queue = Queue([5, 6, 7])
    queue.settle(5)
    assert queue.next_open() == 6
    assert queue.step(-1) == 5
    queue.settle(6)
    assert queue.next_open() == 7
    queue.settle(7)
    assert (queue.next_open(), queue.current, queue.open) == (None, None, 0)
    queue.settle(6, settled=False)
    assert queue.next_open() == 6


def test_the_ends_hold() -> None:
    queue = Queue([5, 6])
    assert queue.step(-1) == 5
    assert [queue.step(1), queue.step(1)] == [6, 6]
    assert Queue().step(1) is None


def test_what_is_skipped_comes_again_at_the_end() -> None:
    queue = Queue([5, 6, 7])
    assert [queue.skip(), queue.skip(), queue.skip(), queue.skip()] == [6, 7, 5, 6]
    assert sorted(queue.ids) == [5, 6, 7]


def test_the_only_open_one_is_skipped_to_itself() -> None:
    queue = Queue([5, 6])
    queue.settle(6)
    assert queue.skip() == 5
    assert Queue().skip() is None


def test_what_is_added_comes_next_and_the_walk_goes_on_where_it_was() -> None:
    queue = Queue([5, 6, 7])
    queue.settle(5)
    queue.skip()
    assert (queue.ids, queue.current) == ([6, 7, 5], 6)
    queue.next_open()
    queue.put_next([9, 7])
    assert (queue.ids, queue.current) == ([6, 9, 7, 5], 7)
    assert queue.go_to(9)
    queue.settle(9)
    assert queue.next_open() == 7


def test_what_is_added_at_the_end_is_the_next() -> None:
    queue = Queue([5])
    queue.settle(5)
    assert queue.next_open() is None
    queue.put_next([9])
    assert (queue.ids, queue.current, queue.open) == ([5, 9], 9, 1)


def test_what_is_taken_away_leaves_the_queue() -> None:
    queue = Queue([5, 6, 7])
    queue.settle(5)
    queue.go_to(6)
    queue.drop({5, 6, 8})
    assert (queue.ids, queue.current, queue.open, 6 in queue) == ([7], 7, 1, False)
    queue.drop({7})
    assert (queue.current, queue.open) == (None, 0)


@given(st.lists(st.sampled_from(["next", "back", "skip", "settle", "open"]), max_size=30))
def test_no_walk_loses_a_figure(steps: list[str]) -> None:
    queue = Queue(range(4))
    for step in steps:
        if step in ("next", "back"):
            queue.step(1 if step == "next" else -1)
        elif step == "skip":
            queue.skip()
        elif step == "settle" and queue.current is not None:
            queue.settle(queue.current)
        else:
            queue.next_open()
        assert sorted(queue.ids) == [0, 1, 2, 3]
        assert queue.current is None or queue.current in queue


def test_what_is_not_in_the_queue_changes_nothing() -> None:
    queue = Queue([5])
    queue.settle(9)
    assert not queue.go_to(9)
    assert (queue.current, queue.open, 9 in queue) == (5, 1, False)
