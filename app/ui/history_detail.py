"""One entry of the history in full: what it did, who, when and why, old and new of each field; and its revert."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.models.records import OperationRow
from app.ui import actions, moments
from app.ui.desk import Desk
from app.ui.elided_label import quiet
from app.ui.history_changes import COLUMNS, HistoryChanges
from app.ui.history_words import HistoryWords
from app.ui.row_table import row_table

ROW_SPACE = 8
"""Pixels of a row beyond its text."""


class HistoryDetail(QWidget):
    """Signals: ``reverting`` (the entry shown is to be taken back). A click on a line chooses its figure."""

    reverting = Signal()

    def __init__(self, desk: Desk, words: HistoryWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = words
        self.model = HistoryChanges(desk, words, self)
        self.what = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.how = quiet(QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText))
        self.revert = self._make_button()
        self.view = self._make_view()
        self._lay_out()

    def show_entry(self, entry: OperationRow | None, back: OperationRow | None, *, can_go: bool) -> None:
        """Show an entry, which one took it back, and whether it can be taken back now."""
        self.model.show(None if entry is None else entry.id)
        self.say(entry, back, can_go=can_go)

    def say(self, entry: OperationRow | None, back: OperationRow | None, *, can_go: bool) -> None:
        """Say anew what the entry is and whether it still stands, and leave its changes as they are shown."""
        self.revert.setEnabled(can_go)
        self.what.setText("" if entry is None else self._words.sentence(entry))
        self.how.setText("" if entry is None else self._about(entry, back))

    def _about(self, entry: OperationRow, back: OperationRow | None) -> str:
        found = self._words.analysts.get(entry.analyst_id or 0)
        who, why = found.name if found else "", self._words.why(entry)
        said = " · ".join(part for part in (moments.local(entry.at), who, why) if part)
        if back is None:
            return said
        text = self.tr("Taken back on {when} by “{what}”.")
        return f"{said}\n{text.format(when=moments.local(back.at), what=self._words.sentence(back))}"

    def _make_button(self) -> QPushButton:
        """The window's action of this name owns the shortcut; the button only shows it."""
        spec = next(spec for spec in actions.ACTIONS if spec.name == "revert")
        keys = QKeySequence(spec.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        button = QPushButton(self.tr("Revert this…"))
        button.setToolTip(self.tr("Take this one operation back, whatever was done since ({keys})").format(keys=keys))
        button.clicked.connect(self.reverting)
        return button

    def _make_view(self) -> QTableView:
        view = row_table(self.model, self.tr("What was changed"), self.tr("Columns"), ROW_SPACE)
        heads = view.horizontalHeader()
        for column, sample in enumerate(("Note on HEB12-0000 ", "In the workspace ")):
            heads.resizeSection(column, view.fontMetrics().horizontalAdvance(sample) + 2 * ROW_SPACE)
        for column in range(2, len(COLUMNS)):
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        view.clicked.connect(self._choose)
        view.activated.connect(self._choose)
        return view

    def _lay_out(self) -> None:
        font = self.what.font()
        font.setBold(True)
        self.what.setFont(font)
        for label in (self.what, self.how):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.what)
        words.addWidget(self.how)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self.revert, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)

    def _choose(self, index: QModelIndex) -> None:
        figure = self.model.figure_at(index.row())
        if figure is not None:
            self._desk.choose(figure)
