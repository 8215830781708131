"""In which order figures are reviewed, and the walk through them. Pure: no Qt, no SQLite, no clock.

Figures of one sentence stay together, since what is said of one helps to judge the next. Those that an analyst has
marked as doubtful come last: somebody has looked at them, and means to come back.
"""

from __future__ import annotations

import random
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from typing import Literal, get_args

from app.models.records import WaitingRow

Order = Literal["sentence", "finding", "programme", "province", "sample"]
ORDERS: tuple[Order, ...] = get_args(Order)

SAMPLE = 100
"""Figures of a random sample."""

Where = Callable[[WaitingRow], Hashable]
"""Which sentence a figure stands in."""


def line_up(waiting: Sequence[WaitingRow], order: Order, where: Where, seed: int = 0) -> list[int]:
    """The ids of the figures in the order of their review. Sentences are ordered by the most doubtful of their figures,
    within a programme, a province or a severity where that is asked for. A sample is SAMPLE of the figures, drawn and
    ordered by the seed alone.
    """
    if order == "sample":
        drawn = sorted(waiting, key=lambda row: row.id)
        return [row.id for row in random.Random(seed).sample(drawn, min(SAMPLE, len(drawn)))]  # noqa: S311 - no secret
    sentences: dict[Hashable, list[WaitingRow]] = defaultdict(list)
    for row in sorted(waiting, key=_place):
        sentences[row.doubtful, where(row)].append(row)
    lined = sorted(sentences.values(), key=lambda rows: (rows[0].doubtful, *_first(rows, order), *_place(rows[0])))
    return [row.id for rows in lined for row in rows]


def _place(row: WaitingRow) -> tuple[int, int, int]:
    return row.document_id, row.span_start, row.id


def _first(rows: Sequence[WaitingRow], order: Order) -> tuple[str | float, ...]:
    """What decides when a sentence's turn comes."""
    doubt = min(row.doubt for row in rows)
    if order == "finding":
        return min(row.severity for row in rows), doubt
    if order == "programme":
        return rows[0].about, doubt
    if order == "province":
        return rows[0].province, rows[0].report_year or 0, doubt
    return (doubt,)


class Sentences:
    """Where the sentences of documents begin and end. A document's text never changes, so it is cut once."""

    def __init__(self, text: Callable[[int], str]) -> None:
        self._text = text
        self._cut: dict[int, tuple[list[int], int]] = {}

    def of(self, row: WaitingRow) -> Hashable:
        """A figure's sentence, as a key."""
        return row.document_id, self.around(row.document_id, row.span_start)[0]

    def around(self, document_id: int, at: int) -> tuple[int, int]:
        """Start and end of the sentence that holds this place, in code points; within its line."""
        begins, length = self._begins(document_id)
        place = bisect_right(begins, at)
        return begins[max(place - 1, 0)], begins[place] if place < len(begins) else length

    def _begins(self, document_id: int) -> tuple[list[int], int]:
        if document_id not in self._cut:
            text = self._text(document_id)
            self._cut[document_id] = list(_begins(text)) or [0], len(text)
        return self._cut[document_id]


def _begins(text: str) -> Iterable[int]:
    from app.extraction.sentences import sentence_spans  # compiles patterns that the first paint need not wait for

    at = 0
    for line in text.splitlines(keepends=True):
        for begin, _ in sentence_spans(text, at, at + len(line)):
            yield begin
        at += len(line)


class Queue:
    """The walk through figures in their order. What was settled stays in its place, so that one can go back to it;
    what was skipped comes again at the end.
    """

    def __init__(self, ids: Iterable[int] = ()) -> None:
        self.ids = list(ids)
        self._known = set(self.ids)
        self._at = 0
        self._settled: set[int] = set()

    def __contains__(self, figure_id: int) -> bool:
        """Whether a figure is in the queue."""
        return figure_id in self._known

    @property
    def current(self) -> int | None:
        """The figure whose turn it is; None where nothing is left."""
        return self.ids[self._at] if self._at < len(self.ids) else None

    @property
    def place(self) -> int:
        """The place of the current figure, from 1."""
        return min(self._at + 1, len(self.ids))

    @property
    def open(self) -> int:
        """How many are not settled yet."""
        return len(self.ids) - len(self._settled)

    def settle(self, figure_id: int, *, settled: bool = True) -> None:
        """A figure was reviewed, or is unreviewed again."""
        if figure_id in self._known:
            (self._settled.add if settled else self._settled.discard)(figure_id)

    def put_next(self, ids: Iterable[int]) -> None:
        """Put figures that are not in the queue before the current one, in this order."""
        fresh = [figure_id for figure_id in ids if figure_id not in self._known]
        self.ids[self._at : self._at] = fresh
        self._known.update(fresh)
        self._at += len(fresh) if self._at + len(fresh) < len(self.ids) else 0

    def drop(self, ids: Collection[int]) -> None:
        """Take figures out of the queue; where the current one goes, the next one's turn comes."""
        self._at -= sum(figure_id in ids for figure_id in self.ids[: self._at])
        self.ids = [figure_id for figure_id in self.ids if figure_id not in ids]
        self._known.difference_update(ids)
        self._settled.difference_update(ids)

    def go_to(self, figure_id: int) -> bool:
        """Make a figure the current one. False where it is not in the queue."""
        if figure_id not in self._known:
            return False
        self._at = self.ids.index(figure_id)
        return True

    def step(self, by: int) -> int | None:
        """Go to the next figure (1) or the one before (-1), settled or not; the ends hold."""
        self._at = max(0, min(self._at + by, len(self.ids) - 1))
        return self.current

    def next_open(self) -> int | None:
        """Go to the next figure that is not settled, from the start again after the end; None where all are."""
        count = len(self.ids)
        for ahead in range(1, count + 1):
            place = (self._at + ahead) % count
            if self.ids[place] not in self._settled:
                self._at = place
                return self.ids[place]
        self._at = count
        return None

    def skip(self) -> int | None:
        """Put the current figure at the end, and go to the next one that is open."""
        if self.current is None:
            return None
        figure_id = self.ids.pop(self._at)
        self.ids.append(figure_id)
        later = [*range(self._at, len(self.ids) - 1), *range(self._at)]
        self._at = next((place for place in later if self.ids[place] not in self._settled), len(self.ids) - 1)
        return self.current
