"""The main window for tests: with settings of its own and dialogs that record, closed and gone at the end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.ui.desk import Desk
from app.ui.main_window import SIZE, MainWindow
from app.ui.settings import Settings
from app.ui.workspace_view import WorkspaceView
from tests.gui.recording import RecordingDialogs


def settings_in(folder: Path) -> Settings:
    """Settings that are kept in a file of this folder."""
    return Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))


@contextmanager
def main_window(folder: Path, active: QtBot | None = None) -> Iterator[MainWindow]:
    """A window at its start page, with its settings in a folder; with ``active`` it has the focus."""
    made = MainWindow(settings_in(folder))
    made.resize(*SIZE)  # the screen of a test may be smaller
    made.dialogs = made.files._dialogs = RecordingDialogs(made)
    if active is None:
        made.show()
    else:
        with active.waitActive(made):
            made.show()
            made.activateWindow()
    yield made
    made.close()
    made.deleteLater()


def dialogs_of(window: MainWindow) -> RecordingDialogs:
    """What a window of ``main_window`` asks."""
    assert isinstance(window.dialogs, RecordingDialogs)
    return window.dialogs


def desk_of(window: MainWindow) -> Desk:
    """The desk of a window that has a workspace open."""
    assert window.desk is not None
    return window.desk


def view_of(window: MainWindow) -> WorkspaceView:
    """The views of a window that has a workspace open."""
    assert window.view is not None
    return window.view
