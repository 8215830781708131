"""The tables of a dry run: groups with check boxes and counts, fields with counts, examples."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from app.curation.merging import KINDS, Kind
from app.curation.reextracting import STRUCTURE, Group, GroupKind
from app.ui import merge_words, numbers, wording
from app.ui.merge_words import Example
from app.ui.row_table import dress
from app.ui.vocabulary_choices import Names


class GroupTable(QTableWidget):
    """Provinces down, kinds of change across; each count has a check box. ``toggled`` follows every change of one.

    A click on a head turns all boxes of its column or row; so do Ctrl and Shift with the space bar.
    """

    toggled = Signal()

    def __init__(self, groups: Mapping[Group, int], names: Names, parent: QWidget | None = None) -> None:
        present: list[GroupKind] = [kind for kind in KINDS if any(key[1] == kind for key in groups)]
        provinces = sorted({key[0] for key in groups if key != STRUCTURE}, key=names.province)
        super().__init__(len(provinces) + (STRUCTURE in groups), max(1, len(present)), parent)
        self._kinds: list[GroupKind] = present or ["structure"]
        self._cells: dict[Group, QTableWidgetItem] = {}
        for column, kind in enumerate(self._kinds):
            head = QTableWidgetItem(merge_words.kind(kind))
            head.setToolTip(merge_words.say(merge_words.TIPS[kind]))
            self.setHorizontalHeaderItem(column, head)
        first = int(STRUCTURE in groups)
        if first:
            self.setVerticalHeaderItem(0, QTableWidgetItem(merge_words.kind("structure")))
            self._add(0, 0, STRUCTURE, groups[STRUCTURE], merge_words.kind("structure"))
        for row, province in enumerate(provinces, first):
            self.setVerticalHeaderItem(row, QTableWidgetItem(names.province(province)))
            for column, kind in enumerate(self._kinds):
                if (province, kind) in groups:
                    said = f"{names.province(province)}, {merge_words.kind(kind)}"
                    self._add(row, column, (province, kind), groups[province, kind], said)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Groups of changes"))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().sectionClicked.connect(lambda column: self._turn(self._in(column=column)))
        self.verticalHeader().sectionClicked.connect(lambda row: self._turn(self._in(row=row)))
        self.itemChanged.connect(lambda _: self.toggled.emit())

    def accepted(self) -> set[Group]:
        """The groups whose box is checked."""
        return {group for group, cell in self._cells.items() if cell.checkState() == Qt.CheckState.Checked}

    def check_all(self, *, checked: bool) -> None:
        """Check every box, or none."""
        for cell in self._cells.values():
            cell.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl and the space bar turn the current column, Shift and the space bar the row."""
        held = event.modifiers()
        if event.key() == Qt.Key.Key_Space and held == Qt.KeyboardModifier.ControlModifier:
            self._turn(self._in(column=self.currentColumn()))
        elif event.key() == Qt.Key.Key_Space and held == Qt.KeyboardModifier.ShiftModifier:
            self._turn(self._in(row=self.currentRow()))
        else:
            super().keyPressEvent(event)

    def _in(self, *, row: int | None = None, column: int | None = None) -> list[QTableWidgetItem]:
        """The cells of a row or a column that have a box."""
        cells = self._cells.values()
        return [cell for cell in cells if row in (None, cell.row()) and column in (None, cell.column())]

    def _turn(self, cells: Sequence[QTableWidgetItem]) -> None:
        """Check them all, or none where all were checked."""
        checked = all(cell.checkState() == Qt.CheckState.Checked for cell in cells)
        for cell in cells:
            cell.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)

    def current_group(self) -> Group | None:
        """The group of the current cell."""
        cell = self.currentItem()
        return next((group for group, one in self._cells.items() if one is cell), None)

    def _add(self, row: int, column: int, group: Group, count: int, said: str) -> None:
        cell = QTableWidgetItem(numbers.number(count))
        cell.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        cell.setCheckState(Qt.CheckState.Checked)
        cell.setToolTip(merge_words.say(merge_words.TIPS[group[1]]))
        cell.setData(Qt.ItemDataRole.AccessibleTextRole, f"{said}: {numbers.number(count)}")
        self._cells[group] = cell
        self.setItem(row, column, cell)


class TextTable(QTableWidget):
    """Rows of texts that are only read."""

    def __init__(self, heads: Sequence[str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(0, len(heads), parent)
        self.setHorizontalHeaderLabels(list(heads))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        dress(self, name, self.tr("Columns"))
        self.horizontalHeader().setStretchLastSection(True)

    def show_rows(self, rows: Iterable[Sequence[str]]) -> None:
        """Show these rows instead of what is shown."""
        texts = list(rows)
        self.setRowCount(len(texts))
        for number, row in enumerate(texts):
            for column, text in enumerate(row):
                there = self.item(number, column)
                if there is None:
                    self.setItem(number, column, QTableWidgetItem(text))
                else:
                    there.setText(text)
        self.resizeColumnsToContents()


def field_rows(fields: Mapping[tuple[str, Kind], int]) -> list[tuple[str, ...]]:
    """The counts by field as rows: field, changed, agreed now, conflicting."""
    names = dict.fromkeys(field for field, _ in fields)
    return [(wording.field(name), *(_count(fields.get((name, kind), 0)) for kind in FIELD_KINDS)) for name in names]


FIELD_KINDS: tuple[Kind, ...] = ("changed", "agreed", "conflicting")


def _count(number: int) -> str:
    return numbers.number(number) if number else ""


def example_rows(examples: Iterable[Example]) -> list[tuple[str, ...]]:
    """Examples as rows."""
    return [example.texts() for example in examples]
