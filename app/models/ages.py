"""Which backups are kept: pure functions over their times."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
MONTH = timedelta(days=30)


def kept(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """Of these times the ones to keep: all of the last hour, then the newest of each hour for a day, of each day for a
    month, of each week after that. The newest of all always stays.

    Hours, days and weeks are those of the calendar in UTC, so what was kept once is not given up for a neighbour.
    """
    newest: dict[tuple[object, ...], datetime] = {}
    for time in sorted(times):
        newest[_span(time, now)] = time
    return set(newest.values())


def _span(time: datetime, now: datetime) -> tuple[object, ...]:
    """The stretch of time of which one is kept."""
    at, age = time.astimezone(UTC), now - time
    if age < HOUR:
        return ("each", at)
    if age < DAY:
        return ("hour", at.date(), at.hour)
    if age < MONTH:
        return ("day", at.date())
    return ("week", *at.isocalendar()[:2])
