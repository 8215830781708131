"""The statement of quality as a page to be read: the sentences to cite, and the table by stratum and field."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app import statement_sentences
from app.exchange.statement import Statement
from app.ui import moments, numbers, wording
from app.ui.roomy import Roomy


class StatementPanel(QWidget):
    """Shows one statement. ``exporting``: its table is to be written (by name); ``saving``: its text (the lines)."""

    exporting = Signal(str)
    saving = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.cited = QLabel(wordWrap=True)
        self.cited.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.cited.setAccessibleName(self.tr("Sentences to cite"))
        font = self.cited.font()
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self.cited.setFont(font)
        self.table = QTreeWidget()
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setAlternatingRowColors(True)
        self.table.setAccessibleName(self.tr("Statement by stratum and field"))
        self.table.setItemDelegate(Roomy(QMargins(6, 3, 6, 3), self.table))
        self.table.setHeaderLabels([wording.say(head) for head in statement_sentences.HEADS])
        self._lay_out()

    def show_statement(self, said: Statement | None) -> None:
        """Show another statement; None for none."""
        self.table.clear()
        self.setEnabled(said is not None)
        if said is None:
            self.cited.setText("")
            return
        day = moments.long_day(said.sample.drawn_at)
        self.cited.setText("\n".join(statement_sentences.cited(said, wording.say, numbers.number, day)))
        self._text = "\n".join(statement_sentences.text(said, wording.say, numbers.number, day))
        for line in statement_sentences.table(said, wording.say, numbers.number):
            item = QTreeWidgetItem(self.table, list(line))
            for column in range(1, len(line)):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def copy(self) -> None:
        """Put the whole statement on the clipboard."""
        QGuiApplication.clipboard().setText(self._text)

    def _lay_out(self) -> None:
        heads = self.table.header()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        heads.setStretchLastSection(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        below = QHBoxLayout()
        for text, does in (
            (self.tr("&Copy"), self.copy),
            (self.tr("Save as &text…"), lambda: self.saving.emit(self._text)),
            (self.tr("&Export the statement…"), lambda: self.exporting.emit("statement")),
            (self.tr("Export the &items…"), lambda: self.exporting.emit("samples")),
        ):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(does)
            below.addWidget(button)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.cited)
        column.addWidget(self.table, 1)
        column.addLayout(below)
