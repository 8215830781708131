"""Stage 9, second half: the rules' core and context of a metric -> its final wording.

The words around a number come in pieces: the rules' context, the phrase behind the number ("for ..."), what the money
is for, who did it, the section's topic. A word's chance to stand in a careful reader's wording is learned from labelled
reports (``resources/vocabulary/metric_weights.csv``, made by ``tests/gold/train_metrics.py``); of the core with at most
two pieces that wording is taken whose expected agreement with the reader (token F1) is best. All wordings on offer are
phrases of the text in their natural order.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.extraction.nounphrases import ARTICLES, JOINTS, Phrase, aim, behind, deed_behind
from app.extraction.sentences import Sentence
from app.extraction.weights import NO_TIE, Weights
from app.extraction.wordlists import wordset

MOST_WORDS = 9
LONGEST_TOPIC = 5
LENGTH = 4.7
"""How many telling words a reader's wording has on average."""

MOST_COUNTED = 6
_FORMER = {"count": "with", "money": "for", "share": "of"}
_EMPTY = wordset("of the a an for in by to and or with from on at per")
_OPENERS = wordset("construction implementation pilot project projects development work management program programs")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_BROAD = wordset("poverty alleviation development reduction work and of in for the project projects")


class Draft(NamedTuple):
    """What the rules found for one number, and where its sentence goes on behind the number, its unit and its noun.

    ``group`` is the unit's: money, share, measure or count; ``listed`` and ``former`` are the context and core of the
    quantity that it speaks of, ``tie`` the word between the two;
    ``doer`` the noun phrase that opens the clause, ``topic`` the words of the section's heading.
    """

    sentence: Sentence
    at: int
    last: int
    core: list[str]
    context: list[str]
    rule: str
    group: str
    listed: list[str]
    former: list[str]
    tie: str
    doer: Piece | None
    topic: Piece | None


class Piece(NamedTuple):
    """Some words that may be added to a core: their part in the sentence, what ties them, the words with their tie.

    ``keys`` are the telling words as they are compared: without the plural's s and without words of grammar.
    """

    part: str
    tie: str
    words: list[str]
    keys: frozenset[str]


def piece_of(part: str, tie: str, words: list[str]) -> Piece:
    """A piece with its telling words."""
    return Piece(part, tie, words, frozenset([word.rstrip("s") for word in words if word not in _EMPTY]))


def wording(draft: Draft, weights: Weights) -> list[str]:
    """The words of a metric in order: the core and those pieces that a reader most likely would add."""
    pieces = pieces_of(draft)
    base = _base(pieces)
    chances = _chances(pieces, draft.group, base, weights)
    offers = [_Offer(piece.words, piece.keys, math.fsum([chances[word] for word in piece.keys])) for piece in pieces]
    if not draft.context:
        return _best(offers[0], offers[1:])[1]
    known = pieces[0].keys | pieces[1].keys
    whole = _Offer([*draft.core, *draft.context], known, math.fsum([chances[word] for word in known]))
    return max(_best(whole, offers[2:]), _best(offers[0], offers[2:]), key=_score)[1]


def _base(pieces: Sequence[Piece]) -> int:
    """How many telling words the rules' own wording has."""
    known = pieces[0].keys
    if len(pieces) > 1 and pieces[1].part == "context":
        known = known | pieces[1].keys
    return min(MOST_COUNTED, len(known))


def _score(answer: tuple[float, list[str]]) -> float:
    return answer[0]


def examples(draft: Draft) -> Iterator[tuple[str, list[str]]]:
    """The telling words around a number with their features as they are printed, for the training script."""
    pieces = pieces_of(draft)
    base = _base(pieces)
    found: dict[str, list[str]] = {}
    for piece in pieces:
        shared = f"{piece.part} {draft.group}"
        for key in sorted(piece.keys):
            found.setdefault(key, []).extend([f"tie {shared} {piece.tie or NO_TIE}", f"base {shared} {base}"])
    for key, features in found.items():
        yield key, [f"word {key}", f"times {len(features) // 2}", *features]


def _chances(pieces: Sequence[Piece], group: str, base: int, weights: Weights) -> dict[str, float]:
    """For each telling word the chance that a reader uses it."""
    ties, bases, own, often, exp = weights.ties, weights.bases, weights.words, weights.times, math.exp
    sums: dict[str, float] = {}
    times: dict[str, int] = {}
    for part, tie, _, keys in pieces:
        shared = ties.get((part, group, tie), 0.0) + bases.get((part, group, base), 0.0)
        for word in keys:
            if word in sums:
                sums[word] += shared
                times[word] += 1
            else:
                sums[word] = shared + own.get(word, 0.0)
                times[word] = 1
    return {word: 1 / (1 + exp(-total - often.get(times[word], 0.0))) for word, total in sums.items()}


class _Offer(NamedTuple):
    """Some words, the telling ones among them, and how many of those a reader is expected to use."""

    words: list[str]
    keys: frozenset[str]
    expected: float


def _best(base: _Offer, more: Sequence[_Offer]) -> tuple[float, list[str]]:
    """The best wording of a base with at most two pieces, and the token F1 with a reader's that it leads to expect.

    A piece that says a thing twice or makes the wording too long is left out; no two begin with one joint.
    """
    room = MOST_WORDS - len(base.words)
    size = len(base.keys) + LENGTH
    best, chosen = base.expected / size, base.words
    fitting = [offer for offer in more if len(offer.words) <= room and offer.keys.isdisjoint(base.keys)]
    for place, (words, keys, expected) in enumerate(fitting):
        score = (base.expected + expected) / (size + len(keys))
        if score > best:
            best, chosen = score, [*base.words, *words]
        for second in fitting[place + 1 :]:
            if second.words[0] == words[0]:
                continue
            score = (base.expected + expected + second.expected) / (size + len(keys) + len(second.keys))
            if score > best and len(words) + len(second.words) <= room and keys.isdisjoint(second.keys):
                best, chosen = score, [*base.words, *words, *second.words]
    return best, chosen


def pieces_of(draft: Draft) -> list[Piece]:
    """Core and context of the rules, then what may be added."""
    pieces = [piece_of("core", draft.rule, draft.core)]
    if draft.context:
        pieces.append(piece_of("context", draft.rule, draft.context))
    pieces.extend(_behind(draft.sentence, draft.last))
    if draft.doer:
        pieces.append(draft.doer)
    if draft.listed and draft.group == "count":
        pieces.append(piece_of("listed", draft.tie, draft.listed))
    if draft.former:
        pieces.append(piece_of("former", draft.tie, [_FORMER.get(draft.group, "in"), *draft.former]))
    if draft.topic:
        pieces.append(draft.topic)
    return pieces


def _behind(sentence: Sentence, last: int) -> Iterator[Piece]:
    """What stands behind the number and its noun: two phrases, a passive verb with its phrase, the purpose."""
    tail = behind(sentence, last, most=6)
    if tail.words:
        yield from _tied("tail", sentence, tail)
        yield from _tied("second", sentence, behind(sentence, tail.last, most=6))
    deed, past = deed_behind(sentence, last)
    if deed:
        yield piece_of("deed", "", deed)
        yield from _tied("after", sentence, behind(sentence, past, most=6))
    purpose = aim(sentence, past if deed else last)
    if purpose:
        yield piece_of("aim", "", ["for", *purpose])


def _tied(part: str, sentence: Sentence, phrase: Phrase) -> Iterator[Piece]:
    """A phrase with its joint; none where "to" begins a verb ("were sent to guide") and no noun ("to the counties")."""
    if phrase.words and (phrase.joint != "to" or sentence.low(phrase.first + 1) in ARTICLES):
        yield piece_of(part, phrase.joint, [phrase.joint, *phrase.words])


def topic_of(heading: str) -> Piece | None:
    """What a heading says its section is about, as a piece."""
    words = topic_words(heading)
    return piece_of("topic", "", ["in", *words]) if words else None


def topic_words(heading: str) -> list[str]:
    """What a heading says its section is about: "Construction of Old Revolutionary Base Areas" -> the areas."""
    words = [word for word in _WORD.findall(heading.lower()) if word not in ARTICLES]
    while words and (words[0] in _OPENERS or words[0] in _EMPTY) and len(words) > 2:
        words = words[1:]
    joint = next((at for at, word in enumerate(words) if at > 1 and word in JOINTS), len(words))
    words = words[: min(joint, LONGEST_TOPIC)]
    return [] if set(words) <= _BROAD else words
