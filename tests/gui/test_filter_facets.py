from __future__ import annotations

from dataclasses import replace

import pytest

from app.models.records import FigureFilter
from app.ui.desk import Desk
from app.ui.filter_facets import facets
from app.ui.vocabulary_choices import Names


def texts(desk: Desk, chosen: FigureFilter) -> list[str]:
    return [facet.text for facet in facets(chosen, desk, Names(desk.vocabulary))]


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [
        (FigureFilter(), []),
        (FigureFilter(text="rain", sort=(("value", True),)), []),
        (FigureFilter(provinces=("hebei",)), ["Hebei"]),
        (FigureFilter(provinces=("hebei", "anhui")), ["Hebei, Anhui"]),
        (FigureFilter(reporters=("hebei",), provinces=("sichuan",)), ["Sichuan", "reports of Hebei"]),
        (FigureFilter(report_id=1), ["Hebei 2012"]),
        (FigureFilter(report_id=1, section_id=2), ["Hebei 2012", "Rain Plan"]),
        (FigureFilter(ids=(1, 3), finding="open"), ["2 figures alike", "Finding: open"]),
        (FigureFilter(report_id=99, section_id=99), ["–", "–"]),
        (FigureFilter(no_year=True), ["Year unknown"]),
        (
            FigureFilter(report_year=2012, programme="rain_plan", unit="sq_km"),
            ["2012", "Rain Plan", "square kilometre"],
        ),
    ],
)
def test_each_restriction_is_a_facet(hand_desk: Desk, chosen: FigureFilter, shown: list[str]) -> None:
    assert texts(hand_desk, chosen) == shown


def test_many_provinces_are_counted(hand_desk: Desk) -> None:
    chosen = FigureFilter(provinces=("hebei", "anhui", "henan"))
    (facet,) = facets(chosen, hand_desk, Names(hand_desk.vocabulary))
    assert (facet.text, facet.count) == ("", 3)


def test_dropping_all_facets_leaves_text_and_order(hand_desk: Desk) -> None:
    kept = FigureFilter(text="rain", sort=(("value", True),))
    chosen = replace(kept, report_year=2012, no_year=True, programme="rain_plan", unit="yuan")
    for facet in facets(chosen, hand_desk, Names(hand_desk.vocabulary)):
        chosen = replace(chosen, **facet.cleared)  # type: ignore[arg-type]
    assert chosen == kept


def test_dropping_a_report_drops_its_section_too(hand_desk: Desk) -> None:
    chosen = FigureFilter(report_id=1, section_id=2)
    report, section = facets(chosen, hand_desk, Names(hand_desk.vocabulary))
    assert replace(chosen, **report.cleared) == FigureFilter()  # type: ignore[arg-type]
    assert replace(chosen, **section.cleared) == FigureFilter(report_id=1)  # type: ignore[arg-type]
