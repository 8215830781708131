"""The breakdowns of a report as they are told, with the parts that are too large to have been taken for parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.checks.material import Reading, Sentence
from app.checks.units import SHARES
from app.models.records import FigureRow

MARKER = re.compile(r"\b(?:including|(?:of|among) (?:which|whom|them))\b", re.IGNORECASE)
KINDS = frozenset({"actual", "target"})
_INCLUDING = re.compile(r"\bincluding\b", re.IGNORECASE)
_CLOSING = re.compile(r"\band\s+(?:the\s+)?(?:other\s+|remaining\s+)?$")
_LIST_ENDS = re.compile(r"[;)）]")
_CLAUSE = re.compile(r"(?:,|\band\b)(?!.*(?:,|\band\b))", re.DOTALL)
_NAMED = re.compile(r"^[\w\s'’-]{0,40}?\b(?:by|from)\s[^;:()（]*(?:,|\band)\s*$")
_BARE_COMMA = re.compile(r"^\s*,\s*$")
NAMED_PARTS = 4
"""Fewer parts may come to any number by chance."""

_DEED = re.compile(r"\b(?:\w+ed|\w+ing|built|held|put|made|set|took|had|has|have|gave|got|saw)\b")


class Breakdown(NamedTuple):
    """A total with its parts in order. ``closed``: "and" stands before the last part; ``including``: the wording
    allows for others; ``bare``: it is a list of who did how many, so that none is a part of another.
    """

    total: FigureRow
    parts: tuple[FigureRow, ...]
    closed: bool
    including: bool
    bare: bool


def breakdowns(reading: Reading) -> Iterator[Breakdown]:
    """All breakdowns of totals that are no rates and no changes."""
    for total_id, parts in reading.parts.items():
        total = reading.by_id[total_id]
        like = tuple(part for part in parts if part.per == total.per)
        if like and not total.per and total.kind != "change":
            yield _told(reading, total, like)


def _told(reading: Reading, total: FigureRow, parts: tuple[FigureRow, ...]) -> Breakdown:
    sentence, place = reading.places[total.id]
    own = {part.id for part in parts}
    told: list[FigureRow] = []
    marked = including = False
    last = max((at for at, one in enumerate(sentence.figures) if one.id in own), default=place)
    for at in range(place + 1, len(sentence.figures)):
        figure, before = sentence.figures[at], sentence.before[at]
        marked = marked or bool(MARKER.search(before)) or figure.id in own
        including = including or (not told and bool(_INCLUDING.search(before)))
        if at > last and (_LIST_ENDS.search(before) or not _next_in_list(before)):
            break
        if figure.id in own or (marked and _next_part(sentence, at, total)):
            told.append(figure)
    outside = tuple(part for part in parts if part not in told)
    closing = reading.places[told[-1].id] if told else (sentence, place)
    closed = bool(_CLOSING.search(closing[0].before[closing[1]]))
    return Breakdown(total, (*told, *outside), closed, including, not outside and _bare(reading, told))


def _bare(reading: Reading, parts: Sequence[FigureRow]) -> bool:
    """ "26 by A, 10 by B, 7, 5 by C and 3 by D": behind each number who did it, or nothing at all."""
    places = [reading.places[part.id] for part in parts]
    between = [sentence.before[place] for sentence, place in places[1:]]
    named = [gap for gap in between if _NAMED.match(gap)]
    return len(named) >= NAMED_PARTS and all(_NAMED.match(gap) or _BARE_COMMA.match(gap) for gap in between)


def _next_part(sentence: Sentence, at: int, total: FigureRow) -> bool:
    """Whether a figure goes on with the list, counts what the total counts, and was only too large for a part: of any
    number of the sentence before it.
    """
    figure = sentence.figures[at]
    same = (figure.unit, figure.per) == (total.unit, total.per) and figure.kind in KINDS and figure.unit not in SHARES
    if not same or figure.parent_id is not None or not _next_in_list(sentence.before[at]):
        return False
    return all(other.value < figure.value for other in sentence.figures[:at] if other.unit == figure.unit)


def _next_in_list(before: str) -> bool:
    """Whether a number goes on with a list: a comma or "and" before it, and no new deed in between."""
    if MARKER.search(before):
        return True
    clause = _CLAUSE.search(before)
    return clause is not None and not _DEED.search(before[clause.end() :])


def told_whole(sentence: Sentence, place: int) -> FigureRow | None:
    """The nearest figure of the same kind before the marker of a part, where no other could be its total."""
    part, before = sentence.figures[place], sentence.before[place]
    marked = MARKER.search(before)
    like = [
        other
        for other in sentence.figures[:place]
        if (other.unit, other.per, other.kind) == (part.unit, part.per, part.kind)
    ]
    if (
        marked is None
        or _LIST_ENDS.search(before, marked.end())
        or not like
        or part.unit in SHARES
        or part.per
        or part.kind == "change"
    ):
        return None
    return like[-1] if all(other.value < part.value for other in like) else None
