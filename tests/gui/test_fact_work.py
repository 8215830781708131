from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.curation.grouping import Different, SameFact
from app.curation.operations import Operation
from app.ui.desk import Desk
from app.ui.fact_work import FactWork
from app.ui.figure_table import FigureTable
from app.ui.finding_tab import FindingTab
from app.ui.settings import Settings
from tests.gui.recording import RecordingDialogs


@pytest.fixture
def asked(found_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[Operation]:
    """What the desk is asked to do."""
    operations: list[Operation] = []
    monkeypatch.setattr(found_desk, "perform", operations.append)
    return operations


@pytest.fixture
def table(found_desk: Desk, settings: Settings, qtbot: QtBot) -> FigureTable:
    made = FigureTable(found_desk, settings, RecordingDialogs())
    qtbot.addWidget(made)
    return made


@pytest.fixture
def findings(found_desk: Desk, qtbot: QtBot) -> FindingTab:
    made = FindingTab(found_desk)
    qtbot.addWidget(made)
    return made


def test_the_selected_figures_are_meant(
    found_desk: Desk, table: FigureTable, findings: FindingTab, asked: list[Operation]
) -> None:
    table.selection.select_all()
    FactWork(found_desk, table, findings).state_same()
    FactWork(found_desk, table, findings).state_different()
    assert asked == [SameFact([1, 2, 3]), Different([1, 2, 3])]


def test_the_chosen_finding_is_meant_while_it_is_seen(
    found_desk: Desk, table: FigureTable, findings: FindingTab, asked: list[Operation]
) -> None:
    findings.show()  # which chooses a figure
    table.selection.select_all()
    finding = findings.finding
    assert finding is not None
    FactWork(found_desk, table, findings).state_same()
    findings.hide()
    FactWork(found_desk, table, findings).state_same()
    assert asked == [SameFact(list(finding.suspects)), SameFact([1, 2, 3])]
    assert len(finding.suspects) < 3
