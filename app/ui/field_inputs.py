"""The inputs of the figure form: a line that is typed, with completion, and a list that is chosen from."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from app.ui import wording
from app.ui.line_edit import LineEdit
from app.ui.vocabulary_choices import Choices

SEARCH_ROLE = Qt.ItemDataRole.UserRole
"""All that an entry of the completion may be found by."""


class ChoiceCompleter(QCompleter):
    """Offers the names of codes that contain what was typed, in the name, the code or a printed form."""

    def __init__(self, choices: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        model = QStandardItemModel(self)
        for code in choices.codes:
            item = QStandardItem(choices.name(code))
            item.setData(choices.search_text(code), SEARCH_ROLE)
            model.appendRow(item)
        self.setModel(model)
        self.setCompletionRole(SEARCH_ROLE)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802 - Qt's name
        """What is put into the line: the name, not what it was found by."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class LineInput(LineEdit):
    """A line. ``committed`` is emitted when it is left, Return is pressed, or a completion is taken; ``abandoned`` when
    Escape is pressed.
    """

    committed = Signal()
    abandoned = Signal()

    def __init__(self, choices: Choices | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editingFinished.connect(self.committed)
        if choices is not None:
            completer = ChoiceCompleter(choices, self)
            self.setCompleter(completer)
            # Queued, since the completion is put into the line after this signal.
            completer.activated.connect(self.committed, Qt.ConnectionType.QueuedConnection)

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
        else:
            super().keyPressEvent(event)


class ChoiceInput(QComboBox):
    """A list of codes, shown in words. ``committed`` is emitted when the user has chosen."""

    committed = Signal()
    abandoned = Signal()

    def __init__(self, codes: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
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

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to the form: a value must not change because somebody scrolls past it."""
        event.ignore()
