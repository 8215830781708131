"""Takes the pictures of docs/screenshots and of the user guide: the real window on the sample, some figures decided.

    xvfb-run -a -s "-screen 0 1440x900x24" .venv/bin/python packaging/screenshots.py [en | zh_CN]
    QT_SCALE_FACTOR=2 xvfb-run -a -s "-screen 0 2880x1800x24" .venv/bin/python packaging/screenshots.py double

It needs a display of that size, on which nothing else is shown. English fills docs/screenshots; both languages fill the
guide's pictures, smaller and in few colours, as they are part of the program.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, QLocale, QPoint, QRect, QSettings, QTimer
from PySide6.QtGui import QCursor, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app import paths, vocabulary  # noqa: E402 - found through the line above
from app.curation.analysts import Analyst  # noqa: E402
from app.curation.operations import AddNote, Correct, Operation, SetReview  # noqa: E402
from app.curation.session import Session  # noqa: E402
from app.ui import appearance, translation  # noqa: E402
from app.ui import application as start  # noqa: E402
from app.ui.desk import Desk  # noqa: E402
from app.ui.main_window import MainWindow  # noqa: E402
from app.ui.settings import Settings  # noqa: E402
from app.ui.workspace_view import WorkspaceView  # noqa: E402

ANALYST = Analyst("00000000-0000-4000-8000-000000000001", "Li Wei", "LW")
SIZE = (1440, 900)
SHOWN = "HEB12-0005"
FOUND = "SCH12-0024"
"""A figure that another passage contradicts."""
SOUGHT = "HEB12-0002"
"""What the search is for."""
BESIDE = "HEB09-0005"
"""A figure of the year that is shown beside the first."""

IN_GUIDE = {"main", "review", "findings", "pair", "search", "notes", "charts", "history", "dark"}
WIDTH = 880
COLOURS = 64
"""Pixels across, and colours, of a picture in the guide."""


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


def empty(folder: Path) -> Path:
    """A workspace with nothing in it."""
    path = folder / "New.fupin"
    Session.create(path, vocabulary.load()).close()
    return path


def figure(session: Session, short_id: str) -> int:
    """The id of a figure."""
    return int(session.reader.execute("SELECT id FROM figures WHERE short_id = ?", [short_id]).fetchone()[0])


def settle(milliseconds: int) -> None:
    """Let the window lay itself out, load and paint."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Camera:
    """Takes pictures of one window, in one language."""

    def __init__(self, window: MainWindow, language: str) -> None:
        self._window = window
        self._language = language

    def take(self, name: str, part: QWidget | None = None) -> None:
        """A picture of the screen, so of the window, or a part of it, as it is really shown."""
        QCursor.setPos(0, 0)  # nothing is shown as hovered
        settle(800)
        at = QRect(0, 0, *SIZE) if part is None else QRect(part.mapToGlobal(QPoint(0, 0)), part.size())
        picture = self._window.screen().grabWindow(0, at.x(), at.y(), at.width(), at.height())
        shots = ROOT / "docs" / "screenshots"
        if self._language == "en":
            self._save(picture, shots / f"{name}.png")
        elif name == "main":
            self._save(picture, shots / "chinese.png")
        if self._language != "double" and name in IN_GUIDE:
            small = ROOT / "resources" / "guide" / self._language / "pictures" / f"{name}.png"
            self._save(picture, small)
            shrink(small)
        if self._language == "double":
            self._save(picture, shots / "double.png")

    def _save(self, picture: QPixmap, path: Path) -> None:
        path.parent.mkdir(exist_ok=True)
        picture.save(str(path))
        sys.stdout.write(f"{path}\n")


def shrink(path: Path) -> None:
    """Make a picture small enough to come along with the program."""
    with Image.open(path) as image:
        height = round(image.height * min(WIDTH / image.width, 1))
        small = image.convert("RGB").resize((min(WIDTH, image.width), height), Image.Resampling.LANCZOS)
    small.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(path, optimize=True)


def tour(window: MainWindow, camera: Camera, folder: Path) -> None:
    """Show one thing after the other."""
    camera.take("start")
    window.files.open_path(empty(folder))
    camera.take("empty")
    window.files.open_path(sample(folder))
    views, desk = window.view, window.desk
    if views is None or desk is None:
        raise SystemExit("the sample did not open")
    desk.session.checked().result()
    desk.restrict(provinces=("hebei",))
    desk.choose(figure(desk.session, SHOWN))
    camera.take("main")
    show_tabs(views, desk, camera)
    views.tabs.setCurrentWidget(views.table)
    desk.choose(figure(desk.session, SHOWN))
    views.arrangement.reset()
    views.panes.setSizes([180, 560, 700])
    camera.take("review", views.panes.widget(2))
    show_pair(views, desk, camera)


def show_tabs(views: WorkspaceView, desk: Desk, camera: Camera) -> None:
    """Each tab but the first."""
    views.tabs.setCurrentWidget(views.programmes)
    camera.take("programmes")
    desk.restrict(provinces=())
    views.tabs.setCurrentWidget(views.charts)
    settle(4000)
    camera.take("charts")
    views.tabs.setCurrentWidget(views.history)
    camera.take("history")
    views.show_finding(figure(desk.session, FOUND))
    camera.take("findings")
    views.tabs.setCurrentWidget(views.notes)
    camera.take("notes")
    desk.choose(figure(desk.session, SOUGHT))
    views.search_everything()
    views.search.view.bar.line.setText("1.117 billion")
    settle(1000)
    camera.take("search")


def show_pair(views: WorkspaceView, desk: Desk, camera: Camera) -> None:
    """Two years of one province side by side; then all of it dark."""
    views.source.pin()
    desk.choose(figure(desk.session, BESIDE))
    views.panes.setSizes([190, 290, 960])
    camera.take("pair")
    views.source.unpin()
    views.arrangement.reset()
    application = QApplication.instance()
    if isinstance(application, QApplication):
        appearance.apply(application, "dark")
    desk.choose(figure(desk.session, SHOWN))
    camera.take("dark")


def main(language: str) -> None:
    """Take all pictures of a language; of the doubled scale one."""
    if language == "zh_CN":
        QLocale.setDefault(QLocale(language))
    application = start.start()
    if language == "zh_CN" and not translation.install(application, QLocale(language)):
        raise SystemExit("the translation is not compiled: python3 dev.py setup")
    with tempfile.TemporaryDirectory() as scratch:
        store = QSettings(str(Path(scratch) / "settings.ini"), QSettings.Format.IniFormat)
        settings = Settings(store)
        settings.set_analyst(ANALYST)
        window = MainWindow(settings)
        window.resize(*SIZE)
        window.show()
        camera = Camera(window, language)
        if language == "double":
            window.files.open_path(sample(Path(scratch)))
            if window.view is not None and window.desk is not None:
                window.desk.session.checked().result()
                window.view.show_finding(figure(window.desk.session, FOUND))
            camera.take("double")
        else:
            tour(window, camera, Path(scratch))
        window.close()
    QApplication.quit()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "en")
