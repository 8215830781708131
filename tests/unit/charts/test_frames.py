"""The frame of figures: its columns, their dtypes, and what is missing."""

from __future__ import annotations

import pandas as pd
import pytest

from app.charts.frames import COLUMNS, frame
from tests.unit.charts.rows import figure


def test_has_the_declared_columns_and_dtypes() -> None:
    made = frame([figure(), figure(parent_id=3)])
    assert {name: str(dtype) for name, dtype in made.dtypes.items()} == {**COLUMNS, "counterpart": "str"}


def test_without_figures_the_columns_are_the_same() -> None:
    empty, full = frame([]), frame([figure()])
    assert empty.empty
    assert empty.dtypes.to_dict() == full.dtypes.to_dict()


def test_keeps_the_order_and_the_values() -> None:
    rows = [figure(province="tibet", value=2.5), figure(province="anhui", value=1e9)]
    made = frame(rows)
    assert made["id"].tolist() == [row.id for row in rows]
    assert made["province"].tolist() == ["tibet", "anhui"]
    assert made["value"].tolist() == [2.5, 1e9]


@pytest.mark.parametrize("column", ["report_year", "year_from", "year_to", "parent_id"])
def test_what_is_unknown_is_missing(column: str) -> None:
    made = frame([figure(year=None)])
    assert made[column].isna().tolist() == [True]


def test_years_stay_whole_numbers_beside_missing_ones() -> None:
    made = frame([figure(year=None), figure(year=2009)])
    assert made["report_year"][1] == 2009
    assert pd.isna(made["report_year"][0])


def test_names_the_counterpart_of_a_pairing_report() -> None:
    made = frame([figure(report_id=1), figure(report_id=7)], {7: "sichuan", 8: "tibet"})
    assert made["counterpart"].tolist() == ["", "sichuan"]


def test_takes_any_iterable() -> None:
    assert len(frame(figure() for _ in range(3))) == 3


def test_what_speaks_of_another_province_is_no_part_of_a_pairing() -> None:
    """A comparison with a neighbour, in a report of a pairing."""
    rows = [
        figure(report_id=7, province="zhejiang", report_province="zhejiang"),
        figure(report_id=7, province="jiangsu", report_province="zhejiang"),
    ]
    made = frame(rows, {7: "sichuan"})
    assert made["province"].tolist() == ["zhejiang", "jiangsu"]
    assert made["counterpart"].tolist() == ["sichuan", ""]
