"""What the benchmarks of the window share: a window on a workspace, and the time that a step takes in it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from app.ui import application
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.settings import Settings
from app.ui.workspace_view import WorkspaceView
from tests.benchmarks.budgets import say, spend

BUDGET = 200
"""Milliseconds for each step."""


def timed(name: str, act: Callable[[], object], budget: float | None = BUDGET, turns: int = 1) -> None:
    """Print how long something takes, painting included; the best of some turns."""

    def painted() -> None:
        act()
        settle()

    say(name, [spend(painted) for _ in range(turns)], budget)


def settle() -> None:
    """Let the window paint."""
    QApplication.sendPostedEvents()
    QApplication.processEvents()


@contextmanager
def window_on(make: Callable[[Path], Path]) -> Iterator[tuple[WorkspaceView, Desk]]:
    """A shown window on the workspace that ``make`` puts into a folder: its views, and its desk."""
    application.start()
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(Settings(QSettings(str(Path(folder) / "s.ini"), QSettings.Format.IniFormat)))
        window.show()
        window.files.open_path(make(Path(folder)))
        if window.view is None or window.desk is None:
            raise SystemExit("the workspace did not open")
        QApplication.processEvents()
        yield window.view, window.desk
        window.close()
