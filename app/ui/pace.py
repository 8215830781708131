"""How fast figures are settled: by the time that is worked, not by the clock on the wall."""

from __future__ import annotations

from collections.abc import Callable

from app.curation.operations import Outcome

PAUSE = 300.0
"""Seconds without a decision that count as a pause, not as work."""

ENOUGH = 5
"""Decisions before a pace is named."""

HOUR = 3600


class Pace:
    """Counts the decisions of a session. ``clock`` gives seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._last = clock()
        self._worked = 0.0
        self._settled = 0

    def note(self, settled: int) -> None:
        """So many figures were settled now, or unsettled (below 0)."""
        now = self._clock()
        self._worked += min(now - self._last, PAUSE)
        self._last = now
        self._settled += settled

    @property
    def per_hour(self) -> int | None:
        """Figures an hour of work; None where too few were settled to tell."""
        if self._settled < ENOUGH or self._worked <= 0:
            return None
        return round(self._settled * HOUR / self._worked)


def settled_by(outcome: Outcome) -> int:
    """How many figures an operation settled; below 0 where a decision was taken back."""
    sign = -1 if outcome.mode == "undo" else 1
    review, count = outcome.params.get("review"), outcome.params.get("count", 1)
    if outcome.operation_id is None or outcome.code not in ("review", "correct") or not isinstance(count, int):
        return 0
    return sign * count if review in ("verified", "rejected") else 0
