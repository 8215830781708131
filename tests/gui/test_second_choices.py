"""The keys of second choices, wherever figures are worked on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.models import queries
from app.models.records import FigureFilter
from app.ui.main_window import MainWindow
from app.ui.settings import Settings
from app.ui.workspace_view import WorkspaceView
from tests import extractions
from tests.gui.recording import RecordingDialogs

# The platform of the tests has no popups to raise, and no keyboard to grab for them.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr(paths, "data_dir", lambda: tmp_path)
    extractions.open_session(tmp_path).close()
    made = MainWindow(Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)), RecordingDialogs())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.files.open_path(tmp_path / "hand.fupin")
    yield made
    made.close()


def in_review(view: WorkspaceView) -> QWidget:
    view.show_review()
    return view.review.view


def in_table(view: WorkspaceView) -> QWidget:
    view.show_figures()
    return view.table.view


def in_reader(view: WorkspaceView) -> QWidget:
    return view.reader.view


@pytest.mark.parametrize("place", [in_review, in_table, in_reader])
def test_key_takes_the_second_choice(
    window: MainWindow, qtbot: QtBot, place: Callable[[WorkspaceView], QWidget]
) -> None:
    desk, view = window.desk, window.view
    assert desk is not None
    assert view is not None
    reader = desk.session.reader
    chosen = next(iter(queries.figures_where(reader, FigureFilter()))).id
    focused = place(view)
    desk.choose(chosen)
    focused.setFocus()
    qtbot.waitUntil(focused.hasFocus)
    assert view.form.editors["kind"].second.text().startswith("1")
    with qtbot.waitSignal(desk.changed):
        qtbot.keyClick(focused, Qt.Key.Key_1)
    assert queries.figures(reader, [chosen])[chosen].kind == "target"
    assert view.form.editors["kind"].choice is None
