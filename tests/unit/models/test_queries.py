from __future__ import annotations

import pytest

from app.curation.grouping import SameFact
from app.curation.operations import AddNote, BulkCorrect, Correct, SetDoubtful, SetReview
from app.curation.session import Session
from app.models import facet_queries, queries
from app.models.history import Scalar
from app.models.records import FigureFilter
from tests.extractions import TEXT


def _quotes(session: Session, chosen: FigureFilter) -> list[str]:
    ids = queries.figure_ids(session.reader, chosen)
    found = queries.figures(session.reader, ids)
    return [found[figure_id].quote for figure_id in ids]


@pytest.mark.parametrize(
    ("chosen", "quotes"),
    [
        (FigureFilter(), ["21 billion", "1.117 billion", "3,277"]),
        (FigureFilter(unit="village"), ["3,277"]),
        (FigureFilter(programme="funds"), ["1.117 billion"]),
        (FigureFilter(section_id=1), ["21 billion", "1.117 billion"]),
        (FigureFilter(report_id=1, section_id=2), ["3,277"]),
        (FigureFilter(provinces=("hebei", "henan"), report_year=2012), ["21 billion", "1.117 billion", "3,277"]),
        (FigureFilter(provinces=("henan",)), []),
        (FigureFilter(report_year=2009), []),
        (FigureFilter(no_year=True), []),
        (FigureFilter(text="rain"), ["3,277"]),
        (FigureFilter(text="billion YUAN"), ["21 billion", "1.117 billion"]),
        (FigureFilter(text="HEB12-0002"), ["1.117 billion"]),
        (FigureFilter(text="%"), []),
        (FigureFilter(text="_"), []),
        (FigureFilter(sort=(("value", False),)), ["3,277", "1.117 billion", "21 billion"]),
    ],
)
def test_filters(hand_made: Session, chosen: FigureFilter, quotes: list[str]) -> None:
    assert _quotes(hand_made, chosen) == quotes


@pytest.mark.parametrize(
    "chosen", [FigureFilter(), FigureFilter(section_id=1), FigureFilter(sort=(("value", False), ("unit", True)))]
)
def test_the_first_figures_are_those_that_all_begin_with(hand_made: Session, chosen: FigureFilter) -> None:
    every = queries.figure_ids(hand_made.reader, chosen)
    assert [*queries.figure_ids(hand_made.reader, chosen, 0)] == []
    assert queries.figure_ids(hand_made.reader, chosen, 1) == every[:1]
    assert queries.figure_ids(hand_made.reader, chosen, 9) == every


def test_the_order_of_the_texts_is_sorted_within_documents_alone(hand_made: Session) -> None:
    """The first screen of a million figures must not wait for a sort of them all."""
    asked: list[str] = []
    hand_made.reader.set_trace_callback(asked.append)
    queries.figure_ids(hand_made.reader, FigureFilter())
    hand_made.reader.set_trace_callback(None)
    plan = [row["detail"] for row in hand_made.reader.execute(f"EXPLAIN QUERY PLAN {asked[-1]}")]
    assert "USE TEMP B-TREE FOR ORDER BY" not in plan
    assert any("figures_by_place" in step for step in plan)


@pytest.mark.parametrize(
    "chosen",
    [
        FigureFilter(programme="funds"),
        FigureFilter(section_id=1),
        FigureFilter(ids=(3, 1)),
        FigureFilter(doubtful=True),
        FigureFilter(report_id=1),
        FigureFilter(unit="yuan", provinces=("hebei",)),
    ],
)
def test_ids_and_rows_of_a_filter_come_in_one_order(hand_made: Session, chosen: FigureFilter) -> None:
    """They are read by different ways through the tables."""
    rows = queries.figures_where(hand_made.reader, chosen)
    assert [*queries.figure_ids(hand_made.reader, chosen)] == [row.id for row in rows]


def test_several_sort_columns_count_in_their_order(hand_made: Session) -> None:
    chosen = FigureFilter(sort=(("unit", True), ("value", False)))
    assert _quotes(hand_made, chosen) == ["1.117 billion", "21 billion", "3,277"]


@pytest.mark.parametrize("column", queries.SORTABLE)
def test_every_sortable_column_sorts(hand_made: Session, column: str) -> None:
    up = queries.figure_ids(hand_made.reader, FigureFilter(sort=((column, False),)))
    down = queries.figure_ids(hand_made.reader, FigureFilter(sort=((column, True),)))
    assert sorted(up) == sorted(down) == [1, 2, 3]


def test_a_figure_says_where_it_stands(hand_made: Session) -> None:
    row = queries.figures(hand_made.reader, [2])[2]
    assert (row.short_id, row.province, row.report_year, row.heading) == ("HEB12-0002", "hebei", 2012, "Overview")
    assert (row.programme, row.about, row.parent_id, row.claim) == ("overview", "funds", 1, "some")
    assert TEXT[row.span_start : row.span_end] == row.quote == "1.117 billion"
    assert queries.text(hand_made.reader, row.document_id) == TEXT


def test_a_figures_own_province_is_what_is_filtered_sorted_and_added_up(hand_made: Session) -> None:
    hand_made.perform(Correct(3, {"province": "anhui"})).result()
    reader = hand_made.reader
    row = queries.figures(reader, [3])[3]
    assert (row.province, row.report_province, row.elsewhere, row.short_id) == ("anhui", "hebei", True, "HEB12-0003")
    assert _quotes(hand_made, FigureFilter(provinces=("anhui",))) == ["3,277"]
    assert _quotes(hand_made, FigureFilter(provinces=("hebei",))) == ["21 billion", "1.117 billion"]
    assert _quotes(hand_made, FigureFilter(reporters=("hebei",))) == ["21 billion", "1.117 billion", "3,277"]
    assert _quotes(hand_made, FigureFilter(provinces=("anhui",), reporters=("anhui",))) == []
    assert _quotes(hand_made, FigureFilter(sort=(("province", False),)))[0] == "3,277"
    assert facet_queries.facet_counts(reader, FigureFilter(), "province") == [("hebei", 2), ("anhui", 1)]
    cells = {(cell.province, cell.programme): cell.figures for cell in queries.programme_cells(reader)}
    assert cells["anhui", "rain_plan"] == 1
    assert ("hebei", "rain_plan") not in cells
    assert [(report.province, report.figures) for report in queries.reports(reader)] == [("hebei", 3)]
    names, rows = queries.curated(reader)
    told = [dict(zip(names, each, strict=True)) for each in rows]
    assert [(each["province"], each["report_province"]) for each in told] == [
        *[("hebei", "hebei")] * 2,
        ("anhui", "hebei"),
    ]


def test_a_fact_counts_once_in_each_province(hand_made: Session) -> None:
    hand_made.perform(Correct(2, {"about": "overview"})).result()
    money: dict[str, Scalar] = {
        "unit": "yuan",
        "kind": "actual",
        "about": "overview",
        "per": "",
        "year_from": 2012,
        "year_to": 2012,
    }
    hand_made.perform(BulkCorrect([1, 3], money)).result()
    hand_made.perform(SameFact([1, 3])).result()

    def sums() -> dict[str, float | None]:
        return {cell.province: cell.money for cell in queries.programme_cells(hand_made.reader)}

    assert sums() == {"hebei": 3277.0}
    hand_made.perform(Correct(3, {"province": "anhui"})).result()
    assert sums() == {"hebei": 21e9, "anhui": 3277.0}


def test_all_ways_to_read_figures_agree(hand_made: Session) -> None:
    by_id = queries.figures(hand_made.reader, [1, 2, 3, 99])
    assert list(by_id) == [1, 2, 3]
    assert list(queries.figures_where(hand_made.reader, FigureFilter())) == list(by_id.values())


def test_reports_and_sections_count_what_is_settled(hand_made: Session) -> None:
    hand_made.perform(SetReview([1, 3], "verified")).result()
    (report,) = queries.reports(hand_made.reader)
    assert (report.province, report.year, report.figures, report.settled) == ("hebei", 2012, 3, 2)
    assert report.title == "Poverty Alleviation and Development in Hebei Province"
    counts = [(row.heading, row.programme, row.figures, row.settled) for row in queries.sections(hand_made.reader)]
    assert counts == [("Overview", "overview", 2, 1), ("Rain Plan", "rain_plan", 1, 1)]
    assert queries.sections(hand_made.reader, document_id=2) == []
    assert queries.progress(hand_made.reader) == (2, 3)


def test_money_of_a_cell_leaves_out_parts_standards_and_rejected(hand_made: Session) -> None:
    def money() -> dict[str, float | None]:
        return {cell.programme: cell.money for cell in queries.programme_cells(hand_made.reader)}

    assert money() == {"overview": 21e9, "funds": None, "rain_plan": None}
    hand_made.perform(Correct(1, {"per": "person"})).result()
    assert money()["overview"] is None
    hand_made.undo().result()
    hand_made.perform(SetReview([1], "rejected")).result()
    assert money()["overview"] is None


def test_money_counts_a_fact_once_and_by_its_leader(hand_made: Session) -> None:
    def money() -> dict[str, float | None]:
        return {cell.programme: cell.money for cell in queries.programme_cells(hand_made.reader)}

    amount: dict[str, Scalar] = {"unit": "yuan", "about": "overview", "value": 20.9e9}
    hand_made.perform(Correct(3, amount)).result()
    assert money()["overview"] == 41.9e9
    hand_made.perform(SameFact([1, 3], leader_id=3)).result()
    assert money()["overview"] == 20.9e9
    hand_made.perform(SetReview([3], "rejected")).result()
    assert money()["overview"] == 21e9  # the leader does not count: the other mention stands for the fact
    hand_made.undo().result()
    hand_made.perform(Correct(3, {"about": "funds"})).result()
    assert money() == {"overview": 21e9, "funds": 20.9e9}
    hand_made.undo().result()
    hand_made.perform(Correct(2, {"about": "overview"})).result()
    hand_made.perform(SameFact([1, 2, 3], leader_id=3)).result()
    assert money() == {"overview": None}  # one of its mentions is part of a total


def test_units_come_with_the_most_frequent_first(hand_made: Session) -> None:
    assert queries.units(hand_made.reader) == [("yuan", 2), ("village", 1)]
    assert queries.units(hand_made.reader, "rain_plan") == [("village", 1)]


def test_the_machine_keeps_its_say(hand_made: Session) -> None:
    hand_made.perform(Correct(1, {"value": 22e9, "kind": "target"})).result()
    said = queries.machine(hand_made.reader, 1)
    assert said is not None
    assert (said.fields["value"], said.fields["kind"]) == (21e9, "actual")
    assert (said.rules, said.alternatives) == ({"unit": "unit.noun"}, {"kind": "target"})
    assert queries.machine(hand_made.reader, 999) is None


def test_notes_say_who_and_when(hand_made: Session) -> None:
    hand_made.perform(AddNote(1, "  see line 7 见第七行 ")).result()
    (note,) = queries.notes(hand_made.reader, 1)
    assert (note.body, note.initials, note.figure_id) == ("see line 7 见第七行", "LW", 1)
    assert note.created_at.endswith("+00:00")
    assert [row.name for row in queries.analysts(hand_made.reader)] == ["Li Wei"]


def test_the_view_is_pleasant_in_any_tool(hand_made: Session) -> None:
    hand_made.perform(SetReview([2], "verified")).result()
    columns, rows = queries.curated(hand_made.reader)
    records = [dict(zip(columns, row, strict=True)) for row in rows]
    second = records[1]
    assert (second["short_id"], second["parent"], second["review"], second["reviewed_by"]) == (
        "HEB12-0002",
        "HEB12-0001",
        "verified",
        "Li Wei",
    )
    assert (second["source"], second["province"], second["programme"], second["quote"]) == (
        "hebei.txt",
        "hebei",
        "overview",
        "1.117 billion",
    )


def test_an_unknown_operation_is_a_key_error(hand_made: Session) -> None:
    assert queries.operation(hand_made.reader, 1).code == "import"
    with pytest.raises(KeyError):
        queries.operation(hand_made.reader, 999)


def test_what_waits_for_a_review_is_unreviewed_and_knows_its_doubt(hand_made: Session) -> None:
    hand_made.perform(SetReview([1], "rejected")).result()
    hand_made.perform(SetDoubtful([3])).result()
    rows = queries.waiting(hand_made.reader, FigureFilter())
    assert [(row.id, row.about, row.severity, row.doubtful) for row in rows] == [
        (2, "funds", 3, 0),
        (3, "rain_plan", 3, 1),
    ]
    assert {row.doubt for row in rows} == {0.9}
    assert [row.id for row in queries.waiting(hand_made.reader, FigureFilter(doubtful=True))] == [3]
    assert queries.doubtful(hand_made.reader) == 1


def test_the_other_mentions_of_a_fact(hand_made: Session) -> None:
    hand_made.perform(SameFact([1, 3])).result()
    found = queries.figures(hand_made.reader, [1, 2])
    assert [other.id for other in queries.mentions(hand_made.reader, found[1])] == [3]
    assert queries.mentions(hand_made.reader, found[2]) == []


def test_the_figures_of_a_stretch(hand_made: Session) -> None:
    start, end = TEXT.index("21 billion"), TEXT.index("Rain Plan")
    assert [row.id for row in queries.figures_between(hand_made.reader, 1, start, end)] == [1, 2]
    assert queries.figures_between(hand_made.reader, 1, start + 1, start + 10) == []
