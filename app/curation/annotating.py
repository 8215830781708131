"""Notes on stretches of text, indicators and the workspace, and what is done to any note: its words, tags, end."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from app import vocabulary
from app.curation import vocabularies
from app.errors import InputError
from app.models import annotation_queries, history, queries
from app.models.annotation_queries import AnnotationRow
from app.models.history import Entry, Scalar

SHOWN = 40
"""Code points of a text that stand in an entry's sentence."""


@dataclass(frozen=True, slots=True)
class AnnotateText:
    """Put a note on ``start:end`` (code points) of a document."""

    code: ClassVar[str] = "annotate_text"
    document_id: int
    start: int
    end: int
    body: str
    tags: Sequence[str] = ()

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Add the note. Raises InputError: empty_note, row_missing, bad_span."""
        if not connection.execute("SELECT 1 FROM documents WHERE id = ? AND hidden = 0", [self.document_id]).fetchone():
            raise InputError("row_missing", table="documents", row=self.document_id)
        text = queries.text(connection, self.document_id)
        if not 0 <= self.start < self.end <= len(text):
            raise InputError("bad_span", start=self.start, end=self.end)
        place: dict[str, Scalar] = {"document_id": self.document_id, "span_start": self.start, "span_end": self.end}
        body = _add(connection, entry, place, self.body, self.tags)
        entry.params = {"quote": _short(text[self.start : self.end]), "note": body}


@dataclass(frozen=True, slots=True)
class AnnotateIndicator:
    """Put a note on an indicator: a decision on what is counted as an answer to its question, in every province."""

    code: ClassVar[str] = "annotate_indicator"
    indicator: str
    body: str
    tags: Sequence[str] = ()

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Add the note. Raises InputError: empty_note; bad_choice for a code that is none of the workspace's."""
        known = vocabularies.of_workspace(connection, vocabulary.load())
        if all(row.code != self.indicator for row in known.indicators):
            raise InputError("bad_choice", field="indicator", value=self.indicator)
        body = _add(connection, entry, {"indicator": self.indicator}, self.body, self.tags)
        entry.params = {"indicator": self.indicator, "note": body}


@dataclass(frozen=True, slots=True)
class AnnotateWorkspace:
    """Put a note on the workspace as a whole: a coding decision."""

    code: ClassVar[str] = "annotate_workspace"
    body: str
    tags: Sequence[str] = ()

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Add the note. Raises InputError ``empty_note``."""
        entry.params = {"note": _add(connection, entry, {}, self.body, self.tags)}


@dataclass(frozen=True, slots=True)
class EditNote:
    """Change what a note says, and its tags where some are given. Who wrote it, and when, stays; the history has who
    changed it.
    """

    code: ClassVar[str] = "edit_note"
    note_id: int
    body: str
    tags: Sequence[str] | None = None

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Write the words. Raises InputError: empty_note, row_missing."""
        note, body = _note(connection, self.note_id), _body(self.body)
        values: dict[str, Scalar] = {"body": body}
        if self.tags is not None:
            values["tags"] = _stored(clean(self.tags))
        history.update(connection, entry, "annotations", self.note_id, values)
        entry.params = {"note": _short(note.body), "new": body}


@dataclass(frozen=True, slots=True)
class SetTags:
    """Give a note these tags, in place of those it has."""

    code: ClassVar[str] = "set_tags"
    note_id: int
    tags: Sequence[str]

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Write the tags. Raises InputError ``row_missing``."""
        note, tags = _note(connection, self.note_id), clean(self.tags)
        history.update(connection, entry, "annotations", self.note_id, {"tags": _stored(tags)})
        entry.params = {"note": _short(note.body), "tags": tags}


@dataclass(frozen=True, slots=True)
class DeleteNote:
    """Take a note away. It stays in the history, and comes back when this is undone."""

    code: ClassVar[str] = "delete_note"
    note_id: int

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Delete the row. Raises InputError ``row_missing``."""
        note = _note(connection, self.note_id)
        history.delete(connection, entry, "annotations", self.note_id)
        entry.params = {"note": _short(note.body)}


def clean(tags: Iterable[str]) -> list[str]:
    """Tags without blanks at their edges, none empty or twice, in alphabetical order."""
    return sorted({" ".join(tag.split()) for tag in tags} - {""})


def _add(connection: sqlite3.Connection, entry: Entry, place: dict[str, Scalar], body: str, tags: Sequence[str]) -> str:
    """Add a note, and return its words."""
    words = _body(body)
    values: dict[str, Scalar] = {
        **place,
        "body": words,
        "tags": _stored(clean(tags)),
        "analyst_id": entry.analyst_id,
        "created_at": history.now(),
    }
    history.insert(connection, entry, "annotations", values)
    return words


def _body(typed: str) -> str:
    body = typed.strip()
    if not body:
        raise InputError("empty_note")
    return body


def _note(connection: sqlite3.Connection, note_id: int) -> AnnotationRow:
    found = annotation_queries.of_ids(connection, [note_id]).get(note_id)
    if found is None:
        raise InputError("row_missing", table="annotations", row=note_id)
    return found


def _stored(tags: Sequence[str]) -> str:
    return json.dumps(list(tags), ensure_ascii=False)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"
