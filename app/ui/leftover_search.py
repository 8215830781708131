"""Looks for the numbers of a page that were not captured, in the window's idle moments."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from app.curation import spans
from app.extraction.records import Leftover
from app.models import queries
from app.ui.desk import Desk
from app.ui.source_page import SourcePage

SLICE = 0.008
"""Seconds of work at a time, so that keys and scrolling do not wait."""


class LeftoverSearch(QObject):
    """``found`` is emitted with the numbers of the page that ``start`` was called with last."""

    found = Signal(list)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page: SourcePage | None = None
        self._lines: Iterator[list[Leftover]] = iter(())
        self._numbers: list[Leftover] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def start(self, page: SourcePage) -> None:
        """Look through a page; what was looked through before is given up."""
        self._page, self._numbers = page, []
        self._timer.start()

    def _begin(self, page: SourcePage) -> Iterator[list[Leftover]]:
        document = page.report.document_id
        known = [(row.span_start, row.span_end) for row in queries.dismissals(self._desk.session.reader, document)]
        known += [(figure.span_start, figure.span_end) for figure in page.figures.standing]
        return spans.leftovers(page.text, page.report, page.sections, _apart(known), self._desk.vocabulary)

    def _go_on(self) -> None:
        until = perf_counter() + SLICE
        if self._page is not None:
            self._lines, self._page = self._begin(self._page), None
        for numbers in self._lines:
            self._numbers += numbers
            if perf_counter() > until:
                return
        self._timer.stop()
        self.found.emit(self._numbers)


def _apart(known: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches in order, those that overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(known):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
