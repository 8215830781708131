"""Numbers in digits and words, with their scale words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.numerals import find_numerals, is_year, parse_digits
from tests.unit.extraction.samples import sentence


def values(body: str) -> list[float]:
    return [numeral.value for numeral in find_numerals(sentence(body))]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("12", [12]),
        ("1,117", [1117]),
        ("1.117 billion", [1_117_000_000]),
        ("847.07 million", [847_070_000]),
        ("3.7077 million", [3_707_700]),
        ("2.3 trillion", [2.3e12]),
        ("120 hundred million", [12_000_000_000]),
        ("10 thousand", [10_000]),
        ("98.6", [98.6]),
        ("one", [1]),
        ("twenty-one", [21]),
        ("two hundred and fifty thousand", [250_000]),
        ("one million", [1_000_000]),
        ("two hundred and fifty", [250]),
        ("ten thousand", [10_000]),
        ("five and six", [5, 6]),
        ("one two", [1, 2]),
        ("300 - 500 million", [300_000_000, 500_000_000]),
        ("2 to 3 billion", [2e9, 3e9]),
        ("12 villages to 5 million", [12, 5_000_000]),
        ("7 , 8", [7, 8]),
        ("1,5200", [15200]),
        ("10.7 5 million", [10_750_000]),
        ("1607 2 roads", [16072]),
        ("2.33,082 billion", [2_330_820_000]),
        ("16. 45 million", [16_450_000]),
        ("3, 277 villages", [3277]),
        ("in 12, 300 and 400", [12, 300, 400]),
        ("1.234.567", [1_234_567]),
    ],
)
def test_values(body: str, found: list[float]) -> None:
    assert values(body) == found


@pytest.mark.parametrize("body", ["1,5200", "10.7 5 million", "1607 2 roads", "2.33,082 billion", "3, 277 villages"])
def test_broken_print_is_marked(body: str) -> None:
    assert find_numerals(sentence(body))[0].misprint


@pytest.mark.parametrize("body", ["15,200", "10.75 million", "16072 roads", "2012 2 roads", "2.33 billion"])
def test_sound_print_is_not(body: str) -> None:
    assert not find_numerals(sentence(body))[0].misprint


def test_numeral_becomes_one_token_with_its_scale_word() -> None:
    found = sentence("A total of 21 billion yuan")
    (numeral,) = find_numerals(found)
    assert [token.low for token in found.tokens][numeral.at :] == ["21billion", "yuan"]
    assert found.tokens[numeral.at].kind == "number"


def test_number_word_becomes_a_number_token() -> None:
    found = sentence("five counties")
    find_numerals(found)
    assert found.tokens[0].kind == "number"


def test_span_ends_with_the_scale_word() -> None:
    body = "put in 1.117 billion yuan"
    (numeral,) = find_numerals(sentence(body))
    assert body[numeral.start : numeral.end] == "1.117 billion"


@pytest.mark.parametrize(
    ("printed", "value", "broken"),
    [
        ("12", 12, False),
        ("12,345", 12345, False),
        ("1,234,567", 1234567, False),
        ("12,34", 1234, True),
        ("1234,567", 1234567, True),
        ("1.5", 1.5, False),
        ("1，234", 1234, False),
        ("62.100", 62.1, False),
    ],
)
def test_parse_digits(printed: str, value: float, *, broken: bool) -> None:
    assert parse_digits(printed) == (value, broken)


@pytest.mark.parametrize(
    ("printed", "year"),
    [("2012", True), ("1900", True), ("2049", True), ("1899", False), ("2050", False), ("20.1", False)],
)
def test_is_year(printed: str, *, year: bool) -> None:
    assert is_year(printed) is year


@given(st.integers(0, 10**12), st.sampled_from(["", " million", " thousand"]))
def test_grouped_digits_give_their_value(number: int, scale: str) -> None:
    factor = {"": 1, " million": 10**6, " thousand": 1000}[scale]
    assert values(f"{number:,}{scale}") == [pytest.approx(number * factor)]
