"""The fields of the figure form in a grid that follows its width: two in a row where there is room, else one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.ui.field_editor import FieldEditor

LINES_PER_ROW = 3
"""Lines of the grid for each row of fields: the inputs, what is wrong with them, what the machine said."""

ACROSS, DOWN = 8, 3
"""Pixels between columns, and between lines."""


@dataclass(frozen=True, slots=True)
class Below:
    """What belongs to the whole figure, below its fields: what leads to it, and what it is."""

    head: QWidget
    held: QWidget


class FieldGrid(QWidget):
    """``rows`` are the fields as they stand where there is room; ``below`` has a line each under them. It can always be
    made as narrow as one field needs.
    """

    def __init__(self, rows: Sequence[Sequence[FieldEditor]], below: Sequence[Below]) -> None:
        super().__init__()
        self._rows = rows
        self._below = below
        self._grid = QGridLayout(self)
        self._grid.setSizeConstraint(QGridLayout.SizeConstraint.SetNoConstraint)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(ACROSS)
        self._grid.setVerticalSpacing(DOWN)
        self._grid.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.paired = False
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """The height of what is shown, and the width of the widest field alone."""
        return QSize(self._needed([[editor] for editor in chain(*self._rows)]), self._grid.totalMinimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields in pairs where they have room, and below each other where they have not."""
        super().resizeEvent(event)
        paired = event.size().width() >= self._needed(self._rows)
        if paired != self.paired:
            self.paired = paired
            self._arrange()
            self.updateGeometry()

    def _needed(self, rows: Sequence[Sequence[FieldEditor]]) -> int:
        """Pixels that rows of fields need."""
        places = range(max(len(row) for row in rows))
        shared = [row for row in rows if len(row) == len(places)]
        heads = [max(row[place].head.minimumSizeHint().width() for row in shared) for place in places]
        inputs = [max(_narrowest(row[place]) for row in shared) for place in places]
        return sum(heads) + sum(inputs) + ACROSS * (2 * len(places) - 1)

    def _arrange(self) -> None:
        """Lay everything out anew; widgets stay where Tab finds them."""
        while self._grid.takeAt(0) is not None:
            pass
        self._grid.setColumnStretch(3, 1 if self.paired else 0)
        rows = self._rows if self.paired else [[editor] for editor in chain(*self._rows)]
        most = max(len(row) for row in rows)
        for number, row in enumerate(rows):
            for place, editor in enumerate(row):
                self._place(editor, number * LINES_PER_ROW, 2 * place, 2 * (most - len(row)) + 1)
        for number, one in enumerate(self._below, len(rows) * LINES_PER_ROW):
            self._grid.addWidget(one.head, number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(one.held, number, 1, 1, 2 * most - 1)

    def _place(self, editor: FieldEditor, line: int, column: int, span: int) -> None:
        self._grid.addWidget(editor.head, line, column)
        self._grid.addWidget(editor.input, line, column + 1, 1, span)
        self._grid.addWidget(editor.problem, line + 1, column, 1, span + 1)
        self._grid.addWidget(editor.hint, line + 2, column + 1, 1, span)


def _narrowest(editor: FieldEditor) -> int:
    """Pixels that an input needs, and what the machine said below it."""
    widget, hint = editor.input, editor.hint
    return max(widget.minimumWidth(), widget.minimumSizeHint().width(), hint.minimumSizeHint().width())
