"""The records the extraction hands on: reports, sections and figures of one text, as plain immutable values.

Every offset is a Unicode code point into the text that was given, end exclusive, so ``text[start:end]`` is the
printed stretch. Records refer to one another by their position in the tuples of their ``Extraction``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

ReportType = Literal["province", "pairing", "other"]
Kind = Literal["actual", "target", "change", "standard"]
Qualifier = Literal["eq", "gt", "lt", "approx", "range"]
Claim = Literal["all", "some"]
NoFigure = Literal[
    "date",
    "calendar_year",
    "reference",
    "ordinal",
    "marker",
    "name",
    "duration",
    "fraction",
    "title",
    "wording",
    "heading",
    "contact",
    "other",
]
"""Why a printed number states no quantity. ``other``: nothing the rules know of says so."""

UNKNOWN = "unknown"

VERSION = "4"
"""The version of the rules. It goes up whenever they may find something else in a text that they knew."""


@dataclass(frozen=True, slots=True)
class Report:
    """The stretch of a text that one province writes about one year.

    ``province`` is a code of the vocabulary or ``"unknown"``; ``year`` is None where the text does not say;
    ``counterpart`` is the receiving province of a pairing. ``title_start == title_end`` where no title is printed.
    """

    start: int
    end: int
    province: str
    year: int | None
    type: ReportType
    title_start: int
    title_end: int
    counterpart: str | None = None
    author: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of a report. ``heading_start:heading_end`` is the title alone, without brackets."""

    report: int
    start: int
    end: int
    heading_start: int
    heading_end: int
    programme: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the text that states a quantity (what counts as one: ``tests/gold/GUIDE.md``).

    ``value`` has its scale applied (a percentage as printed) and is counted in ``unit``; ``per`` says for whom or what
    ("person", "month"; several in alphabetical order joined by a blank; empty for a plain total).
    ``year_from``/``year_to`` are equal for one year, None only where the report's own year is unknown too.
    ``parent`` is the total this figure is a part of, ``claim`` whether the wording names all parts or some of them.
    ``fact`` is the leading figure of those that state the same thing (itself where it leads), None for one alone.
    ``confidence`` is in 0..1. ``rules`` names the rule that set each field, ``alternatives`` a field's second choice.
    """

    report: int
    section: int | None
    start: int
    end: int
    value: float
    unit: str
    per: str
    year_from: int | None
    year_to: int | None
    kind: Kind
    qualifier: Qualifier
    metric: str
    about: str
    confidence: float
    parent: int | None = None
    claim: Claim | None = None
    fact: int | None = None
    indicator: str = ""
    rules: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    alternatives: Mapping[str, str | int | float] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Leftover:
    """A printed number that is no figure, at ``start:end`` of the text. ``doubtful``: it could well be one."""

    start: int
    end: int
    reason: NoFigure
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the extraction says of a stretch it was asked about. ``total`` is where the figure's total stands;
    ``others`` counts the numbers in the stretch beside the figure's own.
    """

    figure: Figure
    total: tuple[int, int] | None
    others: int


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one run found in one text. ``version`` and ``vocabulary_hash`` name the rules and word lists it used."""

    reports: tuple[Report, ...]
    sections: tuple[Section, ...]
    figures: tuple[Figure, ...]
    version: str
    vocabulary_hash: str
