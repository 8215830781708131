"""What shows that two numbers are of two things."""

from __future__ import annotations

import pytest

from app.checks.apart import differ, of_two_things, told_apart
from app.checks.material import Reading
from tests.unit.checks.telling import reading


def first_two(told: str) -> tuple[Reading, bool]:
    """A told report, and whether the first figures of its first two sentences are of two things."""
    one = reading(told)
    figures = [sentence.figures[0] for sentence in one.sentences[:2]]
    return one, of_two_things(one, figures[0], figures[1])


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("847 million", "847.07 million", False),
        ("847 million", "847.6 million", True),
        ("500,000", "504,000", False),
        ("500,000", "506,000", True),
        ("353", "354", True),
        ("103|qualifier=gt", "107", False),
        ("103|qualifier=gt", "96", True),
        ("103|qualifier=approx", "99", False),
    ],
)
def test_prints_differ_where_no_value_is_in_both(one: str, two: str, expected: bool) -> None:
    figures = reading(f"[{one.replace('|', '|village|', 1) if '|' in one else one + '|village'}] [{two}|village]")
    assert differ(*figures.material.figures) is expected
    assert differ(*reversed(figures.material.figures)) is expected


def test_a_sentence_with_both_values_tells_them_apart() -> None:
    text = "It has [450|village]. It has [552|village]. From [450|village] it rose to [552|village]."
    one = reading(text)
    assert told_apart(one, *one.material.figures[:2])
    other = reading(text.replace("From [450|village]", "From [450|county]"))
    assert not told_apart(other, *other.material.figures[:2])


def test_without_any_sign_two_numbers_are_of_one_thing() -> None:
    assert not first_two("It has [450|village] villages. It has [552|village] villages.")[1]


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        ("accounting for [48.1|percent]%", True),
        ("which accounts for [48.1|percent]%", True),
        ("accounting for [116|percent]% of the planned task", False),
        ("up [48.1|percent|kind=change]%", False),
        ("; roads accounted for [48.1|percent]%", False),
    ],
)
def test_what_is_a_share_of_something_is_not_all(share: str, expected: bool) -> None:
    assert first_two(f"A and B have [25|county] counties, {share}. All have [52|county].")[1] is expected


def test_shares_in_a_row_are_of_the_numbers_before_them() -> None:
    text = (
        "A and B have [25|county] counties, [2804|village] villages and [1.54 million|person] people, respectively "
        "accounting for [48.1|percent]%, [34.2|percent]% and [27|percent]%. All have [52|county]."
    )
    assert first_two(text)[1]
    assert not first_two(text.replace("[48.1|percent]%, ", ""))[1]  # two shares are of the last two numbers


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("with [465 million|yuan] yuan", "with [530 million|yuan] yuan", True),
        ("with [465 million|yuan] yuan", "with [465 million|yuan] yuan", False),
        ("with [465 million|yuan] yuan", "in all", False),
        ("; it gave [465 million|yuan] yuan", "with [530 million|yuan] yuan", False),
        ("with [465|yuan|per=household] yuan each", "with [530 million|yuan] yuan", False),
        ("with [465 million|yuan|kind=change] yuan more", "with [530 million|yuan] yuan", False),
    ],
    ids=["two amounts", "one amount", "only one has any", "another clause", "for each", "a change"],
)
def test_numbers_with_amounts_of_their_own_are_of_two_things(one: str, two: str, expected: bool) -> None:
    assert first_two(f"It had [898|project] projects {one}. It had [1006|project] projects {two}.")[1] is expected
