"""Sentences as they are printed, through the extraction: each has a mistake, and none once it is mended."""

from __future__ import annotations

import pytest

from app.checks.registry import check_report
from tests.materials import materials
from tests.unit.checks.telling import codes

TITLE = "Poverty Alleviation and Development in {} Province\nOverview In 2012, work went on. "
MISTAKES = [
    (
        "A total of 5.5225 billion yuan of anti-poverty discount loans was issued, of which 998.5 million yuan "
        "was issued to specific households, and 2.524 billion yuan issued by poverty alleviation leading "
        "enterprises.",
        ("5.5225", "3.5225"),
        "sums.less",
    ),
    (
        "A total of 340.954 million yuan was invested in the four counties, of which 40 million yuan was from the "
        "central government, 288.95 million yuan was social relief funds and 57.92 million yuan was raised by the "
        "masses.",
        ("340.954", "386.87"),
        "sums.more",
    ),
    (
        "It implemented 273 projects, including 243 roads, 95 culverts, 6 bridges, 15 drinking water projects and "
        "9 cultural rooms.",
        ("273", "368"),
        "sums.more",
    ),
    (
        "1.5 million yuan of the project rent of 4.5 million yuan in 2011 was given to the villagers as dividend, "
        "and the remaining 1.221 million yuan was retained as collective economy development fund.",
        ("4.5 million", "2.721 million"),
        "sums.rest",
    ),
    (
        "In 2012, a total of 1.392 billion yuan of central and provincial financial anti-poverty funds was issued "
        "to the province, with an increase of 464 million yuan over 2011, up 45%.",
        ("45%", "50%"),
        "changes.rate",
    ),
    (
        "605 million Yuan of financial anti-poverty funds was allocated, 120 million more than that in 2011, with "
        "a growth of 22%.",
        ("22%", "24.7%"),
        "changes.rate",
    ),
    (
        "The province's five key cities achieved a GDP of 20.381 billion yuan, with an increase of 7.506 billion "
        "yuan, up 36.8%.",
        ("36.8", "58.3"),
        "changes.base",
    ),
    (
        "It completed the relocation of 404,000 households and 160,800 people.",
        ("404,000", "40,400"),
        "magnitude.households",
    ),
    (
        "The rural per capita income increased to 1745 million Yuan.",
        ("1745 million", "1745"),
        "magnitude.income",
    ),
    (
        "It supported the development of production of 1.02683 billion poor rural households.",
        ("1.02683 billion", "102,683"),
        "magnitude.population",
    ),
    ("The underdeveloped regions moved out 62.100 people.", ("62.100", "62,100"), "misprints.fraction"),
    ("More than 76 million Yuan were issued in 1,5200 batches.", ("1,5200", "15,200"), "misprints.separator"),
    (
        "It helped to build 24 new villages, 7 schools and 3 hospitals; subsidized 412 poor students. In 2012, "
        "the province built a total of 24 model villages, 7 schools, 7 hospitals and rural highroads, and "
        "subsidized 412 poor students.",
        ("3 hospitals", "7 hospitals"),
        "conflicts.passage",
    ),
    (
        "A total of 646 million yuan of financial anti-poverty funds was issued, of which 572 million yuan was issued "
        "by the central government, 74 million yuan was provincial matching funds and 8.301 billion yuan was credit "
        "loans.",
        (" and 8.301 billion yuan was credit loans", ""),
        "sums.part_larger",
    ),
    (
        "We had 88 articles printed, including 26 by Xinhua News Agency, 10 by People's Daily, 12 by CCTV, 5 by "
        "Economic Daily, 3 by China Daily, 23 by People's Daily and 9 by its website.",
        ("23 by People's Daily", "23 by Guangming Daily"),
        "conflicts.twice",
    ),
    (
        "It newly signed 840 contracts and provided 267.57 billion yuan for the projects.",
        ("267.57 billion", "267.57 million"),
        "magnitude.public_money",
    ),
]


def told(sentence: str, province: str = "Guangxi") -> list[str]:
    """The codes of what is found in a report of one sentence, but for its structure."""
    (report,) = materials({"a.txt": f"{TITLE.format(province)}{sentence}\n"})
    return [code for code in codes(check_report(report)) if not code.startswith("structure")]


@pytest.mark.parametrize(("sentence", "mended", "code"), MISTAKES, ids=[f"{m[2]}-{m[1][0]}" for m in MISTAKES])
def test_a_mistake_is_found_until_it_is_mended(sentence: str, mended: tuple[str, str], code: str) -> None:
    assert told(sentence) == [code]
    assert told(sentence.replace(*mended, 1)) == []


RIGHT = [
    "Of the 760 poor villages, 92 were national pilot villages and 668 were provincial pilot villages.",
    "A total of 7.013 billion yuan was put in, of which 1.588 billion yuan was financial funds and 4.667 billion "
    "yuan was raised by the masses.",
    "The province maintained 30 key counties, of which 19 were national key counties and 11 were provincial key "
    "counties, and withdrew five national key counties and seven provincial key counties.",
    "The Autonomous Region budget was 77 million yuan, 17 million yuan more than that in 2011 (60 million yuan), "
    "up 28.3%.",
    "It was reduced from 753,000 to 688,200, with a decline of 64,800 people.",
    "The funds amounted to 259.204 million yuan, of which 229.056 million yuan was public, accounting for 88.4%, "
    "and 20.6064 million yuan was invested by rural households, accounting for 7.9%.",
    "45.5 million yuan was issued for 5,170 rural households, 8,800 yuan per household.",
    "It identified 2.92 million poverty-stricken households and 10.12 million poor people in 14,668 villages of "
    "1,146 towns.",
    "203,000 people received trainings, accounting for 101.5% of the planned task.",
    "9.4 billion yuan of anti-poverty funds was issued, of which 2.45 billion yuan was special financial funds, up "
    "22.5%; 2.1 billion yuan was city and county financial funds, and 2.6 billion yuan was credit funds.",
    "It completed the preparation of eight important research papers, including the report on new rural construction; "
    "organized leaders to carry out field research and wrote 112 research reports.",
    "It had 126 articles printed, including 36 articles in central media and 90 in network media, and had more than "
    "200 reports printed in provincial media.",
    "It invested 49 million yuan for industries in 609 poor villages. Funds of 280 million yuan was allocated for 109 "
    "impoverished villages in the contiguous poor areas.",
    "Three cities have 25 key counties and 1.54 million poor people, respectively accounting for 48.1% and 27%. The "
    "departments support the 52 key counties.",
    "The bank provided 267.57 billion yuan of loans to enterprises.",
    "Projects were launched in 6,753 villages, including 5306 villages in key counties, 4988 villages in national "
    "key counties and 1382 villages in border counties.",
]


@pytest.mark.parametrize("sentence", RIGHT, ids=range(len(RIGHT)))
def test_what_is_right_in_print_is_left_alone(sentence: str) -> None:
    assert told(sentence) == []
