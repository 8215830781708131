"""What the pointer finds over the source: a tooltip for figures and for numbers not captured, a hand over figures."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget


class Hover(QObject):
    """Watches a viewport. ``explain`` words what is at a point, empty for nothing; ``is_link`` says whether a click
    leads somewhere.
    """

    def __init__(self, viewport: QWidget, explain: Callable[[QPoint], str], is_link: Callable[[QPoint], bool]) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._explain = explain
        self._is_link = is_link
        viewport.setMouseTracking(True)
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tooltips, and the pointer's shape."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._explain(event.pos()), self._viewport)
            return True
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent) and not event.buttons():
            over = self._is_link(event.position().toPoint())
            self._viewport.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)
        return super().eventFilter(watched, event)
