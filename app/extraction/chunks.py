"""A sentence cut into chunks: runs of telling words, and single verbs, between words of grammar, signs and numbers."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from app.extraction.nounphrases import ARTICLES, ENDS, JOINTS, is_deed, is_year_like
from app.extraction.sentences import Sentence
from app.extraction.tokens import Token
from app.extraction.wordlists import wordset

START, END, NUMBER, VERB, NOUN, SIGN = "^", "$", "#", "verb", "noun", "sign"
"""What stands at the edge of a chunk, where it is no word of grammar and no common sign."""

DONE, DOING = "done", "doing"

_SHOWN = {
    "covering": "covered",
    "involving": "involved",
    "benefiting": "benefited",
    "supporting": "supported",
    "capita": "per capita",
}
_BREAKS = (ARTICLES | JOINTS | ENDS | wordset("and or also can could total respectively year years")) - _SHOWN.keys()
_SIGNS = {sign: alike[0] for alike in (",，、", ";；", ":：", "(（", ")）", ".", '"“”', "'’‘") for sign in alike}
_CLAUSE_SIGNS = wordset("; :")


class Chunk(NamedTuple):
    """The words of tokens ``first:last``, as they are printed in lower case and as they are compared.

    ``form`` == NOUN, DONE ("issued") or DOING ("guiding"); ``opener`` and ``closer`` are what stands on its two sides;
    ``numbers``, ``commas`` and ``clauses`` count what stands before it in the sentence.
    """

    first: int
    last: int
    words: list[str]
    keys: list[str]
    form: str
    opener: str
    closer: str
    numbers: int
    commas: int
    clauses: int


class Chunked(NamedTuple):
    """A sentence's chunks, and at which tokens its numbers, commas and clause signs stand."""

    chunks: list[Chunk]
    numbers: list[int]
    commas: list[int]
    clauses: list[int]

    def crossed(self, at: int) -> tuple[int, int, int]:
        """How many numbers, commas and clause signs stand before a token."""
        return bisect_left(self.numbers, at), bisect_left(self.commas, at), bisect_left(self.clauses, at)


def chunked(sentence: Sentence) -> Chunked:
    """The chunks of a sentence, in order. Years are no numbers here. Linear in the length."""
    tokens = sentence.tokens
    edges = _edges(tokens)
    found = Chunked([], [], [], [])
    chunks, numbers, commas, clauses = found
    opener, first = START, -1

    def end(form: str, last: int) -> None:
        """Put down the chunk that begins at ``first``."""
        words = [_SHOWN.get(token.low, token.low) for token in tokens[first:last] if token.low != "per"]
        keys = [word.removeprefix("per ").rstrip("s") for word in words]
        counts = len(numbers), len(commas), len(clauses)
        chunks.append(Chunk(first, last, words, keys, form, opener, edges[last], *counts))

    for at, edge in enumerate(edges):
        if edge == NOUN:
            first = at if first < 0 else first
            continue
        if first >= 0:
            end(NOUN, at)
            first = -1
        if edge == VERB:
            first = at
            end(DOING if tokens[at].low.endswith("ing") else DONE, at + 1)
            first = -1
        elif edge == NUMBER:
            if not is_year_like(tokens[at]):
                numbers.append(at)
        elif edge == ",":
            commas.append(at)
        elif edge in _CLAUSE_SIGNS:
            clauses.append(at)
        if edge not in ARTICLES:
            opener = edge
    return found


def _edges(tokens: list[Token]) -> list[str]:
    """What each token is at the edge of a chunk, and the end. A participle before a noun and "per
    capita" are of the noun."""
    edges = [
        edge_of(low) if kind == "word" else NUMBER if kind == "number" else _SIGNS.get(text, SIGN)
        for _, _, text, low, kind in tokens
    ]
    edges.append(END)
    for at, edge in enumerate(edges):
        if edge == VERB and edges[at + 1] == NOUN and at and _describes(tokens[at].low, edges[at - 1]):
            edges[at] = NOUN
        if edge == "per" and edges[at + 1] == NOUN and tokens[at + 1].low == "capita":
            edges[at] = NOUN
    return edges


def _describes(low: str, before: str) -> bool:
    """Whether a verb between a word and a noun says what the noun is like: "of dilapidated houses", "the growing"."""
    return before in ARTICLES or (before in JOINTS and not low.endswith("ing"))


@lru_cache(maxsize=8192)
def edge_of(low: str) -> str:
    """What a word is at the edge of a chunk: a word of grammar itself, else a verb or a noun."""
    if low in _BREAKS:
        return low
    if len(low) < 2:
        return SIGN
    return VERB if is_deed(low) else NOUN
