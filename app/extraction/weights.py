"""The learned weights of the words of a metric, ready for look-up; see ``wordings``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

NO_TIE = "-"
"""How a piece that nothing ties is printed in the file of weights."""


class Weights(NamedTuple):
    """What each feature adds to a word's chance: the word, how often it stands here, its piece's tie and its base."""

    words: dict[str, float]
    times: dict[int, float]
    ties: dict[tuple[str, str, str], float]
    bases: dict[tuple[str, str, int], float]


NO_WEIGHTS = Weights({}, {}, {}, {})


def weigh(rows: Iterable[tuple[str, float]]) -> Weights:
    """The weights of a vocabulary, ready for look-up; how a feature is printed: ``examples``."""
    weights = Weights({}, {}, {}, {})
    for feature, weight in rows:
        kind, _, rest = feature.partition(" ")
        if kind == "word":
            weights.words[rest] = weight
        elif kind == "times":
            weights.times[int(rest)] = weight
        else:
            part, group, tie = rest.split(" ", 2)
            if kind == "tie":
                weights.ties[part, group, "" if tie == NO_TIE else tie] = weight
            else:
                weights.bases[part, group, int(tie)] = weight
    return weights
