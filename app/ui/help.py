"""What F1 does: opens the user guide at the page about what has the focus. It is imported when first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.ui.settings import Settings

if TYPE_CHECKING:
    from app.ui.guide_window import GuideWindow

TOPICS = {
    "StartPage": "start",
    "ProvinceTree": "table",
    "FigureTable": "table",
    "ReviewView": "review",
    "ProgrammeTable": "charts",
    "ChartView": "charts",
    "HistoryView": "history",
    "FindingTab": "findings",
    "NotesView": "notes",
    "SearchView": "search",
    "SourcePair": "read",
    "FigureForm": "correct",
    "SameErrorBar": "correct",
    "QualityPage": "quality",
    "SecondCheckPage": "second",
    "ErrorPage": "findings",
    "ErrataPage": "findings",
}
"""The page of the guide about each view, by the name of its class."""

FIRST = "day"


class Help(QObject):
    """Opens the guide, in one window."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._window: GuideWindow | None = None

    @property
    def window(self) -> GuideWindow | None:
        """The window of the guide, once it was opened."""
        return self._window

    @property
    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions of the help menu do here."""
        return {"guide": self.show, "shortcuts": self.show_shortcuts}

    def show(self) -> None:
        """Open the guide at what it says of the view that has the focus."""
        self.show_page(topic(QApplication.focusWidget()))

    def show_shortcuts(self) -> None:
        """Open the page of all actions and their keys."""
        self.show_page("shortcuts")

    def show_page(self, name: str) -> None:
        """Open the guide at a page."""
        from app.ui.guide_window import GuideWindow  # not needed for the first paint

        if self._window is None or not isValid(self._window):
            self._window = GuideWindow(self._settings)
        self._window.show_page(name)
        self._window.show()
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.activateWindow()

    def close(self) -> None:
        """Close the guide with the program."""
        if self._window is not None and isValid(self._window):
            self._window.close()
            self._window.deleteLater()
            self._window = None


def topic(widget: QWidget | None) -> str:
    """The page about a widget, which is that of the innermost view around it."""
    while widget is not None:
        if type(widget).__name__ in TOPICS:
            return TOPICS[type(widget).__name__]
        widget = widget.parentWidget()
    return FIRST
