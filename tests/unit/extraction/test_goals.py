"""Years to come that close what they are a goal for."""

from __future__ import annotations

import pytest

from app.extraction.goals import announced
from tests.unit.extraction.samples import figure, sentence

GOALS = 'we changed the goal from "lifting 50% of the key counties and 2000 poor villages out of poverty by 2015" to'
LISTED = (
    "The Corps put forward to achieve a rural per capita net income of 14500 yuan in the impoverished farms, lift over 60% "  # noqa: E501
    "of the impoverished farms out of poverty, help all the poor farms shake off poverty by 2020; implement dynamic "
    "management on the poor farms and classified the poor farms into three types for key support."
)
REMOVED = (
    "To remove Nanbu County from the name list of key counties by 2015, and remove 25 key counties except Tibetan regions "  # noqa: E501
    "and 9 key counties in Tibetan regions from the name list of key counties by 2019."
)


@pytest.mark.parametrize(
    ("body", "number", "year"),
    [
        (GOALS, "50", 2015),
        (GOALS, "2000", 2015),
        (LISTED, "14500", 2020),
        (LISTED, "60", 2020),
        (LISTED, "three", 2012),
        (REMOVED, "25", 2019),
        (REMOVED, "9", 2019),
        (
            'In 2012, after the deployment of "lifting 1,000 villages out of poverty by 2015" at the session, it',
            "1,000",
            2015,
        ),
        ("In 2012, it issued 12 documents, and it will lift all the poor out of poverty by 2015.", "12", 2012),
        ("In 2012, it built 12 bridges; all villages are to have roads by 2015.", "12", 2012),
        ("It will build 12 bridges and 7 schools by 2015.", "12", 2015),
        ("It will complete the relocation of 350,000 poor people of the mountain areas before 2015.", "350,000", 2015),
        ("It will complete the relocation of 350,000 poor people of the mountain areas in 2015.", "350,000", 2015),
        ("By the end of 2012, it had built 12 bridges.", "12", 2012),
    ],
)
def test_goal_year(body: str, number: str, year: int) -> None:
    found = figure(body, number)
    assert (found.year_from, found.year_to) == (year, year)


def test_year_of_a_goal_is_said_plainly_and_has_no_second_choice() -> None:
    assert "year_from" not in figure(REMOVED, "25").alternatives


@pytest.mark.parametrize(
    ("body", "lists"),
    [
        ("Main tasks: lift 12 villages.", True),
        ("The goals for 2013 are as follows: lift 12 villages.", True),
        ("The goals were achieved: 12 villages.", False),
        ("The results: 12 villages.", False),
        (": goals 12", False),
        ("The goals of 12 villages.", False),
    ],
)
def test_goals_announced_by_a_colon(body: str, lists: bool) -> None:
    found = sentence(body)
    assert (announced(found) < len(found.tokens)) is lists


def test_section_headed_by_goals_lists_goals_until_a_deed_is_told() -> None:
    body = "【Objectives for 2013】 To build 12 schools and train 300 people. The task was fulfilled by 7 counties."
    assert (figure(body, "300").kind, figure(body, "300").year_from) == ("target", 2013)
    assert (figure(body, "7").kind, figure(body, "7").year_from) == ("actual", 2012)
    assert figure(body.replace("Objectives for 2013", "Training"), "300").kind == "actual"
