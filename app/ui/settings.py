"""The user's settings: declared once, read and written through QSettings."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

from app import paths
from app.curation.analysts import Analyst

T = TypeVar("T", str, bool, int)


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One setting: its key, and its value where nothing was set."""

    key: str
    default: T


RECENT = Setting("files/recent", "[]")
ANALYST = Setting("analyst", "")
LAST_FOLDER = Setting("files/folder", "")
ZOOM = Setting("source/zoom", 100)
"""The size of the source's text, in per cent."""
BACKUP_MINUTES = Setting("backups/minutes", 10)
"""Minutes of work between two backups; 0 for none."""
APPEARANCE = Setting("window/appearance", "system")
"""Dark or light: "system", "light" or "dark"."""
TAB = Setting("window/tab", 0)
"""Which tab of a workspace is at the front, by its place."""
LEFT_IN_PLACE = Setting("files/left_in_place", "")
"""Workspaces in shared folders that are to stay there, one path a line."""
FIGURE_COLUMNS = Setting("figures/columns", "")
"""The columns of the figure table as ``table_columns`` describes them; empty as they are declared."""
FACETS_SHOWN = Setting("figures/facets_shown", default=False)
FACETS_OPEN = Setting("figures/facets_open", "review kind about")
"""The facets that stand open, their names separated by blanks."""

RECENT_MOST = 8


class Settings:
    """What is remembered between sessions on this computer. Nothing of a workspace's data is kept here."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings(str(paths.settings_file()), QSettings.Format.IniFormat)

    def get(self, setting: Setting[T]) -> T:
        """The value of a setting, or its default."""
        value = self._store.value(setting.key, setting.default, type(setting.default))
        return value if isinstance(value, type(setting.default)) else setting.default

    def set(self, setting: Setting[T], value: T) -> None:
        """Remember a value."""
        self._store.setValue(setting.key, value)

    def layout(self, name: str) -> QByteArray:
        """The stored state of a splitter, header or window; empty where there is none."""
        value = self._store.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_layout(self, name: str, state: QByteArray) -> None:
        """Remember the state of a splitter, header or window."""
        self._store.setValue(f"layout/{name}", state)

    def forget_layouts(self) -> None:
        """Forget the sizes of all splitters, headers and windows."""
        self._store.remove("layout")

    def recent(self) -> list[Path]:
        """The workspaces opened last, newest first, that are still there."""
        known = stored if isinstance(stored := _parsed(self.get(RECENT)), list) else []
        return [path for path in (Path(one) for one in known if isinstance(one, str)) if _is_there(path)]

    def add_recent(self, path: Path) -> None:
        """Put a workspace at the head of the recent ones."""
        others = [known for known in self.recent() if known != path]
        self.set(RECENT, json.dumps([str(known) for known in [path, *others][:RECENT_MOST]]))

    def analyst(self) -> Analyst | None:
        """Who signed in last on this computer."""
        stored = _parsed(self.get(ANALYST))
        names = [field.name for field in fields(Analyst)]
        if not isinstance(stored, dict) or not all(isinstance(stored.get(name), str) for name in names):
            return None
        return Analyst(**{name: stored[name] for name in names})

    def set_analyst(self, analyst: Analyst) -> None:
        """Remember who is at the desk."""
        self.set(ANALYST, json.dumps(asdict(analyst)))


def _parsed(stored: str) -> object:
    """What a setting holds as JSON; None where somebody has made something else of the file."""
    try:
        found: object = json.loads(stored)
    except (ValueError, RecursionError):
        return None
    return found


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that the system does not take
        return False
