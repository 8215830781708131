"""The keys of the review, wherever a figure is looked at: decide and go on, mark as doubtful, lead into the form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.curation.operations import Outcome, SetDoubtful
from app.errors import Failure
from app.models.records import Review
from app.ui.desk import Desk
from app.ui.figure_form import FigureForm


class Together(Protocol):
    """What is done with several figures at once, after asking."""

    def review(self, review: Review) -> None:
        """Decide on all of them."""

    def doubt(self) -> None:
        """Mark all of them as doubtful."""


class Walk(Protocol):
    """A list of figures that one goes through: the table or the queue."""

    def step(self, by: int) -> None:
        """Choose the next figure (1) or the one before (-1)."""

    def go_on(self) -> None:
        """Choose the figure whose turn it is after a decision."""

    def together(self) -> Together | None:
        """What is done with its figures where several are chosen; None where the desk's one is meant."""


class ReviewWork(QObject):
    """``walk`` gives the list that is in front. What decides goes on there; the cursor goes back from the form to where
    it came from.
    """

    def __init__(
        self, desk: Desk, form: FigureForm, walk: Callable[[], Walk], front: Callable[[], QWidget], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._form = form
        self._walk = walk
        self._front = front
        self._from: QWidget | None = None
        self._decided: int | None = None
        form.entered.connect(self._entered)
        form.left.connect(self._back)
        desk.changed.connect(self._follow)
        desk.failed.connect(self._return)

    def decide(self, review: Review) -> None:
        """Decide on all that is chosen, where it is several; else verify or reject the one figure and go on to the
        next, or make it unreviewed again and stay.
        """
        several = self._together()
        if several is not None:
            if self._form.commit():
                several.review(review)
        elif self._form.review(review) and review != "unreviewed":
            self._go_on()

    def doubt(self) -> None:
        """Mark all that is chosen as doubtful, where it is several; else the one figure, and go on. One that is marked
        is no longer so, and stays.
        """
        figure, several = self._desk.figure, self._together()
        if figure is None or not self._form.commit():
            return
        if several is not None:
            several.doubt()
        else:
            self._desk.perform(SetDoubtful([figure.id], not figure.doubtful))
            if not figure.doubtful:
                self._go_on()

    def save(self) -> None:
        """Save what is being typed, verify nothing, and go back."""
        if self._form.commit():
            self._back()

    def go_to(self, name: str) -> None:
        """Put the cursor into a field of the form, the reason or the note."""
        focus = QApplication.focusWidget()
        if focus is not None and not self._form.isAncestorOf(focus):
            self._from = focus
        self._form.go_to(name)

    def step(self, by: int) -> None:
        """Choose the next figure (1) or the one before (-1)."""
        self._walk().step(by)

    def _together(self) -> Together | None:
        """Several figures are meant only while the cursor is not in the form, which shows one."""
        working = self._form.isAncestorOf(QApplication.focusWidget() or self._front())
        return None if working else self._walk().together()

    def _entered(self) -> None:
        self._back()
        self._go_on()

    def _back(self) -> None:
        target = self._from if self._from is not None and self._from.isVisible() else self._front()
        target.setFocus()

    def _go_on(self) -> None:
        """Nothing is awaited: the next keys are meant for the next figure, also while this one is being saved."""
        self._decided = self._desk.figure.id if self._desk.figure else None
        self._walk().go_on()

    def _follow(self, outcome: Outcome) -> None:
        """What was decided is saved: a later failure is another's."""
        if self._decided in outcome.figures:
            self._decided = None

    def _return(self, _failure: Failure) -> None:
        """A decision was not saved: its figure is chosen again, with what was typed in it."""
        left = self._desk.figure is None or self._desk.figure.id != self._decided
        if self._decided is not None and left:
            self._desk.choose(self._decided)
        self._decided = None
