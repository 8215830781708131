"""The programme a figure speaks of."""

from __future__ import annotations

import pytest

from app.extraction.abouts import find_about
from tests.unit.extraction.samples import figure, words


@pytest.mark.parametrize(
    ("programme", "metric", "about"),
    [
        ("rain_plan", "key villages for entire village advancement", "rain_plan"),
        ("overview", "key villages for entire village advancement", "entire_village"),
        ("overview", "households relocated with relocation", "relocation"),
        ("funds", "mutual funds issued", "mutual_funds"),
        ("overview", "rural poor residents", "overview"),
        ("other", "pilot projects in border areas", "minority_border"),
    ],
)
def test_about(programme: str, metric: str, about: str) -> None:
    assert find_about(programme, metric, words()).value == about


def test_doubt_only_where_the_metric_decides() -> None:
    assert find_about("rain_plan", "funds", words()).doubt == 0
    assert find_about("overview", "mutual funds", words()).second == "overview"


@pytest.mark.parametrize(
    ("programme", "metric", "second"),
    [
        ("entire_village", "poor villages with pilot projects of mutual funds", "mutual_funds"),
        ("entire_village", "villages selected for entire village advancement with mutual funds", None),
        ("entire_village", "farmers who received training", None),
        ("entire_village", "funds", None),
        ("overview", "mutual funds", "overview"),
        ("overview", "rural poor residents", None),
    ],
)
def test_second_choice_is_the_other_of_section_and_metric(programme: str, metric: str, second: str | None) -> None:
    assert find_about(programme, metric, words()).second == second


def test_section_decides_in_a_text() -> None:
    assert figure("Rain Plan In 2012, it put in 12 million yuan of mutual funds.", "12 million").about == "rain_plan"
    assert figure("Overview In 2012, it put in 12 million yuan of mutual funds.", "12 million").about == "mutual_funds"
