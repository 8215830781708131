from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import vocabulary
from app.errors import InputError
from app.models.history import Scalar
from app.models.records import MACHINE_FIELDS
from app.ui.form_fields import FIELDS
from app.ui.vocabulary_choices import Names
from tests.gui.rows import figure

NAMES = Names(vocabulary.load())
BY_NAME = {field.name: field for field in FIELDS}


@pytest.mark.parametrize(
    ("field", "typed", "values"),
    [
        ("value", "1.117 billion", {"value": 1.117e9}),
        ("value", "2,300", {"value": 2300.0}),
        ("value", "11.17亿", {"value": 1.117e9}),
        ("indicator", "funds.all.total", {"indicator": "funds.all.total"}),
        ("indicator", "", {"indicator": ""}),
        ("unit", "square kilometre", {"unit": "sq_km"}),
        ("unit", "Tea garden", {"unit": "tea_garden"}),
        ("per", "month, person", {"per": "month person"}),
        ("per", "", {"per": ""}),
        ("year", "2012", {"year_from": 2012, "year_to": 2012}),
        ("year", "2011-2015", {"year_from": 2011, "year_to": 2015}),
        ("year", " ", {"year_from": None, "year_to": None}),
        ("kind", "target", {"kind": "target"}),
        ("qualifier", "gt", {"qualifier": "gt"}),
        ("metric", " poor  population ", {"metric": "poor population"}),
        ("about", "Rain Plan", {"about": "rain_plan"}),
        ("about", "rain_plan", {"about": "rain_plan"}),
        ("province", "四川", {"province": "sichuan"}),
        ("province", "sichuan province", {"province": "sichuan"}),
        ("province", "全国", {"province": "nation"}),
        ("province", "Unknown province", {"province": "unknown"}),
    ],
)
def test_what_is_typed_is_read(field: str, typed: str, values: dict[str, Scalar]) -> None:
    assert BY_NAME[field].read(typed, NAMES) == values


@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        ("value", "21,5 Mio", "bad_scale"),
        ("value", "21,5", "bad_comma"),
        ("value", "21,5 million", "bad_comma"),
        ("indicator", "luck", "bad_choice"),
        ("value", "", "bad_value"),
        ("unit", "", "empty_field"),
        ("unit", "5 %", "bad_choice"),
        ("per", "5", "bad_choice"),
        ("year", "20112", "bad_year"),
        ("about", "", "empty_field"),
        ("about", "Sunshine Plan", "bad_choice"),
        ("province", " ", "empty_field"),
        ("province", "Atlantis", "bad_choice"),
    ],
)
def test_what_cannot_be_is_refused(field: str, typed: str, code: str) -> None:
    with pytest.raises(InputError) as refused:
        BY_NAME[field].read(typed, NAMES)
    assert refused.value.code == code


FIGURES = [
    {},
    {"value": 36.1, "unit": "percent", "per": "month person"},
    {"unit": "tv_set", "year_from": 2011, "year_to": 2015, "kind": "change"},
    {"year_from": None, "year_to": None, "metric": "", "about": "rain_plan", "qualifier": "range"},
    {"province": "unknown"},
    {"province": "nation"},
]


@pytest.mark.parametrize(
    ("typed", "said"),
    [("11.17亿", "1,117,000,000"), ("1.117 billion", "1,117,000,000"), ("1,117", ""), ("21,5 Mio", "")],
)
def test_a_number_typed_as_printed_is_said_in_full(typed: str, said: str) -> None:
    says = BY_NAME["value"].says
    assert says is not None
    assert says(typed) == said


@pytest.mark.parametrize("fields", FIGURES)
def test_what_is_shown_is_read_back(fields: dict[str, Any]) -> None:
    row = figure(**fields)
    for field in FIELDS:
        stored = field.of(row)
        assert field.read(field.show(stored, NAMES), NAMES) == stored


@given(st.integers(1900, 2100), st.integers(1900, 2100))
def test_any_period_is_read_back(first: int, last: int) -> None:
    field = BY_NAME["year"]
    stored: dict[str, Scalar] = {"year_from": first, "year_to": last}
    assert field.read(field.show(stored, NAMES), NAMES) == stored


@given(st.sampled_from(sorted(BY_NAME)), st.text(max_size=20))
def test_whatever_is_typed_is_read_or_refused(field: str, typed: str) -> None:
    try:
        values = BY_NAME[field].read(typed, NAMES)
    except InputError:
        return
    assert set(values) == set(BY_NAME[field].columns)


def test_every_column_an_analyst_may_correct_is_in_one_field() -> None:
    columns = [column for field in FIELDS for column in field.columns]
    assert sorted(columns) == sorted(MACHINE_FIELDS)


def test_every_field_has_a_key_of_its_own() -> None:
    keys = [field.title()[field.title().index("&") + 1].upper() for field in FIELDS]
    assert len(set(keys)) == len(keys)
    assert not set(keys) & set("FEVRH"), "the menus' keys"


def test_choices_are_said_in_words_and_nothing_as_a_dash() -> None:
    assert BY_NAME["qualifier"].words({"qualifier": "gt"}, NAMES) == "more than"
    assert BY_NAME["per"].words({"per": ""}, NAMES) == "–"
