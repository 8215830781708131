"""Two numbers that "respectively" tells apart: "within 1.5% and 2% respectively", "respectively 30 and 40 villages"."""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.wordlists import wordset

REACH = 8
NEAR = 12
BETWEEN = 5
_SIGNS = wordset(", ; : ， ； ：")


def are_respective(lows: Sequence[str], first: int, second: int) -> bool:
    """Whether "and" joins the numbers at two tokens, and "respectively" stands near by. ``lows``: the sentence's tokens
    in lower case.
    """
    between = lows[first + 1 : second]
    if lows[second - 1] != "and" or len(between) > BETWEEN or not _SIGNS.isdisjoint(between):
        return False
    return "respectively" in (*lows[max(0, first - NEAR) : first], *lows[second + 1 : second + 1 + REACH])
