"""A sentence cut into chunks: runs of telling words, and single verbs, between words of grammar, signs and numbers."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from app.extraction.kept import Kept
from app.extraction.nounphrases import ARTICLES, ENDS, JOINTS, is_deed, is_year_like
from app.extraction.sentences import Sentence
from app.extraction.wordlists import wordset

START, END, NUMBER, VERB, NOUN, SIGN, ADVERB = "^", "$", "#", "verb", "noun", "sign", "adverb"
"""What stands at the edge of a chunk, where it is no word of grammar and no common sign."""

DONE, DOING = "done", "doing"
PER = "per"

_SHOWN = {
    "covering": "covered",
    "involving": "involved",
    "benefiting": "benefited",
    "supporting": "supported",
    "capita": "per capita",
}
_NO_ADVERBS = wordset("family supply assembly monthly daily weekly yearly elderly early only friendly anomaly")
_BREAKS = (ARTICLES | JOINTS | ENDS | wordset("and or also can could total respectively year years")) - _SHOWN.keys()
_SIGNS = {sign: alike[0] for alike in (",，、", ";；", ":：", "(（", ")）", ".", '"“”', "'’‘") for sign in alike}
_COUNTED = {NUMBER, ",", ";", ":"}
_MAY_DESCRIBE = frozenset([VERB, PER])


class Chunk(NamedTuple):
    """The tokens ``first:last``, with their words as they are compared: without the plural's s.

    ``form`` is NOUN, DONE ("issued") or DOING ("guiding"); ``opener`` and ``closer`` are what stands on its two sides;
    ``numbers``, ``commas`` and ``clauses`` count what stands before it in the sentence.
    """

    first: int
    last: int
    keys: list[str]
    form: str
    opener: str
    closer: str
    numbers: int = 0
    commas: int = 0
    clauses: int = 0


class Chunked(NamedTuple):
    """A sentence's tokens in lower case, its chunks, and at which tokens these begin and end and numbers, commas and
    clause signs stand."""

    lows: list[str]
    chunks: list[Chunk]
    starts: list[int]
    ends: list[int]
    numbers: list[int]
    commas: list[int]
    clauses: list[int]

    def crossed(self, at: int) -> tuple[int, int, int]:
        """How many numbers, commas and clause signs stand before a token."""
        return bisect_left(self.numbers, at), bisect_left(self.commas, at), bisect_left(self.clauses, at)

    def words(self, chunk: Chunk) -> list[str]:
        """The words of a chunk as they are shown, one for each of its keys."""
        return [_SHOWN.get(low, low) for low in self.lows[chunk.first : chunk.last] if low != PER]


def chunked(sentence: Sentence) -> Chunked:
    """The chunks of a sentence, in order. Years are no numbers here. Linear in the length."""
    tokens, lows = sentence.tokens, sentence.lows
    edges = [*map(_EDGES.__getitem__, lows), END]
    for at in sentence.numbers:
        edges[at] = NUMBER
    chunks: list[Chunk] = []
    numbers: list[int] = []
    commas: list[int] = []
    clauses: list[int] = []
    counts = 0, 0, 0
    make = tuple.__new__  # see ``tokens.tokenise``
    opener, first = START, 0
    for at, edge in enumerate(edges):
        if edge == NOUN or (edge in _MAY_DESCRIBE and _is_of_noun(edges, at, lows)):
            continue
        if first < at:
            keys = [low.rstrip("s") for low in lows[first:at] if low != PER]
            chunks.append(make(Chunk, (first, at, keys, NOUN, opener, edge, *counts)))
        first = at + 1
        if edge == VERB:
            low = lows[at]
            form = DOING if low.endswith("ing") else DONE
            chunks.append(make(Chunk, (at, first, [_SHOWN.get(low, low)], form, opener, edges[first], *counts)))
        elif edge in _COUNTED:
            if edge == NUMBER:
                if not is_year_like(tokens[at]):
                    numbers.append(at)
            elif edge == ",":
                commas.append(at)
            else:
                clauses.append(at)
            counts = len(numbers), len(commas), len(clauses)
        if edge not in ARTICLES:
            opener = edge
    starts, ends = [chunk.first for chunk in chunks], [chunk.last for chunk in chunks]
    return Chunked(lows, chunks, starts, ends, numbers, commas, clauses)


def _is_of_noun(edges: list[str], at: int, lows: list[str]) -> bool:
    """Whether a verb says what the noun behind it is like ("of dilapidated houses"), or "per" begins "per capita"."""
    if edges[at + 1] != NOUN:
        return False
    if edges[at] != VERB:
        return lows[at + 1] == "capita"
    before = edges[at - 1] if at else START
    return before in ARTICLES or (before in JOINTS and not lows[at].endswith("ing"))


def edge_of(low: str) -> str:
    """What a word or sign is at the edge of a chunk: a word of grammar itself, else an adverb, a verb or a noun."""
    if low in _BREAKS:
        return low
    if len(low) < 2:
        return _SIGNS.get(low, SIGN)
    if low.endswith("ly") and low not in _NO_ADVERBS:
        return ADVERB
    return VERB if is_deed(low) else NOUN


_EDGES = Kept(edge_of)
