"""What a review costs, in keys pressed in the real window: for figures that are right, and for each unit that the
extractor really gets wrong in the labelled reports.
"""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models import queries
from app.models.records import FigureFilter, FigureRow
from app.ui.main_window import MainWindow
from app.ui.vocabulary_choices import Names
from tests import workspaces
from tests.gui import windows

# The platform of the tests has no popups to raise, and no keyboard to grab for them.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

GOLD = Path(__file__).resolve().parents[1] / "gold"
SEEDS = ("000_912865d7b0994f04.txt", "001_97f44c48ffa5d22d.txt", "003_0682eb31a52f5446.txt")
MOST = 4
"""Keys for a wrong unit, in the median."""


@pytest.fixture
def window(active_window: MainWindow, tmp_path: Path) -> MainWindow:
    active_window.files.open_path(workspaces.workspace(tmp_path, SEEDS))
    windows.view_of(active_window).show_review()
    return active_window


def labelled(window: MainWindow) -> list[tuple[FigureRow, dict[str, Any]]]:
    """The figures that stand where a label of the gold standard does, each with its label."""
    assert window.desk is not None
    reader = window.desk.session.reader
    names = {report.document_id: report.document for report in queries.reports(reader)}
    lines = (GOLD / "dev" / "figures.jsonl").read_text(encoding="utf-8").splitlines()
    labels = {(row["source"], row["start"], row["end"]): row for row in map(json.loads, lines) if row["label"] == "F"}
    found = queries.figures_where(reader, FigureFilter())
    keyed = ((figure, (names[figure.document_id], figure.span_start, figure.span_end)) for figure in found)
    return [(figure, labels[key]) for figure, key in keyed if key in labels]


def press(qtbot: QtBot, key: Qt.Key | str) -> None:
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    qtbot.keyClick(target, key)


def keys_for(figure: FigureRow, unit: str, window: MainWindow) -> list[Qt.Key | str]:
    """The fewest keys that give a figure another unit and verify it: the letters that bring it to the head of the
    completion, between the field's key and Return.
    """
    assert window.desk is not None
    units = Names(window.desk.vocabulary).units
    name = units.name(unit)
    prefixes = [name[:length] for length in range(1, len(name) + 1)]
    typed = next((typed for typed in prefixes if units.matches(typed)[:1] == [unit]), name)
    return [Qt.Key.Key_U, *typed, Qt.Key.Key_Return]


def test_a_right_figure_takes_one_key(window: MainWindow, qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    desk = window.desk
    assert desk is not None
    settled = 0
    for _ in range(5):
        assert desk.figure is not None
        chosen, before = desk.figure.id, desk.session.progress()[0]
        with qtbot.waitSignal(desk.changed):
            press(qtbot, Qt.Key.Key_V)
        assert queries.figures(desk.session.reader, [chosen])[chosen].review == "verified"
        assert desk.figure is not None
        assert desk.figure.id != chosen
        settled += desk.session.progress()[0] - before
    with capsys.disabled():
        print(f"\nright figures: 5 keys settled {settled} figures, 1 key each with what states the same")
    assert settled >= 5


def test_a_wrong_unit_takes_few_keys(window: MainWindow, qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    desk = window.desk
    assert desk is not None
    assert window.view is not None
    same_unit = runpy.run_path(str(GOLD / "score.py"), run_name="score")["same_unit"]
    wrong = [(figure, row["unit"]) for figure, row in labelled(window) if not same_unit(figure.unit, row["unit"])]
    assert wrong, "without an error of the extractor nothing is measured here: label more reports"
    pressed: list[int] = []
    for figure, unit in wrong:
        window.activateWindow()  # the platform of the tests loses the focus when a completion closes
        qtbot.waitUntil(window.isActiveWindow)
        window.view.show_review()
        desk.choose(figure.id)
        keys = keys_for(figure, unit, window)
        with qtbot.waitSignal(desk.changed):
            for key in keys:
                press(qtbot, key)
        now = queries.figures(desk.session.reader, [figure.id])[figure.id]
        assert (now.unit, now.review) == (unit, "verified")
        pressed.append(len(keys))
        with capsys.disabled():
            shown = " ".join(key if isinstance(key, str) else key.name.removeprefix("Key_") for key in keys)
            print(f"\n{figure.short_id} {figure.quote}: {figure.unit} to {unit}: {len(keys)} keys ({shown})", end="")
    with capsys.disabled():
        print(f"\nwrong units: {sorted(pressed)}, median {median(pressed):g}")
    assert median(pressed) <= MOST
