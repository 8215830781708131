"""Samples of what is exported: drawing one, and judging its items one by one."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, TypeVar

from app.errors import InputError
from app.exchange.statement import FIELDS, NO_FIGURE
from app.models import history, queries, sample_queries
from app.models.history import Entry, Scalar
from app.models.records import MACHINE_FIELDS, FigureFilter
from app.models.sample_queries import PARAGRAPH, Span

LEAST = 10
"""How many of each stratum are drawn at least, where there are so many."""

MOST = 10_000
"""The largest sample."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class DrawSample:
    """Draw ``figures`` of the exported figures that ``chosen`` lets through, by review, and ``paragraphs`` of the
    paragraphs there. The same seed on the same state of a workspace draws the same.
    """

    code: ClassVar[str] = "draw_sample"
    seed: int
    figures: int
    paragraphs: int
    chosen: FigureFilter = field(default_factory=FigureFilter)

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Add the sample and its items. Raises InputError: bad_size, nothing_to_draw."""
        for size in (self.figures, self.paragraphs):
            if not 0 <= size <= MOST:
                raise InputError("bad_size", size=size, most=MOST)
        frame = sample_queries.figure_frame(connection, self.chosen)
        passages = sample_queries.paragraph_frame(connection, self.chosen) if self.paragraphs else []
        dice = random.Random(self.seed)  # noqa: S311 - drawn to be drawn again, not to be secret
        sizes = {name: len(ids) for name, ids in frame.items()}
        drawn = {
            figure_id: name
            for name, size in allocated(sizes, self.figures).items()
            for figure_id in picked(frame[name], size, dice)
        }
        items = _figures(connection, drawn, picked(list(drawn), len(drawn), dice))
        for passage in picked(passages, self.paragraphs, dice):
            shown = {"captured": sample_queries.captured(connection, passage)}
            items.append(_item(PARAGRAPH, None, passage.document_id, (passage.start, passage.end), shown))
        if not items:
            raise InputError("nothing_to_draw")
        strata = {**sizes, PARAGRAPH: len(passages)}
        _write(connection, entry, self, strata, items)
        counts = {"figures": len(drawn), "paragraphs": len(items) - len(drawn)}
        entry.params = {**counts, "seed": str(self.seed)}


@dataclass(frozen=True, slots=True)
class Judge:
    """Say what is wrong with a drawn figure (``wrong``: of FIELDS, or NO_FIGURE; none: it is right), or which figures
    are missed in a drawn paragraph (``missed``: their spans, in code points). It takes the place of what the same
    analyst said before.
    """

    code: ClassVar[str] = "judge"
    item_id: int
    wrong: Sequence[str] = ()
    missed: Sequence[Span] = ()

    def apply(self, connection: sqlite3.Connection, entry: Entry) -> None:
        """Write the judgement. Raises InputError: row_missing, bad_choice, bad_span."""
        item = sample_queries.item(connection, self.item_id)
        if item is None:
            raise InputError("row_missing", table="sample_items", row=self.item_id)
        wrong = [name for name in (*FIELDS, NO_FIGURE) if name in self.wrong]
        missed = sorted({(start, end) for start, end in self.missed})
        for name in self.wrong:
            if name not in wrong or item.figure_id is None:
                raise InputError("bad_choice", field="stratum", value=name)
        for start, end in missed:
            if item.figure_id is not None or not item.span_start <= start < end <= item.span_end:
                raise InputError("bad_span", start=start, end=end)
        values: dict[str, Scalar] = {
            "wrong": json.dumps(wrong),
            "missed": json.dumps(missed),
            "analyst_id": entry.analyst_id,
            "judged_at": history.now(),
        }
        _put(connection, entry, self.item_id, values)
        entry.params = {"item": item.position, **_said(wrong, missed, paragraph=item.figure_id is None)}


def allocated(sizes: Mapping[str, int], total: int, least: int = LEAST) -> dict[str, int]:
    """How many to draw of each stratum: in proportion to its size, but at least ``least`` of each where there are so
    many and ``total`` allows it. The sum is ``total``, or all there are.
    """
    there = {name: size for name, size in sizes.items() if size}
    total = min(total, sum(there.values()))
    floor = min(least, total // len(there)) if there else 0
    given = {name: min(size, floor) for name, size in there.items()}
    for _ in range(total - sum(given.values())):
        short = {name: size / (given[name] + 1) for name, size in there.items() if given[name] < size}
        given[max(short, key=lambda name: short[name])] += 1
    return {**dict.fromkeys(sizes, 0), **given}


def picked(there: Sequence[T], size: int, dice: random.Random) -> list[T]:
    """So many of these, drawn at random without replacement, in the order of drawing. It rests on ``random`` alone, of
    which Python promises the same numbers in every version.
    """
    return sorted(there, key=lambda _: dice.random())[:size]


Item = dict[str, Scalar]


def _figures(connection: sqlite3.Connection, drawn: Mapping[int, str], order: Sequence[int]) -> list[Item]:
    rows = queries.figures(connection, order)
    items = []
    for figure_id in order:
        row = rows[figure_id]
        shown = {"quote": row.quote, **{name: getattr(row, name) for name in MACHINE_FIELDS}}
        items.append(_item(drawn[figure_id], figure_id, row.document_id, (row.span_start, row.span_end), shown))
    return items


def _item(stratum: str, figure_id: int | None, document_id: int, span: Span, shown: Mapping[str, object]) -> Item:
    start, end = span
    said = json.dumps(shown, ensure_ascii=False)
    return {
        "stratum": stratum,
        "figure_id": figure_id,
        "document_id": document_id,
        "span_start": start,
        "span_end": end,
        "shown": said,
    }


def _write(
    connection: sqlite3.Connection, entry: Entry, asked: DrawSample, strata: Mapping[str, int], items: Sequence[Item]
) -> None:
    values: dict[str, Scalar] = {
        "seed": asked.seed,
        "filter": json.dumps(sample_queries.stored(asked.chosen), ensure_ascii=False),
        "strata": json.dumps(strata),
        "analyst_id": entry.analyst_id,
        "drawn_at": history.now(),
    }
    sample = history.insert(connection, entry, "samples", values)
    for position, item in enumerate(items, 1):
        history.insert(connection, entry, "sample_items", {"sample_id": sample, "position": position, **item})


def _put(connection: sqlite3.Connection, entry: Entry, item_id: int, values: dict[str, Scalar]) -> None:
    """Write a judgement, over that of the same analyst."""
    known = connection.execute(
        "SELECT id, wrong, missed FROM judgements WHERE item_id = ? AND analyst_id IS ?", [item_id, entry.analyst_id]
    ).fetchone()
    if known is None:
        history.insert(connection, entry, "judgements", {"item_id": item_id, **values})
    elif (known["wrong"], known["missed"]) != (values["wrong"], values["missed"]):
        history.update(connection, entry, "judgements", known["id"], values)


def _said(wrong: Sequence[str], missed: Sequence[Span], *, paragraph: bool) -> dict[str, object]:
    if paragraph:
        return {"verdict": "missed", "count": len(missed)} if missed else {"verdict": "nothing"}
    return {"verdict": "wrong", "fields": list(wrong)} if wrong else {"verdict": "right"}
