"""The rows that other layers read, as immutable values. Offsets are Unicode code points, ends exclusive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Review = Literal["unreviewed", "verified", "rejected"]

MACHINE_FIELDS = (
    "value",
    "unit",
    "per",
    "year_from",
    "year_to",
    "kind",
    "qualifier",
    "metric",
    "about",
    "indicator",
    "province",
)
"""The fields that the machine says of a figure and an analyst may correct."""

SEARCHED = {
    "figures": ("short_id", "quote", "metric", "unit", "value"),
    "annotations": ("body", "tags"),
}
"""The columns of a row that it is found by (``search_index``)."""


def heading_span(text: str, start: int, heading: str) -> tuple[int, int]:
    """Where a heading is printed in ``text`` that is to stand at ``start``; nothing of it, ``start`` twice, where an
    analyst gave the section a name of its own.
    """
    return start, start + len(heading) if text.startswith(heading, start) else start


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure with its effective values and where it stands. ``value`` is in ``unit``; ``province`` is the one that it
    speaks of; the other fields as in the schema.
    """

    id: int
    short_id: str
    document_id: int
    report_id: int
    section_id: int | None
    province: str
    report_year: int | None
    heading: str
    programme: str
    span_start: int
    span_end: int
    quote: str
    value: float
    unit: str
    per: str
    year_from: int | None
    year_to: int | None
    kind: str
    qualifier: str
    metric: str
    about: str
    indicator: str
    parent_id: int | None
    claim: str
    confidence: float | None
    origin: str
    review: Review
    mark: str = ""
    fact_id: int | None = None
    """The fact that it states along with others; None for a figure alone."""
    leads: int = 0
    """1 where it is the leading figure of its fact."""
    findings: int = 0
    """How many findings are open against it."""
    doubtful: int = 0
    """1 where an analyst has looked at it and means to come back."""
    report_province: str = ""
    """The province whose report it stands in; empty where that is not asked for."""

    @property
    def elsewhere(self) -> bool:
        """Whether it speaks of another province than that whose report it stands in."""
        return self.report_province not in ("", self.province)


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """An unreviewed figure, as far as it matters when its turn comes. ``province`` is its report's. ``doubt``: the
    lower, the more doubtful (``queries.SORTABLE``). ``severity`` is that of the worst finding that is open against it:
    0 high, 1 medium, 2 low, 3 none. ``doubtful`` is 1 where an analyst means to come back to it.
    """

    id: int
    document_id: int
    span_start: int
    span_end: int
    province: str
    report_year: int | None
    about: str
    doubt: float
    severity: int
    doubtful: int


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report with its place and counts. ``settled`` counts the figures that are verified or rejected."""

    id: int
    document_id: int
    document: str
    province: str
    year: int | None
    type: str
    counterpart: str
    title: str
    span_start: int
    span_end: int
    figures: int
    settled: int


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section with its place and counts."""

    id: int
    report_id: int
    heading: str
    programme: str
    heading_start: int
    span_start: int
    span_end: int
    figures: int
    settled: int

    def heading_span(self, text: str) -> tuple[int, int]:
        """Where the heading is printed in the document's ``text``."""
        return heading_span(text, self.heading_start, self.heading)


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note on a figure: what, by whom (initials), when (UTC, ISO 8601)."""

    id: int
    figure_id: int
    body: str
    initials: str
    created_at: str


@dataclass(frozen=True, slots=True)
class DismissalRow:
    """A printed number of which an analyst has said that it is no figure, and why."""

    id: int
    span_start: int
    span_end: int
    quote: str
    reason: str


@dataclass(frozen=True, slots=True)
class AnalystRow:
    """Somebody who decides."""

    id: int
    name: str
    initials: str


@dataclass(frozen=True, slots=True)
class OperationRow:
    """One entry of the history. ``params`` are the named values of ``code``'s sentence."""

    id: int
    mode: Literal["do", "undo", "redo"]
    target_id: int | None
    code: str
    params: dict[str, object]
    analyst_id: int | None
    at: str
    reason: str
    note: str


@dataclass(frozen=True, slots=True)
class MachineRow:
    """What the newest run of the machine said of a figure: fields by name, the rule that set each, second choices."""

    figure_id: int
    fields: dict[str, str | float | int | None]
    rules: dict[str, str]
    alternatives: dict[str, str | float | int]


@dataclass(frozen=True, slots=True)
class FigureFilter:
    """Which figures, in which order. Empty fields do not restrict; ``text`` looks in metric, quote, unit, id and
    heading.

    ``sort`` holds (column, descending) pairs, columns being names of ``queries.SORTABLE``; the place in the text
    comes last.
    """

    provinces: tuple[str, ...] = ()
    """Of which the figures speak."""
    reporters: tuple[str, ...] = ()
    """Provinces whose reports the figures stand in."""
    report_id: int | None = None
    section_id: int | None = None
    report_year: int | None = None
    no_year: bool = False
    """Only figures of reports whose year is not known."""
    programme: str = ""
    unit: str = ""
    text: str = ""
    marked: bool = False
    """Only figures against which a newer extraction had something."""
    finding: Literal["", "open", "any"] = ""
    """Only figures against which the checks have something that is open, or decided too."""
    doubtful: bool = False
    """Only figures that an analyst means to come back to."""
    ids: tuple[int, ...] = ()
    """Only these figures."""
    facets: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Values of ``facets.FACETS``, by name: a figure has one of the values of each."""
    sort: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class ProgrammeCell:
    """The figures that speak of one province, of one report year and about one programme.

    ``money`` is the sum, in yuan, of the actual amounts that are part of no total and count per nothing, each fact
    once; None where there is none.
    """

    province: str
    year: int | None
    programme: str
    figures: int
    settled: int
    money: float | None
