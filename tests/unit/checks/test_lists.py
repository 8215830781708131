"""Parts that are told otherwise than in a breakdown."""

from __future__ import annotations

from app.checks import lists
from tests.unit.checks.telling import codes, mended, reading, suspects


def test_a_part_larger_than_its_whole_is_found() -> None:
    text = (
        "Trainings for [21,700|person_time] person-times, including technical trainings for [159,000|person_time] "
        "person-times."
    )
    one = reading(text)
    (found,) = lists.larger_parts(one)
    assert found.code == "sums.part_larger"
    assert suspects(found, one) == ["21,700", "159,000"]
    assert found.values["largest"] == 159_000


def test_a_part_may_be_one_of_something_larger_before() -> None:
    text = (
        "Of [15.4 million|yuan] ([4.5 million|yuan|part=1]) for enterprises, including [7.5 million|yuan] of subsidy."
    )
    assert codes(lists.larger_parts(reading(text))) == []


def test_a_part_counted_otherwise_is_no_part() -> None:
    assert codes(lists.larger_parts(reading("In [12|county] counties, including [300|village] villages."))) == []


def test_money_is_spent_once() -> None:
    text = (
        "Among the [1.2969 billion|yuan] yuan, [856.64 million|yuan] was for A, [183.9 million|yuan] for B "
        "and [{}|yuan] for C."
    )
    assert codes(lists.money_among(reading(text.format("256.36 million")))) == []
    one = reading(text.format("1.2969 billion"))
    (found,) = lists.money_among(one)
    assert suspects(found, one)[:2] == ["1.2969 billion", "1.2969 billion"]


def test_counties_may_be_counted_twice() -> None:
    text = "Among the [88|county] counties, [83|county] have a task and [50|county] are key counties."
    assert codes(lists.money_among(reading(text))) == []


def test_projects_of_several_kinds_are_no_more_than_all() -> None:
    text = (
        "[{}|project] projects, including [243|road] roads, [95|culvert] culverts, [6|bridge] bridges "
        "and [9|room] rooms."
    )
    assert codes(lists.kinds_of_project(reading(text.format("353")))) == []
    one = reading(text.format("273"))
    (found,) = lists.kinds_of_project(one)
    assert found.code == "sums.more"
    assert suspects(found, one)[0] == "273"


def test_whom_projects_are_for_is_no_project() -> None:
    text = "[27|project] projects, including [24|village] villages, [95|household] households and [9|road] roads."
    assert codes(lists.kinds_of_project(reading(text))) == []


def test_a_part_and_the_rest_are_all() -> None:
    text = (
        "[1.5 million|yuan] yuan of the rent of [{}|yuan] was given out, and the remaining [1.221 million|yuan] kept."
    )
    assert codes(lists.remainders(reading(text.format("2.721 million")))) == []
    one = reading(text.format("4.5 million"))
    (found,) = lists.remainders(one)
    assert found.code == "sums.rest"
    assert suspects(found, one)[0] == "4.5 million"


def test_central_and_provincial_funds_are_both_together() -> None:
    text = (
        "It got [{}|yuan|metric=central and provincial funds|section=1]. The centre gave "
        "[1.133 billion|yuan|metric=central funds|section=1]. It added "
        "[239 million|yuan|metric=provincial funds|section=1]."
    )
    assert codes(lists.central_and_provincial(reading(text.format("1.372 billion")))) == []
    (found,) = lists.central_and_provincial(reading(text.format("1.872 billion")))
    assert found.code == "sums.less"
    assert ("digit", 1.372e9) in mended(found)
