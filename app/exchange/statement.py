"""The statement of quality: what a sample says of all that it was drawn from."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.exchange import estimates
from app.exchange.estimates import Counted, Estimate
from app.models import sample_queries
from app.models.sample_queries import PARAGRAPH, REVIEWS, ItemRow, SampleRow

FIELDS = ("span", "value", "unit", "per", "year", "kind", "qualifier", "metric", "about")
"""The fields that may be wrong, as they are told apart."""

NO_FIGURE = "not_a_figure"
REVIEW = "review"
"""What is wrong with a rejected figure that is one."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stratum: of how many it was drawn, how many were drawn, judged and wrong. Of paragraphs ``wrong`` counts those
    in which something was missed; their ``rate`` is the mean number missed in one.
    """

    stratum: str
    size: int
    drawn: int
    judged: int
    wrong: int
    rate: Estimate | None


@dataclass(frozen=True, slots=True)
class Statement:
    """``errors``: the share of the exported figures that need a correction; ``fields``: the same for each field;
    ``missed``: how many figures the paragraphs have that were not captured; None where nothing was judged.
    """

    sample: SampleRow
    figures: int
    drawn: int
    judged: int
    errors: Estimate | None
    fields: Mapping[str, Estimate]
    missed: Estimate | None
    parts: tuple[Part, ...]


def wrong_fields(item: ItemRow) -> tuple[str, ...]:
    """What is wrong with a judged figure: a rejected one is right where it is no figure, else its review is wrong."""
    if item.judgement is None:
        return ()
    if item.stratum == "rejected":
        return () if NO_FIGURE in item.judgement.wrong else (REVIEW,)
    return item.judgement.wrong


def statement(sample: SampleRow, items: Sequence[ItemRow]) -> Statement:
    """What the judged items of a sample say."""
    by_stratum = {name: [each for each in items if each.stratum == name] for name in sample.strata}
    sizes = {name: sample.strata.get(name, 0) for name in REVIEWS}
    judged = {name: [each for each in by_stratum.get(name, ()) if each.judgement] for name in REVIEWS}
    total = sum(sizes.values())

    def rate(names: Sequence[str], field: str = "") -> Estimate | None:
        """Of figures in some strata, how many have a field wrong, or any."""
        return estimates.together([_counted(sizes[name], judged[name], field) for name in names], total)

    shown = {field: rate(REVIEWS[:2], field) for field in (*FIELDS, NO_FIGURE)}
    shown[REVIEW] = rate(REVIEWS[2:], REVIEW) if sizes["rejected"] else None
    paragraphs = [each for each in by_stratum.get(PARAGRAPH, ()) if each.judgement]
    counts = [len(each.judgement.missed) for each in paragraphs if each.judgement]
    return Statement(
        sample,
        total,
        sum(len(by_stratum.get(name, ())) for name in REVIEWS),
        sum(map(len, judged.values())),
        rate(REVIEWS),
        {field: found for field, found in shown.items() if found is not None},
        estimates.missed(sample.strata.get(PARAGRAPH, 0), counts),
        tuple(_part(name, sample.strata[name], each) for name, each in by_stratum.items() if sample.strata[name]),
    )


def _counted(size: int, judged: Sequence[ItemRow], field: str) -> Counted:
    wrong = [fields for each in judged if (fields := wrong_fields(each)) and (not field or field in fields)]
    return Counted(size, len(judged), len(wrong))


def _part(stratum: str, size: int, items: Sequence[ItemRow]) -> Part:
    judged = [each for each in items if each.judgement is not None]
    if stratum != PARAGRAPH:
        counted = _counted(size, judged, "")
        return Part(stratum, size, len(items), counted.judged, counted.wrong, estimates.share(counted))
    counts = [len(each.judgement.missed) for each in judged if each.judgement]
    found = estimates.missed(size, counts)
    rate = None if found is None else found.times(1 / size)
    return Part(stratum, size, len(items), len(judged), sum(map(bool, counts)), rate)


COLUMNS = ("sample", "seed", "drawn_at", "analyst", "filter", "about", "of", "size", "drawn", "judged", "wrong")
LIMITS = ("estimate", "low", "high", "level")
"""The first three are a share of 1; of ``missed`` a number of figures, of the paragraphs one per paragraph."""


def rows(connection: sqlite3.Connection) -> Iterator[tuple[object, ...]]:
    """The statements of all samples, the newest first: lines on all figures, each field, each stratum, the missed."""
    for sample in sample_queries.samples(connection):
        said = statement(sample, sample_queries.items(connection, sample.id))
        head = (sample.uuid, sample.seed, sample.drawn_at, sample.analyst, dict(sample.filter))
        counts = (said.figures, said.drawn, said.judged)
        errors = sum(part.wrong for part in said.parts if part.stratum != PARAGRAPH)
        yield (*head, "figures", "all", *counts, errors, *_limits(said.errors))
        for field, found in said.fields.items():
            yield (*head, "field", field, *counts, None, *_limits(found))
        for part in said.parts:
            yield (
                *(*head, "stratum", part.stratum, part.size, part.drawn, part.judged, part.wrong),
                *_limits(part.rate),
            )
        yield (*head, "missed", "all", said.figures, None, None, None, *_limits(said.missed))


def _limits(found: Estimate | None) -> tuple[float | None, ...]:
    if found is None:
        return None, None, None, estimates.LEVEL
    return round(found.value, 6), round(found.low, 6), round(found.high, 6), estimates.LEVEL


ITEMS = ("sample", "position", "stratum", "figure", "source", "start", "end", "judged", "wrong", "missed", "by", "at")


def item_rows(connection: sqlite3.Connection) -> Iterator[tuple[object, ...]]:
    """The items of all samples with what was judged of them, the newest sample first."""
    for sample in sample_queries.samples(connection):
        for each in sample_queries.items(connection, sample.id):
            told = each.judgement
            said = (None, [], [], "", "") if told is None else _told(each)
            yield (
                *(sample.uuid, each.position, each.stratum, each.short_id, each.document),
                *(each.span_start, each.span_end, *said),
            )


def _told(item: ItemRow) -> tuple[object, ...]:
    told = item.judgement
    if told is None:
        return ()
    spans = [list(span) for span in told.missed]
    verdict = "wrong" if wrong_fields(item) or spans else "right"
    return verdict, list(wrong_fields(item)), spans, told.analyst, told.judged_at
