"""A changed source file takes the place of the one that was loaded before: the old text stays, hidden.

The figures move to the new text, with their ids, history and notes, where they are found again; there a newer
extraction is merged in (``reextracting``). What somebody decided on and is not found again waits for a place.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

from app.curation import aligning, carrying, following, importing, planning, reextracting, writing
from app.curation.aligning import Block, Place
from app.curation.carrying import Parts
from app.curation.importing import Loaded
from app.curation.merge_writing import MergeWriter, Places
from app.curation.merging import KINDS
from app.curation.planning import Item
from app.curation.reextracting import Found
from app.curation.writing import Labels, Writer
from app.errors import InputError
from app.models import connection as connections
from app.models import heir_queries, history, history_queries, merge_queries, queries
from app.models.history import Entry, Scalar
from app.models.merge_queries import FigurePart, PlacelessRow
from app.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Replacement:
    """What replacing the document ``name`` would do: how many figures are found again by their position, and by their
    quote; how many wait for a place; and how many fare how (``counts``, by kind). ``notes`` are notes on the text that
    wait for a place too, ``dismissed`` dismissed numbers that are not found again, and ``lost`` the titles, headings
    and names of what was decided on reports, sections and views and does not fit the new text.
    """

    document_id: int
    name: str
    by_position: int
    by_quote: int
    waiting: int
    counts: Mapping[str, int]
    notes: int = 0
    dismissed: int = 0
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Moves:
    """Where the figures, annotations, dismissed numbers, reports and sections of a document go: places by id, and the
    decided figures without one; how many annotations (``notes``) and dismissals (``dismissed``) have none. ``agreed``
    are the fields of each figure that are then agreed on, ``added`` the figures that have the province of any report.
    """

    figures: Mapping[int, Place]
    agreed: Mapping[int, tuple[str, ...]]
    added: frozenset[int]
    waiting: tuple[FigurePart, ...]
    annotations: Mapping[int, Place]
    dismissals: Mapping[int, Place]
    notes: int
    dismissed: int
    parts: Parts


def preview(reader: sqlite3.Connection, document_id: int, item: Loaded) -> Replacement:
    """What replacing a document by this file would do. Writes nothing."""
    moves = _moves(reader, document_id, item.source.text)
    parts = [_moved(part, moves.figures[part.id]) for part in _shown(reader, document_id) if part.id in moves.figures]
    pairs = planning.pair_figures(parts, item.extraction.figures)
    none = [(place.start, place.end) for place in moves.dismissals.values()]
    counts = _counts(planning.plan_figures(parts, item.extraction, pairs, none))
    by_quote = sum(moves.figures[part.id].moved for part in parts)
    name = next((one.name for one in merge_queries.shown_documents(reader) if one.id == document_id), "")
    lost = _lost(reader, moves.parts, item)
    numbers = len(parts) - by_quote, by_quote, len(moves.waiting)
    return Replacement(document_id, name, *numbers, counts, moves.notes, moves.dismissed, lost)


def _lost(reader: sqlite3.Connection, parts: Parts, item: Loaded) -> tuple[str, ...]:
    """What was decided on reports and sections, or names them, and would find no place."""
    followers = following.find(reader, parts)
    if not (parts.decided or followers.views or followers.decisions):
        return ()
    carried = carrying.preview(parts, item)
    return (*carried.lost, *following.lost(followers, parts, carried))


def _counts(items: Sequence[Item]) -> dict[str, int]:
    return {kind: sum(item.kind == kind for item in items) for kind in KINDS}


def _shown(connection: sqlite3.Connection, document_id: int) -> list[FigurePart]:
    return [part for part in merge_queries.figures(connection, document_id) if not part.hidden]


def _span(part: FigurePart) -> tuple[int, int]:
    return int(part.human["span_start"] or 0), int(part.human["span_end"] or 0)


def _moved(part: FigurePart, place: Place) -> FigurePart:
    """A figure as it would be read in its new place."""
    at: dict[str, Scalar] = {"span_start": place.start, "span_end": place.end}
    machine = None if part.machine is None else {**part.machine, **at}
    return replace(part, human={**part.human, **at}, machine=machine, agreed=planning.agreed_elsewhere(part))


def _moves(connection: sqlite3.Connection, document_id: int, text: str) -> _Moves:
    old = queries.text(connection, document_id)
    parts = _shown(connection, document_id)
    notes = merge_queries.stretch_notes(connection, document_id)
    dismissed = [(row.id, row.span_start, row.span_end) for row in queries.dismissals(connection, document_id)]
    blocks = aligning.common(old, text)
    found = aligning.align(old, [*map(_span, parts), *(row[1:] for row in (*notes, *dismissed))], text, blocks)
    figures = {part.id: place for part, place in zip(parts, found, strict=False) if place is not None}
    annotations = _placed(notes, found[len(parts) : len(parts) + len(notes)])
    dismissals = _placed(dismissed, found[len(parts) + len(notes) :])
    waiting = tuple(part for part in parts if part.id not in figures and planning.decided(part))
    left = len(notes) - len(annotations), len(dismissed) - len(dismissals)
    structure = carrying.find(connection, document_id, (old, text), blocks)
    agreed = {part.id: planning.agreed_elsewhere(part) for part in parts}
    added = heir_queries.added_heirs(connection, document_id)
    return _Moves(figures, agreed, added, waiting, annotations, dismissals, *left, structure)


def _placed(rows: Sequence[tuple[int, int, int]], found: Sequence[Place | None]) -> dict[int, Place]:
    """Places by id, of those rows (id, start, end) that were found."""
    return {row[0]: place for row, place in zip(rows, found, strict=True) if place is not None}


@dataclass(frozen=True, slots=True)
class Replace:
    """Put a changed file in the place of a document. Taken back, the old text is shown again with all its figures."""

    code: ClassVar[str] = "replace"
    document_id: int
    item: Loaded
    vocabulary: Vocabulary

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Write the new document, move what is found again, merge. Raises InputError ``known_text``."""
        new_id = self._new_document(connection)
        history.update(connection, entry, "documents", new_id, {"hidden": 0, "supersedes_id": self.document_id})
        moves = _moves(connection, self.document_id, self.item.source.text)
        carried = carrying.carry(connection, entry, moves.parts, new_id)
        followers = following.find(connection, moves.parts)
        following.follow(connection, entry, followers, carried)
        self._move(connection, entry, new_id, moves)
        items = self._merge(connection, entry, new_id)
        history.update(connection, entry, "documents", self.document_id, {"hidden": 1})
        replaced = history_queries.document_names(connection)[self.document_id]
        entry.params = {
            "document": replaced,
            "by": self.item.source.name,
            "moved": len(moves.figures),
            "waiting": len(moves.waiting),
            "notes": moves.notes,
            "dismissed": moves.dismissed,
            "lost": [*carried.lost, *following.lost(followers, moves.parts, carried)],
            **_counts(items),
        }

    def _new_document(self, connection: sqlite3.Connection) -> int:
        """The id of the new document, hidden: written now, or kept from a replacement that was taken back."""
        known = queries.document_of_text(connection, self.item.source.sha256)
        if known is None:
            return importing.write_structure(Writer(connection), self.item)[0]
        if not known[2]:
            raise InputError("known_text", name=known[1])
        return known[0]

    def _move(self, connection: sqlite3.Connection, entry: Entry, new_id: int, moves: _Moves) -> None:
        places, text = Places(connection, new_id), self.item.source.text
        for figure_id, place in moves.figures.items():
            row = {**moved_row(text, place.start, place.end, places), "agreed": " ".join(moves.agreed[figure_id])}
            row |= places.province(place.start) if figure_id in moves.added else {}
            history.update(connection, entry, "figures", figure_id, row)
        for part in moves.waiting:
            history.update(connection, entry, "figures", part.id, {"mark": "needs_place"})
        for table, rows in (("annotations", moves.annotations), ("dismissals", moves.dismissals)):
            for row_id, place in rows.items():
                values: dict[str, Scalar] = {"document_id": new_id, "span_start": place.start, "span_end": place.end}
                if table == "dismissals":
                    values["quote"] = text[place.start : place.end]
                history.update(connection, entry, table, row_id, values)

    def _merge(self, connection: sqlite3.Connection, entry: Entry, new_id: int) -> list[Item]:
        plan = reextracting.Plan(connection, Found(new_id, self.item.extraction))
        labels = Labels(connection, self.vocabulary)
        structure = plan.structure if plan.structure.size else None
        MergeWriter(connection, entry, plan.target, labels).write(plan.items, structure, plan.ids)
        return plan.items


def moved_row(text: str, start: int, end: int, places: Places) -> dict[str, Scalar]:
    """The columns of a figure that moves to a place of another text. Raises InputError ``no_report``."""
    at = places.at(start)
    if "report_id" not in at:
        raise InputError("no_report")
    return {"span_start": start, "span_end": end, **writing.quote_row(text, start, end), **at}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where a figure may stand, with what is printed there and around it."""

    start: int
    end: int
    score: float
    quote: str
    before: str
    after: str


class Finder:
    """Finds places for the figures of the workspace at ``path`` that need one (``merge_queries.placeless``). Two texts
    are compared once, which may take a second: windows ask on a worker thread, one question at a time.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._compared: dict[tuple[int, int], tuple[str, str, list[Block]]] = {}

    def candidates(self, row: PlacelessRow) -> tuple[Candidate, ...]:
        """The best places for a figure, the best first: where its number stands, and where other figures stand. Blocks.
        Raises EnvironmentFault.
        """
        with connections.faults(self._path), closing(connections.open_again(self._path)) as reader:
            old, new, blocks = self._texts(reader, row.old_document, row.new_document)
            spots = [_span(part) for part in _shown(reader, row.new_document)]
            if row.note:
                spots = merge_queries.passages(reader, row.new_document)
        places = aligning.candidates(old, (row.span_start, row.span_end), new, blocks, spots)
        return tuple(_candidate(new, place) for place in places)

    def _texts(self, reader: sqlite3.Connection, old_id: int, new_id: int) -> tuple[str, str, list[Block]]:
        if (old_id, new_id) not in self._compared:
            old, new = queries.text(reader, old_id), queries.text(reader, new_id)
            self._compared[old_id, new_id] = old, new, aligning.common(old, new)
        return self._compared[old_id, new_id]


def _candidate(text: str, place: Place) -> Candidate:
    around = writing.quote_row(text, place.start, place.end)
    return Candidate(place.start, place.end, place.score, *map(str, around.values()))


@dataclass(frozen=True, slots=True)
class GivePlace:
    """Put a figure that waited where the analyst says. A figure that only the machine saw there makes room."""

    code: ClassVar[str] = "give_place"
    figure_id: int
    document_id: int
    start: int
    end: int

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Move the figure. Raises InputError ``place_taken`` where somebody decided on another figure there."""
        text = queries.text(connection, self.document_id)
        row = moved_row(text, self.start, self.end, Places(connection, self.document_id))
        for part in _shown(connection, self.document_id):
            if _span(part)[0] < self.end and self.start < _span(part)[1]:
                if planning.decided(part):
                    raise InputError("place_taken", figure=part.short_id)
                history.update(connection, entry, "figures", part.id, {"hidden": 1})
        history.update(connection, entry, "figures", self.figure_id, {**row, "mark": ""})
        short_id = queries.figures(connection, [self.figure_id])[self.figure_id].short_id
        entry.params = {"figure": short_id, "quote": text[self.start : self.end]}


@dataclass(frozen=True, slots=True)
class DropPlace:
    """Let a figure that waited stay with the old text: it is not in the new one."""

    code: ClassVar[str] = "drop_place"
    figure_id: int

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Take the mark away."""
        short_id = next((row.short_id for row in merge_queries.placeless(connection) if row.id == self.figure_id), "")
        history.update(connection, entry, "figures", self.figure_id, {"mark": ""})
        entry.params = {"figure": short_id}
