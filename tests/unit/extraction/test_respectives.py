"""Numbers that "respectively" tells apart."""

from __future__ import annotations

import pytest

from app.extraction.respectives import are_respective
from tests.unit.extraction.samples import figure, sentence


def respective(body: str) -> bool:
    found = sentence(body)
    first, second = (at for at, token in enumerate(found.tokens) if token.low in {"30", "40"})
    return are_respective(found.lows, first, second)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("The rates were respectively kept within 30% and 40%.", True),
        ("The rates rose by 30% and 40% respectively.", True),
        ("The rates rose by 30% and 40%.", False),
        ("The rates rose by 30%, and 40% fell respectively.", False),
        ("The rates rose to 30% in the towns of the north and 40% respectively.", False),
        ("The rates rose by 30 or 40% respectively.", False),
        ("The rates respectively rose in the towns, in the old villages of the far north, by 30% and 40%.", False),
    ],
)
def test_numbers_told_apart(body: str, *, found: bool) -> None:
    assert respective(body) is found


@pytest.mark.parametrize(
    ("body", "number", "years"),
    [
        ("In 2011 and 2012, 30 and 45 bridges respectively were built.", "30", (2011, 2011)),
        ("In 2011 and 2012, 30 and 45 bridges respectively were built.", "45", (2012, 2012)),
        ("It built 30 and 45 bridges respectively in 2011 and 2012.", "30", (2011, 2011)),
        ("It built 30 and 45 bridges respectively in 2011 and 2012.", "45", (2012, 2012)),
        ("In 2011 and 2012, 30 bridges and 45 wells were built.", "45", (2011, 2012)),
        ("From 2011 to 2012, 30 and 45 bridges respectively were built in the two cities.", "30", (2011, 2012)),
    ],
)
def test_each_has_its_year(body: str, number: str, years: tuple[int, int]) -> None:
    found = figure(body, number)
    assert (found.year_from, found.year_to) == years


@pytest.mark.parametrize(
    ("body", "qualifier"),
    [
        ("The dropout rates were respectively controlled within 1.5% and 2%.", "lt"),
        ("It built more than 30 and 2 bridges respectively.", "gt"),
        ("It built more than 30 and 2 bridges.", "eq"),
        ("It built nearly 30 and 2 bridges respectively.", "eq"),
        ("The rates rose by more than 15% and nearly 2% respectively.", "approx"),
    ],
)
def test_bound_that_is_said_once_for_both(body: str, qualifier: str) -> None:
    assert figure(body, "2").qualifier == qualifier
