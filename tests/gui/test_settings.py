from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from app import paths
from app.ui.settings import LAST_FOLDER, RECENT_MOST, Settings
from tests.workspaces import ANALYST


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


def test_a_setting_has_its_default_until_it_is_set(store: QSettings) -> None:
    settings = Settings(store)
    assert settings.get(LAST_FOLDER) == ""
    settings.set(LAST_FOLDER, "C:/年报")
    store.sync()
    assert Settings(store).get(LAST_FOLDER) == "C:/年报"


def test_they_are_kept_in_a_file_of_the_user() -> None:
    """Windows' registry, where Qt would keep them, can be moved neither by a test nor by a user."""
    settings = Settings()
    settings.set(LAST_FOLDER, "C:/年报")
    del settings
    assert paths.settings_file().is_file()
    assert Settings().get(LAST_FOLDER) == "C:/年报"


def test_the_analyst_is_remembered(store: QSettings) -> None:
    assert Settings(store).analyst() is None
    Settings(store).set_analyst(ANALYST)
    store.sync()
    assert Settings(store).analyst() == ANALYST


def test_recent_workspaces_newest_first_without_those_gone(store: QSettings, tmp_path: Path) -> None:
    settings = Settings(store)
    files = [tmp_path / f"{number}.fupin" for number in range(RECENT_MOST + 2)]
    for path in files:
        path.touch()
        settings.add_recent(path)
    settings.add_recent(files[5])
    assert settings.recent()[:2] == [files[5], files[-1]]
    assert len(settings.recent()) == RECENT_MOST
    files[5].unlink()
    assert files[5] not in settings.recent()


def test_a_layout_is_kept(store: QSettings) -> None:
    settings = Settings(store)
    assert settings.layout("panes").isEmpty()
    settings.set_layout("panes", QByteArray(b"\x00\x01state"))
    assert settings.layout("panes") == QByteArray(b"\x00\x01state")
