"""Stage 9, second half: the rules' core and context of a metric -> its final wording.

Beside the core and context there are the chunks of words around the number and what the section's heading speaks of. A
word's chance to stand in a careful reader's wording is learned from labelled reports
(``resources/vocabulary/metric_weights.csv``, made by ``tests/gold/train_metrics.py``). To the core, with or without its
context, at most two pieces are added, each a chunk or its last words, as long as the expected agreement with the reader
(token F1) grows by it.
"""

from __future__ import annotations

import math
import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from app.extraction.chunks import DOING, NOUN, VERB, Chunk, Chunked
from app.extraction.kept import Kept
from app.extraction.nounphrases import ARTICLES, JOINTS
from app.extraction.weights import (
    BEFORE,
    BEHIND,
    MOST_TIMES,
    Found,
    Link,
    Place,
    Weights,
    found_features,
    link_features,
    place_features,
    times_feature,
    word_features,
)
from app.extraction.wordlists import wordset

MOST_AGAINST = 700.0
"""What speaks against a word counts no more than so: the exponential of more is no number any more."""

MOST_WORDS = 9
MOST_PIECES = 2
LONGEST_TOPIC = 5
LENGTH = 4.7
"""How many telling words a reader's wording has on average."""

MOST_COUNTED = 6
CHUNKS_BEFORE = 5
CHUNKS_BEHIND = 3
MOST_CROSSED = 2
_CAPPED: Kept[int, int] = Kept(lambda crossed: min(abs(crossed), MOST_CROSSED))
_EMPTY = wordset("of the a an for in by to and or with from on at per")
_OPENERS = wordset("construction implementation pilot project projects development work management program programs")
_NONE: frozenset[str] = frozenset()
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_BROAD = wordset("poverty alleviation development reduction work and of in for the project projects")
_PREPOSITIONS = wordset("of for in to from by with on at through into under per above below")
_USUAL = {"count": "with", "money": "for", "share": "of"}
_DOES = wordset("was were is are has have had been") | {VERB}


class Topic(NamedTuple):
    """What a section's heading speaks of, as a chunk behind all others."""

    words: list[str]
    chunk: Chunk


class Draft(NamedTuple):
    """What the rules found for one number, token ``at``, whose unit and noun end before token ``last``.

    ``group`` is the unit's: money, share, measure or count; ``topic`` what the section's heading speaks of.
    """

    chunked: Chunked
    at: int
    last: int
    core: list[str]
    context: list[str]
    rule: str
    group: str
    topic: Topic | None


Sight = tuple[Chunk, Place, Link]
"""A chunk as seen from a number, with the values that name the features of its place and its sides."""


_Taken = tuple[Chunk, int]


def keys_of(words: Sequence[str]) -> frozenset[str]:
    """The telling words as they are compared: without the plural's s and without words of grammar."""
    return frozenset([word.rstrip("s") for word in words if word not in _EMPTY])


def wording(draft: Draft, weights: Weights) -> list[str]:
    """The words of a metric in order: the core and those pieces that a reader most likely would add."""
    core, context = keys_of(draft.core), keys_of(draft.context) if draft.context else _NONE
    sights = sights_of(draft)
    chances = _chances(draft, sights, _found(draft, core, context), weights)
    expected = math.fsum(map(chances.__getitem__, core))
    words = draft.core
    if context:
        more = context - core
        gain = math.fsum(map(chances.__getitem__, more))
        if gain > expected / (len(core) + LENGTH) * len(more):
            words, core, expected = words + draft.context, core | context, expected + gain
    rate = expected / (len(core) + LENGTH)
    likely = {key for key, chance in chances.items() if chance > rate} - core
    if not likely:
        return words
    pieces = [chunk for chunk, _, _ in sights if not likely.isdisjoint(chunk.keys) and _reads_well(chunk)]
    if draft.topic and not likely.isdisjoint(draft.topic.chunk.keys):
        pieces.append(draft.topic.chunk)
    added = _added(pieces, core, expected, MOST_WORDS - len(words), chances)
    return _joined(draft, words, added) if added else words


def sights_of(draft: Draft) -> list[Sight]:
    """The chunks next to a number, on either side from the nearest on."""
    chunks, group, rule = draft.chunked.chunks, draft.group, draft.rule
    until, start = bisect_right(draft.chunked.ends, draft.at), bisect_left(draft.chunked.starts, draft.last)
    sides = (
        (BEFORE, chunks[max(0, until - CHUNKS_BEFORE) : until][::-1], draft.at),
        (BEHIND, chunks[start : start + CHUNKS_BEHIND], draft.last),
    )
    found: list[Sight] = []
    for side, near, edge in sides:
        numbers, commas, clauses = draft.chunked.crossed(edge)
        for steps, chunk in enumerate(near):
            _, _, _, form, opener, closer, above, signs, stops = chunk
            crossed, signs = _CAPPED[numbers - above], _CAPPED[commas - signs]
            place = (side, steps, crossed, signs, 0 if clauses == stops else 1, form, group, rule)
            found.append((chunk, place, (side, crossed, opener, closer, form)))
    return found


def _found(draft: Draft, core: frozenset[str], context: frozenset[str]) -> list[tuple[Collection[str], Found]]:
    """The keys of the rules' pieces with the values that name their features."""
    group, rule = draft.group, draft.rule
    base = min(MOST_COUNTED, len(core | context) if context else len(core))
    found: list[tuple[Collection[str], Found]] = [(core, ("core", len(core), base, group, rule))]
    if context:
        found.append((context, ("context", len(context), base, group, rule)))
    if draft.topic:
        topic = draft.topic.chunk.keys
        found.append((topic, ("topic", len(topic), base, group, rule)))
    return found


def _chances(
    draft: Draft, sights: Sequence[Sight], found: Sequence[tuple[Collection[str], Found]], weights: Weights
) -> dict[str, float]:
    """For each telling word around a number the chance that a reader uses it."""
    own, places, links, exp = weights.words[draft.group], weights.places, weights.links, math.exp
    sums: dict[str, float] = {}
    times: dict[str, int] = {}
    seen = [(keys, weights.found[values]) for keys, values in found]
    seen += [(chunk[2], places[place] + links[link]) for chunk, place, link in sights]
    for keys, shared in seen:
        for key in keys:
            if key in sums:
                sums[key] += shared
                times[key] = times.get(key, 1) + 1
            else:
                sums[key] = shared + own[key]
    for key, count in times.items():
        sums[key] += weights.times[min(count, MOST_TIMES)]
    return {key: 1 / (1 + exp(min(-total, MOST_AGAINST))) for key, total in sums.items()}


def chances_of(draft: Draft, weights: Weights) -> dict[str, float]:
    """For each telling word around a number the chance that a reader uses it."""
    found = _found(draft, keys_of(draft.core), keys_of(draft.context))
    return _chances(draft, sights_of(draft), found, weights)


def _added(
    pieces: Sequence[Chunk], known: frozenset[str], expected: float, room: int, chances: dict[str, float]
) -> list[_Taken]:
    """The pieces by which the expected token F1 of some words grows most, one after the other."""
    added: list[_Taken] = []
    while len(added) < MOST_PIECES:
        best = _best(pieces, known, room, expected / (len(known) + LENGTH), chances)
        if best is None:
            break
        added.append(best)
        more = frozenset(best[0].keys[best[1] :])
        known |= more
        expected += math.fsum(map(chances.__getitem__, more))
        room -= len(more) + 1
    return added


def _reads_well(chunk: Chunk) -> bool:
    """Whether a chunk can stand behind a noun: "trainings held", never "farmers encouraging"."""
    return chunk.form != DOING or chunk.keys[0].endswith("ed")


def _best(
    pieces: Sequence[Chunk], known: frozenset[str], room: int, rate: float, chances: dict[str, float]
) -> _Taken | None:
    """The piece by which a wording gains most, and its first word that is taken; None where all would make it worse.

    A piece is taken from its last word back to where a word says nothing new.
    """
    most, best = 0.0, None
    for chunk in pieces:
        gain, left = 0.0, len(chunk.keys)
        fewest = max(0, left - room + 1)
        for key in reversed(chunk.keys):
            if key in known or left <= fewest:
                break
            left -= 1
            gain += chances[key] - rate
            if gain > most:
                most, best = gain, (chunk, left)
    return best


def _joined(draft: Draft, base: list[str], added: list[_Taken]) -> list[str]:
    """The words of a wording in order: the core, what it is "of", the context, verbs, nouns with what ties them."""
    words, rest = base[: len(draft.core)], base[len(draft.core) :]
    done = any(chunk.form != NOUN for chunk, _ in added)
    for chunk, start in sorted(added, key=partial(_order, draft)):
        if rest and not _is_own(draft, chunk):
            words, rest = words + rest, []
        if chunk.form == NOUN:
            words.append(_joint(chunk, start, words, draft, done=done))
        topic = draft.topic
        shown = topic.words if topic and chunk is topic.chunk else draft.chunked.words(chunk)
        words += shown[start:]
    return words + rest


def _order(draft: Draft, piece: _Taken) -> tuple[bool, bool, int]:
    chunk = piece[0]
    return not _is_own(draft, chunk), chunk.form == NOUN, chunk.first


def _is_own(draft: Draft, chunk: Chunk) -> bool:
    """Whether a chunk says what the counted noun is of: "three types of insurance"."""
    return chunk.first == draft.last + 1 and chunk.opener == "of"


def _joint(chunk: Chunk, start: int, used: Sequence[str], draft: Draft, *, done: bool) -> str:
    """What ties a noun: its own preposition, "by" for the one who does what a verb says, else a common one."""
    before = chunk.first < draft.at
    own = chunk.opener
    if own in _PREPOSITIONS and not (before and own == "of") and not (start and own == "to"):
        return own
    if before and done and chunk.closer in _DOES:
        return "by"
    usual = _USUAL.get(draft.group, "in")
    return "in" if usual in used else usual


def examples(draft: Draft) -> Iterator[tuple[str, list[str]]]:
    """The telling words around a number with their features as they are printed, for the training script."""
    found: dict[str, list[str]] = {}
    times: dict[str, int] = {}
    rules = _found(draft, keys_of(draft.core), keys_of(draft.context))
    seen = [(sorted(keys), found_features(values)) for keys, values in rules]
    seen += [(chunk.keys, place_features(place) + link_features(link)) for chunk, place, link in sights_of(draft)]
    for keys, features in seen:
        for key in keys:
            found.setdefault(key, []).extend(features)
            times[key] = times.get(key, 0) + 1
    for key, features in found.items():
        often = [times_feature(times[key])] if times[key] > 1 else []
        yield key, [*word_features(draft.group, key), *often, *features]


def topic_of(heading: str) -> Topic | None:
    """What a heading says its section is about."""
    words = [word for word in topic_words(heading) if word not in _EMPTY]
    keys = [word.rstrip("s") for word in words]
    return Topic(words, Chunk(sys.maxsize, sys.maxsize, keys, NOUN, "in", "")) if words else None


def topic_words(heading: str) -> list[str]:
    """What a heading says its section is about: "Construction of Old Revolutionary Base Areas" -> the areas."""
    words = [word for word in _WORD.findall(heading.lower()) if word not in ARTICLES]
    while words and (words[0] in _OPENERS or words[0] in _EMPTY) and len(words) > 2:
        words = words[1:]
    joint = next((at for at, word in enumerate(words) if at > 1 and word in JOINTS), len(words))
    words = words[: min(joint, LONGEST_TOPIC)]
    return [] if set(words) <= _BROAD else words
