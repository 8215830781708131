"""Time expressions: years, periods, five-year plans, relative years."""

from __future__ import annotations

import pytest

from app.extraction.times import Mention, Span, find_mentions
from tests.unit.extraction.samples import sentence


def mentions(body: str) -> list[Mention]:
    return find_mentions(sentence(body), set(), 2012)


@pytest.mark.parametrize(
    ("body", "span", "rule"),
    [
        ("In 2011, it rose", (2011, 2011), "in a year"),
        ("As of the end of 2011, it rose", (2011, 2011), "as of"),
        ("By the end of 2015, it will rise", (2015, 2015), "by a year"),
        ("Since 2008, it rose", (2008, 2012), "since"),
        ("Since 2002, by the end of 2009, it rose", (2002, 2009), "since"),
        ("From 2010 to 2012, it rose", (2010, 2012), "period"),
        ("In 2010-2012, it rose", (2010, 2012), "period"),
        ("During the 12th Five-Year Plan period, 1 rose", (2011, 2015), "five-year plan"),
        ("During the Eleventh Five-Year Plan period, 1 rose", (2006, 2010), "five-year plan"),
        ("Over the past two years, 1 rose", (2011, 2012), "the past years"),
        ("In the previous five years, 1 rose", (2007, 2011), "the past years"),
        ("This year, 1 rose", (2012, 2012), "this year"),
        ("Last year 1 rose", (2011, 2011), "the year before"),
        ("On March 1, 2012, it rose", (2012, 2012), "on a year"),
        ("From 2010, it rose", (2010, 2012), "since"),
        ("it rose, starting from 2011", (2011, 2012), "since"),
        ("From 2010 to the end of 2012, it rose", (2010, 2012), "period"),
        ("From July 2010 to June 2011, it rose", (2010, 2011), "period"),
        ("In 2011 and 2012, it rose", (2011, 2012), "period"),
        ("17,700 people (2011-2012)", (2011, 2012), "period"),
        ("At the end of last year, 1 rose", (2011, 2011), "the year before"),
    ],
)
def test_span_and_rule(body: str, span: tuple[int, int], rule: str) -> None:
    found = mentions(body)[0]
    assert (found.span, found.rule) == (Span(*span), rule)


@pytest.mark.parametrize(
    "body",
    [
        "more than that in 2008",
        "an increase over 2011",
        "double the figure of 2011",
        "the “Outline (2011-2020)” rose",
        "the “2009 Implementation Plan” rose",
        "12 more than that of last year",
        "covered by the planning during the 12th Five-Year Plan period",
        "the Counterpart Support Plan 2012-2014",
        "the Outline for Hebei Province (2011-2020)",
        "the goal “in 2015” rose",
        "1 rose by 12 on last year",
    ],
)
def test_year_that_only_compares_or_names(body: str) -> None:
    assert all(mention.base for mention in mentions(body))


@pytest.mark.parametrize(
    ("body", "opens"),
    [
        ("In 2011, it rose", True),
        ("It rose, and in 2011 it fell", True),
        ("It rose; as of the end of 2011 it fell", True),
        ("it issued loans in 2011", False),
        ("projects launched in 2011 rose", False),
        ("the province in 2011 issued loans", True),
        ("it rose by the end of 2011", False),
    ],
)
def test_what_opens_a_clause_governs_what_follows(body: str, *, opens: bool) -> None:
    assert mentions(body)[0].opens is opens


def test_only_the_opening_of_a_sentence_carries_on() -> None:
    assert mentions("In 2011, it rose")[0].carries
    assert not mentions("It rose, and in 2011 it fell")[0].carries


def test_goal_in_a_quotation_is_no_title() -> None:
    assert not mentions("the deployment of “lifting 1,000 villages by 2015”")[-1].base


def test_expression_begins_with_its_preposition() -> None:
    found = mentions("it rose as of the end of 2011")[0]
    assert (found.begins(), found.at) == (2, 7)


def test_quantity_that_looks_like_a_year_is_none() -> None:
    found = sentence("In 2012, 2000 villages rose")
    assert [mention.span.first for mention in find_mentions(found, {3}, 2012)] == [2012]


def test_unknown_report_year_leaves_relative_years_out() -> None:
    assert find_mentions(sentence("Last year 12 rose"), {2}, None) == []
