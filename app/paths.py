"""Where the application's own files lie (in a checkout, installed, or frozen), and where the user's go."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs

APP_NAME = "Fupin Curator"


def _shipped(name: str) -> Path:
    """A folder that ships with the application: beside app/ in a checkout, inside it when installed or frozen."""
    package = Path(__file__).resolve().parent
    if getattr(sys, "frozen", False):
        package = Path(getattr(sys, "_MEIPASS", package)) / "app"
    inside = package / name
    return inside if inside.is_dir() else package.parent / name


def resources() -> Path:
    """The folder of icons, vocabularies, translations and the user guide."""
    return _shipped("resources")


def seeds() -> Path:
    """The folder of the five source files that come with the application."""
    return _shipped("seeds")


def seed_files() -> list[Path]:
    """The five source files in the order of their names."""
    return sorted(seeds().glob("*.txt"))


def data_dir() -> Path:
    """The user's folder for workspaces that were given no place, made if missing."""
    folder = Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def settings_file() -> Path:
    """Where the settings are kept: a file on every system, also where Windows has a registry."""
    return Path(platformdirs.user_config_dir(APP_NAME, appauthor=False)) / "settings.ini"


def cache_dir() -> Path:
    """The user's folder for what can be made again (Matplotlib's font cache), made if missing."""
    folder = Path(platformdirs.user_cache_dir(APP_NAME, appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def log_dir() -> Path:
    """The user's folder for log files, made if missing."""
    folder = Path(platformdirs.user_log_dir(APP_NAME, appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def sample_workspace() -> Path:
    """Where the sample, the workspace of the five source files, lies."""
    return data_dir() / "Sample.fupin"
