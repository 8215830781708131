"""The line under the figure table: what the selected figures amount to, with what speaks against a sum of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from app.curation.operations import Outcome
from app.curation.tallying import tally
from app.models import view_queries
from app.ui import selected_words, theme
from app.ui.desk import Desk
from app.ui.field_editor import text_palette
from app.ui.table_selection import TableSelection
from app.ui.vocabulary_choices import Names

PAUSE = 60
"""Milliseconds after the last change of the selection before it is added up."""


class TableFoot(QWidget):
    """Shown where more than one figure is selected. ``beside`` stands at its right."""

    def __init__(self, desk: Desk, selection: TableSelection, beside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._selection = selection
        self._names = Names(desk.vocabulary)
        self.amount, self.warning = self._line(self.tr("The selected figures together")), self._line(self.tr("Warning"))
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.refresh)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(0, 1)
        layout.addWidget(self.amount, 0, 0)
        layout.addWidget(beside, 0, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.warning, 1, 0, 1, 2)
        self.hide()
        selection.changed.connect(self._soon)
        desk.changed.connect(self._follow)

    def refresh(self) -> None:
        """Add up what is selected now."""
        self._pause.stop()
        if not self._selection.seen:
            return
        count = self._selection.count()
        found = tally(view_queries.amounts(self._desk.session.reader, self._selection.ids())) if count > 1 else None
        self.setVisible(found is not None)
        if found is None:
            return
        self.amount.setText(selected_words.amount(found, self._names))
        against = "; ".join(selected_words.warnings(found, self._names))
        self.warning.setText(f"{theme.MARKED} {against}" if against else "")
        self.warning.setVisible(bool(against))
        self.warning.setPalette(text_palette(theme.warning()))

    def _soon(self) -> None:
        """Add up after a pause; hide at once, so that nothing stands there of figures that are selected no more."""
        if self._selection.count() < 2:
            self._pause.stop()
            self.hide()
        else:
            self._pause.start()

    def _follow(self, outcome: Outcome) -> None:
        if outcome.tables & {"figures", "facts", "documents"}:
            self._soon()

    def _line(self, name: str) -> QLabel:
        line = QLabel(wordWrap=True)
        line.setAccessibleName(name)
        line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        return line
