"""One thing with two values in one report: told twice, in the summary and in detail, or where there is only one.
Numbers that one misprint sets apart are in ``twins``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from app.checks.apart import differ, of_two_things, told_apart
from app.checks.material import Reading, Sentence
from app.checks.records import Finding, Suggestion
from app.checks.units import SHARES
from app.models.records import FigureRow

NEAR = 1.5
"""Two values of one thing lie within this factor; further apart they are of different things."""

NEAR_IN_SAME_FACTS = 3.0
"""The same where the words are the same, and more than SURE_WORDS of them."""

ALIKE = 0.6
"""The share of the shorter metric's words that the other one has too."""

ALIKE_BESIDE, NEAR_BESIDE = 0.5, 1000.0
"""The same where the facts around are the same: then the values may lie further apart."""

SAME_FACTS, MANY_FACTS = 2, 3
"""So many facts two sentences must share to be told of one thing, and so many to be told of it as a whole."""

FEWEST_WORDS, SURE_WORDS = 2, 3
"""Fewer words than the first tell nothing; more than the second hardly come together twice by chance."""

MOST_ALIKE = 50
"""Of what is told more often than this in the same terms there is not one number, but a list of them."""

_WORD = re.compile(r"[a-z]{3,}")
_EMPTY = frozenset({"the", "and", "for", "from", "with", "per", "total", "number", "province", "provincial"}) | {
    "implemented", "launched", "implementing", "project",
}  # fmt: skip
_SYNONYMS = {"impoverished": "poor", "stricken": "poor", "poverty": "poor", "organ": "unit", "people": "population"}
_POOR = frozenset({"poor", "population", "rural", "province's"})
_POOR_OF = re.compile(
    r"\b(?:poor|impoverished|poverty-stricken)(?: rural)? (?:population|people) of\s+(?:about |nearly |some )?$",
    re.IGNORECASE,
)
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
    """Whether two figures could state one thing: unit, per, kind, years and province are the same."""
    return _terms(one) == _terms(two)


def _terms(figure: FigureRow) -> tuple[object, ...]:
    return figure.unit, figure.per, figure.kind, figure.year_from, figure.year_to, figure.province


def near(one: FigureRow, two: FigureRow, factor: float = NEAR) -> bool:
    """Whether two values are of one size, up to a factor."""
    low, high = sorted((abs(one.value), abs(two.value)))
    return 0 < high <= low * factor


def summaries(reading: Reading) -> Iterator[Finding]:
    """What a general section says of a programme against the first such figure of the programme's own section, and
    what the overview says in the very words of another section.

    A sentence that would be wrong in several numbers is of something else: an area, a batch, another time.
    """
    pairs = [pair for pair in _told_twice(reading) if not of_two_things(reading, *pair)]
    in_sentence = Counter(id(reading.places[each][0]) for each in {figure.id for pair in pairs for figure in pair})
    for pair in pairs:
        if all(in_sentence[id(reading.places[figure.id][0])] == 1 for figure in pair):
            yield conflict("conflicts.summary", *pair)


def _told_twice(reading: Reading) -> Iterator[tuple[FigureRow, FigureRow]]:
    """What is said in general and in detail, and differs."""
    first, worded = _details(reading)
    for figure in reading.material.figures:
        detail = first.get((figure.about, figure.unit)) if figure.about != figure.programme else None
        if detail and _same_thing(figure, detail):
            yield figure, detail
        elif figure.programme == "overview" and len(words(figure.metric)) > SURE_WORDS:
            twin = worded.get((words(figure.metric), figure.unit))
            if twin and _in_same_words(figure, twin):
                yield figure, twin


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
    return one.parent_id is None and _contradicts(one, two, NEAR_IN_SAME_FACTS)


def _same_thing(one: FigureRow, two: FigureRow) -> bool:
    """Whether two wholes contradict each other that are said to be of one thing in much the same words."""
    if one.parent_id is not None or two.parent_id is not None or alike(one.metric, two.metric) < ALIKE:
        return False
    return len(words(one.metric) & words(two.metric)) >= FEWEST_WORDS and _contradicts(one, two)


def _contradicts(one: FigureRow, two: FigureRow, factor: float = NEAR) -> bool:
    return same_terms(one, two) and one.unit not in SHARES and differ(one, two) and near(one, two, factor)


def stocks(reading: Reading) -> Iterator[Finding]:
    """What a province has one number of at a time: its poor population."""
    told = {figure.id for figure, sentence, place in _placed(reading) if _poor_population(sentence, place)}
    yield from _pairs(reading, lambda figure: figure.id in told, lambda _: "")


def _poor_population(sentence: Sentence, place: int) -> bool:
    """Whether a number is of the poor people of the whole province: by its metric, or by the words before it."""
    figure, before = sentence.figures[place], sentence.before[place]
    name = figure.province.replace("_", " ")
    whole = name in before.lower() or "the province" in before.lower()
    by_words = whole and _POOR_OF.search(before)
    return figure.unit == "person" and bool(by_words or words(figure.metric) <= _POOR)


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
    groups: dict[tuple[object, ...], list[FigureRow]] = {}
    for figure in reading.material.figures:
        if figure.kind == "actual" and not figure.parent_id and chosen(figure):
            groups.setdefault((key(figure), *_terms(figure)), []).append(figure)
    for group in groups.values():
        for one, two in combinations(group if len(group) <= MOST_ALIKE else (), 2):
            apart = reading.places[one.id][0] is not reading.places[two.id][0]
            if apart and _contradicts(one, two) and not told_apart(reading, one, two):
                yield conflict("conflicts.twice", one, two)


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
    """Two sentences that tell the same facts, but one of them otherwise: behind the same other fact, or where many are
    shared as the only one of its unit.
    """
    for one, two in _parallel(reading.sentences):
        shared = {(figure.value, figure.unit) for figure in one.figures} & {(f.value, f.unit) for f in two.figures}
        if len(shared) >= SAME_FACTS:
            odd = dict.fromkeys((*_behind_the_same(one, two, shared), *_only_ones(one, two, shared)))
            yield from (conflict("conflicts.passage", *pair) for pair in odd)


def _parallel(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, Sentence]]:
    """Pairs of sentences that share a number of three digits or two facts."""
    by_fact: dict[tuple[float, str], list[int]] = {}
    for at, sentence in enumerate(sentences):
        for fact in {(figure.value, figure.unit) for figure in sentence.figures}:
            by_fact.setdefault(fact, []).append(at)
    pairs = {pair for places in by_fact.values() for pair in combinations(places[:9], 2)}
    yield from ((sentences[one], sentences[two]) for one, two in sorted(pairs))


def _behind_the_same(
    one: Sentence, two: Sentence, shared: set[tuple[float, str]]
) -> Iterator[tuple[FigureRow, FigureRow]]:
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
        some = _among(one, figure, two, other) or _among(two, other, one, figure)
        if not some and _contradicts(figure, other, NEAR_BESIDE) and alike(figure.metric, other.metric) >= ALIKE_BESIDE:
            yield figure, other


def _among(one: Sentence, figure: FigureRow, two: Sentence, other: FigureRow) -> bool:
    """Whether a figure counts some of what the other counts: less, in the same words and more ("49 poor counties", "50
    counties").
    """
    few, all_ = (words(_noun(place, place.figures.index(each))) for place, each in ((one, figure), (two, other)))
    return figure.value < other.value and few > all_ and bool(all_)


def _only_ones(one: Sentence, two: Sentence, shared: set[tuple[float, str]]) -> Iterator[tuple[FigureRow, FigureRow]]:
    """Where the sentences share many facts: the figures that are the only ones of their unit left over in both."""
    if len(shared) < MANY_FACTS:
        return
    for figure in _alone(one, shared):
        for other in _alone(two, shared):
            if _contradicts(figure, other, NEAR_BESIDE) and alike(figure.metric, other.metric):
                yield figure, other


def _alone(sentence: Sentence, shared: set[tuple[float, str]]) -> list[FigureRow]:
    """What is not shared, where nothing else of the sentence that is not shared has its unit."""
    left = [figure for figure in sentence.figures if (figure.value, figure.unit) not in shared]
    units = Counter(figure.unit for figure in left)
    return [figure for figure in left if units[figure.unit] == 1]


def conflict(code: str, one: FigureRow, two: FigureRow, found: tuple[Suggestion, ...] = ()) -> Finding:
    """Two figures that contradict each other, with what would mend the first."""
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
