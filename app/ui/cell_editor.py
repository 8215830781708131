"""Editing a cell of the figure table in place, with the form's own field. What is refused stays, and says why."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.curation.operations import Correct, Outcome
from app.errors import Failure, InputError
from app.models.records import FigureRow
from app.ui import theme
from app.ui.desk import Desk
from app.ui.field_editor import FieldEditor
from app.ui.figure_columns import COLUMNS
from app.ui.figure_model import FIGURE_ROLE
from app.ui.form_fields import FIELDS
from app.ui.table_selection import TableSelection
from app.ui.vocabulary_choices import Names

AnyIndex = QModelIndex | QPersistentModelIndex

NARROWEST = 160
"""Pixels that an editor needs at least, whatever the column's width."""


class CellDelegate(QStyledItemDelegate):
    """Paints the cells of a table and edits them. A correction is the form's operation; the editor closes when it is on
    the disk, and stays open with the reason where it was refused.
    """

    def __init__(self, view: QAbstractItemView, desk: Desk, selection: TableSelection) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self._selection = selection
        self._names = Names(desk.vocabulary)
        self._open: FieldEditor | None = None
        desk.changed.connect(self._saved)
        desk.failed.connect(self._refused)

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Keep numbers, which stand right, apart from what stands left in the next column; paint all rows as selected
        where all are.
        """
        super().initStyleOption(option, index)
        if COLUMNS[index.column()].right:
            option.text = f"{option.text}\u2002"
        if self._selection.everything:
            option.state |= QStyle.StateFlag.State_Selected

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        """The input of the cell's field, with the completion that the form has."""
        figure, name = index.data(FIGURE_ROLE), COLUMNS[index.column()].name
        field = next((field for field in FIELDS if field.name == name), None)
        if field is None or not isinstance(figure, FigureRow):
            return super().createEditor(parent, option, index)
        editor = FieldEditor(field, self._names, parent)
        editor.show(figure, None)
        editor.input.setParent(parent)
        editor.problem.setParent(parent)
        editor.problem.setAutoFillBackground(True)
        editor.problem.setBackgroundRole(QPalette.ColorRole.Window)
        editor.problem.setFrameShape(QFrame.Shape.Box)
        editor.problem.setMargin(4)
        editor.corrected.connect(lambda values: self._correct(editor, values))
        editor.input.committed.connect(lambda: self._committed(editor))
        editor.input.destroyed.connect(editor.problem.deleteLater)
        editor.input.destroyed.connect(lambda: self._forget(editor))
        self._open = editor
        return editor.input

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Nothing: the editor was made with the figure, and what is typed stays when rows are read anew."""

    def setModelData(self, editor: QWidget, model: object, index: AnyIndex) -> None:
        """Nothing: the editor saves what it holds itself."""

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: AnyIndex,  # noqa: ARG002 - as Qt has it
    ) -> None:
        """Lay the editor over the cell, wide enough to type in, inside the table."""
        room = self._view.viewport().rect()
        box = option.rect
        box.setWidth(max(box.width(), NARROWEST))
        box.moveRight(min(box.right(), room.right()))
        editor.setGeometry(box.adjusted(0, -1, 0, 1))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Escape leaves the cell as it was; all else is the input's own affair, which saves when it is left."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._open is not None:
            completer = getattr(editor, "completer", lambda: None)()
            popup = completer.popup() if isinstance(completer, QCompleter) else None
            if event.key() == Qt.Key.Key_Escape and not (popup is not None and popup.isVisible()):
                self._open.abandon()  # else leaving the input would save it
                self._close()
                return True
        return False

    def _correct(self, editor: FieldEditor, values: dict[str, str | float | int | None]) -> None:
        if editor.figure is None:
            return
        self._desk.perform(Correct(editor.figure.id, values))
        if self._desk.session.analyst is None:
            editor.refuse(InputError("analyst_unknown"))

    def _committed(self, editor: FieldEditor) -> None:
        """What was typed is saved, or the same as before, or refused."""
        if editor is self._open and not editor.edited:
            self._close()
        elif editor is self._open and not editor.waiting:
            self._show_problem(editor)

    def _show_problem(self, editor: FieldEditor) -> None:
        """Put the reason under the cell, or above it where there is no room below."""
        label, box = editor.problem, editor.input.geometry()
        label.setFixedWidth(max(box.width(), 2 * NARROWEST))
        label.adjustSize()
        below = box.bottom() + label.height() < self._view.viewport().height()
        left = min(box.left(), self._view.viewport().width() - label.width())
        label.move(QPoint(max(left, 0), box.bottom() + 1 if below else box.top() - label.height()))
        palette = label.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.warning().ground)
        label.setPalette(palette)
        label.raise_()

    def _saved(self, outcome: Outcome) -> None:
        editor = self._open
        if editor is not None and editor.waiting and editor.figure is not None and editor.figure.id in outcome.figures:
            self._close()

    def _refused(self, failure: Failure) -> None:
        if self._open is not None and self._open.waiting:
            self._open.refuse(failure)
            self._show_problem(self._open)

    def _forget(self, editor: FieldEditor) -> None:
        """The table closed the editor by itself, as it does when another cell is clicked; it may still be saved."""
        if self._open is editor:
            self._open = None

    def _close(self) -> None:
        editor, self._open = self._open, None
        if editor is not None:
            editor.problem.hide()
            self.closeEditor.emit(editor.input, QStyledItemDelegate.EndEditHint.NoHint)
