"""The program starts without what is slow to import, and without what could reach a network."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests import workspaces

STARTING = """
import sys
from app.ui import application
running = application.start()
window = application.open_window(sys.argv[1:])
window.grab()
print(window.windowTitle())
print(sorted({"pandas", "numpy", "matplotlib", "sqlite_utils", "socket", "PySide6.QtNetwork"} & set(sys.modules)))
window.close()
"""


def _start(*arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", STARTING, *arguments],
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
        check=True,
    )
    return done.stdout.splitlines()


def test_the_first_paint_of_a_workspace_imports_nothing_slow(tmp_path: Path) -> None:
    assert _start(str(workspaces.workspace(tmp_path))) == ["test – Fupin Curator", "[]"]


def test_the_start_page_imports_nothing_slow() -> None:
    assert _start() == ["Fupin Curator", "[]"]
