"""The findings: what restricts them, a list, the chosen one in full, and the decisions on it, by one key each."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.curation import checking
from app.curation.operations import Operation, Outcome
from app.errors import Failure
from app.models import finding_queries
from app.models.finding_queries import FindingRow
from app.ui import wording
from app.ui.desk import Desk
from app.ui.finding_bar import FindingBar, within
from app.ui.finding_detail import FindingDetail
from app.ui.finding_forms import CHORD, Subject
from app.ui.finding_model import COLUMNS, WHAT, YIELDING, FindingModel
from app.ui.finding_nothing import NoFindings
from app.ui.finding_panel import CHOICES, DecisionPanel
from app.ui.row_table import CELL_SPACE, fill_tab, list_and_chosen, row_table, size_heads
from app.ui.typeahead import Typeahead
from app.ui.vocabulary_choices import Names

HEIGHTS = (260, 440)
"""Heights of the list and of the chosen finding in a new window."""

DECISIONS = frozenset({"source_error", "extraction_error", "prefer", "keep_both", "dismiss"})
"""The codes of the operations that decide on a finding."""

_KEYS = {choice.key: code for code, choice in CHOICES.items()}


class FindingView(QWidget):
    """Follows the desk and the checks. The chosen finding's first suspect becomes the desk's chosen figure."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._names = Names(desk.vocabulary)
        self._key = ""
        self._next = ""
        self._made: list[str] = []
        self._following = False
        self._typed = Typeahead(self)
        self._read: list[FindingRow] = []
        self.bar = FindingBar(self._names)
        self.model = FindingModel(self._names, self)
        self.view = self._make_view()
        self.detail = FindingDetail(desk, self._names)
        self.panel = DecisionPanel(self._names)
        self.nothing = NoFindings()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect(desk)

    @property
    def finding(self) -> FindingRow | None:
        """The chosen finding."""
        return self.detail.row

    def choose(self, key: str) -> None:
        """Choose the finding with this key, and let it through where it is not."""
        self._key = key
        self.read()
        if self.model.row_of(key) is None:
            self._key = key
            self.bar.states.setCurrentIndex(self.bar.states.findData(""))
            for chooser in (self.bar.severities, self.bar.rules, self.bar.provinces):
                chooser.setCurrentIndex(0)
            self.refresh()
        self.view.setFocus()

    def read(self) -> None:
        """Read the findings anew, and show them; at first one on the desk's chosen figure, where there is one."""
        self._read = finding_queries.findings(self._desk.session.reader)
        figure = self._desk.figure
        if not self._key and figure is not None:
            self._key = next((row.key for row in self._read if row.open and figure.id in row.suspects), "")
        self.refresh()

    def refresh(self) -> None:
        """Show what is asked for now, keeping the chosen finding, or what has come to its place."""
        rows = [row for row in self._read if within(row, self._desk.filter)]
        self.bar.fill(rows)
        shown = [row for row in rows if self.bar.lets_through(row)]
        place = self.view.currentIndex().row()
        self._following = True
        self.model.show(shown)
        row = self.model.row_of(self._next) if self._next else None
        row = self.model.row_of(self._key) if row is None else row
        self._next = ""
        if row is None and shown:
            row = min(max(place, 0), len(shown) - 1)
        self.view.setCurrentIndex(QModelIndex() if row is None else self.model.index(row, WHAT))
        self._following = False
        self._show(None if row is None else shown[row])
        self.bar.show_count(len(shown))
        reader = self._desk.session.reader
        self.bar.say_busy(current=checking.current(reader), read_only=self._desk.session.read_only)
        self._stack.setCurrentIndex(0 if shown else 1)
        if not shown:
            figures, decided = self._desk.session.progress()[1], sum(not row.open for row in rows)
            busy = self.bar.busy.text()
            self.nothing.say(restricted=self.bar.restricted, figures=figures, busy=busy, decided=decided)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed while the findings were hidden."""
        super().showEvent(event)
        self.read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list's keys: a letter decides, it does not search."""
        if watched is self.view and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            letter = event.text().isprintable() and event.text().strip() and not event.modifiers() & CHORD
            return self._press(event) or bool(letter)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same keys where a button or the detail has the focus."""
        if not self._press(event):
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> bool:
        """What a key does; False where it is none of these. What is typed while a decision is on its way to the disk is
        meant for the finding after it, and waits.
        """
        if self._typed.hold(event):
            return True
        if event.modifiers() & CHORD or self.panel.form is not None:
            return False
        key = event.key()
        if key in _KEYS:
            return self.panel.choose(_KEYS[Qt.Key(key)])
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            return self.detail.take_number(key - Qt.Key.Key_0)
        if key in (Qt.Key.Key_N, Qt.Key.Key_P):
            self._step(1 if key == Qt.Key.Key_N else -1)
            return True
        if key == Qt.Key.Key_U and not self._desk.session.read_only and self._desk.session.next_undo() is not None:
            self._undo()
            return True
        return False

    def _step(self, rows: int) -> None:
        row = self.view.currentIndex().row() + rows
        if 0 <= row < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(row, WHAT))

    def _undo(self) -> None:
        self._typed.begin()
        self._desk.undo()

    def _decide(self, operation: Operation) -> None:
        """Hand in a decision; the next open finding is chosen when it is on disk."""
        self._typed.begin()
        self.panel.wait()
        self.view.setFocus()
        self._desk.perform(operation)
        if self._desk.session.analyst is None:  # who decides was asked, and not said
            self._typed.end()
            self.panel.go_on()

    def _follow(self, outcome: Outcome) -> None:
        """A decision was made, or taken back: go on, or go back to it. What else is done to figures changes findings
        when it has been checked.
        """
        if outcome.code in DECISIONS and outcome.operation_id is not None:
            decided = self._key if self._typed.waiting and outcome.mode == "do" else ""
            self._keep_last(outcome)
            self._read_again(decided)
        elif self.isVisible() and outcome.tables & {"documents", "decisions"}:
            self.read()
        self._typed.end()

    def _read_again(self, key: str) -> None:
        """Show the present state of one finding, which is all that a decision made here changes; without a key of all:
        of thousands, to read all would take longer than a key may.
        """
        if not self.isVisible():
            return
        if not key:
            self.read()
            return
        found = finding_queries.finding(self._desk.session.reader, key)
        there = (found if row.key == key else row for row in self._read)
        self._read = [row for row in there if row is not None]
        self.refresh()

    def _keep_last(self, outcome: Outcome) -> None:
        what = wording.operation(outcome.code, outcome.params)
        if outcome.mode == "do" and self.isVisible():
            self._made.append(self._key)
            self._next = self._next_open()
            self.panel.close_form()
            self.view.setFocus()
            self.panel.show_last(self.tr("Last: {what}").format(what=what), undoable=True)
        elif outcome.mode == "undo":
            self._key = self._made.pop() if self._made else self._key
            self.panel.show_last(self.tr("Undone: {what}").format(what=what), undoable=bool(self._made))
        else:
            self.panel.show_last(self.tr("Redone: {what}").format(what=what), undoable=True)

    def _next_open(self) -> str:
        """The key of the open finding that follows the chosen one; the last one before where none does."""
        place = self.view.currentIndex().row()
        after = [row.key for row in self.model.rows[place + 1 :] if row.open]
        before = [row.key for row in self.model.rows[: max(place, 0)] if row.open]
        return after[0] if after else (before[-1] if before else "")

    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._following:
            self._show(self.model.rows[current.row()] if current.isValid() else None)

    def _show(self, row: FindingRow | None) -> None:
        """Show a finding in full, and where its number stands."""
        moved = row is not None and row.key != (self.detail.row.key if self.detail.row is not None else "")
        self._key = row.key if row is not None else self._key
        self.detail.show_finding(row)
        if row is not None and moved and row.suspects:
            self._desk.choose(row.suspects[0])

    def _offer(self) -> None:
        row = self.detail.row
        subject = None if row is None else Subject(row, self.detail.figures, self.detail.suggestion)
        self.panel.show_subject(subject, pair=self.detail.pair, writable=not self._desk.session.read_only)

    def _refuse(self, failure: Failure) -> None:
        self._typed.end(forget=True)
        if self.isVisible():
            self.panel.go_on()
            self.panel.say_failure(failure)

    def _refresh_shown(self, _what: object = None) -> None:
        if self.isVisible():
            self.refresh()

    def _read_shown(self, _figures: object) -> None:
        if self.isVisible():
            self.read()

    def _make_view(self) -> QTableView:
        view = row_table(self.model, self.tr("Findings"), self.tr("Columns"))
        size_heads(view, "findings columns", [column.sample for column in COLUMNS], WHAT, yielding=YIELDING)
        heads, metrics = view.horizontalHeader(), view.fontMetrics()
        for number, column in enumerate(COLUMNS):
            least = metrics.horizontalAdvance(column.title) + 2 * CELL_SPACE
            heads.resizeSection(number, max(heads.sectionSize(number), least))
        return view

    def _connect(self, desk: Desk) -> None:
        self.view.installEventFilter(self)
        self.view.selectionModel().currentRowChanged.connect(self._choose)
        self.bar.changed.connect(self._refresh_shown)
        self.detail.picked.connect(desk.choose)
        self.detail.taken.connect(self._offer)
        self.panel.decided.connect(self._decide)
        self.panel.left.connect(self.view.setFocus)
        self.panel.undoing.connect(self._undo)
        self.nothing.clearing.connect(self.bar.clear)
        self.nothing.state_asked.connect(self.bar.show_state)
        desk.changed.connect(self._follow)
        desk.checked.connect(self._read_shown)
        desk.filtered.connect(self._refresh_shown)
        desk.failed.connect(self._refuse)
        desk.doubted.connect(lambda _: self._typed.end(forget=True))

    def _lay_out(self) -> None:
        chosen = QWidget()
        below = QVBoxLayout(chosen)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.detail, 1)
        below.addWidget(self.panel)
        self._stack.addWidget(list_and_chosen("findings", self.view, chosen, HEIGHTS))
        self._stack.addWidget(self.nothing)
        fill_tab(self, self.bar, self._stack)
