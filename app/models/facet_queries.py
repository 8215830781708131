"""How many figures each value of a facet has, given all other restrictions; and one facet's values in a filter."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from app.models import queries
from app.models.facets import FACETS, Facet
from app.models.records import FigureFilter
from app.vocabulary import Province

REGION = "region"
"""The facet that adds up provinces; restricting to a region restricts to its provinces."""

NO_YEAR = ""
"""The value of ``report_year`` that stands for reports whose year is not known."""

_FINDINGS = {"": (), "open": ("open",), "any": ("decided", "open")}


def chosen_values(chosen: FigureFilter, name: str) -> tuple[str, ...]:
    """The values of a facet that a filter restricts to, sorted; empty where it does not restrict.

    They may be held by a field of their own: see ``Facet.own``.
    """
    held = set(dict(chosen.facets).get(name, ()))
    if name == "province":
        held |= set(chosen.provinces)
    elif name == "report_year":
        held |= {str(chosen.report_year)} if chosen.report_year is not None else set()
        held |= {NO_YEAR} if chosen.no_year else set()
    elif name == "finding":
        held |= set(_FINDINGS[chosen.finding])
    elif FACETS[name].own:
        held |= {getattr(chosen, FACETS[name].own)} - {""}
    return tuple(sorted(held))


def with_values(chosen: FigureFilter, name: str, values: Iterable[str]) -> FigureFilter:
    """The filter with these values of a facet in place of those it had; none for no restriction.

    What a field of its own can hold stands there, so that other views know it.
    """
    wanted = tuple(sorted(set(values)))
    others = tuple(pair for pair in chosen.facets if pair[0] != name)
    own = _own_fields(name, wanted)
    held = () if not wanted or (own and any(own.values())) else ((name, wanted),)
    return replace(chosen, **own, facets=tuple(sorted((*others, *held))))  # type: ignore[arg-type]


def _own_fields(name: str, wanted: tuple[str, ...]) -> dict[str, object]:
    """The fields of its own that hold a facet, with these values in them where they can; else empty."""
    one = wanted[0] if len(wanted) == 1 else None
    if name == "province":
        return {"provinces": wanted}
    if name == "report_year":
        return {"report_year": int(one) if one else None, "no_year": one == NO_YEAR}
    if name == "finding":
        known = {values: code for code, values in _FINDINGS.items()}
        return {"finding": known.get(wanted, "")}
    return {FACETS[name].own: one or ""} if FACETS[name].own else {}


def chosen_regions(chosen: FigureFilter, provinces: Iterable[Province]) -> tuple[str, ...]:
    """The regions all of whose provinces a filter lets through because it names them; sorted."""
    regions: dict[str, set[str]] = {}
    for row in provinces:
        regions.setdefault(row.region, set()).add(row.code)
    return tuple(sorted(region for region, codes in regions.items() if codes <= set(chosen.provinces)))


def region_counts(counts: Iterable[tuple[str, int]], provinces: Iterable[Province]) -> list[tuple[str, int]]:
    """The counts of provinces added up by region, the most frequent first; provinces of no region are left out."""
    regions = {row.code: row.region for row in provinces}
    sums: dict[str, int] = {}
    for province, count in counts:
        if province in regions:
            sums[regions[province]] = sums.get(regions[province], 0) + count
    return sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))


def facet_counts(connection: sqlite3.Connection, chosen: FigureFilter, name: str) -> list[tuple[str, int]]:
    """The values of a facet with how many figures have each, given the filter without this facet: the most frequent
    first. Raises KeyError for no facet.
    """
    facet = FACETS[name]
    where, params = queries.where(with_values(chosen, name, ()))
    rows = connection.execute(_counting(facet, where), params)
    return [(str(row[0]), int(row[1])) for row in rows]


def counts_with_regions(
    connection: sqlite3.Connection, chosen: FigureFilter, name: str, provinces: Iterable[Province]
) -> list[tuple[str, int]]:
    """As ``facet_counts``, and the facet ``REGION`` too."""
    if name == REGION:
        return region_counts(facet_counts(connection, chosen, "province"), provinces)
    return facet_counts(connection, chosen, name)


def _counting(facet: Facet, where: str) -> str:
    ordered = "GROUP BY 1 ORDER BY 2 DESC, 1"
    if facet.pairs:
        return (
            f"SELECT given.reason, count(*) {queries.FROM} JOIN ({facet.pairs}) AS given"
            f" ON given.figure_id = figures.id WHERE {where} {ordered}"
        )
    # The plus keeps SQLite from going through an index in the order of the groups, with a jump for each figure.
    return f"SELECT +{facet.value}, count(*) {queries.FROM} WHERE {where} {ordered}"
