"""What figures have from their section or report, and what becomes of it when those are corrected.

What inherits follows. What an analyst has set on the figure itself, or vouched for by a review, stays.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.extraction import abouts, years
from app.extraction.chain import NO_PROGRAMME
from app.extraction.records import Figure
from app.models import heir_queries
from app.models.heir_queries import Heir
from app.models.history import Scalar, Values
from app.models.merge_queries import SectionPart

ABOUT = ("about",)
YEAR = ("year_from", "year_to")
PROVINCE = ("province",)


@dataclass(frozen=True, slots=True)
class Follow:
    """What figures become, by id and column; ``stays`` are those that keep a field though what they had it from has
    changed.
    """

    values: Mapping[int, Values]
    stays: frozenset[int] = frozenset()


def follow_report(connection: sqlite3.Connection, report_id: int, old: Values, news: Values) -> Follow:
    """The figures that have the year or the province of a report, when those become others: ``old`` are its values,
    ``news`` those that change.
    """
    heirs = heir_queries.heirs(connection, report_id)
    follow = Follow({})
    if "year" in news:
        year = {"year_from": news["year"], "year_to": news["year"]}
        follow = settle(connection, {heir: year for heir in heirs if heir.year_rule == years.OWN}, YEAR)
    if "province" in news:
        own = {heir: {"province": news["province"]} for heir in heirs if heir.province == old["province"]}
        follow = _both(follow, settle(connection, own, PROVINCE))
    return follow


def _both(one: Follow, two: Follow) -> Follow:
    """What figures become by two changes of what is above them."""
    ids = [*one.values, *(each for each in two.values if each not in one.values)]
    return Follow(
        {each: {**one.values.get(each, {}), **two.values.get(each, {})} for each in ids}, one.stays | two.stays
    )


def follow_sections(
    connection: sqlite3.Connection, report_id: int, before: Sequence[SectionPart], after: Sequence[SectionPart]
) -> Follow:
    """The figures of a report, when its shown sections become others: those that come to stand in another section, and
    those whose section is about another programme.
    """
    moved: dict[int, dict[str, Scalar]] = {}
    wanted: dict[Heir, dict[str, Scalar]] = {}
    for heir in heir_queries.heirs(connection, report_id):
        old, new = (section_at(parts, heir.span_start) for parts in (before, after))
        if _number(old) != _number(new):
            moved[heir.id] = {"section_id": _number(new)}
        if _programme(old) != _programme(new) and heir.about_rule == abouts.SECTIONS:
            wanted[heir] = {"about": _programme(new)}
    return _both(Follow(moved), settle(connection, wanted, ABOUT))


def found_values(figure: Figure, decided: Values) -> dict[str, Scalar]:
    """What a newly found figure has from its section and report, by column, where an analyst has decided on those:
    ``decided`` holds the section's ``programme``, the report's ``year`` and ``province`` as far as that is so.
    """
    values: dict[str, Scalar] = {}
    if "programme" in decided and figure.rules.get("about") == abouts.SECTIONS:
        values["about"] = decided["programme"]
    if "year" in decided and figure.rules.get("year") == years.OWN:
        values |= dict.fromkeys(YEAR, decided["year"])
    if "province" in decided:
        values["province"] = decided["province"]
    return values


def section_at(parts: Iterable[SectionPart], offset: int) -> SectionPart | None:
    """The shown section that an offset lies in, the last to begin of several; None for none."""
    holding = [part for part in parts if not part.hidden and begin(part) <= offset < end(part)]
    return max(holding, key=begin, default=None)


def begin(part: SectionPart) -> int:
    """Where a section begins."""
    return int(part.values["span_start"] or 0)


def end(part: SectionPart) -> int:
    """Where a section ends."""
    return int(part.values["span_end"] or 0)


def _number(part: SectionPart | None) -> int | None:
    return None if part is None else part.id


def _programme(part: SectionPart | None) -> str:
    return NO_PROGRAMME if part is None else str(part.values["programme"])


def settle(
    connection: sqlite3.Connection, wanted: Mapping[Heir, Mapping[str, Scalar]], columns: Sequence[str]
) -> Follow:
    """Who takes the value wanted for it, and who keeps its own: where an analyst has set one of these columns, or has
    reviewed the figure. A figure that says so already is neither.
    """
    changing = {heir: new for heir, new in wanted.items() if any(getattr(heir, name) != new[name] for name in columns)}
    hands = heir_queries.set_by_hand(connection, [heir.id for heir in changing], columns)
    stays = frozenset(heir.id for heir in changing if heir.id in hands or heir.review != "unreviewed")
    return Follow({heir.id: new for heir, new in changing.items() if heir.id not in stays}, stays)
