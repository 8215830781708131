"""Cuts a stretch of text into words, digit runs and signs. The one place that decides what a token is."""

from __future__ import annotations

import re
from itertools import accumulate, repeat
from operator import itemgetter
from typing import Literal, NamedTuple

TokenKind = Literal["word", "number", "sign"]

_TOKEN = re.compile(
    r"(\d+(?:[.,，]\d+)*"
    r"|[^\W\d_]+(?:['’‘\-‑–][^\W\d_]+)*"
    r"|[^\s\w]|_|[^\W\d]|\w)"
)
_NUMBER = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]")
_FIRST = itemgetter(0)


class Token(NamedTuple):
    """A word, a run of digits with its separators, or a single sign, at ``start:end`` of the text."""

    start: int
    end: int
    text: str
    low: str
    kind: TokenKind


class _Kinds(dict[str, TokenKind]):
    """The kind of a token by its first character; there are no more of these than Unicode has."""

    def __missing__(self, first: str) -> TokenKind:
        kind: TokenKind = "number" if _NUMBER.match(first) else "word" if _WORD.match(first) else "sign"
        self[first] = kind
        return kind


_KIND_OF = _Kinds().__getitem__


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]`` in order; white space separates and is dropped. Linear in the length."""
    parts = _TOKEN.split(text[start:end])  # white space and tokens in turn
    edges = list(accumulate(map(len, parts), initial=start))
    printed = parts[1::2]
    kinds = map(_KIND_OF, map(_FIRST, printed))
    fields = zip(edges[1:-1:2], edges[2::2], printed, map(str.lower, printed), kinds, strict=True)
    # named tuples without the detour through their constructor, in one go: these are the hottest lines
    return list(map(tuple.__new__, repeat(Token), fields))
