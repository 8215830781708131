"""The dialogs that ask for files: which to open or to load, and where something is to be written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app.exchange import tables
from app.models.connection import SUFFIX
from app.ui.page import Page


class FileDialogs:
    """Asks for files. Every answer is None, or an empty list, where the user cancelled."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    @property
    def _parent(self) -> QWidget:
        """The page that is worked on, else the window: what a dialog stands before has the keys again after it."""
        active = QApplication.activeWindow()
        return active if isinstance(active, Page) and active.parentWidget() is self._window else self._window

    def new_workspace(self, folder: Path) -> Path | None:
        """Where a new workspace is to lie. An existing file is never overwritten, so nobody is asked."""
        title = QCoreApplication.translate("dialogs", "New workspace")
        dialog = self._saving(title, folder, SUFFIX, _workspaces())
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        return _answer(dialog)

    def open_workspace(self, folder: Path) -> Path | None:
        """An existing workspace."""
        title = QCoreApplication.translate("dialogs", "Open workspace")
        chosen = self._files(title, folder, _workspaces(), QFileDialog.FileMode.ExistingFile)
        return chosen[0] if chosen else None

    def copy_file(self, folder: Path, name: str) -> Path | None:
        """Where a copy of the workspace is to be saved."""
        dialog = self._saving(QCoreApplication.translate("dialogs", "Save a copy"), folder, SUFFIX, _workspaces())
        dialog.selectFile(name)
        return _answer(dialog)

    def source_files(self, folder: Path, *, one: bool = False) -> list[Path]:
        """Source files to load; just ``one``, where it is to replace a document."""
        title = QCoreApplication.translate("dialogs", "Load source files")
        if one:
            title = QCoreApplication.translate("dialogs", "Replace with a changed file")
        filters = QCoreApplication.translate("dialogs", "Reports as text (*.txt);;All files (*)")
        mode = QFileDialog.FileMode.ExistingFile if one else QFileDialog.FileMode.ExistingFiles
        return self._files(title, folder, filters, mode)

    def export_file(self, folder: Path) -> tuple[Path, str] | None:
        """Where a table is to be written, and in which format."""
        filters = ";;".join(f"{form.upper()} (*.{form})" for form in tables.FORMATS)
        path = _answer(self._saving(QCoreApplication.translate("dialogs", "Export"), folder, ".csv", filters))
        if path is None:
            return None
        form = path.suffix.lstrip(".").lower()
        return path, form if form in tables.FORMATS else tables.FORMATS[0]

    def chart_file(self, name: str) -> Path | None:
        """Where a chart is to be saved; ``name`` is suggested, and its ending says the format."""
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation))
        filters = QCoreApplication.translate("dialogs", "Charts (*.png *.svg *.pdf)")
        dialog = self._saving(QCoreApplication.translate("dialogs", "Save the chart"), folder, ".png", filters)
        dialog.selectFile(name)
        return _answer(dialog)

    def text_file(self, folder: Path) -> Path | None:
        """Where a text is to be written."""
        title = QCoreApplication.translate("dialogs", "Save as text")
        filters = QCoreApplication.translate("dialogs", "Texts (*.txt)")
        return _answer(self._saving(title, folder, ".txt", filters))

    def _saving(self, title: str, folder: Path, suffix: str, filters: str) -> QFileDialog:
        dialog = QFileDialog(self._parent, title, str(folder), filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix.lstrip("."))
        return dialog

    def _files(self, title: str, folder: Path, filters: str, mode: QFileDialog.FileMode) -> list[Path]:
        dialog = QFileDialog(self._parent, title, str(folder), filters)
        dialog.setFileMode(mode)
        return [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []


def _answer(dialog: QFileDialog) -> Path | None:
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def _workspaces() -> str:
    return QCoreApplication.translate("dialogs", "Workspaces (*{suffix})").format(suffix=SUFFIX)
