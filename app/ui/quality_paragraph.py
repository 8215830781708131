"""A paragraph to be looked through for figures that were missed: those that were captured are marked, the other printed
numbers stand below it, each with a digit; anything else is selected in the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QTextEdit, QVBoxLayout, QWidget

from app.extraction import printed
from app.models.sample_queries import ItemRow, Span
from app.ui import theme
from app.ui.elided_label import ElidedLabel, quiet
from app.ui.offsets import Offsets

ACROSS = 5
"""Numbers that stand beside one another."""

DIGITS = 9
"""Numbers that have a digit."""


class ParagraphCard(QWidget):
    """Shows one paragraph, and keeps what was marked in it as missed. ``toggled`` is emitted where that is another."""

    toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start = 0
        self._text = ""
        self._captured: list[Span] = []
        self._offsets = Offsets("")
        self.place = quiet(ElidedLabel())
        self.view = QTextEdit(readOnly=True)
        self.view.setAccessibleName(self.tr("Paragraph"))
        self.view.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.told = QLabel(wordWrap=True)
        self.buttons: dict[Span, QPushButton] = {}
        self._grid = QGridLayout()
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(self.place)
        column.addWidget(self.view, 1)
        column.addWidget(self.told)
        column.addLayout(self._grid)

    def show_paragraph(self, item: ItemRow, place: str, text: str) -> None:
        """Show another paragraph of the document with this text."""
        self._start, self._text = item.span_start, text[item.span_start : item.span_end]
        self._captured = [(start, end) for start, end in item.shown["captured"]]
        self._offsets = Offsets(self._text)
        self.place.setText(place)
        self.view.setPlainText(self._text)
        for button in self.buttons.values():
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for number in printed.numbers(self._text):
            self._offer((self._start + number.start, self._start + number.end))
        for span in item.judgement.missed if item.judgement else ():
            self._offer(span)
            self.buttons[span].setChecked(True)
        self.told.setText(
            self.tr("Not captured here. Mark what is a figure, by its digit or by a selection and M:")
            if self.buttons
            else self.tr("All printed numbers are captured. Anything else that is a figure: select it, then M.")
        )
        self._mark()

    def missed(self) -> list[Span]:
        """What is marked as missed: spans of the document, in code points."""
        return sorted(span for span, button in self.buttons.items() if button.isChecked())

    def press(self, digit: int) -> bool:
        """Mark the number with this digit, or no more; False where there is none."""
        if not 0 < digit <= min(len(self.buttons), DIGITS):
            return False
        list(self.buttons.values())[digit - 1].toggle()
        return True

    def mark_selection(self) -> bool:
        """Mark what is selected in the text as missed; False where nothing is."""
        cursor = self.view.textCursor()
        if not cursor.hasSelection():
            return False
        ends = cursor.selectionStart(), cursor.selectionEnd()
        start, end = (self._start + self._offsets.code_points(at) for at in ends)
        self._offer((start, end), always=True)
        self.buttons[start, end].setChecked(True)
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._mark()

    def _offer(self, span: Span, *, always: bool = False) -> None:
        """Offer a number that no captured figure covers."""
        taken = any(start < span[1] and span[0] < end for start, end in self._captured)
        if span in self.buttons or (taken and not always):
            return
        place = len(self.buttons)
        said = " ".join(self._text[span[0] - self._start : span[1] - self._start].split())
        button = QPushButton(f"{place + 1}   {said}" if place < DIGITS else said)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(self.tr("Missed: {text}").format(text=said))
        button.toggled.connect(self._mark)
        button.toggled.connect(self.toggled)
        self.buttons[span] = button
        self._grid.addWidget(button, place // ACROSS, place % ACROSS)

    def _mark(self) -> None:
        """Mark the captured figures, and what was missed, in the text."""
        found = [self._selection(span, "verified") for span in self._captured]
        for span, button in self.buttons.items():
            found.append(self._selection(span, "chosen" if button.isChecked() else ""))
        self.view.setExtraSelections(found)

    def _selection(self, span: Sequence[int], state: str) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.view.document())
        last = len(self._text)
        start, end = (self._offsets.units(min(max(at - self._start, 0), last)) for at in span)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        made.cursor = cursor
        if state:
            made.format.setBackground(theme.mark(state).ground)
            made.format.setForeground(theme.mark(state).text)
        else:  # a number that was not captured, and may be none
            made.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            made.format.setUnderlineColor(theme.leftover())
        return made
