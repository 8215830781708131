"""The sizes of panes and columns, remembered between sessions and put back as they were at the first start.

Splitters and heads take part by having a name (``objectName``), under which their state is kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QHeaderView, QSplitter, QWidget

from app.ui.settings import Settings


class Arrangement:
    """Keeps the named splitters and heads of one open workspace."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._kept: dict[str, tuple[QSplitter | QHeaderView, QByteArray]] = {}

    def restore(self, view: QWidget) -> None:
        """Arrange what a view holds as it was left, and keep it from now on. For a view that was just made."""
        for part in _named(view):
            if part.objectName() not in self._kept:
                self._kept[part.objectName()] = (part, part.saveState())
                part.restoreState(self._settings.layout(part.objectName()))

    def save(self) -> None:
        """Remember everything as it is."""
        for name, (part, _) in self._kept.items():
            self._settings.set_layout(name, part.saveState())

    def reset(self) -> None:
        """Arrange everything as at the first start, and forget what was remembered."""
        self._settings.forget_layouts()
        for part, first in self._kept.values():
            part.restoreState(first)


def _named(view: QWidget) -> Iterator[QSplitter | QHeaderView]:
    parts: list[QSplitter | QHeaderView] = [*view.findChildren(QSplitter), *view.findChildren(QHeaderView)]
    yield from (part for part in parts if part.objectName() and not part.objectName().startswith("qt_"))
