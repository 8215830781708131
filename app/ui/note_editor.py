"""One note: what it is on, its words and tags, and what can be done with it. Also where a new one is written."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.models.annotation_queries import AnnotationRow
from app.ui.elided_label import ElidedLabel
from app.ui.field_inputs import ChoiceCompleter, LineInput
from app.ui.line_edit import LineEdit
from app.ui.vocabulary_choices import Choices

_BETWEEN = re.compile(r"[,，;；、]")


class NoteEditor(QWidget):
    """Signals: ``saved`` (words and tags, as they are now), ``deleted``, ``opened`` (the user goes to the place),
    ``left`` (nothing is to be written after all). The line ``indicator`` is there while a note on one is written.
    """

    saved = Signal(str, list)
    deleted = Signal()
    opened = Signal()
    left = Signal()

    def __init__(self, indicators: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._indicators = indicators
        self._note: AnnotationRow | None = None
        self._writable = True
        self.head = ElidedLabel()
        self.body = QPlainTextEdit()
        self.body.setTabChangesFocus(True)
        self.body.setAccessibleName(self.tr("Note"))
        self.body.setPlaceholderText(self.tr("What was decided, and why"))
        self.indicator = LineInput(indicators)
        self.indicator.setPlaceholderText(self.tr("Begin to type its name, or press Down for all"))
        self._of_indicator = QLabel(self.tr("In&dicator"))
        self.tags = LineEdit()
        self.tags.setAccessibleName(self.tr("Tags"))
        self.tags.setPlaceholderText(self.tr("Tags, separated by commas"))
        self.save = QPushButton(self.tr("Save"))
        self.delete = QPushButton(self.tr("Delete"))
        self.open = QPushButton(self.tr("Go to the place"))
        for watched in (self.body, self.tags, self.indicator):
            watched.installEventFilter(self)
        self.body.textChanged.connect(self._enable)
        self.tags.textChanged.connect(self._enable)
        self.indicator.textChanged.connect(self._enable)
        self.indicator.entered.connect(self.body.setFocus)
        self.save.clicked.connect(self.commit)
        self.delete.clicked.connect(self.deleted)
        self.open.clicked.connect(self.opened)
        self._lay_out()
        self.show_note(None, "", writable=True)

    @property
    def code(self) -> str | None:
        """The indicator that a new note is to be on; None while none is named, or for a note on anything else."""
        return self._indicators.code(self.indicator.text()) if self._asks_indicator else None

    @property
    def _asks_indicator(self) -> bool:
        return not self.indicator.isHidden()

    @property
    def changed(self) -> bool:
        """Whether words or tags are not those of the note."""
        note = self._note
        return (self.body.toPlainText().strip(), self.typed_tags()) != (
            (note.body, sorted(note.tags)) if note else ("", [])
        )

    def typed_tags(self) -> list[str]:
        """The tags as they are typed, each once, in alphabetical order."""
        return sorted({" ".join(tag.split()) for tag in _BETWEEN.split(self.tags.text())} - {""})

    def show_note(self, note: AnnotationRow | None, place: str, *, writable: bool) -> None:
        """Show a note that is on ``place``; an empty one to write for None."""
        self._note, self._writable = note, writable
        self._ask_indicator(asked=False)
        self.head.setText(place)
        self.body.setPlainText(note.body if note else "")
        self.tags.setText(", ".join(note.tags) if note else "")
        self.body.setReadOnly(not writable)
        self.tags.setReadOnly(not writable)
        self.open.setVisible(note is not None and note.target in ("figure", "text"))
        self.delete.setVisible(note is not None)
        self._enable()

    def write(self, place: str, *, writable: bool, code: str | None = None) -> None:
        """Show an empty note to write on ``place``; with a ``code``, on an indicator, which is named first where the
        code is empty. What was begun as a new note is gone on with.
        """
        if self._note is not None or not self.changed:
            self.show_note(None, place, writable=writable)
        self.head.setText(place)
        self.indicator.show_text(self._indicators.name(code) if code else "")
        self._ask_indicator(asked=code is not None)
        self._enable()

    def start(self) -> None:
        """Put the cursor where a new note begins: into the indicator that is to be named, else into the words."""
        first = self.indicator if self._asks_indicator and self.code is None else self.body
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Give on what was written, where it is something new."""
        if self.save.isEnabled():
            self.saved.emit(self.body.toPlainText().strip(), self.typed_tags())

    def keep(self) -> None:
        """Give on what was written as the window closes; for an indicator that was not named yet, without one."""
        if self._asks_indicator and self.code is None:
            self._ask_indicator(asked=False)
            self._enable()
        self.commit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+S saves, and so does Return in the tags; Escape brings back what was there; Down lists indicators."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and watched is self.tags
            if entered or (event.key() == Qt.Key.Key_S and event.modifiers() == Qt.KeyboardModifier.ControlModifier):
                self.commit()
                return True
            if event.key() == Qt.Key.Key_Down and watched is self.indicator:
                self._list_indicators()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.show_note(self._note, self.head.text(), writable=self._writable)
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _ask_indicator(self, *, asked: bool) -> None:
        self.indicator.setVisible(asked)
        self._of_indicator.setVisible(asked)

    def _list_indicators(self) -> None:
        completer = self.indicator.completer()
        if isinstance(completer, ChoiceCompleter):
            completer.offer("" if self.code else self.indicator.text())
            completer.complete()

    def _enable(self) -> None:
        said = bool(self.body.toPlainText().strip()) and not (self._asks_indicator and self.code is None)
        self.save.setEnabled(self._writable and self.changed and said)
        self.delete.setEnabled(self._writable)

    def _lay_out(self) -> None:
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        self._of_indicator.setBuddy(self.indicator)
        above = QHBoxLayout()
        above.addWidget(self._of_indicator)
        above.addWidget(self.indicator, 1)
        tags = QLabel(self.tr("&Tags"))
        tags.setBuddy(self.tags)
        below = QHBoxLayout()
        below.addWidget(tags)
        below.addWidget(self.tags, 1)
        for button in (self.open, self.delete, self.save):
            below.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.head)
        layout.addLayout(above)
        layout.addWidget(self.body, 1)
        layout.addLayout(below)
