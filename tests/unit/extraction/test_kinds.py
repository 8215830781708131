"""Whether a figure is a fact, a target, a change or a standard."""

from __future__ import annotations

import pytest

from tests.unit.extraction.samples import figure

MARKED = [
    ("2015, and remove 25 key counties except Tibetan regions and 9 key counties in", "9", "target"),
    ("By 2015, all the 3,277 key villages are", "3,277", "target"),
    ("City from the name list of key counties by 2015, and remove 25 key counties except", "25", "target"),
    ("From 2013 to 2015, the government will raise 5.33 billion yuan to achieve the", "5.33 billion", "target"),
    (
        'During the "Twelfth Five-Year Plan" period, Guangxi determined to launch the entire village advancement projects in 3000 poor villages.',  # noqa: E501
        "3000",
        "target",
    ),
    ('Plan" period, the province will focus on supporting 1500 poverty-stricken', "1500", "target"),
    ("for all counties (cities, districts) shall be improved to 2500 Yuan or more;", "2500", "target"),
    ("objectives were put forward: By 2015, double the income of 90% of the poverty", "90", "target"),
    ("14,501 yuan, respectively up 23.2%, 28.7%, 18.5%, 16.4% and 13.2%.", "13.2", "change"),
    ("was 14,501 yuan, respectively up 23.2%, 28.7%, 18.5%, 16.4% and 13.2%.", "16.4", "change"),
    ("an increase of 7.506 billion yuan, 694 million yuan and 1,154 yuan respectively, up", "1,154", "change"),
    ("development funds, respectively up 29.7%, 15.1% and 48.7%,) and 430 million", "48.7", "change"),
    ("per capita net income of 5,210 yuan, up 12.4%, 15.8% and 17.5% respectively", "17.5", "change"),
    ("residents was 14,501 yuan, respectively up 23.2%, 28.7%, 18.5%, 16.4% and 13.2%.", "18.5", "change"),
    ("yuan and 1,154 yuan respectively, up 36.8%, 47.6% and 18.9%.", "18.9", "change"),
    ("respectively set the local poverty line of 5000 yuan and 6000 yuan based on local", "6000", "standard"),
    ("took the lead to raise the poverty line from 2300 yuan to 2500 yuan in the western", "2500", "standard"),
    ("reduced poverty reduction objects by 76,500 households and 318,000 people,", "318,000", "change"),
    ("694 million yuan and 1,154 yuan respectively, up 36.8%, 47.6% and 18.9%.", "47.6", "change"),
    ("and rural per capita net income of 5,210 yuan, up 12.4%, 15.8% and 17.5%", "15.8", "change"),
    ("from the provincial government, respectively up 27.5% and 36.3%.", "36.3", "change"),
    ("of urban residents was 14,501 yuan, respectively up 23.2%, 28.7%, 18.5%, 16.4% and", "28.7", "change"),
    ("the provincial government, respectively up 15% and nearly 200%.", "200", "change"),
    ("to 88.101 billion yuan and 7.69 billion yuan, up 19.5% and 23.3%.", "23.3", "change"),
    ("yuan of minority development funds, respectively up 29.7%, 15.1% and 48.7%,) and 430", "15.1", "change"),
    ("For key counties, the provincial government issued 1000 yuan for each", "1000", "standard"),
    (
        "Guangzong and Weichang Man and Mongolia Autonomous County, 1500 yuan per person per academic year.",
        "1500",
        "standard",
    ),
    ("In 2012, the provincial government issued one million yuan for each", "one million", "standard"),
    ("Secondly, it issued 2,000 Yuan to each poor", "2,000", "standard"),
    ("allowance standard was respectively 5721 yuan and 4200 yuan per person per", "4200", "standard"),
    ("developed pro-poor policies for households and issued 2,000 Yuan to each", "2,000", "standard"),
    ("household poverty reduction and issued relief funds of 10,000 yuan per household.", "10,000", "standard"),
    ("provided living allowances for 5000 poor college students, 3000 yuan per person,", "3000", "standard"),
    ("the counties (cities, districts) were enhanced to more than 2700 yuan per person per", "2700", "standard"),
    ("2.6805 million Yuan and the average income growth for each household was 4000 Yuan.", "4000", "change"),
    ("As a result, per household income growth reached 4,000 yuan.", "4,000", "change"),
    ("As a result, the per capita income growth reached 1669 yuan and there was a", "1669", "change"),
    ("Based on the growth rate of 23.9% of the per capita", "23.9", "change"),
    ("a result, per capita net income growth of the poor reached 812 yuan that year, up", "812", "change"),
    ("by 18.2%, mulberry yield rose by 10% and the net income growth per mu was 450 yuan for tea", "450", "change"),
    ("of making rural per capita net income growth rate two percentage points", "two", "change"),
    ("out of poverty, and achieving per capita income growth of more than 1000 yuan.", "1000", "change"),
    ("All the families with annual income below 150% of the minimum", "150", "standard"),
    ("and the urban households with per capita disposable income two times lower than", "two", "standard"),
    ("3120 yuan to 3874 yuan, with per capita income growth of 754 yuan.", "754", "change"),
    ("In 2009, it is estimated, there was a reduction of 150,000 in the rural poor,", "150,000", "change"),
    ("There was a reduction of 1.41 million in the number of", "1.41 million", "change"),
    ("disasters and the stone houses as well, with an increase of 12,700 households and 45,700", "12,700", "change"),
    ("for poverty alleviation trainings, with an increase of 10 million Yuan over 2011, up", "10 million", "change"),
    ("funds of the autonomous region, with an increase of 132 million yuan, up 44%.", "132 million", "change"),
    ("funds was issued to the province, with an increase of 464 million yuan over 2011, up", "464 million", "change"),
    ("mu in rainwater-saving irrigation area and an increase of 8500 households in the", "8500", "change"),
    ("of 2011 to 109,000 at the end of 2012, with a decrease of 113200, the poverty rate", "113200", "change"),
    ("of Southern Xinjiang reached 4571 yuan, with an increase of 725 over 2011, up 18.9%;", "725", "change"),
    ("reached 6260 yuan, up 18.2%, with an actual growth of 15.0% deducted the price", "15.0", "change"),
    ("yuan of financial anti-poverty funds, with an increase of 9.06 million yuan.", "9.06 million", "change"),
    ("yuan was aid funds for Xinjiang, with an increase of 687 million yuan, up 27%.", "687 million", "change"),
    ("yuan was provincial matching funds, with an increase of 431 million yuan, up 281.7%.", "431 million", "change"),
    ("In 2012, Jiangxi Province increased two pilot counties for", "two", "change"),
    ("In 2012, the province increased 50 pilot villages for", "50", "change"),
    ("Projects of Mutual FundsIn 2012, the province increased 350 pilot projects of", "350", "change"),
    ("The provincial government increased 40 million yuan of", "40 million", "change"),
    ("agricultural zones in underdeveloped areas, increased 1,574 farmers’ cooperatives", "1,574", "change"),
    ("counterpart support in Henan Province, the state increased 11 central organs to", "11", "change"),
    ("put in mutual funds of 25.87 million yuan and increased 160 pilot villages for", "160", "change"),
    ("village advancement of impoverished villages and increased two pilot projects of", "two", "change"),
    ("According to the new poverty alleviation standard of 2500 yuan, Shaanxi", "2500", "standard"),
    ("According to the new poverty line of 2300 yuan, as of the end", "2300", "standard"),
    ("Based on the new national poverty line of 2300 yuan of rural per", "2300", "standard"),
    ("Based on the new poverty line of 2300 yuan, in 2011, the", "2300", "standard"),
    ("In March, based on the standard of 500,000 Yuan for each", "500,000", "standard"),
    ("Monitoring According to the national poverty standard of 2300 yuan, we organized an", "2300", "standard"),
    ("Province took the lead to raise the poverty line from 2300 yuan to 2500 yuan in", "2300", "standard"),
    ("Rural Areas (2011-2020)’”, determined the poverty line of 3500 yuan of rural per", "3500", "standard"),
    ("SystemsAccording to the new poverty alleviation standard of 2300 yuan of annual rural", "2300", "standard"),
    ("capita net income does not reach the national standard of 2300 yuan, we implement", "2300", "standard"),
    ("of the rural poor living below the low-income line of 1500 Yuan was reduced to", "1500", "standard"),
    ("of the rural poor living below the poverty line of 2,500 yuan and the villages", "2,500", "standard"),
    ("records for the poor living below the new poverty line of 2,800 yuan and practiced", "2,800", "standard"),
    ("the number of the poor living below the low-income line of 1000 Yuan was reduced to", "1000", "standard"),
    ("of 600 yuan set by the autonomous regional government, 805 yuan more than that", "805", "change"),
    ("Comparative results: Rice yield increased by 10% and peanut yield", "10", "change"),
    ("and 675 other buildings, increasing food production by 23,000 tons.", "23,000", "change"),
    ("capita net income of the farmers in the 12 counties grew by 12.4%, 1.0 percentage", "12.4", "change"),
    ("farmers in 53 national and provincial key counties rose by 15.57%, 1.5 percentage", "15.57", "change"),
    ("national poverty alleviation and development was reduced by 19,100 and the poverty rate", "19,100", "change"),
    ("net income of the key districts and counties increased by 716 yuan, reaching 6,000", "716", "change"),
    ("net income of the masses in the project areas increased by 1030 yuan, the growth rate", "1030", "change"),
    ("of the farmers in impoverished regions increased by 12%; and 1.13 million", "12", "change"),
    ("per capita net income of less than 2300 yuan was reduced by 135,000.", "135,000", "change"),
    ("rose by 1641 yuan and the income of the poor increased by 1356 yuan.", "1356", "change"),
    ("the province’s poor population was reduced by 242,000, 42,000 beyond the", "242,000", "change"),
    ("the whole year, it reduced the poverty-stricken people by 300,000 and the rural per", "300,000", "change"),
    ("wax gourd yield grew by 18.2%, mulberry yield rose by 10% and the net income", "10", "change"),
    ("wax gourd yield grew by 18.2%, mulberry yield rose", "18.2", "change"),
    ("The planned investment was 290 million yuan and 210 projects were planned", "210", "target"),
    ("The planned investment was 290 million yuan and 210 projects", "290 million", "target"),
    ("The planned total investment was respectively 87.2 million yuan and 378.82", "87.2 million", "target"),
    ("In 2012, we planned to implement 500 entire village", "500", "target"),
    ("Shanghai City planned to put in 50 million yuan and actually", "50 million", "target"),
    ("Zhejiang Province plans to allocate 320 million yuan of special", "320 million", "target"),
    ("that for the next five years is expected to be raised to 4600 yuan.", "4600", "target"),
    ("AdvancementIn accordance with the requirement of lifting 300,000 rural poor residents", "300,000", "target"),
    ("In accordance with the requirement of 60% of the funds issued", "60", "target"),
    ('development earnestly implemented the requirement of "using 1% of local public', "1", "target"),
    ("16,000 people received learning subsidy of 1500 yuan per person from", "1500", "standard"),
    ("Subsidies of 5000 yuan per person were", "5000", "standard"),
    ("The urban minimum living allowance was 339.74 Yuan per person per", "339.74", "standard"),
    ("for Pilot Mutual Funds by LGOP and each obtained reward of 500,000 yuan.", "500,000", "standard"),
    ("impoverished households and issued project subsidy of 2000 yuan for each", "2000", "standard"),
    ("person per month, the rural minimum living allowance was 216.3 Yuan per person per", "216.3", "standard"),
    ("was above 92% and the level of per capita funding reached 179 Yuan.", "179", "standard"),
    ("ensure these people achieve the poverty reduction goal of 4000 yuan per year by the", "4000", "target"),
    ("of 4893 yuan in 2012, exceeding the income growth target of 600 yuan set by the", "600", "target"),
    ("(including 30 million yuan of central lottery funds), up 24.6%, and 240 million", "24.6", "change"),
    ("2.1 billion yuan was city and county financial funds, up 24.3%, and 2.6 billion", "24.3", "change"),
    ("and development achieved a GDP of 179.7 billion yuan, up 12.23%, 0.4 percentage", "12.23", "change"),
    ("and the farmers’ per capita net income was 8586 yuan, up 13.8%, 0.33 percentage", "13.8", "change"),
    ("anti-poverty funds amounted to 594 million yuan, up 43.7%, and the city and", "43.7", "change"),
    ("funds of 1.1 billion yuan to Hunan Province, up 35.3% over 2011; and the", "35.3", "change"),
    ("in Wuling Mountain Area and Qinba Mountain Area, up 41%.", "41", "change"),
    ("of 10.3 billion yuan to the poor districts and counties, up 26%; People’s Bank of", "26", "change"),
    ("of 2.761 billion yuan of special anti-poverty funds, up 25.8%, of which 2.521", "25.8", "change"),
    ("poor counties and key counties reached 4252 yuan, up 14.5%, and the roads,", "14.5", "change"),
    ("provided a total of 305 million yuan of relief funds, up 18%; and Liaoning", "18", "change"),
    ("regional government, 805 yuan more than that of 2011, up 19.7%.", "19.7", "change"),
    ("rural households in the province reached 6260 yuan, up 18.2%, with an actual", "18.2", "change"),
    ("with an increase of 10 million Yuan over 2011, up 25%, and organized", "25", "change"),
    ("77.0552 million yuan was planned to", "77.0552 million", "target"),
    ("A total of 1.57 billion yuan is planned to be", "1.57 billion", "target"),
    ("A total of 861.896 million yuan was planned to", "861.896 million", "target"),
    ("must earnestly obey the regulation on the use of 10% of the poverty", "10", "target"),
    ("than 40% and the annual growth rate should be no lower than 10%.", "10", "target"),
    ("the village-level collective income should amount to 150,000 yuan.", "150,000", "target"),
]

FACTS = [
    ("In the preparation process of the planning for the two contiguous poor areas,", "two", "actual"),
    ("participating in support increased from 42 to 54.", "54", "actual"),
    ("In 2012, we set up 63 agricultural processing", "63", "actual"),
    ("and Hunan University were increased to support four counties in Hunan", "four", "actual"),
    ("arranged 1 million guarantee fee for each of the 29 counties and issued 380", "29", "actual"),
    ("key counties for poverty reduction, involving three counties enjoying", "three", "actual"),
    ("of more than 6000 children from needy families in five pilot counties, namely", "five", "actual"),
    ("of the province, the rural per capita net income of 48 contiguous poor counties", "48", "actual"),
    ("per capita net income of the 35 key counties for national", "35", "actual"),
    ("the growth rate of rural per capita net income of 20 contiguous poor counties", "20", "actual"),
    ("Academy of Agricultural Sciences, we collected 113 poverty reduction-related", "113", "actual"),
    ('city and county organizes" and wrote more than 80 research reports.', "80", "actual"),
    ("of more than 100 research reports, of which 16 were affirmed by LGOP and", "16", "actual"),
    ("propaganda activities on poverty reduction, had three articles printed in the", "three", "actual"),
    ("systems completed the preparation of more than 100 research reports, of", "100", "actual"),
    ("million Yuan more than that in 2008, and introduced 97 enterprises, including 32", "97", "actual"),
    ("to increase investment, focusing on supporting 100,000 impoverished families to", "100,000", "actual"),
    ("for 103% of the target, built highroads of 1700 km and 900 irrigation", "1700", "actual"),
    ("village-reaching highroads and village roads of 4151 km; improved and", "4151", "actual"),
    ("mu, including core demonstration bases of more than 120,000 mu, featured tea planting", "120,000", "actual"),
    ("new land reclamation homestead area reached 118,800 mu, of which a", "118,800", "actual"),
    ("seeds of 3614.16 mu and Grade II basic seeds of 11,500 mu, planted", "11,500", "actual"),
    ("we developed featured competitive planting area of 58,000 mu, improved low-yield", "58,000", "actual"),
    ("development in Guangxi was convened, and more than 20 local and non-local news", "20", "actual"),
    ("concerned, adjusted the liaison points of more than 240 provincial organs;", "240", "actual"),
    ("twinned with 88 counties in poverty reduction and 216 units carried out poverty", "216", "actual"),
    ("51,411 people, overfulfilling the planned task by 2.8%.", "2.8", "actual"),
    ("Labor service income accounted for 30-40% of the rural per capita", "40", "actual"),
    ("alleviation industries accounted for more than 40% of the rural per capita", "40", "actual"),
    ("business launching, and the employment rate reached 85%.", "85", "actual"),
    ("of financial interest subsidy funds, accounting for 100% of the annual plan.", "100", "actual"),
    ("reduced by 19,100 and the poverty rate dropped from 14.6% to 13.4%.", "14.6", "actual"),
    ("system and the concentrated support rate reached 95.5%.", "95.5", "actual"),
    ("the per capita net income of the 79.4% of the low-income", "79.4", "actual"),
    ("were objects of poverty reduction, accounting for 10.1% of the total.", "10.1", "actual"),
    ("The above growth rates were both two percentage points above", "two", "actual"),
    ("income of 50 key counties was 4469 yuan, up 16.3%, 1.7 percentage points above", "1.7", "actual"),
    ("increased by 10% and peanut yield rose by 20.4%, 9.1 percentage points above", "9.1", "actual"),
    ("per capita net income was 8586 yuan, up 13.8%, 0.33 percentage points above", "0.33", "actual"),
    ("as dividend, 2112.7 yuan per person for the 710 people of 206 households", "710", "actual"),
    ("downhill relocation was increased to 5600 Yuan and 149,000 people were involved in", "149,000", "actual"),
    ("have a poverty-stricken population of more than 3000.", "3000", "actual"),
    ("joined the Volunteer Organization and more than 5,000 people have participated", "5,000", "actual"),
    ("reduction, exceeding the annual task by 0.5%, and 60,182 people and 12,877", "60,182", "actual"),
    ("rural poor population was reduced from 753,000 to 688,200, with a decline of", "688,200", "actual"),
    ("supported to receive vocational education reached 20700 that year.", "20700", "actual"),
    ("the planned task by one third, of whom 176 were party and government", "176", "actual"),
    ("of village cadres and the masses for more than 5000 person-times, and helped", "5000", "actual"),
    ("County developed 39 poverty reduction projects and 69 matching projects with a", "69", "actual"),
    ("household poverty reduction and implemented 788 household projects with", "788", "actual"),
    ("industry and infrastructure construction, of which 444 were planting projects,", "444", "actual"),
    ('Minority Towns" to increase counterpart support for 20 minority towns.', "20", "actual"),
    ("development of plans for more than 300 villages in 21 undeveloped towns.", "21", "actual"),
    ("poverty alleviation plans for 5200 villages, 514 towns and 29 counties to", "514", "actual"),
    ("By the end of 2009, more than 5000 poor villages in the", "5000", "actual"),
    ("Entire Village Advancement Mainly targeting at the 579 impoverished villages", "579", "actual"),
    ("key-problem tackling in the poverty reduction of 299 poverty-stricken villages", "299", "actual"),
    ("support for the development of plans for more than 300 villages in 21", "300", "actual"),
    ("the preparation of village development planning for 500 key poor villages.", "500", "actual"),
    ("20.81 billion yuan, rural per capita net income was 5320 yuan and disposable", "5320", "actual"),
    ("In the whole year, more than 30 million Yuan of anti-poverty", "30 million", "actual"),
    ("of disaster prevention projects, and invested 816 million Yuan to build more than", "816 million", "actual"),
    ("per capita income in poverty-stricken towns reached 1922 Yuan, the number of poor", "1922", "actual"),
    ("the project planning for 2012 had been approved, 45 million yuan of central special", "45 million", "actual"),
    ("up 148% over 2011, and introduced various funds of 1.29845 billion yuan, up 89%.", "1.29845 billion", "actual"),
    ("yuan more than that of 2011, up 52%, of which 1.165 billion yuan was financial", "1.165 billion", "actual"),
    ("yuan, 17 million yuan more than that in 2011 (60 million yuan), up 28.3%.", "60 million", "actual"),
]


@pytest.mark.parametrize(("body", "number", "kind"), MARKED)
def test_kind_said_by_the_words_around(body: str, number: str, kind: str) -> None:
    assert figure(body, number).kind == kind


@pytest.mark.parametrize(("body", "number", "kind"), FACTS)
def test_fact_although_such_words_stand_near(body: str, number: str, kind: str) -> None:
    assert figure(body, number).kind == kind


@pytest.mark.parametrize(
    ("body", "number", "kind"),
    [
        ("Income rose by 12%.", "12", "change"),
        ("Income rose from 4,473 yuan to 5,160 yuan.", "5,160", "actual"),
        ("The province newly built 12 bridges.", "12", "actual"),
        ("They set up 63 bases.", "63", "actual"),
        ("It lifted 60,000 people out of poverty.", "60,000", "actual"),
        ("By 2015, 60,000 people shall be lifted out of poverty.", "60,000", "target"),
        ("It planned to put in 50 million yuan and actually issued 66 million yuan.", "50 million", "target"),
        ("It planned to put in 50 million yuan and actually issued 66 million yuan.", "66 million", "actual"),
        ("The poverty line was 2300 yuan.", "2300", "standard"),
        ("Each village received 500,000 yuan.", "500,000", "standard"),
        ("It issued 500,000 yuan to each village.", "500,000", "standard"),
        ("Income reached 4000 yuan, 805 yuan more than that of 2011.", "805", "change"),
        ("The rate was 1.5 percentage points above the average.", "1.5", "actual"),
    ],
)
def test_kind_of_plain_sentences(body: str, number: str, kind: str) -> None:
    assert figure(body, number).kind == kind


COORDINATED = [
    ("with an increase of 12,700 households and 45,700 people in the coverage.", "45,700", "change"),
    (
        "220 villages increased arable land area of 31,800 mu, cash crop area of 35,800 mu and forest",
        "35,800",
        "change",
    ),
    ("crop area of 35,800 mu and forest area of 54,200 mu, developed 94 cooperatives", "94", "actual"),
    ("increased land area of 31,800 mu, crop area of 35,800 mu and forest area of 54,200 mu,", "54,200", "change"),
    (
        "In the whole year, it increased poverty relief and development funds of 45 million yuan to",
        "45 million",
        "change",
    ),
    (
        "achieved a stable employment rate of 90.5%, increasing labor income of 280 million yuan.",
        "280 million",
        "change",
    ),
    ("loans of 3 billion yuan, increasing the income of 390,000 poverty-stricken people.", "390,000", "actual"),
    (
        "in per household income growth of 2,600 yuan, put in mutual funds of 25.87 million yuan",
        "25.87 million",
        "actual",
    ),
    ("Based on the growth rate of 23.9%, the growth rate continued the upward trend, reaching 20%.", "20", "change"),
    ("the government’s investment of anti-poverty funds must increase by no less than 10% every year.", "10", "target"),
    (
        "aiming to mainly support 1.28 million low-income residents and make their income reach 2200",
        "1.28 million",
        "target",
    ),
    ("aiming to support 1.28 million residents and make their annual income reach 2200 yuan.", "2200", "target"),
    ("Aiming to reduce poverty in towns, targeting at 361 undeveloped towns, it implemented", "361", "actual"),
    (
        "pilot projects were launched in Kulun Banner with planned loans of 142.8 million yuan.",
        "142.8 million",
        "target",
    ),
    (
        "557 projects were planned for the pilot counties with a total investment of 107.552 million",
        "107.552 million",
        "target",
    ),
    ("The province assigned annual task of transfer trainings of 8680 people, mainly one-year", "8680", "target"),
    ("No. 28 Document, which clarifies the tasks and responsibilities of 26 member units", "26", "actual"),
    ("through competition, determined to launch contiguous development in 12 key towns", "12", "actual"),
    ("completed the task of relocating 30,000 people", "30,000", "actual"),
    ("the plan for lifting 2,000 poor villages out of poverty", "2,000", "target"),
    (
        "1.57 billion yuan is planned to be put in, including 280 million yuan of financial funds,",
        "280 million",
        "target",
    ),
    ("was planned to be invested in 27 villages, covering 1726 households and 6467 people", "6467", "target"),
    ("three counties enjoying continuous support during the 12th Five-Year Plan period, namely", "three", "actual"),
]


@pytest.mark.parametrize(("body", "number", "kind"), COORDINATED)
def test_kind_reaches_over_what_is_coordinated(body: str, number: str, kind: str) -> None:
    assert figure(body, number).kind == kind


def test_fact_near_words_of_a_plan_is_less_sure_than_a_plain_one() -> None:
    near = figure("It met with the plans of others and built 12 bridges.", "12")
    assert near.kind == "actual"
    assert near.confidence < figure("It met with others and built 12 bridges.", "12").confidence


def test_doubtful_kind_has_a_second_choice() -> None:
    assert figure("The province increased 350 pilot projects.", "350").alternatives["kind"] == "actual"


@pytest.mark.parametrize(
    ("body", "number"),
    [
        ("The province will build 350 schools.", "350"),
        ("The poverty line was 2300 yuan.", "2300"),
        ("The rate was up 2% and the income rose by 8%.", "8"),
    ],
)
def test_kind_that_is_said_plainly_has_no_second_choice(body: str, number: str) -> None:
    found = figure(body, number)
    assert found.kind != "actual"
    assert "kind" not in found.alternatives


def test_kind_of_a_list_is_as_doubtful_as_that_of_its_first() -> None:
    assert figure("It increased 12 pilot counties and 15 pilot towns.", "15").alternatives == {"kind": "actual"}
    assert figure("It will build 12 schools and 15 bridges.", "15").alternatives == {}


@pytest.mark.parametrize(
    ("body", "number", "kind"),
    [
        ("300,000 people were lifted out of poverty.", "300,000", "actual"),
        ("300 million yuan was issued, 1 million yuan per village on average.", "1 million", "actual"),
        ("The average investment per village was 1 million yuan.", "1 million", "actual"),
        ("Each could get loans of 3000-5000 yuan.", "5000", "standard"),
        ("Main tasks: lift 300,000 people out of poverty; train 20,000 people.", "20,000", "target"),
        ("Main tasks: lift people out of poverty; 20,000 people were trained.", "20,000", "target"),
        ("The tasks were completed: 20,000 people trained.", "20,000", "actual"),
    ],
)
def test_kind_of_lists_and_leftovers(body: str, number: str, kind: str) -> None:
    assert figure(body, number).kind == kind
