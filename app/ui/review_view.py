"""The review: one figure after the other, in its sentence, with what helps to judge it and a key for each answer."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.curation.operations import Outcome
from app.curation.queueing import Order, Queue, Sentences, line_up
from app.models import finding_queries, queries
from app.models.finding_queries import FindingFilter
from app.models.records import FigureFilter, FigureRow
from app.ui import review_words, theme, wording
from app.ui.desk import Desk
from app.ui.elided_label import ElidedLabel, quiet
from app.ui.form_fields import FIELDS, MOST_SECOND, Values
from app.ui.review_bars import DecisionBar, KeyBar, OrderBar
from app.ui.review_place import ReviewPlace
from app.ui.review_work import Together
from app.ui.vocabulary_choices import Names

SENTENCE_SIZE, FIELDS_SIZE = 1.3, 1.12
"""The sizes of the sentence and of the fields, in sizes of the window's text."""


class ReviewView(QWidget):
    """Walks through the unreviewed figures that the desk's filter lets through. ``asked`` is emitted with the name of
    an action, ``field`` with the name of a field to be corrected.
    """

    asked = Signal(str)
    field = Signal(str)

    def __init__(self, desk: Desk, place: ReviewPlace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._names = Names(desk.vocabulary)
        self._sentences = Sentences(desk.text)
        self.queue = Queue()
        self._stale = True
        self.place = place
        self.order = OrderBar(self.place.order)
        self.resumed = self._line()
        self.where = quiet(ElidedLabel())
        self.sentence = self._line(size=SENTENCE_SIZE)
        self.fields = self._line(size=FIELDS_SIZE)
        self.findings = self._line()
        self.mentions = self._line()
        self.keys = KeyBar()
        self.last = DecisionBar(desk)
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Review"))
        self.order.changed.connect(self._reorder)
        self.keys.asked.connect(self.asked)
        self.sentence.linkActivated.connect(lambda link: self._desk.choose(int(link)))
        self.mentions.linkActivated.connect(lambda link: self._desk.choose(int(link)))
        self.fields.linkActivated.connect(self.field)
        desk.chosen.connect(self._follow)
        desk.changed.connect(self._follow_change)
        desk.filtered.connect(self._restrict)

    def step(self, by: int) -> None:
        """Go to the next figure of the queue (1) or the one before (-1)."""
        self._choose(self.queue.step(by))

    def go_on(self) -> None:
        """Go to the next figure that is open."""
        if self._desk.figure is not None:
            self.queue.settle(self._desk.figure.id)
        self._choose(self.queue.next_open())

    def skip(self) -> None:
        """Put the figure at the end of the queue."""
        self._choose(self.queue.skip())

    def together(self) -> Together | None:
        """Nothing: one figure after the other is looked at."""
        return None

    def of_sentence(self) -> list[int]:
        """The figures of the sentence that are neither settled nor doubtful."""
        return [one.id for one in self._around() if one.review == "unreviewed" and not one.doubtful]

    def showEvent(self, event: QShowEvent) -> None:
        """Go on where the review stopped."""
        super().showEvent(event)
        if self._stale:
            self._build()
            resumed = self.place.resumed()
            self.resumed.setText(resumed)
            self.resumed.setVisible(bool(resumed))
            if self._desk.figure is None or not self.queue.go_to(self._desk.figure.id):
                stopped = self.place.figure
                if stopped is not None:
                    self.queue.go_to(stopped)
                self._choose(self.queue.current)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return verifies, as it does in the form; the arrows walk."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.asked.emit("verify")
        elif event.key() in steps:
            self.step(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self.fields.clear()  # a label that is given the text it has keeps its colours too
            self._show()

    def _build(self) -> None:
        """Line up what is open now."""
        waiting = queries.waiting(self._desk.session.reader, replace(self._desk.filter, sort=()))
        self.queue = Queue(line_up(waiting, self.order.order, self._sentences.of, self.place.seed))
        self._stale = False

    def _reorder(self, order: Order) -> None:
        self.place.set_order(order)
        self._build()
        self._choose(self.queue.current)
        self.setFocus()

    def _restrict(self, _filter: FigureFilter) -> None:
        """Other figures are let through: line them up, and stay where that is possible."""
        self._stale = True
        if self.isVisible():
            self._build()
            if self._desk.figure is None or not self.queue.go_to(self._desk.figure.id):
                self._choose(self.queue.current)
            self._show()

    def _choose(self, figure_id: int | None) -> None:
        self._desk.choose(figure_id)

    def _follow(self, figure: FigureRow | None) -> None:
        if not self.isVisible():
            return
        if figure is not None and self.queue.go_to(figure.id):
            self.place.remember(figure)
        self._show()

    def _follow_change(self, outcome: Outcome) -> None:
        self.last.show_outcome(outcome)
        self.resumed.hide()
        if "documents" in outcome.tables:
            self._restrict(self._desk.filter)
            return
        if outcome.membership:
            self._renew(outcome.figures)
        known = [number for number in outcome.figures if number in self.queue]
        for figure in queries.figures(self._desk.session.reader, known).values():
            self.queue.settle(figure.id, settled=figure.review != "unreviewed" or bool(figure.doubtful))
        if not self.isVisible():
            return
        if outcome.mode == "undo" and known:
            self._choose(min(known, key=self.queue.ids.index))
        elif self._desk.figure is None:
            self._choose(self.queue.current)
        else:
            self._show()

    def _renew(self, figures: Collection[int]) -> None:
        """Some figures were added or taken away: the walk goes on where it was."""
        there = queries.figures(self._desk.session.reader, list(figures))
        self.queue.drop(set(figures).difference(there))
        only = self._desk.filter.ids
        chosen = replace(self._desk.filter, sort=(), ids=tuple(one for one in there if not only or one in only))
        waiting = queries.waiting(self._desk.session.reader, chosen) if chosen.ids else []
        self.queue.put_next([row.id for row in waiting])

    def _around(self) -> list[FigureRow]:
        """The figures of the sentence that the chosen one stands in."""
        figure = self._desk.figure
        if figure is None:
            return []
        start, end = self._sentences.around(figure.document_id, figure.span_start)
        end = max(end, figure.span_end)
        return queries.figures_between(self._desk.session.reader, figure.document_id, start, end)

    def _show(self) -> None:
        figure = self._desk.figure
        self.order.show_place(self.queue.place, len(self.queue.ids), self.queue.open)
        for line in (self.where, self.sentence, self.fields, self.findings, self.mentions):
            line.setVisible(figure is not None)
        self._empty.setVisible(figure is None)
        self.keys.setEnabled(figure is not None and not self._desk.session.read_only)
        if figure is None:
            done = bool(self.queue.ids) and not self.queue.open
            self._empty.setText(self._nothing(done=done))
            return
        self._show_sentence(figure)
        self.where.setText(review_words.place(figure, self._names))
        self.fields.setText(review_words.chips(figure, self._seconds(figure), self._names))
        self._show_findings(figure)
        self._show_mentions(figure)

    def _nothing(self, *, done: bool) -> str:
        if not self._desk.session.progress()[1]:
            return self.tr("There are no figures yet. Load source files from the File menu.")
        if done:
            return self.tr("All figures of this queue are settled or marked as doubtful.")
        return self.tr("No figure is open here. Choose another place in the tree, or show all figures.")

    def _show_sentence(self, figure: FigureRow) -> None:
        text = self._desk.text(figure.document_id)
        start, end = self._sentences.around(figure.document_id, figure.span_start)
        start += len(text[start:end]) - len(text[start:end].lstrip())
        behind = start + len(figure.heading)
        if text.startswith(figure.heading, start) and behind <= figure.span_start:
            start = behind
        around = self._around()
        self.sentence.setText(review_words.sentence(text, start, max(end, figure.span_end), around, figure.id))
        self.sentence.setAccessibleDescription(text[start:end])
        self.keys.show_sentence(len(self.of_sentence()))

    def _seconds(self, figure: FigureRow) -> Mapping[str, Values]:
        """The machine's second choices that do not stand in the fields, by field; the first have a key."""
        machine = queries.machine(self._desk.session.reader, figure.id)
        offered = ((field.name, field.second(figure, machine)) for field in FIELDS)
        found = [(name, second) for name, second in offered if second is not None]
        return dict(found[:MOST_SECOND])

    def _show_findings(self, figure: FigureRow) -> None:
        reader = self._desk.session.reader
        rows = (
            finding_queries.findings(reader, FindingFilter(figure_id=figure.id, state="open"))
            if figure.findings
            else []
        )
        self.findings.setText("<br>".join(f"{theme.MARKED} {wording.finding(row.code, row.values)}" for row in rows))
        self.findings.setVisible(bool(rows))

    def _show_mentions(self, figure: FigureRow) -> None:
        others = queries.mentions(self._desk.session.reader, figure)
        self.mentions.setVisible(bool(others))
        if others:
            head = self.tr("States the same, and is verified with it:")
            told = [(other, self._desk.text(other.document_id)) for other in others]
            self.mentions.setText(f"{head}<br>{review_words.mentions(figure, told, self._names)}")

    def _line(self, *, size: float = 1.0) -> QLabel:
        line = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        line.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)  # no word widens the page
        font = line.font()
        font.setPointSizeF(font.pointSizeF() * size)
        line.setFont(font)
        return line

    def _lay_out(self) -> None:
        self._empty = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(16)
        for line in (self.where, self.sentence, self.fields, self.findings, self.mentions, self._empty):
            column.addWidget(line)
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(6)
        layout.addWidget(self.order)
        layout.addWidget(self.resumed)
        layout.addWidget(area, 1)
        layout.addWidget(self.last)
        layout.addWidget(self.keys)
