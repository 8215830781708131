"""One field of the figure form at work: it shows, takes what is typed, says what is wrong with it, and gives it on."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from app.curation.operations import check_values
from app.errors import Failure, InputError
from app.models.records import FigureRow, MachineRow
from app.ui import theme, wording
from app.ui.elided_label import ElidedLabel, quiet, small
from app.ui.field_inputs import ChoiceInput, LineInput
from app.ui.form_fields import Field, Values
from app.ui.vocabulary_choices import Names

LEAST, LEAST_SECOND = 12, 5
"""Letters of an input, and of a second choice, that are seen in the narrowest window."""


class FieldEditor(QObject):
    """The widgets of one field, for a form to lay out: ``head`` (the label with its key, and a mark where the machine
    was not sure), ``input``, ``hint`` (what the machine said, where that differs, and its second choice) and
    ``problem``. ``corrected`` is emitted with the columns to be saved; until the figure comes back with them, or
    ``refuse`` is called, they count as on their way. ``held`` says whether leaving the input saves nothing yet.
    """

    corrected = Signal(dict)

    def __init__(self, field: Field, names: Names, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = field
        self.figure: FigureRow | None = None
        self._names = names
        self._machine: MachineRow | None = None
        self._stored = ""
        self._sent: str | None = None
        self._drafts: dict[int, str] = {}
        self._on_their_way: dict[int, str] = {}
        self._failures: dict[int, Failure] = {}
        self.input = self._make_input()
        self.label = QLabel(field.title())
        self.label.setBuddy(self.input)
        self._doubt = QLabel(theme.DOUBTFUL)
        self.head = labelled(self.label, field.key, self._doubt)
        self._make_head()
        self.second = QToolButton()
        self.second.setAccessibleName(self.tr("{field}: second choice").format(field=wording.field(field.name)))
        self.held: Callable[[], bool] = lambda: False
        self.problem = QLabel(wordWrap=True)
        self.problem.setVisible(False)
        self.take_back = QToolButton()
        self.take_back.setText("↶")
        self.take_back.setAutoRaise(True)
        self._said = small(ElidedLabel())
        self.hint = self._make_hint()
        self.input.committed.connect(self._leave)
        self.second.clicked.connect(self.take_second)
        if field.says is not None and isinstance(self.input, LineInput):
            self.input.textEdited.connect(self._say_typed)
        self.input.abandoned.connect(self.abandon)
        self.take_back.clicked.connect(self._take_back)

    def show(self, figure: FigureRow | None, machine: MachineRow | None) -> None:
        """Show a figure's field. What is typed and not saved stays with its figure, and comes back with it."""
        same = figure is not None and self.figure is not None and figure.id == self.figure.id
        unsaved = self.edited and self.input.shown() != self._sent
        if self.figure is not None and not same:
            self._put_aside(self.figure.id, unsaved=unsaved)
        self.figure, self._machine = figure, machine
        self._stored = "" if figure is None else self.field.show(self.field.of(figure), self._names)
        if not (same and unsaved):
            self.abandon()
            if figure is not None and figure.id in self._drafts:
                self._show_draft(figure.id)
        self._show_machine()

    @property
    def edited(self) -> bool:
        """Whether something else stands here than what is stored."""
        return self.input.shown() != self._stored

    def commit(self) -> bool:
        """Give on what was typed, where it is something new. False where it is refused."""
        text = self.input.shown()
        if self.figure is None or not self.edited:
            self._say("")
            return True
        if text == self._sent:
            return True
        try:
            values = self.field.read(text, self._names)
            check_values(self.figure, values)
        except InputError as failure:
            self.refuse(failure)
            return False
        stored = self.field.of(self.figure)
        changed = {column: value for column, value in values.items() if value != stored[column]}
        if not changed:
            self.abandon()
            return True
        self._sent = text
        self._say("")
        self.corrected.emit(changed)
        return True

    def _leave(self) -> None:
        if not self.held():
            self.commit()

    def _say_typed(self, text: str) -> None:
        """Show at once what a number that is typed as print has it comes to."""
        said = self.field.says(text) if self.field.says else ""
        self._say("")
        self.problem.setText(f"= {said}")
        self.problem.setVisible(bool(said))

    @property
    def choice(self) -> Values | None:
        """The machine's second choice, where it has one that does not stand here."""
        return None if self.figure is None else self.field.second(self.figure, self._machine)

    def number(self, place: int) -> None:
        """Offer the second choice under this number; 0 where it has none."""
        choice = self.choice
        self.second.setVisible(place > 0 and choice is not None)
        self._doubt.setVisible(choice is not None)
        if choice is not None:
            words = self.field.words(choice, self._names)
            self.second.setText(f"{place}  {words}")
            name = self.tr("{field}: second choice {value}").format(field=wording.field(self.field.name), value=words)
            self.second.setToolTip(f"{name} ({place})")
            self.second.setAccessibleName(name)
        self.hint.setVisible(choice is not None or self._said.isVisibleTo(self.hint))

    def take_second(self) -> None:
        """Correct the field to the machine's second choice."""
        choice = self.choice
        if self.figure is not None and choice is not None:
            stored = self.field.of(self.figure)
            self._sent = self.input.shown()
            self.corrected.emit({column: value for column, value in choice.items() if value != stored[column]})

    def refuse(self, failure: Failure) -> None:
        """Say under the input why what stands in it was not saved."""
        self._sent = None
        self._say(wording.failure(failure))

    def settle(self, figures: Collection[int]) -> None:
        """What was on its way for these figures is saved."""
        for figure_id in figures:
            self._on_their_way.pop(figure_id, None)

    def give_back(self, failure: Failure) -> None:
        """What is on its way was not saved: say so here, and keep what was typed for figures that were left since."""
        if self.waiting:
            self.refuse(failure)
        self._drafts |= self._on_their_way
        self._failures |= dict.fromkeys(self._on_their_way, failure)
        self._on_their_way.clear()

    @property
    def waiting(self) -> bool:
        """Whether a correction is on its way."""
        return self._sent is not None

    def abandon(self) -> None:
        """Show what is stored."""
        self._sent = None
        self.input.show_text(self._stored)
        self._say("")

    def _put_aside(self, figure_id: int, *, unsaved: bool) -> None:
        if unsaved and not self.commit():
            self._drafts[figure_id] = self.input.shown()
        elif self._sent is not None:
            self._on_their_way[figure_id] = self._sent

    def _show_draft(self, figure_id: int) -> None:
        """Show what was typed and not saved. What failed to be saved is not tried again unasked."""
        self.input.show_text(self._drafts.pop(figure_id))
        failure = self._failures.pop(figure_id, None)
        if failure is None:
            self.commit()
        elif self.edited:
            self.refuse(failure)

    def _take_back(self) -> None:
        """Correct the field to what the machine said."""
        if self.figure is None or self._machine is None:
            return
        stored = self.field.of(self.figure)
        self._sent = self.input.shown()
        said = {column: self._machine.fields[column] for column in self.field.columns}
        self.corrected.emit({column: value for column, value in said.items() if value != stored[column]})

    def _make_input(self) -> LineInput | ChoiceInput:
        field = self.field
        choices = field.completes(self._names) if field.completes else None
        made = ChoiceInput(field.choices) if field.choices else LineInput(choices)
        made.setAccessibleName(wording.field(field.name))
        made.setMinimumWidth(made.fontMetrics().averageCharWidth() * LEAST)
        return made

    def _make_head(self) -> None:
        self._doubt.setToolTip(self.tr("The machine was not sure"))
        self._doubt.setAccessibleName(self.tr("The machine was not sure"))
        kept = self._doubt.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # the form does not grow where a figure is less sure
        self._doubt.setSizePolicy(kept)
        self._doubt.hide()

    def _make_hint(self) -> QWidget:
        name = wording.field(self.field.name)
        self.take_back.setToolTip(self.tr("{field}: take back, as the machine had it").format(field=name))
        self.take_back.setAccessibleName(self.tr("Take back {field}").format(field=name))
        self.take_back.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        hint = QWidget()
        row = QHBoxLayout(hint)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.second.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.second.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.second.setMinimumWidth(self.second.fontMetrics().averageCharWidth() * LEAST_SECOND)
        row.addWidget(self.second)
        row.addWidget(self.take_back)
        row.addWidget(self._said, 1)
        row.addStretch()
        hint.setVisible(False)
        return hint

    def _show_machine(self) -> None:
        said = None if self._machine is None else {name: self._machine.fields[name] for name in self.field.columns}
        differs = said is not None and self.figure is not None and said != self.field.of(self.figure)
        self.take_back.setVisible(differs)
        self._said.setVisible(differs)
        self.hint.setVisible(differs)
        lines = []
        if said is not None and self._machine is not None:
            words = self.tr("Machine: {value}").format(value=self.field.words(said, self._names))
            self._said.setText(words)
            rules = {self._machine.rules.get(name, "") for name in (self.field.name, *self.field.columns)} - {""}
            lines = [words, *(self.tr("Rule: {rule}").format(rule=rule) for rule in sorted(rules))]
        self.input.setToolTip("\n".join(lines))

    def _remark(self) -> str:
        """What is right, but worth a look: a code that the vocabulary does not have may be a slip of the keys."""
        unknown = [] if self.figure is None else self.field.unknown(self.field.of(self.figure), self._names)
        return self.tr("Not in the vocabulary: {codes}").format(codes=", ".join(unknown)) if unknown else ""

    def _say(self, problem: str) -> None:
        """Show what is wrong under the input; where nothing is, what is worth a look."""
        said = problem or ("" if self.edited else self._remark())
        self.problem.setText(said)
        self.problem.setVisible(bool(said))
        self.input.setAccessibleDescription(said)
        notice, palette = theme.warning(), QPalette()
        if problem:
            palette.setColor(QPalette.ColorRole.Base, notice.ground)
            palette.setColor(QPalette.ColorRole.Text, notice.text)
        self.input.setPalette(palette)
        self.problem.setPalette(text_palette(notice) if problem else QPalette())


def labelled(label: QLabel, key: str, mark: QLabel | None = None) -> QWidget:
    """A label with a mark, and beside them the key that leads to its field from where nothing is typed."""
    head = QWidget()
    row = QHBoxLayout(head)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    said = quiet(QLabel(key))
    said.setAccessibleName(QCoreApplication.translate("FieldEditor", "key {key}").format(key=key))
    row.addWidget(label)
    if mark is not None:
        row.addWidget(mark)
    row.addStretch(1)
    row.addWidget(said)
    return head


def text_palette(notice: theme.Notice) -> QPalette:
    """A palette with the colour of a notice for text."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, notice.text)
    return palette
