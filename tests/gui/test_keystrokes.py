"""What a review costs, in keys pressed in the real window: for figures that are right, and for each unit that the
extractor really gets wrong in the labelled reports.
"""

from __future__ import annotations

import json
import runpy
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.models import queries
from app.models.records import FigureFilter, FigureRow
from app.ui import wording
from app.ui.form_fields import FIELDS, MOST_SECOND, Field, Values
from app.ui.main_window import MainWindow
from app.ui.vocabulary_choices import Names
from tests import workspaces
from tests.gui import windows

# The platform of the tests has no popups to raise, and no keyboard to grab for them.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

GOLD = Path(__file__).resolve().parents[1] / "gold"
SEEDS = tuple(sorted(path.name for path in paths.seed_files()))
MOST = 4
"""Keys for a wrong unit, in the median."""


@pytest.fixture
def window(active_window: MainWindow, tmp_path: Path) -> MainWindow:
    active_window.files.open_path(workspaces.workspace(tmp_path, SEEDS))
    windows.view_of(active_window).show_review()
    return active_window


def labelled(window: MainWindow, *folders: str) -> list[tuple[FigureRow, dict[str, Any]]]:
    """The figures that stand where a label of these folders of the gold standard does, each with its label."""
    assert window.desk is not None
    reader = window.desk.session.reader
    names = {report.document_id: report.document for report in queries.reports(reader)}
    files = [(GOLD / folder / "figures.jsonl").read_text(encoding="utf-8") for folder in folders]
    lines = [line for file in files for line in file.splitlines()]
    labels = {(row["source"], row["start"], row["end"]): row for row in map(json.loads, lines) if row["label"] == "F"}
    found = queries.figures_where(reader, FigureFilter())
    keyed = ((figure, (names[figure.document_id], figure.span_start, figure.span_end)) for figure in found)
    return [(figure, labels[key]) for figure, key in keyed if key in labels]


def press(qtbot: QtBot, key: Qt.Key | str) -> None:
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    qtbot.keyClick(target, key)


def keys_for(wanted: Values, field: Field, window: MainWindow) -> list[Qt.Key | str]:
    """The fewest keys that give the figure chosen other values of a field and verify it: its second choice, or the
    field's key, what has to be typed, and Return.
    """
    assert window.desk is not None
    assert window.view is not None
    offered = [editor.choice for editor in window.view.form.editors.values() if editor.choice is not None]
    place = next((place for place, choice in enumerate(offered[:MOST_SECOND], 1) if choice == wanted), 0)
    if place:
        return [str(place), Qt.Key.Key_V]
    return [field.key, *typed_for(wanted, field, Names(window.desk.vocabulary)), Qt.Key.Key_Return]


def typed_for(wanted: Values, field: Field, names: Names) -> str:
    """The letters that bring a choice to the head of the completion, or to the only one in the list; all of a year."""
    name = field.show(wanted, names)
    prefixes = [name[:length] for length in range(1, len(name) + 1)]
    if field.name == "unit":
        return next((typed for typed in prefixes if names.units.matches(typed)[:1] == [wanted["unit"]]), name)
    if not field.choices:
        return name.replace("–", "-")
    labels = [wording.choice(code) for code in field.choices]
    said = wording.choice(name)
    begun = (said[:length] for length in range(1, len(said) + 1))
    return next(typed for typed in begun if sum(label.lower().startswith(typed.lower()) for label in labels) == 1)


def correct(figure: FigureRow, wanted: Values, name: str, window: MainWindow, qtbot: QtBot) -> list[Qt.Key | str]:
    """Correct one field of a figure and verify it, by keys in the review; the keys."""
    desk, view = window.desk, window.view
    assert desk is not None
    assert view is not None
    window.activateWindow()  # the platform of the tests loses the focus when a completion closes
    qtbot.waitUntil(window.isActiveWindow)
    view.show_review()
    desk.choose(figure.id)
    keys = keys_for(wanted, next(field for field in FIELDS if field.name == name), window)
    for key in keys[:-1]:
        press(qtbot, key)
    qtbot.waitUntil(lambda: not any(editor.waiting for editor in view.form.editors.values()))
    with qtbot.waitSignal(desk.changed):
        press(qtbot, keys[-1])
    now = queries.figures(desk.session.reader, [figure.id])[figure.id]
    assert {column: getattr(now, column) for column in wanted} == wanted
    assert now.review == "verified"
    return keys


def shown(keys: list[Qt.Key | str]) -> str:
    return " ".join(key if isinstance(key, str) else key.name.removeprefix("Key_") for key in keys)


def years(printed: str) -> Values:
    first, _, last = printed.partition("-")
    return {"year_from": int(first), "year_to": int(last or first)}


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
    wrong = [
        (figure, row["unit"]) for figure, row in labelled(window, "dev") if not same_unit(figure.unit, row["unit"])
    ]
    assert wrong, "without an error of the extractor nothing is measured here: label more reports"
    pressed: list[int] = []
    for figure, unit in wrong:
        keys = correct(figure, {"unit": unit}, "unit", window, qtbot)
        pressed.append(len(keys))
        with capsys.disabled():
            print(
                f"\n{figure.short_id} {figure.quote}: {figure.unit} to {unit}: {len(keys)} keys ({shown(keys)})", end=""
            )
    with capsys.disabled():
        print(f"\nwrong units: {sorted(pressed)}, median {median(pressed):g}")
    assert median(pressed) <= MOST


@pytest.fixture
def slow_typist() -> Iterator[None]:
    """Each letter in a list begins a search of its own, as if there was time between one figure and the next."""
    interval = QApplication.keyboardInputInterval()
    QApplication.setKeyboardInputInterval(0)
    yield
    QApplication.setKeyboardInputInterval(interval)


@pytest.mark.usefixtures("slow_typist")
def test_other_wrong_fields_take_few_keys(window: MainWindow, qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    pressed: dict[str, list[int]] = {"year": [], "kind": [], "qualifier": []}
    for figure, row in labelled(window, "dev", "read"):
        wanted = {
            "year": years(row["year"]),
            "kind": {"kind": row["kind"]},
            "qualifier": {"qualifier": row["qualifier"]},
        }
        for name, values in wanted.items():
            if any(getattr(figure, column) != value for column, value in values.items()):
                pressed[name].append(len(correct(figure, values, name, window, qtbot)))
    with capsys.disabled():
        for name, counts in pressed.items():
            print(
                f"\nwrong {name}: {sorted(counts)}, median {median(counts):g}" if counts else f"\nwrong {name}: none",
                end="",
            )
    assert any(pressed.values()), "without an error of the extractor nothing is measured here: label more reports"
