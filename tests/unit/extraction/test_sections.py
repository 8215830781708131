"""The sections of a report and the paragraphs that are read."""

from __future__ import annotations

import itertools

from app.extraction import Extraction
from app.extraction.reports import find_reports
from app.extraction.sections import find_sections
from tests.unit.extraction.samples import TITLE, read, words

TEXT = (
    TITLE
    + "Overview In 2012, it rose.\n\n    It fell again.\n\nRain PlanIn 2012, it rose.\n\n"
    + "(Office of Hebei)\n\n版权所有 12 号\n"
)


def headings(text: str, found: Extraction) -> list[str]:
    return [text[section.heading_start : section.heading_end] for section in found.sections]


def test_headings_and_programmes() -> None:
    found = read(TEXT[len(TITLE) :])
    assert headings(TEXT, found) == ["Overview", "Rain Plan"]
    assert [section.programme for section in found.sections] == ["overview", "rain_plan"]


def test_paragraph_without_heading_continues_the_section() -> None:
    sections, paragraphs = find_sections(TEXT, find_reports(TEXT, words()), words())
    assert [paragraph.section for paragraph in paragraphs] == [0, 0, 1]
    assert TEXT[sections[0].start : sections[0].end].endswith("It fell again.")


def test_title_author_and_footer_are_in_no_paragraph() -> None:
    _, paragraphs = find_sections(TEXT, find_reports(TEXT, words()), words())
    read_text = " ".join(TEXT[paragraph.start : paragraph.end] for paragraph in paragraphs)
    assert "Hebei" not in read_text
    assert "版权" not in read_text


def test_paragraph_before_the_first_heading_has_no_section() -> None:
    found = read("In 2012, it built 12 schools.")
    assert found.sections == ()
    assert found.figures[0].section is None


def test_sections_point_to_their_reports() -> None:
    text = f"{TITLE}Overview In 2012, it rose.\n\nPoverty Alleviation in Henan Province\n\nOverview In 2012, it rose.\n"
    sections, _ = find_sections(text, find_reports(text, words()), words())
    assert [section.report for section in sections] == [0, 1]


def test_second_use_of_an_ambiguous_heading_means_the_second_programme() -> None:
    found = read(
        "Industrial Poverty AlleviationThe province grew tea.\n\nIndustrial Poverty AlleviationThe offices met."
    )
    assert [section.programme for section in found.sections] == ["industry", "sector"]


def test_heading_span_is_the_title_alone() -> None:
    body = "【 Rain Plan 】 In 2012, it rose."
    (section,) = read(body).sections
    assert (TITLE + body)[section.heading_start : section.heading_end] == "Rain Plan"


def test_sections_do_not_overlap() -> None:
    sections, _ = find_sections(TEXT, find_reports(TEXT, words()), words())
    assert all(first.end <= second.start for first, second in itertools.pairwise(sections))
