"""Which figures are parts of which total."""

from __future__ import annotations

import pytest

from tests.unit.extraction.samples import TITLE, read


def parts(body: str) -> dict[str, str]:
    """The total of each part, as printed."""
    text = TITLE + body
    figures = read(body).figures
    return {
        text[figure.start : figure.end]: text[figures[figure.parent].start : figures[figure.parent].end]
        for figure in figures
        if figure.parent is not None
    }


def claims(body: str) -> set[str | None]:
    return {figure.claim for figure in read(body).figures if figure.parent is not None}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "It put in 117 million yuan, of which 84 million yuan was central and 33 million yuan was provincial funds.",  # noqa: E501
            {"84 million": "117 million", "33 million": "117 million"},
        ),
        (
            "It put in 117 million yuan (84 million yuan from the centre and 33 million yuan from the province).",
            {"84 million": "117 million", "33 million": "117 million"},
        ),
        ("It identified 62 counties, including 22 national counties and 40 others.", {"22": "62", "40": "62"}),
        ("It supported 4,824 villages (including 1761 key villages) and 625 households.", {"1761": "4,824"}),
        (
            "It put in 21 billion yuan, of which 11 billion yuan (8 billion yuan from the centre) was funds.",
            {"11 billion": "21 billion", "8 billion": "11 billion"},
        ),
        (
            "It had 117 million yuan, of which: 84 million yuan was old; 33 million yuan was new.",
            {"84 million": "117 million", "33 million": "117 million"},
        ),
        (
            "It trained 19,000 people, including 12,000 women; and organized trainings for 1,800 people.",
            {"12,000": "19,000"},
        ),
        ("It put in 12 million yuan and trained 300 people.", {}),
        ("It put in 12 million yuan, of which 30% was central.", {}),
        ("It put in 12 million yuan, of which 50 million yuan was central.", {}),
        ("It built 12 schools, including 7 bridges.", {}),
    ],
)
def test_parts(body: str, found: dict[str, str]) -> None:
    assert parts(body) == found


@pytest.mark.parametrize(
    ("body", "claim"),
    [
        ("It put in 117 million yuan, of which 84 million yuan was central and 33 million yuan was provincial.", "all"),
        ("It put in 134 million yuan, of which 84 million yuan was central and 38 million yuan was provincial.", "all"),
        ("It put in 117 million yuan, of which 84 million yuan was central.", "some"),
        ("It identified 90 counties, including 22 national counties and 40 others.", "some"),
        ("It identified 62 counties, including 22 national counties and 40 others.", "all"),
    ],
)
def test_claim(body: str, claim: str) -> None:
    assert claims(body) == {claim}


def test_total_of_nothing_has_no_claim() -> None:
    (figure,) = read("It put in 12 million yuan.").figures
    assert (figure.parent, figure.claim) == (None, None)


def test_parent_is_a_place_among_all_figures() -> None:
    body = "It built 7 schools. It put in 12 million yuan, of which 5 million yuan was central."
    assert [figure.parent for figure in read(body).figures] == [None, None, 1]
