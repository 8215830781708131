"""Findings by a rule of the tests' own, on the hand-made text."""

from __future__ import annotations

import pytest

from app.checks import registry
from app.checks.material import Material
from app.checks.records import Finding, Suggestion
from app.curation.session import Session
from app.models import finding_queries
from app.models.finding_queries import FindingRow


def differ(material: Material, *_: object) -> tuple[Finding, ...]:
    """Holds the two amounts of a text against one another as long as they differ; the third figure is the context."""
    amounts = [figure for figure in material.figures if figure.unit == "yuan"]
    others = tuple(figure.id for figure in material.figures if figure.unit != "yuan")
    if len(amounts) < 2 or amounts[0].value == amounts[1].value:
        return ()
    one, two = amounts[:2]
    values: dict[str, str | float | int] = {"one": one.value, "two": two.value, "unit": "yuan"}
    suggestion = Suggestion(two.id, "value", one.value, "factor")
    return (
        Finding(
            "differ", "conflicts.test", "high", material.report.id, (two.id, one.id), others, values, (suggestion,)
        ),
    )


def install(patch: pytest.MonkeyPatch) -> None:
    """Put this rule in the place of all others."""
    patch.setattr(registry, "check_report", differ)
    patch.setattr(registry, "check_workspace", lambda *_: ())


def checked(session: Session) -> list[FindingRow]:
    """The findings after all that was done."""
    session.checked().result()
    return finding_queries.findings(session.reader)


def only(session: Session) -> FindingRow:
    """The one finding that there is."""
    (found,) = checked(session)
    return found
