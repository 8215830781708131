"""How exact a number is said to be."""

from __future__ import annotations

import pytest

from tests.unit.extraction.samples import figure

CASES = [
    ("The aiding units invested and introduced about 387 million yuan to implement more", "387 million", "approx"),
    ("10,031,200, with insured rate above 98.6%.", "98.6", "gt"),
    ("medical system, the participation rate was above 92% and the level of per", "92", "gt"),
    ("whole province, only Chengdu set a poverty line above 2300 yuan and the remaining", "2300", "gt"),
    ('and Households", covering at least eight administrative villages', "eight", "gt"),
    ("non-agricultural employment of at least one of the family members", "one", "gt"),
    ("other poor villages to ensure at least one supportive unit is", "one", "gt"),
    ("provide jobs for at least one family member of the", "one", "gt"),
    ("4000 yuan, and the rural households living below 2,500 yuan were almost", "2,500", "lt"),
    ("All the families with annual income below 150% of the minimum living", "150", "lt"),
    ("living security system”) exceed four times the local urban", "four", "gt"),
    ("County and Qujiang District exceeded 10,000 yuan for the first", "10,000", "gt"),
    ("mu, and the annual increased benefits exceeded 500 million Yuan; Since 2008, the", "500 million", "gt"),
    ("of October 2009, the figure exceeded 600 million Yuan, up 22%, and the", "600 million", "gt"),
    ("cadres, with per capita training time exceeding 176 hours and a", "176", "gt"),
    ("48 provincial (national) and more than 130 city and county-level", "130", "gt"),
    ("As a result, more than 50,000 poverty-stricken people", "50,000", "gt"),
    ("More than 18 million mu of featured", "18 million", "gt"),
    ("PlanHunan Province allocated a total of more than 80 million yuan for the Rain Plan.", "80 million", "gt"),
    ("and districts, and issued more than 400 million yuan of loans to", "400 million", "gt"),
    ("anti-poverty funds of more than one million yuan and promptly", "one million", "gt"),
    ("for the students, benefiting more than 5,700 people.", "5,700", "gt"),
    ("in the poverty reduction, and more than 15,000 cadres were sent to", "15,000", "gt"),
    ("their own businesses, and more than 5000 people successfully", "5000", "gt"),
    ("2012, we collected donations of nearly 3 billion yuan, created the new", "3 billion", "approx"),
    ("330 million yuan and benefiting nearly 100,000 poverty-stricken", "100,000", "approx"),
    ("and cities and benefited nearly one million poverty-stricken", "one million", "approx"),
    ("contiguous poor areas, covering nearly 10,000 projects in 900 poor", "10,000", "approx"),
    ("government The province arranged nearly 100 million yuan of poverty-relief", "100 million", "approx"),
    ("martyrs, benefiting nearly 10,000 poor people.", "10,000", "approx"),
    ("poor districts and counties, and nearly 500 million yuan of funds were", "500 million", "approx"),
    ("respectively up 15% and nearly 200%.", "200", "approx"),
    ("system, compiled and issued nearly 1,000 pieces of information,", "1,000", "approx"),
    ("funds into fiscal budget, no less than five million yuan per year; and", "five million", "gt"),
    ("poverty-relief funds of no less than one million yuan averagely for each", "one million", "gt"),
    ("districts) shall be improved to 2500 Yuan or more; basically", "2500", "gt"),
    ("of poor people had been reduced to 3.7 million or so.", "3.7 million", "approx"),
    ("It invested over 100 million Yuan to implement 104", "100 million", "gt"),
    ("in the impoverished farms, lift over 60% of the impoverished", "60", "gt"),
    ("media and periodicals, including over 50 in the central media", "50", "gt"),
    ("put in, 104 aid projects were implemented and over 50,000 mu of featured", "50,000", "gt"),
    ("300 – 500 million yuan of", "300", "range"),
    ("Labor service income accounted for 30-40% of the rural per", "40", "range"),
    ("Selecting three to five contiguous impoverished towns", "three", "range"),
    ("and each rural household then had one or two members with", "one", "range"),
    ("and industrial villages, develop two or three pillar industries for", "three", "range"),
    ("household could obtain loans of 3000-5000 yuan at a low interest", "5000", "range"),
    ('of "1 +4 +1 +1", and arranged one or two provincial leaders to', "two", "range"),
    ('system of "1 +4 +1 +1", and arranged one or two provincial leaders to contact', "one", "range"),
    ("towns and industrial villages, develop two or three pillar industries for each", "two", "range"),
    ("rural households with per capita income 1.5 times below the local", "1.5", "lt"),
    ("with per capita disposable income 1.5 times below the local", "1.5", "lt"),
    ("with investment per village up to 2 million yuan.", "2 million", "eq"),
    ("and Tiandeng County, which are within 20 kilometers to the", "20", "lt"),
]


@pytest.mark.parametrize(("body", "number", "qualifier"), CASES)
def test_qualifier(body: str, number: str, qualifier: str) -> None:
    assert figure(body, number).qualifier == qualifier


@pytest.mark.parametrize(
    ("body", "number", "qualifier"),
    [
        ("More than 5,000 people came.", "5,000", "gt"),
        ("No less than 5,000 people came.", "5,000", "gt"),
        ("At least 5,000 people came.", "5,000", "gt"),
        ("Nearly 5,000 people came.", "5,000", "approx"),
        ("Some 5,000 people came.", "5,000", "approx"),
        ("5,000 people or so came.", "5,000", "approx"),
        ("It cost 2500 yuan or more.", "2500", "gt"),
        ("It cost at most 2500 yuan.", "2500", "lt"),
        ("It cost up to 2500 yuan.", "2500", "lt"),
        ("Bases were built with an area up to 2500 mu.", "2500", "eq"),
        ("It helped them with loans of up to 2500 yuan.", "2500", "lt"),
        ("Those with land, up to 2500 people, came.", "2500", "lt"),
        ("The registration rate was up to 77.1%.", "77.1", "eq"),
        ("Between 5 and 8 villages took part.", "5", "range"),
        ("Between 5 and 8 villages took part.", "8", "range"),
        ("Two or three villages took part.", "three", "range"),
        ("It fell from 12 million people to 5 million people.", "5 million", "eq"),
        ("Exactly 12 villages, and more than 15 towns took part.", "12", "eq"),
        ("Exactly 12 villages, and more than 15 towns took part.", "15", "gt"),
    ],
)
def test_qualifier_of_plain_sentences(body: str, number: str, qualifier: str) -> None:
    assert figure(body, number).qualifier == qualifier


def test_up_to_may_be_a_bound_or_what_was_reached() -> None:
    assert figure("It cost up to 2500 yuan.", "2500").alternatives["qualifier"] == "eq"
    assert figure("The registration rate was up to 77.1%.", "77.1").alternatives["qualifier"] == "lt"
    assert "qualifier" not in figure("It cost more than 2500 yuan.", "2500").alternatives
