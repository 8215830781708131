from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.curation.operations import Correct
from app.curation.sampling import LEAST, DrawSample, Judge, allocated, picked
from app.curation.session import Session
from app.errors import InputError
from app.models import sample_queries
from app.models.records import FigureFilter
from tests import extractions, samples, workspaces
from tests.dumps import dump


def told(session: Session) -> list[tuple[object, ...]]:
    return [(item.stratum, item.figure_id, item.span_start, dict(item.shown)) for item in samples.newest(session)]


def test_a_sample_keeps_seed_sizes_and_what_would_be_exported(hand_made: Session) -> None:
    items = samples.draw(hand_made)
    (sample,) = sample_queries.samples(hand_made.reader)
    assert (sample.seed, sample.analyst, dict(sample.filter)) == (42, "Li Wei", {})
    assert dict(sample.strata) == {"unreviewed": 1, "verified": 1, "rejected": 1, "paragraph": 2}
    assert (sample.items, sample.judged) == (5, 0)
    assert {(item.stratum, item.figure_id) for item in items[:3]} == {
        *(("verified", 1), ("unreviewed", 2), ("rejected", 3))
    }
    assert [item.position for item in items] == [1, 2, 3, 4, 5]
    shown = next(item.shown for item in items if item.figure_id == 2)
    assert (shown["quote"], shown["value"], shown["unit"]) == ("1.117 billion", 1.117e9, "yuan")


def test_a_paragraph_knows_what_was_captured_in_it(hand_made: Session) -> None:
    items = [item for item in samples.draw(hand_made) if item.stratum == "paragraph"]
    quotes = {
        tuple(extractions.TEXT[start:end] for start, end in item.shown["captured"]): item.heading for item in items
    }
    assert quotes == {("21 billion", "1.117 billion"): "Overview", ("3,277",): "Rain Plan"}


def test_the_same_seed_draws_the_same_and_another_another(hand_made: Session) -> None:
    first = (samples.draw(hand_made), told(hand_made))[1]
    hand_made.perform(DrawSample(42, 3, 2)).result()
    assert told(hand_made) == first
    others = []
    for seed in range(6):
        hand_made.perform(DrawSample(seed, 3, 2)).result()
        others.append(told(hand_made))
    assert any(other != first for other in others)


def test_what_is_judged_is_what_was_drawn(hand_made: Session) -> None:
    samples.draw(hand_made)
    hand_made.perform(Correct(2, {"unit": "usd"})).result()
    assert {item.shown["unit"] for item in samples.newest(hand_made) if item.figure_id == 2} == {"yuan"}


def test_drawing_and_judging_are_undone(hand_made: Session) -> None:
    before = dump(hand_made.reader)
    hand_made.perform(DrawSample(1, 3, 2)).result()
    drawn = dump(hand_made.reader)
    item = samples.newest(hand_made)[0]
    samples.judge(hand_made, item, ["unit", "value"])
    samples.judge(hand_made, item, ["unit"])
    for state in (None, drawn, before):
        hand_made.undo().result()
        assert state is None or dump(hand_made.reader) == state


def test_a_judgement_takes_the_place_of_the_same_analysts(hand_made: Session) -> None:
    item = samples.draw(hand_made)[0]
    samples.judge(hand_made, item, ["unit", "value"])
    samples.judge(hand_made, item)
    assert hand_made.perform(Judge(item.id)).result().operation_id is None
    hand_made.sign_in(samples.OTHER)
    samples.judge(hand_made, item, ["not_a_figure"])
    rows = hand_made.reader.execute("SELECT wrong FROM judgements ORDER BY id").fetchall()
    assert [row[0] for row in rows] == ["[]", '["not_a_figure"]']
    newest = samples.newest(hand_made)[0].judgement
    assert newest is not None
    assert (newest.wrong, newest.analyst) == (("not_a_figure",), "Zhao Min")


def test_what_is_missed_lies_in_the_paragraph(hand_made: Session) -> None:
    item = samples.draw(hand_made)[-1]
    samples.judge(hand_made, item, missed=[(item.span_start, item.span_start + 4)])
    judged = samples.newest(hand_made)[-1].judgement
    assert judged is not None
    assert judged.missed == ((item.span_start, item.span_start + 4),)
    with pytest.raises(InputError, match="bad_span"):
        samples.judge(hand_made, item, missed=[(item.span_end, item.span_end + 1)])


@pytest.mark.parametrize(
    ("operation", "code"),
    [
        (DrawSample(1, -1, 0), "bad_size"),
        (DrawSample(1, 0, 10**9), "bad_size"),
        (DrawSample(1, 0, 0), "nothing_to_draw"),
        (DrawSample(1, 5, 5, FigureFilter(provinces=("gansu",))), "nothing_to_draw"),
        (Judge(99), "row_missing"),
        (Judge(1, ["nonsense"]), "bad_choice"),
        (Judge(1, (), [(0, 1)]), "bad_span"),
        (Judge(5, ["unit"]), "bad_choice"),
    ],
)
def test_what_cannot_be_is_refused(hand_made: Session, operation: DrawSample | Judge, code: str) -> None:
    samples.draw(hand_made)
    before = dump(hand_made.reader)
    with pytest.raises(InputError) as caught:
        hand_made.perform(operation).result()
    assert caught.value.code == code
    assert dump(hand_made.reader) == before


def test_a_part_of_the_workspace(hand_made: Session) -> None:
    section = hand_made.reader.execute("SELECT id FROM sections WHERE heading = 'Rain Plan'").fetchone()[0]
    hand_made.perform(DrawSample(1, 10, 10, FigureFilter(section_id=section))).result()
    assert [(item.figure_id, item.heading) for item in samples.newest(hand_made)] == [
        (3, "Rain Plan"),
        (None, "Rain Plan"),
    ]
    assert dict(sample_queries.samples(hand_made.reader)[0].filter) == {"section_id": section}


def test_a_real_workspace_is_drawn_from_in_proportion(tmp_path: Path) -> None:
    session = workspaces.open_session(tmp_path)
    try:
        session.perform(DrawSample(7, 40, 10)).result()
        items = samples.newest(session)
        assert len(items) == 50
        assert len({(item.figure_id, item.span_start) for item in items}) == 50
        assert [item.stratum for item in items] == ["unreviewed"] * 40 + ["paragraph"] * 10
    finally:
        session.close()


@given(st.dictionaries(st.sampled_from(["a", "b", "c"]), st.integers(0, 500)), st.integers(0, 400))
def test_a_sample_is_shared_out_whole_with_some_of_each(sizes: dict[str, int], total: int) -> None:
    given_ = allocated(sizes, total)
    assert set(given_) == set(sizes)
    assert sum(given_.values()) == min(total, sum(sizes.values()))
    assert all(given_[name] <= sizes[name] for name in sizes)
    if total >= LEAST * len(sizes):
        assert all(given_[name] >= min(LEAST, sizes[name]) for name in sizes)


def test_the_larger_a_stratum_the_more_is_drawn() -> None:
    assert allocated({"a": 3000, "b": 900, "c": 20}, 200) == {"a": 146, "b": 44, "c": 10}


@given(st.integers(0, 99), st.integers(0, 20))
def test_nothing_is_drawn_twice(seed: int, size: int) -> None:
    drawn = picked(range(20), size, random.Random(seed))
    assert len(set(drawn)) == size == len(drawn)
