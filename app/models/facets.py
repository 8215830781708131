"""The facets of a table of figures, declared once: what each groups by, as SQL over figures and reports. All values are
texts; the empty one stands for nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_SUSPECTS = (
    "SELECT figure_id FROM finding_figures JOIN finding_states ON finding_states.id = finding_id"
    " WHERE role = 'suspect' AND state {0} 'decided'"
)

BANDS = (("90", 0.9), ("70", 0.7), ("50", 0.5), ("0", 0.0))
"""The bands of the machine's confidence: each with where it begins, as a share of 1, the highest first."""

_BAND = " ".join(f"WHEN figures.confidence >= {start} THEN '{code}'" for code, start in BANDS)

_UNDONE = (  # SQLite gives the mode of the row that holds the maximum
    "SELECT target_id FROM (SELECT target_id, max(id), mode FROM operations WHERE target_id IS NOT NULL"
    " GROUP BY target_id) WHERE mode = 'undo'"
)
_REVERTED = (
    "SELECT json_extract(params, '$.operation') FROM operations"
    f" WHERE code = 'revert' AND mode = 'do' AND id NOT IN ({_UNDONE})"
)
REASONS_GIVEN = (
    "SELECT DISTINCT changes.row_id AS figure_id, operations.reason AS reason FROM operations"
    " JOIN changes ON changes.operation_id = operations.id AND changes.table_name = 'figures'"
    f" WHERE operations.mode = 'do' AND operations.reason <> '' AND operations.id NOT IN ({_UNDONE})"
    f" AND operations.id NOT IN ({_REVERTED})"
)
"""Pairs of a figure and a reason that a correction of it, not taken back since, was given."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet. ``value`` is the SQL of a figure's value; a facet of which a figure has several has ``pairs``
    instead, a query of figure ids and values. ``own`` is the field of FigureFilter that holds a single value of it
    (``provinces``: any number), for the views that restrict to one.
    """

    name: str
    value: str = ""
    pairs: str = ""
    own: str = ""

    def where(self, values: Sequence[str]) -> str:
        """The condition that a figure has one of the values, which are to be bound in their order."""
        marks = ", ".join("?" * len(values))
        if self.pairs:
            return f"figures.id IN (SELECT figure_id FROM ({self.pairs}) AS given WHERE given.reason IN ({marks}))"
        return f"{self.value} IN ({marks})"


FACETS = {
    facet.name: facet
    for facet in (
        Facet("province", "figures.province", own="provinces"),
        Facet("report_year", "coalesce(CAST(reports.year AS TEXT), '')", own="report_year"),
        Facet("about", "figures.about", own="programme"),
        Facet("unit", "figures.unit", own="unit"),
        Facet("per", "figures.per"),
        Facet(
            "year",
            "CASE WHEN figures.year_from IS NULL THEN '' WHEN figures.year_from = figures.year_to"
            " THEN CAST(figures.year_to AS TEXT) ELSE figures.year_from || '–' || figures.year_to END",
        ),
        Facet("kind", "figures.kind"),
        Facet("review", "figures.review"),
        Facet("confidence", f"CASE WHEN figures.confidence IS NULL THEN '' {_BAND} END"),
        Facet(
            "finding",
            f"CASE WHEN figures.id IN ({_SUSPECTS.format('<>')}) THEN 'open'"
            f" WHEN figures.id IN ({_SUSPECTS.format('=')}) THEN 'decided' ELSE 'none' END",
            own="finding",
        ),
        Facet("reason", pairs=REASONS_GIVEN),
        Facet("origin", "figures.origin"),
    )
}
