"""What an analyst does in the text: walk through the numbers that were not captured, make a figure of one, dismiss it,
put a figure elsewhere, copy with a reference.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.curation import spans
from app.curation.operations import Outcome
from app.curation.spans import AddFigure, ChangeSpan, DismissNumbers
from app.extraction.records import Leftover
from app.models.records import FigureRow
from app.ui import actions, numbers, reference, wording
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.letter_menu import LetterMenu
from app.ui.source_page import SourcePage
from app.ui.source_pair import SourcePair
from app.ui.source_reader import SourceReader
from app.ui.vocabulary_choices import Names


class SourceWork(QObject):
    """Works in the pane that has the focus, else in the one that follows."""

    def __init__(self, desk: Desk, pair: SourcePair, dialogs: Dialogs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pair = pair
        self._dialogs = dialogs
        self._names = Names(desk.vocabulary)
        self._goes_on: SourceReader | None = None
        self._watch(pair.follower)
        pair.pinned_one.connect(self._watch)
        desk.changed.connect(self._follow)

    def step(self, by: int) -> None:
        """Go to the next number that was not captured (1) or the one before (-1), round the end."""
        self._step(self._pair.current, by)

    def make_figure(self) -> None:
        """Make a figure of what is selected, or of the number under the caret."""
        pane = self._pair.current
        if pane.page is not None:
            start, end = self._stretch(pane, pane.page)
            self._desk.perform(AddFigure(pane.page.report.id, start, end, self._desk.vocabulary))

    def move_figure(self) -> None:
        """Put the chosen figure on what is selected. Where another value is printed there, ask whether to take it."""
        pane, figure = self._pair.current, self._desk.figure
        if pane.page is None or figure is None:
            return
        if figure.report_id != pane.page.report.id:
            pane.say(escape(self.tr("{figure} belongs to another report.").format(figure=figure.short_id)))
            return
        start, end = self._stretch(pane, pane.page)
        section = pane.page.section_at(start)
        read = spans.propose(pane.page.text, pane.page.report, section, (start, end), self._desk.vocabulary)
        if read is None or read.figure.value == figure.value:
            self._move(figure, (start, end), reread=False)
        else:
            self._ask_which_value(figure, (start, end), read.figure.value)

    def dismiss(self, reason: str = "") -> None:
        """Say that the numbers that are selected, or the one under the caret, are no figures, and go on to the next;
        without a reason, the likely one of the first.
        """
        pane = self._pair.current
        if pane.page is None:
            return
        found = self._leftovers(pane, pane.page)
        if not found:
            pane.say(escape(self.tr("There is no number here that waits to be captured or dismissed.")))
            return
        self._goes_on = pane
        places = [(one.start, one.end) for one in found]
        self._desk.perform(DismissNumbers(pane.page.report.document_id, places, reason or found[0].reason))

    def choose_reason(self) -> None:
        """Offer the reasons why the number at the caret is no figure."""
        view = self._pair.current.view
        self.reasons(view).popup(view.viewport().mapToGlobal(view.cursorRect().bottomLeft()))

    def reasons(self, parent: QWidget) -> QMenu:
        """A menu of the reasons why a number is no figure."""
        menu = LetterMenu(self.tr("Dismiss as"), parent)
        for reason in spans.WHY_NONE:
            menu.addAction(wording.why_none(reason)).triggered.connect(lambda _=False, code=reason: self.dismiss(code))
        return menu

    def noted(self) -> tuple[int, int, int] | None:
        """What a note is to be on: the document's id, and what is selected or the sentence at the caret."""
        pane = self._pair.current
        if pane.page is None:
            return None
        start, end = pane.view.selection()
        if start == end:
            start, end = reference.sentence(pane.page, start, end)
        return (pane.page.report.document_id, start, end) if start < end else None

    def copy_with_reference(self) -> None:
        """Put what is selected, or the chosen figure's sentence, with its reference on the clipboard."""
        pane = self._pair.current
        if pane.page is None:
            return
        start, end = pane.view.selection()
        figure = self._desk.figure
        if start == end and figure is not None and pane.page.figures.get(figure.id):
            start, end = reference.sentence(pane.page, figure.span_start, figure.span_end)
        if start < end:
            QGuiApplication.clipboard().setText(reference.quoted(pane.page, start, end, self._names))
            pane.say(escape(self.tr("Copied with its reference.")))

    def _watch(self, pane: SourceReader) -> None:
        pane.view.asked.connect(self.make_figure)
        pane.head.asked.connect(lambda: self._step(pane, 1))
        pane.view.menu_asked.connect(lambda at: self._show_menu(pane, at))

    def _step(self, pane: SourceReader, by: int) -> None:
        if pane.page is None:
            return
        start, end = pane.view.selection()
        leftovers = pane.page.leftovers
        found = leftovers.before(start) if by < 0 else leftovers.after(start if start < end else start - 1)
        if found is None:
            pane.say(escape(self.tr("Every number of this report is captured, dismissed or plainly no figure.")))
            return
        pane.view.select(found.start, found.end)
        pane.view.setFocus()
        pane.say(self._what_to_do(pane.page, found))

    def _what_to_do(self, page: SourcePage, number: Leftover) -> str:
        text = self.tr("{quote}: likely {reason}. {add} makes a figure of it, {dismiss} dismisses it, {next} goes on.")
        keys = {name: f"<b>{escape(actions.keys(name))}</b>" for name in ("add_figure", "dismiss", "next_number")}
        return text.format(
            quote=f"<b>{escape(page.text[number.start : number.end])}</b>",
            reason=escape(wording.why_none(number.reason)),
            add=keys["add_figure"],
            dismiss=keys["dismiss"],
            next=keys["next_number"],
        )

    def _stretch(self, pane: SourceReader, page: SourcePage) -> tuple[int, int]:
        """What is selected, or the number under the caret, or the character at it."""
        start, end = pane.view.selection()
        if start < end:
            return start, end
        under = page.leftovers.at(start)
        return (under.start, under.end) if under else (start, min(start + 1, page.report.span_end))

    def _leftovers(self, pane: SourceReader, page: SourcePage) -> list[Leftover]:
        start, end = pane.view.selection()
        return page.leftovers.within(start, max(end, start + 1))

    def _ask_which_value(self, figure: FigureRow, place: tuple[int, int], value: float) -> None:
        text = self.tr("{figure} says {old}; what is printed there reads {new}. Take the new value?")
        values = {"old": numbers.number(figure.value), "new": numbers.number(value)}
        options = {"take": self.tr("Take the new value"), "keep": self.tr("Keep the value")}

        def answered(answer: str) -> None:
            if answer:
                self._move(figure, place, reread=answer == "take")

        self._dialogs.offer(text.format(figure=figure.short_id, **values), options, answered)

    def _move(self, figure: FigureRow, place: tuple[int, int], *, reread: bool) -> None:
        self._desk.perform(ChangeSpan(figure.id, *place, self._desk.vocabulary, reread))

    def _follow(self, outcome: Outcome) -> None:
        """After a number was dismissed, go on to the next one."""
        pane, self._goes_on = self._goes_on, None
        if (
            pane is not None
            and outcome.code == DismissNumbers.code
            and outcome.mode == "do"
            and pane in self._pair.panes
        ):
            pane.forget_leftovers()
            self._step(pane, 1)

    def _show_menu(self, pane: SourceReader, at: QPoint) -> None:
        menu = LetterMenu(pane)
        entries: dict[str, Callable[[], object]] = {
            "add_figure": self.make_figure,
            "move_figure": self.move_figure,
            "copy_reference": self.copy_with_reference,
        }
        pane.view.setFocus()
        menu.addAction(self.tr("&Copy")).triggered.connect(pane.view.copy)
        for name, handler in entries.items():
            menu.addAction(actions.text(name)).triggered.connect(lambda _=False, handler=handler: handler())
        menu.addMenu(self.reasons(menu))
        menu.popup(at)
