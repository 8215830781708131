"""The index follows what is written: what was loaded, corrected, noted, undone; and can be made anew."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.curation.operations import AddNote, Correct
from app.curation.session import Session
from app.models import search, search_check, search_index, search_terms


def _found(session: Session, typed: str) -> list[tuple[str, int]]:
    found = search.find(session.reader, search_terms.parse(typed))
    return [(place.kind, place.row_id) for place in found.places]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("one\ntwo\n\n three \n", ["one", "two", "three"]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_lines_are_passages(text: str, spans: list[str]) -> None:
    assert [text[start:end] for start, end in search_index.passages(text)] == spans


def test_a_long_line_is_cut_after_sentences() -> None:
    text = "扶贫😀. " * 3 + "A sentence of some length stands here. " * 60
    spans = list(search_index.passages(text))
    assert len(spans) > 2
    assert all(end - start <= search_index.LONGEST for start, end in spans)
    assert all(text[start:end].strip().endswith(".") for start, end in spans)


@given(st.text(st.characters() | st.sampled_from("\n .A1")))
def test_passages_leave_nothing_out(text: str) -> None:
    stop = 0
    for start, end in search_index.passages(text):
        assert start < end
        assert not text[stop:start].strip()
        stop = end
    assert not text[stop:].strip()


def test_what_an_edit_changes_is_found_as_it_is_now(hand_made: Session) -> None:
    assert _found(hand_made, "relocated") == []
    hand_made.perform(Correct(1, {"metric": "households relocated 搬迁"})).result()
    assert _found(hand_made, "relocated") == _found(hand_made, "搬迁") == [("figure", 1)]
    hand_made.perform(Correct(1, {"value": 5e6})).result()
    assert _found(hand_made, "5 million") == [("figure", 1)]
    hand_made.undo().result()
    hand_made.undo().result()
    assert _found(hand_made, "relocated") == _found(hand_made, "5 million") == []


def test_notes_are_found_and_taken_back(hand_made: Session) -> None:
    hand_made.perform(AddNote(3, "核对 against 11.17亿元")).result()
    assert _found(hand_made, "核对") == [("note", 1)]
    assert ("note", 1) in _found(hand_made, "1.117 billion")
    hand_made.undo().result()
    assert _found(hand_made, "核对") == []
    hand_made.redo().result()
    assert _found(hand_made, "核对") == [("note", 1)]


def test_an_edit_of_what_is_not_searched_leaves_the_index_alone(hand_made: Session) -> None:
    hand_made.perform(Correct(1, {"year_from": 2011, "year_to": 2011})).result()
    assert list(search_check.wrong_rows(hand_made.reader)) == []


def test_made_anew_it_finds_the_same(hand_made: Session) -> None:
    hand_made.perform(AddNote(3, "核对")).result()
    before = _found(hand_made, "2012"), _found(hand_made, "核对"), _found(hand_made, "metric")
    hand_made.repair("search").result()
    assert (_found(hand_made, "2012"), _found(hand_made, "核对"), _found(hand_made, "metric")) == before
    assert list(search_check.wrong_rows(hand_made.reader)) == []
    assert list(search_check.wrong_passages(hand_made.reader)) == []
