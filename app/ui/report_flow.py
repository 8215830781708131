"""The pages on errors and on quality as the menus show them, what they export, and which values exports give."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from app import files, finding_sentences, paths
from app.models import connection, finding_queries
from app.ui import numbers
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.files import Files
from app.ui.settings import LAST_FOLDER, Settings

if TYPE_CHECKING:
    from app.ui.page import Page
    from app.ui.quality_page import QualityPage

# The pages and the tables are imported where they are used: nothing of them is needed for the first paint.


class Reports(QObject):
    """Runs beside the window's files: a page closes with its workspace."""

    def __init__(
        self, opened: Files, settings: Settings, dialogs: Callable[[], Dialogs], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._files, self._settings, self._dialogs = opened, settings, dialogs
        self._pages: list[Page] = []
        opened.closing.connect(self._close)

    def pages(self) -> dict[str, Callable[[], None]]:
        """What shows each page, by the name of its action."""
        return {
            "errors": self.show_errors,
            "errata": self.show_errata,
            "quality": self.show_quality,
            "second_check": self.show_second_checks,
        }

    def show_errors(self) -> None:
        """Show where the machine was wrong."""
        from app.ui.error_pages import ErrorPage

        self._show(ErrorPage)

    def show_errata(self) -> None:
        """Show where the sources are wrong."""
        from app.ui.error_pages import ErrataPage

        self._show(ErrataPage)

    def show_quality(self) -> None:
        """Show the quality samples: review and statement."""
        from app.ui.quality_page import QualityPage

        def make(desk: Desk) -> QualityPage:
            page = QualityPage(desk, self._dialogs())
            page.saving.connect(self._save_text)
            return page

        self._show(make)

    def show_second_checks(self) -> None:
        """Show what another analyst has settled, to be checked again."""
        from app.ui.second_check_page import SecondCheckPage

        self._show(SecondCheckPage)

    def choose_values(self) -> None:
        """Let exports give the other value where a source is wrong: the printed one, or the intended one."""
        from app.curation.deciding import ChooseValues  # no first paint needs it

        desk = self._files.desk
        if desk is not None:
            now = finding_queries.option(desk.session.reader)
            desk.perform(ChooseValues(next(choice for choice in finding_queries.CHOICES if choice != now)))

    def _show(self, make: Callable[[Desk], Page]) -> None:
        desk = self._files.desk
        if desk is None:
            return
        page = make(desk)
        page.exporting.connect(lambda table: self._export(desk, table))
        page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page.finished.connect(lambda _: self._pages.remove(page))
        self._pages.append(page)
        self._dialogs().page(page)

    def _export(self, desk: Desk, table: str) -> None:
        asked = self._dialogs().export_file(self._folder())
        if asked is None:
            return
        path, form = asked

        def work(_report: object) -> int:
            from app.exchange import tables, workspace_tables

            with closing(connection.open_again(desk.session.path)) as reader:
                return tables.write(path, form, *workspace_tables.TABLES[table](reader, finding_sentences.finding))

        desk.jobs.start(work, lambda count: self._exported(path, count), desk.report_failure)

    def _save_text(self, text: str) -> None:
        path, desk = self._dialogs().text_file(self._folder()), self._files.desk
        if path is None or desk is None:
            return

        def work(_report: object) -> None:
            with files.replacing(path) as stream:
                stream.write(f"{text}\n".encode())

        said = self.tr("The statement was written to {path}").format(path=path)
        desk.jobs.start(work, lambda _: self._dialogs().message(said), desk.report_failure)

    def _folder(self) -> Path:
        folder = Path(self._settings.get(LAST_FOLDER) or paths.data_dir())
        return folder if folder.is_dir() else paths.data_dir()

    def _exported(self, path: Path, count: int) -> None:
        said = self.tr("{count} rows written to {path}").format(count=numbers.number(count), path=path)
        self._dialogs().message(said)

    def _close(self) -> None:
        for page in list(self._pages):
            page.close()
