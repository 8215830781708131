"""The learned weights of the words of a metric, ready for look-up; see ``wordings``.

A feature is named as it is printed in the file of weights: "word fund", "link behind 0 for was noun".
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from app.extraction.kept import Kept

GROUPS = ("money", "share", "measure", "count")
MOST_TIMES = 4
BEFORE, BEHIND = "before", "behind"
BIAS = "bias"

Place = tuple[str, int, int, int, int, str, str, str]
"""Where a chunk stands as seen from a number: before or behind, how many chunks away, the numbers, commas and clauses
between the two, the chunk's form, the number's kind of unit, and the rule that found the core of its metric."""

Link = tuple[str, int, str, str, str]
"""What stands on the two sides of a chunk: before or behind, numbers between, opener, closer, form."""

Found = tuple[str, int, int, str, str]
"""A piece that the rules found: core, context or topic, its telling words, those of the rules' wording, the number's
kind of unit, and the rule."""


Values = TypeVar("Values", str, Place, Link, Found)


def place_features(place: Place) -> list[str]:
    """The features of where a chunk stands."""
    side, steps, numbers, commas, clauses, form, group, rule = place
    return [
        f"place {side} {steps} {form} {group}",
        f"between {side} {numbers} {commas} {clauses} {form} {group}",
        f"rule {side} {numbers} {form} {rule}",
    ]


def link_features(link: Link) -> list[str]:
    """The features of a chunk's neighbours."""
    side, numbers, opener, closer, form = link
    return [f"link {side} {numbers} {opener} {closer} {form}", f"end {side} {numbers} {closer} {form}"]


def found_features(found: Found) -> list[str]:
    """The features of a piece of the rules."""
    part, own, base, group, rule = found
    return [f"size {part} {own} {base} {group}", f"found {part} {group} {rule}"]


def word_features(group: str, key: str) -> list[str]:
    """The word itself, and what all words have."""
    return [BIAS, f"word {key}", f"word {key} {group}"]


def times_feature(times: int) -> str:
    """How often a word stands around the number, where that is more than once."""
    return f"times {min(times, MOST_TIMES)}"


def _sums(features: Callable[[Values], list[str]], weights: dict[str, float]) -> Kept[Values, float]:
    """The sums of the weights of features, by the values that name them."""
    return Kept(lambda values: math.fsum(weights.get(feature, 0.0) for feature in features(values)))


class Weights:
    """What each feature adds to a word's chance, by table: pieces of the rules, places, sides, words, repeats."""

    def __init__(self, weights: dict[str, float]) -> None:
        self.found = _sums(found_features, weights)
        self.places = _sums(place_features, weights)
        self.links = _sums(link_features, weights)
        self.words = {group: _sums(partial(word_features, group), weights) for group in GROUPS}
        self.times = [weights.get(times_feature(times), 0.0) for times in range(MOST_TIMES + 1)]


def weigh(rows: Iterable[tuple[str, float]]) -> Weights:
    """The weights of a vocabulary, ready for look-up."""
    return Weights(dict(rows))


NO_WEIGHTS = weigh([])
