"""A figure to be judged: where it stands, its passage with the number marked, and each field with the letter that calls
it wrong. Nothing of it says what anybody decided.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.exchange.statement import FIELDS, NO_FIGURE
from app.ui import form_fields, theme, wording
from app.ui.elided_label import ElidedLabel, quiet
from app.ui.left_button import LeftButton
from app.ui.vocabulary_choices import Names

LETTERS = dict(zip((*FIELDS, NO_FIGURE), "SVUPYKQMAX", strict=True))
"""The key of each field that may be wrong."""

BEFORE, AFTER = 600, 300
"""Code points of the passage shown on each side of the number."""

_BY_NAME = {field.name: field for field in form_fields.FIELDS}


class FigureCard(QWidget):
    """Shows one figure. ``toggled`` is emitted where other fields are called wrong. Without ``judged`` the fields are
    shown alone.
    """

    toggled = Signal()

    def __init__(self, names: Names, parent: QWidget | None = None, *, judged: bool = True) -> None:
        super().__init__(parent)
        self._names = names
        self._said: tuple[str, int, int] | None = None
        self.place = quiet(ElidedLabel())
        self.passage = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self.passage.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.passage.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.values = {name: QLabel(wordWrap=True) for name in FIELDS}
        self.buttons = {name: self._button(name) for name in LETTERS} if judged else {}
        self._lay_out()

    def show_figure(self, place: str, text: str, span: tuple[int, int], values: Mapping[str, Any]) -> None:
        """Show another figure: ``text`` is its document's, ``span`` in code points, ``values`` its fields by name."""
        self._said = (text, *span)
        self.place.setText(place)
        self._show_passage()
        for name, label in self.values.items():
            label.setText(self._value(name, values, text[slice(*span)]))
        for button in self.buttons.values():
            button.setChecked(False)

    def wrong(self) -> list[str]:
        """The fields that are called wrong."""
        return [name for name, button in self.buttons.items() if button.isChecked()]

    def call(self, wrong: tuple[str, ...]) -> None:
        """Call these fields wrong, and no others."""
        for name, button in self.buttons.items():
            button.setChecked(name in wrong)

    def press(self, letter: str) -> bool:
        """Call a field wrong, or not, by its letter; False where it is none of these."""
        button = next((self.buttons[name] for name, key in LETTERS.items() if key == letter), None)
        if button is not None:
            button.toggle()
        return button is not None

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_passage()

    def _show_passage(self) -> None:
        if self._said is None:
            return
        text, start, end = self._said
        line_start = text.rfind("\n", 0, start) + 1
        found = text.find("\n", end)
        line_end = len(text) if found < 0 else found
        before, after = text[max(line_start, start - BEFORE) : start], text[end : min(line_end, end + AFTER)]
        mark = theme.mark("chosen")
        style = f"color:{mark.text.name()}; background-color:{mark.ground.name()}; font-weight:600;"
        cut = ("… " if start - BEFORE > line_start else "", " …" if end + AFTER < line_end else "")
        marked = f'<span style="{style}">&nbsp;{escape(text[start:end])}&nbsp;</span>'
        self.passage.setText(f"{cut[0]}{escape(before)}{marked}{escape(after)}{cut[1]}")

    def _value(self, name: str, values: Mapping[str, Any], printed: str) -> str:
        if name == "span":
            return f"“{printed}”"
        return _BY_NAME[name].words(values, self._names)

    def _button(self, name: str) -> QPushButton:
        button = LeftButton(_said(name, wrong=False))
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(self.tr("Wrong: {field} ({key})").format(field=wording.wrong(name), key=LETTERS[name]))
        button.setAccessibleName(self.tr("Wrong: {field}").format(field=wording.wrong(name)))
        button.toggled.connect(self._toggled)
        return button

    def _toggled(self) -> None:
        for name, button in self.buttons.items():
            button.setText(_said(name, wrong=button.isChecked()))
        self.toggled.emit()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        for row, (name, label) in enumerate(self.values.items()):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setAccessibleName(wording.wrong(name))
            grid.addWidget(self.buttons.get(name) or QLabel(wording.wrong(name)), row, 0)
            grid.addWidget(label, row, 1)
        if NO_FIGURE in self.buttons:
            grid.addWidget(self.buttons[NO_FIGURE], len(FIELDS), 0)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.place)
        column.addWidget(self.passage)
        column.addLayout(grid)
        column.addStretch(1)


def _said(name: str, *, wrong: bool) -> str:
    """What stands on the button of a field."""
    return f"{theme.SIGNS['rejected'] if wrong else LETTERS[name]}   {wording.wrong(name)}"
