"""Plans named with their term, and sentences that speak of them later."""

from __future__ import annotations

import pytest

from app.extraction.plans import Plan, plan_named, speaks_of
from app.extraction.times import Span, find_mentions
from tests.unit.extraction.samples import figure, sentence

TERM = Span(2011, 2015)
PLAN = Plan(TERM, frozenset(["plan"]))


def named(body: str) -> Plan | None:
    found = sentence(body)
    return plan_named(found, find_mentions(found, frozenset(), 2012))


@pytest.mark.parametrize(
    ("body", "plan"),
    [
        ("It made the “Implementation Plan for the Mountains (2011-2015)”.", PLAN),
        ("It made the Outline (2011-2015) for 12 counties.", Plan(TERM, frozenset(["outline"]))),
        ("It is part of the 12th Five-Year Plan.", Plan(TERM, frozenset(["plan", "planning"]))),
        ("It made the “Opinions (2011-2015)”.", None),
        ("From 2011 to 2015, it made a plan.", None),
        ("It made the “Plan (2011)”.", None),
    ],
)
def test_plan_named(body: str, plan: Plan | None) -> None:
    assert named(body) == plan


@pytest.mark.parametrize(
    ("body", "speaks"),
    [
        ("The Plan covers 12 counties.", True),
        ("The “Implementation Plan” developed 12 projects.", True),
        ("The plan was approved by 12 departments.", False),
        ("The plan for 12 counties was made.", False),
        ("The outline covers 12 counties.", False),
        ("In 12 counties, the plan works.", False),
        ("During the plan period, 12 villages are covered.", True),
        ("It covers 12 villages in five years.", True),
        ("It covers 12 villages in three years.", False),
        ("It covers 12 villages in the plan.", False),
        ("“Plan” 12", False),
    ],
)
def test_speaks_of_the_plan(body: str, speaks: bool) -> None:
    assert speaks_of(sentence(body), PLAN) is speaks


def test_plan_holds_for_the_paragraphs_of_its_section_alone() -> None:
    opening = (
        "【Planning】 It made the “Implementation Plan (2013-2015)”.\n\nIt was approved. The plan covers 12 villages."
    )
    other = opening.replace("\n\nIt was", "\n\n【Training】 It was")
    assert (figure(opening, "12").year_from, figure(opening, "12").kind) == (2013, "target")
    assert (figure(other, "12").year_from, figure(other, "12").kind) == (2012, "actual")
