"""The same error elsewhere: after a correction, the figures that the same rule set in the same way are offered, to be
looked at and corrected together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.curation.operations import BulkCorrect, Outcome
from app.models import error_queries, queries
from app.models.history import Scalar
from app.models.records import FigureFilter, FigureRow
from app.ui import numbers, wording
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.figure_columns import place, printed
from app.ui.history_words import HistoryWords
from app.ui.room import take_room
from app.ui.vocabulary_choices import Names

CORRECTIONS = frozenset({"correct", "extraction_error"})
"""The codes of the operations after which one looks elsewhere."""

APART = frozenset({"value"})
"""Fields that are wrong in one figure alone: another that reads the same number reads it elsewhere."""

SIZE = (760, 480)
"""Width and height of the dialog, in pixels of a 96 dpi screen."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Figures that may be wrong as one that was corrected: ``values`` are the right ones, by field."""

    figures: tuple[int, ...]
    values: dict[str, Scalar]
    said: str
    right: str


class SameErrorBar(QFrame):
    """A quiet line, shown while it has something to offer."""

    def __init__(self, desk: Desk, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._dialogs = desk, dialogs
        self._words = HistoryWords(desk)
        self.found: Elsewhere | None = None
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.show_them = QPushButton(self.tr("Show"))
        self.show_them.setToolTip(self.tr("Let only these figures through, in the table"))
        self.correct = QPushButton(self.tr("Correct all…"))
        self.leave = QPushButton("✕")
        self.leave.setToolTip(self.tr("Leave them as they are"))
        self.leave.setAccessibleName(self.tr("Leave them as they are"))
        self.leave.setFixedWidth(self.leave.sizeHint().height() + 4)
        line = QHBoxLayout()
        line.addStretch(1)
        for button, do in (
            (self.show_them, self._show),
            (self.correct, self._correct),
            (self.leave, self._hide),
        ):
            line.addWidget(button)
            button.clicked.connect(do)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 6, 4)
        column.setSpacing(2)
        column.addWidget(self.text)
        column.addLayout(line)
        desk.changed.connect(self._follow)
        self.hide()

    def _follow(self, outcome: Outcome) -> None:
        if outcome.code in CORRECTIONS and outcome.mode == "do" and len(outcome.figures) == 1:
            self._offer(elsewhere(self._desk, next(iter(outcome.figures)), outcome, self._words))
        elif self.found is not None and (outcome.mode != "do" or outcome.figures & set(self.found.figures)):
            self._hide()

    def _offer(self, found: Elsewhere | None) -> None:
        self.found = found
        self.setVisible(found is not None)
        if found is not None:
            text = self.tr("{count} more with {what} set by the same rule")
            self.text.setText(text.format(count=numbers.number(len(found.figures)), what=found.said))

    def _show(self) -> None:
        if self.found is not None:
            self._desk.replace_filter(FigureFilter(ids=self.found.figures, sort=self._desk.filter.sort))

    def _correct(self) -> None:
        """Ask which, and correct them in one operation."""
        found = self.found
        if found is None:
            return
        known = queries.figures(self._desk.session.reader, list(found.figures))
        figures = [known[number] for number in found.figures if number in known]
        chosen = self._dialogs.same_error(self._desk, figures, f"{found.said} → {found.right}")
        if chosen:
            self._desk.perform(BulkCorrect(chosen, found.values))

    def _hide(self) -> None:
        self.found = None
        self.hide()


def elsewhere(desk: Desk, figure_id: int, outcome: Outcome, words: HistoryWords) -> Elsewhere | None:
    """Where else the machine said the same by the same rule, as it did of a figure that was corrected just now."""
    changed = outcome.params.get("fields")
    fields = [str(name) for name in changed if name not in APART] if isinstance(changed, list) else []
    reader = desk.session.reader
    figure, said = queries.figures(reader, [figure_id]).get(figure_id), queries.machine(reader, figure_id)
    found = error_queries.same_error(reader, figure_id, fields)
    if figure is None or said is None or not found:
        return None
    values: dict[str, Scalar] = {name: getattr(figure, name) for name in fields}
    name = fields[0]
    named = wording.field(name)
    old, new = (words.value(name, value) for value in (said.fields[name], values[name]))
    return Elsewhere(tuple(found), values, f"{named[:1].lower()}{named[1:]} “{old}”", f"“{new}”")


class SameErrorDialog(QDialog):
    """Lists the figures, each to be taken along or left."""

    def __init__(self, desk: Desk, figures: Sequence[FigureRow], what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The same error elsewhere"))
        take_room(self, SIZE)
        names = Names(desk.vocabulary)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Figures to be corrected"))
        for figure in figures:
            item = QListWidgetItem(_line(figure, names), self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(Qt.ItemDataRole.UserRole, figure.id)
        told = QLabel(self.tr("{what}. Uncheck what is right as it is. This is one operation, with one undo."))
        told.setText(told.text().format(what=what))
        told.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.accept_button = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.list.itemChanged.connect(self._count)
        self.list.itemActivated.connect(lambda item: desk.choose(item.data(Qt.ItemDataRole.UserRole)))
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self._count()

    def chosen(self) -> list[int]:
        """The ids of the checked figures."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked]

    def ask(self) -> list[int] | None:
        """Show the dialog and wait; None where it was cancelled."""
        return self.chosen() if self.exec() else None

    def _count(self) -> None:
        count = len(self.chosen())
        self.accept_button.setText(self.tr("Correct {count} figures").format(count=numbers.number(count)))
        self.accept_button.setEnabled(count > 0)


def _line(figure: FigureRow, names: Names) -> str:
    unit = names.units.name(figure.unit)
    return f"{figure.short_id}   {printed(figure)} {unit}   {figure.metric}   ({place(figure, names)})"
