"""Takes the pictures of docs/screenshots: the real window on the sample, with some figures decided.

    xvfb-run -a -s "-screen 0 1440x900x24" .venv/bin/python packaging/screenshots.py [FOLDER]

It needs a display of 1440 x 900 or larger, on which nothing else is shown.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app import paths, vocabulary  # noqa: E402 - found through the line above
from app.curation.operations import AddNote, Correct, Operation, SetReview  # noqa: E402
from app.curation.session import Analyst, Session  # noqa: E402
from app.ui import application  # noqa: E402
from app.ui.main_window import MainWindow  # noqa: E402
from app.ui.settings import Settings  # noqa: E402

ANALYST = Analyst("00000000-0000-4000-8000-000000000001", "Li Wei", "LW")
SIZE = (1440, 900)
SHOWN = "HEB12-0005"
FOUND = "SCH12-0024"
"""A figure that another passage contradicts."""


def decisions(session: Session) -> Iterator[Operation]:
    """Some figures verified, one rejected, one corrected and noted."""
    ids = {row[0]: row[1] for row in session.reader.execute("SELECT short_id, id FROM figures")}
    yield SetReview([ids[f"HEB12-{number:04d}"] for number in (1, 2, 3, 4, 11, 12)], "verified")
    yield SetReview([ids["HEB12-0007"]], "rejected")
    yield Correct(ids[SHOWN], {"value": 945e6}, "scale")
    yield AddNote(ids[SHOWN], "The parts add up with 945 million; to be checked with the provincial bulletin.")


def sample(folder: Path) -> Path:
    """A workspace with the seeds and the decisions."""
    path = folder / "Sample.fupin"
    session = Session.create(path, vocabulary.load())
    session.sign_in(ANALYST)
    session.load(paths.seed_files(), lambda *_: True)
    for operation in decisions(session):
        session.perform(operation).result()
    session.close()
    return path


def figure(session: Session, short_id: str) -> int:
    """The id of a figure."""
    return int(session.reader.execute("SELECT id FROM figures WHERE short_id = ?", [short_id]).fetchone()[0])


def settle(milliseconds: int) -> None:
    """Let the window lay itself out, load and paint."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def take(window: MainWindow, path: Path) -> None:
    """A picture of the screen, so of the window as it is really shown."""
    QCursor.setPos(0, 0)  # nothing is shown as hovered
    settle(800)
    window.screen().grabWindow(0, 0, 0, *SIZE).save(str(path))
    sys.stdout.write(f"{path}\n")


def main(folder: Path) -> None:
    """Take all pictures into ``folder``."""
    application.start()
    with tempfile.TemporaryDirectory() as scratch:
        store = QSettings(str(Path(scratch) / "settings.ini"), QSettings.Format.IniFormat)
        window = MainWindow(Settings(store))
        window.resize(*SIZE)
        window.show()
        take(window, folder / "start.png")
        window.files.open_path(sample(Path(scratch)))
        views, desk = window.view, window.desk
        if views is None or desk is None:
            raise SystemExit("the sample did not open")
        desk.restrict(provinces=("hebei",))
        desk.choose(figure(desk.session, SHOWN))
        take(window, folder / "main.png")
        views.tabs.setCurrentWidget(views.programmes)
        take(window, folder / "programmes.png")
        desk.restrict(provinces=())
        views.tabs.setCurrentWidget(views.charts)
        settle(4000)
        take(window, folder / "charts.png")
        views.tabs.setCurrentWidget(views.history)
        take(window, folder / "history.png")
        desk.session.checked().result()
        views.show_finding(figure(desk.session, FOUND))
        take(window, folder / "findings.png")
        window.close()
    QApplication.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots")
