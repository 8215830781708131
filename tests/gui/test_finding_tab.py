from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.curation import checking
from app.curation.deciding import Dismiss
from app.models import finding_queries
from app.ui.desk import Desk
from app.ui.finding_tab import FindingTab


def tab_of(desk: Desk, qtbot: QtBot) -> FindingTab:
    made = FindingTab(desk)
    qtbot.addWidget(made)
    return made


def test_it_counts_before_anything_is_shown(found_desk: Desk, qtbot: QtBot) -> None:
    tab = tab_of(found_desk, qtbot)
    assert (tab.open, tab.finding, tab._view) == (3, None, None)


def test_a_decision_is_counted(found_desk: Desk, qtbot: QtBot) -> None:
    tab = tab_of(found_desk, qtbot)
    key = finding_queries.findings(found_desk.session.reader)[0].key
    with qtbot.waitSignal(tab.counted) as told:
        found_desk.perform(Dismiss(key, "as printed"))
    assert told.args == [2]


def test_the_findings_of_a_figure_can_be_asked_for(found_desk: Desk, qtbot: QtBot) -> None:
    tab = tab_of(found_desk, qtbot)
    tab.show()
    tab.show_figure(3)
    assert tab.finding is not None
    assert tab.finding.rule == "limits"
    tab.show_figure(1)  # a suspect of one, and the context of another
    assert tab.finding.rule == "summaries"


def test_one_that_is_filtered_out_is_let_through_when_asked_for(found_desk: Desk, qtbot: QtBot) -> None:
    tab = tab_of(found_desk, qtbot)
    tab.show()
    bar = tab.view.bar
    bar.severities.setCurrentIndex(bar.severities.findData("low"))
    bar.changed.emit()
    tab.show_figure(3)
    assert tab.finding is not None
    assert tab.finding.rule == "limits"
    assert not bar.restricted


def test_nothing_is_counted_before_the_first_check(
    found_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "counted", lambda _reader: False)
    tab = tab_of(found_desk, qtbot)
    assert tab.open is None
    monkeypatch.undo()
    with qtbot.waitSignal(tab.counted) as told:
        found_desk.checked.emit(frozenset())
    assert told.args == [3]
