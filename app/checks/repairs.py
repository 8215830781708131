"""What could have gone wrong in print: the small slips of which one would make a number right.

A digit misread, typed twice, two in the wrong order, a scale word dropped or taken for another, a factor 10, 100 or
10^4 (wan and yi are counted in steps of 10^4, million and billion in steps of 10^3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from app.checks.records import Suggestion
from app.checks.rounding import PRINT, Interval
from app.models.records import FigureRow

FACTORS = (10.0, 0.1, 100.0, 0.01, 1e4, 1e-4)
SCALE_WORDS = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
MOST_EACH = 3
"""So many repairs of one kind are told, no more."""

MOST_DIGITS = 15
"""A print of more digits is no number that somebody mistyped."""

_SCALE_WORD = re.compile(r"[A-Za-z]+$")


def repairs(figure: FigureRow, wanted: Interval) -> tuple[Suggestion, ...]:
    """The slips that would bring a figure's value into an interval: by their kind, likeliest first, of each kind the
    few that come nearest to its middle.
    """
    if wanted.high <= 0:
        return ()
    found: dict[str, list[float]] = {}
    low, high = slack(wanted)
    for how, reading in readings(figure):
        if low <= reading <= high and (value := _clean(reading)) not in found.setdefault(how, []):
            found[how].append(value)
    middle = (wanted.low + wanted.high) / 2
    for values in found.values():
        values.sort(key=lambda value: abs(value - middle))
    return tuple(Suggestion(figure.id, "value", value, how) for how, few in found.items() for value in few[:MOST_EACH])


def slack(wanted: Interval) -> Interval:
    """An interval with the room that the error of floating point needs."""
    return Interval(wanted.low * (1 - 1e-9), wanted.high * (1 + 1e-9))


def readings(figure: FigureRow) -> Iterator[tuple[str, float]]:
    """What a figure might have been meant to say, in its unit, with the slip that made it what it is."""
    printed = PRINT.match(figure.quote)
    if printed is None or not figure.value or len(printed.group()) > MOST_DIGITS:
        return
    number = float(printed.group().replace(",", ""))
    scale = figure.value / number if number else 1.0
    yield from (("digit", _value(text, scale)) for text in _one_digit(printed.group()))
    yield from (("swapped", _value(text, scale)) for text in _swapped(printed.group()))
    yield from (("extra_digit", _value(text, scale)) for text in _one_less(printed.group()))
    yield from (("scale_word", value) for value in _rescaled(figure, number))
    yield from (("factor", figure.value * factor) for factor in FACTORS)


def _value(text: str, scale: float) -> float:
    return float(text.replace(",", "")) * scale


def _clean(value: float) -> float:
    """A product without the dust of floating point."""
    return float(f"{value:.12g}")


def _one_digit(text: str) -> Iterator[str]:
    for at, old in enumerate(text):
        if old.isdigit():
            first = at == 0 and len(text.split(".")[0]) > 1
            yield from (
                text[:at] + new + text[at + 1 :] for new in "0123456789" if new != old and not (first and new == "0")
            )


def _swapped(text: str) -> Iterator[str]:
    places = [at for at, sign in enumerate(text) if sign.isdigit()]
    for one, two in combinations(places, 2):
        if text[one] != text[two] and places.index(two) - places.index(one) == 1:
            yield text[:one] + text[two] + text[one + 1 : two] + text[one] + text[two + 1 :]


def _one_less(text: str) -> Iterator[str]:
    digits = sum(sign.isdigit() for sign in text)
    if digits > 2:
        yield from (text[:at] + text[at + 1 :] for at, sign in enumerate(text) if sign.isdigit() and _stays(text, at))


def _stays(text: str, at: int) -> bool:
    """Whether a number without this digit still has digits on both sides of its point, and does not begin with 0."""
    left = (text[:at] + text[at + 1 :]).split(".")
    return all(left) and not (left[0].startswith(("0", ",")) and len(left[0]) > 1)


def _rescaled(figure: FigureRow, number: float) -> Iterator[float]:
    """The number with another scale word, or with one where none is printed, or without it."""
    word = _SCALE_WORD.search(figure.quote)
    own = SCALE_WORDS.get(word.group().lower(), 0.0) if word else 1.0
    yield from (number * scale for scale in (*SCALE_WORDS.values(), 1.0) if scale != own)
