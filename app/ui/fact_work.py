"""What an analyst does with several figures at once as facts: they state one thing, or each a thing of its own."""

from __future__ import annotations

from app.curation.grouping import Different, SameFact
from app.ui.desk import Desk
from app.ui.figure_table import FigureTable
from app.ui.finding_tab import FindingTab


class FactWork:
    """Works on the figures of the chosen finding while the findings are to be seen, else on those that are selected in
    the table, else on the chosen one.
    """

    def __init__(self, desk: Desk, table: FigureTable, findings: FindingTab) -> None:
        self._desk = desk
        self._table = table
        self._findings = findings

    def state_same(self) -> None:
        """They state one thing."""
        self._desk.perform(SameFact(self._meant()))

    def state_different(self) -> None:
        """They state each a thing of its own."""
        self._desk.perform(Different(self._meant()))

    def _meant(self) -> list[int]:
        finding = self._findings.finding if self._findings.isVisible() else None
        if finding is not None and finding.suspects:
            return list(finding.suspects)
        chosen = self._desk.figure
        return list(self._table.selection.ids()) or ([chosen.id] if chosen is not None else [])
