"""Edit > Vocabularies: the rows that this workspace adds, by kind. Each is added, edited and taken away as one step,
once it has been shown what that changes.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.curation import vocabularies
from app.curation.vocabularies import RemoveVocabularyRow, RowOperation, SetVocabularyRow
from app.errors import InputError
from app.models import vocabulary_queries
from app.models.vocabulary_queries import AddedRow
from app.ui import row_preview_flow, wording
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.line_edit import LineEdit
from app.ui.merge_tables import TextTable
from app.ui.room import take_room
from app.ui.tab_order import follow_layout
from app.ui.underway import Underway
from app.vocabulary import COLUMNS

SIZE = (760, 460)
WIDTH = 480


class VocabularyDialog(QDialog):
    """The rows of one kind, and what can be done with them. ``wants_run`` says, when it is closed, whether the texts
    are to be read with them. ``noting`` is emitted with the code of an indicator that a note is to be written on.
    """

    noting = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Vocabularies of this workspace"))
        self._desk = desk
        self.dialogs = Dialogs(self)
        self.underway = Underway(desk.jobs, lambda: self.dialogs, self)
        self._rows: list[AddedRow] = []
        self.wants_run = False
        self.kind = QComboBox(self)
        for kind in COLUMNS:
            self.kind.addItem(wording.choice(kind), kind)
        self.rows = TextTable([], self.tr("Rows that this workspace adds"), self)
        self.add = QPushButton(self.tr("&Add…"), self)
        self.edit = QPushButton(self.tr("&Edit…"), self)
        self.remove = QPushButton(self.tr("&Remove"), self)
        self.note = QPushButton(self.tr("&Note on it…"), self)
        self.run = QPushButton(self.tr("See what it &changes…"), self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        self._lay_out()
        follow_layout(self)
        self.kind.currentIndexChanged.connect(lambda _: self._refresh())
        self.rows.itemSelectionChanged.connect(self._enable)
        self.rows.itemActivated.connect(lambda _: self._edit())
        self.add.clicked.connect(lambda: self._ask({}, None))
        self.edit.clicked.connect(self._edit)
        self.remove.clicked.connect(self._remove)
        self.note.clicked.connect(self._note)
        self.run.clicked.connect(self._run)
        self.buttons.rejected.connect(self.reject)
        desk.changed.connect(self._refresh)
        self.finished.connect(self._end)
        take_room(self, SIZE)
        self._refresh()

    @property
    def chosen(self) -> AddedRow | None:
        """The row under the cursor."""
        row = self.rows.currentRow()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def ask(self) -> bool:
        """Show the dialog and wait: whether the texts are to be read with the rows as they are then."""
        self.exec()
        return self.wants_run

    def _end(self) -> None:
        """Closed, it outlives its use as a child of the window, and follows nothing any more."""
        self._desk.changed.disconnect(self._refresh)

    def _lay_out(self) -> None:
        why = QLabel(
            self.tr(
                "These rows stand beside those that came with the program, and go before them. Before a row is saved or"
                " removed you see what that changes in the texts, and choose whether it is done along with the row or"
                " when you extract again."
            ),
            self,
            wordWrap=True,
        )
        head = QHBoxLayout()
        label = QLabel(self.tr("&Vocabulary:"), self)
        label.setBuddy(self.kind)
        head.addWidget(label)
        head.addWidget(self.kind)
        head.addStretch(1)
        for button in (self.note, self.add, self.edit, self.remove):
            head.addWidget(button)
        self.buttons.addButton(self.run, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.addWidget(why)
        layout.addLayout(head)
        layout.addWidget(self.rows)
        layout.addWidget(self.buttons)

    def _refresh(self, *_: object) -> None:
        """Read the rows of the chosen kind anew."""
        kind = str(self.kind.currentData())
        added = vocabulary_queries.added(self._desk.session.reader)
        self._rows = [row for row in added if row.kind == kind]
        heads = [wording.cell(column) for column in COLUMNS[kind]]
        self.rows.setColumnCount(len(heads))
        self.rows.setHorizontalHeaderLabels(heads)
        self.rows.show_rows([row.cells.get(column, "") for column in COLUMNS[kind]] for row in self._rows)
        self._enable()

    def _enable(self) -> None:
        there = self.chosen is not None
        self.edit.setEnabled(there)
        self.remove.setEnabled(there)
        self.note.setEnabled(there)
        self.note.setVisible(self.kind.currentData() == "indicators")

    def _edit(self) -> None:
        if self.chosen is not None:
            self._ask(self.chosen.cells, self.chosen.id)

    def _ask(self, cells: Mapping[str, str], row_id: int | None) -> None:
        operation = RowDialog(self._desk, str(self.kind.currentData()), cells, row_id, self).ask()
        if operation is not None:
            self._perform(operation)

    def _remove(self) -> None:
        if self.chosen is not None:
            self._perform(RemoveVocabularyRow(self.chosen.id))

    def _perform(self, operation: RowOperation) -> None:
        """Do what the user agrees to, once it is shown what it changes."""
        row_preview_flow.ask(self._desk, operation, self.underway, lambda: self.dialogs, self._desk.report_failure)

    def _note(self) -> None:
        if self.chosen is not None:
            self.accept()
            self.noting.emit(self.chosen.name)

    def _run(self) -> None:
        self.wants_run = True
        self.accept()


class RowDialog(QDialog):
    """The cells of one row. What is wrong with them is said as they are typed."""

    def __init__(
        self, desk: Desk, kind: str, cells: Mapping[str, str], row_id: int | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Row of a vocabulary"))
        self._desk, self._kind, self._row_id = desk, kind, row_id
        self.lines = {column: LineEdit(cells.get(column, ""), self) for column in COLUMNS[kind]}
        form = QFormLayout()
        for column, line in self.lines.items():
            form.addRow(f"{wording.cell(column)}:", line)
            line.textChanged.connect(lambda _: self._look())
        self.fault = QLabel(self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.fault.setMinimumHeight(2 * self.fault.fontMetrics().lineSpacing())
        kinds = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        self.buttons = QDialogButtonBox(kinds, parent=self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        several = QLabel(self.tr("Several forms in one cell are separated by |"), self)
        layout.addWidget(several)
        layout.addLayout(form)
        layout.addWidget(self.fault)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(WIDTH)
        self._look()

    def operation(self) -> SetVocabularyRow:
        """What would be done."""
        return SetVocabularyRow(self._kind, {name: line.text() for name, line in self.lines.items()}, self._row_id)

    def ask(self) -> SetVocabularyRow | None:
        """Show the dialog and wait; None where it was cancelled."""
        return self.operation() if self.exec() else None

    def _look(self) -> None:
        rows = vocabulary_queries.added(self._desk.session.reader)
        wanted = self.operation()
        said = ""
        try:
            vocabularies.checked(rows, wanted.kind, wanted.cells, wanted.row_id)
        except InputError as refusal:
            values = dict(refusal.values)
            if "column" in values:
                values["column"] = wording.cell(str(values["column"]))
            said = wording.failure(InputError(refusal.code, **values))
        self.fault.setText(said)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not said)
