"""One edit: from the key that is pressed until the change is on disk and the window painted again, p50 and p99."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, Qt
from PySide6.QtTest import QTest

from app import paths, vocabulary
from app.curation.session import Session
from app.ui import application
from app.ui.main_window import MainWindow
from app.ui.settings import Settings
from tests.workspaces import ANALYST

EDITS = 300
BUDGET = 50


def sample(folder: Path) -> Path:
    """A workspace with the five seeds loaded."""
    path = folder / "sample.fupin"
    session = Session.create(path, vocabulary.load())
    session.load(paths.seed_files(), lambda *_: True)
    session.close()
    return path


def one_edit(window: MainWindow) -> float:
    """Milliseconds from V in the table to the end of the repaint that follows the durable change."""
    if window.desk is None or window.view is None:
        raise SystemExit("no workspace is open")
    done = QEventLoop()
    window.desk.changed.connect(done.quit, Qt.ConnectionType.QueuedConnection)
    started = time.perf_counter()
    QTest.keyClick(window.view.table.view, Qt.Key.Key_V)
    done.exec()
    window.repaint()
    seconds = time.perf_counter() - started
    window.desk.changed.disconnect(done.quit)
    return 1000 * seconds


def main() -> None:
    """Verify figure after figure, by the key."""
    application.start()
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(Settings(QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)))
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        window.files.open_path(sample(Path(folder)))
        if window.desk is None or window.view is None:
            raise SystemExit("the sample did not open")
        window.desk.session.sign_in(ANALYST)
        window.desk.session.checked().result()  # what was just loaded is checked once, beside the first edits
        window.view.table.view.setFocus()
        times = []
        for number in range(EDITS):
            window.desk.choose(1 + number)
            times.append(one_edit(window))
        window.close()
    cuts = statistics.quantiles(times, n=100)
    print(f"{EDITS} edits, from the key until durable and repainted:")
    print(f"p50 {cuts[49]:.1f} ms  p99 {cuts[98]:.1f} ms (budget {BUDGET} ms)")


if __name__ == "__main__":
    main()
