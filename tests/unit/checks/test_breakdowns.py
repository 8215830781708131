"""How breakdowns are read: which numbers are parts, and what the wording claims."""

from __future__ import annotations

import pytest

from app.checks.breakdowns import Breakdown, breakdowns, told_whole
from tests.unit.checks.telling import reading


def only(told: str) -> Breakdown:
    """The one breakdown of a told report."""
    (found,) = breakdowns(reading(told))
    return found


def parts(told: str) -> list[str]:
    """How the parts of the one breakdown are printed."""
    return [part.quote for part in only(told).parts]


def test_parts_are_told_in_the_order_of_the_text() -> None:
    told = "[9|yuan] was given, of which [2|yuan|part=1] to A, [4|yuan|part=1] to B and [3|yuan|part=1] to C."
    assert parts(told) == ["2", "4", "3"]


@pytest.mark.parametrize(
    ("last", "closed"),
    [
        (", [4|yuan|part=1] to B and [3|yuan|part=1] to C", True),
        (", [4|yuan|part=1] to B and the other [3|yuan|part=1] to C", True),
        (", [4|yuan|part=1] to B and the remaining [3|yuan|part=1] to C", True),
        (", [4|yuan|part=1] to B, [3|yuan|part=1] to C", False),
        (", [4|yuan|part=1] to B and C, [3|yuan|part=1] to D", False),
    ],
)
def test_and_before_the_last_part_closes_the_list(last: str, closed: bool) -> None:
    assert only(f"[9|yuan] was given, of which [2|yuan|part=1] to A{last}.").closed is closed


@pytest.mark.parametrize(("marker", "including"), [("including", True), ("of which", False), ("among them", False)])
def test_including_allows_for_others(marker: str, including: bool) -> None:
    told = f"[9|yuan] was given, {marker} [2|yuan|part=1] to A and [4|yuan|part=1] to B."
    assert only(told).including is including


def test_including_within_a_part_says_nothing_of_the_list() -> None:
    told = "[9|yuan] was given, of which [2|yuan|part=1] to A, including B, and [4|yuan|part=1] to C."
    assert not only(told).including


@pytest.mark.parametrize(
    ("between", "taken"),
    [
        (", ", True),
        (" and ", True),
        ("; ", False),
        (" (", False),
        (", built ", False),
        (", and had more than ", False),
        (", and has ", False),
    ],
)
def test_a_number_too_large_for_a_part_goes_on_with_the_list(between: str, taken: bool) -> None:
    told = f"[9|yuan] was given, of which [2|yuan|part=1] to A and [7|yuan|part=1] to B{between}[83|yuan] to C."
    assert parts(told) == ["2", "7", *(["83"] if taken else [])]


@pytest.mark.parametrize(
    "figure", ["83|county", "83|yuan|per=person", "83|yuan|kind=change", "8|yuan", "83|percent"], ids=str
)
def test_what_counts_something_else_or_is_small_is_not_taken_for_a_part(figure: str) -> None:
    told = f"[9|yuan] was given, of which [2|yuan|part=1] to A and [7|yuan|part=1] to B, [{figure}] to C."
    assert parts(told) == ["2", "7"]


@pytest.mark.parametrize(
    "told",
    [
        "It rose by [9|yuan|kind=change], of which [2|yuan|part=1] was from A.",
        "Each got [9|yuan|per=person], of which [2|yuan|part=1|per=person] was from A.",
        "It gave [9|yuan] of which [2|yuan|part=1|per=person] each.",
    ],
    ids=["a change", "a rate", "parts of another measure"],
)
def test_what_is_not_added_up_is_no_breakdown(told: str) -> None:
    assert list(breakdowns(reading(told))) == []


@pytest.mark.parametrize(
    ("told", "bare"),
    [
        ("[{0}] by A, [{0}] by B, [{0}] by C, [{0}] by D and [{0}] by E", True),
        ("[{0}] articles by A, [{0}] by B, [{0}], [{0}] by C, [{0}] from D and [{0}] by E", True),
        ("[{0}] by A, [{0}] by B and [{0}] by C", False),
        ("[{0}] by A, [{0}] by B, [{0}] by C, [{0}] of them by D and new ones, [{0}] by E (not [{0}] by F)", False),
        ("[{0}] by A, of which [{0}] by B, [{0}] by C, [{0}] by D and [{0}] by E", False),
        ("[{0}] for A, [{0}] for B, [{0}] for C, [{0}] for D and [{0}] for E", False),
    ],
    ids=["named", "one without a name", "few", "in brackets", "a part of a part", "for whom"],
)
def test_in_a_bare_list_each_number_has_its_doer(told: str, bare: bool) -> None:
    listed = told.format("5|document|part=1")
    assert only(f"[30|document] were printed, including {listed}.").bare is bare


@pytest.mark.parametrize(
    ("told", "whole"),
    [
        ("[21,700|person] were taught, including [159,000|person] farmers", "21,700"),
        ("[12|person] taught [21,700|person], of whom [159,000|person] were farmers", "21,700"),
        ("[21,700|person] were taught, including the poor; it moved [159,000|person]", None),
        ("[21,700|person] were taught (including the poor) and [159,000|person] moved", None),
        ("[160,000|person] or [21,700|person] were taught, including [159,000|person] farmers", None),
        ("[21,700|person] were taught, and [159,000|person] moved", None),
        ("[21,700|household] were taught, including [159,000|person] farmers", None),
        ("[2|percent] were taught, including [15|percent] of farmers", None),
        ("Each got [2|yuan|per=person], including [15|yuan|per=person] for food", None),
        ("It rose by [2|yuan|kind=change], including [15|yuan|kind=change] for food", None),
    ],
)
def test_the_whole_of_a_larger_part_stands_before_the_marker(told: str, whole: str | None) -> None:
    (sentence,) = reading(f"{told}.").sentences
    found = told_whole(sentence, len(sentence.figures) - 1)
    assert (found and found.quote) == whole
