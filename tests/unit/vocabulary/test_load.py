"""Reading the vocabulary files: what is in them, and what a row at fault says."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app import paths, vocabulary
from app.vocabulary.load import FILES

SHIPPED = paths.resources() / "vocabulary"
PROVINCES = (
    "anhui beijing chongqing fujian gansu guangdong guangxi guizhou hainan hebei heilongjiang henan hubei hunan "
    "inner_mongolia jiangsu jiangxi jilin liaoning ningxia qinghai shaanxi shandong shanghai shanxi sichuan tianjin "
    "tibet xinjiang xinjiang_corps yunnan zhejiang"
)
PROGRAMMES = (
    "overview policy planning meetings poverty_line statistics funds fund_management assessment entire_village "
    "entire_township contiguous_areas contiguous_development relocation housing infrastructure industry sector science "
    "training rain_plan mutual_funds finance social fixed_point east_west foreign lottery old_base minority_border "
    "two_systems disaster publicity capacity other"
)
INDICATORS = (
    "funds.financial.total funds.financial.central funds.financial.provincial funds.all.total poor.population "
    "poor.incidence poor.line poor.lifted income.rural villages.entire relocation.people relocation.households "
    "training.people mutual.villages mutual.amount loans.amount social.amount"
)
UNITS = (
    "yuan usd percent percentage_point person person_time household village town county city province mu hectare sq_km "
    "km metre square_metre cubic_metre tonne kg head enterprise cooperative organization project base training school "
    "hospital document meeting year month day times"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped files to spoil."""
    copy = tmp_path / "vocabulary"
    shutil.copytree(SHIPPED, copy)
    return copy


@pytest.fixture
def append(folder: Path) -> Callable[[str, str], Path]:
    """Adds a row to a file of the copy."""

    def add(name: str, row: str) -> Path:
        path = folder / f"{name}.csv"
        path.write_text(path.read_text(encoding="utf-8") + row + "\n", encoding="utf-8")
        return folder

    return add


def test_default_is_read_once() -> None:
    assert vocabulary.load() is vocabulary.load()


def test_same_files_elsewhere_are_equal(folder: Path) -> None:
    assert vocabulary.load(folder) == vocabulary.load()


@pytest.mark.parametrize(
    ("field", "codes"),
    [("provinces", PROVINCES), ("programmes", PROGRAMMES), ("indicators", INDICATORS)],
)
def test_all_codes_are_there(field: str, codes: str) -> None:
    assert {row.code for row in getattr(vocabulary.load(), field)} == set(codes.split())


def test_units_hold_the_listed_ones() -> None:
    assert set(UNITS.split()) <= {unit.code for unit in vocabulary.load().units}


def test_every_code_has_both_names() -> None:
    found = vocabulary.load()
    names = [(row.name, row.name_zh) for row in found.regions]
    names += [(row.name, row.name_zh) for row in found.provinces]
    names += [(row.name, row.name_zh) for row in found.programmes]
    names += [(row.name, row.name_zh) for row in found.units]
    names += [(row.name, row.name_zh) for row in found.indicators]
    assert all(name and name_zh for name, name_zh in names)


def test_regions_are_six_and_all_used() -> None:
    found = vocabulary.load()
    assert {province.region for province in found.provinces} == {region.code for region in found.regions}
    assert len(found.regions) == 6


def test_general_programmes() -> None:
    general = {programme.code for programme in vocabulary.load().programmes if programme.general}
    assert {"overview", "policy", "meetings"} <= general
    assert "relocation" not in general


def test_nouns_and_wordings_are_lower_case() -> None:
    found = vocabulary.load()
    assert all(noun == noun.lower() for unit in found.units for noun in unit.nouns)
    assert all(heading.wording == heading.wording.lower() for heading in found.headings)


def test_no_noun_stands_for_two_units() -> None:
    nouns = [noun for unit in vocabulary.load().units for noun in unit.nouns]
    assert len(nouns) == len(set(nouns))


def test_no_wording_stands_twice() -> None:
    wordings = [heading.wording for heading in vocabulary.load().headings]
    assert len(wordings) == len(set(wordings))


@pytest.mark.parametrize(
    ("name", "row", "message"),
    [
        ("headings", "new wording,no_such_programme,,", "headings.csv row .*unknown code 'no_such_programme'"),
        ("headings", "new wording,funds,no_such_programme,cue", "headings.csv row .*in column otherwise"),
        ("headings", ",funds,,", "headings.csv row .*column wording is empty"),
        ("provinces", "atlantis,ATL,Atlantis,大西洲,no_region,", "provinces.csv row .*unknown code 'no_region'"),
        ("provinces", "hebei,HEB,Hebei,河北,north,", "provinces.csv row .*'hebei' stands twice"),
        ("programmes", "funds,Funds,资金,", "programmes.csv row .*'funds' stands twice"),
        ("programmes", "new,New,新,perhaps", "programmes.csv row .*'yes' or empty"),
        ("units", "yuan,yuan,元,money,yuan", "units.csv row .*'yuan' stands twice"),
        ("units", "new,New,新,,news", "units.csv row .*column dimension is empty"),
        ("indicators", "new,New,新,no_such_unit", "indicators.csv row .*unknown code 'no_such_unit'"),
        ("regions", "north,North,北", "regions.csv row .*'north' stands twice"),
        ("regions", "new,New,新,more", "regions.csv row .*more cells than columns"),
        ("regions", "new,New", "regions.csv row .*column name_zh is empty"),
    ],
)
def test_row_at_fault_is_named(append: Callable[[str, str], Path], name: str, row: str, message: str) -> None:
    folder = append(name, row)
    with pytest.raises(ValueError, match=message):
        vocabulary.load(folder)


def test_row_number_is_the_line_of_the_file(append: Callable[[str, str], Path]) -> None:
    folder = append("regions", "north,North,北")
    with pytest.raises(ValueError, match=r"regions\.csv row 8:"):
        vocabulary.load(folder)


def test_missing_column_is_named(folder: Path) -> None:
    (folder / "regions.csv").write_text("code,name\nnorth,North\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"regions\.csv row 2: no column name_zh"):
        vocabulary.load(folder)


@pytest.mark.parametrize("name", FILES)
def test_missing_file_is_an_error(folder: Path, name: str) -> None:
    (folder / f"{name}.csv").unlink()
    with pytest.raises(FileNotFoundError):
        vocabulary.load(folder)


def test_file_that_is_not_utf8_is_named(folder: Path) -> None:
    (folder / "units.csv").write_bytes(b"code,name\n\xff\xfe")
    with pytest.raises(ValueError, match=r"units\.csv: not UTF-8 at byte 10"):
        vocabulary.load(folder)


def test_new_rows_are_data(append: Callable[[str, str], Path]) -> None:
    folder = append("programmes", "boats,Boats,船,")
    append("headings", "boats for the poor,boats,,")
    append("units", "boat,boat,船,count,boats|boat")
    found = vocabulary.load(folder)
    assert found.programmes[-1].code == "boats"
    assert found.headings[-1].programme == "boats"
    assert found.units[-1].nouns == ("boats", "boat")


def test_hash_follows_the_content(append: Callable[[str, str], Path]) -> None:
    folder = append("units", "boat,boat,船,count,boats|boat")
    assert vocabulary.load(folder).hash != vocabulary.load().hash


def test_hash_does_not_follow_line_ends(folder: Path) -> None:
    for name in FILES:
        path = folder / f"{name}.csv"
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert vocabulary.load(folder) == vocabulary.load()


def test_byte_order_mark_is_dropped(folder: Path) -> None:
    path = folder / "regions.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert vocabulary.load(folder).regions == vocabulary.load().regions
