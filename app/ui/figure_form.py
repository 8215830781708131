"""The form of the chosen figure: what it says, field by field, and the decisions an analyst takes on it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.checks import anchors
from app.curation.operations import AddNote, Correct, Operation, Outcome, SetReview, likely_reason
from app.errors import Failure, InputError
from app.models import annotation_queries, queries
from app.models.history import Scalar
from app.models.records import FigureRow, Review
from app.ui import actions, figure_columns, figure_context, figure_form_layout, theme
from app.ui.desk import Desk
from app.ui.elided_label import ElidedLabel, small
from app.ui.field_editor import FieldEditor
from app.ui.field_inputs import LineInput
from app.ui.figure_links import FigureLinks
from app.ui.form_fields import FIELDS, MOST_SECOND
from app.ui.notes_panel import NotesPanel
from app.ui.reason_input import ReasonInput
from app.ui.review_names import ReviewNames
from app.ui.vocabulary_choices import Names

LOW = 330
"""Pixels of height below which the form does not repeat the sentence."""


class FigureForm(QWidget):
    """Every edit is saved as soon as it is complete; a decision first saves what was being typed. ``entered`` is
    emitted when Return has verified the figure, ``left`` when the user goes back to where the figure was chosen,
    ``finding_asked`` with the figure's id where the user wants to see what is held against it.
    """

    entered = Signal()
    left = Signal()
    finding_asked = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._figure: FigureRow | None = None
        self._typed: dict[str, Scalar] | None = None
        """Where corrections are gathered while a decision is taken, to be saved with it."""
        names = Names(desk.vocabulary)
        self._indicator = names.indicators.name
        self.editors = {field.name: FieldEditor(field, names, self) for field in FIELDS}
        self.notes = NotesPanel()
        self.reason = ReasonInput()
        self.short_id = QLabel()
        self.state = QLabel()
        self.confidence = small(ElidedLabel(mode=Qt.TextElideMode.ElideLeft))
        self.context = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self.about = FigureLinks(desk, names)
        self.by = ReviewNames(desk)
        self.about.finding_asked.connect(self.finding_asked)
        self.verify = self._button("verify", "verified", self.tr("Verify"))
        self.reject = self._button("reject", "rejected", self.tr("Reject"))
        self.unreview = self._button("unreview", "unreviewed", "")
        self._stack = figure_form_layout.lay_out(self)
        for editor in self.editors.values():
            editor.corrected.connect(lambda values, editor=editor: self._correct(editor, values))
            self._listen(editor)
        self.notes.added.connect(self._add_note)
        self.notes.line.entered.connect(self.left)
        self.notes.line.abandoned.connect(self.left)
        self.reason.entered.connect(self._enter)
        self.reason.left.connect(self.left)
        desk.chosen.connect(self._show)
        desk.changed.connect(self._follow)
        desk.failed.connect(self._say_failure)
        desk.checked.connect(self._follow_checks)
        self._show(desk.figure)

    def review(self, review: Review) -> bool:
        """Decide on the figure as the form shows it: what was being typed is saved, with a verification as one step,
        and hinders the decision where it is refused; False then. Without a correction, a verification settles all
        figures that state the same, but for those that are rejected.
        """
        figure = self._figure
        if figure is None:
            return False
        typed: dict[str, Scalar] = {}
        self._typed = typed
        complete = self.commit()
        self._typed = None
        verifies = complete and review == "verified"
        if typed and not self._perform(Correct(figure.id, typed, self.reason.taken(), verify=verifies)):
            self._say_failure(InputError("analyst_unknown"))
            return False
        if complete and not (typed and verifies):
            same = [] if typed or review != "verified" else self._unsettled_mentions(figure)
            self._desk.perform(SetReview([figure.id, *same], review))
        return complete

    def take_second(self, place: int) -> None:
        """Take the second choice that stands under this number, from 1."""
        offered = [editor for editor in self.editors.values() if editor.choice is not None]
        if 0 < place <= min(len(offered), MOST_SECOND):
            offered[place - 1].take_second()

    def go_to(self, name: str) -> None:
        """Put the cursor into a field, the reason or the note."""
        inputs: dict[str, QWidget] = {"reason": self.reason, "note": self.notes.line}
        chosen = inputs[name] if name in inputs else self.editors[name].input
        chosen.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(chosen, LineInput):
            chosen.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the sentence to the source above where there is little room for the fields."""
        super().resizeEvent(event)
        self.context.setVisible(event.size().height() >= LOW)

    def _unsettled_mentions(self, figure: FigureRow) -> list[int]:
        found = queries.mentions(self._desk.session.reader, figure)
        return [other.id for other in found if other.review == "unreviewed"]

    def _listen(self, editor: FieldEditor) -> None:
        editor.held = lambda: editor.input.entering or self.reason.hasFocus()
        editor.input.entered.connect(self._enter)
        editor.input.abandoned.connect(self.left)
        if isinstance(editor.input, LineInput):
            editor.input.textEdited.connect(self._suggest_reason)
            editor.input.abandoned.connect(self._suggest_reason)

    def _enter(self) -> None:
        if self.review("verified"):
            self.entered.emit()

    def _suggest_reason(self) -> None:
        """Preselect the reason that what is being typed suggests."""
        edited = [column for editor in self.editors.values() if editor.edited for column in editor.field.columns]
        self.reason.suggest(likely_reason(edited))

    def commit(self) -> bool:
        """Save what is being typed: before a decision, and before the workspace closes. False where it is refused."""
        refused = [editor for editor in self.editors.values() if not editor.commit()]
        if refused:
            refused[0].input.setFocus()
            return False
        self.notes.commit()
        return True

    def _show(self, figure: FigureRow | None) -> None:
        if self._figure is not None and (figure is None or figure.id != self._figure.id):
            self.notes.commit()
            self.notes.line.clear()
        reader = self._desk.session.reader
        machine = None if figure is None else queries.machine(reader, figure.id)
        if self._figure is None or figure is None or figure.id != self._figure.id:
            self.reason.suggest("", anew=True)
        for editor in self.editors.values():
            editor.show(figure, machine)
        self._number()
        self._figure = figure
        self._stack.setCurrentIndex(1 if figure is None else 0)
        if figure is None:
            return
        decided = annotation_queries.of_indicator(reader, figure.indicator)
        self.notes.show_notes(queries.notes(reader, figure.id), decided, self._indicator(figure.indicator))
        self.short_id.setText(figure.short_id)
        self.state.setText(figure_columns.review(figure))
        sure = figure_columns.confidence(figure)
        self.confidence.setText(self.tr("confidence {share}").format(share=sure) if sure else self.tr("added by hand"))
        self.unreview.setEnabled(figure.review != "unreviewed")
        self.context.setText(self._context(figure))
        self.about.show_figure(figure)
        self.by.show_figure(figure.id)

    def _number(self) -> None:
        """Give the fields' second choices their numbers."""
        place = 0
        for editor in self.editors.values():
            place += editor.choice is not None
            editor.number(place if editor.choice is not None and place <= MOST_SECOND else 0)

    def _context(self, figure: FigureRow) -> str:
        """The figure in its sentence; where it does not stand there, what was printed."""
        text = self._desk.text(figure.document_id)
        if anchors.broken(text, [figure]):
            return self.tr("Printed: {quote}. The text at its place reads otherwise.").format(
                quote=f"<b>{escape(figure.quote)}</b>"
            )
        return figure_context.as_html(text, figure.span_start, figure.span_end)

    def _follow(self, outcome: Outcome) -> None:
        for editor in self.editors.values():
            editor.settle(outcome.figures)
        concerned = self._figure is not None and self._figure.id in outcome.figures
        if concerned or outcome.rearranged or not outcome.tables.isdisjoint({"annotations", "second_checks"}):
            self._show(self._desk.figure)

    def _follow_checks(self, figures: frozenset[int]) -> None:
        """Say anew what is held against the figure; what is being typed stays."""
        figure = self._desk.figure
        if self._figure is not None and figure is not None and figure.id in figures:
            self._figure = figure
            self.state.setText(figure_columns.review(figure))
            self.about.show_figure(figure)

    def _correct(self, editor: FieldEditor, values: dict[str, Scalar]) -> None:
        if self._typed is not None:
            self._typed |= values
        elif editor.figure is not None and not self._perform(Correct(editor.figure.id, values, self.reason.taken())):
            editor.refuse(InputError("analyst_unknown"))

    def _add_note(self, body: str) -> None:
        if self._figure is not None and not self._perform(AddNote(self._figure.id, body)):
            self.notes.give_back()

    def _perform(self, operation: Operation) -> bool:
        """Hand in an operation. False where nobody signed in when they were asked, and nothing was done."""
        self._desk.perform(operation)
        return self._desk.session.analyst is not None

    def _say_failure(self, failure: Failure) -> None:
        """Put a failure under the fields that were on their way, and keep what was typed in figures left since."""
        for editor in self.editors.values():
            editor.give_back(failure)
        self.notes.give_back()

    def _button(self, action: str, review: Review, text: str) -> QPushButton:
        """A button for a decision. The window's action of that name owns the shortcut; the button only shows it."""
        keys, named = actions.here(action), actions.label(action)
        button = QPushButton(f"{theme.SIGNS[review]} {text}   {keys}" if text else theme.SIGNS[review])
        button.setToolTip(f"{named} ({keys})")
        button.setAccessibleName(named)
        button.clicked.connect(lambda: self.review(review))
        return button
