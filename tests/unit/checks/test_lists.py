"""Parts that are told otherwise than in a breakdown."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize("gap", ["; organized leaders and wrote ", " (see there) and made ", "）"])
def test_behind_the_end_of_a_list_nothing_is_a_part(gap: str) -> None:
    text = "It wrote [8|document] papers, including the report on A{}[112|document] reports."
    assert codes(lists.larger_parts(reading(text.format(gap)))) == []
    assert codes(lists.larger_parts(reading(text.format(" and ")))) == ["sums.part_larger"]


ARTICLES = (
    "It had [{total}|document] articles printed, including [26|document|part=1] by A, "
    "[10|document|part=1] by B's Daily, [7|document|part=1], [5|document|part=1] by C, [3|document|part=1] by D, "
    "[23|document|part=1] by {last} and [9|document|part=1] by E."
)


def test_a_bare_list_names_each_only_once() -> None:
    one = reading(ARTICLES.format(total=83, last="B's  daily"))
    (found,) = lists.named_twice(one)
    assert found.code == "conflicts.twice"
    assert suspects(found, one) == ["10", "23"]
    assert codes(lists.named_twice(reading(ARTICLES.format(total=83, last="B's Weekly")))) == []


def test_the_same_number_twice_is_no_contradiction() -> None:
    text = ARTICLES.format(total=83, last="B's Daily").replace("[23|", "[10|")
    assert codes(lists.named_twice(reading(text))) == []


def test_without_names_nothing_is_named_twice() -> None:
    text = "[9|yuan] was given, of which [2|yuan|part=1] to A, [3|yuan|part=1] to B and [4|yuan|part=1] to A."
    assert codes(lists.named_twice(reading(text))) == []


def test_the_rest_is_not_looked_for_in_another_unit() -> None:
    text = "[1.5 million|yuan] yuan of the rent of [4.5 million|yuan] was given out, and the remaining [{}] {}."
    assert codes(lists.remainders(reading(text.format("1.221 million|usd", "dollars")))) == []
    assert codes(lists.remainders(reading(text.format("1.221 million|yuan|per=person", "each")))) == []
    assert codes(lists.remainders(reading(text.format("1.221 million|yuan", "kept")))) == ["sums.rest"]


def test_projects_with_a_part_of_their_own_may_come_out() -> None:
    text = (
        "[273|project] projects, including [243|road] roads, [15|well] wells, [15|bridge] bridges and [9|room] rooms."
    )
    assert codes(lists.kinds_of_project(reading(text))) == []
    assert codes(lists.kinds_of_project(reading(text.replace("[9|room]", "[90|room]")))) == []
    assert codes(lists.kinds_of_project(reading(text.replace("[15|well]", "[150|well]")))) == ["sums.more"]


@pytest.mark.parametrize(
    "one", ["metric=local funds", "metric=central funds|kind=target", "metric=central funds|per=person"]
)
def test_funds_of_one_source_or_another_kind_are_no_halves(one: str) -> None:
    text = (
        "It got [1.872 billion|yuan|metric=central and provincial funds|section=1]. The centre gave "
        f"[1.133 billion|yuan|{one}|section=1]. It added [239 million|yuan|metric=provincial funds|section=1]."
    )
    assert codes(lists.central_and_provincial(reading(text))) == []
