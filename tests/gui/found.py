"""Three findings on the hand-made text, by a rule of the tests' own, and findings made by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.checks import registry
from app.checks.material import Material
from app.checks.records import Finding, Suggestion
from app.models.finding_queries import DecisionRow, FindingRow, SuggestionRow
from app.ui.desk import Desk


def rule(material: Material, *_: object) -> tuple[Finding, ...]:
    """Two amounts that differ (while they do), too many villages (while there are more than 3,000), and no author."""
    report = material.report.id
    amounts = [figure for figure in material.figures if figure.unit == "yuan"]
    villages = [figure for figure in material.figures if figure.unit == "village" and figure.value > 3000]
    found = []
    if len(amounts) == 2 and amounts[0].value != amounts[1].value:
        one, two = amounts
        values: dict[str, str | float | int] = {
            "one": one.value,
            "two": two.value,
            "unit": "yuan",
            "metric": one.metric,
        }
        mended = (Suggestion(two.id, "value", 21e9, "factor"),)
        found.append(Finding("summaries", "conflicts.summary", "high", report, (one.id, two.id), (), values, mended))
    for figure in villages:
        limits: dict[str, str | float | int] = {"value": figure.value, "unit": "village", "low": 0, "high": 3000}
        slips = (Suggestion(figure.id, "value", 2377.0, "swapped"), Suggestion(figure.id, "value", 327.7, "factor"))
        other = (amounts[0].id,) if amounts else ()
        found.append(Finding("limits", "magnitude.villages", "medium", report, (figure.id,), other, limits, slips))
    found.append(Finding("no_author", "structure.no_author", "low", report, (), (), {"end": "covered."}))
    return tuple(found)


def install(patch: pytest.MonkeyPatch) -> None:
    """Put this rule in the place of all others."""
    patch.setattr(registry, "check_report", rule)
    patch.setattr(registry, "check_workspace", lambda *_: ())


def check(desk: Desk) -> None:
    """Wait for the findings of all that was done."""
    desk.session.checked().result()


ROW = FindingRow(
    id=1,
    key="sums:1",
    rule="sums",
    code="sums.more",
    severity="high",
    report_id=1,
    province="hebei",
    report_year=2009,
    document="hebei.txt",
    values={"part_1": 490e6, "part_2": 353e6, "sum": 843e6, "largest": 490e6, "total": 743e6, "unit": "yuan"},
    suggestions=(SuggestionRow(3, "value", 253e6, "digit"),),
    basis="[]",
    state="open",
    suspects=(1, 2),
    context=(3,),
    decision=None,
)
DECISION = DecisionRow(
    1, "sums:1", "sums", "sums.more", "dismissed", ROW.values, {}, "rounded in print", "LW", "2012-05-01T08:00:00Z"
)


def row(**fields: Any) -> FindingRow:
    """A finding with some fields of its own."""
    return replace(ROW, **fields)
