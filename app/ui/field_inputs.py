"""The inputs of the figure form: a line that is typed, with completion, and a list that is chosen from."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QCompleter, QWidget

from app.ui import wording
from app.ui.line_edit import LineEdit
from app.ui.vocabulary_choices import Choices

SEARCH_ROLE = Qt.ItemDataRole.UserRole
"""All that an entry of the completion may be found by."""


MOST_OFFERED = 12
"""Entries of a completion that are seen without scrolling."""


class ChoiceCompleter(QCompleter):
    """Offers the names of codes that hold what was typed, in the name, the code or a printed form; those that begin
    with it stand first, and Return takes the first of them. ``taken`` is emitted when Return takes an entry, with
    whether that is to be verified too (without Ctrl).
    """

    taken = Signal(str, bool)

    def __init__(self, choices: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices = choices
        self._typed = ""
        self._model = QStandardItemModel(self)
        self.offer("")
        self.setModel(self._model)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(MOST_OFFERED)

    @property
    def list(self) -> QAbstractItemView:
        """The list that opens below the line; Qt makes one where there is none."""
        return cast("QAbstractItemView", self.popup())

    def offer(self, typed: str) -> None:
        """Offer what fits, the best first; a line calls this before it opens the list."""
        self._typed = typed
        self._model.clear()
        for code in self._choices.matches(typed):
            item = QStandardItem(self._choices.name(code))
            item.setData(self._choices.search_text(code), SEARCH_ROLE)
            self._model.appendRow(item)

    def show_best(self) -> None:
        """Mark in the open list what Return would take. What is typed stays: had the list told that an entry is marked,
        Qt would put that entry into the line, and the next letter behind it.
        """
        popup, marked = self.list, self.list.selectionModel()
        if popup.isVisible() and not marked.hasSelection() and self._best():
            with QSignalBlocker(marked):
                marked.setCurrentIndex(self.completionModel().index(0, 0), marked.SelectionFlag.ClearAndSelect)
            popup.viewport().update()

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802 - Qt's name
        """What is put into the line: the name, not what it was found by."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return in the open list takes the entry that is marked, or the best where none is."""
        if self._returns(watched, event) and isinstance(event, QKeyEvent):
            marked = self.list.selectionModel().selectedIndexes()
            text = str(marked[0].data()) if marked else self._best()
            self.list.hide()
            self.taken.emit(text, not event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            return True
        return super().eventFilter(watched, event)

    def _returns(self, watched: QObject, event: QEvent) -> bool:
        """Whether Return was pressed in the open list."""
        return (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and watched is self.list
            and self.list.isVisible()
        )

    def _best(self) -> str:
        """The first entry, where it begins with what was typed; else nothing, and what was typed stands."""
        first = next(iter(self._choices.matches(self._typed)), "") if self._typed else ""
        return self._choices.name(first) if first and self._choices.begins(first, self._typed) else ""


class LineInput(LineEdit):
    """A line. ``committed`` is emitted when it is left, Return is pressed, or a completion is taken; ``entered`` after
    that where it was Return; ``abandoned`` when Escape is pressed.
    """

    committed = Signal()
    entered = Signal()
    abandoned = Signal()

    def __init__(self, choices: Choices | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entering = False
        """Whether what is committed is about to be entered."""
        self.editingFinished.connect(self.committed)
        if choices is not None:
            completer = ChoiceCompleter(choices, self)
            self.setCompleter(completer)
            # Queued, since the completion is put into the line after this signal.
            completer.activated.connect(self.committed, Qt.ConnectionType.QueuedConnection)
            completer.taken.connect(self._take)
            self.textEdited.connect(completer.offer)
            self.textEdited.connect(lambda: QTimer.singleShot(0, completer, completer.show_best))

    def _completing(self) -> bool:
        completer = self.completer()
        popup = completer.popup() if isinstance(completer, QCompleter) else None
        return popup is not None and popup.isVisible()

    def shown(self) -> str:
        """What stands in the line."""
        return self.text()

    def show_text(self, text: str) -> None:
        """Put a text into the line, seen from its beginning."""
        self.setText(text)
        self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the completion, and then takes back what was typed."""
        if event.key() == Qt.Key.Key_Escape and not self._completing():
            self.abandoned.emit()
            return
        self.entering = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        super().keyPressEvent(event)
        if self.entering:
            self.entering = False
            self.entered.emit()

    def _take(self, text: str, verifies: bool) -> None:  # noqa: FBT001 - a signal's
        """Return was pressed in the completion."""
        if text:
            self.setText(text)
        self.entering = verifies
        self.committed.emit()
        self.entering = False
        if verifies:
            self.entered.emit()


class ChoiceInput(QComboBox):
    """A list of codes, shown in words. ``committed`` is emitted when the user has chosen, ``entered`` when Return is
    pressed.
    """

    committed = Signal()
    entered = Signal()
    abandoned = Signal()

    def __init__(self, codes: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entering = False
        for code in codes:
            self.addItem(wording.choice(code), code)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.activated.connect(self.committed)

    def shown(self) -> str:
        """The chosen code."""
        return str(self.currentData() or "")

    def show_text(self, code: str) -> None:
        """Show a code; nothing for one that is none of the list."""
        self.setCurrentIndex(self.findData(code))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes on, Escape goes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.abandoned.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to the form: a value must not change because somebody scrolls past it."""
        event.ignore()
