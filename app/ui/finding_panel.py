"""The decisions on the chosen finding: a button for each with its key, the form that one needs, and the last decision
with its undo.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.curation.deciding import Dismiss, KeepBoth, Prefer
from app.errors import Failure
from app.ui import wording
from app.ui.elided_label import ElidedLabel
from app.ui.finding_forms import DISMISSING, KEEPING, DecisionForm, ExtractionForm, ReasonForm, SourceForm, Subject
from app.ui.flow_layout import FlowLayout
from app.ui.tab_order import follow_layout
from app.ui.vocabulary_choices import Names


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to decide: its key, and whether it is one for two figures set against each other, or for figures."""

    key: Qt.Key
    letter: str
    text: object  # what QT_TRANSLATE_NOOP is declared to return; a string
    tip: object
    pair: bool = False
    figures: bool = True


CHOICES = {
    "source": Choice(
        Qt.Key.Key_S,
        "S",
        QT_TRANSLATE_NOOP("findings", "Error of the source"),
        QT_TRANSLATE_NOOP("findings", "The source prints something wrong: what it means, and how one knows"),
    ),
    "extraction": Choice(
        Qt.Key.Key_E,
        "E",
        QT_TRANSLATE_NOOP("findings", "Error of the machine"),
        QT_TRANSLATE_NOOP("findings", "The source is right, the machine has misread it: correct the figure"),
    ),
    "dismiss": Choice(
        Qt.Key.Key_D,
        "D",
        QT_TRANSLATE_NOOP("findings", "Nothing wrong"),
        QT_TRANSLATE_NOOP("findings", "All is right: say why"),
        figures=False,
    ),
    "first": Choice(
        Qt.Key.Key_A,
        "A",
        QT_TRANSLATE_NOOP("findings", "Prefer A"),
        QT_TRANSLATE_NOOP("findings", "Both state the same thing, and A is to be taken"),
        pair=True,
    ),
    "second": Choice(
        Qt.Key.Key_B,
        "B",
        QT_TRANSLATE_NOOP("findings", "Prefer B"),
        QT_TRANSLATE_NOOP("findings", "Both state the same thing, and B is to be taken"),
        pair=True,
    ),
    "keep": Choice(
        Qt.Key.Key_K,
        "K",
        QT_TRANSLATE_NOOP("findings", "Keep both"),
        QT_TRANSLATE_NOOP("findings", "Both are right and state different things: say which"),
        pair=True,
    ),
}


OTHER_KEYS = (
    ("1 … 9", QT_TRANSLATE_NOOP("findings", "Take up a suggestion")),
    ("N, P", QT_TRANSLATE_NOOP("findings", "Next finding, previous finding")),
    ("U", QT_TRANSLATE_NOOP("findings", "Take the last decision back")),
)


def keys_in_words() -> list[tuple[str, str]]:
    """Each key of the findings, behind what it does, as the user reads them."""
    decisions = [(_say(choice.text), choice.letter) for choice in CHOICES.values()]
    return [*decisions, *((_say(text), key) for key, text in OTHER_KEYS)]


def _say(text: object) -> str:
    return QCoreApplication.translate("findings", str(text))


class DecisionPanel(QWidget):
    """Signals: ``decided`` (the operation of a decision), ``left`` (a form was given up), ``undoing`` (the last
    decision is to be taken back).
    """

    decided = Signal(object)
    left = Signal()
    undoing = Signal()

    def __init__(self, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._subject: Subject | None = None
        self._pair = False
        self.form: DecisionForm | None = None
        self.buttons = {code: self._button(code, choice) for code, choice in CHOICES.items()}
        self.last = ElidedLabel()
        self.undo = QPushButton(self.tr("Undo   U"))
        self.undo.clicked.connect(self.undoing)
        self._rows = QWidget()
        self._last = QWidget()
        self._column = QVBoxLayout(self)
        self._lay_out()

    def show_subject(self, subject: Subject | None, *, pair: bool, writable: bool) -> None:
        """Offer the decisions that another finding can have."""
        if self._subject is None or subject is None or subject.row.key != self._subject.row.key:
            self.close_form()
        self._subject, self._pair = subject, pair
        for code, choice in CHOICES.items():
            there = subject is not None and (bool(subject.figures) or not choice.figures)
            self.buttons[code].setEnabled(writable and there and (pair or not choice.pair))
            self.buttons[code].setVisible(pair or not choice.pair)

    def choose(self, code: str) -> bool:
        """Decide so, or open the form that this needs; False where it cannot be."""
        subject = self._subject
        if subject is None or not self.buttons[code].isEnabled():
            return False
        key, suspects = subject.row.key, subject.row.suspects
        if code in ("first", "second"):
            self.decided.emit(Prefer(key, suspects[0 if code == "first" else 1]))
        else:
            self._open(self._form(code, subject))
        return True

    def close_form(self) -> None:
        """Take the form away, if there is one."""
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self._rows.show()

    def wait(self) -> None:
        """A decision is on its way: its form takes no more."""
        if self.form is not None:
            self.form.setEnabled(False)

    def go_on(self) -> None:
        """A decision was not made: its form takes another."""
        if self.form is not None:
            self.form.setEnabled(True)
            self.form.begin()

    def show_last(self, sentence: str, *, undoable: bool) -> None:
        """Keep the last decision in view."""
        self.last.setText(sentence)
        self.undo.setVisible(undoable)
        self._last.setVisible(bool(sentence))

    def say_failure(self, failure: Failure) -> None:
        """A decision was refused: say so in its form."""
        if self.form is not None:
            self.form.say(wording.failure(failure))

    def _form(self, code: str, subject: Subject) -> DecisionForm:
        key = subject.row.key
        if code == "source":
            return SourceForm(subject)
        if code == "extraction":
            return ExtractionForm(subject, self._names)
        if code == "keep":
            return ReasonForm(self.tr("Both are right:"), KEEPING, lambda why: KeepBoth(key, why))
        return ReasonForm(self.tr("Nothing wrong, because:"), DISMISSING, lambda why: Dismiss(key, why))

    def _open(self, form: DecisionForm) -> None:
        self.close_form()
        self.form = form
        form.decided.connect(self.decided)
        form.left.connect(self._leave)
        self._rows.hide()
        self._column.insertWidget(0, form)
        follow_layout(self)
        form.show()
        form.begin()

    def _leave(self) -> None:
        self.close_form()
        self.left.emit()

    def _button(self, code: str, choice: Choice) -> QPushButton:
        button = QPushButton(f"{_say(choice.text)}   {choice.letter}")
        button.setToolTip(f"{_say(choice.tip)} ({choice.letter})")
        button.setAccessibleName(_say(choice.text))
        button.clicked.connect(lambda: self.choose(code))
        return button

    def _lay_out(self) -> None:
        row = FlowLayout(self._rows)
        for button in self.buttons.values():
            button.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
        line = QHBoxLayout(self._last)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.last, 1)
        line.addWidget(self.undo)
        self._last.hide()
        self._column.setContentsMargins(10, 4, 10, 6)
        self._column.setSpacing(6)
        self._column.addWidget(self._rows)
        self._column.addWidget(self._last)
