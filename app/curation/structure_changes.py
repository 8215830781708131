"""What would change in reports and sections, one by one: for the preview of an extraction. Pure functions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from app.curation.planning import RowPlan, Structure
from app.models.history import Scalar
from app.models.merge_queries import ReportPart, SectionPart

RowKind = Literal["changed", "new", "vanished"]
Fields = Mapping[str, tuple[Scalar, Scalar]]


@dataclass(frozen=True, slots=True)
class RowChange:
    """A report or a section in which something would change. ``label`` is its title or its heading as printed;
    province, year and counterpart are those of the report. ``fields``: old and new by column, for one that stays.
    """

    table: Literal["reports", "sections"]
    kind: RowKind
    label: str
    province: str
    year: int | None
    counterpart: str
    fields: Fields = field(default_factory=dict)


def row_changes(
    structure: Structure, reports: Sequence[ReportPart], sections: Sequence[SectionPart]
) -> Iterator[RowChange]:
    """The changes of ``structure`` to these rows: of reports first, then of sections."""
    before = {part.id: part for part in reports}
    values = {part.id: part.values for part in reports}
    for plan in structure.reports:
        values[plan.row_id] = {**values.get(plan.row_id, {}), **plan.values}
        yield _change("reports", plan, before.get(plan.row_id), values[plan.row_id], values[plan.row_id])
    for row_id in structure.gone_reports:
        yield _made("reports", "vanished", values[row_id], values[row_id])
    inner = {part.id: part for part in sections}
    for plan in structure.sections:
        part = inner.get(plan.row_id)
        row = {**(part.values if part is not None else {}), **plan.values}
        yield _change("sections", plan, part, row, values.get(_id(row), {}))
    for row_id in structure.gone_sections:
        row = dict(inner[row_id].values)
        yield _made("sections", "vanished", row, values.get(_id(row), {}))


def _change(
    table: Literal["reports", "sections"],
    plan: RowPlan,
    part: ReportPart | SectionPart | None,
    row: Mapping[str, Scalar],
    report: Mapping[str, Scalar],
) -> RowChange:
    if part is None or part.hidden:
        return _made(table, "new", row, report)
    fields = {name: (part.values[name], new) for name, new in plan.values.items() if name in part.values}
    return _made(table, "changed", row, report, fields)


def _made(
    table: Literal["reports", "sections"],
    kind: RowKind,
    row: Mapping[str, Scalar],
    report: Mapping[str, Scalar],
    fields: Fields | None = None,
) -> RowChange:
    label = str(row["title" if table == "reports" else "heading"] or "")
    year = report.get("year")
    place = str(report.get("province") or ""), year if isinstance(year, int) else None
    return RowChange(table, kind, label, *place, str(report.get("counterpart") or ""), fields or {})


def _id(row: Mapping[str, Scalar]) -> int:
    return int(row["report_id"] or 0)
