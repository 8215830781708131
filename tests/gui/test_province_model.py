"""The model of the province tree: its lines, their counts, and what it says after a change."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.curation.importing import Import
from app.curation.operations import SetReview
from app.models import queries
from app.models.records import FigureFilter
from app.ui import province_model
from app.ui.desk import Desk
from app.ui.province_model import COUNT, NAME, ProvinceModel, share
from app.ui.province_places import Place
from tests.gui import atlas

Role = Qt.ItemDataRole


def lines(model: ProvinceModel, parent: QModelIndex | None = None, depth: int = 0) -> Iterator[str]:
    """The tree as text: each line indented by its depth, with its count."""
    above = parent or QModelIndex()
    for row in range(model.rowCount(above)):
        index = model.index(row, NAME, above)
        yield f"{'  ' * depth}{index.data()} {index.siblingAtColumn(COUNT).data()}"
        yield from lines(model, index, depth + 1)


def place(model: ProvinceModel, level: str, name: str) -> Place:
    found = [place for place in model.places.reports.values() if place.key[0] == level and place.name == name]
    found += [place for place in model.places.sections.values() if place.key[0] == level and place.name == name]
    return found[0]


def ids(desk: Desk, **restriction: object) -> list[int]:
    return list(queries.figure_ids(desk.session.reader, FigureFilter(**restriction)))  # type: ignore[arg-type]


def test_it_is_a_model_as_qt_wants_it(atlas_desk: Desk, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(ProvinceModel(atlas_desk))


def test_an_empty_workspace_has_no_lines(empty_desk: Desk, qtmodeltester: ModelTester) -> None:
    model = ProvinceModel(empty_desk)
    qtmodeltester.check(model)
    assert model.rowCount() == 0


def test_regions_provinces_reports_and_sections_in_the_vocabularys_order(atlas_desk: Desk) -> None:
    assert list(lines(ProvinceModel(atlas_desk))) == [
        "All provinces 10 · 0 %",
        "North China 6 · 0 %",
        "  Hebei 6 · 0 %",
        "    2009 1 · 0 %",
        "      Rain Plan 1 · 0 %",
        "    2012 5 · 0 %",
        "      Funds 2 · 0 %",
        "      Rain Plan 3 · 0 %",
        "East China 3 · 0 %",
        "  Zhejiang 1 · 0 %",
        "    2010 → Sichuan 1 · 0 %",
        "      Rain Plan 1 · 0 %",
        "  Anhui 2 · 0 %",
        "    2012 2 · 0 %",
        "      Rain Plan 1 · 0 %",
        f"      {atlas.LONG} 1 · 0 %",
        "Unknown province 1 · 0 %",
        "  Year unknown · atlas.txt 1 · 0 %",
        "    Work 1 · 0 %",
    ]


def test_heads_name_the_columns(atlas_desk: Desk) -> None:
    model = ProvinceModel(atlas_desk)
    heads = [model.headerData(section, Qt.Orientation.Horizontal) for section in range(model.columnCount())]
    assert heads == ["Provinces", "Figures"]
    assert "verified or rejected" in str(model.headerData(COUNT, Qt.Orientation.Horizontal, Role.ToolTipRole))
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(9, Qt.Orientation.Horizontal) is None


def test_a_tooltip_holds_the_whole_heading_its_programme_and_the_counts(atlas_desk: Desk) -> None:
    model = ProvinceModel(atlas_desk)
    index = model.index_of(place(model, "section", atlas.LONG))
    assert index.data(Role.ToolTipRole) == f"{atlas.LONG}\nTraining and labour transfer\nfigures: 1, settled: 0"


def test_a_report_says_its_title_and_its_document(atlas_desk: Desk) -> None:
    model = ProvinceModel(atlas_desk)
    tip = str(model.index_of(place(model, "report", "2010 → Sichuan")).data(Role.ToolTipRole))
    assert tip.startswith("Zhejiang for Sichuan\natlas.txt")


def test_screen_readers_hear_name_and_counts_in_one(atlas_desk: Desk) -> None:
    model = ProvinceModel(atlas_desk)
    index = model.index_of(place(model, "report", "2009"))
    assert index.data(Role.AccessibleTextRole) == "2009, figures: 1, settled: 0"


def test_counts_are_right_aligned_and_quiet(atlas_desk: Desk) -> None:
    model = ProvinceModel(atlas_desk)
    index = model.index(0, COUNT)
    assert index.data(Role.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert index.data(Role.ForegroundRole) is not None
    assert model.index(0, NAME).data(Role.ForegroundRole) is None
    assert model.data(QModelIndex()) is None


def test_a_review_changes_the_counts_of_its_lines_and_no_others(atlas_desk: Desk, qtbot: QtBot) -> None:
    model = ProvinceModel(atlas_desk)
    changed: list[str] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.data()))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(atlas_desk.changed):
        atlas_desk.perform(SetReview(ids(atlas_desk, report_year=2009), "verified"))
    assert changed == ["All provinces", "North China", "Hebei", "2009", "Rain Plan"]
    text = list(lines(model))
    assert text[:5] == [
        "All provinces 10 · 10 %",
        "North China 6 · 16 %",
        "  Hebei 6 · 16 %",
        "    2009 1 · 100 %",
        "      Rain Plan 1 · 100 %",
    ]


def test_undo_takes_the_counts_back(atlas_desk: Desk, qtbot: QtBot) -> None:
    model = ProvinceModel(atlas_desk)
    before = list(lines(model))
    with qtbot.waitSignal(atlas_desk.changed):
        atlas_desk.perform(SetReview(ids(atlas_desk), "rejected"))
    assert list(lines(model)) != before
    with qtbot.waitSignal(atlas_desk.changed):
        atlas_desk.undo()
    assert list(lines(model)) == before


def test_many_figures_at_once_are_counted_as_well(
    atlas_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(province_model, "PAGE", 2)
    model = ProvinceModel(atlas_desk)
    with qtbot.waitSignal(atlas_desk.changed):
        atlas_desk.perform(SetReview(ids(atlas_desk), "verified"))
    assert all(line.endswith("100 %") for line in lines(model))


def test_a_loaded_document_resets_the_model_and_an_undone_one_too(
    atlas_desk: Desk, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    model = ProvinceModel(atlas_desk)
    before = list(lines(model))
    with qtbot.waitSignal(model.modelReset):
        atlas_desk.perform(Import([atlas.loaded(atlas.MORE, "more.txt")], atlas_desk.vocabulary))
    assert "Southwest China 1 · 0 %" in list(lines(model))
    with qtbot.waitSignal(model.modelReset):
        atlas_desk.undo()
    assert list(lines(model)) == before
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("restriction", "key"),
    [
        ({}, "all"),
        ({"programme": "rain_plan", "unit": "yuan", "text": "x"}, "all"),
        ({"provinces": ("hebei",)}, "province hebei"),
        ({"provinces": ("zhejiang", "anhui")}, "region east"),
        ({"provinces": ("hebei",), "report_year": 2012}, "report 3"),
        ({"provinces": ("hebei",), "report_id": 1}, "report 1"),
        ({"provinces": ("hebei",), "report_id": 1, "section_id": 1}, "section 1"),
        ({"provinces": ("unknown",)}, "province unknown"),
        ({"provinces": ("hebei", "anhui")}, None),
        ({"provinces": ("hebei",), "report_year": 1999}, None),
        ({"report_year": 2012}, None),
        ({"provinces": ("unknown",), "no_year": True}, "report 5"),
        ({"provinces": ("hebei",), "no_year": True}, None),
        ({"provinces": ("tibet",)}, None),
    ],
)
def test_finds_the_place_of_a_filter(atlas_desk: Desk, restriction: dict[str, object], key: str | None) -> None:
    found = ProvinceModel(atlas_desk).places.find(FigureFilter(**restriction))  # type: ignore[arg-type]
    assert (found and " ".join(found.key).strip()) == key


@pytest.mark.parametrize(
    ("settled", "figures", "written"),
    [(0, 0, "0 %"), (0, 9, "0 %"), (9, 9, "100 %"), (1, 3000, "1 %"), (2999, 3000, "99 %"), (29, 100, "29 %")],
)
def test_a_share_is_full_or_nothing_only_where_it_is(settled: int, figures: int, written: str) -> None:
    assert share(settled, figures) == written
