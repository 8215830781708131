"""The vocabulary made ready for look-up: nouns to units, names to provinces, wordings to programmes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from app.extraction.weights import NO_WEIGHTS, Weights, weigh
from app.vocabulary.records import Heading, Vocabulary

_WORD = re.compile(r"[\w%$￥¥²³]+")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Look-up tables of one vocabulary. Noun keys are lower-case words joined by single blanks.

    ``units`` maps a noun to its unit code, ``longest_noun`` is the most words a noun has, ``openings``
    the first words of those with several, ``dimensions`` maps a unit
    code to its dimension, ``provinces`` maps a lower-case name to its code, ``province_pattern`` finds such names.
    """

    units: dict[str, str]
    longest_noun: int
    openings: frozenset[str]
    dimensions: dict[str, str]
    provinces: dict[str, str]
    province_pattern: re.Pattern[str]
    headings: tuple[tuple[str, Heading], ...]
    general: frozenset[str]
    abstract: frozenset[str]
    topics: dict[str, list[tuple[int, str, str]]]
    weights: Weights
    confidence: dict[str, float]

    def unit(self, words: Sequence[str]) -> str | None:
        """The unit code of a noun given as lower-case words, or None."""
        return self.units.get(" ".join(words))


def fold(text: str) -> str:
    """Lower case, hyphens and signs as single blanks: the form in which wordings are compared."""
    return " ".join(_WORD.findall(text.lower()))


@lru_cache(maxsize=8)
def lexicon(vocabulary: Vocabulary) -> Lexicon:
    """The look-up tables of a vocabulary, built once for each."""
    units = {noun: unit.code for unit in reversed(vocabulary.units) for noun in unit.nouns}
    provinces = _provinces(vocabulary)
    names = sorted(provinces, key=len, reverse=True)
    pattern = r"(?<![^\W_])(?:" + "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names) + r")(?![^\W_])"
    return Lexicon(
        units=units,
        longest_noun=max((noun.count(" ") + 1 for noun in units), default=1),
        openings=frozenset(noun.split()[0] for noun in units if " " in noun),
        dimensions={unit.code: unit.dimension for unit in vocabulary.units},
        provinces=provinces,
        province_pattern=re.compile(pattern, re.IGNORECASE),
        headings=tuple((f" {fold(heading.wording)} ", heading) for heading in vocabulary.headings),
        general=frozenset(programme.code for programme in vocabulary.programmes if programme.general),
        abstract=frozenset(vocabulary.abstract_nouns),
        topics=_topics(vocabulary),
        weights=weigh(vocabulary.metric_weights),
        confidence=dict(vocabulary.confidence_weights),
    )


def read_alike(one: Vocabulary, other: Vocabulary) -> bool:
    """Whether texts are read the same with both: they differ, if at all, in what is only shown."""
    first, second = (replace(lexicon(each), weights=NO_WEIGHTS) for each in (one, other))
    return one.metric_weights == other.metric_weights and first == second


def _topics(vocabulary: Vocabulary) -> dict[str, list[tuple[int, str, str]]]:
    """The wordings that tell a programme within a general section, by first word: row, wording, programme."""
    general = {programme.code for programme in vocabulary.programmes if programme.general}
    topics: dict[str, list[tuple[int, str, str]]] = {}
    for row, heading in enumerate(vocabulary.headings):
        wording = fold(heading.wording)
        if heading.programme not in general and wording:
            topics.setdefault(wording.split()[0], []).append((row, f" {wording} ", heading.programme))
    return topics


def _provinces(vocabulary: Vocabulary) -> dict[str, str]:
    names: dict[str, str] = {}
    for province in vocabulary.provinces:
        for name in (province.name, *province.aliases):
            names[" ".join(name.lower().split())] = province.code
    return names
