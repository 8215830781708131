from __future__ import annotations

from dataclasses import replace

import pytest

from app import vocabulary
from app.finding_sentences import FINDINGS
from app.models.finding_queries import FindingRow, SuggestionRow
from app.ui import finding_words, wording
from app.ui.desk import Desk
from app.ui.vocabulary_choices import Names
from tests.gui.found import DECISION, row
from tests.gui.rows import figure

NAMES = Names(vocabulary.load())


def test_a_sentence_has_its_arithmetic_and_no_code() -> None:
    assert finding_words.sentence(row(), NAMES) == (
        "490,000,000 + 353,000,000 = 843,000,000, more than the printed total of 743,000,000"
    )


@pytest.mark.parametrize(
    ("code", "values", "said"),
    [
        (
            "magnitude.nested",
            {"inner": 3.0, "inner_unit": "village", "outer": 7.0, "outer_unit": "sq_km"},
            "3 (village) are said to lie in 7 (square kilometre), which are more",
        ),
        (
            "structure.provinces",
            {"document": "a.txt", "count": 2, "provinces": "beijing, xinjiang_corps"},
            "a.txt has no report of 2 provinces: Beijing and Xinjiang Production and Construction Corps",
        ),
        (
            "years.later",
            {"year": 2013, "report_year": 2012},
            "Said to have happened in 2013, in the report of 2012",
        ),
        (
            "newer.rule",
            {"value": 3.0, "unit": "sq_km"},
            "Something that only a newer version can explain (value 3, unit square kilometre)",
        ),
    ],
)
def test_what_a_finding_says(code: str, values: dict[str, str | float | int], said: str) -> None:
    assert finding_words.sentence(row(code=code, values=values), NAMES) == said


def test_codes_of_the_rules_are_known() -> None:
    assert row().code in FINDINGS
    assert finding_words.rule("sums") == "Parts and total"
    assert finding_words.rule("some_new_rule") == "some new rule"
    assert finding_words.severity("high") == "▲ high"


@pytest.mark.parametrize(
    ("quote", "value", "said"),
    [
        ("353 million", 253e6, "253 million"),
        ("1745 million", 1745.0, "1,745"),
        ("21 billion", 2.1e9, "2.1 billion"),
        ("36.8", 58.3, "58.3"),
        ("12万", 130_000.0, "13 万"),
        ("2.71", 2_710_000.0, "2,710,000"),
    ],
)
def test_a_suggested_value_is_written_as_the_print_is(quote: str, value: float, said: str) -> None:
    one = SuggestionRow(1, "value", value, "digit")
    assert finding_words.like_print(one, figure(quote=quote)) == said


def test_a_suggestion_says_what_it_gives() -> None:
    one = SuggestionRow(3, "value", 253e6, "digit")
    part = figure(id=3, quote="353 million", value=353e6)
    assert finding_words.suggestion(one, part, row()) == (
        "353 million read as 253 million, one digit misprinted; that gives 743,000,000"
    )


def test_a_suggestion_for_the_total_changes_no_sum() -> None:
    one = SuggestionRow(1, "value", 843e6, "digit")
    total = figure(id=1, quote="743 million", value=743e6)
    assert finding_words.suggestion(one, total, row()) == "743 million read as 843 million, one digit misprinted"


def test_a_suggestion_of_an_unknown_way_and_figure_is_said_all_the_same() -> None:
    assert finding_words.suggestion(SuggestionRow(9, "unit", "person", "guess"), None, row()) == "– read as person"


def test_what_was_decided_names_who_and_why() -> None:
    said = finding_words.decision(DECISION)
    assert said.startswith("nothing wrong: rounded in print (LW, ")
    assert finding_words.decision(replace(DECISION, note="", by="")).startswith("nothing wrong (")


def test_the_numbers_a_decision_was_made_on_are_named_where_they_changed() -> None:
    now = {**row().values, "part_2": 253e6, "sum": 743e6}
    said = finding_words.numbers_then(DECISION, now)
    assert said == "part 2 353,000,000 → 253,000,000; together 843,000,000 → 743,000,000"
    assert finding_words.numbers_then(DECISION, {}).endswith("printed as the total 743,000,000 → –")


def test_what_is_open_against_a_figure(found_desk: Desk) -> None:
    assert finding_words.on_figure(found_desk, 3, NAMES) == [
        "◆ 3,277 villages: all China has no more than 3,000",
    ]
    (first,) = finding_words.on_figure(found_desk, 1, NAMES)  # it is the context of the other, and no suspect there
    assert first.startswith("▲ 21,000,000,000 here")


def test_percentages_are_known_by_their_code() -> None:
    rate: FindingRow = row(code="changes.rate")
    assert finding_words.percent(rate, "rate")
    assert not finding_words.percent(rate, "level")


def test_a_finding_shows_its_arithmetic() -> None:
    values = {"part_1": 250e6, "part_2": 353e6, "sum": 603e6, "total": 643e6}
    assert wording.finding("sums.less", values) == (
        "250,000,000 + 353,000,000 = 603,000,000, less than the printed total of 643,000,000"
    )


def test_a_rate_is_rounded_to_what_helps() -> None:
    values = {"part": 1.0, "total": 3.0, "right": 100 / 3, "share": 36.1}
    assert wording.finding("shares.share", values) == "1 of 3 is 33.33 %, printed 36.1 %"


def test_a_suggestion_names_value_and_slip() -> None:
    assert wording.suggestion("digit", 743e6) == "743,000,000, one digit misprinted"
