from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.ui.offsets import Offsets

HARD = st.text(
    st.one_of(
        st.sampled_from("a1, \u00a0\u2028\u0301\u20dd中文。𠮷𪚥😀👩🏽‍🌾\ufe0f"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)


def units(text: str) -> int:
    """How many UTF-16 units a text has, as Qt counts."""
    return len(text.encode("utf-16-le")) // 2


@given(HARD)
def test_units_are_those_of_the_text_before(text: str) -> None:
    offsets = Offsets(text)
    assert [offsets.units(at) for at in range(len(text) + 1)] == [units(text[:at]) for at in range(len(text) + 1)]


@given(HARD)
def test_every_offset_comes_back(text: str) -> None:
    offsets = Offsets(text)
    assert [offsets.code_points(offsets.units(at)) for at in range(len(text) + 1)] == list(range(len(text) + 1))


@given(HARD)
def test_a_unit_within_a_pair_counts_as_its_start(text: str) -> None:
    offsets = Offsets(text)
    for at, character in enumerate(text):
        if units(character) == 2:
            assert offsets.code_points(offsets.units(at) + 1) == at


def test_a_figure_after_wide_characters_is_found() -> None:
    text = "😀𠮷 21 billion"
    offsets = Offsets(text)
    start = text.index("21")
    assert (start, offsets.units(start)) == (3, 5)
    assert offsets.code_points(5) == 3


def test_a_text_without_wide_characters_counts_alike() -> None:
    text = "扶贫 e\u0301 21\u00a0billion\u2028"
    offsets = Offsets(text)
    assert all(offsets.units(at) == at == offsets.code_points(at) for at in range(len(text) + 1))
