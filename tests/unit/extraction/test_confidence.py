"""How sure a figure is."""

from __future__ import annotations

from typing import Any

import pytest

from app import vocabulary
from app.extraction.choices import Choice
from app.extraction.confidence import confidence, plainness
from app.extraction.numbers import Quantity
from app.extraction.numerals import Numeral
from tests.gold import train_confidence
from tests.unit.extraction.samples import figure

PLAIN = Quantity(Numeral(0, 0, 2, 12.0, 1.0, "digits"), None, "number in digits")
BROKEN = Quantity(Numeral(0, 0, 2, 12.0, 1.0, "digits", misprint=True), None, "number in digits")


def test_plain_wording_is_plain() -> None:
    assert plainness(PLAIN, {"unit": Choice("yuan", "unit behind")}) == 1.0


def test_doubts_multiply() -> None:
    both: dict[str, Choice[Any]] = {"unit": Choice("yuan", "guess", 0.5), "year": Choice(2012, "guess", 0.5)}
    assert plainness(PLAIN, both) < plainness(PLAIN, {"unit": both["unit"]}) < 1.0


def test_misprint_is_less_plain() -> None:
    assert plainness(BROKEN, {}) < plainness(PLAIN, {})


def test_stays_within_bounds() -> None:
    worst = {name: Choice("", "guess", 1.0) for name in ("unit", "year", "kind", "qualifier", "per", "metric", "about")}
    assert 0.0 <= plainness(BROKEN, worst) <= 1.0


def test_catch_all_unit_is_less_plain() -> None:
    assert plainness(PLAIN, {"unit": Choice("organization", "noun behind")}) < 1.0


def test_year_other_than_the_reports_is_less_sure() -> None:
    carried = figure("In 2010, it built 12 bridges. It built 7 schools.", "7").confidence
    own = figure("In 2012, it built 12 bridges. It built 7 schools.", "7").confidence
    assert carried < figure("In 2010, it built 12 bridges.", "12").confidence < own


def test_guessed_unit_comes_before_a_said_one() -> None:
    assert figure("It was raised to 7.", "7").confidence < figure("It built 7 schools.", "7").confidence


@pytest.mark.parametrize("plain", [0.0, 0.3, 0.99, 1.0])
def test_nothing_is_certain(plain: float) -> None:
    assert 0.0 < confidence(plain, {"slope": 1.0, "intercept": 0.0}) < 1.0


def test_plainer_is_surer() -> None:
    weights = dict(vocabulary.load().confidence_weights)
    chances = [confidence(plain, weights) for plain in (0.1, 0.5, 0.8, 0.95)]
    assert chances == sorted(set(chances))


def test_weights_are_those_learned_from_what_was_recorded() -> None:
    learned = train_confidence.fit(train_confidence.recorded())
    kept = dict(vocabulary.load().confidence_weights)
    assert kept == {name: pytest.approx(weight, abs=5e-4) for name, weight in learned.items()}


def test_a_figure_is_right_as_often_as_it_says() -> None:
    weights = dict(vocabulary.load().confidence_weights)
    cases = train_confidence.recorded()
    for low, high in ((0.0, 0.9), (0.9, 0.95), (0.95, 1.0)):
        band = [case for case in cases if low < confidence(case.plain, weights) <= high]
        said = sum(confidence(case.plain, weights) for case in band) / len(band)
        assert said == pytest.approx(sum(not case.faults for case in band) / len(band), abs=0.04)
