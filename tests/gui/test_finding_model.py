from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import vocabulary
from app.ui import theme
from app.ui.finding_model import COLUMNS, WHAT, FindingModel
from app.ui.vocabulary_choices import Names
from tests.gui.found import DECISION, row

NAMES = Names(vocabulary.load())
Role = Qt.ItemDataRole


def texts(model: FindingModel, number: int, role: int = Role.DisplayRole) -> list[str]:
    return [model.data(model.index(number, column), role) for column in range(len(COLUMNS))]


def test_the_model_keeps_qts_rules(qtmodeltester: object, qtbot: QtBot) -> None:
    model = FindingModel(NAMES)
    model.show([row(), row(key="b", severity="low")])
    qtmodeltester.check(model)  # type: ignore[attr-defined]


def test_a_row_says_how_bad_where_what_and_whether_it_is_open(qtbot: QtBot) -> None:
    model = FindingModel(NAMES)
    model.show(
        [row(), row(key="b", state="decided", decision=DECISION), row(key="c", state="again", decision=DECISION)]
    )
    first = texts(model, 0)
    assert first[:2] == ["▲ high", "Hebei 2009"]
    assert first[WHAT].startswith("490,000,000 + 353,000,000 = ")
    assert first[3:] == ["Parts and total", "○ open"]
    assert texts(model, 1)[-1] == "✓ nothing wrong"
    assert texts(model, 2)[-1] == "↻ open again: its numbers have changed"
    assert texts(model, 1, Role.ToolTipRole)[-1].startswith("nothing wrong: rounded in print (LW")
    assert texts(model, 0, Role.ToolTipRole)[1] == "Hebei 2009, hebei.txt"
    assert texts(model, 0, Role.AccessibleTextRole)[0] == "Severity: ▲ high"


def test_the_severity_alone_is_coloured(qtbot: QtBot) -> None:
    model = FindingModel(NAMES)
    model.show([row(severity="low")])
    colours = [model.data(model.index(0, column), Role.ForegroundRole) for column in range(len(COLUMNS))]
    assert colours[0].color() == theme.severe("low")
    assert colours[1:] == [None] * (len(COLUMNS) - 1)


def test_the_same_rows_reset_nothing(qtbot: QtBot) -> None:
    model = FindingModel(NAMES)
    model.show([row()])
    with qtbot.assertNotEmitted(model.modelReset):
        model.show([row()])
    with qtbot.waitSignal(model.modelReset):
        model.show([row(), row(key="b")])
    assert (model.row_of("b"), model.row_of("c")) == (1, None)


def test_heads_are_columns_titles(qtbot: QtBot) -> None:
    model = FindingModel(NAMES)
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(len(COLUMNS))]
    assert heads == ["Severity", "Report", "Finding", "Rule", "State"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
