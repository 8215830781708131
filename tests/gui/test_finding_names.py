from __future__ import annotations

import pytest

from app.checks import registry
from app.finding_sentences import FINDINGS
from app.ui import finding_names
from app.ui.finding_names import ARITHMETIC, PERCENT, RULES, VALUES, Value


def test_every_rule_has_a_name() -> None:
    assert {rule.name for rule in registry.RULES} <= set(RULES)


def test_only_codes_that_there_are_have_arithmetic() -> None:
    assert set(ARITHMETIC) <= set(FINDINGS)
    assert set(PERCENT) <= set(FINDINGS)
    assert {name for lines in ARITHMETIC.values() for _, name in lines} <= set(VALUES)


@pytest.mark.parametrize(
    ("code", "values", "shown"),
    [
        (
            "sums.more",
            {"part_1": 490.0, "part_2": 353.0, "sum": 843.0, "total": 743.0, "unit": "yuan"},
            [("", "part_1", 490.0), ("+", "part_2", 353.0), ("=", "sum", 843.0), ("≠", "total", 743.0)],
        ),
        (
            "sums.part_larger",
            {"part_1": 1.0, "part_2": 9.0, "largest": 9.0, "sum": 10.0, "total": 8.0},
            [("", "largest", 9.0), (">", "total", 8.0)],
        ),
        (
            "changes.rate",
            {"before": 80.0, "increase": 20.0, "level": 100.0, "rate": 20.0, "right": 25.0},
            [
                ("", "level", 100.0),
                ("−", "increase", 20.0),
                ("=", "before", 80.0),
                ("→", "right", 25.0),
                ("≠", "rate", 20.0),
            ],
        ),
        ("magnitude.income", {"value": 9.0, "low": 20, "high": 200}, [("", "value", 9.0), ("<", "low", 20)]),
        ("magnitude.income", {"value": 900.0, "low": 20, "high": 200}, [("", "value", 900.0), (">", "high", 200)]),
        ("conflicts.twice", {"one": 8.0, "two": 9.0, "metric": "x"}, [("", "one", 8.0), ("≠", "two", 9.0)]),
        ("structure.no_author", {"end": "…"}, []),
        ("newer.rule", {"value": 1.0}, []),
    ],
)
def test_how_numbers_are_set_out(code: str, values: dict[str, Value], shown: list[tuple[str, str, float]]) -> None:
    assert finding_names.lines(code, values) == shown


def test_a_fall_is_added_to_the_level_it_led_to() -> None:
    values: dict[str, Value] = {"before": 120.0, "increase": 20.0, "level": 100.0, "rate": 20.0, "right": 16.7}
    assert finding_names.lines("changes.rate", values)[1] == ("+", "increase", 20.0)
