"""The words and the number format of a chart: English here, handed in translated by the window."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from types import MappingProxyType
from typing import Final

Number = Callable[[float, int], str]
"""Writes a value with so many decimals."""

DIGITS: Final = 3
"""Significant digits of a compact number."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A power of ten with a name. ``short`` stands right behind a number, with a space where the language has one."""

    factor: float
    name: str
    short: str


ENGLISH: Final = (Scale(1e12, "trillion", " tn"), Scale(1e9, "billion", " bn"), Scale(1e6, "million", " m"))
CHINESE: Final = (Scale(1e12, "万亿", "万亿"), Scale(1e8, "亿", "亿"), Scale(1e4, "万", "万"))


def plain(value: float, decimals: int) -> str:
    """A number as English writes it: 1,117.5."""
    return f"{value:,.{decimals}f}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Every word of a chart by province. ``provinces`` gives names by code; braces are filled in by the chart."""

    provinces: Mapping[str, str] = field(default_factory=dict)
    scales: Sequence[Scale] = ENGLISH
    number: Number = plain
    title: str = "{programme} by province ({unit})"
    title_year: str = "{programme} by province ({unit}), reports of {year}"
    verified: str = "verified ({count})"
    unverified: str = "not verified yet ({count})"
    pairing: str = "{province} → {counterpart}"
    bar_year: str = "{province} {year}"
    axis: str = "{unit}, {scale}"
    summed: str = "Bars add up the actual values that are not part of a total: {count}, of which verified: {verified}."
    mixed: str = "Among them: {parts}."
    left_out: str = "Left out: {parts}."
    nothing: str = "Nothing to draw"
    nothing_why: str = (
        "In the chosen reports there is no actual value in {unit} about {programme} that can be added up."
    )
    separator: str = ", "
    sentences: str = "{first} {second}"
    parts: Mapping[str, str] = field(
        default_factory=lambda: MappingProxyType(
            {
                "rejected": "rejected ({count})",
                "target": "targets ({count})",
                "change": "changes ({count})",
                "standard": "standards ({count})",
                "per": "values per person, household or other unit ({count})",
                "part": "parts of totals ({count})",
                "mention": "further mentions of the same value ({count})",
                "other_year": "of another year or period than the report ({count})",
                "range": "ends of a range ({count})",
                "finding": "with open findings ({count})",
                "bound": "stated as more than, less than or about ({count})",
            }
        )
    )

    def told(self, *sentences: str) -> str:
        """Sentences one behind the other; empty ones are left out."""
        said = [sentence for sentence in sentences if sentence]
        return reduce(lambda first, second: self.sentences.format(first=first, second=second), said) if said else ""

    def counted(self, counts: Mapping[str, int]) -> str:
        """Reasons or bases with their counts, as one list."""
        said = (self.parts[code].format(count=self.number(count, 0)) for code, count in counts.items())
        return self.separator.join(said)


def compact(value: float, scales: Sequence[Scale] = ENGLISH, number: Number = plain) -> str:
    """A value in ``DIGITS`` digits with the largest scale that fits: 1.12 bn. Whole digits are never rounded away."""
    scale = scale_for(value, scales)
    scaled = value / scale.factor if scale else value
    whole = 1 if scaled == 0 else math.floor(math.log10(abs(scaled))) + 1
    written = number(scaled, _decimals(scaled, min(max(0, DIGITS - whole), DIGITS)))
    return written + scale.short if scale else written


def scale_for(value: float, scales: Sequence[Scale]) -> Scale | None:
    """The largest scale that a value, rounded to ``DIGITS``, reaches; None for one below all scales."""
    if not scales or abs(value) < scales[-1].factor:
        return None
    rounded = abs(float(f"{value:.{DIGITS}g}"))
    return next((scale for scale in scales if rounded >= scale.factor), scales[-1])


def tick(value: float, number: Number) -> str:
    """A number on an axis: with no more decimals than it has."""
    return number(value, _decimals(value, 4))


def _decimals(value: float, most: int) -> int:
    """The fewest decimals that write a value as exactly as ``most`` do."""
    return next(few for few in range(most + 1) if few == most or round(value, few) == round(value, most))
