"""Takes the pictures of docs/screenshots and of the user guide: the real window on the sample, some figures decided.

    xvfb-run -a -s "-screen 0 1440x900x24" .venv/bin/python packaging/screenshots.py en
    xvfb-run -a -s "-screen 0 1440x900x24" .venv/bin/python packaging/screenshots.py zh_CN
    QT_SCALE_FACTOR=2 xvfb-run -a -s "-screen 0 2880x1800x24" .venv/bin/python packaging/screenshots.py double

Each takes less than a minute and asks nothing. It needs a display of that size, on which nothing else is shown. English
fills docs/screenshots, which its README.md lists; both languages fill the guide's pictures, smaller and in fewer
colours, as they are part of the program. The clock that the workspace is written by stands still between decisions,
so that another run shows the same.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, QItemSelection, QLocale, QPoint, QRect, QSettings, QTimer
from PySide6.QtGui import QCursor, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QSplitter, QWidget

os.environ["TZ"] = "UTC"  # times are shown in the computer's zone
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from showcase import ANALYST, SHOWN, Clock, empty, sample  # noqa: E402 - beside this file

from app.curation import row_previews  # noqa: E402
from app.curation.analysts import Analyst  # noqa: E402
from app.curation.session import Session  # noqa: E402
from app.curation.vocabularies import SetVocabularyRow  # noqa: E402
from app.models import facet_queries, queries  # noqa: E402
from app.models.records import FigureFilter  # noqa: E402
from app.ui import appearance, source_document, translation  # noqa: E402
from app.ui import application as start  # noqa: E402
from app.ui.bulk_dialog import BulkDialog  # noqa: E402
from app.ui.desk import Desk  # noqa: E402
from app.ui.field_inputs import LineInput  # noqa: E402
from app.ui.main_window import MainWindow  # noqa: E402
from app.ui.place_dialogs import SectionDialog  # noqa: E402
from app.ui.quality_page import QualityPage  # noqa: E402
from app.ui.row_preview_dialog import RowPreviewDialog  # noqa: E402
from app.ui.second_check_page import SecondCheckPage  # noqa: E402
from app.ui.settings import Settings  # noqa: E402
from app.ui.start_page import StartPage  # noqa: E402
from app.ui.vocabulary_choices import Names  # noqa: E402
from app.ui.workspace_view import WorkspaceView  # noqa: E402

SECOND = Analyst("00000000-0000-4000-8000-000000000002", "Zhang Min", "ZM")
SIZE = (1440, 900)
FOUND = "ZHJ10-0029"
"""A figure that another passage contradicts."""
SOUGHT = "HEB12-0002"
"""What the search is for."""
BESIDE = "HEB09-0005"
"""A figure of the year that is shown beside the first."""
SETTLED = "HEB12-0008"
"""What is verified in the review, before the next one is shown."""
UNSURE = "HEB12-0009"
"""A figure with second choices, which is stated once more elsewhere."""
CORRECTED, NOTED = 5, 2
"""Rows of the history and of the notes: the correction, and the note on it."""
CHOSEN = range(8, 14)
"""Rows of the table that are selected."""
RECENT = (Path("~/Documents/Yearbook 2012.fupin"), Path("~/Documents/Yearbooks 2009-2010.fupin"))
ROW = {"wording": "mutual", "programme": "finance"}
"""A row of the vocabulary, to be looked at before it is saved."""

IN_GUIDE = {
    "start",
    "main",
    "review",
    "form",
    "table",
    "bulk",
    "findings",
    "pair",
    "search",
    "notes",
    "charts",
    "history",
    "section",
    "vocabulary",
    "quality",
    "second",
    "dark",
}
IN_CHINESE = {"main": "chinese", "review": "chinese_review"}
"""The pictures of the Chinese window that docs/screenshots has, and what they are called there."""
WIDTH = 840
COLOURS = 80
"""Pixels across, and colours, of a picture in the guide."""
MOST_COLOURS = 256
"""Colours of a picture in docs/screenshots."""


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
        for _ in range(2):
            settle(400)
            for pane in self._window.view.source.panes if self._window.view else ():
                source_document.lay_out_rest(pane.view.document())  # else the scroll bar shows how far Qt has come
        settle(200)
        at = QRect(0, 0, *SIZE) if part is None else QRect(part.mapToGlobal(QPoint(0, 0)), part.size())
        picture = self._window.screen().grabWindow(0, at.x(), at.y(), at.width(), at.height())
        shots = ROOT / "docs" / "screenshots"
        if self._language == "en":
            self._save(picture, shots / f"{name}.png")
        elif self._language == "zh_CN" and name in IN_CHINESE:
            self._save(picture, shots / f"{IN_CHINESE[name]}.png")
        if self._language != "double" and name in IN_GUIDE:
            small = ROOT / "resources" / "guide" / self._language / "pictures" / f"{name}.png"
            self._save(picture, small, WIDTH, COLOURS)
        if self._language == "double":
            self._save(picture, shots / "double.png")

    def _save(self, picture: QPixmap, path: Path, width: int = SIZE[0] * 2, colours: int = MOST_COLOURS) -> None:
        path.parent.mkdir(exist_ok=True)
        picture.save(str(path))
        shrink(path, width, colours)
        sys.stdout.write(f"{path}\n")


def shrink(path: Path, width: int, colours: int) -> None:
    """Make a picture no wider than ``width`` pixels, in so many colours."""
    with Image.open(path) as image:
        height = round(image.height * min(width / image.width, 1))
        small = image.convert("RGB").resize((min(width, image.width), height), Image.Resampling.LANCZOS)
    # Without the means, the colours of large grounds are off: grey turns cream or green.
    reduced = small.quantize(colours, Image.Quantize.MAXCOVERAGE, kmeans=3, dither=Image.Dither.NONE)
    reduced.save(path, optimize=True)


class Tour:
    """Shows one thing after the other, and takes a picture of each."""

    def __init__(self, window: MainWindow, views: WorkspaceView, desk: Desk, camera: Camera) -> None:
        self._window, self._views, self._desk, self._camera = window, views, desk, camera

    def take_all(self) -> None:
        """Every picture of an open workspace, by daylight and then in the dark."""
        self._desk.session.checked().result()
        self._show_reading("main")
        self._show_review("review", decide=True)
        self._show_table("table", self._show_bulk)
        self._show_tabs()
        self._show_pages()
        self._show_form()
        self._show_pair()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            appearance.apply(application, "dark")
        self._show_reading("dark")
        self._show_review("dark_review")
        self._show_table("dark_table")

    def _show_reading(self, name: str) -> None:
        """The figures of a province beside their source."""
        self._views.arrangement.reset()
        self._views.show_figures()
        self._desk.replace_filter(FigureFilter(provinces=("hebei",)))
        self._choose(SHOWN)
        self._camera.take(name)

    def _show_review(self, name: str, *, decide: bool = False) -> None:
        """The review in the middle of its work."""
        self._desk.replace_filter(FigureFilter(provinces=("hebei",)))
        self._views.show_review()
        settle(300)
        if decide:
            self._choose(SETTLED)
            self._window.actions_by_name["verify"].trigger()
            settle(500)
        self._choose(UNSURE)
        self._camera.take(name)

    def _show_table(self, name: str, then: Callable[[], None] | None = None) -> None:
        """Facets, what they restrict to, and what the selected figures amount to."""
        self._views.show_figures()
        self._views.panes.setSizes([150, 820, 470])
        yuan = facet_queries.with_values(FigureFilter(provinces=("hebei",)), "unit", ["yuan"])
        self._desk.replace_filter(facet_queries.with_values(yuan, "review", ["unreviewed"]))
        self._views.table.bar.facets.setChecked(True)
        settle(300)
        model, chosen = self._views.table.view.selectionModel(), QItemSelection()
        rows = self._views.table.model
        chosen.select(rows.index(CHOSEN[0], 0), rows.index(CHOSEN[-1], rows.columnCount() - 1))
        model.setCurrentIndex(rows.index(CHOSEN[0], 0), model.SelectionFlag.NoUpdate)
        model.select(chosen, model.SelectionFlag.ClearAndSelect)
        self._camera.take(name)
        if then is not None:
            then()
        self._views.table.bar.facets.setChecked(False)

    def _show_bulk(self) -> None:
        """A field of all that is selected, before it is set."""
        dialog = BulkDialog(self._desk, list(self._views.table.selection.ids()), self._window)
        dialog.fields.setCurrentIndex(dialog.fields.findData("year"))
        if isinstance(dialog.input, LineInput):
            dialog.input.setText("2011")
        dialog.show()
        self._camera.take("bulk")
        dialog.close()

    def _show_tabs(self) -> None:
        """Each tab but the first two."""
        views, desk = self._views, self._desk
        views.arrangement.reset()
        desk.replace_filter(FigureFilter(provinces=("hebei",)))
        views.tabs.setCurrentWidget(views.programmes)
        self._camera.take("programmes")
        desk.replace_filter(FigureFilter())
        views.tabs.setCurrentWidget(views.charts)
        settle(4000)
        self._camera.take("charts")
        views.tabs.setCurrentWidget(views.history)
        views.history.view.selectRow(CORRECTED)
        self._camera.take("history")
        views.show_finding(figure(desk.session, FOUND))
        self._camera.take("findings")
        views.tabs.setCurrentWidget(views.notes)
        views.notes.view.view.selectRow(NOTED)
        self._camera.take("notes")
        self._choose(SOUGHT)
        views.search_everything()
        views.search.view.bar.line.setText("1.117 billion")
        settle(1000)
        self._camera.take("search")

    def _show_pages(self) -> None:
        """What opens beside the work."""
        session = self._desk.session
        self._choose(SHOWN)
        found = queries.section(session.reader, self._desk.section_id or 0)
        if found is not None:
            section = SectionDialog(self._desk, found, self._window)
            section.programme.setText(Names(self._desk.vocabulary).programmes.name("funds"))
            self._show_dialog("section", section)
        row = SetVocabularyRow("headings", ROW)
        seen = row_previews.look(session.path, row, lambda *_: True)
        self._show_dialog("vocabulary", RowPreviewDialog(seen, Names(seen.vocabulary), self._window))
        quality = QualityPage(self._desk, self._window.dialogs, self._window)
        quality.tabs.setCurrentWidget(quality.said)
        self._show_dialog("quality", quality)
        session.sign_in(SECOND)
        self._show_dialog("second", SecondCheckPage(self._desk, self._window))
        session.sign_in(ANALYST)

    def _show_dialog(self, name: str, dialog: QDialog) -> None:
        """A dialog alone."""
        dialog.show()
        self._camera.take(name, dialog)
        dialog.close()

    def _show_form(self) -> None:
        """The form of a corrected figure, with its source above."""
        self._views.show_figures()
        self._choose(SHOWN)
        self._views.arrangement.reset()
        self._views.panes.setSizes([180, 560, 700])
        right = self._views.panes.widget(2)
        if isinstance(right, QSplitter):
            right.setSizes([360, 540])
        self._camera.take("form", right)

    def _show_pair(self) -> None:
        """Two years of one province side by side."""
        self._views.source.pin()
        self._choose(BESIDE)
        self._views.panes.setSizes([190, 290, 960])
        self._camera.take("pair")
        self._views.source.unpin()

    def _choose(self, short_id: str) -> None:
        self._desk.choose(figure(self._desk.session, short_id))


def tour(window: MainWindow, camera: Camera, folder: Path, clock: Clock) -> None:
    """Take all pictures of a language, from the first start on."""
    page = window.findChild(StartPage)
    if page is not None:
        page.show_recent(RECENT)
    camera.take("start")
    window.files.open_path(empty(folder))
    camera.take("empty")
    window.files.open_path(sample(folder, clock))
    if window.view is None or window.desk is None:
        raise SystemExit("the sample did not open")
    Tour(window, window.view, window.desk, camera).take_all()


def main(language: str) -> None:
    """Take all pictures of a language; of the doubled scale one."""
    if language == "zh_CN":
        QLocale.setDefault(QLocale(language))
    application = start.start()
    application.setCursorFlashTime(0)  # a caret that blinks is there or not
    if language == "zh_CN" and not translation.install(application, QLocale(language)):
        raise SystemExit("the translation is not compiled: python3 dev.py setup")
    with tempfile.TemporaryDirectory() as scratch:
        store = QSettings(str(Path(scratch) / "settings.ini"), QSettings.Format.IniFormat)
        settings = Settings(store)
        settings.set_analyst(ANALYST)
        window = MainWindow(settings)
        window.resize(*SIZE)
        window.show()
        camera, clock = Camera(window, language), Clock()
        if language == "double":
            window.files.open_path(sample(Path(scratch), clock))
            if window.view is not None and window.desk is not None:
                window.desk.session.checked().result()
                window.view.show_finding(figure(window.desk.session, FOUND))
            camera.take("double")
        else:
            tour(window, camera, Path(scratch), clock)
        window.close()
    QApplication.quit()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "en")
