"""Notes on stretches of a text that were not found again in the one that took its place: each is put somewhere in the
new text, or becomes a note on the workspace.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import ClassVar

from app.errors import InputError
from app.models import history, merge_queries, queries
from app.models.history import Entry
from app.models.merge_queries import PlacelessRow


@dataclass(frozen=True, slots=True)
class GiveNotePlace:
    """Put a note that waited on ``start:end`` (code points) of the document where it waits."""

    code: ClassVar[str] = "give_note_place"
    note_id: int
    start: int
    end: int

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Move the note. Raises InputError: row_missing, bad_span."""
        waiting = _waiting(connection, self.note_id)
        text = queries.text(connection, waiting.new_document)
        if not 0 <= self.start < self.end <= len(text):
            raise InputError("bad_span", start=self.start, end=self.end)
        place = {"document_id": waiting.new_document, "span_start": self.start, "span_end": self.end}
        history.update(connection, entry, "annotations", self.note_id, place)
        entry.params = {"note": waiting.note, "quote": text[self.start : self.end]}


@dataclass(frozen=True, slots=True)
class LoosenNote:
    """Let a note that waited be one on the workspace: what it was on is not in the new text."""

    code: ClassVar[str] = "loosen_note"
    note_id: int

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Take its place away. Raises InputError ``row_missing``."""
        waiting = _waiting(connection, self.note_id)
        nowhere = {"document_id": None, "span_start": None, "span_end": None}
        history.update(connection, entry, "annotations", self.note_id, nowhere)
        entry.params = {"note": waiting.note, "quote": waiting.quote}


def _waiting(connection: sqlite3.Connection, note_id: int) -> PlacelessRow:
    for row in merge_queries.placeless(connection):
        if row.note and row.id == note_id:
            return row
    raise InputError("row_missing", table="annotations", row=note_id)
