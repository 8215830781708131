"""The source: one pane that follows what is chosen, and beside it one that was pinned and stays."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.ui.desk import Desk
from app.ui.settings import ZOOM, Settings
from app.ui.source_reader import SourceReader
from app.ui.tab_order import follow_layout

BESIDE = 90
"""Average characters of the width from which the panes stand side by side, not one above the other."""

SMALLEST, LARGEST, STEP = 50, 300, 10
"""Per cent of the text's own size."""


class SourcePair(QWidget):
    """``pinned_one`` is emitted with the pane that was just pinned."""

    pinned_one = Signal(object)

    def __init__(self, desk: Desk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._settings = settings
        self.follower = SourceReader(desk)
        self.pinned: SourceReader | None = None
        self._splitter = QSplitter()
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.follower)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        self._show_zoom()

    @property
    def panes(self) -> list[SourceReader]:
        """The panes that are there, the pinned one first."""
        return [self.follower] if self.pinned is None else [self.pinned, self.follower]

    @property
    def current(self) -> SourceReader:
        """The pane that has the focus, else the one that follows."""
        return next((pane for pane in self.panes if pane.isAncestorOf(self.focusWidget())), self.follower)

    def pin(self) -> None:
        """Keep what the following pane shows, where it shows it; what was pinned before gives way. Pinning again what
        is pinned lets go of it.
        """
        page = self.follower.page
        before = self.pinned
        if before is not None:
            self.unpin()
        if page is None or (before is not None and before.page and before.page.report.id == page.report.id):
            return
        pane = self.pinned = SourceReader(self._desk, pinned=True, choose=self._choose_there)
        pane.view.zoom(self._settings.get(ZOOM))
        pane.show_report(page.report.id)
        pane.view.choose(self._desk.figure, quietly=True)
        pane.head.left.connect(self.unpin)
        self._splitter.insertWidget(0, pane)
        self._splitter.setSizes([1000, 1000])
        follow_layout(self)
        self.pinned_one.emit(pane)
        pane.show()
        pane.view.scroll_to(self.follower.view.offset_in_view(), top=True)

    def unpin(self) -> None:
        """Let go of the pinned pane."""
        if self.pinned is not None:
            self.pinned.hide()
            self.pinned.setParent(None)
            self.pinned.deleteLater()
            self.pinned = None
            self.follower.view.setFocus()

    def zoom(self, steps: int) -> None:
        """Make the text so many steps larger; 0 for its own size. It is remembered."""
        percent = self._settings.get(ZOOM) + steps * STEP if steps else ZOOM.default
        self._settings.set(ZOOM, min(max(percent, SMALLEST), LARGEST))
        self._show_zoom()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room for two columns of text."""
        super().resizeEvent(event)
        wide = self.width() >= BESIDE * self.fontMetrics().averageCharWidth()
        self._splitter.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)

    def _choose_there(self, figure_id: int) -> None:
        """Choose a figure of the pinned pane; the other one stays where it is, so that the two can be compared."""
        self.follower.held = True
        self._desk.choose(figure_id)
        self.follower.held = False

    def _show_zoom(self) -> None:
        for pane in self.panes:
            pane.view.zoom(self._settings.get(ZOOM))
