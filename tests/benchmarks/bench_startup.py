"""Start to a painted, usable window on the sample workspace, as a ratio of a bare QMainWindow in the same run.

Both run from compiled code, as an installed or frozen program does, whatever this shell says about writing it.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from app import paths, vocabulary
from app.curation.session import Session

RUNS = 9

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
window.grab()
print("painted", flush=True)
"""

OURS = """
import sys
from app.ui import application
running = application.start()
window = application.open_window(sys.argv[1:])
window.grab()
print("painted", sorted({"pandas", "numpy", "matplotlib", "sqlite_utils"} & set(sys.modules)), flush=True)
window.close()
"""


def environment(compiled: Path) -> dict[str, str]:
    """This environment, with compiled code kept in a folder of the benchmark's own."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(compiled)}


def seconds_to_paint(env: dict[str, str], code: str, *arguments: str) -> tuple[float, str]:
    """Seconds from the start of a new process until it says that it has painted, and what it said."""
    command = [sys.executable, "-c", code, *arguments]
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as process:
        assert process.stdout is not None
        said = process.stdout.readline().strip()
        seconds = time.perf_counter() - started
        process.communicate()
    return seconds, said


def main() -> None:
    """Print both medians, their ratio, and which slow libraries the first paint imported."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder) / "sample.fupin"
        session = Session.create(workspace, vocabulary.load())
        session.load(paths.seed_files(), lambda *_: True)
        session.close()
        env = environment(Path(folder) / "compiled")
        bare, ours, said = [], [], ""
        for _ in range(RUNS + 1):
            bare.append(seconds_to_paint(env, BARE)[0])
            seconds, said = seconds_to_paint(env, OURS, str(workspace))
            ours.append(seconds)
    del bare[0], ours[0]  # the first pair compiled
    ratios = [mine / theirs for mine, theirs in zip(ours, bare, strict=True)]
    print(f"bare QMainWindow {statistics.median(bare):.3f} s   sample workspace {statistics.median(ours):.3f} s")
    print(f"ratio {statistics.median(ratios):.2f} (budget 3.5)   said: {said}")


if __name__ == "__main__":
    main()
