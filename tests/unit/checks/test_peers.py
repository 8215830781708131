"""A figure against the same of other reports."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.checks.material import Material
from app.checks.peers import between_reports, missing_provinces, outliers, programme_outliers
from app.checks.populations import MILLIONS
from tests.unit.checks.telling import codes, material, mended

INCOMES = [2300, 2736, 2800, 3100, 3685, 3874, 4365, 4893, 5210, 6093, 7200]


def subsidies(*amounts: str) -> list[Material]:
    """A report for each amount that a household got, the ids from 1."""
    return [
        material(f"It gave [{amount}|yuan|per=household|metric=subsidy].", report_id=number)
        for number, amount in enumerate(amounts, 1)
    ]


def test_a_slip_of_a_scale_word_lies_far_from_all_others() -> None:
    reports = subsidies(*map(str, INCOMES), "4.2 million")
    (found,) = outliers(reports, None)
    assert found.report_id == len(INCOMES) + 1
    assert ("scale_word", 4200.0) in mended(found)


@pytest.mark.parametrize("amount", ["200", "40,000", "4,000"])
def test_what_is_unusual_is_no_slip(amount: str) -> None:
    assert codes(outliers(subsidies(*map(str, INCOMES), amount), None)) == []


def test_few_values_have_no_spread() -> None:
    assert codes(outliers(subsidies("2300", "4.2 million"), None)) == []


def test_only_findings_of_touched_reports_are_told() -> None:
    reports = subsidies(*map(str, INCOMES), "4.2 million")
    assert codes(outliers(reports, frozenset({1}))) == []
    assert codes(outliers(reports, frozenset({12}))) == ["magnitude.peers"]


def test_an_impossible_income_is_told_by_its_limit() -> None:
    reports = [
        material(f"[{income}|yuan|per=person|metric=income]", report_id=at) for at, income in enumerate(INCOMES, 1)
    ]
    reports.append(material("[1745 million|yuan|per=person|metric=income]", report_id=99))
    assert codes(outliers(reports, None)) == []


def programmes(*amounts: str, unit: str = "yuan", metric: str = "training funds") -> list[Material]:
    """A report for each amount that was spent on training."""
    return [
        material(f"It gave [{amount}|{unit}|programme=training|metric={metric}].", report_id=number)
        for number, amount in enumerate(amounts, 1)
    ]


MILLIONS_SPENT = [f"{amount} million" for amount in (8, 9.4, 11, 13.45, 16, 20, 23.5, 28, 31, 45)]


@pytest.mark.parametrize(
    ("amount", "found"),
    [("13.45 billion", ["magnitude.programme"]), ("134.5 million", []), ("13,450", [])],
)
def test_funds_of_a_programme_far_above_all_others_are_found(amount: str, found: list[str]) -> None:
    assert codes(programme_outliers(programmes(*MILLIONS_SPENT, amount), None)) == found


def test_what_an_economy_earns_is_no_spending() -> None:
    assert (
        codes(programme_outliers(programmes(*MILLIONS_SPENT, "13.45 billion", metric="income and funds"), None)) == []
    )


def test_more_people_than_there_are_is_told_by_that() -> None:
    people = [f"{number}" for number in (800, 950, 1100, 1300, 1600, 2000, 2300, 2800, 3100, 4500)]
    assert codes(programme_outliers(programmes(*people, "1.6 million", unit="person"), None)) == ["magnitude.programme"]
    assert codes(programme_outliers(programmes(*people, "1.6 billion", unit="person"), None)) == []


def two_years(late: str, early: str, *, metric: str = "rural poor population covered") -> list[Material]:
    """What two reports of a province say of 2010."""
    told = "There were [{}|person|year=2010|metric=" + metric + "]."
    return [
        material(told.format(early), year=2010, report_id=1),
        material(told.format(late), year=2012, report_id=2),
    ]


def test_two_reports_agree_on_a_year() -> None:
    assert codes(between_reports(two_years("7.95 million", "7.951 million"), None)) == []


@pytest.mark.parametrize(("late", "found"), [("8.51 million", True), ("79.5 million", True), ("31.8 million", False)])
def test_two_reports_disagree_on_a_year(late: str, found: bool) -> None:
    reports = two_years(late, "7.95 million")
    assert codes(between_reports(reports, None)) == ["conflicts.reports"] * found
    assert codes(between_reports(reports, frozenset({1}))) == ["conflicts.reports"] * found
    assert codes(between_reports(reports, frozenset({3}))) == []


def test_what_one_report_says_of_a_neighbour_is_not_compared() -> None:
    one, two = two_years("8.51 million", "7.95 million")
    away = replace(two, figures=tuple(replace(figure, province="henan") for figure in two.figures))
    assert codes(between_reports([one, away], None)) == []


def test_reports_of_two_provinces_are_not_compared() -> None:
    one, two = two_years("8.51 million", "7.95 million")
    assert codes(between_reports([one, replace(two, report=replace(two.report, province="henan"))], None)) == []


def volume(provinces: list[str]) -> list[Material]:
    """A document with a report of each province."""
    return [material("[5|yuan]", province=province, report_id=at) for at, province in enumerate(provinces, 1)]


def test_a_volume_of_many_provinces_has_all() -> None:
    provinces = sorted(MILLIONS)
    assert codes(missing_provinces(volume(provinces), None)) == []
    (found,) = missing_provinces(volume(provinces[2:]), None)
    assert (found.values["count"], found.values["provinces"]) == (2, "anhui, beijing")
    assert codes(missing_provinces(volume(provinces[2:]), frozenset({99}))) == []


def test_a_document_of_few_provinces_lacks_none() -> None:
    assert codes(missing_provinces(volume(["hebei", "henan"]), None)) == []
