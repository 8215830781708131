"""Columns that give way in a narrow list, so that the one that says most can be read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTableView

LEAST = 32
"""Letters for which the column that says most has room, as long as another one can give way."""


class GivingWay(QObject):
    """Hides columns of a list while the ``stretched`` one has too little room: those of ``order``, from its first."""

    def __init__(self, view: QTableView, stretched: int, order: Sequence[int]) -> None:
        super().__init__(view)
        self._view = view
        self._stretched = stretched
        self._order = order
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the columns where the list becomes wider or narrower, and, once it is shown, to what was remembered."""
        if isinstance(event, QResizeEvent) and event.size().width() != event.oldSize().width():
            self.fit()
        elif event.type() == QEvent.Type.Show:
            QTimer.singleShot(0, self, self.fit)
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Hide as few columns as give the stretched one its room."""
        heads = self._view.horizontalHeader()
        for column in self._order:
            heads.showSection(column)
        others = [column for column in range(heads.count()) if column != self._stretched]
        left = self._view.viewport().width() - sum(heads.sectionSize(column) for column in others)
        least = LEAST * self._view.fontMetrics().averageCharWidth()
        for column in self._order:
            if left >= least:
                break
            left += heads.sectionSize(column)
            heads.hideSection(column)
