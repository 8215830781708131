"""Where a heading ends although nothing parts it from the sentence, and the programme it names."""

from __future__ import annotations

import pytest

from app import vocabulary
from app.extraction import extract
from app.extraction.headings import find_heading, programme
from tests.unit.extraction.samples import words

CASES = [
    ('"Double-linkage" Action"Linking of village and households', '"Double-linkage" Action"', "fixed_point"),
    ("Adjustment of Key Counties In 2012, the province completed", "Adjustment of Key Counties", "contiguous_areas"),
    ("Anti-poverty Discount LoansIn 2012, 5.5225 billion yuan of", "Anti-poverty Discount Loans", "finance"),
    ("Anti-poverty Meeting On May 8, the provincial", "Anti-poverty Meeting", "meetings"),
    ("Anti-poverty Microcredit In 2012, the province continued", "Anti-poverty Microcredit", "finance"),
    ('Assessment of Anti-poverty Work We issued the "Regulations on', "Assessment of Anti-poverty Work", "assessment"),
    ("Contiguous Development In 2012, Jiangsu Province", "Contiguous Development", "contiguous_development"),
    ("Convergence of Two SystemsIn 2012, in accordance with the", "Convergence of Two Systems", "two_systems"),
    ("Cooperation in poverty alleviation In 2012, on the basis of", "Cooperation in poverty alleviation", "east_west"),
    (
        "Development of Mountain AreasFocusing on less developed areas,",
        "Development of Mountain Areas",
        "contiguous_areas",
    ),
    ("Ecological Relocation The provincial government", "Ecological Relocation", "relocation"),
    ("Enhancement of Poverty LineIn 2012, based on local actual", "Enhancement of Poverty Line", "poverty_line"),
    ("Entire Township Advancement 358 entire township advancement", "Entire Township Advancement", "entire_township"),
    ("Entire Village Advancement Comprehensively started", "Entire Village Advancement", "entire_village"),
    ("Entire Village AdvancementThe entire village advancement", "Entire Village Advancement", "entire_village"),
    ("Entire Village Advancement\xa0 Focusing on the development of", "Entire Village Advancement", "entire_village"),
    (
        "Ex-situ Anti-poverty Relocation In 2012, the province issued 180",
        "Ex-situ Anti-poverty Relocation",
        "relocation",
    ),
    ("Ex-situ RelocationTaking counties, central towns", "Ex-situ Relocation", "relocation"),
    ("Field Survey The province vigorously carried", "Field Survey", "publicity"),
    ('File Archiving for the PoorAdhering to the "two-wheel drive"', "File Archiving for the Poor", "poverty_line"),
    ("Financial Investment In 2012, Zhejiang Province", "Financial Investment", "funds"),
    ("Financial Poverty Alleviation In cooperation with People’s", "Financial Poverty Alleviation", "finance"),
    ("Financial Poverty AlleviationThe province profoundly promoted", "Financial Poverty Alleviation", "finance"),
    ("Financial Poverty Alleviation\xa0 The province made innovations", "Financial Poverty Alleviation", "finance"),
    ("Fixed-point Poverty Alleviation In 2012, Fujian Province", "Fixed-point Poverty Alleviation", "fixed_point"),
    ("Fixed-point Poverty AlleviationLiaoning provincial government", "Fixed-point Poverty Alleviation", "fixed_point"),
    ("Fund SupervisionIn 2012, Ningxia developed the", "Fund Supervision", "fund_management"),
    ("Household Income Growth195 million yuan of financial", "Household Income Growth", "industry"),
    ("Immigrants Training In 2012, the government", "Immigrants Training", "training"),
    ("Independent Risk ControlInner Mongolia formulated the", "Independent Risk Control", "fund_management"),
    ("Industrial Poverty Alleviation Inner Mongolia allocated 100", "Industrial Poverty Alleviation", "industry"),
    ("Industrial Poverty AlleviationIn 2012, Hebei Province continued", "Industrial Poverty Alleviation", "industry"),
    ("Industrial Poverty Alleviation\xa0 In 2012, targeting at the poor", "Industrial Poverty Alleviation", "industry"),
    ("Infrastructure Construction In 2012, Guangxi completed the", "Infrastructure Construction", "infrastructure"),
    ("Infrastructure ConstructionIn 2012, the province's 3,400", "Infrastructure Construction", "infrastructure"),
    ("Institution Construction On July 20, 2012, the General", "Institution Construction", "capacity"),
    ("Introduction of New OutlineOn March 31, Hunan provincial", "Introduction of New Outline", "policy"),
    ("Investment of Anti-poverty Funds In 2012, a total of 573.80", "Investment of Anti-poverty Funds", "funds"),
    ("Investment of Anti-poverty FundsIn 2012, the central government", "Investment of Anti-poverty Funds", "funds"),
    ("Lottery Public Welfare Funds In 2012, pilot projects", "Lottery Public Welfare Funds", "lottery"),
    (
        "Management of Anti-poverty Funds In 2012, the province put in a",
        "Management of Anti-poverty Funds",
        "fund_management",
    ),
    (
        "Management of Anti-poverty FundsThe province introduced the",
        "Management of Anti-poverty Funds",
        "fund_management",
    ),
    ("Microcredit and Mutual Funds 50 million yuan of interest", "Microcredit and Mutual Funds", "mutual_funds"),
    ("Mutual Funds As of the end of 2012, the", "Mutual Funds", "mutual_funds"),
    ("No. 1 Livelihood Project In 2012, the provincial", "No. 1 Livelihood Project", "other"),
    ('Objectives and TasksPrepared and introduced the "Work', "Objectives and Tasks", "overview"),
    ("Overview 2012 is a key year for Hebei", "Overview", "overview"),
    ("OverviewIn 2012, Liaoning Province", "Overview", "overview"),
    ("Overview\xa0 Guizhou is one of the provinces", "Overview", "overview"),
    ("Overview】 In 2012, proceeding from the", "Overview", "overview"),
    ("Pairing-off Poverty Alleviation The province comprehensively", "Pairing-off Poverty Alleviation", "east_west"),
    ("Pairing-off Poverty AlleviationFujian province allocated 30", "Pairing-off Poverty Alleviation", "east_west"),
    ("Pilot Projects of Mutual Funds In 2012, the state rewarded", "Pilot Projects of Mutual Funds", "mutual_funds"),
    ("Pilot Projects of Mutual FundsIn 2012, Liaoning Province", "Pilot Projects of Mutual Funds", "mutual_funds"),
    ("Pilot projects We guided and pushed forward", "Pilot projects", "other"),
    ("Planning Formulation In accordance with the", "Planning Formulation", "planning"),
    ("Post-disaster Reconstruction Tibet is prone to natural", "Post-disaster Reconstruction", "disaster"),
    ("Poverty Alleviation Planning In accordance with the overall", "Poverty Alleviation Planning", "planning"),
    ("Poverty Alleviation PlanningXinjiang Production and", "Poverty Alleviation Planning", "planning"),
    ("Poverty Alleviation ProjectsIn 2012, Xinjiang launched 2423", "Poverty Alleviation Projects", "other"),
    ("Poverty Alleviation Publicity In 2012, we had 126 articles on", "Poverty Alleviation Publicity", "publicity"),
    ("Poverty Alleviation PublicityIn 2012, we created a column in", "Poverty Alleviation Publicity", "publicity"),
    ("Poverty Alleviation Training Held the seminar on training of", "Poverty Alleviation Training", "training"),
    ("Poverty Alleviation TrainingTo promote the poverty", "Poverty Alleviation Training", "training"),
    ("Poverty Alleviation by Credit In 2012, Fujian Province", "Poverty Alleviation by Credit", "finance"),
    (
        "Poverty Alleviation by Relocation Hebei provincial government",
        "Poverty Alleviation by Relocation",
        "relocation",
    ),
    ("Poverty Alleviation by RelocationIn 2012, Liaoning Province", "Poverty Alleviation by Relocation", "relocation"),
    ("Poverty Line The poverty line of Zhejiang", "Poverty Line", "poverty_line"),
    ("Poverty MonitoringIn 2012, in cooperation with the", "Poverty Monitoring", "statistics"),
    ("Pro-poor Policies To implement the “Outline for", "Pro-poor Policies", "policy"),
    ("Pro-poor Policy Measures Develop comprehensive planning", "Pro-poor Policy Measures", "policy"),
    ("Project Construction In 2012, 910.34 million yuan of", "Project Construction", "other"),
    ("Propaganda of Poverty Alleviation The province actively", "Propaganda of Poverty Alleviation", "publicity"),
    ("Public ServicesThe province further improved the", "Public Services", "infrastructure"),
    ("Rain Plan In 2012, the province provided", "Rain Plan", "rain_plan"),
    ("Rain Plan14 million yuan was allocated for", "Rain Plan", "rain_plan"),
    ("Rain Plan\xa0 The province launched pilot", "Rain Plan", "rain_plan"),
    ('Shanghai CollaborationTaking the "Shanghai', "Shanghai Collaboration", "east_west"),
    ("Social Poverty Alleviation Organized 141 organs and groups,", "Social Poverty Alleviation", "social"),
    ("Social Poverty AlleviationThe coverage of Beijing – Inner", "Social Poverty Alleviation", "social"),
    ("Social Poverty Alleviation\xa0 Based on the former 13 central", "Social Poverty Alleviation", "social"),
    ("Special Poverty Alleviation The State Council Leading Group", "Special Poverty Alleviation", "other"),
    ("Special Support ProjectsTo increase farmers’ income,", "Special Support Projects", "other"),
    (
        "Special Types of Poverty Alleviation In accordance with the",
        "Special Types of Poverty Alleviation",
        "minority_border",
    ),
    ("Statistics Monitoring According to the national", "Statistics Monitoring", "statistics"),
    (
        "Supervision of Anti-poverty Funds\xa0 Adhering to scientific,",
        "Supervision of Anti-poverty Funds",
        "fund_management",
    ),
    ("Supervision of Project FundsInner Mongolia further", "Supervision of Project Funds", "fund_management"),
    ("Training of Minority Women The Corps Development and Reform", "Training of Minority Women", "training"),
    ("Trainings and Exchanges\xa0 Combining local training with", "Trainings and Exchanges", "training"),
    (
        "Transformation of overhead cable\xa0 It transformed 84 overhead",
        "Transformation of overhead cable",
        "infrastructure",
    ),
    ("labor Transfer Project Under the principle of", "labor Transfer Project", "training"),
    ("“Care Package” Program In 2012, the “Care Package”", "“Care Package” Program", "social"),
    ("【Entire Village Advancement】\xa0 In 2009, after making the", "Entire Village Advancement", "entire_village"),
    ("【Field survey】In 2010, Secretary of Zhejiang", "Field survey", "publicity"),
    ("【Infrastructure improvement】 In 2010, the province built a", "Infrastructure improvement", "infrastructure"),
    ("【Open type poverty alleviation】\xa0 In 2009, more than 490 million", "Open type poverty alleviation", "social"),
    ("【Overview】 \xa0With a large population and", "Overview", "overview"),
    (
        "【Poverty alleviation by relocation】 The government increased",
        "Poverty alleviation by relocation",
        "relocation",
    ),
    ("【Poverty alleviation measures】\xa0 In 2009, Zhejiang Province", "Poverty alleviation measures", "policy"),
    ("【Poverty alleviation training】 \xa0Since 2008, the province", "Poverty alleviation training", "training"),
    ("【Poverty relief relocation】 Jointly with Chongqing", "Poverty relief relocation", "relocation"),
    ("【Review of poverty alleviation】\xa0 The history of Zhejiang’s", "Review of poverty alleviation", "overview"),
    ("【Social assistance】 “Social assistance coverage", "Social assistance", "two_systems"),
    ("【Social poverty alleviation】\xa0 From 2008 to 2009, the", "Social poverty alleviation", "social"),
    (
        "【Village-level pilot mutual funds】\xa0 The scale of village-level",
        "Village-level pilot mutual funds",
        "mutual_funds",
    ),
]


@pytest.mark.parametrize(("line", "heading", "code"), CASES)
def test_heading_and_programme(line: str, heading: str, code: str) -> None:
    found = find_heading(line, 0, len(line), words())
    assert found is not None
    assert line[found.start : found.end] == heading
    assert programme(heading, "", words()) == code


@pytest.mark.parametrize(
    "line",
    [
        "In 2012, we newly reclaimed farmland of 83,000 mu in the migration zones.",
        "Hebei Province achieved significant results in poverty alleviation.",
        "First, raised the poverty line. Based on the new national poverty line, it rose.",
        "We organized labor transfer for 3 million people from impoverished regions.",
        "105 provincial party and government organs got involved in the work.",
        "1.Poverty alleviation range: Extended from undeveloped towns to the whole province.",
        "Through making extensive financial cooperation with the bank, it went on.",
        "Ningxia’s regional aiding units (including the Armed Police Corps) took part.",
        "Develop innovative ideas and explore poverty alleviation mode. Taking innovation as a motivation.",
        "First stage: Universal poverty reduction in rural areas (1978-1985). In 1985, income rose.",
        "(Liaoning Provincial Poverty Alleviation Office)",
        "Zhejiang achieved good results in supporting the featured agricultural industry.",
    ],
)
def test_continuing_paragraph_has_no_heading(line: str) -> None:
    assert find_heading(line, 0, len(line), words()) is None


@pytest.mark.parametrize(
    ("line", "heading", "body"),
    [
        ("【Overview】 In 2009", "Overview", " In 2009"),
        ("〔Rain Plan〕In 2009", "Rain Plan", "In 2009"),
        ("Overview】 In 2012, it", "Overview", " In 2012, it"),
        ("【 Rain Plan 】In 2009", "Rain Plan", "In 2009"),
        ("Rain PlanIn 2012, it", "Rain Plan", "In 2012, it"),
        ("Overview2012 is the year", "Overview", "2012 is the year"),
        ("Rain Plan  The province", "Rain Plan", "  The province"),
        ("Rain Plan The province", "Rain Plan", " The province"),
        ("No. 1 Livelihood Project In 2012, it", "No. 1 Livelihood Project", " In 2012, it"),
        ("“Care Package” Program In 2012, it", "“Care Package” Program", " In 2012, it"),
    ],
)
def test_signs_that_end_a_heading(line: str, heading: str, body: str) -> None:
    found = find_heading(line, 0, len(line), words())
    assert found is not None
    assert (line[found.start : found.end], line[found.body :]) == (heading, body)


def test_heading_alone_on_its_line() -> None:
    found = find_heading("Industrial Poverty Alleviation", 0, 30, words())
    assert found is not None
    assert (found.start, found.end, found.rule) == (0, 30, "own line")


@pytest.mark.parametrize(
    ("body", "repeated", "code"),
    [
        ("the province planted tea and walnut", False, "industry"),
        ("the provincial departments drew up the division of labor", False, "sector"),
        ("the province planted tea and walnut", True, "sector"),
    ],
)
def test_ambiguous_heading_is_decided_by_the_text(body: str, *, repeated: bool, code: str) -> None:
    assert programme("Industrial Poverty Alleviation", body, words(), repeated=repeated) == code


@pytest.mark.parametrize(
    ("heading", "body", "code"),
    [
        (
            "Industrial Poverty Alleviation",
            "new schools were built for compulsory education, and medical rooms",
            "sector",
        ),
        ("Industrial Poverty Alleviation", "tea and walnut were sold to schools for education", "industry"),
        ("Pairing-off Poverty Alleviation", "shanghai and the province held their joint meeting", "east_west"),
        ("Pairing-off Poverty Alleviation", "80 departments were paired with 80 villages", "fixed_point"),
        ("Poverty Alleviation for Specific Households", "the poor were visited at home", "other"),
        ("Poverty Alleviation for Specific Households", "planting and breeding were supported", "industry"),
        ("Poverty-relief Funds for Specific Households", "planting and breeding were supported", "funds"),
        ("Special Poverty Alleviation", "funds were issued for roads", "other"),
        ("Special Poverty Alleviation", "ethnic areas along the border were helped", "minority_border"),
        ("Paired Assistance", "", "fixed_point"),
        ("Poverty Alleviation by Private Enterprises", "", "social"),
        ("Electricity", "", "infrastructure"),
        ("Pilot Zones", "", "contiguous_areas"),
    ],
)
def test_heading_that_fits_two_programmes(heading: str, body: str, code: str) -> None:
    assert programme(heading, body, words()) == code


def test_unknown_heading_is_other() -> None:
    assert programme("Miscellany", "", words()) == "other"


OTHER_YEARBOOKS = (
    "Poverty Alleviation and Development in Shanxi Province in 2011\n\n"
    "[Training] 300 people were trained.\n\n"
    "Overview: 20 bridges were built. The work went well and was praised by all sides.\n\n"
    "I. Entire village advancement\n\n25 villages were covered.\n\n"
    "(II) Rain Plan\n\n30 people were trained.\n\n"
    "2. Forty units put in 12 million Yuan.\n\n"
    "Remarks: 14 units helped, and the work went well and was praised by all sides.\n\n"
    "[2012] 90 documents were issued."
)


def test_headings_of_other_yearbooks() -> None:
    found = extract(OTHER_YEARBOOKS, vocabulary=vocabulary.load())
    printed = [OTHER_YEARBOOKS[section.heading_start : section.heading_end] for section in found.sections]
    assert printed == ["Training", "Overview", "Entire village advancement", "Rain Plan"]
    assert {figure.section for figure in found.figures} == {0, 1, 2, 3}
