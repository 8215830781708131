"""Plans named with their term, and sentences that speak of them later."""

from __future__ import annotations

import pytest

from app.extraction.plans import Plan, halves, plan_named, speaks_of
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


LINES = "In the previous five years, the line was 2500 yuan and that for the next five years is to be 4600 yuan."


@pytest.mark.parametrize(
    ("body", "plan", "years"),
    [
        (LINES, Plan(Span(2011, 2020), frozenset(["outline"])), [2011, 2016]),
        (LINES, Plan(Span(2011, 2015), frozenset(["plan"])), [2007, 2013]),
        (LINES, Plan(Span(None, None), frozenset(["plan"])), [2007, 2013]),
        (LINES.split(" and ")[0], Plan(Span(2011, 2020), frozenset(["outline"])), [2007]),
    ],
)
def test_halves_of_a_plan(body: str, plan: Plan, years: list[int]) -> None:
    found = sentence(body)
    mentions = halves(find_mentions(found, frozenset(), 2012), plan)
    assert [mention.span.first for mention in mentions] == years


def test_halves_of_the_plan_that_the_section_names() -> None:
    body = f"【Outline】 It made the “Outline for Rural Areas (2011-2020)”. {LINES}"
    found = [figure(body, number) for number in ("2500", "4600")]
    assert [(one.year_from, one.year_to) for one in found] == [(2011, 2015), (2016, 2020)]
