from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.models import ages

NOW = datetime(2026, 11, 22, 13, 15, tzinfo=UTC)
_MOMENTS = st.lists(st.datetimes(datetime(2025, 1, 1), datetime(2026, 11, 22, 13, 15), timezones=st.just(UTC)))


def _every(step: timedelta, count: int) -> list[datetime]:
    return [NOW - step * number for number in range(count)]


def test_all_of_the_last_hour_then_fewer_and_fewer() -> None:
    kept = ages.kept(_every(timedelta(minutes=10), 6 * 24 * 100), NOW)
    by_age = [NOW - time for time in kept]
    assert sum(age < timedelta(hours=1) for age in by_age) == 6
    assert sum(timedelta(hours=1) <= age < timedelta(days=1) for age in by_age) == 24
    assert sum(timedelta(days=1) <= age < timedelta(days=30) for age in by_age) in (29, 30)
    assert sum(age >= timedelta(days=30) for age in by_age) in (10, 11, 12)


@given(_MOMENTS)
def test_the_newest_always_stays_and_nothing_is_made_up(times: list[datetime]) -> None:
    kept = ages.kept(times, NOW)
    assert kept <= set(times)
    if times:
        assert max(times) in kept


@given(_MOMENTS)
def test_thinning_twice_is_thinning_once(times: list[datetime]) -> None:
    kept = ages.kept(times, NOW)
    assert ages.kept(kept, NOW) == kept


@given(_MOMENTS, st.integers(0, 24 * 60))
def test_thinning_now_and_then_gives_what_thinning_once_would(times: list[datetime], hours: int) -> None:
    later = NOW + timedelta(hours=hours)
    assert ages.kept(ages.kept(times, NOW), later) == ages.kept(times, later)


@given(_MOMENTS)
def test_no_day_of_the_last_month_and_no_week_is_lost(times: list[datetime]) -> None:
    kept = ages.kept(times, NOW)
    recent = [time for time in times if NOW - time < timedelta(days=30)]
    assert {time.date() for time in recent} <= {time.date() for time in kept}
    assert {time.isocalendar()[:2] for time in times} <= {time.isocalendar()[:2] for time in kept}


@given(st.integers(1, 2000))
def test_there_are_never_many(count: int) -> None:
    assert len(ages.kept(_every(timedelta(hours=7), count), NOW)) <= 6 + 25 + 31 + count * 7 // (24 * 7) + 2
