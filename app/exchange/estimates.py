"""How many of all are wrong, as a stratified sample says, with the interval that holds it. Pure functions over counts.

- One stratum: Wilson's score interval (Wilson 1927, JASA 22:209-212); where none or all are wrong, Clopper and
  Pearson's exact one (1934, Biometrika 26:404-413), the "rule of three" at its usual level.
- A sample without replacement from few: the sample counts as if it were larger, by (N - 1) / (N - n), which is the
  finite population correction of its variance (Cochran 1977, Sampling Techniques, 2.6).
- Strata together: p = sum of W p, W the stratum's share of all; the limits by MOVER, the sum of squares of the
  distances of each stratum's limits from its p (Zou, Huang and Zhang 2009, Comput. Stat. Data Anal. 53:1080-1085).
  A stratum in which no error was found keeps its upper limit so, where a variance would be zero.
- Counts per paragraph: Byar's approximation to the exact Poisson limits (Breslow and Day 1987, Statistical Methods in
  Cancer Research II, 2.3), on the count divided by how much more the counts vary than a Poisson's (never less).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist, fmean, variance

LEVEL = 0.95
"""How sure the intervals are."""

_Z = NormalDist().inv_cdf((1 + LEVEL) / 2)


@dataclass(frozen=True, slots=True)
class Counted:
    """A stratum: ``wrong`` of the ``judged`` that were drawn at random, without replacement, from ``size``.

    Raises ValueError unless 0 <= wrong <= judged <= size.
    """

    size: int
    judged: int
    wrong: int

    def __post_init__(self) -> None:
        """Refuse counts that cannot be."""
        if not 0 <= self.wrong <= self.judged <= self.size:
            raise ValueError(f"{self.wrong} of {self.judged} of {self.size}")


@dataclass(frozen=True, slots=True)
class Estimate:
    """An estimated number (or a share of 1), and the limits between which it lies; low <= value <= high."""

    value: float
    low: float
    high: float

    @property
    def exact(self) -> bool:
        """Whether all were looked at, so that nothing is left to estimate."""
        return self.low == self.high

    def times(self, factor: float) -> Estimate:
        """The same in other units."""
        return Estimate(self.value * factor, self.low * factor, self.high * factor)


def share(stratum: Counted) -> Estimate | None:
    """The share of a stratum that is wrong; None where nothing was judged."""
    size, judged, wrong = stratum.size, stratum.judged, stratum.wrong
    if not judged:
        return None
    found = wrong / judged
    if judged == size:
        return Estimate(found, found, found)
    counts_as = judged * (size - 1) / (size - judged)
    low, high = _limits(found, counts_as)
    # What was seen is certain: so many are wrong, and so many are right.
    return Estimate(found, max(low, wrong / size), min(high, 1 - (judged - wrong) / size))


def _limits(found: float, judged: float) -> tuple[float, float]:
    if found in (0, 1):
        reach = 1 - ((1 - LEVEL) / 2) ** (1 / judged)
        return (0, reach) if found == 0 else (1 - reach, 1)
    middle = (found + _Z * _Z / (2 * judged)) / (1 + _Z * _Z / judged)
    half = _Z / (1 + _Z * _Z / judged) * sqrt(found * (1 - found) / judged + _Z * _Z / (4 * judged * judged))
    return middle - half, middle + half


def together(strata: Sequence[Counted], total: int = 0) -> Estimate | None:
    """The share of all that is wrong; None where nothing was judged.

    ``total`` counts all of which this is the share, where others are known to be right; 0 stands for the strata's own.
    A stratum of which nothing was judged is taken to be like the others, and may be anything.
    """
    there = [stratum for stratum in strata if stratum.size]
    total = total or sum(stratum.size for stratum in there)
    known = [(stratum, found) for stratum in there if (found := share(stratum)) is not None]
    if not known:
        return None
    like = sum(stratum.size * found.value for stratum, found in known) / sum(stratum.size for stratum, _ in known)
    parts = [((share(stratum) or Estimate(like, 0, 1)).times(stratum.size / total)) for stratum in there]
    value = sum(part.value for part in parts)
    below = sqrt(sum((part.value - part.low) ** 2 for part in parts))
    above = sqrt(sum((part.high - part.value) ** 2 for part in parts))
    return Estimate(value, max(value - below, 0), min(value + above, 1))


def missed(size: int, counts: Sequence[int]) -> Estimate | None:
    """How many were missed in ``size`` paragraphs, by what was missed in each of those that were looked through, drawn
    at random without replacement; None where none was.
    """
    judged, found = len(counts), sum(counts)
    if not judged:
        return None
    if judged >= size:
        return Estimate(found, found, found)
    spread = variance(counts) / fmean(counts) if judged > 1 and found else 1.0
    unit = max(1.0, spread) * (1 - judged / size)
    low, high = _byar(found / unit)
    return Estimate(found * size / judged, max(low * unit * size / judged, found), high * unit * size / judged)


def _byar(count: float) -> tuple[float, float]:
    """The limits of a Poisson's mean of which ``count`` was seen."""
    above = count + 1
    high = above * (1 - 1 / (9 * above) + _Z / (3 * sqrt(above))) ** 3
    if count <= 0:
        return 0.0, high
    return count * max(0.0, 1 - 1 / (9 * count) - _Z / (3 * sqrt(count))) ** 3, high
