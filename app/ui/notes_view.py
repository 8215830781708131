"""All notes: on figures, texts, indicators and the workspace, filtered, the chosen one in full; new ones."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QStackedWidget,
    QWidget,
)

from app.curation.annotating import AnnotateIndicator, AnnotateText, AnnotateWorkspace, DeleteNote, EditNote, SetTags
from app.curation.operations import Operation, Outcome
from app.models import annotation_queries, queries
from app.models.annotation_queries import AnnotationFilter, AnnotationRow
from app.ui.desk import Desk
from app.ui.empty_page import EmptyPage
from app.ui.note_editor import NoteEditor
from app.ui.notes_bar import NotesBar
from app.ui.notes_model import SAMPLES, WHAT, YIELDING, NotesModel
from app.ui.row_table import CELL_SPACE, fill_tab, list_and_chosen, row_table, size_heads
from app.ui.vocabulary_choices import Names

HEIGHTS = (480, 220)
"""Heights of the notes and of the chosen one in a new window."""


class NotesView(QWidget):
    """Follows the desk, and reads nothing while it is hidden. ``wanted`` is emitted with the note whose place the user
    goes to; ``exporting`` where all are to be written to a file.
    """

    wanted = Signal(object)
    exporting = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._note: AnnotationRow | None = None
        self._writing = False
        self._stretch: tuple[int, int, int] | None = None
        """The document and the span that a new note is on."""
        self._reading = False
        """Whether the notes are being read anew: what is chosen then is not the user's choice."""
        self.bar = NotesBar()
        names = Names(desk.vocabulary)
        self.model = NotesModel(names, self)
        self.view = row_table(self.model, self.tr("Notes"), self.tr("Columns"))
        size_heads(self.view, "notes columns", SAMPLES, WHAT, 2 * CELL_SPACE, YIELDING)
        self.editor = NoteEditor(names.indicators)
        self.nothing = EmptyPage()
        self._stack = QStackedWidget()
        self._lay_out()
        self.bar.changed.connect(self._refresh_shown)
        self.bar.left.connect(self.view.setFocus)
        self.bar.adding.connect(self.write)
        self.bar.adding_indicator.connect(self.write_on_indicator)
        self.bar.exporting.connect(self.exporting)
        self.nothing.way.clicked.connect(self.bar.clear)
        self.view.selectionModel().currentRowChanged.connect(self._choose)
        self.view.activated.connect(self._go)
        self.view.doubleClicked.connect(self._go)
        self.editor.opened.connect(self._go)
        self.editor.saved.connect(self._save)
        self.editor.deleted.connect(self._delete)
        self.editor.left.connect(self._leave)
        desk.changed.connect(self._follow)

    def write(self) -> None:
        """Begin a new note on the workspace."""
        self._begin(self.tr("New note on the workspace"), None)

    def write_on_text(self, document_id: int, start: int, end: int) -> None:
        """Begin a new note on ``start:end`` (code points) of a document."""
        quote = " ".join(self._desk.text(document_id)[start:end].split())
        self._begin(self.tr("New note on “{quote}”").format(quote=quote), None, (document_id, start, end))

    def write_on_indicator(self, code: str = "") -> None:
        """Begin a new note on an indicator; which, is asked first where none is given."""
        self._begin(self.tr("New note on an indicator"), code)

    def _begin(self, place: str, code: str | None, stretch: tuple[int, int, int] | None = None) -> None:
        """Begin a new note; what was changed in the chosen one is written first."""
        if not self._writing and self.editor.changed:
            self.editor.commit()
        self._writing, self._stretch = True, stretch
        self.editor.write(place, writable=self._writable(), code=code)
        self._show_parts()
        self.editor.start()

    def show_note(self, note_id: int) -> None:
        """Choose a note; where it is filtered out, all are shown."""
        if self.model.row_of(note_id) is None:
            self.bar.clear()
        row = self.model.row_of(note_id)
        if row is not None:
            self.view.setCurrentIndex(self.model.index(row, WHAT))
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has happened while the notes were hidden."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the notes anew, keeping the chosen one where it still is let through."""
        reader = self._desk.session.reader
        self.bar.fill(annotation_queries.tags(reader), queries.analysts(reader))
        for button in (self.bar.add, self.bar.add_indicator):
            button.setEnabled(self._writable())
        notes = annotation_queries.chosen(reader, self.bar.asked())
        chosen = self._note
        self._reading = True
        self.model.show_notes(notes)
        self.bar.show_count(len(notes))
        self.bar.export.setEnabled(bool(notes) or self.bar.asked() != AnnotationFilter())
        row = self.model.row_of(chosen.id) if chosen else None
        self.view.setCurrentIndex(self.model.index(row or 0, WHAT) if notes else QModelIndex())
        if not notes:
            self._choose(QModelIndex(), QModelIndex())
        self._reading = False
        self._show_parts()

    def _refresh_shown(self) -> None:
        if self.isVisible():
            self.refresh()

    def _follow(self, outcome: Outcome) -> None:
        if not outcome.tables.isdisjoint({"annotations", "documents"}):
            self._refresh_shown()

    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        """Show the note under the cursor, unless it is shown and being written on, or a new one is."""
        note = self.model.note(current.row()) if current.isValid() else None
        same = note is not None and self._note is not None and note.id == self._note.id
        if self.editor.changed and not same and not self._writing:
            self.editor.commit()  # who goes on to another note has written this one
        begun = self._writing and (self._reading or self.editor.changed)
        kept = begun or (self.editor.changed and same and note == self._note)
        self._note = note
        if not kept:
            self._writing = False
            place = self.model.place(note) if note else ""
            self.editor.show_note(note, place, writable=self._writable())

    def _go(self) -> None:
        if self._note is not None:
            self.wanted.emit(self._note)

    def _save(self, body: str, tags: list[str]) -> None:
        if self._writing or self._note is None:
            self._writing = False
            operation = self._new(body, tags)
            self.editor.show_note(None, "", writable=True)
            self._desk.perform(operation)
            return
        same = body == self._note.body
        self._desk.perform(SetTags(self._note.id, tags) if same else EditNote(self._note.id, body, tags))

    def _new(self, body: str, tags: list[str]) -> Operation:
        """What puts a new note where it was begun."""
        if self.editor.code:
            return AnnotateIndicator(self.editor.code, body, tags)
        return AnnotateText(*self._stretch, body, tags) if self._stretch else AnnotateWorkspace(body, tags)

    def _delete(self) -> None:
        if self._note is not None:
            self._desk.perform(DeleteNote(self._note.id))

    def _leave(self) -> None:
        self._writing = False
        self._refresh_shown()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _writable(self) -> bool:
        return not self._desk.session.read_only

    def _show_parts(self) -> None:
        shown, restricted = self.model.rowCount() > 0, self.bar.asked() != AnnotationFilter()
        self._stack.setCurrentIndex(0 if shown else 1)
        self.editor.setVisible(shown or self._writing)
        if restricted:
            self.nothing.show_why(self.tr("No note matches."), self.tr("Show all notes"))
        else:
            self.nothing.show_why(
                self.tr(
                    "There are no notes yet. Write one on a figure in the form below the source, or on an indicator or "
                    "the workspace with the buttons above: decisions on how to code, for instance."
                )
            )

    def _lay_out(self) -> None:
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.nothing)
        fill_tab(self, self.bar, list_and_chosen("notes", self._stack, self.editor, HEIGHTS))
