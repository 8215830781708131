"""The chosen finding in full: what it says, the sentences with its numbers marked, its arithmetic, what would mend it,
and what was decided on it before.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.models import queries
from app.models.finding_queries import FindingRow, SuggestionRow
from app.models.records import FigureRow
from app.ui import finding_arithmetic, finding_words
from app.ui.desk import Desk
from app.ui.elided_label import ElidedLabel, quiet
from app.ui.finding_model import state
from app.ui.finding_passages import PassagesPanel, passages
from app.ui.left_button import LeftButton
from app.ui.tab_order import follow_layout
from app.ui.vocabulary_choices import Names

MOST_SUGGESTIONS = 9
"""Suggestions that are shown, since each has a digit."""

TAKEN = {True: "●", False: "○"}
"""What stands before a suggestion that is taken up, or not."""


class FindingDetail(QScrollArea):
    """Shows one finding. ``picked``: a number of it was clicked (the figure's id); ``taken``: another suggestion."""

    picked = Signal(int)
    taken = Signal()

    def __init__(self, desk: Desk, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._names = desk, names
        self.row: FindingRow | None = None
        self.figures: list[FigureRow] = []
        self.suggestion: SuggestionRow | None = None
        self.head = quiet(ElidedLabel())
        self.sentence = _label(bold=True)
        self.passages = PassagesPanel(names)
        self.arithmetic = _label()
        self.arithmetic.setTextFormat(Qt.TextFormat.RichText)
        self.earlier = _label()
        self._mending = QLabel(self.tr("What would mend it:"))
        self.buttons: list[QPushButton] = []
        self._suggestions = QVBoxLayout()
        self._body = QWidget()
        self.passages.picked.connect(self.picked)
        self._lay_out()
        self.show_finding(None)

    @property
    def pair(self) -> bool:
        """Whether the finding sets two figures against each other, of which one may be preferred."""
        return self.row is not None and self.row.code.startswith("conflicts.") and len(self.row.suspects) == 2

    def show_finding(self, row: FindingRow | None) -> None:
        """Show another finding; None for none."""
        moved = row is None or self.row is None or row.key != self.row.key
        self.row = row
        self._read()
        self._body.setVisible(row is not None)
        if row is None:
            return
        first = row.suggestions[0] if row.suggestions else None
        kept = self.suggestion if not moved and self.suggestion in row.suggestions else first
        place = self._names.place(row.province, row.report_year)
        parts = (finding_words.severity(row.severity), finding_words.rule(row.rule), place, state(row))
        self.head.setText(" · ".join(parts))
        self.sentence.setText(self.tr("{sentence}.").format(sentence=finding_words.sentence(row, self._names)))
        self._show_marks(row)
        self._show_suggestions(row)
        self.take(kept)
        self._show_earlier(row)
        if moved:
            self.verticalScrollBar().setValue(0)

    def take(self, suggestion: SuggestionRow | None) -> None:
        """Take up a suggestion: a decision is prefilled with it."""
        self.suggestion = suggestion
        rows = self.row.suggestions if self.row is not None else ()
        for button, one in zip(self.buttons, rows, strict=False):
            button.setChecked(one == suggestion)
            button.setText(f"{TAKEN[one == suggestion]}{button.text()[1:]}")
        self.taken.emit()

    def take_number(self, number: int) -> bool:
        """Take up the suggestion of this number, from 1; False where there is none."""
        there = self.row is not None and 0 < number <= len(self.buttons)
        if there and self.row is not None:
            self.take(self.row.suggestions[number - 1])
        return there

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.row is not None:
            self._show_marks(self.row)

    def _read(self) -> None:
        ids = () if self.row is None else dict.fromkeys((*self.row.suspects, *self.row.context))
        found = queries.figures(self._desk.session.reader, list(ids))
        self.figures = [found[one] for one in ids if one in found]

    def _show_marks(self, row: FindingRow) -> None:
        text = self._desk.text
        found = passages(self.figures, text)
        self.passages.show_passages(found, text, row.suspects, pair=self.pair)
        self.passages.setVisible(bool(found))
        self.arithmetic.setText(finding_arithmetic.as_html(row, self.figures))
        self.arithmetic.setVisible(bool(self.arithmetic.text()))

    def _show_suggestions(self, row: FindingRow) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        by_id = {figure.id: figure for figure in self.figures}
        self.buttons = []
        for number, one in enumerate(row.suggestions[:MOST_SUGGESTIONS], 1):
            said = finding_words.suggestion(one, by_id.get(one.figure_id), row)
            self._suggestions.addWidget(self._button(number, said, one))
        self._mending.setVisible(bool(self.buttons))
        follow_layout(self)

    def _button(self, number: int, said: str, one: SuggestionRow) -> QPushButton:
        button = LeftButton(f"{TAKEN[False]} {number}   {said}")
        button.setCheckable(True)
        button.setToolTip(self.tr("Take this up: the decision is prefilled with it"))
        button.clicked.connect(lambda: self.take(one))
        self.buttons.append(button)
        return button

    def _show_earlier(self, row: FindingRow) -> None:
        self.earlier.setVisible(row.decision is not None)
        if row.decision is None:
            return
        said = finding_words.decision(row.decision)
        if row.state == "again":
            changed = finding_words.numbers_then(row.decision, row.values)
            said = self.tr("Open again, since its numbers have changed. It was decided: {what}").format(what=said)
            said += f"\n{changed}" if changed else ""
        else:
            said = self.tr("Decided: {what}").format(what=said)
        self.earlier.setText(said)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._body)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(8)
        self._suggestions.setSpacing(3)
        for widget in (self.head, self.sentence, self.earlier, self.passages, self.arithmetic, self._mending):
            column.addWidget(widget)
        column.addLayout(self._suggestions)
        column.addStretch(1)
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The chosen finding"))


def _label(*, bold: bool = False) -> QLabel:
    label = QLabel(wordWrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if bold:
        font = label.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.08)
        label.setFont(font)
    return label
