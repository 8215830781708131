"""A level, what it has risen or fallen by, and the rate of that: two of them give the third.

"1.392 billion, with an increase of 464 million, up 45 %": it was 928 million before, so it is up 50 %. A rate is taken
as cut off or rounded, one step of its last digit either way. "753,000 to 688,200, a decline of 64,800" gives the
difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.checks.material import Reading, Sentence
from app.checks.records import Finding, Suggestion
from app.checks.repairs import repairs
from app.checks.rounding import Interval, interval, step
from app.checks.units import SHARES
from app.models.records import FigureRow

RATE_REACH = 60
"""Code points between an increase and its rate."""

FALL = re.compile(
    r"\b(?:down|declin\w*|decreas\w*|reduc\w*|dropp?\w*|fell|fall|less than|lower\w*|shr[aiu]nk\w*)\b", re.I
)
_RISEN = re.compile(r"\bwith an increase of\s*\||\|[^,;]*\bmore than (?:that|those|the figure) (?:in|of)\b")
_FROM = re.compile(r"\bfrom\b[^,;()]{0,40}$", re.IGNORECASE)
_TO = re.compile(r"^[^,;()]{0,60}\bto\b[^,;()]{0,40}$", re.IGNORECASE)
_RATES = frozenset({"percent"})


def changes(reading: Reading) -> Iterator[Finding]:
    """Rates that do not follow from level and increase."""
    for sentence in reading.sentences:
        for first, count in _runs(sentence):
            for number in range(count):
                increase, rate = sentence.figures[first + number], sentence.figures[first + count + number]
                falls = bool(FALL.search(sentence.before[first] + sentence.before[first + count]))
                told = _levels(sentence, first, number, count)
                levels = [level for level in told if falls or level.value > increase.value]
                if levels and not any(_fits(level, increase, rate, falls=falls) for level in levels):
                    yield _wrong_rate(levels[0], increase, rate, falls=falls)


def _runs(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where increases stand that as many rates follow: the first one's place and their number."""
    figures, at = sentence.figures, 0
    while at < len(figures):
        amounts = _count(sentence, at, amounts=True)
        rates = _count(sentence, at + amounts, amounts=False) if amounts else 0
        near = amounts and rates and len(sentence.before[at + amounts]) <= RATE_REACH
        if near and ";" not in sentence.before[at + amounts]:
            both = min(amounts, rates)
            yield at + amounts - both if both == 1 else at, both
        at += max(1, amounts)


def _count(sentence: Sentence, first: int, *, amounts: bool) -> int:
    """How many changes follow one another from a place on, by an amount or by a rate."""
    count = 0
    for figure in sentence.figures[first:]:
        by_amount = figure.unit not in SHARES
        if figure.kind != "change" or by_amount != amounts or (not amounts and figure.unit not in _RATES):
            break
        count += 1
    return count


def _levels(sentence: Sentence, first: int, number: int, count: int) -> tuple[FigureRow, ...]:
    """What the change may be one of, the likeliest first; of several in a row the one of the same place."""
    increase = sentence.figures[first + number]
    if count > 1:
        row = sentence.figures[first - count : first] if first >= count else ()
        level = row[number] if row else increase
        return (level,) if level.unit == increase.unit and level.kind != "change" else ()
    before = reversed(sentence.figures[:first])
    return tuple(one for one in before if one.unit == increase.unit and one.kind in {"actual", "target"})


def growth(level: Interval, increase: Interval, *, falls: bool) -> Interval:
    """The rate in percent that level and increase give: of the level before, which was lower, or higher if it fell."""
    if falls:
        before = Interval(level.low + increase.low, level.high + increase.high)
    else:
        before = Interval(level.low - increase.high, level.high - increase.low)
    if before.low <= 0:
        return Interval(0, float("inf"))
    ends = (100 * increase.low / before.high, 100 * increase.high / before.low)
    return Interval(min(ends), max(ends))


def printed_rate(rate: FigureRow) -> Interval:
    """What a printed rate may stand for, rounded or cut off."""
    grain = step(rate)
    return Interval(rate.value - grain, rate.value + grain)


def _fits(level: FigureRow, increase: FigureRow, rate: FigureRow, *, falls: bool) -> bool:
    return growth(interval(level), interval(increase), falls=falls).meets(printed_rate(rate))


def _wrong_rate(level: FigureRow, increase: FigureRow, rate: FigureRow, *, falls: bool) -> Finding:
    base = level.value + increase.value if falls else level.value - increase.value
    right = 100 * increase.value / base if base else 0.0
    misbased = not falls and _of_new(interval(level), interval(increase)).meets(printed_rate(rate))
    suspects = (rate,) if misbased else (rate, increase, level)
    return Finding(
        rule="changes",
        code="changes.base" if misbased else "changes.rate",
        severity="high",
        report_id=rate.report_id,
        suspects=tuple(one.id for one in suspects),
        context=tuple(one.id for one in (increase, level) if one not in suspects),
        values={"level": level.value, "increase": increase.value, "before": base, "right": right, "rate": rate.value},
        suggestions=_mending(level, increase, rate, right, falls=falls),
    )


def _of_new(level: Interval, increase: Interval) -> Interval:
    """The increase in percent of the level that it led to, which is no growth rate."""
    if level.low <= 0:
        return Interval(0, 0)
    return Interval(100 * increase.low / level.high, 100 * increase.high / level.low)


def _mending(
    level: FigureRow, increase: FigureRow, rate: FigureRow, right: float, *, falls: bool
) -> tuple[Suggestion, ...]:
    """The rate that follows, and the slips in increase or level that would make the printed one right."""
    grain = step(rate) or 1.0
    share, sign = rate.value / 100, -1 if falls else 1
    computed = Suggestion(rate.id, "value", float(f"{round(right / grain) * grain:.10g}"), "computed")
    if not share or (share >= 1 and falls):
        return (computed,)
    wanted_level = increase.value * (1 + sign * share) / share
    wanted_increase = level.value * share / (1 + sign * share)
    near = grain / rate.value if rate.value else 0.0
    return (
        *repairs(rate, Interval(right - 0.999 * grain, right + grain / 2)),
        computed,
        *repairs(increase, _about(wanted_increase, near)),
        *repairs(level, _about(wanted_level, near)),
    )


def _about(value: float, share: float) -> Interval:
    return Interval(value * (1 - share), value * (1 + share))


def larger_increases(reading: Reading) -> Iterator[Finding]:
    """An increase that is larger than what it has led to: there was less than nothing before."""
    for sentence in reading.sentences:
        for place, increase in enumerate(sentence.figures):
            told = increase.kind == "change" and increase.unit not in SHARES
            if told and _RISEN.search(sentence.before[place] + "|" + sentence.behind(place)[:RATE_REACH]):
                levels = _levels(sentence, place, 0, 1)
                if levels and all(interval(level).high < interval(increase).low for level in levels):
                    yield _too_large(levels[0], increase)


def _too_large(level: FigureRow, increase: FigureRow) -> Finding:
    slips = repairs(increase, Interval(level.value * 1e-3, level.value))
    return Finding(
        rule="larger_increases",
        code="changes.larger",
        severity="medium",
        report_id=level.report_id,
        suspects=(increase.id, level.id),
        context=(),
        values={"level": level.value, "increase": increase.value},
        suggestions=tuple(slip for slip in slips if slip.how in {"scale_word", "factor"}),
    )


def differences(reading: Reading) -> Iterator[Finding]:
    """ "From A to B, an increase of C": C is the difference of A and B."""
    for sentence in reading.sentences:
        for place in range(len(sentence.figures) - 2):
            before, after, change = sentence.figures[place : place + 3]
            told = _FROM.search(sentence.before[place]) and _TO.match(sentence.before[place + 1])
            if told and change.kind == "change" and _alike((before, after)):
                yield from _wrong_difference(before, after, change)


def _alike(figures: Sequence[FigureRow]) -> bool:
    return len({(figure.unit, figure.per) for figure in figures}) == 1


def _wrong_difference(before: FigureRow, after: FigureRow, change: FigureRow) -> Iterator[Finding]:
    one, two = interval(before), interval(after)
    gap = Interval(
        *sorted((max(0.0, two.low - one.high, one.low - two.high), max(two.high - one.low, one.high - two.low)))
    )
    if change.unit == before.unit or (before.unit == "percent" and change.unit == "percentage_point"):
        wanted, printed = gap, interval(change)
    elif change.unit == "percent" and before.value > 0 and one.low > 0:
        wanted, printed = Interval(100 * gap.low / one.high, 100 * gap.high / one.low), printed_rate(change)
    else:
        return
    points = before.unit == "percent" and change.unit != "percentage_point"
    if not points and not wanted.meets(printed):
        yield _difference(before, after, change, wanted)


def _difference(before: FigureRow, after: FigureRow, change: FigureRow, wanted: Interval) -> Finding:
    right = abs(after.value - before.value)
    rate = change.unit == "percent"
    values = {"before": before.value, "after": after.value, "change": change.value}
    return Finding(
        rule="differences",
        code="changes.from_to_rate" if rate else "changes.from_to",
        severity="high",
        report_id=change.report_id,
        suspects=(change.id, after.id, before.id),
        context=(),
        values={**values, "right": 100 * right / before.value if rate else right},
        suggestions=repairs(change, wanted),
    )
