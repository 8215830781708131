"""All rules, and the two ways to run them: over one report, and over the reports of a workspace together.

A new rule is a function and a line here (CONTRIBUTING.md, "How to add").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from app.checks import (
    changes,
    conflicts,
    lists,
    magnitude,
    misprints,
    peers,
    predecessors,
    shares,
    structure,
    sums,
    twins,
    years,
)
from app.checks.material import Material, Reading
from app.checks.ranking import ranked
from app.checks.records import Finding

__all__ = ["RULES", "Finding", "Material", "Reading", "Rule", "check_report", "check_workspace"]

ReportRule = Callable[[Reading], Iterable[Finding]]
WorkspaceRule = Callable[[Sequence[Material], frozenset[int] | None], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by name. One of scope "report" is given a Reading, one of scope "workspace" all reports and the ids of
    those of which findings are wanted, None for all.
    """

    name: str
    scope: Literal["report", "workspace"]
    function: ReportRule | WorkspaceRule


REPORT_RULES: dict[str, ReportRule] = {
    "separators": misprints.separators,
    "fractions": misprints.fractions,
    "sums": sums.sums,
    "larger_parts": lists.larger_parts,
    "money_among": lists.money_among,
    "kinds_of_project": lists.kinds_of_project,
    "central_and_provincial": lists.central_and_provincial,
    "named_twice": lists.named_twice,
    "remainders": lists.remainders,
    "changes": changes.changes,
    "larger_increases": changes.larger_increases,
    "differences": changes.differences,
    "shares": shares.shares,
    "for_each": shares.for_each,
    "averages": shares.averages,
    "limits": magnitude.limits,
    "too_many_people": magnitude.too_many_people,
    "shares_above_whole": magnitude.shares_above_whole,
    "households": magnitude.households,
    "nested": magnitude.nested,
    "passages": conflicts.passages,
    "summaries": conflicts.summaries,
    "stocks": conflicts.stocks,
    "helpers": conflicts.helpers,
    "slips": twins.slips,
    "rescaled": twins.rescaled,
    "later_years": years.later_years,
    "years_twice": years.years_twice,
    "same_place": structure.same_place,
    "few_figures": structure.few_figures,
    "no_author": structure.no_author,
    "no_programme": structure.no_programme,
    "unknown_report": structure.unknown_report,
}

WORKSPACE_RULES: dict[str, WorkspaceRule] = {
    "outliers": peers.outliers,
    "programme_outliers": peers.programme_outliers,
    "between_reports": peers.between_reports,
    "years_before": predecessors.years_before,
    "missing_provinces": peers.missing_provinces,
}

PRINT_RULES = frozenset({"separators", "fractions"})
"""Rules that look at the print of a figure and not at its value: a correction of the value is an answer to them."""

RULES: tuple[Rule, ...] = (
    *(Rule(name, "report", function) for name, function in REPORT_RULES.items()),
    *(Rule(name, "workspace", function) for name, function in WORKSPACE_RULES.items()),
)


def check_report(material: Material, pause: Callable[[], object] = lambda: None) -> tuple[Finding, ...]:
    """What all rules of one report find, the worst first; of findings on the same figures the best one.

    ``pause`` is called before each rule, and each time that one has found something; what it raises ends the check.
    """
    reading = Reading(material)
    return ranked(_found({name: partial(rule, reading) for name, rule in REPORT_RULES.items()}, pause), reading)


def check_workspace(
    materials: Sequence[Material],
    touched: frozenset[int] | None = None,
    pause: Callable[[], object] = lambda: None,
) -> tuple[Finding, ...]:
    """What the reports say against one another. ``pause`` as in ``check_report``.

    With ``touched`` (ids of reports) only findings that are shown at, or name figures of, those; the rest as without.
    """
    return tuple(_found({name: partial(rule, materials, touched) for name, rule in WORKSPACE_RULES.items()}, pause))


def _found(rules: Mapping[str, Callable[[], Iterable[Finding]]], pause: Callable[[], object]) -> Iterator[Finding]:
    for name, rule in rules.items():
        pause()
        for one in rule():
            yield _named(name, one)
            pause()


def _named(name: str, finding: Finding) -> Finding:
    """The finding with the name that its rule has here."""
    return replace(finding, rule=name)
