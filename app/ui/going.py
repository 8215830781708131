"""Going to a place: the figure is chosen, or the stretch of text is shown in the source and selected."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from app.ui.desk import Desk
from app.ui.source_reader import SourceReader

if TYPE_CHECKING:
    from app.models.annotation_queries import AnnotationRow
    from app.models.search_hits import Hit
    from app.ui.notes_view import NotesView


class Going:
    """Leads to what was found or noted: through the desk to figures, through the reader to stretches of text, and to
    the notes themselves, which ``notes`` brings to the front.
    """

    def __init__(self, desk: Desk, reader: SourceReader, notes: Callable[[], NotesView]) -> None:
        self._desk = desk
        self._reader = reader
        self._notes = notes

    def to_hit(self, hit: Hit) -> None:
        """Go to what was found."""
        if hit.figure is not None:
            self._desk.choose(hit.figure.id)
        elif hit.note is not None and hit.note.document_id is None:
            self._notes().show_note(hit.note.id)  # what is noted on no place is read where it is listed
        elif hit.note is not None:
            self.to_note(hit.note)
        elif hit.place.report_id is not None:
            self.to_text(hit.place.report_id, hit.start, hit.end)

    def to_note(self, note: AnnotationRow) -> None:
        """Go to what a note is on; one on the workspace leads nowhere."""
        if note.figure_id is not None:
            self._desk.choose(note.figure_id)
        elif note.report_id is not None and note.span_start is not None and note.span_end is not None:
            self.to_text(note.report_id, note.span_start, note.span_end)

    def to_new_note(self, code: str = "") -> None:
        """Begin a note on this indicator; else on that of the chosen figure, or on one to be named."""
        figure = self._desk.figure
        self._notes().write_on_indicator(code or (figure.indicator if figure is not None else ""))

    def to_new_note_on(self, stretch: tuple[int, int, int] | None) -> None:
        """Begin a note on a document's stretch (its id, start and end); nothing without one."""
        if stretch is not None:
            self._notes().write_on_text(*stretch)

    def to_text(self, report_id: int, start: int, end: int) -> None:
        """Show a stretch (code points) of a report's document, selected."""
        self._reader.show_report(report_id)
        page, text = self._reader.page, self._reader.view
        if page is not None:
            cursor = QTextCursor(text.document())
            cursor.setPosition(page.reading.position(start))
            cursor.setPosition(page.reading.position(end), QTextCursor.MoveMode.KeepAnchor)
            text.setTextCursor(cursor)
            text.scroll_to(start)
