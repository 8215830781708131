"""Standards: lines, rates of subsidy, even allotments, norms; and averages, which are none."""

from __future__ import annotations

import pytest

from tests.unit.extraction.samples import figure

ALLOTMENTS = [
    ("500 yuan of subsidy was issued to each transferred person and the bases were responsible", "500"),
    (
        "Each county selected pilot villages and 1.5 million yuan of subsidy was issued to each pilot village.",
        "1.5 million",
    ),
    (
        "The provincial government issued 10 million yuan of special funds to support each of the 38 counties.",
        "10 million",
    ),
    ("300,000 yuan was allocated for the industrial development of each village, and it guided farmers", "300,000"),
    ("After the villages shook off poverty, 500,000 Yuan reward-for-subsidy was issued for each village.", "500,000"),
    (
        "in 12 key towns and 4 scattered impoverished towns, with 2.5 million yuan for each contiguous area.",
        "2.5 million",
    ),
    ("About 12 million yuan of financial funds was invested to each small contiguous poor area.", "12 million"),
    ("300 – 500 million yuan of funds are allowed to be increased per year for each contiguous poor county.", "300"),
    ("300 – 500 million yuan of funds are allowed to be increased per year for each contiguous county.", "500 million"),
    ("as a reward, and 1 million yuan, 500,000 yuan and 300,000 yuan of project funds for each poor town", "1 million"),
    ("as a reward, and 1 million yuan, 500,000 yuan and 300,000 yuan of project funds for each poor town", "300,000"),
    (
        "arranged 1 million Yuan of funds and integrated other funds of 3 million Yuan for each poor village.",
        "1 million",
    ),
    ("subsistence allowance standard was respectively 5721 yuan and 4200 yuan per person per year,", "5721"),
    ("The Dream Action subsidized 5,000 rural poor college students with 4,000 yuan,", "4,000"),
    ("each household could obtain loans of 3000-5000 yuan at a low interest rate,", "3000"),
    ("invested 25,000 yuan for house building of each immigrant household, including 15,000 yuan from", "15,000"),
    ("issued 1000 yuan for each household, while the city and county government each put in 500 yuan;", "500"),
    (
        "issued 1000 yuan for each household, the county put in 500 yuan; the city put in 500 yuan and the province 1000",  # noqa: E501
        "500",
    ),
    ("Subsidies of 5000 yuan per person were provided mainly to support the construction", "5000"),
    ("the poverty line was enhanced from 2500 yuan of net income of farmers in 2007 to 4600 yuan in 2010,", "4600"),
    ("determined the poverty line of 3500 yuan of net income for the Corps in the period from 2011 to 2015,", "3500"),
]
NORMS = [
    ("projects covering at least 100 households to improve infrastructure", "100"),
    ("safe housing with a built-up area of no less than 60 square meters for the immigrants,", "60"),
    ("covering at least eight administrative villages of each key city / county", "eight"),
    ("arranged one or two provincial leaders to contact each key county, four central units in Fujian,", "two"),
    ("arranged one or two provincial leaders to contact each key county, four central units in Fujian,", "four"),
    (
        "The provincial leaders took the lead to provide support for the poor counties, one county for each leader.",
        "one",
    ),
    ("the development of one or two backbone industries in each key district / county.", "two"),
]
FACTS = [
    ("averagely 3.05 million yuan for each village, of which", "3.05 million"),
    (
        "1.2 billion yuan was put in the poor villages covered by the program, 4.22 million yuan per village",
        "4.22 million",
    ),
    (
        "The financial relief capital per village was 1.216 million yuan and integrated fund per village was",
        "1.216 million",
    ),
    ("with per capita processing fee of nearly 8000 yuan; rural labor", "8000"),
    (
        "364 households received loans of 2.6805 million Yuan and the average growth for each household was",
        "2.6805 million",
    ),
    ("A total of 45 million yuan was allocated and 15 million yuan was issued to each county.", "45 million"),
    ("Each 1000 yuan of loans could generate income of more than 50 yuan for the rural households.", "50"),
    ("In 2012, three deputy governors were designated to each take charge of the work of one area,", "three"),
    ("allocated 10 million yuan per year to the county.", "10 million"),
    ("below the low-income line of 500 Yuan was reduced to 2.8 million.", "2.8 million"),
]


@pytest.mark.parametrize(("body", "number"), ALLOTMENTS)
def test_sum_for_each_is_a_standard(body: str, number: str) -> None:
    assert figure(body, number).kind == "standard"


@pytest.mark.parametrize(("body", "number"), NORMS)
def test_norm_is_a_standard(body: str, number: str) -> None:
    assert figure(body, number).kind == "standard"


@pytest.mark.parametrize(("body", "number"), FACTS)
def test_average_or_total_is_a_fact(body: str, number: str) -> None:
    assert figure(body, number).kind == "actual"


def test_norm_under_a_modal_is_a_target() -> None:
    assert figure("Each aiding party should select at least 20 schools with good quality.", "20").kind == "target"


@pytest.mark.parametrize(
    ("body", "number", "kind"),
    [
        ("The poverty line is 2,300 yuan.", "2,300", "standard"),
        ("The national poverty standard of 2,300 yuan was adopted.", "2,300", "standard"),
        ("The subsistence allowance was raised to 1,800 yuan per person per year.", "1,800", "standard"),
        ("The subsidy standard is 3,000 yuan per household.", "3,000", "standard"),
        ("Each household received a subsidy of 3,000 yuan.", "3,000", "standard"),
        ("Each poor household was given 3,000 yuan.", "3,000", "standard"),
        ("Every student gets 1,500 yuan a year.", "1,500", "standard"),
        ("A subsidy of 3,000 yuan was granted to each household.", "3,000", "standard"),
        ("300 million yuan was issued, with 1 million yuan for each village.", "1 million", "standard"),
        ("The loan ceiling is 50,000 yuan per household.", "50,000", "standard"),
        ("Households with annual income below 2,300 yuan were registered.", "2,300", "standard"),
        ("People with a per capita net income of less than 1,196 yuan were registered.", "1,196", "standard"),
        ("Farmers earning less than 1,196 yuan were registered.", "1,196", "standard"),
        ("The minimum wage was 1,100 yuan per month.", "1,100", "standard"),
        ("The price was 3 yuan per kg.", "3", "standard"),
        ("A reward of 100,000 yuan was given to each advanced county.", "100,000", "standard"),
        ("People living below 2,500 yuan were registered.", "2,500", "standard"),
        ("After the income reaches 2300 yuan, it applies another line.", "2300", "standard"),
        ("1,200 yuan was rewarded when a person was lifted out of poverty.", "1,200", "standard"),
        ("It uses the same poverty line as the country – 2,300 yuan.", "2,300", "standard"),
        ("It uses a poverty line (2,300 yuan) of its own.", "2,300", "standard"),
        ("The poor get a monthly allowance of 60 yuan.", "60", "standard"),
        ("The province got annual grants of 300,000 yuan.", "300,000", "actual"),
        ("The annual interest rate is 5%.", "5", "standard"),
        ("They paid an annual interest rate of 5%.", "5", "standard"),
        ("The repayment rate is 99%.", "99", "actual"),
        ("Two cities set a poverty line above 2,300 yuan.", "2,300", "standard"),
        ("The sum (2,300 yuan) was paid.", "2,300", "actual"),
        ("It helped the counties with minorities accounting for more than 50% of the people.", "50", "standard"),
        ("All villages whose poverty rate is above 50% are covered.", "50", "standard"),
        ("It held 12 trainings with an employment rate of more than 50%.", "50", "actual"),
        ("The people accounting for more than 50% were farmers.", "50", "actual"),
        ("It helped the counties with minorities accounting for 50% of the people.", "50", "actual"),
    ],
)
def test_standard_in_plain_english(body: str, number: str, kind: str) -> None:
    assert figure(body, number).kind == kind
