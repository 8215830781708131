"""The whole chain: what holds for every text."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import vocabulary
from app.extraction import VERSION, Extraction, extract
from app.extraction.numerals import SCALES, SMALL
from tests.unit.extraction.samples import TITLE, read

FRAGMENTS = st.sampled_from(
    [
        *("5", "12", "2012", "2,000", "1.5", "1607 2", "10.7 5", "one", "three", "million", "billion", "hundred", "th"),
        *("yuan", "%", "percentage points", "of which", "including", "(", ")", ",", ";", ":", ".", "the", "for each"),
        *("villages", "people", "was", "from", "to", "by", "in", "since", "by the end of", "more than", "or so", "No."),
        *(
            "12th Five-Year Plan",
            "“",
            "”",
            '"',
            "-",
            "increase of",
            "planned to",
            "Rain Plan",
            "【Overview】",
            "\n",
            "\n\n",
        ),
        *(
            "Poverty Alleviation in Hebei Province",
            "Zhejiang-Sichuan Pairing-off",
            "$",
            "①",
            "万",
            "١٢",
            "\u00a0",
            "\u2028",
        ),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(FRAGMENTS, max_size=40).map(" ".join), st.lists(FRAGMENTS).map("".join)
)


def run(text: str) -> Extraction:
    return extract(text, vocabulary=vocabulary.load())


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_nothing_raises_and_records_fit_together(text: str) -> None:
    found = run(text)
    assert bool(found.reports) == bool(text)
    assert all(0 <= report.start <= report.end <= len(text) for report in found.reports)
    assert all(0 <= section.report < len(found.reports) for section in found.sections)
    for figure in found.figures:
        assert 0 <= figure.report < len(found.reports)
        assert figure.section is None or found.sections[figure.section].report == figure.report
        assert figure.parent is None or 0 <= figure.parent < len(found.figures)
        assert (figure.parent is None) == (figure.claim is None)
        assert 0.0 <= figure.confidence <= 1.0


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_figures_are_in_order_and_never_overlap(text: str) -> None:
    figures = run(text).figures
    assert all(first.end <= second.start for first, second in itertools.pairwise(figures))
    assert all(figure.start < figure.end <= len(text) for figure in figures)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_same_text_gives_the_same_result(text: str) -> None:
    assert run(text) == run(text)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_span_is_the_printed_number(text: str) -> None:
    for figure in run(text).figures:
        printed = text[figure.start : figure.end]
        assert printed == printed.strip()
        words = printed.lower().split()
        assert words[0][0].isdigit() or words[0].split("-")[0] in SMALL


@given(number=st.integers(1, 10**9), scale=st.sampled_from(["", " thousand", " million"]), grouped=st.booleans())
@settings(deadline=None)
def test_value_is_the_printed_number_times_its_scale(number: int, scale: str, *, grouped: bool) -> None:
    printed = f"{number:,}" if grouped else str(number)
    (figure,) = [found for found in read(f"It issued {printed}{scale} yuan.").figures if found.unit == "yuan"]
    assert figure.value == pytest.approx(number * SCALES.get(scale.strip(), 1))


def test_empty_text_gives_an_empty_extraction() -> None:
    found = run("")
    assert (found.reports, found.sections, found.figures) == ((), (), ())


def test_run_names_its_rules_and_word_lists() -> None:
    found = run("x")
    assert (found.version, found.vocabulary_hash) == (VERSION, vocabulary.load().hash)


def test_each_field_names_the_rule_that_set_it() -> None:
    (figure,) = read("It issued 12 million yuan.").figures
    assert set(figure.rules) == {"value", "unit", "per", "year", "kind", "qualifier", "metric", "about"}


def test_rules_of_figures_that_were_found_alike_are_one_mapping() -> None:
    first, second = read("It built 12 schools. It built 14 schools.").figures
    assert first.rules is second.rules
    assert first.alternatives == {}


def test_figure_of_a_text_without_a_title() -> None:
    text = "It issued 12 million yuan."
    (figure,) = run(text).figures
    assert (figure.report, figure.section, figure.year_from, figure.year_to) == (0, None, None, None)


def test_offsets_are_code_points_of_the_given_text() -> None:
    text = TITLE + "𝔸 village 😀 built 12 schools."
    (figure,) = run(text).figures
    assert text[figure.start : figure.end] == "12"
