"""Puts the findings of a report in order, and leaves one where several rules found the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace

from app.checks.material import Reading
from app.checks.records import SEVERITIES, Finding


def ranked(findings: Iterable[Finding], reading: Reading) -> tuple[Finding, ...]:
    """The findings, worst first, then in the order of the text.

    A finding whose suspects another one of its family (the first word of its code) names too is left out, the worse
    and fuller one stays; so is a conflict that a misprint explains. A figure that findings of different families
    suspect is the likeliest: it comes first.
    """
    kept = _uncovered(sorted(findings, key=_weight))
    families = Counter(figure for finding in kept for figure in finding.suspects)
    sorted_suspects = (_likeliest_first(finding, families) for finding in kept)
    return tuple(sorted(sorted_suspects, key=lambda finding: (_rank(finding), _place(finding, reading))))


def _uncovered(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that none before them covers. What covers one shares a suspect with it; of those without suspects it
    says the same.
    """
    kept: list[Finding] = []
    before: defaultdict[Hashable, list[Finding]] = defaultdict(list)
    for finding in findings:
        keys: Sequence[Hashable] = finding.suspects or ((finding.code, *finding.values.items()),)
        if not any(_covers(other, finding) for key in keys for other in before[key]):
            kept.append(finding)
            for key in keys:
                before[key].append(finding)
    return kept


def _weight(finding: Finding) -> tuple[int, int]:
    return (_rank(finding), -len(finding.suspects))


def _rank(finding: Finding) -> int:
    return SEVERITIES.index(finding.severity)


def _covers(one: Finding, two: Finding) -> bool:
    """Whether what the second suspects is all suspected by the first, for a like reason or exactly so."""
    suspects, others = set(one.suspects), set(two.suspects)
    if not others:
        return (one.code, dict(one.values)) == (two.code, dict(two.values))
    like = _family(one) == _family(two) and others <= suspects
    explained = _family(one) == "misprints" and _family(two) == "conflicts" and bool(suspects & others)
    return like or explained or (suspects == others and len(others) == 1)


def _family(finding: Finding) -> str:
    return finding.code.partition(".")[0]


def _likeliest_first(finding: Finding, families: Counter[int]) -> Finding:
    order = sorted(finding.suspects, key=lambda figure: -families[figure])
    return finding if tuple(order) == finding.suspects else replace(finding, suspects=tuple(order))


def _place(finding: Finding, reading: Reading) -> int:
    first = reading.by_id.get(finding.suspects[0]) if finding.suspects else None
    return first.span_start if first else reading.material.report.span_end
