"""Numbers in few digits, and lists with counts."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.charts.labels import CHINESE, ENGLISH, Labels, Scale, compact, scale_for, tick
from app.charts.sums import BASES, REASONS


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (1, "1"),
        (36.1, "36.1"),
        (8527.26, "8,527"),
        (218_548, "218,548"),
        (999_499, "999,499"),
        (999_600, "999,600"),
        (847_070_000, "847 m"),
        (1_117_000_000, "1.12 bn"),
        (999_960_000, "1 bn"),
        (2.5e12, "2.5 tn"),
        (2.072e15, "2,072 tn"),
        (-5e9, "-5 bn"),
        (0.25, "0.25"),
    ],
)
def test_english_scales(value: float, written: str) -> None:
    assert compact(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [(9999, "9,999"), (10_000, "1万"), (92_740_000, "9,274万"), (1_117_000_000, "11.2亿"), (3e12, "3万亿")],
)
def test_chinese_scales(value: float, written: str) -> None:
    assert compact(value, CHINESE) == written


def test_numbers_are_written_by_the_given_function() -> None:
    written = compact(1.5e9, ENGLISH, lambda value, decimals: f"{value:.{decimals}f}".replace(".", ","))
    assert written == "1,5 bn"


def test_a_scale_is_for_what_reaches_it() -> None:
    assert scale_for(999_000, ENGLISH) is None
    assert scale_for(1e6, ENGLISH) == Scale(1e6, "million", " m")


@pytest.mark.parametrize(("value", "written"), [(0, "0"), (0.5, "0.5"), (2.0, "2"), (1500, "1,500"), (0.125, "0.125")])
def test_ticks_have_no_more_decimals_than_they_need(value: float, written: str) -> None:
    assert tick(value, Labels().number) == written


@given(st.floats(min_value=1, max_value=1e15))
def test_a_compact_number_is_within_half_a_percent(value: float) -> None:
    written = compact(value)
    factor = next((scale.factor for scale in ENGLISH if written.endswith(scale.short)), 1.0)
    assert float(written.rstrip(string.ascii_letters + " ").replace(",", "")) * factor == pytest.approx(
        value, rel=0.0051
    )


def test_lists_reasons_with_their_counts() -> None:
    assert Labels().counted({"target": 1200, "part": 3}) == "targets (1,200), parts of totals (3)"


def test_tells_sentences_one_behind_the_other() -> None:
    assert Labels().told("One.", "", "Two.") == "One. Two."
    assert Labels().told("", "") == ""
    assert Labels(sentences="{first}{second}").told("一。", "二。", "三。") == "一。二。三。"


def test_every_reason_and_basis_has_words() -> None:
    assert set(Labels().parts) == {*REASONS, *BASES}
