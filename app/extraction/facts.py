"""Which figures of a report state the same thing: "847 million" in the overview, "847.07 million" in the funds.

Two mentions agree where unit, per, kind and year are the same and neither print contradicts the other: the finer value
rounds to the coarser one. A value of few digits is common ("12 counties"), so the metrics must then say much the same;
a value of many digits hardly ever meets by chance. Within a sentence equal values are told of different things.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.extraction.records import Figure

_MANTISSA = re.compile(r"\d+(?:,\d{3})*(?:\.(\d+))?")
_SENTENCE_END = re.compile(r"[.;](?=\s|$)|[。；\n]")
_WORD = re.compile(r"[a-z]{3,}")
_EMPTY = frozenset({"the", "and", "for", "from", "with", "per", "total", "number", "province", "provincial"})

ALIKE_FEW_DIGITS = 0.6
ALIKE_MANY_DIGITS = 0.25
MANY_DIGITS = 3
"""From so many significant digits on a value is rare enough that metrics may differ more."""

NEAR = 24
"""How many groups, and mentions of a group, a figure is held against, the latest first."""

SHARES = frozenset({"percent", "percentage_point"})
"""Units whose values crowd in a small range, so that equal ones are common."""


def find_facts(text: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, those that state one thing naming its leading figure (the finest print, of equals the first)."""
    leaders: dict[int, int] = {}
    for group in _comparable(figures):
        for mentions in _grouped(text, figures, group):
            leader = min(mentions, key=lambda place: (resolution(text, figures[place]), place))
            leaders.update(dict.fromkeys(mentions, leader))
    return tuple(
        replace(figure, fact=leaders[place]) if place in leaders else figure for place, figure in enumerate(figures)
    )


def resolution(text: str, figure: Figure) -> float:
    """What one step of a print's last digit is worth, in the figure's unit: 10,000 for "847.07 million"."""
    mantissa = _MANTISSA.match(text, figure.start, figure.end)
    if mantissa is None or not figure.value:
        return 1.0
    number = float(mantissa.group().replace(",", ""))
    scale = figure.value / number if number else 1.0
    return abs(scale) * 10.0 ** -len(mantissa.group(1) or "")


def _comparable(figures: Sequence[Figure]) -> Iterable[list[int]]:
    """The places of figures that could state one thing, by all that must be equal and by the value's first digits."""
    groups: dict[tuple[object, ...], list[int]] = {}
    for place, figure in enumerate(figures):
        if figure.value:
            same = (figure.report, figure.unit, figure.per, figure.kind, figure.year_from, figure.year_to)
            groups.setdefault(same, []).append(place)
    for group in groups.values():
        group.sort(key=lambda place: figures[place].value)
        yield from _runs(figures, group)


def _runs(figures: Sequence[Figure], group: Sequence[int]) -> Iterable[list[int]]:
    """Neighbours in size that lie within a tenth of one another; no two prints that agree lie further apart."""
    run = [group[0]]
    for place in group[1:]:
        if figures[place].value - figures[run[-1]].value > 0.1 * abs(figures[place].value):
            yield run
            run = []
        run.append(place)
    yield run


def _grouped(text: str, figures: Sequence[Figure], run: Sequence[int]) -> list[list[int]]:
    """The groups of at least two that agree with all others of their group."""
    groups: list[list[int]] = []
    for place in sorted(run):
        found = next((group for group in groups[-NEAR:] if _agrees(text, figures, place, group)), None)
        if found is None:
            groups.append([place])
        else:
            found.append(place)
    return [group for group in groups if len(group) > 1]


def _agrees(text: str, figures: Sequence[Figure], place: int, group: Sequence[int]) -> bool:
    """Whether a figure agrees with the latest of a group; looking back a fixed way keeps the work linear."""
    return all(_agree(text, figures, place, other) for other in group[-NEAR:])


def _agree(text: str, figures: Sequence[Figure], place: int, other: int) -> bool:
    one, two = figures[place], figures[other]
    coarser = max(resolution(text, one), resolution(text, two))
    if abs(one.value - two.value) > coarser / 2 * (1 + 1e-9) or one.parent == other or two.parent == place:
        return False
    if not _SENTENCE_END.search(text, min(one.end, two.end), max(one.start, two.start)):
        return False
    digits = min(_significant(one.value, coarser), _significant(two.value, coarser))
    rare = digits >= MANY_DIGITS and one.unit not in SHARES
    return _alike(one.metric, two.metric) >= (ALIKE_MANY_DIGITS if rare else ALIKE_FEW_DIGITS)


def _significant(value: float, step: float) -> int:
    """How many digits of a value, printed to ``step``, stand before its closing zeros."""
    return len(str(round(abs(value) / step)).rstrip("0")) if step and math.isfinite(value / step) else 0


def _alike(one: str, two: str) -> float:
    """The share of the shorter metric's telling words that the other has too, 0..1."""
    words, others = _words(one), _words(two)
    return len(words & others) / min(len(words), len(others)) if words and others else 0.0


def _words(metric: str) -> set[str]:
    return {word.rstrip("s") for word in _WORD.findall(metric.lower())} - _EMPTY
