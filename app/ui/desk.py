"""The open workspace as the views see it: what is chosen, what is let through, and one way to change data.

A view is handed the desk through its constructor, listens to its signals, and never talks to another view.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.curation.analysts import Analyst
from app.curation.operations import Operation, Outcome
from app.curation.session import Session
from app.errors import Failure
from app.models import queries
from app.models.records import FigureFilter, FigureRow
from app.ui.jobs import Jobs
from app.vocabulary import Vocabulary


class Desk(QObject):
    """Signals: ``changed`` (an Outcome, after the data is on disk), ``chosen`` (FigureRow or None), ``filtered``
    (FigureFilter), ``busy`` (an operation was handed in), ``failed`` (a Failure; nothing was changed), ``doubted`` (the
    OperationRow of an earlier session that undo was to take back; nothing was changed), ``unsafe`` (a Failure: a backup
    could not be made; what was saved is safe), ``checked`` (ids of figures: findings on them, or on no figure, came,
    went or changed; also where none did).
    """

    changed = Signal(object)
    chosen = Signal(object)
    filtered = Signal(object)
    busy = Signal()
    failed = Signal(object)
    doubted = Signal(object)
    unsafe = Signal(object)
    checked = Signal(object)
    _told = Signal(object)

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        ask_analyst: Callable[[], Analyst | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.jobs = jobs
        self.figure: FigureRow | None = None
        self.filter = FigureFilter()
        self._ask_analyst = ask_analyst
        self._texts: dict[int, str] = {}
        self._told.connect(self._take_findings)  # from the thread of the checks to the window's
        if session.checker is not None:
            session.checker.changed = self._tell_findings

    @property
    def vocabulary(self) -> Vocabulary:
        """The word lists of this workspace."""
        return self.session.vocabulary

    @property
    def section_id(self) -> int | None:
        """The section that the filter is restricted to, else that of the chosen figure."""
        return self._place("section_id")

    @property
    def report_id(self) -> int | None:
        """The report that the filter is restricted to, else that of the chosen figure."""
        return self._place("report_id")

    def _place(self, name: str) -> int | None:
        found: int | None = getattr(self.filter, name)
        return found if found is not None or self.figure is None else getattr(self.figure, name)

    def text(self, document_id: int) -> str:
        """The stored text of a document. It never changes, so it is read once."""
        if document_id not in self._texts:
            self._texts[document_id] = queries.text(self.session.reader, document_id)
        return self._texts[document_id]

    def choose(self, figure_id: int | None) -> None:
        """Make a figure the chosen one in all views; None for no figure."""
        found = {} if figure_id is None else queries.figures(self.session.reader, [figure_id])
        self.figure = found.get(figure_id) if figure_id is not None else None
        self.chosen.emit(self.figure)

    def restrict(self, **fields: Any) -> None:  # noqa: ANN401 - the fields of FigureFilter
        """Change fields of the filter that table and charts follow."""
        self.replace_filter(replace(self.filter, **fields))

    def replace_filter(self, changed: FigureFilter) -> None:
        """Put another filter in place of the present one."""
        if changed != self.filter:
            self.filter = changed
            self.filtered.emit(changed)

    def perform(self, operation: Operation) -> None:
        """Do an operation in the analyst's name, who is asked for at the first one. ``changed`` or ``failed``
        follows.
        """
        if self.session.analyst is None:
            analyst = self._ask_analyst()
            if analyst is None:
                return
            self.session.sign_in(analyst)
        self.busy.emit()
        self.jobs.watch(self.session.perform(operation), self._took_effect, self.failed.emit)

    def undo(self, agreed: int | None = None) -> None:
        """Take the newest operation back; one of an earlier session only if ``agreed``, else it is ``doubted``."""
        self.busy.emit()
        self.jobs.watch(self.session.undo_asking(agreed), self._took_effect, self._not_undone)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.busy.emit()
        self.jobs.watch(self.session.redo(), self._took_effect, self.failed.emit)

    def _tell_findings(self, figures: frozenset[int]) -> None:
        """Called on the thread of the checks, maybe when this desk is being taken down."""
        if isValid(self):
            self._told.emit(figures)

    def _take_findings(self, figures: frozenset[int]) -> None:
        if self.session.closed:  # what was told on the way there comes after it
            return
        if self.figure is not None and self.figure.id in figures:
            self.figure = queries.figures(self.session.reader, [self.figure.id]).get(self.figure.id)
        self.checked.emit(figures)

    def _not_undone(self, failure: Failure) -> None:
        if failure.code == "earlier_session":
            self.doubted.emit(failure.values["what"])
        else:
            self.failed.emit(failure)

    def _took_effect(self, outcome: Outcome) -> None:
        if self.session.closed:  # what was being typed as the workspace closed is on disk, and nobody looks any more
            return
        if self.figure is not None and (self.figure.id in outcome.figures or outcome.rearranged):
            self.figure = queries.figures(self.session.reader, [self.figure.id]).get(self.figure.id)
        self.changed.emit(outcome)
        if outcome.rearranged:
            self._follow_place()
        if outcome.code == "add_figure" and outcome.mode != "undo":
            self.choose(next(iter(outcome.figures), None))  # what was made is what is worked on next
        elif self.figure is None:
            self.chosen.emit(None)

    def _follow_place(self) -> None:
        """Keep the filter to a place that is there: a section or a report may be gone, and a report be another
        province's.
        """
        chosen, reader = self.filter, self.session.reader
        if chosen.section_id is not None and queries.section(reader, chosen.section_id) is None:
            chosen = replace(chosen, section_id=None)
        report = None if chosen.report_id is None else queries.report(reader, chosen.report_id)
        if report is None:
            chosen = replace(chosen, report_id=None)
        elif chosen.reporters and report.province not in chosen.reporters:
            chosen = replace(chosen, reporters=(report.province,))
        self.replace_filter(chosen)

    def report_failure(self, failure: Failure) -> None:
        """Let the window say what a view could not do."""
        self.failed.emit(failure)
