"""What is odd about a report as a whole."""

from __future__ import annotations

from dataclasses import replace

from app.checks import structure
from app.checks.material import Material, Reading
from tests.unit.checks.telling import codes, material, reading


def test_a_long_report_has_many_figures() -> None:
    words = "It worked well and hard. " * 1000
    assert codes(structure.few_figures(reading(f"[5|yuan] {words}"))) == ["structure.few_figures"]
    assert codes(structure.few_figures(reading("[5|yuan] " * 10 + words))) == []
    assert codes(structure.few_figures(reading("It worked."))) == []


def test_a_section_with_figures_has_a_programme() -> None:
    told = material("It gave [5|yuan|section=1].")
    unknown = replace(told, sections=tuple(replace(section, programme="") for section in told.sections))
    assert codes(structure.no_programme(Reading(told))) == []
    assert codes(structure.no_programme(Reading(unknown))) == ["structure.no_programme"]


def test_a_report_says_whose_it_is() -> None:
    told = material("It gave [5|yuan].", province="unknown", year=None)
    assert codes(structure.unknown_report(Reading(told))) == ["structure.no_province", "structure.no_year"]
    assert codes(structure.unknown_report(reading("It gave [5|yuan]."))) == []


def test_a_report_ends_with_its_authors() -> None:
    assert codes(structure.no_author(reading("It gave [5|yuan].\n   (Li Wei, Hebei Office)\n"))) == []
    assert codes(structure.no_author(reading("It gave [5|yuan] (in all) and ended."))) == ["structure.no_author"]


def test_one_number_is_one_figure() -> None:
    told = material("It gave [5 million|yuan] and [6 million|yuan].")
    one, two = told.figures
    overlapping = Material(told.report, told.text, (), (one, replace(two, span_start=one.span_end - 2)))
    assert codes(structure.same_place(Reading(told))) == []
    assert codes(structure.same_place(Reading(overlapping))) == ["structure.same_place"]
