"""Sizes that cannot be."""

from __future__ import annotations

import pytest

from app import vocabulary
from app.checks import magnitude, populations
from app.checks.magnitude import LIMITS
from tests.unit.checks.telling import codes, mended, reading, suspects


@pytest.mark.parametrize(
    ("figure", "code"),
    [
        ("1745 million|yuan|per=person|metric=rural income", "magnitude.income"),
        ("339 million|yuan|per=month person|metric=living allowance", "magnitude.allowance"),
        ("213.3 billion|yuan|metric=expenditure of allowance", "magnitude.public_money"),
        ("22 million|sq_km|metric=area", "magnitude.area"),
        ("331,000|sq_km|per=county|metric=area", "magnitude.county_area"),
        ("5.8 million|km|metric=village roads", "magnitude.length"),
        ("32.7 million|village|metric=villages", "magnitude.villages"),
        ("94,000|town|metric=towns", "magnitude.towns"),
        ("3,277|county|metric=counties", "magnitude.counties"),
        ("1.2 billion|mu|metric=area planted", "magnitude.land"),
    ],
)
def test_every_limit_is_held(figure: str, code: str) -> None:
    assert codes(magnitude.limits(reading(f"It was [{figure}]."))) == [code]


def test_every_limit_is_tested() -> None:
    """The table above has a row for each."""
    assert {limit.code for limit in LIMITS} == {
        *("income", "allowance", "public_money", "area", "county_area"),
        *("length", "villages", "towns", "counties", "land"),
    }


@pytest.mark.parametrize(
    "figure",
    [
        "14,552|yuan|per=person|metric=rural income",
        "165|yuan|per=person|metric=rural income",
        "285 billion|yuan|metric=gdp",
        "200.984 billion|yuan|metric=agreed investment signed for funds",
        "21 billion|yuan|metric=funds",
        "5 million|yuan|per=person|kind=change|metric=income",
        "3,277|village|metric=villages",
        "257.9 million|mu|metric=cultivated land",
        "44,000|town|metric=towns",
    ],
)
def test_what_is_possible_is_right(figure: str) -> None:
    assert codes(magnitude.limits(reading(f"It was [{figure}]."))) == []


def test_the_repair_drops_the_scale_word() -> None:
    (found,) = magnitude.limits(reading("Income rose to [1745 million|yuan|per=person|metric=rural income] Yuan."))
    assert ("scale_word", 1745.0) in mended(found)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("[404,000|household] households and [160,800|person] people", 0.398),
        ("[201,000|household] poor households and [86,500|person] people", 0.430),
        ("[60,800|person] people of [404,000|household] households", 0.150),
        ("[40|household] households and [16,080|person] people", 402.0),
    ],
)
def test_households_hold_between_one_and_eight_people(text: str, size: float) -> None:
    (found,) = magnitude.households(reading(f"It moved {text} there."))
    assert found.values["size"] == pytest.approx(size, abs=0.001)


@pytest.mark.parametrize(
    "text",
    [
        "[40,400|household] households and [160,800|person] people",
        "[13,200|household] households and [18,000|person] people",
        "[13,991|household] households, including [10,175|person] people",
        "[6.42 million|person] people; [13,200|household] households",
        "[710|person] people of [206|household] households",
        "[206|household] households and [35|person] cadres",
    ],
)
def test_households_and_people_that_fit_or_are_others_are_right(text: str) -> None:
    assert codes(magnitude.households(reading(f"It moved {text} there."))) == []


def test_a_factor_of_ten_mends_the_households() -> None:
    one = reading("It moved [404,000|household] households and [160,800|person] people.")
    (found,) = magnitude.households(one)
    assert suspects(found, one) == ["404,000", "160,800"]
    assert ("factor", 40_400.0) in mended(found)


def test_no_province_has_more_people_than_it_has() -> None:
    text = (
        "Loans helped [1.02683 billion|household] households, [40 million|person] people and [60 million|person_time]."
    )
    found = list(magnitude.too_many_people(reading(text, province="guangxi")))
    assert [finding.values["value"] for finding in found] == [1.02683e9, 60e6]
    assert codes(magnitude.too_many_people(reading(text, province="unknown"))) == []


def test_a_figure_is_held_against_the_province_that_it_speaks_of() -> None:
    """So many people are too many for Tibet in a report of Guangxi, not for Henan or the country."""
    told = "There are [60 million|person|province={}] people and [5|yuan|value=5e12|metric=relief funds|province={}]."
    for province, found in (("tibet", ["magnitude.population"]), ("nation", []), ("henan", [])):
        one = reading(told.format(province, province), province="guangxi")
        assert codes(magnitude.too_many_people(one)) == found
        assert codes(magnitude.limits(one)) == ([] if province == "nation" else ["magnitude.public_money"])


def test_every_province_has_its_population() -> None:
    """The Corps is counted with Xinjiang."""
    provinces = {province.code for province in vocabulary.load().provinces}
    assert provinces - populations.MILLIONS.keys() <= {"xinjiang_corps", "hong_kong", "macao", "taiwan"}
    assert sum(populations.MILLIONS.values()) == pytest.approx(1332.8, abs=2)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The line was [4600|yuan], accounting for [140.7|percent]% of the income", 1),
        ("It trained [203,000|person], accounting for [101.5|percent]% of the planned task", 0),
        ("It spent [5|yuan], accounting for [103|percent]% and [109|percent]% of the target", 0),
        ("The [102|percent|metric=incidence of poverty]% there", 1),
        ("The repayment rate was [100.6|percent|metric=repayment rate]%", 0),
        ("It rose [148|percent|kind=change]%", 0),
    ],
)
def test_no_share_of_a_whole_is_more_than_all(text: str, found: int) -> None:
    assert len(codes(magnitude.shares_above_whole(reading(f"{text}.")))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[14,668|village] villages of [1,146|town] towns in [105|county] counties", 0),
        ("[668|village] poor villages of [1,146|town] towns", 1),
        ("[14|county] counties in [58|city] cities", 1),
        ("[14|county] counties, [58|city] cities", 0),
        ("[58|city] cities of [14|county] counties", 0),
    ],
)
def test_the_larger_units_are_fewer(text: str, found: int) -> None:
    assert len(codes(magnitude.nested(reading(f"Projects in {text}.")))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It provided [267.57 billion|yuan|{0}] Yuan for the projects", True),
        ("It allocated a total of [267.57 billion|yuan|{0}] yuan", True),
        ("It granted nearly [267.57 billion|yuan|{0}] yuan in cash", True),
        ("It provided [267.57 billion|yuan|{0}] yuan of discount loans", False),
        ("It provided [267.57 billion|yuan|{0}] yuan in investment", False),
        ("It signed [267.57 billion|yuan|{0}] yuan", False),
        ("It provided [26.757 billion|yuan|{0}] yuan", False),
        ("It provided [267.57 billion|yuan|{0}|kind=change] yuan more", False),
        ("It provided [267.57 billion|yuan|{0}|per=county] yuan", False),
    ],
)
def test_what_is_given_is_public_money_whatever_its_metric_is(text: str, found: bool) -> None:
    one = reading(text.format("metric=amount in newly in contracts") + ".")
    assert codes(magnitude.limits(one)) == ["magnitude.public_money"] * found


def test_a_limit_includes_its_ends() -> None:
    for value, found in (("100 billion", []), ("100.001 billion", ["magnitude.public_money"])):
        assert codes(magnitude.limits(reading(f"It was [{value}|yuan|metric=funds]."))) == found


def test_where_a_limit_was_broken_another_rule_need_not_tell() -> None:
    beyond = reading("It was [1745 million|yuan|per=person|metric=income] and [5,000|yuan|per=person|metric=income].")
    assert [magnitude.is_beyond(figure) for figure in beyond.material.figures] == [True, False]
    people = reading("[200 million|person] came, [20 million|person] stayed.", province="hebei")
    assert [magnitude.is_beyond(figure) for figure in people.material.figures] == [True, False]


@pytest.mark.parametrize(
    ("metric", "public"),
    [
        ("funds", True),
        ("relief goods", True),
        ("subsidies for housing", True),
        ("donations received", True),
        ("funds from loans", False),
        ("investment of funds", False),
        ("gdp", False),
        ("refunds", False),
    ],
)
def test_money_is_public_by_its_words(metric: str, public: bool) -> None:
    assert magnitude.is_public_money(metric) is public
