"""A session of an analyst in the real window, by keys alone, from the first start to the day after."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QAbstractButton, QComboBox, QMessageBox
from pytestqt.qtbot import QtBot

from app import paths
from app.models import annotation_queries, queries
from app.models.records import FigureFilter, FigureRow
from app.ui.bulk_dialog import BulkDialog
from app.ui.desk import Desk
from app.ui.dialogs import AnalystDialog
from app.ui.main_window import MainWindow
from app.ui.place_dialogs import SectionDialog
from app.ui.settings import Settings
from app.ui.workspace_view import WorkspaceView
from tests import workspaces
from tests.gui.keyboard import Keyboard

# The platform of the tests has no popups to raise, and no keyboard to grab for them.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SEEDS = ("001_97f44c48ffa5d22d.txt",)
VERIFIED, REJECTED, ADDED = 20, 3, 2

CORRECTIONS = {
    "value": (("E",), "1.117 billion", 1.117e9),
    "unit": (("U",), "househ", "household"),
    "year": (("Y",), "2010-2011", 2010),
    "kind": (("K",), "t", "target"),
    "metric": (("T",), "villages advanced", "villages advanced"),
}
"""What is corrected: the field, the key that leads to it, what is typed, what it says then."""


COLUMNS = {"year": "year_from"}
"""The column that shows it, where it is another than the field."""


class Sitting:
    """The window from its opening to its closing, with the hands on the keyboard."""

    def __init__(self, qtbot: QtBot, settings: Settings) -> None:
        self._qtbot = qtbot
        self.window = MainWindow(settings)
        self.keys = Keyboard(qtbot, self.window)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    @property
    def desk(self) -> Desk:
        assert self.window.desk is not None
        return self.window.desk

    @property
    def view(self) -> WorkspaceView:
        assert self.window.view is not None
        return self.window.view

    @property
    def chosen(self) -> FigureRow:
        assert self.desk.figure is not None
        return self.desk.figure

    def figure(self, figure_id: int) -> FigureRow:
        return queries.figures(self.desk.session.reader, [figure_id])[figure_id]

    def saves(self, *keys: str, write: str = "", then: tuple[str, ...] = ()) -> None:
        """Press keys, the last of which saves something, and wait until it is on the disk."""
        with self._qtbot.waitSignal(self.desk.changed):
            self.keys.press(*keys)
            self.keys.write(write)
            self.keys.press(*then)

    def open_recent(self, name: str) -> None:
        """The start page offers to go on with the workspace that was opened last: Return."""
        held = self.keys.cursor()
        assert isinstance(held, QAbstractButton)
        assert held.text() == name
        self.keys.press("Return")

    def sign_in(self) -> None:
        """Say who one is in the dialog that the first decision brings up."""
        self.keys.write("Li Wei")
        self.keys.press("Return")


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setattr(paths, "data_dir", lambda: tmp_path)
    made = Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    made.add_recent(workspaces.workspace(tmp_path, SEEDS))
    return made


@pytest.fixture
def sitting(qtbot: QtBot, settings: Settings) -> Iterator[Sitting]:
    made = Sitting(qtbot, settings)
    made.open_recent("test")
    yield made
    made.window.close()


def go_to_province(sitting: Sitting, name: str) -> None:
    """Restrict all views to a province, by its name in the tree, and review it."""
    tree = sitting.view.tree.view
    sitting.keys.walk_to(lambda held: held is tree)
    sitting.keys.write(name)
    assert tree.currentIndex().data() == name
    sitting.keys.press("Ctrl+R")


def verify(sitting: Sitting, count: int) -> list[int]:
    """One key each; the first one also asks who is at the desk."""
    done = [sitting.chosen.id]
    with sitting.keys.answering((AnalystDialog, sitting.sign_in)):
        sitting.saves("V")
    before = sitting.keys.pressed
    while len(done) < count:
        done.append(sitting.chosen.id)
        sitting.saves("V")
    assert sitting.keys.pressed - before == count - 1
    return done


def correct(sitting: Sitting) -> dict[int, str]:
    """A field of each of the next figures; Return saves and verifies."""
    done: dict[int, str] = {}
    for field, (keys, text, _) in CORRECTIONS.items():
        done[sitting.chosen.id] = field
        sitting.saves(*keys, write=text, then=("Return",))
    return done


def reject(sitting: Sitting) -> list[int]:
    done = []
    for _ in range(REJECTED):
        done.append(sitting.chosen.id)
        sitting.saves("X")
    return done


def add(sitting: Sitting) -> list[int]:
    """Make figures of the next numbers that were not captured."""
    done = []
    for _ in range(ADDED):
        sitting.keys.press(".")
        sitting.saves("A")
        done.append(sitting.chosen.id)
    return done


def move_section(sitting: Sitting) -> int:
    """The section of the chosen figure is about another programme; elsewhere its heading means what it did."""
    assert sitting.desk.section_id is not None
    section = sitting.desk.section_id

    def answer() -> None:
        sitting.keys.write("Relocation")
        sitting.keys.press("Return", "Return")

    with sitting.keys.answering((SectionDialog, answer), (QMessageBox, lambda: sitting.keys.press("Escape"))):
        sitting.saves("Ctrl+T")
    return section


def set_unit(sitting: Sitting) -> list[int]:
    """All figures that a filter lets through get another unit; they are none of those that were reviewed."""
    sitting.keys.press("Ctrl+1", "Ctrl+F")
    sitting.keys.write("mutual")
    sitting.keys.press("Down", "Ctrl+A")
    ids = [sitting.view.table.model.id_at(row) for row in range(sitting.view.table.model.rowCount())]
    assert len(ids) > 2

    def answer() -> None:
        assert isinstance(sitting.keys.cursor(), QComboBox)  # which field: the unit at first
        sitting.keys.press("Tab")
        sitting.keys.write("comp")
        sitting.keys.press("Return", "Return")

    with sitting.keys.answering((BulkDialog, answer)):
        sitting.saves("Ctrl+Shift+E")
    return ids


def search(sitting: Sitting, qtbot: QtBot) -> None:
    """What is found is gone to."""
    sitting.keys.press("Ctrl+Shift+F")
    sitting.keys.write("lottery")
    sitting.keys.press("Return")
    results = sitting.view.search.view.results
    qtbot.waitUntil(lambda: sitting.keys.cursor() is results)
    sitting.keys.press("Return")


def test_a_session_by_keys_alone(
    qtbot: QtBot, settings: Settings, sitting: Sitting, capsys: pytest.CaptureFixture[str]
) -> None:
    keys, counts = sitting.keys, {}

    def told(what: str, before: int) -> int:
        counts[what] = keys.pressed - before
        return keys.pressed

    go_to_province(sitting, "Guangxi")
    at = told("to the review of a province", 0)
    verified = verify(sitting, VERIFIED)
    at = told("20 verified, and signing in", at)
    corrected = correct(sitting)
    at = told("5 corrected", at)
    rejected = reject(sitting)
    at = told("3 rejected", at)
    added = add(sitting)
    at = told("2 added", at)
    section = move_section(sitting)
    at = told("a section moved", at)
    changed = set_unit(sitting)
    at = told("a bulk edit", at)
    search(sitting, qtbot)
    at = told("a search", at)
    keys.press("Ctrl+R")
    noted = sitting.chosen.id
    sitting.saves("M", write="to be asked 待查", then=("Return",))
    at = told("a note", at)
    undone = [sitting.chosen.id]
    sitting.saves("D")
    undone.append(sitting.chosen.id)
    sitting.saves("V")
    undone.append(sitting.chosen.id)
    sitting.saves("X")
    for _ in undone:
        sitting.saves("Ctrl+Z")
    told("three more, and undone", at)
    with capsys.disabled():
        print(f"\n{keys.pressed} keys in all; " + ", ".join(f"{what}: {count}" for what, count in counts.items()))

    sitting.keys.press("Ctrl+Q")
    assert sitting.window.desk is None
    after = Sitting(qtbot, settings)
    after.open_recent("test")
    after.keys.press("Ctrl+R")
    assert "You stopped at" in after.view.review.view.resumed.text()
    reader = after.desk.session.reader
    now = {figure.id: figure for figure in queries.figures_where(reader, FigureFilter())}
    assert {now[one].review for one in (*verified, *corrected)} == {"verified"}
    assert {now[one].review for one in rejected} == {"rejected"}
    said = {field: getattr(now[one], COLUMNS.get(field, field)) for one, field in corrected.items()}
    assert said == {field: value for field, (_, _, value) in CORRECTIONS.items()}
    assert [(now[one].origin, now[one].review) for one in added] == [("human", "unreviewed")] * ADDED
    moved = queries.section(reader, section)
    assert moved is not None
    assert moved.programme == "relocation"
    assert {now[one].unit for one in changed} == {"enterprise"}
    assert [(note.figure_id, note.body) for note in annotation_queries.chosen(reader)] == [(noted, "to be asked 待查")]
    assert [(now[one].review, now[one].doubtful) for one in undone] == [("unreviewed", 0)] * len(undone)
    after.window.close()
