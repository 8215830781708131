"""How far the work is, in the status bar: the open findings, the settled figures, and how many are settled an hour."""

from __future__ import annotations

import time

from PySide6.QtWidgets import QLabel, QWidget

from app.curation.operations import Outcome
from app.ui import numbers
from app.ui.desk import Desk
from app.ui.pace import Pace, settled_by


class ProgressLabel(QLabel):
    """Counts the pace from ``begin``, by the outcomes that it is told of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pace = Pace(time.monotonic)

    def begin(self) -> None:
        """Another workspace: its pace is counted from now."""
        self._pace = Pace(time.monotonic)

    def note(self, outcome: Outcome) -> None:
        """Count what was settled by an operation."""
        self._pace.note(settled_by(outcome))

    def show_progress(self, desk: Desk, findings: int | None) -> None:
        """Say how far a workspace is, with so many open findings; None before the first check."""
        settled, total = desk.session.progress()
        text, pace = self.tr("figures settled: {settled} of {total}"), self._pace.per_hour
        if pace is not None:
            text = self.tr("figures settled: {settled} of {total}; {pace} an hour")
        said = text.format(settled=numbers.number(settled), total=numbers.number(total), pace=numbers.number(pace or 0))
        found = self._found(desk, findings)
        self.setText(f"{found}  ·  {said}" if found else said)

    def _found(self, desk: Desk, count: int | None) -> str:
        """How many findings are open; before the first check, that it is under way, if it is."""
        if count is None:
            return "" if desk.session.read_only else self.tr("checking…")
        return self.tr("open findings: {count}").format(count=numbers.number(count))
