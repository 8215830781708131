from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import paths, vocabulary
from app.extraction import Figure, extract
from app.extraction.facts import find_facts, resolution

BETWEEN = " yuan. Later, "


def _mention(
    start: int, printed: str, value: float, metric: str = "central anti-poverty funds", **fields: Any
) -> Figure:
    values: dict[str, object] = {
        "report": 0,
        "section": None,
        "start": start,
        "end": start + len(printed),
        "value": value,
        "unit": "yuan",
        "per": "",
        "year_from": 2012,
        "year_to": 2012,
        "kind": "actual",
        "qualifier": "eq",
        "metric": metric,
        "about": "funds",
        "confidence": 0.9,
    }
    return Figure(**values | fields)  # type: ignore[arg-type]


def _two(first: str, value: float, second: str, other: float, **fields: Any) -> list[int | None]:
    """The facts of two mentions that stand in two sentences; ``fields`` are the second's."""
    text = first + BETWEEN + second
    start = len(first) + len(BETWEEN)
    figures = [_mention(0, first, value), _mention(start, second, other, **fields)]
    return [figure.fact for figure in find_facts(text, figures)]


@pytest.mark.parametrize(
    ("first", "value", "second", "other", "facts"),
    [
        ("847 million", 847e6, "847.07 million", 847.07e6, [1, 1]),
        ("847.07 million", 847.07e6, "847 million", 847e6, [0, 0]),
        ("847,070,000", 847070000, "847 million", 847e6, [0, 0]),
        ("3,277", 3277, "3277", 3277, [0, 0]),
        ("847 million", 847e6, "848 million", 848e6, [None, None]),
        ("847 million", 847e6, "847.6 million", 847.6e6, [None, None]),
        ("0", 0, "0", 0, [None, None]),
    ],
)
def test_the_finest_print_leads(first: str, value: float, second: str, other: float, facts: list[int | None]) -> None:
    assert _two(first, value, second, other) == facts


@pytest.mark.parametrize(
    "fields",
    [
        {"unit": "usd"},
        {"per": "person"},
        {"kind": "target"},
        {"year_from": 2011, "year_to": 2011},
        {"report": 1},
        {"metric": "loans issued"},
        {"parent": 0},
    ],
    ids=str,
)
def test_other_things_are_other_facts(fields: dict[str, object]) -> None:
    assert _two("847 million", 847e6, "847 million", 847e6, **fields) == [None, None]


@pytest.mark.parametrize(
    ("value", "metric", "same"),
    [
        (12.0, "central key counties", False),
        (12.0, "anti-poverty funds", True),
        (1234.0, "central key counties", True),
    ],
)
def test_few_digits_ask_for_the_same_words(value: float, metric: str, *, same: bool) -> None:
    printed = f"{value:.0f}"
    assert _two(printed, value, printed, value, metric=metric) == ([0, 0] if same else [None, None])


def test_shares_ask_for_the_same_words_whatever_their_digits() -> None:
    text = "12.41% of villages. Then 12.41"
    figures = [
        _mention(0, "12.41", 12.41, "growth of the provincial gdp", unit="percent"),
        _mention(25, "12.41", 12.41, "growth of farmers' net income", unit="percent"),
    ]
    assert [figure.fact for figure in find_facts(text, figures)] == [None, None]


def test_one_sentence_tells_of_different_things() -> None:
    text = "1234 million in roads and 1234 million in water"
    figures = [
        _mention(0, "1234 million", 1234e6, "funds for roads"),
        _mention(26, "1234 million", 1234e6, "funds for water"),
    ]
    assert [figure.fact for figure in find_facts(text, figures)] == [None, None]


@pytest.mark.parametrize(
    ("printed", "value", "step"),
    [
        ("847.07 million", 847.07e6, 1e4),
        ("3,277", 3277.0, 1.0),
        ("36.1", 36.1, 0.1),
        ("five", 5.0, 1.0),
        ("0", 0.0, 1.0),
    ],
)
def test_a_print_has_a_resolution(printed: str, value: float, step: float) -> None:
    assert resolution(printed, _mention(0, printed, value)) == pytest.approx(step)


def test_the_figures_in_the_overview_meet_those_of_their_section() -> None:
    text = next(path for path in paths.seed_files() if path.name.startswith("001")).read_text(encoding="utf-8")
    found = extract(text, vocabulary=vocabulary.load())
    pairs = {
        (text[figure.start : figure.end], text[found.figures[figure.fact].start : found.figures[figure.fact].end])
        for figure in found.figures
        if figure.fact is not None
    }
    assert ("847 million", "847.07 million") in pairs


@given(st.lists(st.tuples(st.sampled_from(["12", "847 million", "847.07 million", "3,277"]), st.sampled_from("abc"))))
def test_a_leader_leads_itself_and_stands_in_the_same_report(mentions: list[tuple[str, str]]) -> None:
    values = {"12": 12.0, "847 million": 847e6, "847.07 million": 847.07e6, "3,277": 3277.0}
    text, figures = "", []
    for printed, letter in mentions:
        figures.append(_mention(len(text), printed, values[printed], f"funds for {letter * 3}"))
        text += printed + BETWEEN
    found = find_facts(text, figures)
    assert [figure.start for figure in found] == [figure.start for figure in figures]
    for figure in found:
        if figure.fact is not None:
            leader = found[figure.fact]
            assert leader.fact == figure.fact
            assert abs(leader.value - figure.value) <= 0.5e6
            assert resolution(text, leader) <= resolution(text, figure)
