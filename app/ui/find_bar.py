"""The line that finds words in a report's text: how often they stand there, and the way from one place to the next."""

from __future__ import annotations

import re
from bisect import bisect_left

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from app.ui import numbers
from app.ui.line_edit import LineEdit
from app.ui.source_view import SourceView

MOST_SHOWN = 2000
"""Places that are coloured; more are only counted and walked through."""


def places(text: str, start: int, end: int, typed: str) -> list[tuple[int, int]]:
    """Where ``text[start:end]`` reads as what was typed: capitals and the kind and number of blanks do not count."""
    words = [re.escape(word) for word in typed.split()]
    if not words:
        return []
    pattern = re.compile(r"\s+".join(words), re.IGNORECASE)
    return [found.span() for found in pattern.finditer(text, start, end)]


class FindBar(QWidget):
    """Finds in the page of a view. Return goes on, Shift+Return back; Escape closes and leaves the place selected."""

    closed = Signal()

    def __init__(self, view: SourceView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._places: list[tuple[int, int]] = []
        self.line = LineEdit()
        self.line.setPlaceholderText(self.tr("Find in the text"))
        self.line.setAccessibleName(self.tr("Find in the text"))
        self.line.setClearButtonEnabled(True)
        self.count = QLabel()
        self.back = self._button("↑", self.tr("Previous place"))
        self.on = self._button("↓", self.tr("Next place"))
        self.close_button = self._button("✕", self.tr("Close the search"))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 6, 4)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self.count)
        for button in (self.back, self.on, self.close_button):
            row.addWidget(button)
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.back.clicked.connect(lambda: self.step(-1))
        self.on.clicked.connect(lambda: self.step(1))
        self.close_button.clicked.connect(self.leave)
        self.hide()

    def open(self) -> None:
        """Show the line, with the word that is selected in the text."""
        start, end = self._view.selection()
        page = self._view.page
        if page is not None and start < end and "\n" not in page.text[start:end]:
            self.line.setText(page.text[start:end])
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self.search_again()

    def leave(self) -> None:
        """Close the line; the caret is where the last place was found."""
        self.hide()
        self._view.colour([])
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.closed.emit()

    def step(self, by: int) -> None:
        """Go to the next place (1) or the one before (-1), round the end."""
        if not self._places:
            return
        start, end = self._view.selection()
        place = bisect_left(self._places, (start, end))
        here = place < len(self._places) and self._places[place] == (start, end)
        self._go(place + by if here else place if by > 0 else place - 1)

    def search_again(self) -> None:
        """Look anew, where the view has come to show another page; the view stays where it is."""
        page = self._view.page
        typed = self.line.text() if self.isVisible() else ""
        found = [] if page is None else places(page.text, page.report.span_start, page.report.span_end, typed)
        self._places = found
        self._view.colour(found[:MOST_SHOWN])
        self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the line."""
        if watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
        return super().eventFilter(watched, event)

    def _search(self) -> None:
        """Look for what is being typed, from where the caret is."""
        self.search_again()
        if self._places:
            self._go(bisect_left(self._places, self._view.selection()))

    def _go(self, place: int) -> None:
        self._view.select(*self._places[place % len(self._places)])
        self._say()

    def _say(self) -> None:
        found = len(self._places)
        here = bisect_left(self._places, self._view.selection())
        stands = here < found and self._places[here] == self._view.selection()
        if not self.line.text().strip():
            self.count.setText("")
        elif not found:
            self.count.setText(self.tr("not found"))
        elif stands:
            text = self.tr("{place} of {count}")
            self.count.setText(text.format(place=numbers.number(here + 1), count=numbers.number(found)))
        else:
            self.count.setText(numbers.number(found))
        for button in (self.back, self.on):
            button.setEnabled(bool(found))

    def _button(self, sign: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
