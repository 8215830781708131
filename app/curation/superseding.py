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
from app.models.merge_queries import DocumentPart

if TYPE_CHECKING:
    from app.curation.session import Session

LARGELY = 0.5
"""The least share of a document's text that stands in a file which may be meant to replace it. Reports of different
provinces and years share less than a tenth.
"""


Why = Literal["name", "like", "chosen"]


@dataclass(frozen=True, slots=True)
class Changed:
    """A source file that was not loaded, as it may be meant to replace a document that is here: the one of the same
    ``name``, or the one it is largely ``like``; or the one that was ``chosen`` for it.
    """

    item: Loaded
    seen: Replacement
    why: Why


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
    with connections.faults(session.path), closing(connections.open_again(session.path)) as reader:
        documents = merge_queries.shown_documents(reader)
        here = [_is_here(reader, item) for item in loaded]
        same = [_same_name(documents, item) for item in loaded]
        asked = [place for place in range(len(loaded)) if not here[place] and same[place] is None]
        like = dict(zip(asked, _likest(reader, documents, [loaded[place] for place in asked]), strict=True))
        plain: list[Loaded] = []
        changed: list[Changed] = []
        for place, item in enumerate(loaded):
            document_id = None if here[place] else same[place] or like[place]
            if document_id is None:
                plain.append(item)
            else:
                why: Why = "name" if same[place] else "like"
                changed.append(Changed(item, replacing.preview(reader, document_id, item), why))
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


def _same_name(documents: Sequence[DocumentPart], item: Loaded) -> int | None:
    """The document of a file's name, the newest of several."""
    return next((document.id for document in reversed(documents) if document.name == item.source.name), None)


def _likest(reader: sqlite3.Connection, documents: Sequence[DocumentPart], items: Sequence[Loaded]) -> list[int | None]:
    """For each file the document of which the most stands in it, where that is much. One document's runs of words are
    held at a time.
    """
    if not documents or not items:
        return [None] * len(items)
    news = [likeness.runs(item.source.text) for item in items]
    best = [(0.0, 0)] * len(items)
    for document in documents:
        old = likeness.runs(queries.text(reader, document.id))
        best = [max(known, (likeness.share(old, new), document.id)) for known, new in zip(best, news, strict=True)]
    return [document_id if share >= LARGELY else None for share, document_id in best]
