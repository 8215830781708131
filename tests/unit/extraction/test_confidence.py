"""How sure a figure is."""

from __future__ import annotations

from typing import Any

from app.extraction.choices import Choice
from app.extraction.confidence import confidence
from app.extraction.numbers import Quantity
from app.extraction.numerals import Numeral
from tests.unit.extraction.samples import figure

PLAIN = Quantity(Numeral(0, 0, 2, 12.0, 1.0, "digits"), None, "number in digits")
BROKEN = Quantity(Numeral(0, 0, 2, 12.0, 1.0, "digits", misprint=True), None, "number in digits")


def test_plain_wording_is_sure() -> None:
    assert confidence(PLAIN, {"unit": Choice("yuan", "unit behind")}) == 1.0


def test_doubts_multiply() -> None:
    both: dict[str, Choice[Any]] = {"unit": Choice("yuan", "guess", 0.5), "year": Choice(2012, "guess", 0.5)}
    assert confidence(PLAIN, both) < confidence(PLAIN, {"unit": both["unit"]}) < 1.0


def test_misprint_is_less_sure() -> None:
    assert confidence(BROKEN, {}) < confidence(PLAIN, {})


def test_stays_within_bounds() -> None:
    worst = {name: Choice("", "guess", 1.0) for name in ("unit", "year", "kind", "qualifier", "per", "metric", "about")}
    assert 0.0 <= confidence(BROKEN, worst) <= 1.0


def test_catch_all_unit_is_less_sure() -> None:
    assert confidence(PLAIN, {"unit": Choice("organization", "noun behind")}) < 1.0


def test_year_other_than_the_reports_is_less_sure() -> None:
    carried = figure("In 2010, it built 12 bridges. It built 7 schools.", "7").confidence
    own = figure("In 2012, it built 12 bridges. It built 7 schools.", "7").confidence
    assert carried < figure("In 2010, it built 12 bridges.", "12").confidence < own


def test_guessed_unit_comes_before_a_said_one() -> None:
    assert figure("It was raised to 7.", "7").confidence < figure("It built 7 schools.", "7").confidence
