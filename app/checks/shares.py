"""Shares against part and whole, and a sum against what each one got times how many there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.checks.changes import printed_rate
from app.checks.material import Reading, Sentence
from app.checks.records import Finding, Suggestion
from app.checks.repairs import repairs
from app.checks.rounding import Interval, interval, step
from app.checks.units import SHARES
from app.models.records import FigureRow

_SHARE = re.compile(r"^[^;]{0,60}\baccount(?:ing|s|ed)? for\s*$")
_OF_SOMETHING_ELSE = re.compile(
    r"^\s*%?\s*of (?:the )?(?:[\w-]+ )*(?:plan\w*|tasks?|targets?|goals?|quotas?|standards?|average)\b"
)
_EACH = re.compile(r"\b(?:averag\w+|each|per|every)\b")
_NEXT = re.compile(r"\s*%?\s*(?:,|and|, and)\s*")
FACTORS = (1e-4, 1e-3, 1e-2, 1e-1, 10.0, 100.0, 1e3, 1e4)
RIGHT = (1.0,)
ROUGHEST = 0.05
"""A value that is known less exactly than to this share is no evidence of a factor."""

UNLIKE = 2.0
"""A sum that is more than this many times what each got times their number was for other things as well."""

REACH = 3
"""How many figures may stand between a sum, an amount for each, and how many there are."""


def shares(reading: Reading) -> Iterator[Finding]:
    """ "A (accounting for R %)" of a total that is printed too, also several in a row: "A, B and C, respectively ...".

    A share may be of something that is not printed. It is held to be of the total where most of the parts' shares are,
    or where one slip makes it right.
    """
    told: dict[int, list[tuple[FigureRow, FigureRow]]] = {}
    for sentence in reading.sentences:
        for part, share in _told(sentence):
            if part.parent_id in reading.by_id and part.parent_id is not None:
                told.setdefault(part.parent_id, []).append((part, share))
    for total_id, pairs in told.items():
        total = reading.by_id[total_id]
        right = [pair for pair in pairs if _is_share(*pair, total)]
        for part, share in pairs:
            if (part, share) not in right and part.per == total.per:
                slips = _right_shares(part, share, total)
                if slips or len(right) > len(pairs) / 2:
                    yield _wrong(part, share, total, slips)


def rows_of_shares(sentence: Sentence) -> Iterator[tuple[tuple[FigureRow, ...], tuple[FigureRow, ...]]]:
    """Each row of shares ("accounting for R %, S % and ...") behind the numbers that they are of, as many as there are
    shares; none where they are shares of a plan.
    """
    for place, share in enumerate(sentence.figures):
        if place and share.unit == "percent" and _SHARE.match(sentence.before[place]):
            row = _row(sentence, place)
            if row <= place and not _OF_SOMETHING_ELSE.match(sentence.behind(place + row - 1)):
                yield sentence.figures[place - row : place], sentence.figures[place : place + row]


def _told(sentence: Sentence) -> Iterator[tuple[FigureRow, FigureRow]]:
    """Parts with the shares that follow them: one by one, or as many shares in a row as there are parts before."""
    for parts, shares_of in rows_of_shares(sentence):
        if len({part.unit for part in parts}) == 1 and parts[0].unit not in SHARES:
            yield from zip(parts, shares_of, strict=True)


def _row(sentence: Sentence, first: int) -> int:
    """How many shares follow one another from a place on."""
    row = 1
    while first + row < len(sentence.figures) and sentence.figures[first + row].unit == "percent":
        if not _NEXT.fullmatch(sentence.before[first + row]):
            break
        row += 1
    return row


def _is_share(part: FigureRow, share: FigureRow, total: FigureRow) -> bool:
    small, large = interval(part), interval(total)
    return bool(large.low > 0) and Interval(100 * small.low / large.high, 100 * small.high / large.low).meets(
        printed_rate(share)
    )


def _right_shares(part: FigureRow, share: FigureRow, total: FigureRow) -> tuple[Suggestion, ...]:
    """Slips that lead from the printed share to the right one; of few digits any number is one slip from any other."""
    right, grain = 100 * part.value / total.value, step(share)
    if len(share.quote.replace(".", "")) < 3:
        return ()
    return repairs(share, Interval(right - grain / 2, right + grain / 2))


def _wrong(part: FigureRow, share: FigureRow, total: FigureRow, slips: tuple[Suggestion, ...]) -> Finding:
    right = 100 * part.value / total.value
    return Finding(
        rule="shares",
        code="shares.share",
        severity="high",
        report_id=part.report_id,
        suspects=(share.id, part.id, total.id),
        context=(),
        values={"part": part.value, "total": total.value, "right": right, "share": share.value},
        suggestions=slips,
    )


def for_each(reading: Reading) -> Iterator[Finding]:
    """ "A yuan for B villages, averagely C yuan for each" where B times C misses A by a factor 10, 100 ... 10^4."""
    for sentence in reading.sentences:
        for place, each in enumerate(sentence.figures):
            if each.unit == "yuan" and each.per and " " not in each.per and each.kind in {"actual", "standard"}:
                yield from _mismatched(sentence, place)


def _mismatched(sentence: Sentence, place: int) -> Iterator[Finding]:
    each = sentence.figures[place]
    near = sentence.figures[max(0, place - REACH) : place + REACH + 1]
    sums = [one for one in near if one.unit == each.unit and not one.per and one.kind == each.kind]
    counts = [one for one in near if one.unit == each.per and not one.per]
    told = _EACH.search(_around(sentence, place))
    pairs = [(whole, count) for whole in sums for count in counts]
    if told and pairs and not any(_factor(*pair, each, RIGHT) for pair in pairs):
        slipped = [(pair, factor) for pair in pairs if (factor := _factor(*pair, each, FACTORS))]
        if slipped:
            (whole, count), factor = slipped[0]
            yield _by_factor(whole, count, each, factor)


def _exact(product: Interval, printed: Interval) -> bool:
    """Whether two values are printed so exactly that they would not agree by chance."""
    return all(one.high - one.low <= ROUGHEST * one.high for one in (product, printed))


def _factor(whole: FigureRow, count: FigureRow, each: FigureRow, factors: tuple[float, ...]) -> float | None:
    """The factor by which a sum differs from count times each."""
    one, two, printed = interval(count), interval(each), interval(whole)
    product = Interval(one.low * two.low, one.high * two.high)
    if factors != RIGHT and not _exact(product, printed):
        return None
    found = (f for f in factors if product.meets(Interval(printed.low * f, printed.high * f)))
    return next(found, None)


def _by_factor(whole: FigureRow, count: FigureRow, each: FigureRow, factor: float) -> Finding:
    return Finding(
        rule="for_each",
        code="shares.for_each",
        severity="high",
        report_id=whole.report_id,
        suspects=(whole.id, each.id, count.id),
        context=(),
        values=_multiplied(whole, count, each),
        suggestions=(
            Suggestion(whole.id, "value", whole.value * factor, "factor"),
            Suggestion(each.id, "value", each.value / factor, "factor"),
        ),
    )


def averages(reading: Reading) -> Iterator[Finding]:
    """ "A yuan for B villages, averagely C yuan for each": B times C is A, where sum, count and average follow on one
    another. An average is no standard: it came out so, and nothing else is counted in between.
    """
    for sentence in reading.sentences:
        for place, each in enumerate(sentence.figures):
            if each.unit == "yuan" and each.per and each.kind == "actual" and _EACH.search(_around(sentence, place)):
                before = sentence.figures[:place]
                whole = next((one for one in reversed(before) if one.unit == each.unit and not one.per), None)
                count = next((one for one in reversed(before) if one.unit == each.per and not one.per), None)
                if whole and count and _misses(whole, count, each):
                    yield _no_average(whole, count, each)


def _around(sentence: Sentence, place: int) -> str:
    return sentence.before[place] + sentence.behind(place)


def _misses(whole: FigureRow, count: FigureRow, each: FigureRow) -> bool:
    """Whether sum and product differ by more than their prints allow, but not so much as to be of different things."""
    product = Interval(*(one * two for one, two in zip(interval(count), interval(each), strict=True)))
    ratio = count.value * each.value / whole.value if whole.value else 0.0
    return not product.meets(interval(whole)) and 1 / UNLIKE < ratio < UNLIKE and abs(ratio - 1) > ROUGHEST


def _no_average(whole: FigureRow, count: FigureRow, each: FigureRow) -> Finding:
    return Finding(
        rule="averages",
        code="shares.average",
        severity="medium",
        report_id=whole.report_id,
        suspects=(each.id, whole.id, count.id),
        context=(),
        values=_multiplied(whole, count, each),
    )


def _multiplied(whole: FigureRow, count: FigureRow, each: FigureRow) -> dict[str, float]:
    return {"count": count.value, "each": each.value, "product": count.value * each.value, "total": whole.value}
