"""What a chart by province adds up, and what it leaves out and why: pure functions over the frame of figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

import pandas as pd

BAR: Final = ("province", "year", "counterpart")
"""What one bar stands for: a province in the reports of a year, those about a counterpart province apart."""

REASONS: Final = ("rejected", "target", "change", "standard", "per", "part", "mention")
"""Why a figure is not summed; the first that holds counts. ``mention``: another of the bar states the same fact."""

BASES: Final = ("other_year", "range", "bound", "finding")
"""What a summed value may rest on other than the report's own year and an exact number that nothing is open against."""


class Bar(NamedTuple):
    """One line of a table of sums."""

    province: str
    year: int | None
    counterpart: str
    verified: float
    unverified: float
    verified_count: int
    unverified_count: int
    figures: tuple[int, ...]

    @property
    def total(self) -> float:
        """The sum of all figures, verified or not."""
        return self.verified + self.unverified


@dataclass(frozen=True, slots=True)
class Sums:
    """The bars of a chart by province, and how they came about.

    ``table`` has one line for each bar: province, year (missing where unknown), counterpart, verified and unverified
    (sums in the chart's unit), verified_count and unverified_count, and figures (the ids of the summed figures, a
    tuple). ``left_out`` counts the figures that are not summed, by ``REASONS``. ``mixed`` counts the summed ones by
    ``BASES``: ``other_year`` of another year or period than their report, ``range`` ends of a range, ``bound`` more
    than, less than, or about, ``finding`` with an open finding. Neither names what does not occur.
    """

    table: pd.DataFrame
    left_out: Mapping[str, int]
    mixed: Mapping[str, int]

    def bar(self, row: int) -> Bar:
        """A line of the table."""
        line = self.table.iloc[row]
        year = None if pd.isna(line["year"]) else int(line["year"])
        amounts = (float(line["verified"]), float(line["unverified"]))
        counts = (int(line["verified_count"]), int(line["unverified_count"]))
        return Bar(str(line["province"]), year, str(line["counterpart"]), *amounts, *counts, line["figures"])

    def bars(self) -> list[Bar]:
        """All lines of the table."""
        return [self.bar(row) for row in range(len(self.table))]

    @property
    def verified(self) -> int:
        """How many summed figures are verified."""
        return int(self.table["verified_count"].sum())

    @property
    def unverified(self) -> int:
        """How many summed figures are not."""
        return int(self.table["unverified_count"].sum())


def province_sums(frame: pd.DataFrame) -> Sums:
    """Add up the actual values that count per nothing and are part of no total, each fact once in a bar, in the
    order of their first figure.

    ``frame`` is one of ``frames.frame``, of one programme and one additive unit.
    """
    reasons = _reasons(frame)
    summed = frame[reasons == ""]
    left_out = {reason: int((reasons == reason).sum()) for reason in REASONS}
    return Sums(_bars(summed), _present(left_out), _mixed(summed))


def by_value(table: pd.DataFrame) -> pd.DataFrame:
    """The largest bar first, so that years of one province may stand apart."""
    return _largest_first(table, table["verified"] + table["unverified"])


def by_province(table: pd.DataFrame) -> pd.DataFrame:
    """The province with the largest bar first; a province's bars stay together, its years in order."""
    if table.empty:
        return table
    total = table["verified"] + table["unverified"]
    return _largest_first(table, total.groupby(table["province"]).transform("max"))


def _largest_first(table: pd.DataFrame, sizes: pd.Series) -> pd.DataFrame:
    keyed = table.assign(size=-sizes)
    return keyed.sort_values(["size", *BAR], ignore_index=True).drop(columns="size")


def by_order(table: pd.DataFrame, provinces: Iterable[str]) -> pd.DataFrame:
    """The bars in the order of ``provinces`` (codes); unlisted ones come last. A province's years are in order."""
    places = {code: place for place, code in enumerate(provinces)}
    place = table["province"].map(lambda code: places.get(code, len(places)))
    keyed = table.assign(place=place)
    return keyed.sort_values(["place", *BAR], ignore_index=True).drop(columns="place")


def _reasons(frame: pd.DataFrame) -> pd.Series:
    """For each figure why it is not summed; empty where it is."""
    reasons = pd.Series("", index=frame.index, dtype="str")
    holds = {
        "rejected": frame["review"] == "rejected",
        "target": frame["kind"] == "target",
        "change": frame["kind"] == "change",
        "standard": frame["kind"] == "standard",
        "per": frame["per"] != "",
        "part": _is_part(frame),
    }
    for reason, here in holds.items():
        reasons = reasons.mask(here & (reasons == ""), reason)
    return reasons.mask(_again(frame[reasons == ""]).reindex(frame.index, fill_value=False), "mention")


def _facts(frame: pd.DataFrame) -> pd.DataFrame:
    """The columns that are equal for the figures that state one thing within a bar."""
    facts = frame["fact_id"].fillna(-frame["id"])
    return frame[["province", "report_year", "counterpart"]].assign(fact=facts)


def _is_part(frame: pd.DataFrame) -> pd.Series:
    """Whether each figure, or another that states the same, is part of a total."""
    part = frame["parent_id"].notna() & (frame["review"] != "rejected")
    facts = _facts(frame)
    return part.groupby([facts[name] for name in facts], dropna=False).transform("any").astype(bool)


def _again(counted: pd.DataFrame) -> pd.Series:
    """Whether each of the figures that may be summed states what another of them stands for: the fact's leader, or the
    first mention where that is not among them.
    """
    ordered = _facts(counted.sort_values("leads", ascending=False, kind="stable"))
    return ordered.duplicated().sort_index()


def _bars(summed: pd.DataFrame) -> pd.DataFrame:
    verified = summed["review"] == "verified"
    parts = pd.DataFrame(
        {
            "province": summed["province"],
            "year": summed["report_year"],
            "counterpart": summed["counterpart"],
            "verified": summed["value"].where(verified, 0.0),
            "unverified": summed["value"].mask(verified, 0.0),
            "verified_count": verified.astype("int64"),
            "unverified_count": (~verified).astype("int64"),
            "figures": summed["id"],
        }
    )
    groups = parts.groupby(list(BAR), sort=False, dropna=False)
    totals = groups[["verified", "unverified", "verified_count", "unverified_count"]].sum()
    return totals.assign(figures=groups["figures"].agg(tuple).astype(object)).reset_index()


def _mixed(summed: pd.DataFrame) -> dict[str, int]:
    other = (summed["year_from"] != summed["report_year"]) | (summed["year_to"] != summed["report_year"])
    counts = {
        "other_year": int(other.fillna(value=False).sum()),
        "range": int((summed["qualifier"] == "range").sum()),
        "bound": int(summed["qualifier"].isin(["gt", "lt", "approx"]).sum()),
        "finding": int((summed["findings"] > 0).sum()),
    }
    return _present({basis: counts[basis] for basis in BASES})


def _present(counts: Mapping[str, int]) -> dict[str, int]:
    return {name: count for name, count in counts.items() if count}
