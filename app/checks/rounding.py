"""How exactly a print states its value: the interval in which the true one lies, from the digits that are printed.

"1.117 billion" is anything from 1.1165 to 1.1175 billion. Closing zeros may be digits or the trace of rounding, and
Chinese sources round to wan (10^4): "404,000" was 40.4 wan. A count of few zeros ("210 villages") is exact.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from app.models.records import FigureRow

PRINT = re.compile(r"\d+(?:,\d{3})*(?:\.(\d+))?")
ROUND_ZEROS = 2
"""From so many closing zeros on a plain integer is taken as rounded."""

WAN = 10_000
LOOSE = {"approx": (0.95, 1.05), "gt": (1.0, 1.1), "lt": (0.9, 1.0)}
"""How far the truth may lie from a value that is printed with such a qualifier, as factors of it."""

_MEASURED = frozenset({"yuan", "usd", "percent", "percentage_point", "mu", "hectare", "sq_km", "km", "tonne", "kg"})


class Interval(NamedTuple):
    """From ``low`` to ``high``, both included."""

    low: float
    high: float

    def __contains__(self, value: object) -> bool:
        """Whether a number lies in it, but for the error of floating point."""
        return isinstance(value, (int, float)) and self.low * (1 - 1e-9) <= value <= self.high * (1 + 1e-9)

    def meets(self, other: Interval) -> bool:
        """Whether a number lies in both."""
        slack = 1e-9 * max(abs(self.high), abs(other.high))
        return self.low <= other.high + slack and other.low <= self.high + slack


def step(figure: FigureRow) -> float:
    """What one step of the last digit is worth that is sure, in the figure's unit; 0 for an exact count."""
    printed = PRINT.match(figure.quote)
    if printed is None:
        return 0.0
    digits = printed.group().replace(",", "")
    number = float(digits)
    scale = abs(figure.value) / number if number else 1.0
    decimals = printed.group(1)
    if decimals:
        return float(scale * 10.0 ** -len(decimals))
    zeros = len(digits) - len(digits.rstrip("0"))
    if scale > 1.5:  # a scale word: "110 million" may have been 1.1 yi
        return scale * (10 if zeros else 1)
    if zeros >= ROUND_ZEROS:
        return float(min(10**zeros, WAN))
    return 1.0 if figure.unit in _MEASURED else 0.0


def significant(figure: FigureRow) -> int:
    """How many digits of a print stand before its closing zeros."""
    printed = PRINT.match(figure.quote)
    return len(printed.group().replace(",", "").replace(".", "").strip("0")) if printed else 0


def interval(figure: FigureRow) -> Interval:
    """Where the truth lies if the print is right."""
    half = step(figure) / 2
    below, above = LOOSE.get(figure.qualifier, (1.0, 1.0))
    return Interval(figure.value * below - half, figure.value * above + half)
