"""What is an increase or decrease, and what only lies apart."""

from __future__ import annotations

import pytest

from app.extraction.arounds import Around
from app.extraction.changes import find_change, find_gap
from tests.unit.extraction.samples import figure


@pytest.mark.parametrize(
    ("body", "number", "kind"),
    [
        ("The income will be increased by 20%.", "20", "target"),
        ("The income increased by 20%.", "20", "change"),
        ("The income went up by 20%.", "20", "change"),
        ("The income grew at a rate of 12%.", "12", "change"),
        ("The income saw a year-on-year growth of 12%.", "12", "change"),
        ("The income reached 4,500 yuan, a growth of 12%.", "12", "change"),
        ("The income reached 4,500 yuan, a year-on-year increase of 12%.", "12", "change"),
        ("The income reached 4,500 yuan, 12% higher than that of last year.", "12", "change"),
        ("The income reached 4,500 yuan, 12% more than in 2011.", "12", "change"),
        ("The income reached 4,500 yuan, with a growth rate of 12%.", "12", "change"),
        ("The income reached 4,500 yuan, rising 12%.", "12", "change"),
        ("The income reached 4,500 yuan, up by 12%.", "12", "change"),
        ("The income reached 4,500 yuan, up 500 yuan or 12%.", "12", "change"),
        ("The income was 2,000 yuan lower than the provincial average.", "2,000", "actual"),
        ("The growth rate was 3 percentage points higher than the national average.", "3", "actual"),
        ("The poverty rate dropped 3 percentage points.", "3", "change"),
        ("The poverty rate dropped to 12%.", "12", "actual"),
        ("The poverty rate dropped from 15% to 12%.", "15", "actual"),
        ("The number of the poor decreased by 300,000.", "300,000", "change"),
        ("The poor population was reduced by 300,000.", "300,000", "change"),
        ("There was a decrease of 300,000 in the number of the poor.", "300,000", "change"),
        ("The coverage rate reached 95%.", "95", "actual"),
        ("The government put in 300 million yuan, an increase of 20 million yuan.", "20 million", "change"),
        ("The funds increased from 200 million yuan to 300 million yuan.", "300 million", "actual"),
        ("The number of villages was increased by 20 to 300.", "20", "change"),
        ("The number of villages was increased by 20 to 300.", "300", "actual"),
        ("The funds doubled, reaching 300 million yuan.", "300 million", "actual"),
        ("The area expanded by 30,000 mu.", "30,000", "change"),
        (
            "The growth rate was respectively 6.9 and 6.2 percentage points above the provincial average.",
            "6.9",
            "actual",
        ),
        (
            "The growth rate was respectively 6.9 and 6.2 percentage points above the provincial average.",
            "6.2",
            "actual",
        ),
        ("Universities should invest 100,000 yuan with an annual growth of 20%.", "20", "target"),
        ("Both growth rates were two percentage points above the provincial average of 13.5%.", "13.5", "change"),
        ("Both shares were two percentage points above the provincial average of 13.5%.", "13.5", "actual"),
        ("It increased two pilot counties for tea and 11 pilot counties for nuts.", "11", "change"),
        ("It increased two pilot counties, and 11 counties grow nuts.", "11", "actual"),
        ("It increased two pilot counties for tea and visited 11 counties.", "11", "actual"),
    ],
)
def test_change_in_plain_english(body: str, number: str, kind: str) -> None:
    assert figure(body, number).kind == kind


def around(near: str, behind: str = "") -> Around:
    words = near.split()
    return Around(words, words, words, words, behind.split())


def test_no_change_without_a_word_for_it() -> None:
    assert find_change(around("the income was", "yuan"), "yuan", []) is None


def test_change_to_come_is_a_target() -> None:
    choice = find_change(around("income will increase by", "%"), "percent", [])
    assert choice is not None
    assert (choice.value, choice.second) == ("target", "change")


@pytest.mark.parametrize(
    ("behind", "rule"),
    [
        ("% above the national average", "a gap"),
        ("% above that of last year", None),
        ("% of the national average", None),
    ],
)
def test_gap(behind: str, rule: str | None) -> None:
    choice = find_gap(around("the rate was", behind), "percent", [])
    assert (choice.rule if choice else None) == rule
