from __future__ import annotations

from app.curation.operations import SetReview
from app.curation.session import Session
from app.models import view_queries


def test_amounts_of_figures(hand_made: Session) -> None:
    first, second = sorted(view_queries.amounts(hand_made.reader, [1, 2, 99]))
    assert (first.value, first.unit, first.kind, first.review, first.parent_id) == (
        21e9,
        "yuan",
        "actual",
        "unreviewed",
        None,
    )
    assert (second.id, second.parent_id) == (2, 1)
    assert view_queries.amounts(hand_made.reader, []) == []


def test_how_many_would_change(hand_made: Session) -> None:
    hand_made.perform(SetReview([3], "verified")).result()
    assert view_queries.differing(hand_made.reader, [1, 2, 3], {"unit": "yuan"}) == (1, 1)
    assert view_queries.differing(hand_made.reader, [1, 2, 3], {"year_from": 2012, "year_to": 2012}) == (0, 0)
    assert view_queries.differing(hand_made.reader, [1, 2], {"year_from": None, "year_to": None}) == (2, 0)
    assert view_queries.differing(hand_made.reader, [1, 2], {}) == (0, 0)


def test_a_workspace_begins_without_views(hand_made: Session) -> None:
    assert view_queries.views(hand_made.reader) == {}
