"""Years that cannot be."""

from __future__ import annotations

from app.checks.years import later_years, years_twice
from tests.unit.checks.telling import codes, reading, suspects


def test_nothing_has_happened_after_the_report() -> None:
    one = reading("In 2013, it used [212 million|yuan|year=2013] yuan in [12|county|year=2013] counties.")
    (found,) = later_years(one)
    assert suspects(found, one) == ["212 million", "12"]
    assert (found.values["year"], found.values["report_year"]) == (2013, 2012)


def test_a_target_may_lie_ahead() -> None:
    assert codes(later_years(reading("By 2015, [212 million|yuan|year=2015|kind=target] yuan will be used."))) == []


def test_a_report_of_unknown_year_has_no_later_years() -> None:
    assert codes(later_years(reading("It used [212 million|yuan|year=2013] yuan.", year=None))) == []


def test_a_year_is_said_once() -> None:
    (found,) = years_twice(reading("In 2012, In 2011 it used [5|yuan] yuan."))
    assert (found.values["one"], found.values["two"]) == ("2012", "2011")
    assert found.suspects == ()
    assert codes(years_twice(reading("In 2012, it did more than in 2011."))) == []
