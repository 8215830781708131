from __future__ import annotations

from app.curation.planning import RowPlan, Structure
from app.curation.structure_changes import row_changes
from app.models.history import Scalar
from app.models.merge_queries import ReportPart, SectionPart

REPORT: dict[str, Scalar] = {
    "province": "hebei",
    "year": 2012,
    "type": "province",
    "counterpart": "",
    "title": "Hebei",
    "span_start": 0,
}
OTHER: dict[str, Scalar] = {**REPORT, "province": "henan", "year": None, "title": "Henan"}
SECTION: dict[str, Scalar] = {"report_id": 1, "heading": "Rain Plan", "programme": "training", "span_start": 9}
REPORTS = [ReportPart(1, REPORT, hidden=False), ReportPart(2, OTHER, hidden=False)]
SECTIONS = [SectionPart(5, SECTION, hidden=False), SectionPart(6, {**SECTION, "heading": "Funds"}, hidden=True)]


def test_each_row_says_what_becomes_of_it_and_of_which_report() -> None:
    structure = Structure(
        (RowPlan(1, {"year": 2013}), RowPlan(-1, {**OTHER, "title": "Hunan", "province": "hunan"})),
        (
            RowPlan(5, {"programme": "science"}),
            RowPlan(6, {"hidden": 0}),
            RowPlan(-1, {**SECTION, "report_id": -1, "heading": "Roads"}),
        ),
        (2,),
        (5,),
    )
    found = list(row_changes(structure, REPORTS, SECTIONS))
    assert len(found) == structure.size
    assert [(row.table, row.kind, row.label, row.province, row.year) for row in found] == [
        ("reports", "changed", "Hebei", "hebei", 2013),
        ("reports", "new", "Hunan", "hunan", None),
        ("reports", "vanished", "Henan", "henan", None),
        ("sections", "changed", "Rain Plan", "hebei", 2013),
        ("sections", "new", "Funds", "hebei", 2013),
        ("sections", "new", "Roads", "hunan", None),
        ("sections", "vanished", "Rain Plan", "hebei", 2013),
    ]
    assert [dict(row.fields) for row in found if row.fields] == [
        {"year": (2012, 2013)},
        {"programme": ("training", "science")},
    ]


def test_nothing_changes_where_nothing_is_planned() -> None:
    assert list(row_changes(Structure((), (), (), ()), REPORTS, SECTIONS)) == []
