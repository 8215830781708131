"""The words around each quantity of a sentence, cut once for all the stages that read them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.extraction.numbers import Quantity
from app.extraction.sentences import Sentence
from app.extraction.wordlists import wordset

REACH = 30
_CLAUSE_SIGNS = wordset(", ; ， ； : ： 。")
_STRONG_SIGNS = wordset("; ； 。")


class Around(NamedTuple):
    """Lower-case words and signs around one quantity, nearest last before it and nearest first behind it.

    ``between``: since the quantity before, whatever stands there; ``near``: back to the quantity or clause sign before;
    ``clause``: back to the clause sign, numbers included; ``wide``: back to a semicolon; ``behind``: on to the next
    quantity.
    """

    between: list[str]
    near: list[str]
    clause: list[str]
    wide: list[str]
    behind: list[str]


def arounds(sentence: Sentence, quantities: Sequence[Quantity]) -> list[Around]:
    """One record for each quantity of a sentence."""
    lows = sentence.lows
    found = []
    for place, quantity in enumerate(quantities):
        at = quantity.numeral.at
        former = quantities[place - 1].numeral.at if place else -1
        following = quantities[place + 1].numeral.at if place + 1 < len(quantities) else len(lows)
        wide = _back(lows, at, _STRONG_SIGNS)
        clause = _back(lows, at, _CLAUSE_SIGNS)
        near = lows[max(clause, former + 1) : at]
        found.append(
            Around(
                lows[former + 1 : at], near, lows[clause:at], lows[wide:at], lows[at + 1 : min(following, at + REACH)]
            )
        )
    return found


def _back(lows: Sequence[str], at: int, signs: frozenset[str]) -> int:
    """The first token of the stretch that ends at a number and holds none of the signs."""
    place = at
    while place > 0 and at - place < REACH and lows[place - 1] not in signs:
        place -= 1
    return place
