"""For whom or what a value counts."""

from __future__ import annotations

import pytest

from tests.unit.extraction.samples import figure

CASES = [
    ("and 4 scattered impoverished towns, with 2.5 million yuan for each contiguous area.", "2.5 million", "area"),
    ("and industrial villages, develop two or three pillar industries for each industrial county", "three", "county"),
    ("Chicheng, Fengning and Luanping, with 7.5 million yuan for each county to improve", "7.5 million", "county"),
    ("Yiyuan, Cangshan, Junan and Linshu, with 6 million yuan for each county.", "6 million", "county"),
    ("of 168400 square meters for the immigrants, 81.1 square meters per house, covering", "81.1", "house"),
    ("square meters were built for the immigrants, 71.55 square meters per house, covering", "71.55", "house"),
    ("was 2.455 million square meters, averagely 87.7 square meters for each household.", "87.7", "household"),
    ("and each household could obtain loans of 3000-5000 yuan at a low interest rate,", "3000", "household"),
    ("for 43.7% of the poverty reduction objects, 1870 yuan per household.", "1870", "household"),
    ("households and issued project subsidy of 2000 yuan for each household.", "2000", "household"),
    ("of funds raised by the masses, averagely 56,000 yuan per household.", "56,000", "household"),
    ("poverty reduction and issued relief funds of 10,000 yuan per household.", "10,000", "household"),
    ("result, per household income growth reached 4,000 yuan.", "4,000", "household"),
    ("resulting in per household income growth of 2,600 yuan, put in mutual funds of", "2,600", "household"),
    ("The urban minimum living allowance was 339.74 Yuan per person per month, the", "339.74", "month person"),
    ("the rural minimum living allowance was 216.3 Yuan per person per month, and", "216.3", "month person"),
    ("standard for key public ecological forest to 19 yuan per mu per year, and", "19", "mu year"),
    ("Weichang Man and Mongolia Autonomous County, 1500 yuan per person per academic", "1500", "person year"),
    ("districts) were enhanced to more than 2700 yuan per person per year.", "2700", "person year"),
    ("standard was respectively 5721 yuan and 4200 yuan per person per year, and the", "4200", "person year"),
    ("students according to the standard of 5000 yuan per person per year.", "5000", "person year"),
    ("counterpart support for the poor counties, one county for each leader.", "one", "person"),
    ("16,000 people received learning subsidy of 1500 yuan per person from the", "1500", "person"),
    ("Based on the new national poverty line of 2300 yuan of rural per capita net", "2300", "person"),
    ("and 85,190 people achieved per capita income of more than 4,500 yuan.", "4,500", "person"),
    ("determined the poverty line of 3500 yuan of rural per capita net", "3500", "person"),
    ("per capita income rose from 165 Yuan to 548 Yuan, the number of rural poor", "548", "person"),
    ("yuan and rural per capita net income of 5,210 yuan, up 12.4%, 15.8% and 17.5%", "5,210", "person"),
    ("yuan of Rain Plan subsidies were allocated, 1,000 yuan per person, and the Rain", "1,000", "person"),
    ("In 2012, the provincial government issued one million yuan for each minority town, the", "one million", "town"),
    ("In March, based on the standard of 500,000 Yuan for each village, the", "500,000", "village"),
    ("in 362 key Gacha villages, with 200,000 yuan per village, and issued a", "200,000", "village"),
    ("national entire village advancement program, 4.36 million yuan per village.", "4.36 million", "village"),
    ("projects launched in 2012, averagely 3.05 million yuan for each village, of which:", "3.05 million", "village"),
    ("projects were launched in these villages, 9.5 million yuan per village, and 1.84", "9.5 million", "village"),
    ("total of 2.16 billion yuan in the two years, 4.496 million yuan per village.", "4.496 million", "village"),
    ("villages all exceeded 30,000 yuan, averagely 110,900 yuan for each village.", "110,900", "village"),
    ("funds must increase by no less than 10% every year.", "10", "year"),
    ("high level of education and arrange at least 20 excellent teachers every year to", "20", "year"),
    ("financial anti-poverty funds increased to 80 million yuan per year, covering 115", "80 million", "year"),
    ("funds into fiscal budget, no less than five million yuan per year; and about 10% of", "five million", "year"),
    ("organs and institutions must put in at least 200,000 yuan per year with an annual", "200,000", "year"),
    ("people achieve the poverty reduction goal of 4000 yuan per year by the end of 2015.", "4000", "year"),
    ("poverty reduction raised no less than 1 million yuan (covered by budget) per year", "1 million", "year"),
    ("yuan and per household project funds of 2000 yuan every year.", "2000", "year"),
]


@pytest.mark.parametrize(("body", "number", "per"), CASES)
def test_per(body: str, number: str, per: str) -> None:
    assert figure(body, number).per == per


@pytest.mark.parametrize(
    ("body", "number", "per"),
    [
        ("It issued 605 million yuan.", "605 million", ""),
        ("The allowance was 216.3 yuan per person per month.", "216.3", "month person"),
        ("It issued 500,000 yuan for each poor village.", "500,000", "village"),
        ("The per capita net income was 4000 yuan.", "4000", "person"),
        ("The per capita net income of 53 key counties reached 4000 yuan.", "4000", "person"),
        ("The per capita net income rose by 12%.", "12", ""),
        ("It supported 101 towns with low per capita income.", "101", ""),
        ("It issued 1,500 yuan per student and 2,000 yuan per household.", "2,000", "household"),
        ("It issued 5 sheep to each household and 300 yuan to each student.", "300", "person"),
        ("In 20 counties each household received 500 yuan.", "500", "household"),
        ("It issued 2,000 yuan to each household, and 5 million yuan to the city.", "5 million", ""),
    ],
)
def test_per_of_plain_sentences(body: str, number: str, per: str) -> None:
    assert figure(body, number).per == per


def test_per_of_the_number_before_is_the_second_choice() -> None:
    said = "12 million yuan was given to each small poor area by the governments and 300 million yuan was raised."
    assert figure(said, "300 million").per == ""
    assert figure(said, "300 million").alternatives["per"] == "area"
    assert "per" not in figure("It issued 5000 yuan.", "5000").alternatives
