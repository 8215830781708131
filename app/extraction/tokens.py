"""Cuts a stretch of text into words, digit runs and signs. The one place that decides what a token is."""

from __future__ import annotations

import re
from itertools import accumulate, repeat
from typing import Literal, NamedTuple

from app.extraction.kept import Kept

TokenKind = Literal["word", "number", "sign"]

_TOKEN = re.compile(
    r"([A-Za-z]+(?![^\s.,;)])"  # most words, found fast; the next but one finds them too
    r"|\d+(?:[.,，]\d+)*"
    r"|[^\W\d_]+(?:['’‘\-‑–][^\W\d_]+)*"
    r"|[^\s\w]|_|[^\W\d]|\w)"
)
_NUMBER = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]")


class Token(NamedTuple):
    """A word, a run of digits with its separators, or a single sign, at ``start:end`` of the text."""

    start: int
    end: int
    text: str
    low: str
    kind: TokenKind


def _kind(printed: str) -> TokenKind:
    return "number" if _NUMBER.match(printed) else "word" if _WORD.match(printed) else "sign"


_KINDS, _LOWS = Kept(_kind), Kept(str.lower)


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]`` in order; white space separates and is dropped. Linear in the length."""
    parts = _TOKEN.split(text[start:end])  # white space and tokens in turn
    edges = list(accumulate(map(len, parts), initial=start))
    printed = parts[1::2]
    lows, kinds = map(_LOWS.__getitem__, printed), map(_KINDS.__getitem__, printed)
    fields = zip(edges[1:-1:2], edges[2::2], printed, lows, kinds, strict=True)
    # named tuples without the detour through their constructor, in one go: these are the hottest lines
    return list(map(tuple.__new__, repeat(Token), fields))
