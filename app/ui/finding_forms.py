"""The small forms of a decision on a finding: an error of the source, an error of the machine, or a reason. Return
decides, Escape leaves; nothing is written before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.curation.deciding import DecideExtractionError, DecideSourceError
from app.curation.operations import Operation
from app.errors import InputError
from app.models.finding_queries import EVIDENCE, FindingRow, SuggestionRow
from app.models.history import Scalar
from app.models.records import FigureRow
from app.ui import numbers, theme, wording
from app.ui.figure_columns import printed
from app.ui.left_button import LeftButton
from app.ui.line_edit import LineEdit
from app.ui.vocabulary_choices import Names

DISMISSING = (
    QT_TRANSLATE_NOOP("findings", "rounded in print"),
    QT_TRANSLATE_NOOP("findings", "the parts overlap"),
    QT_TRANSLATE_NOOP("findings", "not all parts are named"),
    QT_TRANSLATE_NOOP("findings", "of another year or another base"),
    QT_TRANSLATE_NOOP("findings", "unusual, but right"),
)
KEEPING = (
    QT_TRANSLATE_NOOP("findings", "of different years"),
    QT_TRANSLATE_NOOP("findings", "of different programmes"),
    QT_TRANSLATE_NOOP("findings", "of different areas or groups"),
    QT_TRANSLATE_NOOP("findings", "a plan and a result"),
    QT_TRANSLATE_NOOP("findings", "counted in different ways"),
)
"""Common reasons, each chosen by its number."""

LONGEST = 48
"""Characters of a figure's metric in a list to choose from."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is decided on: a finding, its figures (the suspects first), and the suggestion that is taken up, if any."""

    row: FindingRow
    figures: Sequence[FigureRow]
    suggestion: SuggestionRow | None

    @property
    def first(self) -> int:
        """The id of the figure that is most likely meant."""
        return self.suggestion.figure_id if self.suggestion else self.figures[0].id


class DecisionForm(QFrame):
    """``decided`` is emitted with an operation, ``left`` where the user gave it up."""

    decided = Signal(object)
    left = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(title)
        self.problem = QLabel(wordWrap=True)
        self.problem.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(10, 8, 10, 8)
        self.column.setSpacing(6)
        head = QLabel(title)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        self.column.addWidget(head)

    def operation(self) -> Operation:
        """What the form says. Raises InputError where it cannot be."""
        raise NotImplementedError

    def submit(self) -> None:
        """Decide, or say what is wrong."""
        try:
            operation = self.operation()
        except InputError as failure:
            self.say(wording.failure(failure))
        else:
            self.problem.hide()
            self.decided.emit(operation)

    def say(self, sentence: str) -> None:
        """Show what is wrong."""
        palette = self.problem.palette()
        palette.setColor(self.problem.foregroundRole(), theme.warning().text)
        self.problem.setPalette(palette)
        self.problem.setText(sentence)
        self.problem.show()

    def begin(self) -> None:
        """Put the cursor where the user goes on."""
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return decides, Escape leaves; no key goes on to the keys of the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.accept()

    def _finish(self) -> None:
        save = QPushButton(self.tr("Save   Return"))
        save.clicked.connect(self.submit)
        leave = QPushButton(self.tr("Cancel   Esc"))
        leave.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(save)
        buttons.addWidget(leave)
        self.column.addWidget(self.problem)
        self.column.addLayout(buttons)


class SourceForm(DecisionForm):
    """The source prints something else than it means: which figure, what is meant, and how one knows."""

    def __init__(self, subject: Subject, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("findings", "Error of the source"), parent)
        self._subject = subject
        self.figures = _chooser(self.tr("Figure"), _figures(subject))
        self.intended = _line(self.tr("Intended value"), self.tr("empty: unknown"))
        self.evidence = _chooser(self.tr("Evidence"), {code: wording.choice(code) for code in EVIDENCE})
        self.note = _line(self.tr("Note"), "")
        conflict = subject.row.code.startswith("conflicts.")
        self.evidence.setCurrentIndex(EVIDENCE.index("another_passage" if conflict else "arithmetic"))
        fields = _fields(
            {
                self.tr("Printed wrong"): self.figures,
                self.tr("Intended"): self.intended,
                self.tr("Known from"): self.evidence,
                self.tr("Note"): self.note,
            }
        )
        self.column.addLayout(fields)
        self._finish()
        self.figures.activated.connect(self._prefill)
        _select(self.figures, subject.first)
        self._prefill()

    def begin(self) -> None:
        """The intended value is what is most often typed."""
        self.intended.setFocus()
        self.intended.selectAll()

    def operation(self) -> Operation:
        """The error of the source. Raises InputError ``bad_value``."""
        typed = self.intended.text().strip()
        intended = numbers.parse(typed) if typed else None
        if typed and intended is None:
            raise InputError("bad_value", value=typed)
        return DecideSourceError(
            self._subject.row.key,
            int(self.figures.currentData()),
            intended,
            str(self.evidence.currentData()),
            self.note.text().strip(),
        )

    def _prefill(self) -> None:
        """What the suggestion for the chosen figure says, if there is one."""
        taken = self._subject.suggestion
        there = [one for one in (taken, *self._subject.row.suggestions) if one and one.field == "value"]
        found = next((one.value for one in there if one.figure_id == self.figures.currentData()), None)
        self.intended.setText(numbers.number(found) if isinstance(found, int | float) else "")


class ExtractionForm(DecisionForm):
    """The machine misread what is printed: value, unit and year as they should be, or no figure at all."""

    def __init__(self, subject: Subject, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("findings", "Error of the machine"), parent)
        self._subject, self._names = subject, names
        self.figures = _chooser(self.tr("Figure"), _figures(subject))
        self.value = _line(self.tr("Value"), "")
        self.unit = _line(self.tr("Unit"), "")
        self.year = _line(self.tr("Year"), self.tr("2012 or 2011-2015"))
        self.no_figure = QCheckBox(self.tr("It is no figure at all"))
        self.note = _line(self.tr("Note"), "")
        fields = _fields(
            {
                self.tr("Misread"): self.figures,
                self.tr("Value"): self.value,
                self.tr("Unit"): self.unit,
                self.tr("Year"): self.year,
                "": self.no_figure,
                self.tr("Note"): self.note,
            }
        )
        self.column.addLayout(fields)
        self._finish()
        self.figures.activated.connect(self._prefill)
        self.no_figure.toggled.connect(self._enable)
        _select(self.figures, subject.first)
        self._prefill()

    def begin(self) -> None:
        """The value is what is most often wrong."""
        self.value.setFocus()
        self.value.selectAll()

    def operation(self) -> Operation:
        """The correction. Raises InputError: bad_value, bad_year, empty_field, no_correction."""
        figure, key, note = self._figure(), self._subject.row.key, self.note.text().strip()
        if self.no_figure.isChecked():
            return DecideExtractionError(key, {}, (figure.id,), note=note)
        values = {name: value for name, value in self._typed().items() if getattr(figure, name) != value}
        if not values:
            raise InputError("no_correction")
        return DecideExtractionError(key, {figure.id: values}, note=note)

    def _typed(self) -> dict[str, Scalar]:
        value = numbers.parse(self.value.text())
        if value is None:
            raise InputError("bad_value", value=self.value.text())
        unit = self._names.unit_code(self.unit.text())
        if unit is None:
            raise InputError("empty_field", field="unit")
        typed = self.year.text().strip()
        years = numbers.parse_period(typed) if typed else (None, None)
        if years is None:
            raise InputError("bad_year", value=typed)
        return {"value": value, "unit": unit, "year_from": years[0], "year_to": years[1]}

    def _figure(self) -> FigureRow:
        chosen = self.figures.currentData()
        return next(figure for figure in self._subject.figures if figure.id == chosen)

    def _prefill(self) -> None:
        figure, taken = self._figure(), self._subject.suggestion
        meant = taken.value if taken and taken.figure_id == figure.id and taken.field == "value" else figure.value
        self.value.setText(numbers.number(float(meant)))
        self.unit.setText(self._names.units.name(figure.unit))
        self.year.setText(numbers.period(figure.year_from, figure.year_to))

    def _enable(self, no_figure: bool) -> None:  # noqa: FBT001 - Qt's signal
        for field in (self.value, self.unit, self.year):
            field.setEnabled(not no_figure)


class ReasonForm(DecisionForm):
    """Why, by the number of a common reason or in words. A number decides at once."""

    def __init__(
        self, title: str, reasons: Sequence[object], make: Callable[[str], Operation], parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self._make = make
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.reasons = [QCoreApplication.translate("findings", str(reason)) for reason in reasons]
        for number, reason in enumerate(self.reasons, 1):
            button = LeftButton(f"{number}   {reason}")
            button.clicked.connect(lambda _=False, reason=reason: self._give(reason))
            self.column.addWidget(button)
        self.words = _line(title, self.tr("or in words"))
        self.column.addWidget(self.words)
        self._finish()

    def operation(self) -> Operation:
        """The decision with the typed reason. Raises InputError ``empty_why``."""
        why = self.words.text().strip()
        if not why:
            raise InputError("empty_why")
        return self._make(why)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit gives that reason; any other letter begins one in words."""
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self.reasons):
            self._give(self.reasons[number])
        elif event.text().isprintable() and event.text().strip() and not event.modifiers() & CHORD:
            self.words.setFocus()
            self.words.insert(event.text())
        else:
            super().keyPressEvent(event)

    def _give(self, reason: str) -> None:
        self.words.setText(reason)
        self.submit()


CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def _figures(subject: Subject) -> dict[object, str]:
    """The figures of a finding as a list names them."""
    return {figure.id: _named(figure) for figure in subject.figures}


def _named(figure: FigureRow) -> str:
    metric = figure.metric if len(figure.metric) <= LONGEST else f"{figure.metric[: LONGEST - 1].rstrip()}…"
    return f"{printed(figure)} – {metric}" if metric else f"{printed(figure)} ({figure.short_id})"


def _chooser(name: str, items: Mapping[object, str] | Mapping[str, str]) -> QComboBox:
    chooser = QComboBox()
    chooser.setAccessibleName(name)
    chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    chooser.setMinimumContentsLength(20)
    for code, text in items.items():
        chooser.addItem(text, code)
    return chooser


def _line(name: str, hint: str) -> LineEdit:
    line = LineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText(hint)
    return line


def _fields(rows: Mapping[str, QWidget]) -> QFormLayout:
    form = QFormLayout()
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setVerticalSpacing(5)
    for text, widget in rows.items():
        form.addRow(text, widget)
    return form


def _select(chooser: QComboBox, code: object) -> None:
    chooser.setCurrentIndex(max(chooser.findData(code), 0))
