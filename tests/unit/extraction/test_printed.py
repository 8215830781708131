"""Numbers of any print, each with one value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction import printed


def _values(text: str) -> list[float]:
    return [number.value for number in printed.numbers(text)]


@pytest.mark.parametrize(
    "text",
    [
        "1.117 billion",
        "1,117,000,000",
        "1117000000",
        "11.17亿",
        "11.17亿元",
        "11.17 億",
        "1117 million",
        "111700万",
        "１１.17亿",
    ],
)
def test_all_prints_of_a_number_have_one_value(text: str) -> None:
    assert [printed.canonical(value) for value in _values(text)] == ["1117000000"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1.2万亿元", [1.2e12]),
        ("3百万人", [3e6]),
        ("3000千米 and 5千克", [3000.0, 5.0]),
        ("300 - 500 million yuan", [3e8, 5e8]),
        ("two hundred and fifty thousand", [250000.0]),
        ("of 2012, 36.1%", [2012.0, 36.1]),
        ("no number", []),
        ("9" * 500, []),
    ],
)
def test_what_is_read(text: str, values: list[float]) -> None:
    assert _values(text) == values


def test_spans_take_in_the_scale() -> None:
    text = "共11.17亿元, 847 million yuan"
    assert [text[number.start : number.end] for number in printed.numbers(text)] == ["11.17亿", "847 million"]


def test_only_the_stretch_asked_for_is_read() -> None:
    assert [number.start for number in printed.numbers("12 and 34 and 56", 3, 10)] == [7]


@pytest.mark.parametrize(
    ("value", "text"), [(1.117e9, "1117000000"), (36.1, "36.1"), (0.5, "0.5"), (1e21, f"{10**21}")]
)
def test_canonical(value: float, text: str) -> None:
    assert printed.canonical(value) == text


@given(st.text(st.characters() | st.sampled_from("0123456789.,，亿万千百 millionbillion-–")))
def test_any_text_can_be_read(text: str) -> None:
    stops = [0]
    for number in printed.numbers(text):
        assert stops[-1] <= number.start < number.end <= len(text)
        stops.append(number.end)
        assert printed.canonical(number.value)
