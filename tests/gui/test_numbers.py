from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from app.ui import numbers

LOCALES = [QLocale(name) for name in ("en_US", "zh_CN", "de_DE", "fr_FR", "de_CH", "hi_IN", "ar_EG")]
ENGLISH, GERMAN = LOCALES[0], LOCALES[2]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (847_070_000.0, "847,070,000"),
        (36.1, "36.1"),
        (0.0, "0"),
        (-5.0, "-5"),
        (1.25, "1.25"),
        (0.1 + 0.2, "0.3"),
        (1234567.5, "1,234,567.5"),
        (2.0**60, "1,152,921,504,606,846,976"),
    ],
)
def test_number(value: float, shown: str) -> None:
    assert numbers.number(value, ENGLISH) == shown


def test_where_the_system_names_no_language_numbers_are_grouped_as_in_english() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale.c())
    try:
        assert numbers.number(21e9) == "21,000,000,000"
        assert numbers.parse("21,000,000,000") == 21e9
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1117000000", 1_117_000_000.0),
        ("1,117,000,000", 1_117_000_000.0),
        (" 36.1 ", 36.1),
        ("-5", -5.0),
        ("1.117 billion", 1_117_000_000.0),
        ("1.117BILLION", 1_117_000_000.0),
        ("847.07 million", 847_070_000.0),
        ("3.7077 million", 3_707_700.0),
        ("11.17亿", 1_117_000_000.0),
        ("84.7 万", 847_000.0),
        ("2万亿", 2e12),
        ("5 thousand", 5000.0),
        ("1,200 million", 1.2e9),
    ],
)
def test_what_is_typed_plainly_or_as_printed_is_read(typed: str, value: float) -> None:
    assert numbers.parse(typed, ENGLISH) == value


REFUSED = ["", " ", "21,5", "21,5 Mio", "1,5200", "inf", "nan", "million", "5 %", "5 yuan", "1e999"]


@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_no_number_is_refused(typed: str) -> None:
    assert numbers.parse(typed, ENGLISH) is None


def test_the_locale_reads_plain_numbers_and_print_reads_scaled_ones() -> None:
    assert numbers.parse("1.117", GERMAN) == 1117.0
    assert numbers.parse("1.117 billion", GERMAN) == 1.117e9
    assert numbers.parse("1,5 million", GERMAN) == 1.5e6


@given(st.integers(-(2**53) + 1, 2**53 - 1), st.sampled_from(LOCALES))
def test_a_whole_number_comes_back_as_it_was_shown(value: int, locale: QLocale) -> None:
    assert numbers.parse(numbers.number(float(value), locale), locale) == value


@given(st.integers(-(10**12), 10**12), st.integers(0, numbers.MOST_DECIMALS), st.sampled_from(LOCALES))
def test_a_decimal_comes_back_as_it_was_shown(digits: int, decimals: int, locale: QLocale) -> None:
    value = float(f"{digits}e-{decimals}")
    back = numbers.parse(numbers.number(value, locale), locale)
    assert back is not None
    assert math.isclose(back, value, rel_tol=1e-12, abs_tol=1e-9)


@given(st.text(max_size=12))
def test_no_typed_text_breaks_the_reader(typed: str) -> None:
    value = numbers.parse(typed, ENGLISH)
    assert value is None or math.isfinite(value)


@pytest.mark.parametrize(("share", "shown"), [(0.0, "0 %"), (0.934, "93 %"), (1.0, "100 %")])
def test_percent(share: float, shown: str) -> None:
    assert numbers.percent(share, ENGLISH) == shown


@pytest.mark.parametrize(
    ("first", "last", "shown"), [(2012, 2012, "2012"), (2011, 2015, "2011–2015"), (None, None, ""), (2011, None, "")]
)
def test_period(first: int | None, last: int | None, shown: str) -> None:
    assert numbers.period(first, last) == shown


@pytest.mark.parametrize(
    ("typed", "years"),
    [
        ("2012", (2012, 2012)),
        (" 2011-2015 ", (2011, 2015)),
        ("2011 – 2015", (2011, 2015)),
        ("2011至2015", (2011, 2015)),
        ("2015-2011", (2015, 2011)),
        ("20112", None),
        ("2011-", None),
        ("in 2012", None),
        ("", None),
    ],
)
def test_parse_period(typed: str, years: tuple[int, int] | None) -> None:
    assert numbers.parse_period(typed) == years


@given(st.integers(1000, 9999), st.integers(1000, 9999))
def test_a_period_comes_back_as_it_was_shown(first: int, last: int) -> None:
    assert numbers.parse_period(numbers.period(first, last)) == (first, last)
