"""Which figures state the same thing: what an analyst says of it, and what a merge makes of that."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.curation.grouping import Different, Mention, SameFact, kept, settled
from app.curation.importing import Import, Loaded
from app.curation.operations import Operation, SetReview
from app.curation.session import Session
from app.errors import InputError
from app.models import queries
from tests import extractions, merges
from tests.dumps import dump, shown

LEADERS = st.dictionaries(st.integers(1, 8), st.none() | st.integers(1, 8))


@given(LEADERS)
def test_a_fact_has_two_mentions_one_of_which_leads(wanted: dict[int, int | None]) -> None:
    found = settled(wanted)
    assert set(found) == set(wanted)
    for figure, leader in found.items():
        assert leader is None or (found[leader] == leader and list(found.values()).count(leader) > 1)
        assert wanted[figure] is not None or leader is None
    assert settled(found) == found


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({1: 1, 2: 1, 3: 3}, {1: 1, 2: 1, 3: None}),
        ({1: 2, 2: 2, 3: 1}, {1: 2, 2: 2, 3: 2}),
        ({1: None, 2: 1, 3: 1}, {1: None, 2: 2, 3: 2}),
        ({1: 2, 2: 1}, {1: 1, 2: 1}),
        ({2: 9, 3: 9}, {2: 2, 3: 2}),
    ],
)
def test_leaders_that_cannot_be(wanted: dict[int, int | None], found: dict[int, int | None]) -> None:
    assert settled(wanted) == found


def test_a_fact_goes_on_with_most_of_its_figures() -> None:
    now = {1: Mention(7, 1), 2: Mention(7, 1), 3: Mention(7, 1), 4: Mention(None, None)}
    assert kept(now, {2: [2, 3], 4: [1, 4]}) == {2: 7}
    assert kept(now, {2: [2, 4], 1: [1, 3]}) == {1: 7}


def _do(session: Session, *operations: Operation) -> None:
    for operation in operations:
        session.perform(operation).result()


def test_two_figures_state_one_thing(hand_made: Session) -> None:
    before = dump(hand_made.reader)
    outcome = hand_made.perform(SameFact([1, 2])).result()
    assert merges.leaders(hand_made) == {1: 2, 2: 2, 3: None}  # 1.117 is printed more finely than 21
    assert outcome.params == {"figures": ["HEB12-0001", "HEB12-0002"], "leader": "HEB12-0002"}
    assert outcome.figures == {1, 2}
    hand_made.undo().result()
    assert dump(hand_made.reader) == before


@pytest.mark.parametrize(
    ("more", "leaders"),
    [
        (SameFact([2, 3]), {1: 1, 2: 1, 3: 1}),
        (SameFact([2, 3], leader_id=3), {1: 3, 2: 3, 3: 3}),
        (SameFact([1, 2], leader_id=2), {1: 2, 2: 2, 3: None}),
        (Different([1]), {1: None, 2: None, 3: None}),
        (Different([3]), {1: 1, 2: 1, 3: None}),
    ],
)
def test_a_fact_takes_in_and_gives_away(hand_made: Session, more: Operation, leaders: dict[int, int | None]) -> None:
    _do(hand_made, SameFact([1, 2], leader_id=1))
    before, (fact,) = dump(hand_made.reader), hand_made.reader.execute("SELECT id FROM facts").fetchone()
    changed = hand_made.perform(more).result().operation_id
    assert merges.leaders(hand_made) == leaders
    facts = hand_made.reader.execute("SELECT id, hidden FROM facts").fetchall()
    assert [tuple(row) for row in facts] == [(fact, int(leaders[1] is None))]
    if changed is not None:
        hand_made.undo().result()
    assert dump(hand_made.reader) == before


def test_who_leaves_a_fact_of_three_leaves_the_others_together(hand_made: Session) -> None:
    _do(hand_made, SameFact([1, 2, 3], leader_id=1), Different([1]))
    assert merges.leaders(hand_made) == {1: None, 2: 2, 3: 2}


@pytest.mark.parametrize(
    ("operation", "code"),
    [
        (SameFact([1]), "too_few_figures"),
        (SameFact([2, 2]), "too_few_figures"),
        (SameFact([1, 99]), "row_missing"),
        (Different([99]), "row_missing"),
    ],
)
def test_what_cannot_be_changes_nothing(hand_made: Session, operation: Operation, code: str) -> None:
    before = dump(hand_made.reader)
    with pytest.raises(InputError) as caught:
        hand_made.perform(operation).result()
    assert (caught.value.code, dump(hand_made.reader)) == (code, before)


def test_an_import_brings_its_facts(hand_made: Session) -> None:
    """Their ids are none that a fact had before, so that an older operation can be done again."""
    _do(hand_made, SameFact([1, 2]))
    hand_made.undo().result()
    text = extractions.TEXT + "Again.\n"
    found = merges.stating_the_same(extractions.extraction(text), 2, 0)
    _do(hand_made, Import([Loaded(extractions.source(text, "more.txt"), found)], hand_made.vocabulary))
    assert merges.leaders(hand_made) == {1: None, 2: None, 3: None, 4: 6, 5: None, 6: 6}
    assert [row[0] for row in hand_made.reader.execute("SELECT id FROM facts")] == [2]
    figures = queries.figures(hand_made.reader, [4, 5, 6])
    assert [(each.fact_id, each.leads) for each in figures.values()] == [(2, 0), (None, 0), (2, 1)]
    columns, rows = queries.curated(hand_made.reader)
    assert [row[columns.index("fact")] for row in rows if row[2] == "more.txt"] == ["HEB12-0006", None, "HEB12-0006"]


def _accept(session: Session, *places: int, without: Sequence[int] = ()) -> None:
    found = merges.newer(without=without)
    merges.accept(session, merges.stating_the_same(found, *places) if places else found)


def test_a_newer_machine_brings_facts_moves_the_lead_and_takes_them_back(hand_made: Session) -> None:
    before = shown(hand_made.reader)
    _accept(hand_made, 0, 2)
    assert merges.leaders(hand_made) == {1: 1, 2: None, 3: 1}
    _accept(hand_made, 2, 0)
    assert merges.leaders(hand_made) == {1: 3, 2: None, 3: 3}
    _accept(hand_made, 0, without=[2])
    assert merges.leaders(hand_made) == {1: None, 2: None}
    assert [tuple(row) for row in hand_made.reader.execute("SELECT id, hidden FROM facts")] == [(1, 1)]
    for _ in range(3):
        hand_made.undo().result()
    assert shown(hand_made.reader) == before


def test_what_an_analyst_said_of_facts_stays(hand_made: Session) -> None:
    _accept(hand_made, 0, 1)
    _do(hand_made, Different([2]), SameFact([1, 3], leader_id=3))
    for places in ((0, 1), (1, 0), ()):
        _accept(hand_made, *places)
        assert merges.leaders(hand_made) == {1: 3, 2: None, 3: 3}


def test_a_review_does_not_vouch_for_what_others_state(hand_made: Session) -> None:
    _do(hand_made, SetReview([1, 2, 3], "verified"))
    found = merges.stating_the_same(merges.newer(), 0, 2)
    assert merges.preview(hand_made, found).groups() == {("hebei", "changed"): 2}
    merges.accept(hand_made, found)
    assert merges.leaders(hand_made) == {1: 1, 2: None, 3: 1}
    assert {row.mark for row in queries.figures(hand_made.reader, [1, 2, 3]).values()} == {""}
