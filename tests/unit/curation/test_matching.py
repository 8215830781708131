from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.curation.matching import Stretch, pair


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([], [Stretch(0, 2)], [None]),
        ([Stretch(0, 2)], [], []),
        ([Stretch(0, 2), Stretch(5, 7)], [Stretch(5, 7), Stretch(0, 2)], [1, 0]),
        ([Stretch(0, 2, 21.0)], [Stretch(0, 10, 21e9)], [0]),
        ([Stretch(0, 2)], [Stretch(2, 4)], [None]),
        # The number that says the same goes before the one that covers more.
        ([Stretch(0, 2, 20.0), Stretch(3, 9, 30.0)], [Stretch(0, 9, 20.0)], [0]),
        # One found twice over is matched once.
        ([Stretch(0, 9, 20.0)], [Stretch(0, 4, 20.0), Stretch(5, 9, 30.0)], [0, None]),
        # An exact place goes before the same number next to it.
        ([Stretch(0, 5, 1.0), Stretch(4, 9, 2.0)], [Stretch(0, 5, 2.0)], [0]),
        # What is hidden is asked last, but at its exact place it is found.
        ([Stretch(0, 2, 1.0, 1), Stretch(0, 2, 1.0)], [Stretch(0, 2, 1.0)], [1]),
        ([Stretch(0, 2, 1.0, 1)], [Stretch(0, 2, 1.0)], [0]),
    ],
)
def test_pairs(old: list[Stretch], new: list[Stretch], expected: list[int | None]) -> None:
    assert pair(old, new) == expected


_STRETCHES = st.lists(
    st.builds(
        lambda start, length, label: Stretch(start, start + length, label),
        st.integers(0, 60),
        st.integers(1, 9),
        st.integers(1, 3),
    ),
    max_size=12,
)


@settings(deadline=None)
@given(_STRETCHES, _STRETCHES)
def test_nothing_is_matched_twice_and_only_what_overlaps(old: list[Stretch], new: list[Stretch]) -> None:
    pairs = pair(old, new)
    met = [mine for mine in pairs if mine is not None]
    assert len(met) == len(set(met))
    for stretch, mine in zip(new, pairs, strict=True):
        if mine is not None:
            assert old[mine].start < stretch.end
            assert stretch.start < old[mine].end


@settings(deadline=None)
@given(st.lists(st.integers(1, 9), max_size=20))
def test_the_same_stretches_are_all_found(lengths: list[int]) -> None:
    stretches, at = [], 0
    for length in lengths:
        stretches.append(Stretch(at, at + length, length))
        at += length + 1
    assert pair(stretches, stretches) == list(range(len(stretches)))


def test_many_are_matched() -> None:
    """A search of each through all would not end within minutes."""
    many = [Stretch(start, start + 5, start) for start in range(0, 1_000_000, 10)]
    assert pair(many, many) == list(range(len(many)))
