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
    edges = [-1, *[quantity.numeral.at for quantity in quantities], len(lows)]
    found = []
    clause = wide = 0  # where the stretches begin that hold no sign
    for former, at, following in zip(edges, edges[1:], edges[2:], strict=False):
        for place in range(former + 1, at):
            if lows[place] in _CLAUSE_SIGNS:
                clause = place + 1
                wide = clause if lows[place] in _STRONG_SIGNS else wide
        first = max(clause, at - REACH)
        found.append(
            Around(
                between=lows[former + 1 : at],
                near=lows[max(first, former + 1) : at],
                clause=lows[first:at],
                wide=lows[max(wide, at - REACH) : at],
                behind=lows[at + 1 : min(following, at + REACH)],
            )
        )
    return found
