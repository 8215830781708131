"""Where a section may begin: at the beginning of a line or a sentence; and what it would be called there."""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.curation.heritage import begin, end
from app.curation.sectioning import Place
from app.extraction.headings import find_heading, programme
from app.extraction.lexicon import lexicon
from app.extraction.lines import lines
from app.extraction.sections import CUE_STRETCH
from app.extraction.sentences import sentence_spans
from app.vocabulary import Vocabulary

OPENING = 72
"""Code points of a beginning that are shown."""


@dataclass(frozen=True, slots=True)
class Break:
    """A place where a section may begin, and how the text goes on there."""

    at: int
    opening: str


def starts(connection: sqlite3.Connection, section_id: int) -> list[Break]:
    """Where a section may begin: behind the beginning of the one before it, up to its own end; in order, its present
    beginning too. Raises InputError ``row_missing``.
    """
    place = Place(connection, section_id)
    low = place.report.span_start if place.before is None else begin(place.before)
    found = {*_beginnings(place.text, low, end(place.part)), begin(place.part)}
    return _breaks(place.text, sorted(at for at in found if place.before is None or at > low))


def splits(connection: sqlite3.Connection, section_id: int) -> list[Break]:
    """Where a section may be split, in order. Raises InputError ``row_missing``."""
    place = Place(connection, section_id)
    found = _beginnings(place.text, begin(place.part), end(place.part))
    return _breaks(place.text, [at for at in found if at > begin(place.part)])


def nearest(found: Sequence[Break], offset: int) -> int:
    """The place in the list of the last break at or before an offset; the first one where there is none."""
    return max(0, bisect_right([each.at for each in found], offset) - 1)


def named(text: str, at: int, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The heading and programme of a section that begins at an offset, as the extraction reads them; None where it sees
    no heading.
    """
    stop = text.find("\n", at)
    stop = len(text) if stop < 0 else stop
    words = lexicon(vocabulary)
    heading = find_heading(text, at, stop, words)
    if heading is None:
        return None
    printed = text[heading.start : heading.end]
    return printed, programme(printed, text[heading.body : min(stop, heading.body + CUE_STRETCH)].lower(), words)


def _beginnings(text: str, start: int, stop: int) -> Iterator[int]:
    """The offsets at which lines and sentences begin, without the white space before them."""
    for line in lines(text, start, stop):
        for first, last in sentence_spans(text, line.start, line.end):
            printed = text[first:last]
            if printed.strip():
                yield first + len(printed) - len(printed.lstrip())


def _breaks(text: str, offsets: Sequence[int]) -> list[Break]:
    return [Break(at, " ".join(text[at : at + OPENING].split())) for at in offsets]
