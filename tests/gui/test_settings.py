from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from app import paths
from app.ui.settings import ANALYST as ANALYST_SETTING
from app.ui.settings import LAST_FOLDER, RECENT, RECENT_MOST, Settings
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


@pytest.mark.parametrize(
    "stored", ["", "{", "[]", "5", "null", '{"uuid": 1}', '{"uuid": "u", "name": "n"}', "[" * 100_000]
)
def test_what_somebody_made_of_the_settings_is_as_if_nothing_was_set(store: QSettings, stored: str) -> None:
    settings = Settings(store)
    settings.set(RECENT, stored)
    settings.set(ANALYST_SETTING, stored)
    assert settings.recent() == []
    assert settings.analyst() is None


def test_of_recent_workspaces_those_that_have_no_name_are_left_out(store: QSettings, tmp_path: Path) -> None:
    (here := tmp_path / "a.fupin").touch()
    settings = Settings(store)
    settings.set(RECENT, json.dumps(["x" * 5000, 7, None, "\0", str(here)]))
    assert settings.recent() == [here]
