"""Hits in their context: cut at words, with what was asked for marked."""

from __future__ import annotations

from itertools import pairwise

import pytest

from app.curation.operations import AddNote, SetReview
from app.curation.session import Session
from app.models import search, search_hits, search_terms
from app.models.search_hits import Hit, around
from tests import extractions


def _hits(session: Session, typed: str, first: int = 0, count: int = 100) -> list[Hit]:
    return search_hits.hits(session.reader, search.find(session.reader, search_terms.parse(typed)), first, count)


def _marked(hit: Hit) -> list[str]:
    return [hit.context[start:end] for start, end in hit.marks]


def test_text_and_figure_in_their_context(hand_made: Session) -> None:
    text, figure = _hits(hand_made, "11.17亿")
    assert (text.kind, text.heading, _marked(text)) == ("text", "Overview", ["1.117 billion"])
    assert extractions.TEXT[text.start : text.end] == "1.117 billion"
    assert text.context.startswith("…")
    assert text.context.endswith("financial funds.")
    assert (figure.kind, _marked(figure), figure.figure and figure.figure.id) == ("figure", ["1.117 billion"], 2)


def test_a_heading_is_said_to_be_one(hand_made: Session) -> None:
    (hit,) = _hits(hand_made, "rain")
    assert (hit.kind, hit.heading, _marked(hit)) == ("heading", "Rain Plan", ["Rain"])
    assert hit.context == "Rain PlanIn 2012, 3,277 villages were covered."


def test_a_note_is_shown_whole_with_its_place(hand_made: Session) -> None:
    hand_made.perform(AddNote(3, "ask the\nprovincial office")).result()
    (hit,) = _hits(hand_made, "office")
    assert (hit.kind, hit.context, _marked(hit)) == ("note", "ask the provincial office", ["office"])
    assert extractions.TEXT[hit.start : hit.end] == "3,277"
    assert hit.note is not None
    assert hit.note.short_id


def test_pages_follow_one_another(hand_made: Session) -> None:
    whole = _hits(hand_made, "metric")
    assert len(whole) == 3
    assert _hits(hand_made, "metric", 0, 2) + _hits(hand_made, "metric", 2, 2) == whole


def test_what_went_away_since_is_left_out(hand_made: Session) -> None:
    found = search.find(hand_made.reader, search_terms.parse("metric"))
    hand_made.perform(SetReview([1], "verified")).result()
    hand_made.undo().result()
    hand_made.undo().result()  # the import
    assert search_hits.hits(hand_made.reader, found, 0, 10) == []


@pytest.mark.parametrize(
    ("text", "at", "marks", "context", "marked"),
    [
        ("short text", 6, [(6, 10)], "short text", ["text"]),
        ("  edge ", 2, [(2, 6)], "edge", ["edge"]),
        ("word " * 30 + "here", 150, [(150, 154)], "…" + "word " * 9 + "here", ["here"]),
        ("x" * 300, 200, [(200, 210)], "…" + "x" * 148, ["x" * 10]),
        ("here" + " word" * 100, 0, [(0, 4)], ("here" + " word" * 100)[:240].rstrip() + "…", ["here"]),
    ],
)
def test_the_text_around(text: str, at: int, marks: list[tuple[int, int]], context: str, marked: list[str]) -> None:
    shown, spans = around(text, (0, len(text)), at, marks)
    assert shown == context
    assert [shown[start:end] for start, end in spans] == marked
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
