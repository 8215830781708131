from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app import vocabulary
from app.models.records import FigureFilter
from app.ui.finding_bar import FindingBar, within
from app.ui.vocabulary_choices import Names
from tests.gui.found import DECISION, row

ROWS = [
    row(),
    row(key="b", severity="low", rule="changes", province="anhui"),
    row(key="c", state="decided", decision=DECISION),
    row(key="d", state="again", decision=DECISION),
]


@pytest.fixture
def bar(qtbot: QtBot) -> FindingBar:
    made = FindingBar(Names(vocabulary.load()))
    qtbot.addWidget(made)
    made.fill(ROWS)
    return made


def keys(bar: FindingBar) -> list[str]:
    return [found.key for found in ROWS if bar.lets_through(found)]


def items(chooser: object) -> list[str]:
    return [chooser.itemText(number) for number in range(chooser.count())]  # type: ignore[attr-defined]


def test_open_ones_are_shown_at_first_and_those_open_again(bar: FindingBar) -> None:
    assert keys(bar) == ["sums:1", "b", "d"]
    assert not bar.restricted


def test_what_is_offered_is_what_is_there_with_its_number(bar: FindingBar) -> None:
    assert items(bar.severities) == ["All severities", "▲ high (2)", "▽ low (1)"]
    assert items(bar.rules) == ["All rules", "Parts and total (2)", "Rate of a change (1)"]
    assert items(bar.provinces) == ["All provinces", "Hebei (2)", "Anhui (1)"]


def test_each_chooser_restricts(bar: FindingBar) -> None:
    for chooser, code, shown in (
        (bar.severities, "low", ["b"]),
        (bar.rules, "sums", ["sums:1", "d"]),
        (bar.provinces, "anhui", ["b"]),
    ):
        chooser.setCurrentIndex(chooser.findData(code))
        assert keys(bar) == shown
        assert bar.restricted
        chooser.setCurrentIndex(0)


def test_a_choice_is_kept_where_nothing_of_it_is_left(bar: FindingBar) -> None:
    bar.rules.setCurrentIndex(bar.rules.findData("changes"))
    bar.fill(ROWS[:1])
    assert bar.rules.currentText() == "Rate of a change (0)"


def test_clearing_asks_for_all_that_is_open(bar: FindingBar, qtbot: QtBot) -> None:
    bar.show_state("decided")
    assert keys(bar) == ["c"]
    bar.severities.setCurrentIndex(1)
    with qtbot.waitSignal(bar.changed):
        bar.clear()
    assert keys(bar) == ["sums:1", "b", "d"]


def test_every_chooser_has_a_name(bar: FindingBar) -> None:
    choosers = (bar.states, bar.severities, bar.rules, bar.provinces)
    assert [chooser.accessibleName() for chooser in choosers] == [
        "State of the findings",
        "Severity",
        "Rule",
        "Province",
    ]


@pytest.mark.parametrize(
    ("chosen", "there"),
    [
        (FigureFilter(), True),
        (FigureFilter(provinces=("hebei", "anhui"), report_year=2009, report_id=1), True),
        (FigureFilter(provinces=("anhui",)), False),
        (FigureFilter(reporters=("hebei",)), True),
        (FigureFilter(reporters=("anhui",)), False),
        (FigureFilter(report_id=2), False),
        (FigureFilter(report_year=2012), False),
    ],
)
def test_what_the_tree_restricts(chosen: FigureFilter, there: bool) -> None:
    assert within(row(), chosen) is there
