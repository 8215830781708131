"""Cuts a stretch of text into words, digit runs and signs. The one place that decides what a token is."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

TokenKind = Literal["word", "number", "sign"]

_TOKEN = re.compile(
    r"(?P<number>\d+(?:[.,，]\d+)*)"
    r"|(?P<word>[^\W\d_]+(?:['’‘\-‑–][^\W\d_]+)*)"
    r"|(?P<sign>[^\s\w]|_|[^\W\d]|\w)"
)
_KINDS: dict[str, TokenKind] = {"number": "number", "word": "word", "sign": "sign"}


class Token(NamedTuple):
    """A word, a run of digits with its separators, or a single sign, at ``start:end`` of the text."""

    start: int
    end: int
    text: str
    low: str
    kind: TokenKind


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]`` in order; white space separates and is dropped. Linear in the length."""
    tokens = []
    for match in _TOKEN.finditer(text, start, end):
        printed = match.group()
        tokens.append(Token(match.start(), match.end(), printed, printed.lower(), _KINDS[match.lastgroup or "sign"]))
    return tokens
