"""Stage 8: quantities -> what is counted or measured, in 2 to 9 words of the report's own."""

from __future__ import annotations

from collections.abc import Sequence

from app.extraction.choices import Choice
from app.extraction.numbers import Quantity
from app.extraction.phrases import STOPS
from app.extraction.tokens import Token
from app.extraction.wordlists import wordset

MOST_WORDS = 9
_BREAKS = frozenset(",;:，；：()（）")
_DROPPED = wordset("a an the yuan rmb total was were is are be been had has have in which and by %")


def find_metrics(
    tokens: Sequence[Token], quantities: Sequence[Quantity], units: Sequence[Choice[str]]
) -> list[Choice[str]]:
    """One short phrase for each quantity of a sentence."""
    return [Choice(_metric(tokens, quantity), "words around") for quantity in quantities]


def _metric(tokens: Sequence[Token], quantity: Quantity) -> str:
    at = quantity.numeral.at
    behind = _stretch(tokens, at + 1, 1)
    before = _stretch(tokens, at - 1, -1)
    words = [word for word in behind if word not in _DROPPED]
    if len(words) < 3:
        words = [word for word in before if word not in _DROPPED and word not in STOPS - {"of"}][-5:] + words
    return " ".join(words[:MOST_WORDS]) or "figure"


def _stretch(tokens: Sequence[Token], at: int, step: int) -> list[str]:
    words: list[str] = []
    while 0 <= at < len(tokens) and tokens[at].kind == "word" and len(words) < MOST_WORDS + 3:
        words.append(tokens[at].low)
        at += step
    return words if step > 0 else words[::-1]
