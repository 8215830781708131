"""One immutable record for each kind of vocabulary row, and the vocabulary that holds them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Region:
    """A group of provinces, as the yearbooks and the statistics office use them."""

    code: str
    name: str
    name_zh: str


@dataclass(frozen=True, slots=True)
class Province:
    """A province-level division.

    ``region`` is the code of a ``Region``; ``aliases`` are other printed names; ``label`` begins the short ids of its
    figures ("HEB" of HEB12-0042).
    """

    code: str
    label: str
    name: str
    name_zh: str
    region: str
    aliases: tuple[str, ...] = ()


NATION = Province("nation", "", "China", "全国", "", ("Whole country", "National", "Nationwide", "中国", "国家"))
"""What a figure speaks of that is of no single province. No report is its, and nothing in a text is read as it."""


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme code. In a ``general`` programme's sections the text decides what a figure is about."""

    code: str
    name: str
    name_zh: str
    general: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """Words of section headings and the programme they stand for; an earlier row wins over a later one.

    A wording that stands for two programmes names the second in ``otherwise``: it is meant where the section's text
    holds one of the ``cues``.
    """

    wording: str
    programme: str
    otherwise: str = ""
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure or counted thing; ``nouns`` are the printed forms, lower case, singular and plural."""

    code: str
    name: str
    name_zh: str
    dimension: str
    nouns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Indicator:
    """A question asked of every report; its answers are counted in ``unit``."""

    code: str
    name: str
    name_zh: str
    unit: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All word lists of one run. ``hash`` is the SHA-256 of their contents: equal hash, equal rules.

    ``abstract_nouns`` (measures, systems, stages) are what a spelled-out number may count without being a figure.
    ``metric_weights`` say how likely a reader takes a word into a metric; see ``app.extraction.wordings``;
    ``confidence_weights`` make a chance of how plainly a figure is said; see ``app.extraction.confidence``.
    """

    regions: tuple[Region, ...]
    provinces: tuple[Province, ...]
    programmes: tuple[Programme, ...]
    headings: tuple[Heading, ...]
    units: tuple[Unit, ...]
    indicators: tuple[Indicator, ...]
    abstract_nouns: tuple[str, ...]
    hash: str
    metric_weights: tuple[tuple[str, float], ...] = ()
    confidence_weights: tuple[tuple[str, float], ...] = ()
