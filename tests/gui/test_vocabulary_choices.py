from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from app import vocabulary
from app.ui.vocabulary_choices import Choices, Names
from app.vocabulary import Unit

UNITS = [
    Unit("sq_km", "square kilometre", "平方公里", "area", ("square kilometers", "km²")),
    Unit("village", "village", "村", "place", ("villages", "km²")),
]


@pytest.fixture(scope="module")
def names() -> Names:
    return Names(vocabulary.load())


def choices() -> Choices:
    return Choices(UNITS, [unit.nouns for unit in UNITS])


@pytest.mark.parametrize(
    "typed", ["sq_km", "square kilometre", "Square  Kilometre", "sq km", "平方公里", "square kilometers", "km²"]
)
def test_a_code_is_found_by_code_name_and_printed_form(typed: str) -> None:
    assert choices().code(typed) == "sq_km"


def test_what_nothing_is_called_has_no_code() -> None:
    assert choices().code("hectare") is None
    assert choices().code("") is None


def test_codes_keep_the_order_of_the_vocabulary() -> None:
    assert choices().codes == ("sq_km", "village")


def test_a_code_of_no_vocabulary_is_shown_as_words() -> None:
    assert choices().name("tv_set") == "tv set"


def test_all_forms_can_be_searched() -> None:
    assert "square kilometers" in choices().search_text("sq_km")


def test_names_are_in_the_users_language() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("zh_CN"))
    try:
        assert choices().name("village") == "村"
        assert choices().code("village") == "village"
    finally:
        QLocale.setDefault(before)


def test_places(names: Names) -> None:
    assert names.place("hebei", 2012) == "Hebei 2012"
    assert names.place("zhejiang", 2010, "sichuan") == "Zhejiang – Sichuan 2010"
    assert names.place("unknown", None) == "Unknown province"


@pytest.mark.parametrize(
    ("typed", "code"),
    [("yuan", "yuan"), ("farmers", "person"), ("Tea garden", "tea_garden"), ("5 %", None), ("", None), ("!", None)],
)
def test_unit_code(names: Names, typed: str, code: str | None) -> None:
    assert names.unit_code(typed) == code


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("", ""),
        ("person", "person"),
        ("person, month", "month person"),
        ("person month", "month person"),
        ("month/person", "month person"),
        ("square metre", "square_metre"),
        ("tea garden", "tea_garden"),
        ("person, person", "person"),
        ("person, 5", None),
    ],
)
def test_per_codes(names: Names, typed: str, codes: str | None) -> None:
    assert names.per_codes(typed) == codes


CODES = [unit.code for unit in vocabulary.load().units]


@given(st.sets(st.sampled_from(CODES), max_size=3))
def test_per_comes_back_as_it_was_shown(codes: set[str]) -> None:
    named = Names(vocabulary.load())
    stored = " ".join(sorted(codes))
    assert named.per_codes(named.per(stored)) == stored


@given(st.from_regex(r"[a-z]{1,8}(_[a-z]{1,8})?", fullmatch=True))
def test_a_unit_comes_back_as_it_was_shown(code: str) -> None:
    named = Names(vocabulary.load())
    known = named.units.code(code)
    assert named.unit_code(named.units.name(code)) == (known or code)
