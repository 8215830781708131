"""Five-year plans and parts of them."""

from __future__ import annotations

import pytest

from app.extraction.fiveyears import before_name, five_years
from tests.unit.extraction.samples import sentence


def read(body: str, word: str) -> tuple[int, int, str] | None:
    found = sentence(body)
    at = next(place for place, token in enumerate(found.tokens) if token.low == word)
    plan = five_years(found, at)
    return None if plan is None else (plan.first, plan.last, plan.part)


@pytest.mark.parametrize(
    ("body", "word", "plan"),
    [
        ("during the 12th Five-Year Plan", "12", (2011, 2015, "")),
        ("during the “12th Five-Year Plan” period", "12", (2011, 2015, "")),
        ("during the Eleventh Five-Year Plan, 12", "eleventh", (2006, 2010, "")),
        ("during the First Five-Year Plan, 12", "first", (1953, 1957, "")),
        ("during the Second Five-Year Plan, 12", "second", (1958, 1962, "")),
        ("in the first two years of the 12th Five-Year Plan", "12", (2011, 2012, "years")),
        ("in the last year of the 12th Five-Year Plan", "12", (2015, 2015, "years")),
        ("in the middle years of the 12th Five-Year Plan", "12", (2011, 2015, "")),
        ("by the end of the “12th Five-Year Plan”", "12", (2015, 2015, "edge")),
        ("at the beginning of the 12th Five-Year Plan", "12", (2011, 2011, "edge")),
        ("the 12 Five-Year Plans", "12", None),
        ("the 40th Five-Year Plan", "40", None),
        ("the 12th ten-year plan", "12", None),
        ("the first plan of 12", "first", None),
    ],
)
def test_five_years(body: str, word: str, plan: tuple[int, int, str] | None) -> None:
    assert read(body, word) == plan


@pytest.mark.parametrize(
    ("body", "begin", "stop"),
    [("in the last year of the 12th Five-Year Plan", 2, 9), ("at the end of the 12th Five-Year Plan", 1, 8)],
)
def test_tokens_of_a_part(body: str, begin: int, stop: int) -> None:
    found = sentence(body)
    plan = five_years(found, next(at for at, token in enumerate(found.tokens) if token.low == "12"))
    assert plan is not None
    assert (plan.begin, plan.stop) == (begin, stop)


def test_before_the_name() -> None:
    assert before_name(sentence("since the “12th"), 3) == 0
