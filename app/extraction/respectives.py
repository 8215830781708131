"""Two numbers that "respectively" tells apart: "within 1.5% and 2% respectively", "respectively 30 and 40 villages"."""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.tokens import Token
from app.extraction.wordlists import wordset

REACH = 8
NEAR = 12
BETWEEN = 5
_SIGNS = wordset(", ; : ， ； ：")


def are_respective(tokens: Sequence[Token], first: int, second: int) -> bool:
    """Whether "and" joins the numbers at two tokens, and "respectively" stands near by in their sentence."""
    between = [token.low for token in tokens[first + 1 : second]]
    if between[-1:] != ["and"] or len(between) > BETWEEN or not _SIGNS.isdisjoint(between):
        return False
    around = (*tokens[max(0, first - NEAR) : first], *tokens[second + 1 : second + 1 + REACH])
    return any(token.low == "respectively" for token in around)
