from __future__ import annotations

import pytest

from app.curation.operations import Outcome
from app.ui.pace import ENOUGH, PAUSE, Pace, settled_by


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_pause_is_no_work() -> None:
    clock = Clock()
    pace = Pace(clock)
    for _ in range(ENOUGH - 1):
        clock.now += 60
        pace.note(1)
    assert pace.per_hour is None
    clock.now += 20 * 3600
    pace.note(1)
    assert pace.per_hour == round(ENOUGH * 3600 / ((ENOUGH - 1) * 60 + PAUSE))


def test_what_is_taken_back_does_not_count() -> None:
    clock = Clock()
    pace = Pace(clock)
    clock.now = 100
    pace.note(ENOUGH)
    assert pace.per_hour == ENOUGH * 36
    pace.note(-1)
    assert pace.per_hour is None


@pytest.mark.parametrize(
    ("code", "params", "mode", "settled"),
    [
        ("review", {"review": "verified", "count": 3}, "do", 3),
        ("review", {"review": "rejected", "count": 1}, "undo", -1),
        ("review", {"review": "unreviewed", "count": 1}, "do", 0),
        ("correct", {"review": "verified"}, "do", 1),
        ("correct", {}, "do", 0),
        ("doubt", {"count": 1}, "do", 0),
    ],
)
def test_what_an_operation_settles(code: str, params: dict[str, object], mode: str, settled: int) -> None:
    assert settled_by(Outcome(1, code, params, frozenset(), frozenset(), mode)) == settled
