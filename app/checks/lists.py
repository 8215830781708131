"""Parts against a total where the extraction made no breakdown of them: they are told otherwise, counted in units of
their own, or too large to be taken for parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.checks.apart import differ
from app.checks.breakdowns import MARKER, breakdowns, told_whole
from app.checks.conflicts import conflict
from app.checks.material import Reading, Sentence
from app.checks.records import Finding
from app.checks.rounding import interval
from app.checks.sums import added, comes_out, finding, mends, part_larger
from app.checks.units import MEASURES, PEOPLE_AND_PLACES, SHARES
from app.models.records import FigureRow

_AMONG = re.compile(r"\b(?:among|(?<!\w )of) (?:the|all the|these|this)\s*$", re.IGNORECASE)
_SHARE_OF = re.compile(r"^\s*\w*\s*(?:out )?of (?:the|its|a|this)\b[^,;:()]{0,60}$")
_REST = re.compile(r"\b(?:remaining|the rest|left over)\b")
_NEXT_PART = re.compile(r"^[^;:(]{0,80}?(?:,|\band\b)[^;:(]{0,40}$")

_NAME = re.compile(r"^\s*(?:by|for|from|in|to|on|at|of) [^,;.:()（]*?(?=,|;|\.|\s+and\b|$)", re.IGNORECASE)

COMMONEST_KIND = "project"


def larger_parts(reading: Reading) -> Iterator[Finding]:
    """A number named as a part ("including", "of which") that is larger than all that was said before it."""
    for sentence in reading.sentences:
        for place, part in enumerate(sentence.figures):
            total = told_whole(sentence, place) if part.parent_id is None else None
            if total is not None and total.id not in reading.parts and interval(part).low > interval(total).high:
                yield part_larger(total, part)


def money_among(reading: Reading) -> Iterator[Finding]:
    """ "Among the A yuan, B was for ..., C for ... and D for ...": money is spent once, so B + C + D is A at most."""
    for sentence in reading.sentences:
        for place, total in enumerate(sentence.figures):
            if total.unit == "yuan" and not total.per and _AMONG.search(sentence.before[place]):
                yield from _overspent(total, _like_behind(sentence, place))


def _like_behind(sentence: Sentence, place: int) -> tuple[FigureRow, ...]:
    total = sentence.figures[place]
    found: list[FigureRow] = []
    for at in range(place + 1, len(sentence.figures)):
        figure = sentence.figures[at]
        if ";" in sentence.before[at] or "(" in sentence.before[at]:
            break
        if (figure.unit, figure.per, figure.kind) == (total.unit, total.per, total.kind):
            found.append(figure)
    return tuple(found)


def _overspent(total: FigureRow, parts: tuple[FigureRow, ...]) -> Iterator[Finding]:
    flat = len(parts) > 1 and not any(part.parent_id for part in parts)
    if flat and added(parts).low > interval(total).high and not comes_out(total, parts):
        same = tuple(part for part in parts if part.value == total.value)
        yield finding("sums.more", total, parts, mends(total, parts), (total, *same[:1]), "high")


def kinds_of_project(reading: Reading) -> Iterator[Finding]:
    """ "273 projects, including 243 roads, 95 culverts and 9 bridges": things of different kinds are different
    projects, so they cannot be more than there are.
    """
    for sentence in reading.sentences:
        for place, total in enumerate(sentence.figures[:-1]):
            opened = MARKER.search(sentence.behind(place))
            if total.unit == COMMONEST_KIND and not total.per and opened and len(sentence.behind(place)) < 60:
                parts = _kinds(sentence, place + 1)
                too_many = _different(parts) and added(parts).low > interval(total).high
                if too_many and not comes_out(total, parts, nested=False):
                    yield finding("sums.more", total, parts, mends(total, parts), (total,), "high")


def _kinds(sentence: Sentence, first: int) -> tuple[FigureRow, ...]:
    """The counts that follow one another in a list, from a place on."""
    found: list[FigureRow] = []
    for at in range(first, len(sentence.figures)):
        figure = sentence.figures[at]
        listed = at == first or _NEXT_PART.match(sentence.before[at])
        if not listed or figure.unit in MEASURES | PEOPLE_AND_PLACES or figure.per:
            break
        found.append(figure)
    return tuple(found)


def _different(parts: tuple[FigureRow, ...]) -> bool:
    return len(parts) > 2 and len({part.unit for part in parts}) > len(parts) / 2


def remainders(reading: Reading) -> Iterator[Finding]:
    """ "A of the T yuan was ..., and the remaining R ...": A and R are all of T."""
    for sentence in reading.sentences:
        for place in range(len(sentence.figures) - 2):
            part, total = sentence.figures[place : place + 2]
            like = (part.unit, part.per) == (total.unit, total.per) and part.value < total.value
            if like and part.unit not in SHARES and _SHARE_OF.match(sentence.before[place + 1]):
                yield from _left(sentence, place)


def _left(sentence: Sentence, place: int) -> Iterator[Finding]:
    part, total = sentence.figures[place : place + 2]
    for at in range(place + 2, len(sentence.figures)):
        rest = sentence.figures[at]
        if rest.unit == part.unit and rest.per == part.per and _REST.search(sentence.before[at]):
            parts = (part, rest)
            if not interval(total).meets(added(parts)):
                yield finding("sums.rest", total, parts, mends(total, parts), (total, rest), "high")
            return


def central_and_provincial(reading: Reading) -> Iterator[Finding]:
    """The central and the provincial funds of a section, each told in a sentence of its own, against both together."""
    by_section: dict[tuple[int | None, int | None], list[FigureRow]] = {}
    for figure in reading.material.figures:
        whole = figure.unit == "yuan" and not figure.per and figure.kind == "actual" and figure.parent_id is None
        if whole and "fund" in figure.metric:
            by_section.setdefault((figure.section_id, figure.year_from), []).append(figure)
    for group in by_section.values():
        both = [one for one in group if _sources(one) == {"central", "provincial"}]
        parts = [one for one in group if len(_sources(one)) == 1]
        if len(both) == 1 and len(parts) == 2 and _sources(parts[0]) != _sources(parts[1]):
            together = added(parts)
            if not interval(both[0]).meets(together):
                code = "sums.more" if together.low > interval(both[0]).high else "sums.less"
                yield finding(code, both[0], parts, mends(both[0], parts), (both[0],), "medium")


def _sources(figure: FigureRow) -> set[str]:
    """Which governments a metric names as the source."""
    return {source for source in ("central", "provincial") if source in figure.metric}


def named_twice(reading: Reading) -> Iterator[Finding]:
    """ "26 by A, 10 by B, 5 by C and 23 by A": a bare list has each name once."""
    for told in breakdowns(reading):
        first: dict[str, FigureRow] = {}
        for part in told.parts if told.bare else ():
            sentence, place = reading.places[part.id]
            name = _NAME.match(sentence.behind(place))
            known = first.setdefault(" ".join(name.group().lower().split()), part) if name else part
            if differ(known, part):
                yield conflict("conflicts.twice", known, part)
