from __future__ import annotations

import pytest

from app.curation.operations import BulkCorrect, Correct, SetReview
from app.curation.session import Session
from app.curation.undo import Revert
from app.models import facet_queries, queries
from app.models.facets import FACETS
from app.models.records import FigureFilter


def counts(session: Session, name: str, chosen: FigureFilter | None = None) -> dict[str, int]:
    return dict(facet_queries.facet_counts(session.reader, chosen or FigureFilter(), name))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("province", {"hebei": 3}),
        ("report_year", {"2012": 3}),
        ("about", {"overview": 1, "funds": 1, "rain_plan": 1}),
        ("unit", {"yuan": 2, "village": 1}),
        ("per", {"": 3}),
        ("year", {"2012": 3}),
        ("kind", {"actual": 3}),
        ("review", {"unreviewed": 3}),
        ("confidence", {"90": 3}),
        ("finding", {"none": 3}),
        ("reason", {}),
        ("origin", {"machine": 3}),
    ],
)
def test_each_facet_counts_its_values(hand_made: Session, name: str, expected: dict[str, int]) -> None:
    hand_made.checked().result()
    assert counts(hand_made, name) == expected


def test_every_facet_is_tested_and_restricts_to_what_it_counts(hand_made: Session) -> None:
    hand_made.perform(Correct(1, {"unit": "usd", "year_from": 2010})).result()
    for name in FACETS:
        for code, count in facet_queries.facet_counts(hand_made.reader, FigureFilter(), name):
            chosen = facet_queries.with_values(FigureFilter(), name, [code])
            assert len(queries.figure_ids(hand_made.reader, chosen)) == count, (name, code)
            assert facet_queries.chosen_values(chosen, name) == (code,)


def test_counts_follow_the_other_filters_and_not_their_own(hand_made: Session) -> None:
    chosen = facet_queries.with_values(FigureFilter(text="billion"), "about", ["funds"])
    assert counts(hand_made, "unit", chosen) == {"yuan": 1}
    assert counts(hand_made, "about", chosen) == {"overview": 1, "funds": 1}


def test_reasons_are_those_of_corrections_that_stand(hand_made: Session) -> None:
    hand_made.perform(BulkCorrect([1, 2], {"unit": "usd"})).result()
    entry = hand_made.perform(Correct(1, {"value": 1.0}, reason="scale")).result()
    assert counts(hand_made, "reason") == {"unit": 2, "scale": 1}
    hand_made.undo().result()
    assert counts(hand_made, "reason") == {"unit": 2}
    hand_made.redo().result()
    assert counts(hand_made, "reason") == {"unit": 2, "scale": 1}
    assert entry.operation_id is not None
    hand_made.perform(Revert(entry.operation_id)).result()
    assert counts(hand_made, "reason") == {"unit": 2}


def test_what_a_field_holds_alone_stands_there(hand_made: Session) -> None:
    one = facet_queries.with_values(FigureFilter(), "unit", ["yuan"])
    assert one == FigureFilter(unit="yuan")
    two = facet_queries.with_values(one, "unit", ["yuan", "village"])
    assert two == FigureFilter(facets=(("unit", ("village", "yuan")),))
    assert len(queries.figure_ids(hand_made.reader, two)) == 3
    assert facet_queries.with_values(two, "unit", ()) == FigureFilter()
    assert facet_queries.with_values(FigureFilter(), "province", ["hebei"]) == FigureFilter(provinces=("hebei",))
    assert facet_queries.with_values(FigureFilter(), "report_year", [""]) == FigureFilter(no_year=True)
    assert facet_queries.with_values(FigureFilter(), "finding", ["open", "decided"]) == FigureFilter(finding="any")


def test_several_facets_hold_together(hand_made: Session) -> None:
    hand_made.perform(SetReview([1], "verified")).result()
    chosen = facet_queries.with_values(FigureFilter(unit="yuan"), "review", ["verified"])
    chosen = facet_queries.with_values(chosen, "kind", ["actual", "target"])
    assert list(queries.figure_ids(hand_made.reader, chosen)) == [1]


def test_regions_add_up_provinces(hand_made: Session) -> None:
    provinces = hand_made.vocabulary.provinces
    regions = {row.code: row.region for row in provinces}
    found = facet_queries.region_counts([("hebei", 3), ("shanxi", 2), ("henan", 4), ("unknown", 9)], provinces)
    assert dict(found) == {regions["hebei"]: 5, regions["henan"]: 4}
    whole = tuple(row.code for row in provinces if row.region == regions["hebei"])
    assert facet_queries.chosen_regions(FigureFilter(provinces=whole), provinces) == (regions["hebei"],)
    assert facet_queries.chosen_regions(FigureFilter(provinces=whole[1:]), provinces) == ()
