"""The year or period a figure belongs to."""

from __future__ import annotations

import pytest

from tests.unit.extraction.samples import figure

CASES = [
    ("According to the new poverty line of 2300 yuan, as of the end of 2011,", "2300", 2011, 2011),
    ("Based on the new poverty line of 2300 yuan, as of the end of 2011,", "2300", 2011, 2011),
    (
        "As of the end of 2010, the province had a rural poor population of 13.56 million and made more",
        "13.56 million",
        2010,
        2010,
    ),
    (
        "new poverty line of 2300 yuan, as of the end of 2011, Hebei Province had a total of 7.95 million rural poor",
        "7.95 million",
        2011,
        2011,
    ),
    (
        "projects, the poverty-stricken population of the 300 villages was reduced from 221800 at the end of 2011 to 109,000",  # noqa: E501
        "221800",
        2011,
        2011,
    ),
    (
        "aid societies that launched pilot projects of mutual funds in poor villages of 16 counties by the end of 2011.",  # noqa: E501
        "16",
        2011,
        2011,
    ),
    ("By 2015, all the 3,277 key villages are", "3,277", 2015, 2015),
    ("The objectives were put forward: By 2015, double the income of 90% of the poverty", "90", 2015, 2015),
    (
        'During the "12th Five-Year Plan" period, the province will focus on supporting 1500 poverty-stricken',
        "1500",
        2011,
        2015,
    ),
    (
        "3.5 million rural residents living below the poverty line in 2010, accounting for 10.9% of the total.",
        "10.9",
        2010,
        2010,
    ),
    (
        "of per capita net income of farmers in 2007 to 4600 yuan in 2010, accounting for 140.7% of the per",
        "140.7",
        2010,
        2010,
    ),
    (
        "Province was enhanced from 2500 yuan of per capita net income of farmers in 2007 to 4600 yuan in 2010,",
        "4600",
        2010,
        2010,
    ),
    (
        "alleviation, it conducted examination and acceptance of the projects launched in 450 poor villages in 2010.",
        "450",
        2010,
        2010,
    ),
    ("1.5 million yuan of the project rent of 4.5 million yuan in 2011 was", "4.5 million", 2011, 2011),
    (
        "and counties with special difficulties, the per capita income of farmers rose from 4,473 yuan in 2011 to",
        "4,473",
        2011,
        2011,
    ),
    (
        "and lottery funds projects, approved the mutual funds projects of 36 villages in four counties in 2011,",
        "four",
        2011,
        2011,
    ),
    (
        "areas in Ningxia reached 4,598.37 yuan, up 16% compared to the figure of 3,964 yuan in 2011,",
        "3,964",
        2011,
        2011,
    ),
    (
        "income of farmers in the 17 contiguous poor districts and counties increased from 4,112 yuan in 2011 to",
        "4,112",
        2011,
        2011,
    ),
    (
        "Based on the new poverty line of 2300 yuan, in 2011, the province had a total of 2.538 million rural poor",
        "2.538 million",
        2011,
        2011,
    ),
    (
        "Funds In 2011, the central and provincial governments invested a total of 1.428 billion yuan of",
        "1.428 billion",
        2011,
        2011,
    ),
    (
        "strong support of the state, in 2011, Ningxia launched the ecological relocation of 350,000 people in extreme",
        "350,000",
        2011,
        2011,
    ),
    (
        "yuan, in 2011, the province had a total of 2.538 million rural poor families and 7.9024 million impoverished",
        "7.9024 million",
        2011,
        2011,
    ),
    ("From 2010 to 2012, a total of 391.105 million yuan was invested", "391.105 million", 2010, 2012),
    ("From 2011 to 2012, a total of 110 million yuan of special", "110 million", 2011, 2012),
    ("From 2013 to 2015, the government will raise 5.33 billion yuan to achieve", "5.33 billion", 2013, 2015),
    (
        "and development, and put in a total of 2.16 billion yuan in the two years, 4.496 million yuan per village.",
        "4.496 million",
        2011,
        2012,
    ),
    ("In the previous five years, the poverty line was 2500 yuan of farmers’", "2500", 2007, 2011),
    (
        "Over the past three years, the military areas donated a total of 12.6 million yuan for the",
        "12.6 million",
        2010,
        2012,
    ),
]


@pytest.mark.parametrize(("body", "number", "first", "last"), CASES)
def test_year(body: str, number: str, first: int, last: int) -> None:
    found = figure(body, number)
    assert (found.year_from, found.year_to) == (first, last)


@pytest.mark.parametrize(
    ("body", "number", "span"),
    [
        ("It built 12 bridges.", "12", (2012, 2012)),
        ("In 2010, it built 12 bridges. It also built 7 schools.", "7", (2010, 2010)),
        ("Since 2008, it built 12 bridges. It also built 7 schools.", "7", (2008, 2012)),
        ("Since 2008, it built 12 bridges. In 2012, it built 7 schools. It built 5 wells.", "5", (2012, 2012)),
        ("Since 2002, by the end of 2009, it had built 12 bridges.", "12", (2009, 2009)),
        ("It issued 380 million yuan in 2009.", "380 million", (2009, 2009)),
        ("It will build 12 bridges by 2015.", "12", (2015, 2015)),
        ("It built 12 bridges, 3 more than that in 2008.", "3", (2012, 2012)),
        ("It put in 270 million yuan, double the figure of 2011.", "270 million", (2012, 2012)),
        ("Over the past two years, it built 12 bridges.", "12", (2011, 2012)),
        ("The rate was 1.9 times that of the previous year.", "1.9", (2012, 2012)),
        ("It issued the “Outline (2011-2020)” and built 12 bridges.", "12", (2012, 2012)),
    ],
)
def test_year_of_plain_sentences(body: str, number: str, span: tuple[int, int]) -> None:
    found = figure(body, number)
    assert (found.year_from, found.year_to) == span


FROM_TO = (
    "The population was reduced from 221800 at the end of 2011 to 109,000 at the end of 2012, the poverty rate dropped from "  # noqa: E501
    "45% to 22%, and per capita net income of farmers increased from 3120 yuan to 3874 yuan."
)
BEGUN = (
    "In 2010, Luotian and Zigui were identified as the pilot counties. A total of 340.954 million yuan was invested."
)
LAUNCHED = (
    "As of the end of November 2012, it completed 86% of the investment for 25 township projects launched in 2011."
)


@pytest.mark.parametrize(
    ("body", "number", "span"),
    [
        (FROM_TO, "45", (2011, 2011)),
        (FROM_TO, "22", (2012, 2012)),
        (FROM_TO, "3120", (2011, 2011)),
        (FROM_TO, "3874", (2012, 2012)),
        (BEGUN, "340.954 million", (2010, 2012)),
        (BEGUN.replace("were identified as", "had 12 projects in"), "340.954 million", (2010, 2010)),
        (LAUNCHED, "86", (2012, 2012)),
        (LAUNCHED, "25", (2011, 2011)),
        ("As of the end of this year, the occupancy rate of the previous year reached 75.4%.", "75.4", (2011, 2011)),
        ("The incidence of poverty in 2010 was 20%.", "20", (2010, 2010)),
        ("It has lifted 3 million people out of poverty since 2001.", "3 million", (2001, 2012)),
        ("From 2010, it built 12 bridges.", "12", (2010, 2012)),
        ("From July 2010 to June 2011, it built 12 bridges.", "12", (2010, 2011)),
        ("In 2011 and 2012, it built 12 bridges.", "12", (2011, 2012)),
        ("At the end of last year, it had 12 bridges.", "12", (2011, 2011)),
        ("It relocated the 7th batch of 17,700 people (2011-2012).", "17,700", (2011, 2012)),
        ("In 2012, it was launched in 2219 villages (including that launched in 2011).", "2219", (2012, 2012)),
        (
            "391.68 million yuan was allocated and the implementation period is from 2010 to 2014.",
            "391.68 million",
            (2010, 2014),
        ),
        ("involving three counties enjoying support during the 12th Five-Year Plan period.", "three", (2011, 2015)),
        ("a line of 3500 yuan of income for the Corps in the period from 2011 to 2015, and", "3500", (2011, 2015)),
        ("The province in 2010 built 12 bridges.", "12", (2010, 2010)),
        ("The projects launched in 2010 were carried out in 12 villages.", "12", (2012, 2012)),
        ("The province in the past three years built 12 bridges.", "12", (2010, 2012)),
        ("The province decided from 2011 to 2015 to relocate 350,000 people.", "350,000", (2011, 2015)),
        ("It inspected the projects of 2010, covering 12 villages.", "12", (2010, 2010)),
    ],
)
def test_year_by_what_the_sentence_tells(body: str, number: str, span: tuple[int, int]) -> None:
    found = figure(body, number)
    assert (found.year_from, found.year_to) == span


def test_year_does_not_carry_into_the_next_paragraph() -> None:
    body = "In 2010, it built 12 bridges.\n\nIt also built 7 schools."
    assert figure(body, "7").year_from == 2012


def test_carried_year_offers_the_reports_own_as_second_choice() -> None:
    found = figure("In 2010, it built 12 bridges. It also built 7 schools.", "7")
    assert found.alternatives["year_from"] == 2012


@pytest.mark.parametrize(
    ("body", "number", "second"),
    [
        ("In 2010, it built 12 bridges.", "12", (2012, 2012)),
        ("It assessed 12 counties and rewarded those that had joined in 2011.", "12", (2011, 2011)),
        ("Since 2011, 40 of those to be lifted by 2018, and poor towns too, got 12 cows.", "12", (2018, 2018)),
        ("From 2008 to 2011, it built 12 bridges.", "12", None),
        ("Since 2008, it has built 12 bridges.", "12", None),
        ("It built 12 bridges in 2010 and 15 bridges in 2011.", "12", None),
        ("In 2012, it built 12 bridges.", "12", None),
    ],
)
def test_second_choice_is_another_year_that_may_be_meant(
    body: str, number: str, second: tuple[int, int] | None
) -> None:
    others = figure(body, number).alternatives
    assert (others.get("year_from"), others.get("year_to")) == (second or (None, None))


SAID = [
    ("In 2012, the province built 12 bridges. In 2011, it built 7 bridges and 8 schools.", "8", (2011, 2011)),
    ("In 2011, the province built 12 bridges, and in 2012, it built 7 bridges.", "12", (2011, 2011)),
    ("In 2011, the province built 12 bridges, and in 2012, it built 7 bridges.", "7", (2012, 2012)),
    ("The province built 12 bridges in 2010, 15 bridges in 2011 and 20 bridges in 2012.", "15", (2011, 2011)),
    ("The province built 12 bridges in 2010, 15 bridges in 2011 and 20 bridges in 2012.", "20", (2012, 2012)),
    ("The number of the poor dropped from 8.2 million in 2010 to 5.3 million in 2012.", "8.2 million", (2010, 2010)),
    ("The number of the poor dropped from 8.2 million in 2010 to 5.3 million in 2012.", "5.3 million", (2012, 2012)),
    ("The number of the poor dropped from 8.2 million at the end of 2010 to 5.3 million.", "5.3 million", (2012, 2012)),
    ("By the end of 2011, 300 villages had been covered. In 2012, 80 villages were added.", "80", (2012, 2012)),
    ("By the end of 2011, 300 villages had been covered.", "300", (2011, 2011)),
    ("300 villages had been covered by the end of 2011.", "300", (2011, 2011)),
    (
        "From 2001 to 2010, 3 billion yuan was invested and 2 million people were lifted out of poverty.",
        "2 million",
        (2001, 2010),
    ),
    ("During 2001-2010, 3 billion yuan was invested.", "3 billion", (2001, 2010)),
    ("Between 2008 and 2011, 3 billion yuan was invested.", "3 billion", (2008, 2011)),
    ("During the 11th Five-Year Plan period, 3 billion yuan was invested.", "3 billion", (2006, 2010)),
    ("In the 11th Five-Year Plan period, 3 billion yuan was invested.", "3 billion", (2006, 2010)),
    ("During the “Eleventh Five-Year Plan” period, the province put in 3 billion yuan.", "3 billion", (2006, 2010)),
    ("In the first two years of the 12th Five-Year Plan, 300 villages were covered.", "300", (2011, 2012)),
    ("The province plans to lift 2 million people out of poverty by 2015.", "2 million", (2015, 2015)),
    ("By 2020, 2 million people will be lifted out of poverty.", "2 million", (2020, 2020)),
    ("By the end of 2015, the province will have built 1,200 villages.", "1,200", (2015, 2015)),
    ("In 2013, the province will put in 500 million yuan.", "500 million", (2013, 2013)),
    ("Next year, the province will put in 500 million yuan.", "500 million", (2013, 2013)),
    ("Last year, the province put in 500 million yuan.", "500 million", (2011, 2011)),
    ("The province put in 500 million yuan last year.", "500 million", (2011, 2011)),
    ("In the previous year, the figure was 500 villages.", "500", (2011, 2011)),
    ("Since 2008, the province has put in 500 million yuan.", "500 million", (2008, 2012)),
    ("Since the beginning of 2009, 500 million yuan has been put in.", "500 million", (2009, 2012)),
    ("The province has put in 500 million yuan since 2008.", "500 million", (2008, 2012)),
    ("Since the implementation of the program in 2008, 500 million yuan has been put in.", "500 million", (2008, 2012)),
    ("Over the past three years, 500 million yuan has been put in.", "500 million", (2010, 2012)),
    ("In the past five years, 500 million yuan was put in.", "500 million", (2008, 2012)),
    ("In recent three years, 500 million yuan was put in.", "500 million", (2010, 2012)),
    ("In the next three years, 500 million yuan will be put in.", "500 million", (2013, 2015)),
    ("In 2012, the income was 4,500 yuan, 500 yuan more than that in 2011.", "500", (2012, 2012)),
    ("In 2012, the income was 4,500 yuan, up 12% over 2011.", "12", (2012, 2012)),
    ("The income was 4,500 yuan, an increase of 500 yuan over that of 2011.", "500", (2012, 2012)),
    ("The income reached 4,500 yuan, compared with 4,000 yuan in 2011.", "4,000", (2011, 2011)),
    ("The income reached 4,500 yuan, compared with 4,000 yuan in 2011.", "4,500", (2012, 2012)),
    ("The income rose from 4,000 yuan in 2011 to 4,500 yuan in 2012, up 12.5%.", "12.5", (2012, 2012)),
    ("The income of 4,000 yuan in 2011 rose to 4,500 yuan in 2012.", "4,000", (2011, 2011)),
    ("As of the end of November 2012, 500 projects had been completed.", "500", (2012, 2012)),
    ("As of June 30, 2011, 500 projects had been completed.", "500", (2011, 2011)),
    ("On March 5, 2011, 500 people attended the meeting.", "500", (2011, 2011)),
    ("At the end of 2010, there were 2.6 million poor people.", "2.6 million", (2010, 2010)),
    ("There were 2.6 million poor people at the end of 2010.", "2.6 million", (2010, 2010)),
    (
        "There were 2.6 million poor people at the end of 2010, accounting for 12% of the rural population.",
        "12",
        (2010, 2010),
    ),
    ("In 2010, there were 2.6 million poor people, accounting for 12% of the rural population.", "12", (2010, 2010)),
    ("The 50 key counties identified in 2011 received 300 million yuan in 2012.", "300 million", (2012, 2012)),
    ("The poverty rate (2011) was 12%.", "12", (2012, 2012)),
    ("The number of villages (2,500 in 2011) was reduced.", "2,500", (2011, 2011)),
    ("The number was 2,300 (2,500 in 2011).", "2,300", (2012, 2012)),
    ("In the first half of 2012, 30 trainings were held.", "30", (2012, 2012)),
    ("From January to October 2011, 30 trainings were held.", "30", (2011, 2011)),
    ("Starting from 2010, 30 villages were chosen each year.", "30", (2010, 2012)),
    ("In 2009 and 2010, 30 villages were covered.", "30", (2009, 2010)),
    (
        "By 2012, the province had lifted 3 million people out of poverty, and 500,000 people will be lifted by 2015.",
        "500,000",
        (2015, 2015),
    ),
    ("The goal for 2013 is to lift 300,000 people out of poverty.", "300,000", (2013, 2013)),
    ("The province aims to lift 300,000 people out of poverty in 2013.", "300,000", (2013, 2013)),
    ("According to the Outline (2011-2020), 300 villages will be covered by 2020.", "300", (2020, 2020)),
    ("The plan period is from 2011 to 2015 and 300 villages are covered.", "300", (2011, 2015)),
    ("In the whole year, 300 villages were covered.", "300", (2012, 2012)),
    ("Up to 2011, 300 villages had been covered.", "300", (2011, 2011)),
    ("Until the end of 2011, 300 villages were covered.", "300", (2011, 2011)),
    ("Compared with 2011, the number of the poor was reduced by 300,000.", "300,000", (2012, 2012)),
    ("On the basis of 2010, the income will be doubled by 2020 and 300 villages will be covered.", "300", (2020, 2020)),
    ("In 2011, 30 villages were chosen; in 2012, 50 villages were chosen.", "30", (2011, 2011)),
    ("In 2011, 30 villages were chosen; in 2012, 50 villages were chosen.", "50", (2012, 2012)),
    ("The second round of support (2010-2012) covered 300 villages.", "300", (2010, 2012)),
    ("The funds for 2011 amounted to 300 million yuan.", "300 million", (2011, 2011)),
    ("The annual income in 2011 was 3,500 yuan and that in 2012 was 4,000 yuan.", "3,500", (2011, 2011)),
    ("The annual income in 2011 was 3,500 yuan and that in 2012 was 4,000 yuan.", "4,000", (2012, 2012)),
    ("The poverty line was 1,196 yuan in 2009 and 1,274 yuan in 2010.", "1,196", (2009, 2009)),
    ("The poverty line was 1,196 yuan in 2009 and 1,274 yuan in 2010.", "1,274", (2010, 2010)),
    ("After three years of efforts, 300 villages were lifted out of poverty.", "300", (2012, 2012)),
    ("It was planned to build 300 villages within three years.", "300", (2012, 2014)),
    ("In 2011 alone, 300 villages were covered.", "300", (2011, 2011)),
    ("As early as 2005, 300 villages were covered.", "300", (2005, 2005)),
    ("Before 2015, 300 villages will be covered.", "300", (2015, 2015)),
    ("At the beginning of 2012, 300 villages were chosen.", "300", (2012, 2012)),
    ("In the year of 2011, 300 villages were chosen.", "300", (2011, 2011)),
    ("In the year 2011, 300 villages were chosen.", "300", (2011, 2011)),
    ("Throughout 2011, 300 villages were chosen.", "300", (2011, 2011)),
    ("In late 2011, 300 villages were chosen.", "300", (2011, 2011)),
    ("Of the 300 villages chosen in 2010, 120 were lifted out of poverty.", "300", (2010, 2010)),
    ("The 300 villages launched in 2010 were completed.", "300", (2010, 2010)),
    ("From 2011 on, 300 villages are covered each year.", "300", (2011, 2012)),
    (
        "In 2011, the government issued 300 million yuan. In the same year, 40 villages were covered.",
        "40",
        (2011, 2011),
    ),
    ("In 2011, the government issued 300 million yuan. That year, 40 villages were covered.", "40", (2011, 2011)),
    ("In 2011, the government issued 300 million yuan. This year, 40 villages were covered.", "40", (2012, 2012)),
]


@pytest.mark.parametrize(("body", "number", "span"), SAID)
def test_year_in_plain_english(body: str, number: str, span: tuple[int, int]) -> None:
    found = figure(body, number)
    assert (found.year_from, found.year_to) == span


@pytest.mark.parametrize(
    ("body", "number", "span"),
    [
        ("Based on the line of 2300 yuan, in 2011, there were 12 poor villages.", "2300", (2011, 2011)),
        (
            "It put in 77 million yuan, 17 million yuan more than that in 2011 (60 million yuan).",
            "60 million",
            (2011, 2011),
        ),
        ("Among the 190 members for the 2012-2013, 150 were sent to the counties.", "150", (2012, 2013)),
        ("The income rose by 12%, 3 points over the same period of last year.", "3", (2012, 2012)),
        (
            "After four years of efforts, we will make 12 villages rich. The income should be 4000 yuan.",
            "4000",
            (2015, 2015),
        ),
        ("After four years of efforts, we will make 12 villages rich. Six areas built 15 bridges.", "15", (2012, 2012)),
        ("In 2011, there were 12 villages. In the same year, 15 bridges were built.", "15", (2011, 2011)),
        ("【Poverty Monitoring in 2011】 There were 300 poor villages.\n\nThere were 12 more.", "12", (2011, 2011)),
        ("【Work from 2010 to 2011 and in 2012】 There were 300 poor villages.", "300", (2012, 2012)),
    ],
)
def test_year_from_the_words_before(body: str, number: str, span: tuple[int, int]) -> None:
    found = figure(body, number)
    assert (found.year_from, found.year_to) == span
