"""What the bars add up, what they leave out and why."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.charts.frames import frame
from app.charts.sums import BASES, REASONS, Sums, by_order, by_province, by_value, province_sums
from app.models.records import FigureRow
from tests.unit.charts.rows import figure


def summed(rows: Sequence[FigureRow], **counterparts: str) -> Sums:
    return province_sums(frame(rows, {int(report[1:]): code for report, code in counterparts.items()}))


def test_adds_verified_and_unverified_apart() -> None:
    bars = summed([figure(value=2, review="verified"), figure(value=3), figure(value=4)]).bars()
    assert [(bar.verified, bar.unverified, bar.total) for bar in bars] == [(2.0, 7.0, 9.0)]
    assert [(bar.verified_count, bar.unverified_count) for bar in bars] == [(1, 2)]


def test_names_the_figures_of_each_bar() -> None:
    rows = [figure(), figure(province="anhui"), figure(), figure(kind="target")]
    bars = {bar.province: bar.figures for bar in summed(rows).bars()}
    assert bars == {"hebei": (rows[0].id, rows[2].id), "anhui": (rows[1].id,)}


def test_a_fact_counts_once_in_a_bar_by_its_leader() -> None:
    rows = [figure(value=847, fact_id=1), figure(value=847.07, fact_id=1, leads=1), figure(value=5)]
    found = summed([*rows, figure(value=847, fact_id=1, province="anhui")])
    assert found.bars()[0].figures == (rows[1].id, rows[2].id)
    assert [bar.total for bar in found.bars()] == [852.07, 847.0]
    assert found.left_out == {"mention": 1}


def test_the_first_mention_stands_for_a_fact_whose_leader_is_not_summed() -> None:
    rows = [figure(value=2, fact_id=1), figure(value=3, fact_id=1), figure(value=4, fact_id=1, leads=1, kind="target")]
    found = summed(rows)
    assert [bar.figures for bar in found.bars()] == [(rows[0].id,)]
    assert found.left_out == {"target": 1, "mention": 1}


def test_a_fact_is_part_of_a_total_where_one_of_its_mentions_is() -> None:
    rows = [figure(fact_id=1, leads=1), figure(fact_id=1, parent_id=9), figure(fact_id=2, leads=1)]
    found = summed([*rows, figure(fact_id=2, parent_id=9, review="rejected")])
    assert [bar.figures for bar in found.bars()] == [(rows[2].id,)]
    assert found.left_out == {"part": 2, "rejected": 1}


def test_each_report_year_has_its_bar() -> None:
    bars = summed([figure(year=2012), figure(year=2009), figure(year=None), figure(year=2009)]).bars()
    assert {(bar.year, bar.total) for bar in bars} == {(2012, 1.0), (2009, 2.0), (None, 1.0)}


def test_a_gift_to_another_province_is_not_the_provinces_own() -> None:
    own, gift = figure(report_id=1, value=5), figure(report_id=2, value=7)
    bars = summed([own, gift], r2="sichuan").bars()
    assert [(bar.counterpart, bar.total) for bar in bars] == [("", 5.0), ("sichuan", 7.0)]


@pytest.mark.parametrize(
    ("reason", "values"),
    [
        ("rejected", {"review": "rejected"}),
        ("target", {"kind": "target"}),
        ("change", {"kind": "change"}),
        ("standard", {"kind": "standard"}),
        ("per", {"per": "household"}),
        ("part", {"parent_id": 1}),
        ("rejected", {"review": "rejected", "kind": "target", "per": "person"}),
        ("target", {"kind": "target", "parent_id": 1}),
    ],
)
def test_leaves_out_and_counts_under_the_first_reason(reason: str, values: dict[str, object]) -> None:
    found = summed([figure(value=1), figure(value=100, **values)])
    assert [bar.total for bar in found.bars()] == [1.0]
    assert found.left_out == {reason: 1}


def test_reasons_are_in_their_order() -> None:
    rows = [figure(parent_id=1), figure(per="mu"), figure(kind="change"), figure(review="rejected")]
    assert list(summed(rows).left_out) == ["rejected", "change", "per", "part"]
    assert set(summed(rows).left_out) <= set(REASONS)


@pytest.mark.parametrize(
    ("basis", "values"),
    [
        ("other_year", {"year_from": 2011, "year_to": 2011}),
        ("other_year", {"year_from": 2011, "year_to": 2012}),
        ("range", {"qualifier": "range"}),
        ("bound", {"qualifier": "gt"}),
        ("bound", {"qualifier": "approx"}),
        ("finding", {"findings": 2}),
    ],
)
def test_counts_what_rests_on_another_basis(basis: str, values: dict[str, object]) -> None:
    assert summed([figure(), figure(**values)]).mixed == {basis: 1}


def test_bases_of_left_out_figures_do_not_count() -> None:
    assert summed([figure(), figure(kind="target", qualifier="gt", year_to=2015)]).mixed == {}


def test_a_report_of_unknown_year_has_no_other_years() -> None:
    assert summed([figure(report_year=None, year_from=2011, year_to=2011)]).mixed == {}


def test_nothing_to_sum_gives_a_table_of_the_same_shape() -> None:
    empty, full = summed([figure(kind="target")]), summed([figure()])
    assert empty.bars() == []
    assert (empty.verified, empty.unverified) == (0, 0)
    assert empty.table.dtypes.to_dict() == full.table.dtypes.to_dict()
    assert by_value(empty.table).empty
    assert by_province(empty.table).empty
    assert by_order(empty.table, ["hebei"]).empty


def places(table: pd.DataFrame) -> list[tuple[str, int | None]]:
    return [(bar.province, bar.year) for bar in Sums(table, {}, {}).bars()]


SEVERAL_YEARS = [
    figure(province="anhui", value=5),
    figure(province="hebei", year=2009, value=3),
    figure(province="hebei", year=2012, value=9),
    figure(province="tibet", value=4, review="verified"),
]


def test_by_value_puts_the_largest_bar_first_whatever_its_province() -> None:
    found = places(by_value(summed(SEVERAL_YEARS).table))
    assert found == [("hebei", 2012), ("anhui", 2012), ("tibet", 2012), ("hebei", 2009)]


def test_by_province_puts_the_largest_province_first_and_keeps_its_years_together() -> None:
    found = places(by_province(summed(SEVERAL_YEARS).table))
    assert found == [("hebei", 2009), ("hebei", 2012), ("anhui", 2012), ("tibet", 2012)]


def test_by_order_follows_the_codes_and_puts_unlisted_ones_last() -> None:
    rows = [figure(province=code) for code in ("unknown", "tibet", "beijing")]
    found = places(by_order(summed(rows).table, ["beijing", "hebei", "tibet"]))
    assert [code for code, _ in found] == ["beijing", "tibet", "unknown"]


@given(
    st.lists(
        st.builds(
            figure,
            province=st.sampled_from(["hebei", "anhui", "unknown"]),
            year=st.sampled_from([2009, 2012, None]),
            value=st.integers(0, 10**12).map(float),
            kind=st.sampled_from(["actual", "target", "change", "standard"]),
            per=st.sampled_from(["", "person"]),
            parent_id=st.sampled_from([None, 1]),
            qualifier=st.sampled_from(["eq", "gt", "range"]),
            review=st.sampled_from(["unreviewed", "verified", "rejected"]),
        ),
        max_size=30,
    )
)
def test_every_figure_is_summed_once_or_left_out_once(rows: list[FigureRow]) -> None:
    found = summed(rows)
    used = [number for bar in found.bars() for number in bar.figures]
    assert len(used) == len(set(used)) == found.verified + found.unverified
    assert len(used) + sum(found.left_out.values()) == len(rows)
    values = {row.id: row.value for row in rows}
    assert sum(bar.total for bar in found.bars()) == sum(values[number] for number in used)
    assert all(found.mixed[basis] <= len(used) for basis in found.mixed)
    assert set(found.mixed) <= set(BASES)
