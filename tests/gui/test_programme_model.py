"""The model of the programme table: rows, columns, totals, money, and what each cell restricts the figures to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.curation.importing import Import
from app.curation.operations import Correct, SetReview
from app.models import queries
from app.models.records import FigureFilter, ProgrammeCell
from app.ui.desk import Desk
from app.ui.programme_model import CellRole, ProgrammeModel, counted
from tests.gui import atlas

Role = Qt.ItemDataRole
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


@pytest.fixture
def model(atlas_desk: Desk) -> ProgrammeModel:
    made = ProgrammeModel(atlas_desk)
    made.refresh()
    return made


def heads(model: ProgrammeModel, orientation: Qt.Orientation) -> list[str]:
    count = model.columnCount() if orientation == ACROSS else model.rowCount()
    return [str(model.headerData(section, orientation)) for section in range(count)]


def cell(model: ProgrammeModel, row: str, column: str) -> ProgrammeCell | None:
    found = model.cell(model.index(heads(model, DOWN).index(row), heads(model, ACROSS).index(column)))
    assert found is None or isinstance(found, ProgrammeCell)
    return found


def text(model: ProgrammeModel, row: str, column: str, role: int = Role.DisplayRole) -> object:
    return model.index(heads(model, DOWN).index(row), heads(model, ACROSS).index(column)).data(role)


def restriction(model: ProgrammeModel, row: str, column: str) -> dict[str, object]:
    return model.restriction(heads(model, DOWN).index(row), heads(model, ACROSS).index(column))


def test_it_is_a_model_as_qt_wants_it(model: ProgrammeModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)


def test_it_reads_nothing_before_it_is_asked_to(atlas_desk: Desk, qtmodeltester: ModelTester) -> None:
    model = ProgrammeModel(atlas_desk)
    assert (model.rowCount(), model.columnCount()) == (0, 0)
    qtmodeltester.check(model)


def test_an_empty_workspace_has_no_cells(empty_desk: Desk) -> None:
    model = ProgrammeModel(empty_desk)
    model.refresh()
    assert (model.rowCount(), model.columnCount()) == (0, 0)


def test_reports_go_down_in_the_vocabularys_order(model: ProgrammeModel) -> None:
    assert heads(model, DOWN) == [
        "All reports",
        "Hebei 2009",
        "Hebei 2012",
        "Zhejiang 2010 → Sichuan",
        "Anhui 2012",
        "Unknown province",
    ]


def test_programmes_with_figures_go_across_in_the_vocabularys_order(model: ProgrammeModel) -> None:
    assert heads(model, ACROSS) == [
        "All programmes",
        "Anti-poverty funds",
        "Training and labour transfer",
        "Rain Plan",
        "Other",
    ]


def test_heads_explain_themselves(model: ProgrammeModel) -> None:
    row = heads(model, DOWN).index("Hebei 2012")
    assert model.headerData(row, DOWN, Role.ToolTipRole) == "Hebei 2012\nNorth China\nHebei 2012"
    assert model.headerData(3, ACROSS, Role.ToolTipRole) == "Rain Plan"
    assert model.headerData(99, ACROSS) is None
    assert model.headerData(0, ACROSS, Role.DecorationRole) is None


def test_a_cell_counts_its_figures_and_states_the_money(model: ProgrammeModel) -> None:
    found = cell(model, "Hebei 2012", "Rain Plan")
    assert found == ProgrammeCell("hebei", 2012, "rain_plan", 3, 0, 5e6)
    assert text(model, "Hebei 2012", "Rain Plan") == "0 / 3"
    assert found is not None
    assert model.money(found) == "5 m yuan"


def test_large_money_has_a_scale_and_small_money_none(model: ProgrammeModel) -> None:
    funds, training = cell(model, "Hebei 2012", "Anti-poverty funds"), cell(model, "Anhui 2012", "All programmes")
    assert funds is not None
    assert model.money(funds) == "21 bn yuan"
    assert training is not None
    assert model.money(training) == ""


def test_a_cell_without_figures_is_empty(model: ProgrammeModel) -> None:
    for role in (Role.DisplayRole, Role.ToolTipRole, CellRole):
        assert text(model, "Hebei 2009", "Other", role) is None


def test_totals_count_figures_and_leave_money_out(model: ProgrammeModel) -> None:
    assert cell(model, "All reports", "All programmes") == ProgrammeCell("", None, "", 10, 0, None)
    assert cell(model, "All reports", "Rain Plan") == ProgrammeCell("", None, "rain_plan", 6, 0, None)
    assert cell(model, "Hebei 2012", "All programmes") == ProgrammeCell("hebei", 2012, "", 5, 0, None)


def test_a_tooltip_gives_the_money_in_full(model: ProgrammeModel) -> None:
    tip = str(text(model, "Hebei 2012", "Anti-poverty funds", Role.ToolTipRole))
    assert tip.splitlines() == [
        "Hebei 2012 · Anti-poverty funds",
        "figures: 2, settled: 0",
        "actual amounts that are no part of a total: 21,000,000,000 yuan",
    ]
    assert text(model, "Hebei 2012", "Anti-poverty funds", Role.AccessibleTextRole) == tip


@pytest.mark.parametrize(
    ("row", "column", "expected"),
    [
        ("Hebei 2012", "Rain Plan", {"provinces": ("hebei",), "report_year": 2012, "programme": "rain_plan"}),
        ("Hebei 2012", "All programmes", {"provinces": ("hebei",), "report_year": 2012, "programme": ""}),
        ("All reports", "Rain Plan", {"provinces": (), "report_year": None, "programme": "rain_plan"}),
        ("All reports", "All programmes", {"provinces": (), "report_year": None, "programme": ""}),
    ],
)
def test_a_cell_restricts_to_place_year_and_programme(
    model: ProgrammeModel, row: str, column: str, expected: dict[str, object]
) -> None:
    assert restriction(model, row, column) == {
        **expected,
        "reporters": (),
        "no_year": False,
        "report_id": None,
        "section_id": None,
    }


def test_a_line_without_a_year_restricts_to_it(model: ProgrammeModel) -> None:
    found = restriction(model, "Unknown province", "Other")
    assert (found["no_year"], found["report_year"], found["provinces"]) == (True, None, ("unknown",))


@pytest.mark.parametrize("undated", [0, 2])
def test_every_cell_restricts_to_as_many_figures_as_it_counts(
    model: ProgrammeModel, atlas_desk: Desk, undated: int
) -> None:
    """Where a province had two reports without a year beside others, no filter could ask for those two."""
    part = atlas.Part("Rain Plan", "rain_plan", [atlas.Number(3e6)])
    for number in range(undated):
        chapters = [atlas.Chapter(f"Hebei, volume {number}", "hebei", None, [part])]
        loaded = atlas.loaded(chapters, f"{number}.txt")
        atlas_desk.session.perform(Import([loaded], atlas_desk.vocabulary)).result()
    model.refresh()
    assert ("Hebei" in heads(model, DOWN)) == bool(undated)
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            found = model.cell(model.index(row, column))
            chosen = FigureFilter(**model.restriction(row, column))
            assert len(queries.figure_ids(atlas_desk.session.reader, chosen)) == (found.figures if found else 0)


def test_a_review_changes_its_cell_and_its_totals_only(model: ProgrammeModel, atlas_desk: Desk, qtbot: QtBot) -> None:
    changed: list[str] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.data()))
    with qtbot.waitSignal(atlas_desk.changed):
        atlas_desk.perform(SetReview([1], "verified"))
    with qtbot.assertNotEmitted(model.modelReset):
        model.refresh()
    assert sorted(changed) == ["1 / 1", "1 / 1", "1 / 10", "1 / 6"]


def test_a_rejected_amount_is_settled_and_no_money(model: ProgrammeModel, atlas_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(atlas_desk.changed):
        atlas_desk.perform(SetReview([1], "rejected"))
    model.refresh()
    assert cell(model, "Hebei 2009", "Rain Plan") == ProgrammeCell("hebei", 2009, "rain_plan", 1, 1, None)


def test_a_figure_moved_to_another_programme_makes_its_column(
    model: ProgrammeModel, atlas_desk: Desk, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    with qtbot.waitSignal(atlas_desk.changed):
        atlas_desk.perform(Correct(1, {"about": "housing"}))
    with qtbot.waitSignal(model.modelReset):
        model.refresh()
    assert "Housing" in heads(model, ACROSS)
    assert cell(model, "Hebei 2009", "Rain Plan") is None
    qtmodeltester.check(model)


def test_a_programme_of_no_vocabulary_comes_last(model: ProgrammeModel, atlas_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(atlas_desk.changed):
        atlas_desk.perform(Correct(1, {"about": "green_villages"}))
    model.refresh()
    assert heads(model, ACROSS)[-1] == "green villages"


def test_a_loaded_document_adds_its_row(model: ProgrammeModel, atlas_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(atlas_desk.changed):
        atlas_desk.perform(Import([atlas.loaded(atlas.MORE, "more.txt")], atlas_desk.vocabulary))
    model.refresh()
    assert heads(model, DOWN)[-2:] == ["Yunnan 2012", "Unknown province"]


def test_settled_stands_before_all() -> None:
    assert counted(ProgrammeCell("hebei", 2012, "other", 1200, 30, None)) == "30 / 1,200"
