"""The tab of the findings: it knows how many are open at once, and makes the view when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.curation import checking
from app.curation.operations import Outcome
from app.models import finding_queries
from app.models.finding_queries import FindingFilter, FindingRow
from app.ui.desk import Desk
from app.ui.tab_order import follow_layout

if TYPE_CHECKING:
    from app.ui.finding_view import FindingView

_COUNTED = frozenset({"documents", "decisions"})
"""The tables whose change opens or closes findings at once; what else does is told by the checks."""


class FindingTab(QWidget):
    """``counted`` is emitted with the number of open findings (None: not known yet), where it may be another one."""

    counted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: FindingView | None = None
        self.open = self._now_open()
        """How many findings are open; None until what was loaded has been checked."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        desk.checked.connect(self._count)
        desk.changed.connect(self._follow)

    @property
    def view(self) -> FindingView:
        """What the tab shows."""
        if self._view is None:
            from app.ui.finding_view import FindingView  # not needed for the first paint

            self._view = FindingView(self._desk, self)
            self._column.addWidget(self._view)
            follow_layout(self)
        return self._view

    @property
    def finding(self) -> FindingRow | None:
        """The chosen finding."""
        return None if self._view is None else self._view.finding

    def show_figure(self, figure_id: int) -> None:
        """Choose the worst finding on a figure: an open one where there is one."""
        found = finding_queries.findings(self._desk.session.reader, FindingFilter(figure_id=figure_id))
        found.sort(key=lambda row: (not row.open, figure_id not in row.suspects))
        if found:
            self.view.choose(found[0].key)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the view."""
        self.view.show()
        super().showEvent(event)

    def _follow(self, outcome: Outcome) -> None:
        if outcome.tables & _COUNTED:
            self._count()

    def _count(self, _figures: object = None) -> None:
        self.open = self._now_open()
        self.counted.emit(self.open)

    def _now_open(self) -> int | None:
        reader = self._desk.session.reader
        return finding_queries.counts(reader).all[0] if checking.counted(reader) else None
