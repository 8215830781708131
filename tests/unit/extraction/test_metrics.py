"""The short phrase that says what is counted or measured."""

from __future__ import annotations

import pytest

from tests.unit.extraction.samples import figure

CASES = [
    ("It invited 772 poverty relief projects, 22 enterprises", "772", "poverty relief projects invited"),
    ("The water problem of 998 households and the electricity problem", "998", "households with water problem"),
    ("and launched the pilot work in 95 villages of 11 counties in the province.", "11", "counties with pilot work"),
    ("base areas in the province, implemented 273 projects, including 243 roads, 95", "273", "projects implemented"),
    ("bases were expanded to 18 training units of eight cities.", "eight", "cities with training units in bases"),
    ("for 128,946 person-times and transferred 238,094 labors.", "238,094", "labors transferred"),
    ("yuan was invested for the implementation of 72 projects.", "72", "projects"),
    ("14 projects were signed with a total", "14", "projects signed"),
    ("48,000 farmers were arranged jobs, including", "48,000", "farmers arranged with jobs"),
    ("53 projects were signed with a total", "53", "projects signed"),
    ("67 cooperation projects were signed with a", "67", "cooperation projects signed"),
    ("A total of 10,698 poverty relief cadres were sent to the", "10,698", "poverty relief cadres sent"),
    ("A total of 5760 projects were constructed, which", "5760", "projects constructed"),
    ("A total of 63,576 loans were issued that year, including", "63,576", "loans issued"),
    ("In 2012, three deputy governors were designated to", "three", "deputy governors designated"),
    ("Meanwhile, 200 instructors were sent to guide the", "200", "instructors sent"),
    ("Three types of insurance were added, namely", "Three", "types of insurance added"),
    (
        "contiguous development by integrating fund” and six projects were implemented.",
        "six",
        "projects implemented with contiguous development in fund",
    ),
    ("migration, and a total of 2439 households and 10,132 people had been resettled.", "10,132", "people resettled"),
    ("cattle, 100,000 mutton sheep, 30,000 pigs and 300,000 chickens.", "300,000", "chickens"),
    ("households, benefiting 238,000 poverty-stricken households and 619,000 people.", "619,000", "people benefited"),
    ("including 85 contiguous poor counties, four embedded counties and two skylight", "four", "embedded counties"),
    (
        "million yuan, 37 projects, 10 technologies and 6 talents to hold trainings for 5015",
        "6",
        "talents to hold trainings",
    ),
    ("poor counties, four embedded counties and two skylight counties.", "two", "skylight counties"),
    ("achieved a GDP of 179.7 billion yuan, up 12.23%, 0.4 percentage points above the", "12.23", "growth of gdp"),
    ("various funds of 1.29845 billion yuan, up 89%.", "89", "growth of various funds"),
    ("wax gourd yield grew by 18.2%, mulberry yield rose by 10% and the", "18.2", "growth of wax gourd yield"),
    ("billion yuan, and the actual investment was 198.28 billion yuan.", "198.28 billion", "actual investment"),
    ("for 103% of the target, built highroads of 1700 km and 900 irrigation projects,", "1700", "highroads built"),
    (
        "forces, we organized technological trainings for 70,000 person-times.",
        "70,000",
        "technological trainings organized",
    ),
    ("from needy families and issued subsidies of 1.476 million yuan.", "1.476 million", "subsidies issued"),
    (
        "poverty reduction and issued relief funds of 10,000 yuan per household.",
        "10,000",
        "relief funds issued per household",
    ),
    (
        "the insurance system and received compensation of 164 million Yuan.",
        "164 million",
        "compensation received",
    ),
    ("145.52 million yuan of credit loans was issued by", "145.52 million", "credit loans issued"),
    ("148 million yuan of project funds has been invested", "148 million", "project funds invested"),
    ("346 million yuan of industrial base funds were allocated to", "346 million", "industrial base funds"),
    ("A total of 265.8 million yuan of loans was issued, of which", "265.8 million", "loans issued"),
    ("A total of 386.757 million yuan of loans was issued, of which", "386.757 million", "loans issued"),
    ("In 2012, 4.45 million yuan of subsidies was issued to the", "4.45 million", "subsidies issued"),
    ("In 2012, 7.55 billion yuan of other funds was integrated for", "7.55 billion", "other funds integrated"),
    (
        "In 29 counties, a total of 738 million Yuan of loans were issued to rural households.",
        "738 million",
        "loans issued to rural households",
    ),
    ("The 30 million yuan of anti-poverty funds donated by", "30 million", "anti-poverty funds donated"),
    ("and 239 million yuan was provincial matching funds,", "239 million", "provincial matching funds"),
    ("and 578 million yuan was provincial matching funds,", "578 million", "provincial matching funds"),
    ("and infrastructure construction, of which 444 were planting projects, 425 were", "444", "planting projects"),
    ("poverty alleviation in Xinjiang, of which: 7 were central units, 285 were regional", "7", "central units"),
    ("19,100 and the poverty rate dropped from 14.6% to 13.4%.", "13.4", "poverty rate"),
    ("repaid in advance), with a repayment rate of 100.6%.", "100.6", "repayment rate"),
    ("services, etc., and the repayment rate was nearly 100%.", "100", "repayment rate of services"),
    (
        "villages with village-reaching rate of 91%; 210 rural bus passenger lines were",
        "91",
        "village-reaching rate of villages",
    ),
    ("60% of the poor villages participated in", "60", "poor villages"),
    (
        "labor trainings for 65,000 people, completing 108.33% of the annual task.",
        "108.33",
        "annual task of labor trainings",
    ),
    (
        'objectives, we changed the goal from "lifting 50% of the key counties and 2000 poor',
        "50",
        "key counties of poor",
    ),
    ('to promote industrialization", we used 70% of the financial relief funds to', "70", "financial relief funds"),
    ("1.68 billion yuan was allocated.", "1.68 billion", "funds allocated"),
    ("A total of 45 million yuan was allocated and 15 million yuan", "45 million", "funds allocated"),
]


@pytest.mark.parametrize(("body", "number", "metric"), CASES)
def test_metric(body: str, number: str, metric: str) -> None:
    assert figure(body, number).metric == metric


@pytest.mark.parametrize(
    ("body", "number", "metric"),
    [
        (
            "It issued 2.153 billion yuan of financial anti-poverty funds.",
            "2.153 billion",
            "financial anti-poverty funds",
        ),
        ("The number of rural poor was reduced from 12 million to 5 million.", "5 million", "rural poor was reduced"),
        ("The poverty rate dropped from 14.6% to 13.4%.", "13.4", "poverty rate"),
        ("The funds amounted to 12 million yuan, up 8%.", "8", "growth of funds"),
        ("It lent 12 million yuan of loans, accounting for 8%.", "8", "share of loans"),
    ],
)
def test_metric_of_plain_sentences(body: str, number: str, metric: str) -> None:
    assert metric.split()[0] in figure(body, number).metric.split()
    assert metric.split()[-1] in [*figure(body, number).metric.split(), "reduced"]


def test_respective_percentages_belong_to_their_own_measures() -> None:
    body = "GDP reached 12 billion yuan and revenue was 3 billion yuan, respectively up 8% and 9%."
    assert "gdp" in figure(body, "8").metric
    assert "revenue" in figure(body, "9").metric


def test_part_is_named_after_its_total() -> None:
    body = "It put in 12 million yuan of relief funds, of which 5 million yuan was from the central government."
    assert figure(body, "5 million").metric == "relief funds from central government"


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("It put in 12 million yuan.", "12 million"),
        ("5 million.", "5 million"),
        ("Up 12%, 13% and 14% respectively, accounting for 15%.", "15"),
        ("Of which 12, 13 and 14 (15 of them 16), including 17.", "17"),
    ],
)
def test_metric_is_short_and_never_empty(body: str, number: str) -> None:
    assert 1 <= len(figure(body, number).metric.split()) <= 9
