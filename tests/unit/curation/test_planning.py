from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.curation import planning, writing
from app.curation.merging import FIELDS, KINDS
from app.curation.planning import Item
from app.extraction.records import Extraction
from app.models.history import Scalar
from app.models.merge_queries import FigurePart, ReportPart, SectionPart
from tests import extractions, merges

TEXT = extractions.TEXT


def _parts(found: Extraction | None = None, **fields: Any) -> list[FigurePart]:
    """The hand-made figures as a workspace keeps them, with ids from 1."""
    figures = (found or extractions.extraction()).figures
    return [
        replace(
            _part(number, writing.said_row(one, None if one.parent is None else one.parent + 1, None, "hebei"), one),
            **fields,
        )
        for number, one in enumerate(figures, 1)
    ]


def _part(number: int, said: dict[str, Scalar], figure: Any) -> FigurePart:
    return FigurePart(
        id=number,
        short_id=f"HEB12-{number:04d}",
        province="hebei",
        province_decided=False,
        report_id=1,
        section_id=1,
        quote=TEXT[figure.start : figure.end],
        origin="machine",
        review="unreviewed",
        hidden=False,
        mark="",
        confidence=figure.confidence,
        held=False,
        agreed=(),
        human=said,
        machine=said,
        sure=writing.sure_row(figure),
    )


def _plan(parts: list[FigurePart], found: Extraction) -> list[Item]:
    return planning.plan_figures(parts, found, planning.pair_figures(parts, found.figures))


def test_the_same_gives_an_empty_plan() -> None:
    assert _plan(_parts(), extractions.extraction()) == []


def test_values_by_column_are_read_by_field() -> None:
    said = planning.by_field(_parts()[1].human)
    assert set(said) == set(FIELDS)
    start = TEXT.index("1.117 billion")
    assert (said["year"], said["span"], said["parent"], said["claim"]) == (
        (2012, 2012),
        (start, start + 13),
        1,
        "some",
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, False),
        ({"review": "verified"}, True),
        ({"review": "rejected"}, True),
        ({"held": True}, True),
        ({"origin": "human"}, True),
        ({"agreed": ("unit",)}, True),
        ({"machine": None}, True),
        ({"mark": "disagrees", "hidden": True}, False),
    ],
)
def test_who_has_decided(fields: dict[str, Any], expected: bool) -> None:
    assert planning.decided(_parts(**fields)[0]) is expected


def test_a_corrected_figure_is_decided_on() -> None:
    part = _parts()[0]
    assert planning.decided(replace(part, human={**part.human, "unit": "mu"}))


@pytest.mark.parametrize(
    ("fields", "kind", "mark"),
    [
        ({}, "vanished", ""),
        ({"review": "verified"}, "conflicting", "vanished"),
        ({"review": "rejected"}, "agreed", "vanished"),
        ({"held": True}, "conflicting", "vanished"),
        ({"hidden": True}, None, ""),
        ({"mark": "vanished", "review": "verified"}, None, ""),
        ({"origin": "human", "machine": None}, None, ""),
    ],
)
def test_a_figure_that_is_no_longer_found(fields: dict[str, Any], kind: str | None, mark: str) -> None:
    items = [item for item in _plan(_parts(**fields), merges.newer(without=[2])) if item.found is None]
    assert [(item.kind, item.mark) for item in items] == ([] if kind is None else [(kind, mark)])


def test_a_hidden_figure_that_is_found_again_is_new_and_keeps_its_row() -> None:
    items = _plan(_parts(hidden=True), extractions.extraction())
    assert [(item.kind, item.part.id if item.part else None) for item in items] == [("new", 1), ("new", 2), ("new", 3)]


def test_new_figures_stand_under_the_province_of_their_report() -> None:
    (item,) = _plan(_parts(), merges.newer(more=[merges.another("Rain", 1.0)]))
    assert (item.kind, item.province, item.part, item.found) == ("new", "hebei", None, 3)


def test_a_new_total_has_a_negative_id() -> None:
    found = merges.newer({1: {"parent": 3}}, more=[merges.another("Rain", 1.0)])
    merge = next(merge for item in _plan(_parts(), found) for merge in item.merges)
    assert (merge.field, merge.old, merge.new) == ("parent", 1, -4)


def test_a_rejected_figure_is_passed_by_unless_it_had_vanished() -> None:
    other = merges.newer({0: {"unit": "usd"}, 1: {"confidence": 0.1}})
    assert _plan(_parts(review="rejected"), other) == []
    items = _plan(_parts(review="rejected", mark="vanished"), other)
    assert {(item.kind, item.mark, item.merges) for item in items} == {("changed", "", ())}


@settings(deadline=None)
@given(st.lists(st.integers(0, 2), unique=True), st.sampled_from(["yuan", "usd"]), st.sampled_from([0.9, 0.5]))
def test_each_figure_has_one_item_at_most(without: list[int], unit: str, confidence: float) -> None:
    found = merges.newer({0: {"unit": unit}, 1: {"confidence": confidence}}, without=without)
    items = _plan(_parts(), found)
    touched = [item.part.id for item in items if item.part]
    assert len(touched) == len(set(touched))
    assert all(item.kind in KINDS for item in items)


def _reports(**fields: Any) -> list[ReportPart]:
    rows = [writing.report_row(TEXT, report) for report in extractions.extraction().reports]
    return [replace(ReportPart(number, row, hidden=False), **fields) for number, row in enumerate(rows, 1)]


def _sections(**fields: Any) -> list[SectionPart]:
    rows = [{"report_id": 1, **writing.section_row(TEXT, one)} for one in extractions.extraction().sections]
    return [replace(SectionPart(number, row, hidden=False), **fields) for number, row in enumerate(rows, 1)]


def test_the_same_structure_changes_nothing() -> None:
    assert planning.plan_structure(TEXT, extractions.extraction(), _reports(), _sections()).size == 0


def test_only_what_changes_of_a_row_is_written() -> None:
    found = extractions.extraction()
    other = replace(found, sections=(found.sections[0], replace(found.sections[1], programme="relocation")))
    plan = planning.plan_structure(TEXT, other, _reports(), _sections())
    assert [(row.row_id, row.values) for row in plan.sections] == [(2, {"programme": "relocation"})]
    assert plan.size == 1


def test_what_an_analyst_set_stays() -> None:
    found = extractions.extraction()
    other = replace(found, sections=(found.sections[0], replace(found.sections[1], programme="relocation")))
    kept = _sections(decided=frozenset({"programme"}))
    assert planning.plan_structure(TEXT, other, _reports(), kept).size == 0


def test_a_section_less_is_hidden_unless_somebody_decided_on_it() -> None:
    found = extractions.extraction()
    other = replace(found, sections=found.sections[:1])
    assert planning.plan_structure(TEXT, other, _reports(), _sections()).gone_sections == (2,)
    kept = _sections(decided=frozenset({"programme"}))
    assert planning.plan_structure(TEXT, other, _reports(), kept).gone_sections == ()


def test_a_hidden_section_comes_back() -> None:
    plan = planning.plan_structure(TEXT, extractions.extraction(), _reports(), _sections(hidden=True))
    assert [(row.row_id, row.values) for row in plan.sections] == [(1, {"hidden": 0}), (2, {"hidden": 0})]


def test_new_sections_hang_on_new_reports() -> None:
    plan = planning.plan_structure(TEXT, extractions.extraction(), [], [])
    assert [row.row_id for row in plan.reports] == [-1]
    assert [(row.row_id, row.values["report_id"]) for row in plan.sections] == [(-1, -1), (-2, -1)]
