"""What the extraction says of a stretch that it is asked about."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app import paths, vocabulary
from app.exchange import sources
from app.extraction import Proposal, Report, Section, chain

VOCABULARY = vocabulary.load()


def proposal(text: str, printed: str, section: Section | None = None) -> Proposal | None:
    start = text.index(printed)
    report = Report(0, len(text), "hebei", 2012, "province", 0, 0)
    return chain.figure_at(text, report, section, (start, start + len(printed)), vocabulary=VOCABULARY)


@pytest.mark.parametrize("path", sorted(paths.seeds().glob("*.txt"))[2:], ids=lambda path: path.stem[:3])
def test_asked_about_a_figure_the_extraction_says_the_same_again(path: Path) -> None:
    text = sources.read(path).text
    found = chain.extract(text, vocabulary=VOCABULARY)
    for figure in found.figures:
        section = None if figure.section is None else found.sections[figure.section]
        asked = figure.start, figure.end
        said = chain.figure_at(text, found.reports[figure.report], section, asked, vocabulary=VOCABULARY)
        assert said is not None
        total = None if figure.parent is None else found.figures[figure.parent]
        assert said.total == (None if total is None else (total.start, total.end))
        kept = {"report": 0, "section": None, "parent": None, "fact": None}
        assert replace(said.figure, **kept) == replace(figure, **kept)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "asked", "fitted", "value", "unit"),
    [
        ("It lasted for three years.", "three", "three", 3.0, "year"),
        ("Of which 2023 were party leaders.", "2023", "2023", 2023.0, "person"),
        ("It cost 847.07 million yuan.", "847.07", "847.07 million", 847.07e6, "yuan"),
        ("It cost 847.07 million yuan.", "cost 847.07 million yuan", "847.07 million", 847.07e6, "yuan"),
        ("It built 2012,300 houses.", "300", "300", 300.0, "house"),
    ],
)
def test_a_stretch_is_a_figure_whatever_the_rules_say(
    text: str, asked: str, fitted: str, value: float, unit: str
) -> None:
    said = proposal(text, asked)
    assert said is not None
    figure = said.figure
    assert (text[figure.start : figure.end], figure.value, figure.unit) == (fitted, value, unit)
    assert said.others == 0


def test_of_several_numbers_the_first_is_taken_and_the_others_counted() -> None:
    said = proposal("It built 300 houses and 20 roads.", "300 houses and 20")
    assert said is not None
    assert (said.figure.value, said.others) == (300.0, 1)


def test_where_no_number_stands_nothing_is_proposed() -> None:
    assert proposal("Several houses were built.", "Several houses") is None


def test_a_stretch_in_a_heading_is_read_too() -> None:
    text = "Two Systems In 2012, 300 houses were built."
    section = Section(0, 0, len(text), 0, len("Two Systems"), "overview")
    said = proposal(text, "Two", section)
    assert said is not None
    assert said.figure.value == 2.0
