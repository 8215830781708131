"""Parts against their total, wherever the wording makes a breakdown of it.

*More than the total*: parts that exclude one another cannot come to more than what they are parts of. *Less than the
total* is a mistake only where the wording names all parts: with two of them one slip must mend it, since a third may
simply go unsaid. A breakdown that comes out right without its last parts, or without one, was not told as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from app.checks.breakdowns import Breakdown, breakdowns
from app.checks.material import Reading
from app.checks.records import MOST_SUSPECTS, Finding, Severity, Suggestion
from app.checks.repairs import repairs
from app.checks.rounding import Interval, interval, significant, step
from app.models.records import FigureRow

NARROW = 20
"""A slip explains a gap only where the truth is known to this many steps of the print's last digit: nearly any number
can be brought into a wider interval by one digit."""

NARROW_SHARE = 0.005
"""Or to this share of it: of some sixty slips one in eight lands in such an interval by chance."""

ROOM = 0.1
"""An interval that is wider than this share of its value leaves room for a slip of any digit."""

SURE_DIGITS, ENOUGH_DIGITS = 4, 3
PLAIN_PARTS = 3
"""From so many parts on a list that is closed with "and" is taken to name all of them, where one slip mends it."""

MANY_PARTS = 4
"""The same where no slip does: of three sources of funds the others may go unsaid."""

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def sums(reading: Reading) -> Iterator[Finding]:
    """Totals whose parts come to something else."""
    for told in breakdowns(reading):
        larger = _larger(told)
        if larger:
            yield finding("sums.part_larger", told.total, told.parts, mends(told.total, told.parts), larger, "high")
        elif not comes_out(told.total, told.parts, nested=not told.bare):
            yield from _judged(reading, told)


def _larger(told: Breakdown) -> tuple[FigureRow, ...]:
    """The total and the parts that are larger than it, the largest first; nothing where there are none."""
    whole = interval(told.total)
    larger = [part for part in told.parts if interval(part).low > whole.high]
    return (told.total, *sorted(larger, key=lambda part: -part.value)) if larger else ()


def _judged(reading: Reading, told: Breakdown) -> Iterator[Finding]:
    total, parts = told.total, told.parts
    whole, together = interval(total), added(parts)
    if len(parts) < 2 or _unlisted(reading, total, together):
        return
    if together.low > whole.high:
        slips, twice = mends(total, parts), _once_too_often(told)
        if slips or twice or parts[0].claim == "all":
            yield finding("sums.more", total, parts, slips, (total, *twice), "high")
    elif together.high < whole.low and total.qualifier == "eq":
        yield from _too_little(told)


def _once_too_often(told: Breakdown) -> tuple[FigureRow, ...]:
    """The parts of a bare list of which one too many makes the sum too large."""
    whole = interval(told.total)
    left = zip(told.parts, _added_but_one(told.parts), strict=True) if told.bare else ()
    return tuple(part for part, others in left if others.meets(whole))


def _too_little(told: Breakdown) -> Iterator[Finding]:
    """Parts that come to less than their total, where they are meant to be all of it."""
    total, parts = told.total, told.parts
    claimed, closed = parts[0].claim == "all", told.closed and not told.including
    slips = mends(total, parts) if claimed or closed else ()
    several, many = len(parts) >= PLAIN_PARTS, len(parts) >= MANY_PARTS
    if (several and slips) or (many and claimed) or (not several and _telling(told, slips)):
        yield finding("sums.less", total, parts, slips, (total,), "high" if slips else "medium")
    elif exact := _exact_slips(total, parts):
        yield finding("sums.slip", total, parts, exact, (total,), "high")


def _telling(told: Breakdown, slips: Sequence[Suggestion]) -> bool:
    """Whether a slip is of a number of so many digits that it would hardly fit by chance."""
    digits = {one.id: significant(one) for one in (told.total, *told.parts)}
    return any(digits[slip.figure_id] >= ENOUGH_DIGITS for slip in slips)


def _exact_slips(total: FigureRow, parts: Sequence[FigureRow]) -> tuple[Suggestion, ...]:
    """The slips of a total's digits that give the sum of the parts to the last digit.

    Some parts of a total say nothing of the others, so only this is evidence. Of four digits some sixty slips are
    possible and nine thousand values: they meet once in a hundred times by chance.
    """
    if significant(total) < SURE_DIGITS:
        return ()
    exact, half = sum(part.value for part in parts), step(total) / 2
    slips = repairs(total, Interval(exact - half * 0.5, exact + half * 0.5))
    return tuple(slip for slip in slips if slip.how in {"digit", "swapped", "extra_digit"})


def added(parts: Iterable[FigureRow]) -> Interval:
    """Between what parts may add up to, by their prints."""
    bounds = [interval(part) for part in parts]
    return Interval(sum(bound.low for bound in bounds), sum(bound.high for bound in bounds))


def _added_but_one(parts: Sequence[FigureRow]) -> Iterator[Interval]:
    """Between what all parts but one may add up to, for each: the sum of those before it and of those behind it."""
    bounds = [interval(part) for part in parts]
    none = Interval(0.0, 0.0)
    before = accumulate(bounds, _plus, initial=none)
    behind = list(accumulate(reversed(bounds), _plus, initial=none))
    yield from (_plus(one, two) for one, two in zip(before, reversed(behind[:-1]), strict=False))


def _plus(one: Interval, two: Interval) -> Interval:
    return Interval(one.low + two.low, one.high + two.high)


def mends(total: FigureRow, parts: Sequence[FigureRow], *, loosely: bool = False) -> tuple[Suggestion, ...]:
    """The slips of one figure that would make parts and total agree, the total's first; ``loosely`` with those for
    which the others leave so much room that they are no evidence.
    """
    printed = sum(part.value for part in parts)
    found = list(_fitting(total, added(parts), printed, loosely=loosely))
    whole = interval(total)
    for part, others in zip(parts, _added_but_one(parts), strict=True):
        wanted = Interval(whole.low - others.high, whole.high - others.low)
        found += _fitting(part, wanted, total.value - (printed - part.value), loosely=loosely)
    return tuple(found)


def _fitting(figure: FigureRow, wanted: Interval, exact: float, *, loosely: bool) -> tuple[Suggestion, ...]:
    """The slips that bring a figure to what is wanted: anywhere in a narrow interval, in a wide one where the printed
    digits call for it.
    """
    grain = step(figure)
    narrow = wanted.high - wanted.low <= max(NARROW * grain, NARROW_SHARE * abs(wanted.high))
    if not narrow and not (loosely and wanted.high - wanted.low <= ROOM * abs(wanted.high)):
        wanted = Interval(exact, exact)
    return repairs(figure, Interval(wanted.low - grain / 2, wanted.high + grain / 2))


def part_larger(total: FigureRow, part: FigureRow) -> Finding:
    """A part that is larger than its whole: either may be wrong, by a factor or a digit that brings it back in order.

    Of a factor or scale word the smallest that does is named.
    """
    return finding("sums.part_larger", total, (part,), (), (total, part), "high")


def comes_out(total: FigureRow, parts: Sequence[FigureRow], *, nested: bool = True) -> bool:
    """Whether the parts, the first few of them, or (one being a part of another, ``nested``) all but one come to the
    total.
    """
    whole = interval(total)
    sums_so_far = accumulate((interval(part) for part in parts), _plus)
    if any(whole.meets(so_far) for so_far in list(sums_so_far)[1:]):
        return True
    left_out = zip(parts, _added_but_one(parts), strict=True) if nested and len(parts) > 2 else ()
    return any(whole.meets(others) for part, others in left_out if part.value > whole.high - whole.low)


def _unlisted(reading: Reading, total: FigureRow, together: Interval) -> bool:
    """Whether a number that stands among the parts, but is no figure, is just what is missing."""
    whole = interval(total)
    missing = Interval(whole.low - together.high, whole.high - together.low)
    if missing.high <= 0:
        return False
    sentence, place = reading.places[total.id]
    between = (sentence.behind(at) for at in range(place, len(sentence.figures)))
    return any(float(found.replace(",", "")) in missing for gap in between for found in _NUMBER.findall(gap))


def finding(
    code: str,
    total: FigureRow,
    parts: Sequence[FigureRow],
    slips: Sequence[Suggestion],
    first: Sequence[FigureRow],
    severity: Severity,
) -> Finding:
    """The total is suspected, then the parts of which a slip would mend the sum."""
    every = mends(total, parts, loosely=True)
    few = parts if not every and len(parts) < MOST_SUSPECTS else ()
    named = [*(one.id for one in first), *(slip.figure_id for slip in (*slips, *every)), *(one.id for one in few)]
    suspects = tuple(dict.fromkeys(named))[:MOST_SUSPECTS]
    values = {f"part_{number}": part.value for number, part in enumerate(parts, 1)}
    return Finding(
        rule="sums",
        code=code,
        severity=severity,
        report_id=total.report_id,
        suspects=suspects,
        context=tuple(one.id for one in (total, *parts) if one.id not in suspects),
        values={
            **values,
            "sum": sum(part.value for part in parts),
            "largest": max(part.value for part in parts),
            "total": total.value,
            "unit": total.unit,
        },
        suggestions=tuple(slip for slip in dict.fromkeys((*slips, *every)) if slip.figure_id in suspects),
    )
