"""Shares of a total, and sums against what each one got."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.checks.shares import averages, for_each, rows_of_shares, shares
from tests.unit.checks.telling import codes, mended, reading, suspects

FUNDS = (
    "Of [259.204 million|yuan] yuan, [229.056 million|yuan|part=1] was public, accounting for [{}|percent]%, and "
    "[20.6064 million|yuan|part=1] was private, accounting for [7.9|percent]%{}."
)


def test_shares_that_follow_are_right() -> None:
    assert codes(shares(reading(FUNDS.format("88.4", "")))) == []


def test_a_share_beside_a_right_one_is_held_to_be_of_the_same_total() -> None:
    text = (
        FUNDS.format("80.1", "")
        .replace("was private", "was private, accounting for [7.9|percent]%, and [9.5416 million|yuan|part=1] other")
        .replace("other, accounting for [7.9|percent]%", "other, accounting for [3.7|percent]%")
    )
    one = reading(text)
    (found,) = shares(one)
    assert suspects(found, one) == ["80.1", "229.056 million", "259.204 million"]
    assert found.values["right"] == pytest.approx(88.37, abs=0.01)


def test_a_share_that_one_slip_mends_is_found_alone() -> None:
    text = "Of [259.204 million|yuan] yuan, [229.056 million|yuan|part=1] was public, accounting for [84.8|percent]%."
    (found,) = shares(reading(text))
    assert ("swapped", 88.4) in mended(found)


def test_a_share_of_what_is_not_printed_is_left_alone() -> None:
    text = (
        "Of [7.95 million|person] poor, [5.61 million|person|part=1] were able, accounting for [10.1|percent]% of all."
    )
    assert codes(shares(reading(text))) == []


def test_a_share_of_a_plan_is_left_alone() -> None:
    assert codes(shares(reading(FUNDS.format("88.4", " of the planned task").replace("7.9", "79.3")))) == []


def test_shares_in_a_row_belong_to_the_parts_in_a_row() -> None:
    text = (
        "Of [100.0 million|yuan] yuan, [20.0 million|yuan|part=1] was A, [30.0 million|yuan|part=1] B "
        "and [50.0 million|yuan|part=1] C, respectively accounting for [20|percent]%, [{}|percent]% "
        "and [50|percent]% of it."
    )
    assert codes(shares(reading(text.format("30")))) == []
    one = reading(text.format("13"))
    (found,) = shares(one)
    assert suspects(found, one)[:2] == ["13", "30.0 million"]


@given(st.lists(st.integers(1000, 90_000), min_size=2, max_size=6), st.integers(0, 2))
def test_shares_that_are_rounded_or_cut_are_never_flagged(values: list[int], decimals: int) -> None:
    rates = [int(100 * value / sum(values) * 10**decimals) / 10**decimals for value in values]
    parts = [
        f"[{value / 100:.2f} million|yuan|part=1] was so, accounting for [{rate:.{decimals}f}|percent]%"
        for value, rate in zip(values, rates, strict=True)
    ]
    assert codes(shares(reading(f"Of [{sum(values) / 100:.2f} million|yuan] yuan {', '.join(parts)}."))) == []


EACH = "A total of [{}|yuan] was lent to [5,171|household] households, averagely [8,800|yuan|per=household] for each."


@pytest.mark.parametrize(
    ("total", "found"),
    [
        ("45.5 million", []),
        ("4.55 million", ["shares.for_each"]),
        ("455 billion", ["shares.for_each"]),
        ("61.7 million", []),
    ],
)
def test_a_factor_between_sum_and_product_is_found(total: str, found: list[str]) -> None:
    assert codes(for_each(reading(EACH.format(total)))) == found


def test_a_factor_is_no_evidence_where_the_prints_are_coarse() -> None:
    text = "In [266|village] villages, [1 million|yuan] and others, [3 million|yuan|per=village] for each."
    assert codes(for_each(reading(text))) == []


@pytest.mark.parametrize(
    ("total", "found"), [("45.5 million", []), ("61.7 million", ["shares.average"]), ("455 million", [])]
)
def test_an_average_is_the_sum_by_the_count(total: str, found: list[str]) -> None:
    assert codes(averages(reading(EACH.format(total)))) == found


def test_a_standard_is_no_average() -> None:
    text = EACH.format("61.7 million").replace("per=household", "per=household|kind=standard")
    assert codes(averages(reading(text))) == []


@pytest.mark.parametrize(
    ("told", "rows"),
    [
        ("[2|county] is accounting for [10|percent]%", [(["2"], ["10"])]),
        (
            "[2|county] and [3|county] account for [10|percent]% and [15|percent]%",
            [(["2", "3"], ["10", "15"])],
        ),
        (
            "[2|county] accounted for [10|percent]%; [3|county] accounted for [15|percent]%",
            [(["2"], ["10"]), (["3"], ["15"])],
        ),
        ("[2|county] accounts for [10|percent]%, [15|percent]% and [20|percent]%", []),
        ("accounting for [10|percent]%", []),
        ("[2|county] is accounting for [110|percent]% of the annual target", []),
        ("[2|county] is up [10|percent]%", []),
    ],
    ids=["one", "a row", "one by one", "more shares than numbers", "of nothing", "of a target", "a change"],
)
def test_shares_are_of_the_numbers_before_them(told: str, rows: list[tuple[list[str], list[str]]]) -> None:
    (sentence,) = reading(f"{told}.").sentences
    found = [tuple([each.quote for each in part] for part in row) for row in rows_of_shares(sentence)]
    assert found == rows
