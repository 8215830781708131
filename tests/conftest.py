"""What every test stands on: the person's own files out of reach, and no test that leaves noise or a thread behind."""

from __future__ import annotations

import ctypes
import importlib.util
import logging
import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOT_OF_MATPLOTLIB = Path(str(importlib.util.find_spec("matplotlib").origin)).parent  # type: ignore[union-attr]

# Where a test's application keeps things: the variables that Linux, macOS (HOME) and Windows read.
USER_FOLDERS = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA")
CACHE_FOLDERS = ("XDG_CACHE_HOME", "MPLCONFIGDIR")


def pytest_configure(config: pytest.Config) -> None:
    """Before anything of Qt or Matplotlib is imported: no display, and one new cache of fonts for the whole run."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if sys.platform == "win32":  # without a display, Qt knows no fonts there but those of a folder
        os.environ["QT_QPA_FONTDIR"] = str(ROOT_OF_MATPLOTLIB / "mpl-data" / "fonts" / "ttf")
    os.environ["PYTHONPATH"] = str(ROOT)
    caches = tempfile.TemporaryDirectory(prefix="fupin-caches-", ignore_cleanup_errors=True)
    config.add_cleanup(caches.cleanup)
    for name in CACHE_FOLDERS:
        os.environ[name] = str(Path(caches.name) / name.lower())


def on_wine() -> bool:
    """Whether this Windows is Wine, which says so itself."""
    return sys.platform == "win32" and hasattr(ctypes.WinDLL("ntdll"), "wine_get_version")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip under Wine what it cannot do, with the reason that the marker gives."""
    for marker in item.iter_markers("wine_cannot"):
        if on_wine():
            pytest.skip(f"Wine cannot {marker.args[0]}")


@pytest.fixture(autouse=True)
def user_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for each test: settings, workspaces and logs are written there."""
    home = tmp_path_factory.mktemp("home")
    for name in USER_FOLDERS:
        folder = home / name.lower()
        folder.mkdir()
        monkeypatch.setenv(name, str(folder))
    isolate_qt_settings(home)
    return home


def isolate_qt_settings(home: Path) -> None:
    """QSettings remembers its folders from its first use, so it is told anew; no test imports Qt only for this."""
    core = sys.modules.get("PySide6.QtCore")
    if core is not None:
        for form in (core.QSettings.Format.NativeFormat, core.QSettings.Format.IniFormat):
            core.QSettings.setPath(form, core.QSettings.Scope.UserScope, str(home))


class ErrorRecords(logging.Handler):
    """Keeps the records of level ERROR and above."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record."""
        self.records.append(record)


@pytest.fixture
def errors_expected() -> None:
    """For a test that makes the application log an error on purpose."""


@pytest.fixture(autouse=True)
def no_logged_errors(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs an error without having said so (`errors_expected`)."""
    handler = ErrorRecords()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    if handler.records and "errors_expected" not in request.fixturenames:
        pytest.fail("logged: " + "; ".join(record.getMessage() for record in handler.records))


@pytest.fixture(autouse=True)
def no_threads_left() -> Iterator[None]:
    """Fail a test that leaves a thread running: what a test opens, it closes."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    for thread in left:
        thread.join(timeout=5)
    still = [thread.name for thread in left if thread.is_alive()]
    if still:
        pytest.fail(f"threads left running: {', '.join(still)}")


def pytest_sessionfinish() -> None:
    """Empty the clipboard while Python still stands: offscreen, it outlives the interpreter whose objects it holds."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()
