"""The second check: the figures that another analyst has settled, one by one, agreed or disagreed with by a key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.curation.operations import Outcome
from app.curation.second_checking import SecondCheck
from app.errors import Failure
from app.models import queries, second_check_queries
from app.models.records import MACHINE_FIELDS, FigureFilter
from app.models.second_check_queries import SettledRow, Verdict
from app.ui import figure_columns, numbers
from app.ui.desk import Desk
from app.ui.page import WorkPage, key_free_button
from app.ui.quality_card import FigureCard
from app.ui.quality_review import CHORD
from app.ui.review_names import ReviewNames
from app.ui.room import take_room
from app.ui.typeahead import Typeahead
from app.ui.vocabulary_choices import Names

SIZE = (980, 640)
SIGNS = {"open": "○", "agree": "✓", "disagree": "✗"}


class SecondCheckPage(WorkPage):
    """Stays open beside the work; it writes nothing to files."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._names = Names(desk.vocabulary)
        self._typed = Typeahead(self)
        self._rows: list[SettledRow] = []
        self.setWindowTitle(self.tr("Second check"))
        take_room(self, SIZE)
        self.states = QComboBox()
        self.states.setAccessibleName(self.tr("Which figures"))
        for text, state in (
            (self.tr("to be checked"), "open"),
            (self.tr("disagreements"), "disagree"),
            (self.tr("agreed"), "agree"),
            (self.tr("all"), ""),
        ):
            self.states.addItem(text, state)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Settled figures"))
        self.told = QLabel(wordWrap=True)
        self.names = ReviewNames(desk)
        self.card = FigureCard(self._names, judged=False)
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("Why you disagree (W; Return goes back)"))
        self.note.setAccessibleName(self.tr("Note on the second check"))
        self.agree = key_free_button(self.tr("Agree   A"), lambda: self.check("agree"))
        self.disagree = key_free_button(self.tr("Disagree   D"), lambda: self.check("disagree"))
        self.show_all = key_free_button(self.tr("Show these in the table"), self._show_in_table)
        self._lay_out()
        self.list.installEventFilter(self)
        self.note.returnPressed.connect(self.list.setFocus)
        self.states.currentIndexChanged.connect(lambda _: self.read())
        self.states.activated.connect(lambda _: self.list.setFocus())  # else its letters choose among the states
        self.list.currentRowChanged.connect(self._show)
        desk.changed.connect(self._follow)
        desk.failed.connect(self._refuse)
        self.read()
        self.list.setFocus()

    @property
    def row(self) -> SettledRow | None:
        """The chosen figure."""
        place = self.list.currentRow()
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def read(self) -> None:
        """Read anew which figures there are; what comes to the chosen one's place is chosen."""
        analyst = self._desk.session.analyst
        found = second_check_queries.settled(self._desk.session.reader, analyst.uuid if analyst else "")
        state, kept = self.states.currentData(), self.row
        place = max(self.list.currentRow(), 0)
        self._rows = [row for row in found if not state or row.state == state]
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.list.clear()
        self.list.addItems([f"{SIGNS[row.state]}  {row.short_id}  ·  {row.first}" for row in self._rows])
        self.list.blockSignals(False)  # noqa: FBT003
        same = [number for number, row in enumerate(self._rows) if kept is not None and row.figure_id == kept.figure_id]
        self.list.setCurrentRow(same[0] if same else min(place, len(self._rows) - 1))
        self._show()
        counts = [sum(row.state == each for row in found) for each in ("open", "agree", "disagree")]
        said = self.tr("Settled by others: {open} to be checked, {agree} agreed, {disagree} disagreed")
        named = dict(zip(("open", "agree", "disagree"), map(numbers.number, counts), strict=True))
        none = self.tr("Nobody else has settled a figure yet. Another analyst signs in with Edit > Change analyst.")
        self.told.setText(said.format(**named) if found else none)

    def check(self, verdict: Verdict) -> None:
        """Agree or disagree with the chosen figure."""
        row = self.row
        if row is None or self._desk.session.read_only:
            return
        self._typed.begin()
        self._desk.perform(SecondCheck(row.figure_id, verdict, self.note.text()))
        if self._desk.session.analyst is None:  # who checks was asked, and not said
            self._typed.end(forget=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the check, wherever the focus is."""
        if not self._press(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list's letters check, they do not search."""
        if watched is self.list and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        if self._typed.hold(event):
            return True
        if event.modifiers() & CHORD or self.row is None:
            return False
        match event.key():
            case Qt.Key.Key_A:
                self.check("agree")
            case Qt.Key.Key_D:
                self.check("disagree")
            case Qt.Key.Key_W:
                self.note.setFocus()
            case Qt.Key.Key_N | Qt.Key.Key_P as key:
                place = self.list.currentRow() + (1 if key == Qt.Key.Key_N else -1)
                self.list.setCurrentRow(min(max(place, 0), len(self._rows) - 1))
            case _:
                return False
        return True

    def _follow(self, outcome: Outcome) -> None:
        if outcome.code == "second_check" and outcome.mode == "do":
            self.note.clear()
            self.list.setFocus()
        if not outcome.tables.isdisjoint({"second_checks", "figures", "documents"}):
            place = self.list.currentRow()
            self.read()
            moves = outcome.code == "second_check" and outcome.mode == "do" and not self.states.currentData()
            if moves and self.list.currentRow() == place:
                self.list.setCurrentRow(min(place + 1, len(self._rows) - 1))
        self._typed.end()

    def _refuse(self, _failure: Failure) -> None:
        self._typed.end(forget=True)

    def _show(self, _place: int = -1) -> None:
        row = self.row
        found = {} if row is None else queries.figures(self._desk.session.reader, [row.figure_id])
        self.names.setVisible(bool(found))
        self.card.setVisible(bool(found))
        for widget in (self.agree, self.disagree, self.note):
            widget.setEnabled(bool(found) and not self._desk.session.read_only)
        self.show_all.setEnabled(bool(found))
        for figure in found.values():
            values = {name: getattr(figure, name) for name in MACHINE_FIELDS}
            text, span = self._desk.text(figure.document_id), (figure.span_start, figure.span_end)
            self.card.show_figure(figure_columns.place(figure, self._names), text, span, values)
            self.names.show_figure(figure.id)

    def _show_in_table(self) -> None:
        """Let the table show the listed figures alone."""
        ids = tuple(row.figure_id for row in self._rows)
        self._desk.replace_filter(FigureFilter(ids=ids, sort=self._desk.filter.sort))

    def _lay_out(self) -> None:
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.card)
        chosen = QWidget()
        column = QVBoxLayout(chosen)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.names)
        column.addWidget(area, 1)
        column.addWidget(self.note)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setChildrenCollapsible(False)
        panes.addWidget(self.list)
        panes.addWidget(chosen)
        panes.setSizes([280, 700])
        above = QHBoxLayout()
        above.addWidget(self.states)
        above.addWidget(self.told, 1)
        below = QHBoxLayout()
        for button in (self.agree, self.disagree, self.show_all):
            below.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addLayout(above)
        layout.addWidget(panes, 1)
        layout.addLayout(below)
