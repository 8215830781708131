"""What is said of several figures: which they are, what they amount to, and why their sum may mean nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from app.curation.tallying import Tally
from app.models import queries
from app.ui import numbers, wording
from app.ui.desk import Desk
from app.ui.vocabulary_choices import Names

MOST_NAMED = 12
"""Figures that are named before the rest are counted."""

MOST_MIXED = 3
"""Units, or pers, that are named where they are mixed."""

EXACT = 10_000
"""From here on, decimals of a mean say nothing."""


def which(desk: Desk, figure_ids: Sequence[int]) -> str:
    """The figures by their ids; of many the first, and how many more."""
    first = list(figure_ids[:MOST_NAMED])
    found = queries.figures(desk.session.reader, first)
    named = ", ".join(found[key].short_id for key in first if key in found)
    if len(figure_ids) <= len(first):
        return named
    more = QCoreApplication.translate("selected", "{figures} and {count} more")
    return more.format(figures=named, count=numbers.number(len(figure_ids) - len(first)))


def amount(tally: Tally, names: Names) -> str:
    """Count, sum, mean and median; with the unit where all have the same."""
    unit = f" {names.units.name(tally.units[0])}" if len(tally.units) == 1 else ""
    return QCoreApplication.translate(
        "selected", "{count} selected · sum {total} · mean {mean} · median {median}"
    ).format(
        count=numbers.number(tally.count),
        total=numbers.number(_short(tally.total)) + unit,
        mean=numbers.number(_short(tally.mean)),
        median=numbers.number(_short(tally.median)),
    )


def warnings(tally: Tally, names: Names) -> Iterator[str]:
    """Why the sum may mean nothing, each in a few words."""
    if len(tally.units) > 1:
        yield QCoreApplication.translate("selected", "units mixed: {what}").format(
            what=_some([names.units.name(code) for code in tally.units])
        )
    if len(tally.pers) > 1:
        pers = [names.per(code) or QCoreApplication.translate("selected", "nothing") for code in tally.pers]
        yield QCoreApplication.translate("selected", "per mixed: {what}").format(what=_some(pers))
    if len(tally.kinds) > 1:
        yield QCoreApplication.translate("selected", "kinds mixed: {what}").format(
            what=_some([wording.choice(code) for code in tally.kinds])
        )
    counted = {
        QCoreApplication.translate("selected", "{count} stand beside their total"): tally.parts,
        QCoreApplication.translate("selected", "{count} state again what another states"): tally.again,
        QCoreApplication.translate("selected", "{count} are rejected"): tally.rejected,
    }
    yield from (text.format(count=numbers.number(count)) for text, count in counted.items() if count)


def _some(words: Sequence[str]) -> str:
    more = len(words) - MOST_MIXED
    return ", ".join(words[:MOST_MIXED]) + (f" +{numbers.number(more)}" if more > 0 else "")


def _short(value: float) -> float:
    """A number without decimals that nobody reads."""
    size = abs(value)
    return round(value, 0 if size >= EXACT else 2 if size >= 1 else numbers.MOST_DECIMALS)
