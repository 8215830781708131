from __future__ import annotations

import pytest

from app import vocabulary
from app.models.queries import SORTABLE
from app.ui import figure_columns
from app.ui.figure_columns import COLUMNS
from app.ui.vocabulary_choices import Names
from tests.gui.rows import figure

NAMES = Names(vocabulary.load())
BY_NAME = {column.name: column for column in COLUMNS}


def test_every_column_can_be_sorted_and_has_a_title() -> None:
    assert set(BY_NAME) <= set(SORTABLE)
    assert all(column.title and column.title != column.name for column in COLUMNS)


@pytest.mark.parametrize(
    ("column", "fields", "shown"),
    [
        ("short_id", {}, "HEB12-0001"),
        ("province", {"province": "xinjiang_corps"}, "Xinjiang Production and Construction Corps"),
        ("province", {"province": "unknown"}, "Unknown province"),
        ("province", {"report_province": "hebei"}, "Hebei"),
        ("province", {"province": "sichuan", "report_province": "hebei"}, "↗ Sichuan"),
        ("province", {"province": "nation", "report_province": "hebei"}, "↗ China"),
        ("quote", {"quote": "50,000", "qualifier": "gt"}, "> 50,000"),
        ("quote", {"quote": "50,000", "qualifier": "approx"}, "≈ 50,000"),
        ("quote", {"quote": "50,000"}, "50,000"),
        ("value", {"value": 847070000.0}, "847,070,000"),
        ("unit", {"unit": "sq_km"}, "square kilometre"),
        ("unit", {"unit": "tv_set"}, "tv set"),
        ("per", {"per": "month person"}, "month, person"),
        ("year", {"year_from": 2011, "year_to": 2015}, "2011–2015"),
        ("year", {"year_from": None, "year_to": None}, ""),
        ("kind", {"kind": "target"}, "target"),
        ("about", {"about": "rain_plan"}, "Rain Plan"),
        ("review", {"review": "rejected"}, "✗"),
        ("confidence", {"confidence": 0.934}, "93 %"),
        ("confidence", {"confidence": None, "origin": "human"}, ""),
    ],
)
def test_what_a_column_shows(column: str, fields: dict[str, object], shown: str) -> None:
    assert BY_NAME[column].show(figure(**fields), NAMES) == shown


def test_numbers_stand_right() -> None:
    assert {column.name for column in COLUMNS if column.right} == {"quote", "value", "confidence"}


def test_the_place_names_the_section_where_there_is_one() -> None:
    assert figure_columns.place(figure(), NAMES) == "Hebei 2012"
    assert figure_columns.place(figure(heading="Rain Plan"), NAMES) == "Hebei 2012 › Rain Plan"


def test_a_figure_of_another_province_than_its_reports_says_so() -> None:
    column, elsewhere = BY_NAME["province"], figure(province="sichuan", report_province="hebei", heading="Rain Plan")
    assert column.tip is not None
    assert column.tip(elsewhere, NAMES) == (
        "Hebei 2012 › Rain Plan\n↗ speaks of Sichuan, in a report of another province"
    )
    assert column.tip(figure(report_province="hebei"), NAMES) == "Hebei 2012"
    assert column.raw is not None
    assert column.raw(elsewhere, NAMES) == "Sichuan"
