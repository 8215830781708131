"""One thing with two values in one report: told twice, in the summary and in detail, or where there is only one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

from app.checks.material import Reading, Sentence
from app.checks.records import Finding, Suggestion
from app.checks.repairs import repairs
from app.checks.rounding import interval, significant
from app.checks.units import SHARES
from app.models.records import FigureRow

NEAR = 1.5
"""Two values of one thing lie within this factor; further apart they are of different things."""

NEAR_IN_SAME_WORDS = 3.0
"""The same where the words are the same, and more than SURE_WORDS of them."""

ALIKE = 0.6
"""The share of the shorter metric's words that the other one has too."""

ALIKE_BESIDE, NEAR_BESIDE = 0.5, 1000.0
"""The same where the facts around are the same: then the values may lie further apart."""

SAME_WORDS = 2
"""So many facts two sentences must share to be told of one thing."""

SURE_DIGITS, SURE_WORDS, ALIKE_BUT_FOR_SLIP = 3, 3, 0.8
"""What two numbers have in common that one slip sets apart: significant digits, words, share of the shorter metric."""

FARTHEST = 10
"""One digit changes a number at most by this factor."""

_WORD = re.compile(r"[a-z]{3,}")
_EMPTY = frozenset({"the", "and", "for", "from", "with", "per", "total", "number", "province", "provincial"}) | {
    "implemented", "launched", "implementing", "project",
}  # fmt: skip
_SYNONYMS = {"impoverished": "poor", "stricken": "poor", "poverty": "poor", "organ": "unit", "people": "population"}
_MONEY = frozenset({"fund", "investment", "financial", "anti"})
_POOR = frozenset({"poor", "population", "rural", "province's"})
_STOP = re.compile(
    r"\b(?:have|has|had|were|was|are|is|be|been|of|in|for|to|and|with|that|which|who|at|by|on|from|as|under|including"
    r"|through|carr\w+|held|covering|involving|\w+ed)\b|[^\w\s'’-]"
)


@lru_cache(maxsize=8192)
def words(metric: str) -> frozenset[str]:
    """The telling words of a metric, in the singular and without synonyms."""
    found = (word.rstrip("s") for word in _WORD.findall(metric.lower()))
    return frozenset(_SYNONYMS.get(word, word) for word in found) - _EMPTY


def alike(one: str, two: str) -> float:
    """The share of the shorter metric's words that the other has too, 0..1."""
    words_of, others = words(one), words(two)
    return len(words_of & others) / min(len(words_of), len(others)) if words_of and others else 0.0


def same_terms(one: FigureRow, two: FigureRow) -> bool:
    """Whether two figures could state one thing: unit, per, kind and years are the same."""
    terms = [(x.unit, x.per, x.kind, x.year_from, x.year_to) for x in (one, two)]
    return terms[0] == terms[1]


def differ(one: FigureRow, two: FigureRow) -> bool:
    """Whether two prints contradict each other."""
    return not interval(one).meets(interval(two))


def near(one: FigureRow, two: FigureRow, factor: float = NEAR) -> bool:
    """Whether two values are of one size, up to a factor."""
    low, high = sorted((abs(one.value), abs(two.value)))
    return 0 < high <= low * factor


def summaries(reading: Reading) -> Iterator[Finding]:
    """What a general section says of a programme against the first such figure of the programme's own section, and
    what the overview says in the very words of another section.
    """
    first, worded = _details(reading)
    for figure in reading.material.figures:
        detail = first.get((figure.about, figure.unit)) if figure.about != figure.programme else None
        if detail and _same_thing(figure, detail) and not _told_apart(reading, figure, detail):
            yield _finding("conflicts.summary", figure, detail)
        elif figure.programme == "overview" and len(words(figure.metric)) > SURE_WORDS:
            twin = worded.get((words(figure.metric), figure.unit))
            if twin and _in_same_words(figure, twin) and not _told_apart(reading, figure, twin):
                yield _finding("conflicts.summary", figure, twin)


def _details(
    reading: Reading,
) -> tuple[dict[tuple[str, str], FigureRow], dict[tuple[frozenset[str], str], FigureRow]]:
    """The first figure of each programme's own section by unit, and those of particular sections by their words."""
    first: dict[tuple[str, str], FigureRow] = {}
    worded: dict[tuple[frozenset[str], str], FigureRow] = {}
    for figure in reading.material.figures:
        if figure.programme == figure.about:
            first.setdefault((figure.programme, figure.unit), figure)
        if figure.programme != "overview" and figure.parent_id is None:
            worded.setdefault((words(figure.metric), figure.unit), figure)
    return first, worded


def _in_same_words(one: FigureRow, two: FigureRow) -> bool:
    return one.parent_id is None and _contradicts(one, two, NEAR_IN_SAME_WORDS)


def _same_thing(one: FigureRow, two: FigureRow) -> bool:
    """Whether two wholes contradict each other that are said to be of one thing in much the same words."""
    if one.parent_id is not None or two.parent_id is not None or alike(one.metric, two.metric) < ALIKE:
        return False
    return _contradicts(one, two, NEAR)


def _contradicts(one: FigureRow, two: FigureRow, factor: float = NEAR) -> bool:
    return same_terms(one, two) and one.unit not in SHARES and differ(one, two) and near(one, two, factor)


def _told_apart(reading: Reading, one: FigureRow, two: FigureRow) -> bool:
    """Whether a sentence names both values: then they are of different things, or times."""
    values = {one.value, two.value}
    return any(
        values <= {figure.value for figure in sentence.figures if figure.unit == one.unit}
        for sentence in reading.sentences
    )


def stocks(reading: Reading) -> Iterator[Finding]:
    """What a province has one number of at a time: its poor population."""
    yield from _pairs(reading, lambda figure: figure.unit == "person" and words(figure.metric) <= _POOR, lambda _: "")


def helpers(reading: Reading) -> Iterator[Finding]:
    """How many organs or enterprises of a kind work in a field, named by the same words in one programme."""
    counted = {figure.id: _noun(sentence, place) for figure, sentence, place in _placed(reading)}
    yield from _pairs(
        reading,
        lambda figure: figure.unit == "organization" and len(counted[figure.id].split()) > 1,
        lambda figure: f"{figure.programme} {counted[figure.id]}",
    )


def _pairs(reading: Reading, chosen: Callable[[FigureRow], bool], key: Callable[[FigureRow], str]) -> Iterator[Finding]:
    """The neighbours of one key that contradict each other."""
    groups: dict[str, list[FigureRow]] = {}
    for figure in reading.material.figures:
        if figure.kind == "actual" and not figure.parent_id and chosen(figure):
            groups.setdefault(key(figure), []).append(figure)
    for group in groups.values():
        for one, two in combinations(group, 2):
            apart = reading.places[one.id][0] is not reading.places[two.id][0]
            if apart and _contradicts(one, two) and not _told_apart(reading, one, two):
                yield _finding("conflicts.twice", one, two)


def _placed(reading: Reading) -> Iterator[tuple[FigureRow, Sentence, int]]:
    for sentence in reading.sentences:
        for place, figure in enumerate(sentence.figures):
            yield figure, sentence, place


def _noun(sentence: Sentence, place: int) -> str:
    """The words behind a number up to the first verb, preposition or sign: what it counts."""
    behind = sentence.behind(place)
    stop = _STOP.search(behind)
    return " ".join((behind[: stop.start()] if stop else behind).lower().split())


def passages(reading: Reading) -> Iterator[Finding]:
    """Two sentences that tell the same facts in the same order, but one of them otherwise."""
    for one, two in _parallel(reading.sentences):
        shared = {(figure.value, figure.unit) for figure in one.figures} & {(f.value, f.unit) for f in two.figures}
        if len(shared) >= SAME_WORDS:
            yield from _odd_ones(one, two, shared)


def _parallel(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, Sentence]]:
    """Pairs of sentences that share a number of three digits or two facts."""
    by_fact: dict[tuple[float, str], list[int]] = {}
    for at, sentence in enumerate(sentences):
        for fact in {(figure.value, figure.unit) for figure in sentence.figures}:
            by_fact.setdefault(fact, []).append(at)
    pairs = {pair for places in by_fact.values() for pair in combinations(places[:9], 2)}
    yield from ((sentences[one], sentences[two]) for one, two in sorted(pairs))


def _odd_ones(one: Sentence, two: Sentence, shared: set[tuple[float, str]]) -> Iterator[Finding]:
    """Figures of one unit that follow the same shared fact in both sentences, and differ."""
    following = {
        (before.value, before.unit): figure
        for before, figure in pairwise(two.figures)
        if (before.value, before.unit) in shared
    }
    for before, figure in pairwise(one.figures):
        other = following.get((before.value, before.unit))
        if other is None or (figure.value, figure.unit) in shared or (other.value, other.unit) in shared:
            continue
        if _contradicts(figure, other, NEAR_BESIDE) and alike(figure.metric, other.metric) >= ALIKE_BESIDE:
            yield _finding("conflicts.passage", figure, other)


def slips(reading: Reading) -> Iterator[Finding]:
    """Two numbers of much the same metric that one misprinted digit sets apart.

    Of three digits they do so by chance once in thirty times, of two often: then one stands in the summary, the other
    in a section of its own, and the metrics are the same in many words.
    """
    groups: dict[tuple[object, ...], list[_Told]] = {}
    for figure in reading.material.figures:
        digits = significant(figure) if figure.kind == "actual" and figure.unit not in SHARES else 0
        if digits > 1:
            terms = (figure.unit, figure.per, figure.year_from, figure.year_to)
            groups.setdefault(terms, []).append(_Told(figure, words(figure.metric), digits))
    for group in groups.values():
        for one, two in combinations(group, 2):
            pair = (one.figure, two.figure)
            if _same_metric(one, two) and _one_slip_apart(*pair) and not _told_apart(reading, *pair):
                yield _finding("conflicts.slip", *pair, repairs(one.figure, interval(two.figure)))


class _Told(NamedTuple):
    """A figure with the words of its metric and the number of its significant digits."""

    figure: FigureRow
    words: frozenset[str]
    digits: int


def _same_metric(one: _Told, two: _Told) -> bool:
    if one.figure.section_id == two.figure.section_id:
        return False
    digits, shared = min(one.digits, two.digits), len((one.words & two.words) - _MONEY)
    if shared < SURE_WORDS:
        return False
    if digits >= SURE_DIGITS:
        enough = ALIKE if digits > SURE_DIGITS else ALIKE_BUT_FOR_SLIP
        return shared >= enough * min(len(one.words), len(two.words))
    return one.figure.programme == "overview" and shared > SURE_WORDS and one.words == two.words


def _one_slip_apart(one: FigureRow, two: FigureRow) -> bool:
    low, high = sorted((abs(one.value), abs(two.value)))
    part = one.parent_id == two.id or two.parent_id == one.id
    if part or high > low * FARTHEST or not differ(one, two):
        return False
    return any(slip.how in {"digit", "swapped"} for slip in repairs(one, interval(two)))


def rescaled(reading: Reading) -> Iterator[Finding]:
    """The same digits with another scale, told of much the same: "3.27 million" here, "3.27 billion" there."""
    by_digits: dict[tuple[object, ...], list[FigureRow]] = {}
    for figure in reading.material.figures:
        if figure.unit not in SHARES and significant(figure) >= SURE_DIGITS:
            digits = f"{figure.value:.12g}".replace(".", "").strip("0")
            by_digits.setdefault((digits, figure.unit, figure.per), []).append(figure)
    for group in by_digits.values():
        for one, two in combinations(group, 2):
            if differ(one, two) and alike(one.metric, two.metric) >= ALIKE:
                yield _finding("conflicts.scale", one, two, repairs(one, interval(two)))


def _finding(code: str, one: FigureRow, two: FigureRow, found: tuple[Suggestion, ...] = ()) -> Finding:
    return Finding(
        rule="conflicts",
        code=code,
        severity="medium",
        report_id=one.report_id,
        suspects=(one.id, two.id),
        context=(),
        values={"one": one.value, "two": two.value, "unit": one.unit, "metric": two.metric},
        suggestions=found,
    )
