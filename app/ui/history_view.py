"""The history: what restricts it, its entries, the chosen one in full, and what to do where there are none."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QStackedWidget,
    QWidget,
)

from app.curation import undo
from app.curation.operations import Outcome
from app.curation.undo import Revert
from app.models import history_queries
from app.models.history_queries import HistoryFilter
from app.models.records import OperationRow
from app.ui import numbers
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.empty_page import EmptyPage
from app.ui.history_bar import HistoryBar
from app.ui.history_detail import HistoryDetail
from app.ui.history_model import COLUMNS, WHAT, YIELDING, HistoryModel
from app.ui.history_words import HistoryWords
from app.ui.row_table import fill_tab, list_and_chosen, row_table, size_heads

HEIGHTS = (430, 270)
"""Heights of the entries and of the chosen one in a new window."""


class HistoryView(QWidget):
    """Follows the desk, and reads nothing while it is hidden. ``chosen`` says that ``operation`` is another one.
    ``words`` says what operations do, as this workspace names things.
    """

    chosen = Signal()

    def __init__(self, desk: Desk, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._dialogs = dialogs
        self._entry: OperationRow | None = None
        self.words = HistoryWords(desk)
        self.bar = HistoryBar(desk, self.words)
        self.model = HistoryModel(desk, self.words, self)
        self.view = row_table(self.model, self.tr("History"), self.tr("Columns"))
        size_heads(self.view, "history columns", [column.sample for column in COLUMNS], WHAT, yielding=YIELDING)
        self.detail = HistoryDetail(desk, self.words)
        self.nothing = EmptyPage()
        self._stack = QStackedWidget()
        self._lay_out()
        self.nothing.way.clicked.connect(self.bar.clear)
        self.bar.changed.connect(self._refresh_shown)
        self.bar.left.connect(self.view.setFocus)
        self.view.selectionModel().currentRowChanged.connect(self._show_entry)
        self.view.clicked.connect(self._choose_figure)
        self.view.activated.connect(self._choose_figure)
        self.detail.reverting.connect(self.revert)
        desk.changed.connect(self._follow)

    @property
    def operation(self) -> OperationRow | None:
        """The chosen entry, where it is an operation that stands, in a workspace that can be changed."""
        entry = self._entry
        if entry is None or self._desk.session.read_only or entry.id in self.model.back:
            return None
        return entry if entry.mode == "do" else None

    def revert(self) -> None:
        """Ask whether the chosen operation is to be taken back, and do it; say why where it cannot be."""
        entry = self.operation
        if entry is None:
            return
        hindrance = undo.why_not(self._desk.session.reader, entry.id)
        if hindrance is not None:
            self._dialogs.failure(self.words.failure(hindrance))
            return
        rows = history_queries.touched(self._desk.session.reader, [entry.id]).get(entry.id, 0)
        text = self.tr(
            "Take back: {what}?\n\nRows concerned: {rows}. This is a new entry of the history and can be undone."
        )
        question = text.format(what=self.words.sentence(entry), rows=numbers.number(rows))
        if self._dialogs.confirm(question, self.tr("Revert")):
            self._desk.perform(Revert(entry.id))

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has happened while the history was hidden."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the history anew, keeping the chosen entry where it still is let through."""
        self.words.refresh()
        self.bar.fill()
        asked = self.bar.filter()
        self.model.refresh(asked)
        shown, restricted = self.model.rowCount(), asked != HistoryFilter()
        self.bar.show_count(shown, restricted=restricted)
        self._stack.setCurrentIndex(0 if shown else 1)
        if restricted:
            self.nothing.show_why(self.tr("Nothing in the history matches."), self.tr("Show the whole history"))
        else:
            self.nothing.show_why(
                self.tr("Nothing has been done yet. Every change will be listed here, and can be taken back.")
            )
        self._keep_entry()

    def _refresh_shown(self) -> None:
        if self.isVisible():
            self.refresh()

    def _follow(self, _outcome: Outcome) -> None:
        self._refresh_shown()

    def _keep_entry(self) -> None:
        """Bring the chosen entry under the cursor again; the newest one where it is not let through."""
        row = None if self._entry is None else self.model.row_of(self._entry.id)
        index = self.model.index(row or 0, WHAT) if self.model.rowCount() else QModelIndex()
        if index.row() != self.view.currentIndex().row() or row is None:
            self.view.setCurrentIndex(index)
        if not index.isValid():
            self._show_entry(index, index)  # a model that was emptied has told nobody
        self.detail.say(self._entry, self._back(), can_go=self.operation is not None)
        self.chosen.emit()

    def _show_entry(self, current: QModelIndex, _previous: QModelIndex) -> None:
        entry = self.model.entry(current.row()) if current.isValid() else None
        if entry is None or self._entry is None or entry.id != self._entry.id:
            self._entry = entry
            self.detail.show_entry(entry, self._back(), can_go=self.operation is not None)
        self.chosen.emit()

    def _back(self) -> OperationRow | None:
        """The entry that took the chosen one back."""
        number = None if self._entry is None else self.model.back.get(self._entry.id)
        return history_queries.operations(self._desk.session.reader, [number])[number] if number is not None else None

    def _choose_figure(self, _index: QModelIndex) -> None:
        """An entry about one figure leads to it; which one of several is chosen below."""
        figures = self.detail.model.figures()
        if len(figures) == 1:
            self._desk.choose(figures.pop())

    def _lay_out(self) -> None:
        self._stack.addWidget(list_and_chosen("history", self.view, self.detail, HEIGHTS))
        self._stack.addWidget(self.nothing)
        fill_tab(self, self.bar, self._stack)
