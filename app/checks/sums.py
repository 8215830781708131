"""Parts against their total, wherever the wording makes a breakdown of it.

*More than the total*: parts that exclude one another cannot come to more than what they are parts of. *Less than the
total* is a mistake only where the wording names all parts: with two of them one slip must mend it, since a third may
simply go unsaid. A breakdown that comes out right without its last parts, or without one, was not told as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from app.checks.material import Reading
from app.checks.records import MOST_SUSPECTS, Finding, Severity, Suggestion
from app.checks.repairs import repairs
from app.checks.rounding import Interval, interval, significant, step
from app.models.records import FigureRow

NARROW = 20
"""A slip explains a gap only where the truth is known to this many steps of the print's last digit: nearly any number
can be brought into a wider interval by one digit."""

SURE_DIGITS = 4
PLAIN_PARTS = 3
"""From so many parts on a list that is closed with "and" is taken to name all of them."""

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def sums(reading: Reading) -> Iterator[Finding]:
    """Totals whose parts come to something else."""
    for total_id, parts in reading.parts.items():
        total = reading.by_id[total_id]
        like = tuple(part for part in parts if part.per == total.per)
        if not total.per and total.kind != "change" and not comes_out(total, like):
            yield from _judged(reading, total, like)


def _judged(reading: Reading, total: FigureRow, parts: Sequence[FigureRow]) -> Iterator[Finding]:
    whole, together = interval(total), added(parts)
    mended = mends(total, parts)
    larger = [part for part in parts if interval(part).low > whole.high]
    if larger:
        yield part_larger(total, larger[0])
    elif len(parts) < 2 or _unlisted(reading, total, parts, together):
        return
    elif together.low > whole.high and (mended or parts[0].claim == "all"):
        yield finding("sums.more", total, parts, mended, (total,), "high")
    elif together.high < whole.low and _named_all(total, parts, mended):
        yield finding("sums.less", total, parts, mended, (total,), "high" if mended else "medium")
    elif together.high < whole.low and (slips := _exact_slips(total, parts)):
        yield finding("sums.slip", total, parts, slips, (total,), "high")


def _exact_slips(total: FigureRow, parts: Sequence[FigureRow]) -> tuple[Suggestion, ...]:
    """The slips of a total's digits that give the sum of the parts to the last digit.

    Some parts of a total say nothing of the others, so only this is evidence. Of four digits some sixty slips are
    possible and nine thousand values: they meet once in a hundred times by chance.
    """
    if total.qualifier != "eq" or significant(total) < SURE_DIGITS:
        return ()
    exact, half = sum(part.value for part in parts), step(total) / 2
    slips = repairs(total, Interval(exact - half * 0.5, exact + half * 0.5))
    return tuple(slip for slip in slips if slip.how in {"digit", "swapped", "extra_digit"})


def _named_all(total: FigureRow, parts: Sequence[FigureRow], mended: Sequence[Suggestion]) -> bool:
    """Whether parts that come to less than their total are meant to be all of it."""
    return parts[0].claim == "all" and total.qualifier == "eq" and (bool(mended) or len(parts) >= PLAIN_PARTS)


def added(parts: Iterable[FigureRow]) -> Interval:
    """Between what parts may add up to, by their prints."""
    bounds = [interval(part) for part in parts]
    return Interval(sum(bound.low for bound in bounds), sum(bound.high for bound in bounds))


def mends(total: FigureRow, parts: Sequence[FigureRow]) -> tuple[Suggestion, ...]:
    """The slips of one figure that would make parts and total agree, the total's first."""
    printed = sum(part.value for part in parts)
    found = list(_fitting(total, added(parts), printed))
    whole = interval(total)
    for part in parts:
        others = added(one for one in parts if one is not part)
        wanted = Interval(whole.low - others.high, whole.high - others.low)
        found += _fitting(part, wanted, total.value - (printed - part.value))
    return tuple(found)


def _fitting(figure: FigureRow, wanted: Interval, exact: float) -> tuple[Suggestion, ...]:
    """The slips that bring a figure to what is wanted: anywhere in a narrow interval, in a wide one where the printed
    digits call for it.
    """
    grain = step(figure)
    if wanted.high - wanted.low > NARROW * grain:
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
    sums_so_far = accumulate(
        (interval(part) for part in parts), lambda one, two: Interval(*map(sum, zip(one, two, strict=True)))
    )
    if any(whole.meets(so_far) for so_far in list(sums_so_far)[1:]):
        return True
    return (
        nested and len(parts) > 2 and any(whole.meets(added(one for one in parts if one is not part)) for part in parts)
    )


def _unlisted(reading: Reading, total: FigureRow, parts: Sequence[FigureRow], together: Interval) -> bool:
    """Whether a number that stands among the parts, but was not taken for one, is just what is missing."""
    whole = interval(total)
    missing = Interval(whole.low - together.high, whole.high - together.low)
    if missing.high <= 0:
        return False
    between = reading.material.text[total.span_end : parts[-1].span_end + 200]
    return any(float(found.replace(",", "")) in missing for found in _NUMBER.findall(between))


def finding(
    code: str,
    total: FigureRow,
    parts: Sequence[FigureRow],
    mended: Sequence[Suggestion],
    first: Sequence[FigureRow],
    severity: Severity,
) -> Finding:
    """The total is suspected, then the parts of which a slip would mend the sum."""
    named = dict.fromkeys((*(one.id for one in first), *(slip.figure_id for slip in mended)))
    suspects = tuple(named)[:MOST_SUSPECTS]
    values = {f"part_{number}": part.value for number, part in enumerate(parts, 1)}
    return Finding(
        rule="sums",
        code=code,
        severity=severity,
        report_id=total.report_id,
        suspects=suspects,
        context=tuple(one.id for one in (total, *parts) if one.id not in suspects),
        values={**values, "sum": sum(part.value for part in parts), "total": total.value, "unit": total.unit},
        suggestions=tuple(slip for slip in mended if slip.figure_id in suspects),
    )
