"""The reports of a text: title, province, year, type, author, and what no title heads."""

from __future__ import annotations

import itertools

import pytest

from app import paths
from app.extraction.records import Report
from app.extraction.reports import find_reports
from tests.unit.extraction.samples import words

PARAGRAPH = "In 2012, the province continued the work " + "and held meetings " * 12 + "in all counties."


def reports(text: str) -> list[Report]:
    return list(find_reports(text, words()))


@pytest.mark.parametrize(
    ("title", "province"),
    [
        ("Poverty Alleviation and Development in Hebei Province", "hebei"),
        ("Poverty Alleviation and Development in Chongqing", "chongqing"),
        ("Poverty Alleviation and Development in Tibet Autonomous Region", "tibet"),
        ("Poverty Alleviation and Development in Guangxi Zhuang Autonomous Regions", "guangxi"),
        ("Poverty Alleviation and Development in Ningxia Hui Autonomous Region", "ningxia"),
        ("Poverty Alleviation and Development in Xinjiang Uygur Autonomous Region", "xinjiang"),
        ("Poverty Alleviation and Development in Xinjiang Production and Construction Corps", "xinjiang_corps"),
        ("IV. Poverty Alleviation and Development in Shanxi Province", "shanxi"),
        ("3. Poverty Reduction in Shaanxi", "shaanxi"),
        ("Anti-poverty Work of Gansu Province", "gansu"),
        ("Development-oriented Poverty Reduction in Qinghai", "qinghai"),
        ("Poverty Alleviation in Beijing Municipality", "beijing"),
        ("POVERTY ALLEVIATION AND DEVELOPMENT IN HAINAN PROVINCE", "hainan"),
        ("Hunan Province", "hunan"),
    ],
)
def test_title_names_the_province(title: str, province: str) -> None:
    (report,) = reports(f"{title}\n\n{PARAGRAPH}")
    assert (report.province, report.type, report.year) == (province, "province", 2012)
    assert (report.title_start, report.title_end) == (0, len(title))


@pytest.mark.parametrize(
    "line",
    [
        "Poverty Alleviation Office of Hebei Province issued the plan for the year.",
        "(Poverty Alleviation and Development Office of Hebei)",
        "Local Poverty Alleviation",
        "Poverty alleviation in Hebei, Shanxi and Henan",
        "Hebei Province achieved significant results in poverty alleviation.",
        "in Hebei Province",
        "Hebei Provincial Party Committee",
        "12 counties of Hebei Province",
    ],
)
def test_line_that_is_no_title(line: str) -> None:
    (report,) = reports(f"{line}\n{PARAGRAPH}")
    assert (report.province, report.type) == ("unknown", "other")
    assert report.title_start == report.title_end


@pytest.mark.parametrize(
    ("title", "province", "counterpart"),
    [
        ("Zhejiang-Sichuan Pairing-off Poverty Alleviation", "zhejiang", "sichuan"),
        ("Fujian – Ningxia Pairing-off Poverty Alleviation", "fujian", "ningxia"),
        ("Poverty Alleviation Cooperation between Guangdong and Guangxi", "guangdong", "guangxi"),
    ],
)
def test_pairing_has_a_counterpart(title: str, province: str, counterpart: str) -> None:
    (report,) = reports(f"{title}\n{PARAGRAPH}")
    assert (report.province, report.counterpart, report.type) == (province, counterpart, "pairing")


def test_year_in_the_title_goes_before_the_years_of_the_text() -> None:
    (report,) = reports(f"Poverty Alleviation in Hebei Province in 2013\n{PARAGRAPH}")
    assert report.year == 2013


def test_year_is_the_one_most_sentences_state() -> None:
    text = "Hebei Province\nIn 2011, it rose. In 2012, it fell. In 2012, it rose again."
    assert reports(text)[0].year == 2012


@pytest.mark.parametrize("stated", ["In 2012", "of  2012", "during 2012", "the year 2012", "2012 is the year when"])
def test_year_is_stated_by_the_words_around_it(stated: str) -> None:
    assert reports(f"Hebei Province\nDocument 2009, 2009 and 2009. {stated} it built schools.")[0].year == 2012


@pytest.mark.parametrize("unstated", ["within 2012", "since 2012", "No. 92012 is", "in 20123", "2012 isolated"])
def test_year_that_is_only_printed_is_not_stated(unstated: str) -> None:
    assert reports(f"Hebei Province\nIn 2009 it built schools {unstated}, {unstated}.")[0].year == 2009


def test_year_that_nothing_says_is_none() -> None:
    assert reports("Hebei Province\nIt built schools.")[0].year is None


@pytest.mark.parametrize(
    ("closing", "author"),
    [
        ("(Fan Zhiyong, Henan Provincial Office)", "Fan Zhiyong, Henan Provincial Office"),
        ("(Huang Lanqing,\nOffice of Guangxi)", "Huang Lanqing, Office of Guangxi"),
        ("It built schools.", ""),
    ],
)
def test_author_line_closes_a_report(closing: str, author: str) -> None:
    (report,) = reports(f"Henan Province\n{PARAGRAPH}\n{closing}")
    assert report.author == author


def test_page_footer_is_no_part_of_the_report() -> None:
    text = f"Henan Province\n{PARAGRAPH}\n\n扫描下载手机客户端\n邮编100028"
    assert reports(text)[0].end == text.index("\n\n扫描")


def test_text_before_the_first_title_is_a_report_of_its_own() -> None:
    found = reports(f"{PARAGRAPH}\n\nHebei Province\n{PARAGRAPH}")
    assert [report.province for report in found] == ["unknown", "hebei"]


def test_volume_title_before_the_first_report_is_none() -> None:
    assert [report.province for report in reports(f"Local Poverty Alleviation\n\nHebei Province\n{PARAGRAPH}")] == [
        "hebei"
    ]


def test_empty_text_has_no_report() -> None:
    assert reports("") == []


@pytest.mark.parametrize("text", [" ", "\n\n", "x", "12"])
def test_any_other_text_has_one(text: str) -> None:
    (report,) = reports(text)
    assert report.province == "unknown"


def test_reports_follow_one_another_without_overlap() -> None:
    found = reports(f"Hebei Province\n{PARAGRAPH}\nHenan Province\n{PARAGRAPH}\nHunan Province\n{PARAGRAPH}")
    assert [report.province for report in found] == ["hebei", "henan", "hunan"]
    assert all(first.end <= second.start for first, second in itertools.pairwise(found))


def test_all_reports_of_the_seeds() -> None:
    found = [report for path in paths.seed_files() for report in reports(path.read_text(encoding="utf-8"))]
    assert len(found) == 33
    assert sum(report.year == 2012 for report in found) == 29
    assert sum(report.type == "pairing" for report in found) == 1
    assert {report.province for report in found if report.year == 2009} == {"zhejiang", "chongqing", "hebei"}
    assert all(report.author for report in found if report.year == 2012)
    assert len({report.province for report in found if report.year == 2012}) == 29
