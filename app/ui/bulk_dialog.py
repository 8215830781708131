"""Setting a field of several figures: which field, to what, and, before anything is done, what that changes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.curation.operations import REASONS, BulkCorrect, check_values
from app.errors import InputError
from app.models import queries, view_queries
from app.models.history import Scalar
from app.ui import numbers, selected_words, wording
from app.ui.desk import Desk
from app.ui.field_inputs import ChoiceInput, LineInput
from app.ui.form_fields import FIELDS, Field
from app.ui.tab_order import follow_layout
from app.ui.vocabulary_choices import Names

AT_FIRST = "unit"
"""The field that the dialog begins with: the one that is most often wrong of many figures at once."""

WIDTH = 60
"""Characters of a line of the dialog."""


class BulkDialog(QDialog):
    """``ask`` gives the operation that was agreed to, or None. A value that cannot be is refused here, as the form
    does.
    """

    def __init__(self, desk: Desk, figure_ids: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ids = figure_ids
        self._names = Names(desk.vocabulary)
        self._first = queries.figures(desk.session.reader, figure_ids[:1])
        self.fields = QComboBox()
        for field in FIELDS:
            self.fields.addItem(wording.field(field.name), field.name)
        self.reasons = QComboBox()
        self.reasons.addItem(self.tr("as the field says"), "")
        for reason in REASONS:
            self.reasons.addItem(wording.reason(reason), reason)
        self.note = QLineEdit()
        self.preview = QLabel(wordWrap=True)
        self.input: LineInput | ChoiceInput = LineInput()
        self._form = QFormLayout()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._set = self.buttons.addButton(self.tr("&Set"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self.fields.currentIndexChanged.connect(self._other_field)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.fields.setCurrentIndex(self.fields.findData(AT_FIRST))
        self._other_field()
        self.fields.setFocus()

    def ask(self) -> BulkCorrect | None:
        """Show the dialog; what is to be done, or None."""
        return self.operation() if self.exec() and self.values() else None

    def operation(self) -> BulkCorrect:
        """What the dialog says now. Raises InputError as the field does."""
        reason, note = str(self.reasons.currentData()), self.note.text().strip()
        return BulkCorrect(list(self._ids), self._read(), reason=reason, note=note)

    def values(self) -> dict[str, Scalar] | None:
        """The columns that are to be set; None where what stands here cannot be."""
        try:
            return self._read()
        except InputError:
            return None

    @property
    def field(self) -> Field:
        """The field that is to be set."""
        return next(field for field in FIELDS if field.name == self.fields.currentData())

    def _read(self) -> dict[str, Scalar]:
        values = dict(self.field.read(self.input.shown(), self._names))
        for figure in self._first.values():
            check_values(figure, values)
        return values

    def _other_field(self) -> None:
        """Put an input of the chosen field in place of the one before, as the form has it."""
        field, before = self.field, self.input
        choices = field.completes(self._names) if field.completes else None
        self.input = ChoiceInput(field.choices) if field.choices else LineInput(choices)
        self.input.setAccessibleName(wording.field(field.name))
        self._form.replaceWidget(before, self.input)
        before.hide()
        before.deleteLater()
        label = self._form.labelForField(self.input)
        if isinstance(label, QLabel):
            label.setBuddy(self.input)
        if isinstance(self.input, ChoiceInput):
            self.input.currentIndexChanged.connect(self._look)
        else:
            self.input.textChanged.connect(self._look)
            self.input.abandoned.connect(self.reject)
        follow_layout(self)
        self._look()

    def _look(self) -> None:
        """Say what would change, or why it cannot be."""
        text, good = "", False
        if self.input.shown().strip() or self.field.name in ("per", "year", "metric"):
            try:
                values = self._read()
            except InputError as failure:
                text = wording.failure(failure)
            else:
                text, good = self._consequence(values)
        self.preview.setText(text)
        self._set.setEnabled(good)

    def _consequence(self, values: dict[str, Scalar]) -> tuple[str, bool]:
        """What setting the values changes, and whether it changes anything."""
        count, verified = view_queries.differing(self._desk.session.reader, self._ids, values)
        counts = {"count": numbers.number(count), "all": numbers.number(len(self._ids))}
        shown = self.field.words(values, self._names)
        text = self.tr("{count} of {all} figures change to: {value}.").format(value=shown, **counts)
        if not count:
            text = self.tr("All of them say {value} already.").format(value=shown)
        if verified:
            again = self.tr("{count} of these are verified, and become unreviewed again.")
            text += " " + again.format(count=numbers.number(verified))
        unknown = self.field.unknown(values, self._names)
        if unknown:
            text += " " + self.tr("Not in the vocabulary: {codes}").format(codes=", ".join(unknown))
        return text, count > 0

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Set a field"))
        which = selected_words.which(self._desk, self._ids)
        head = self.tr("{count} figures: {which}").format(count=numbers.number(len(self._ids)), which=which)
        self._form.addRow(self.tr("&Field"), self.fields)
        self._form.addRow(self.tr("&Value"), self.input)
        self._form.addRow(self.tr("&Reason"), self.reasons)
        self._form.addRow(self.tr("&Note"), self.note)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.preview.setMinimumHeight(self.fontMetrics().lineSpacing() * 3)
        self.preview.setAccessibleName(self.tr("What changes"))
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(head, wordWrap=True))
        layout.addLayout(self._form)
        layout.addWidget(self.preview)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * WIDTH)
