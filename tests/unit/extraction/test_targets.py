"""What is planned, required or yet to come."""

from __future__ import annotations

import pytest

from app.extraction.targets import tells_on, were
from tests.unit.extraction.samples import figure


@pytest.mark.parametrize(
    ("body", "number", "kind"),
    [
        ("The province plans to invest 300 million yuan.", "300 million", "target"),
        ("The province will invest 300 million yuan.", "300 million", "target"),
        ("The province strives to lift 300,000 people out of poverty.", "300,000", "target"),
        ("It is planned to invest 300 million yuan.", "300 million", "target"),
        ("The planned investment was 300 million yuan.", "300 million", "target"),
        ("The goal is to lift 300,000 people out of poverty.", "300,000", "target"),
        ("The goal of lifting 300,000 people out of poverty was set.", "300,000", "target"),
        ("The annual task of lifting 300,000 people out of poverty was completed.", "300,000", "target"),
        ("Each county should have at least 3 leading enterprises.", "3", "target"),
        ("The government is to invest 300 million yuan.", "300 million", "target"),
        ("The government intends to invest 300 million yuan in the area.", "300 million", "target"),
        ("The provincial government decided to arrange 300 million yuan each year.", "300 million", "target"),
        ("The county must reach a coverage rate of 95%.", "95", "target"),
        ("It is required that the coverage rate should exceed 95%.", "95", "target"),
        ("It is expected that 300,000 people will shake off poverty.", "300,000", "target"),
        ("The project is expected to benefit 300,000 people.", "300,000", "target"),
        ("The total planned area is 300,000 mu.", "300,000", "target"),
        ("300,000 people are to be relocated.", "300,000", "target"),
        ("An additional 30,000 mu of tea was planted.", "30,000", "actual"),
        ("The project aims at lifting 30,000 people out of poverty.", "30,000", "target"),
        ("The target was 300,000 people and the actual number was 320,000.", "300,000", "target"),
        ("We completed 120% of the target.", "120", "actual"),
        ("The number rose to 320,000, 20,000 more than the target.", "20,000", "actual"),
        ("Funds must grow, with no less than five million yuan per year.", "five million", "target"),
        ("About 10% of the funds of the counties (cities, districts) in the north should be put in.", "10", "target"),
        ("It put in 90 million yuan planned for discount loans.", "90 million", "target"),
        ("It required each county to set up 3 model villages.", "3", "target"),
        ("It planned 300 projects.", "300", "target"),
        ("It planned and finished 300 projects.", "300", "actual"),
        ("500 projects are planned, of which 120 have been finished.", "120", "actual"),
        ("500 projects are planned, of which 120 for roads.", "120", "target"),
        ("It urged the counties to train 300 people.", "300", "target"),
        ("The land required by the villages to plant tea was 300 mu.", "300", "actual"),
        ("It was urged to help, and to that end built 300 houses.", "300", "actual"),
        ("It relocated 40,000 people, 133% of the planned task (30,000 people).", "30,000", "target"),
        ("It relocated 40,000 people of the county (30,000 people).", "30,000", "actual"),
        ("Measures were taken to ensure that at least 80% of the farmers have insurance.", "80", "target"),
    ],
)
def test_target_in_plain_english(body: str, number: str, kind: str) -> None:
    assert figure(body, number).kind == kind


@pytest.mark.parametrize(
    ("words", "found"),
    [("557 projects were planned", True), ("it was planned", True), ("planned were", False), ("", False)],
)
def test_were(words: str, found: bool) -> None:
    assert were(words.split(), "planned") is found


@pytest.mark.parametrize(
    ("words", "found"),
    [("increased the funds and allocated a total of", True), ("funds and loans of", False), ("and", False)],
)
def test_tells_on(words: str, found: bool) -> None:
    assert tells_on(words.split()) is found
