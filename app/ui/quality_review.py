"""The review of a sample, item by item: one key where all is right, a letter for each field that is not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.curation.operations import Outcome
from app.curation.sampling import Judge
from app.errors import Failure
from app.models import sample_queries
from app.models.sample_queries import ItemRow
from app.ui import numbers
from app.ui.desk import Desk
from app.ui.elided_label import ElidedLabel
from app.ui.page import key_free_button
from app.ui.quality_card import FigureCard
from app.ui.quality_paragraph import ParagraphCard
from app.ui.typeahead import Typeahead
from app.ui.vocabulary_choices import Names

CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class QualityReview(QWidget):
    """Goes through the items of a sample. ``judged`` is emitted when another judgement is on disk."""

    judged = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._names = Names(desk.vocabulary)
        self._typed = Typeahead(self)
        self.items: list[ItemRow] = []
        self.at = 0
        """The place of the item that is shown, from 0."""
        self.figure = FigureCard(self._names)
        self.paragraph = ParagraphCard()
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress of the review"))
        self.last = ElidedLabel()
        self.right = self._button("", self.judge_right)
        self.save = self._button(self.tr("Save   Return"), self.judge)
        self.back = self._button(self.tr("Back   ←"), lambda: self.step(-1))
        self.skip = self._button(self.tr("Forward   →"), lambda: self.step(1))
        self._cards = QStackedWidget()
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.paragraph.view.installEventFilter(self)
        self.figure.toggled.connect(self._offer)
        self.paragraph.toggled.connect(self._offer)
        desk.changed.connect(self._follow)
        desk.failed.connect(self._refuse)

    @property
    def item(self) -> ItemRow | None:
        """The item that is shown."""
        return self.items[self.at] if self.items else None

    def show_sample(self, items: Sequence[ItemRow]) -> None:
        """Go through another sample, from its first item that nobody has judged."""
        self.items = list(items)
        self._go(self._next_open(-1))

    def judge_right(self) -> None:
        """The figure is right, or nothing is missed in the paragraph."""
        self._perform((), ())

    def judge(self) -> None:
        """Save what was called wrong, or marked as missed."""
        wrong, missed = self._marked()
        self._perform(wrong, missed)

    def step(self, items: int) -> None:
        """Go forth or back without judging."""
        self._go(min(max(self.at + items, 0), len(self.items) - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the review."""
        if not self._press(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The same keys where the paragraph has the focus, but for those that move in it."""
        if watched is self.paragraph.view and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            moving = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            return not moving and self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        if self._typed.hold(event):
            return True
        if event.modifiers() & CHORD or self.item is None:
            return False
        key, letter = event.key(), event.text().upper()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step(1 if key == Qt.Key.Key_Right else -1)
        elif not self._writable():
            return False
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.judge()
        elif letter == ("R" if self.item.figure_id is not None else "0"):
            self.right.click()  # which does nothing while it is not offered
        elif self.item.figure_id is not None:
            return self.figure.press(letter)
        else:
            return self._press_in_paragraph(letter)
        return True

    def _press_in_paragraph(self, letter: str) -> bool:
        if letter == "M":
            return self.paragraph.mark_selection()
        return letter.isdecimal() and self.paragraph.press(int(letter))

    def _marked(self) -> tuple[Sequence[str], Sequence[tuple[int, int]]]:
        if self.item is not None and self.item.figure_id is not None:
            return self.figure.wrong(), ()
        return (), self.paragraph.missed()

    def _perform(self, wrong: Sequence[str], missed: Sequence[tuple[int, int]]) -> None:
        if self.item is None or not self._writable():
            return
        self._typed.begin()
        self._desk.perform(Judge(self.item.id, wrong, missed))
        if self._desk.session.analyst is None:  # who judges was asked, and not said
            self._typed.end(forget=True)

    def _follow(self, outcome: Outcome) -> None:
        if outcome.code == "judge" and self.item is not None:
            self._read(outcome)
        self._typed.end()

    def _read(self, outcome: Outcome) -> None:
        """A judgement is on disk: go on; or it was taken back: go back to it."""
        named = outcome.params.get("item")
        place = int(named) - 1 if isinstance(named, int) else self.at
        if not 0 <= place < len(self.items):
            return
        found = sample_queries.item(self._desk.session.reader, self.items[place].id)
        if found is not None:
            self.items[place] = found
        self._go(self._next_open(place) if outcome.mode == "do" else place)
        self.judged.emit()

    def _next_open(self, after: int) -> int:
        """The place of the next item that nobody has judged; the last one where there is none."""
        around = [*range(after + 1, len(self.items)), *range(after + 1)]
        return next((place for place in around if self.items[place].judgement is None), max(len(self.items) - 1, 0))

    def _go(self, place: int) -> None:
        self.at = place
        item = self.item
        self.setEnabled(item is not None)
        if item is None:
            return
        text = self._desk.text(item.document_id)
        report = self._names.place(item.province, item.report_year)
        where = " › ".join(part for part in (report, item.heading) if part)
        if item.figure_id is not None:
            self.figure.show_figure(where, text, (item.span_start, item.span_end), item.shown)
            self.figure.call(item.judgement.wrong if item.judgement else ())
        else:
            self.paragraph.show_paragraph(item, where, text)
        self._cards.setCurrentIndex(0 if item.figure_id is not None else 1)
        self._offer()
        self._count()
        self.setFocus()

    def _offer(self) -> None:
        item, writable = self.item, self._writable()
        figure = item is not None and item.figure_id is not None
        marked = any(self._marked())
        self.right.setText(self.tr("Right   R") if figure else self.tr("Nothing missed   0"))
        self.right.setEnabled(writable and not marked)
        self.save.setEnabled(writable)
        self.back.setEnabled(self.at > 0)
        self.skip.setEnabled(self.at < len(self.items) - 1)

    def _count(self) -> None:
        done = sum(item.judgement is not None for item in self.items)
        self.bar.setMaximum(len(self.items))
        self.bar.setValue(done)
        said = self.tr("{done} of {total} reviewed").format(
            done=numbers.number(done), total=numbers.number(len(self.items))
        )
        self.bar.setFormat(said)
        here = self.tr("Item {place} of {total}").format(
            place=numbers.number(self.at + 1), total=numbers.number(len(self.items))
        )
        self.last.setText(self.tr("{item}, reviewed").format(item=here) if self.item and self.item.judgement else here)

    def _refuse(self, _failure: Failure) -> None:
        self._typed.end(forget=True)

    def _writable(self) -> bool:
        return not self._desk.session.read_only

    def _button(self, text: str, does: object) -> QPushButton:
        button = key_free_button(text, does)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.figure)
        self._cards.addWidget(area)
        self._cards.addWidget(self.paragraph)
        above = QHBoxLayout()
        above.addWidget(self.last, 1)
        above.addWidget(self.bar, 2)
        below = QHBoxLayout()
        for button in (self.right, self.save, self.back, self.skip):
            below.addWidget(button)
        column = QVBoxLayout(self)
        column.addLayout(above)
        column.addWidget(self._cards, 1)
        column.addLayout(below)
