"""Cuts a stretch of text into words, digit runs and signs. The one place that decides what a token is."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

TokenKind = Literal["word", "number", "sign"]

_TOKEN = re.compile(
    r"(\d+(?:[.,，]\d+)*)"
    r"|([^\W\d_]+(?:['’‘\-‑–][^\W\d_]+)*)"
    r"|([^\s\w]|_|[^\W\d]|\w)"
)
_SIGN = 3
_KINDS: dict[int, TokenKind] = {1: "number", 2: "word", _SIGN: "sign"}


class Token(NamedTuple):
    """A word, a run of digits with its separators, or a single sign, at ``start:end`` of the text."""

    start: int
    end: int
    text: str
    low: str
    kind: TokenKind


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]`` in order; white space separates and is dropped. Linear in the length."""
    make = tuple.__new__  # a named tuple without the detour through its constructor: this is the hottest line
    return [
        make(Token, (*match.span(), printed := match.group(), printed.lower(), _KINDS[match.lastindex or _SIGN]))
        for match in _TOKEN.finditer(text, start, end)
    ]
