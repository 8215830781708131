"""How the figure form is laid out: its head, its fields in a grid, what belongs to the whole figure, the buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui.field_editor import FieldEditor, labelled

if TYPE_CHECKING:
    from app.ui.figure_form import FigureForm

ROWS = (
    ("value", "unit"),
    ("per", "year"),
    ("kind", "qualifier"),
    ("metric",),
    ("about", "province"),
    ("indicator",),
)
"""The fields as they stand, two in a row where they are short."""

LINES_PER_ROW = 3
"""Lines of the grid for each row of fields: the inputs, what is wrong with them, what the machine said."""

translate = QCoreApplication.translate


class _UprightArea(QScrollArea):
    """Scrolls up and down alone, and so is never narrower than what it holds."""

    def minimumSizeHint(self) -> QSize:
        """The usual height, and the width of what it holds with the bar beside it."""
        held = self.widget()
        inside = held.minimumSizeHint().width() if held is not None else 0
        beside = self.verticalScrollBar().sizeHint().width()
        return super().minimumSizeHint().expandedTo(QSize(inside + beside, 0))


def lay_out(form: FigureForm) -> QStackedWidget:
    """Lay out a form's widgets; returns its two pages: the figure, and what stands there without one."""
    fields = QWidget()
    column = QVBoxLayout(fields)
    column.setContentsMargins(10, 8, 10, 8)
    column.setSpacing(6)
    column.addLayout(_head(form))
    column.addWidget(form.context)
    column.addWidget(form.by)
    column.addWidget(form.about)
    column.addLayout(_grid(form))
    column.addStretch(1)
    area = _UprightArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(fields)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    empty = QLabel(translate("FigureForm", "Choose a figure to see and correct what it says."), wordWrap=True)
    empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
    pages = QStackedWidget()
    pages.addWidget(_with_buttons(form, area))
    pages.addWidget(empty)
    layout = QVBoxLayout(form)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(pages)
    return pages


def _with_buttons(form: FigureForm, area: QWidget) -> QWidget:
    buttons = QHBoxLayout()
    buttons.setContentsMargins(10, 6, 10, 8)
    buttons.setSpacing(8)
    form.unreview.setFixedWidth(form.unreview.sizeHint().height() + 8)
    buttons.addWidget(form.verify, 1)
    buttons.addWidget(form.reject, 1)
    buttons.addWidget(form.unreview)
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(area, 1)
    column.addLayout(buttons)
    return page


def _head(form: FigureForm) -> QHBoxLayout:
    font = form.short_id.font()
    font.setBold(True)
    form.short_id.setFont(font)
    form.short_id.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    head = QHBoxLayout()
    head.setSpacing(12)
    head.addWidget(form.short_id)
    head.addWidget(form.state)
    head.addWidget(form.confidence, 1)
    return head


def _grid(form: FigureForm) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(3, 1)
    for number, row in enumerate(ROWS):
        for place, name in enumerate(row):
            _place(grid, form.editors[name], number * LINES_PER_ROW, 2 * place, 1 if len(row) > 1 else 3)
    _place_below(grid, 0, translate("FigureForm", "Reas&on"), "W", form.reason, form.reason)
    _place_below(grid, 1, translate("FigureForm", "&Note"), "M", form.notes, form.notes.line)
    return grid


def _place_below(grid: QGridLayout, number: int, text: str, key: str, held: QWidget, buddy: QWidget) -> None:
    """Lay out what belongs to the whole figure, below its fields."""
    label = QLabel(text)
    label.setBuddy(buddy)
    head = labelled(label, key)
    head.setMinimumHeight(buddy.sizeHint().height())
    line = len(ROWS) * LINES_PER_ROW + number
    grid.addWidget(head, line, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(held, line, 1, 1, 3)


def _place(grid: QGridLayout, editor: FieldEditor, line: int, column: int, span: int) -> None:
    grid.addWidget(editor.head, line, column)
    grid.addWidget(editor.input, line, column + 1, 1, span)
    grid.addWidget(editor.problem, line + 1, column, 1, span + 1)
    grid.addWidget(editor.hint, line + 2, column + 1, 1, span)
