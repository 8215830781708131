"""Year and kind together, in sentences as a yearbook writes them."""

from __future__ import annotations

import pytest

from tests.unit.extraction.samples import figure

CASES = [
    (
        "The 2012 funds amounted to 1.2 billion yuan, 200 million yuan or 20% more than in 2011.",
        "200 million",
        (2012, 2012),
        "change",
    ),
    (
        "The 2012 funds amounted to 1.2 billion yuan, 200 million yuan or 20% more than in 2011.",
        "20",
        (2012, 2012),
        "change",
    ),
    (
        "The poor decreased from 8.1 million at the end of 2011 to 6.9 million, a decrease of 1.2 million.",
        "8.1 million",
        (2011, 2011),
        "actual",
    ),
    (
        "The poor decreased from 8.1 million at the end of 2011 to 6.9 million, a decrease of 1.2 million.",
        "6.9 million",
        (2012, 2012),
        "actual",
    ),
    (
        "The poor decreased from 8.1 million at the end of 2011 to 6.9 million, a decrease of 1.2 million.",
        "1.2 million",
        (2012, 2012),
        "change",
    ),
    (
        "There were 7.6 million poor people at the end of 2011, accounting for 27.4% of the population.",
        "27.4",
        (2011, 2011),
        "actual",
    ),
    (
        "It invested 900 million yuan in 300 villages in 2011, with an average of 3 million yuan for each.",
        "3 million",
        (2011, 2011),
        "actual",
    ),
    ("The first batch of 300 villages started in 2010 passed the acceptance in 2012.", "300", (2010, 2010), "actual"),
    (
        "It completed the acceptance of 300 villages in 2010 and launched 200 villages in 2012.",
        "200",
        (2012, 2012),
        "actual",
    ),
    (
        "Since 2009, it has cumulatively trained 120,000 people, including 30,000 people in 2012.",
        "120,000",
        (2009, 2012),
        "actual",
    ),
    (
        "Since 2009, it has cumulatively trained 120,000 people, including 30,000 people in 2012.",
        "30,000",
        (2012, 2012),
        "actual",
    ),
    (
        "From 2009 to 2012, it trained 120,000 people, including 30,000 people in 2012.",
        "30,000",
        (2012, 2012),
        "actual",
    ),
    (
        "In the past ten years (2001-2010), the income rose from 1,500 yuan to 4,000 yuan.",
        "4,000",
        (2001, 2010),
        "actual",
    ),
    (
        "The balance was 300 million yuan, 50 million yuan more than at the beginning of the year.",
        "50 million",
        (2012, 2012),
        "change",
    ),
    (
        "In accordance with the Outline, 400,000 people should be lifted out of poverty each year.",
        "400,000",
        (2012, 2012),
        "target",
    ),
    (
        "The province has determined to lift 400,000 people out of poverty each year from 2013.",
        "400,000",
        (2013, 2013),
        "target",
    ),
    ("From 2013, the subsidy will be raised to 3,000 yuan per person.", "3,000", (2013, 2013), "target"),
    ("Starting from 2013, each county will receive 10 million yuan every year.", "10 million", (2013, 2013), "target"),
    ("The per capita subsidy was raised from 1,000 yuan to 1,500 yuan.", "1,500", (2012, 2012), "standard"),
    (
        "The participating units are required to contribute at least 50,000 yuan each year.",
        "50,000",
        (2012, 2012),
        "target",
    ),
    ("No less than 70% of the funds must be used for industries.", "70", (2012, 2012), "target"),
    ("It is stipulated that no less than 70% of the funds be used for industries.", "70", (2012, 2012), "standard"),
    ("More than 70% of the funds were used for industries.", "70", (2012, 2012), "actual"),
    ("The goal of 400,000 people was overfulfilled by 20%.", "20", (2012, 2012), "actual"),
    ("It overfulfilled the annual target by 20%.", "20", (2012, 2012), "actual"),
    ("It completed 110% of the annual plan.", "110", (2012, 2012), "actual"),
    ("The funds exceeded the plan by 20 million yuan.", "20 million", (2012, 2012), "actual"),
    ("The growth rate was 2 percentage points lower than that in 2011.", "2", (2012, 2012), "change"),
    ("The rate fell by 2 percentage points compared to that in 2011.", "2", (2012, 2012), "change"),
    ("The income was 1.5 times that of 2007.", "1.5", (2012, 2012), "actual"),
    (
        "In 2013, it is planned to invest 600 million yuan, build 300 km of roads and train 5,000 people.",
        "5,000",
        (2013, 2013),
        "target",
    ),
    (
        "In 2013, it is planned to invest 600 million yuan, build 300 km of roads and train 5,000 people.",
        "300",
        (2013, 2013),
        "target",
    ),
    (
        "The project with a total investment of 600 million yuan was launched in 2010 and completed in 2012.",
        "600 million",
        (2010, 2010),
        "actual",
    ),
    ("In October 2011, the State Council approved the plan, covering 38 counties.", "38", (2011, 2011), "actual"),
    ("Last year alone, it invested 300 million yuan.", "300 million", (2011, 2011), "actual"),
    ("Over the years, it invested 300 million yuan.", "300 million", (2012, 2012), "actual"),
    ("In recent years, it invested 300 million yuan.", "300 million", (2012, 2012), "actual"),
    ("In the first quarter, it invested 300 million yuan.", "300 million", (2012, 2012), "actual"),
    ("It was the third consecutive year with a growth over 20%.", "20", (2012, 2012), "change"),
    ("The growth was 3.2%.", "3.2", (2012, 2012), "change"),
    ("A growth of 3.2% was achieved.", "3.2", (2012, 2012), "change"),
    ("The income showed an average annual growth of 12% from 2007 to 2012.", "12", (2007, 2012), "change"),
    ("The income grew by 12% annually from 2007 to 2012.", "12", (2007, 2012), "change"),
    ("It helped 12,000 people increase income by 500 yuan each.", "500", (2012, 2012), "change"),
    ("Each household increased income by 2,000 yuan.", "2,000", (2012, 2012), "change"),
    ("It newly added 300 villages.", "300", (2012, 2012), "actual"),
    ("It added 300 villages to the list.", "300", (2012, 2012), "actual"),
    ("The enrolment was expanded to 5,000 students.", "5,000", (2012, 2012), "actual"),
    ("The maximum loan is 50,000 yuan and the term is three years.", "50,000", (2012, 2012), "standard"),
    (
        "The government provided a reward of 2 million yuan for each of the 5 counties.",
        "2 million",
        (2012, 2012),
        "standard",
    ),
    ("5 counties were rewarded with 2 million yuan each.", "2 million", (2012, 2012), "standard"),
    (
        "The counties received rewards of 2 million yuan, 1 million yuan and 500,000 yuan respectively.",
        "1 million",
        (2012, 2012),
        "actual",
    ),
    (
        "The relocation subsidy was 5,000 yuan per person, 1,000 yuan higher than that of 2011.",
        "1,000",
        (2012, 2012),
        "change",
    ),
    ("to achieve the goal of doubling the income by 2020 (12,000 yuan)", "12,000", (2020, 2020), "target"),
    ("The 2011 funds of 300 million yuan were all allocated.", "300 million", (2011, 2011), "actual"),
    ("It was cheaper, the 2011 funds being 300 million yuan.", "300 million", (2011, 2011), "actual"),
    ("The line was 2,300 yuan (the 2010 constant price) for 30 counties.", "30", (2012, 2012), "actual"),
    (
        "According to the 12th Five-Year Plan, 300 villages will be covered.",
        "300",
        (2011, 2015),
        "target",
    ),
    ("According to the 12th Five-Year Plan, 300 villages were covered.", "300", (2012, 2012), "actual"),
    ("In the academic year of 2010-2011, it subsidized 300 students.", "300", (2010, 2011), "actual"),
    ("It praised the best units over the past decade, namely 300 units.", "300", (2012, 2012), "actual"),
    ("It built the best roads over the past decade, namely 300 roads.", "300", (2003, 2012), "actual"),
    ("It put in 2 billion yuan in the two years. A total of 300 roads were built.", "300", (2011, 2012), "actual"),
    ("It put in 2 billion yuan in the past two years. A total of 300 roads were built.", "300", (2012, 2012), "actual"),
]


@pytest.mark.parametrize(("body", "number", "span", "kind"), CASES)
def test_year_and_kind(body: str, number: str, span: tuple[int, int], kind: str) -> None:
    found = figure(body, number)
    assert ((found.year_from, found.year_to), found.kind) == (span, kind)
