"""Starts Qt, shows the window, and keeps it up when something unexpected happens."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app import __version__, log, paths
from app.errors import Failure
from app.models import connection
from app.ui import appearance, translation, wording
from app.ui.main_window import MainWindow
from app.ui.settings import Settings


def run(arguments: Sequence[str]) -> int:
    """Show the window, on the workspace that ``arguments`` names or the one opened last; returns the exit code."""
    application = start()
    window = open_window(arguments)
    _report_crashes(window)
    return application.exec()


def open_window(arguments: Sequence[str]) -> MainWindow:
    """The window, shown, with the workspace that is named or was opened last; the start page where there is none."""
    window = MainWindow(Settings())
    chosen = [Path(argument) for argument in arguments[:1]] or window.settings.recent()[:1]
    for path in chosen:
        window.files.open_path(path)
    window.show()
    return window


def start() -> QApplication:
    """The application object, with name, icon and translation."""
    QCoreApplication.setOrganizationName("Fupin Curator")
    QCoreApplication.setApplicationName("Fupin Curator")
    QCoreApplication.setApplicationVersion(__version__)
    application = QApplication(sys.argv[:1])
    application.setDesktopFileName("fupin-curator")
    application.setWindowIcon(_icon())
    translation.install(application)
    appearance.follow_system(application, Settings())
    return application


def _icon() -> QIcon:
    """The application's icon in all its sizes."""
    icon = QIcon()
    for path in (paths.resources() / "icons").glob("fupin-curator-*.png"):
        icon.addFile(str(path))
    return icon


def opened_path(window: MainWindow) -> Path:
    """The workspace that the window shows."""
    return window.desk.session.path if window.desk is not None else Path()


def _report_crashes(window: MainWindow) -> None:
    """Say once what happened and where the log is; the window stays up, and what was saved is safe."""
    shown: list[type[BaseException]] = []

    def crashed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.record(kind, error, trace)
        if kind not in shown:
            shown.append(kind)
            fault = error if isinstance(error, Failure) else connection.fault_of(error, opened_path(window))
            if fault is not None:
                window.dialogs.failure(wording.failure(fault))
                return
            sentence = QCoreApplication.translate(
                "application", "Something unexpected happened: {error}. What was saved is safe. Details are in {log}."
            )
            window.dialogs.failure(sentence.format(error=f"{kind.__name__}: {error}", log=log.log_file()))

    sys.excepthook = crashed
