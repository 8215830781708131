"""Which document a source file may be meant to replace: one of its name, or one whose text largely stands in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from app.curation import importing, likeness, replacing
from app.curation.importing import Loaded, Progress
from app.curation.operations import Outcome
from app.curation.replacing import Replacement
from app.errors import InputError
from app.models import connection as connections
from app.models import merge_queries, queries

if TYPE_CHECKING:
    from app.curation.session import Session

LARGELY = 0.5
"""The least share of a document's text that stands in a file which may be meant to replace it. Reports of different
provinces and years share less than a tenth.
"""


@dataclass(frozen=True, slots=True)
class Changed:
    """A source file that was not loaded, as it may be meant to replace a document that is here: the one of the same
    ``name``, or the one it is largely ``like``; or the one that was ``chosen`` for it.
    """

    item: Loaded
    seen: Replacement
    why: Literal["name", "like", "chosen"]


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of source files: those that were loaded, and those that would replace a document, which was not done.

    ``outcome`` is None where nothing was to be loaded.
    """

    outcome: Outcome | None
    changed: tuple[Changed, ...]


def load(session: Session, paths: Sequence[Path], progress: Progress) -> Taken:
    """Load source files, but for changed ones of documents that are here. Blocks; see ``Session.load``."""
    plain, changed = sort_out(session, importing.read_all(paths, session.vocabulary, progress))
    return Taken(session.take_in(plain) if plain else None, tuple(changed))


def sort_out(session: Session, loaded: Sequence[Loaded]) -> tuple[list[Loaded], list[Changed]]:
    """The files that bring something of their own, and those that may be meant to replace a document. Writes nothing;
    blocks. Raises InputError ``replaced_twice`` where two may be meant to replace the same one.
    """
    plain: list[Loaded] = []
    changed: list[Changed] = []
    with connections.faults(session.path), closing(connections.open_again(session.path)) as reader:
        documents = _Documents(reader)
        for item in loaded:
            found = None if _is_here(reader, item) else documents.same_name(item) or documents.largely_like(item)
            if found is None:
                plain.append(item)
            else:
                changed.append(found)
    _check_once(changed)
    return plain, changed


def _check_once(changed: Sequence[Changed]) -> None:
    by_document: dict[int, list[Changed]] = {}
    for one in changed:
        by_document.setdefault(one.seen.document_id, []).append(one)
    for same in by_document.values():
        if len(same) > 1:
            raise InputError("replaced_twice", document=same[0].seen.name, names=[one.item.source.name for one in same])


def look(session: Session, path: Path, document_id: int, progress: Progress) -> Changed:
    """What it would be to replace a document by the file at ``path``. Writes nothing; blocks.

    Raises what ``importing.read_all`` raises; InputError ``known_text`` where the file's text is here already.
    """
    (item,) = importing.read_all([path], session.vocabulary, progress)
    with connections.faults(session.path), closing(connections.open_again(session.path)) as reader:
        if _is_here(reader, item):
            known = queries.document_of_text(reader, item.source.sha256)
            raise InputError("known_text", name=known[1] if known else "")
        return Changed(item, replacing.preview(reader, document_id, item), "chosen")


def named(reader: sqlite3.Connection, name: str) -> int:
    """The id of the shown document of this name, the newest of several. Raises InputError ``no_document``."""
    documents = merge_queries.shown_documents(reader)
    found = [document.id for document in documents if document.name == name]
    if not found:
        raise InputError("no_document", name=name, names=[document.name for document in documents])
    return found[-1]


def _is_here(reader: sqlite3.Connection, item: Loaded) -> bool:
    known = queries.document_of_text(reader, item.source.sha256)
    return known is not None and not known[2]


class _Documents:
    """The shown documents of a workspace, compared with files; each is taken into runs of words once."""

    def __init__(self, reader: sqlite3.Connection) -> None:
        self._reader = reader
        self._all = merge_queries.shown_documents(reader)
        self._runs: dict[int, likeness.Runs] = {}

    def same_name(self, item: Loaded) -> Changed | None:
        """The document of the same name, the newest of several."""
        same = [document.id for document in self._all if document.name == item.source.name]
        return self._changed(item, same[-1], "name") if same else None

    def largely_like(self, item: Loaded) -> Changed | None:
        """The document of which the most stands in a file, where that is much."""
        new = likeness.runs(item.source.text) if self._all else frozenset()
        shares = [(likeness.share(self._runs_of(document.id), new), document.id) for document in self._all]
        best, document_id = max(shares, default=(0.0, 0))
        return self._changed(item, document_id, "like") if best >= LARGELY else None

    def _runs_of(self, document_id: int) -> likeness.Runs:
        if document_id not in self._runs:
            self._runs[document_id] = likeness.runs(queries.text(self._reader, document_id))
        return self._runs[document_id]

    def _changed(self, item: Loaded, document_id: int, why: Literal["name", "like"]) -> Changed:
        return Changed(item, replacing.preview(self._reader, document_id, item), why)
