"""Writes what a merge decided: rows of one document, through the history, within the transaction of an operation."""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.curation import grouping, heritage, merging, writing
from app.curation.merging import COLUMNS, FieldMerge
from app.curation.planning import Item, RowPlan, Structure
from app.curation.writing import Labels, Writer
from app.extraction.records import Extraction, Figure
from app.models import heir_queries, history, merge_queries
from app.models.history import Entry, Scalar
from app.models.merge_queries import ReportPart, SectionPart

OF_REPORT = ("year", "province")
"""What figures have from their report."""


@dataclass(frozen=True, slots=True)
class Target:
    """The document that is written to, and what was found in its text."""

    document_id: int
    text: str
    found: Extraction


class Places:
    """Says in which report and section of a document a place of its text lies."""

    def __init__(self, connection: sqlite3.Connection, document_id: int) -> None:
        reports = merge_queries.reports(connection, document_id)
        sections = merge_queries.sections(connection, document_id)
        self._reports, self._sections = _Spans(reports), _Spans(sections)
        self._of_reports: dict[int, dict[str, Scalar]] = {
            part.id: {name: part.values[name] for name in OF_REPORT if name in part.decided} for part in reports
        }
        self._provinces = {part.id: part.values["province"] for part in reports}
        self._programmes: dict[int | None, Scalar] = {
            part.id: part.values["programme"] for part in sections if part.decided
        }

    def at(self, start: int) -> dict[str, Scalar]:
        """``report_id`` and ``section_id`` at an offset; without ``report_id`` where no report is."""
        report = self._reports.at(start)
        place: dict[str, Scalar] = {"section_id": self._sections.at(start)}
        return place if report is None else {"report_id": report, **place}

    def province(self, start: int) -> dict[str, Scalar]:
        """The ``province`` of the report at an offset, by column; nothing where no report is."""
        report = self._reports.at(start)
        return {} if report is None else {"province": self._provinces[report]}

    def inherited(self, figure: Figure) -> dict[str, Scalar]:
        """What a figure has from its report or section where an analyst has decided on those, by column."""
        report, section = self._reports.at(figure.start), self._sections.at(figure.start)
        decided = {} if report is None else dict(self._of_reports[report])
        if section in self._programmes:
            decided["programme"] = self._programmes[section]
        return heritage.found_values(figure, decided)


class _Spans:
    """Stretches that do not overlap, looked up by offset."""

    def __init__(self, parts: Iterable[ReportPart | SectionPart]) -> None:
        self._spans = sorted(
            (int(part.values["span_start"] or 0), int(part.values["span_end"] or 0), part.id)
            for part in parts
            if not part.hidden
        )

    def at(self, start: int) -> int | None:
        index = bisect_right(self._spans, start, key=lambda span: span[0]) - 1
        return self._spans[index][2] if index >= 0 and start < self._spans[index][1] else None


class MergeWriter:
    """Writes the accepted items of one document."""

    def __init__(self, connection: sqlite3.Connection, entry: Entry, target: Target, labels: Labels) -> None:
        self._connection, self._entry, self._target, self._labels = connection, entry, target, labels
        self._rows = Writer(connection)

    def write(self, items: Sequence[Item], structure: Structure | None, ids: Sequence[int]) -> None:
        """Write reports and sections (None: as they are), then the items, with a run that records what was said.

        ``ids`` are those of all figures found, in order, negative for those that are new.
        """
        target = self._target
        added = heir_queries.added_heirs(self._connection, target.document_id)
        if structure is not None:
            self._write_structure(structure)
        places = Places(self._connection, target.document_id)
        run_id = self._rows.add_run(target.document_id, target.found)
        real = self._add_figures([item for item in items if item.part is None], run_id, places)
        settled = [real.get(number, None if number < 0 else number) for number in ids]
        self._set_parents(real, settled)
        self._record(items, settled, run_id)
        for item in items:
            if item.part is None:
                inherited = places.inherited(target.found.figures[item.found or 0])
                self._update("figures", settled[item.found or 0], {"hidden": 0, **inherited})
            else:
                self._update("figures", item.part.id, self._values(item, settled, run_id, places))
        grouping.settle(self._connection, self._entry, self._leaders(items, settled))
        if structure is not None:
            self._place_others({item.part.id for item in items if item.part is not None}, added, places)
        self._update("documents", target.document_id, {"run_id": run_id})

    def _update(self, table: str, row_id: int | None, values: Mapping[str, Scalar]) -> None:
        if row_id is not None and values:
            history.update(self._connection, self._entry, table, row_id, values)

    def _write_structure(self, structure: Structure) -> None:
        """Show new rows and those found again before any is hidden, reports before the sections that hang on them."""
        reports = {
            plan.row_id: self._write_row("reports", plan, {"document_id": self._target.document_id}, {})
            for plan in structure.reports
        }
        for plan in structure.sections:
            self._write_row("sections", plan, {}, reports)
        for table, ids in (("reports", structure.gone_reports), ("sections", structure.gone_sections)):
            for row_id in ids:
                self._update(table, row_id, {"hidden": 1})

    def _write_row(self, table: str, plan: RowPlan, more: Mapping[str, Scalar], reports: Mapping[int, int]) -> int:
        values = dict(plan.values)
        if isinstance(hangs_on := values.get("report_id"), int):
            values["report_id"] = reports.get(hangs_on, hangs_on)
        if plan.row_id >= 0:
            self._update(table, plan.row_id, values)
            return plan.row_id
        row_id = self._rows.add(table, [{**more, **values, "hidden": 1}])
        self._update(table, row_id, {"hidden": 0})
        return row_id

    def _add_figures(self, items: Sequence[Item], run_id: int, places: Places) -> dict[int, int]:
        """Put in new figures, hidden; returns their ids by their negative ones."""
        found, text = self._target.found, self._target.text
        positions = [item.found for item in items if item.found is not None]
        first = self._rows.add(
            "figures",
            (
                {
                    "short_id": self._labels.next(found.reports[figure.report]),
                    "run_id": run_id,
                    "hidden": 1,
                    **writing.figure_row(text, figure, None, found.reports[figure.report].province),
                    **places.at(figure.start),
                }
                for figure in (found.figures[position] for position in positions)
            ),
        )
        return {-1 - position: first + number for number, position in enumerate(positions)}

    def _set_parents(self, real: Mapping[int, int], settled: Sequence[int | None]) -> None:
        """Give new figures their totals, which may be new too."""
        figures = self._target.found.figures
        self._connection.executemany(
            "UPDATE figures SET parent_id = ? WHERE id = ?",
            [(_real(figures[-1 - number].parent, settled), row_id) for number, row_id in real.items()],
        )

    def _leaders(self, items: Sequence[Item], settled: Sequence[int | None]) -> dict[int, int | None]:
        """The leading figures of those that the machine says something new about, as it says it."""
        figures, leaders = self._target.found.figures, {}
        for item in items:
            row_id = None if item.found is None else settled[item.found]
            follows = any(merge.field == "fact" and merge.verdict == "follows" for merge in item.merges)
            unseen = item.part is None or item.part.hidden
            if item.found is not None and row_id is not None and (unseen or follows):
                leaders[row_id] = _real(figures[item.found].fact, settled)
        return leaders

    def _record(self, items: Sequence[Item], settled: Sequence[int | None], run_id: int) -> None:
        """Record what the run said of the items' figures."""
        found = self._target.found
        self._rows.add_said(
            {
                "run_id": run_id,
                "figure_id": settled[item.found],
                **writing.said_row(
                    figure,
                    _real(figure.parent, settled),
                    _real(figure.fact, settled),
                    found.reports[figure.report].province,
                ),
                **writing.sure_row(figure),
            }
            for item in items
            if item.found is not None and (figure := found.figures[item.found])
        )

    def _values(self, item: Item, settled: Sequence[int | None], run_id: int, places: Places) -> dict[str, Scalar]:
        """What becomes of a figure that was here before."""
        if item.found is None:
            return {"hidden": 1} if item.kind == "vanished" else {"mark": item.mark}
        figure = self._target.found.figures[item.found]
        values: dict[str, Scalar] = {"run_id": run_id, "hidden": 0, "mark": item.mark, "confidence": figure.confidence}
        if item.part is not None:
            values["agreed"] = " ".join(merging.agreed_on(item.merges, item.part.agreed))
        parent = _real(figure.parent, settled)
        for merge in item.merges:
            if merge.verdict == "follows" and merge.field != "fact":
                values |= {"parent_id": parent} if merge.field == "parent" else _columns(merge)
        if "span_start" in values:
            values |= writing.quote_row(self._target.text, figure.start, figure.end)
        back = item.part is None or item.part.hidden
        values |= {name: value for name, value in places.inherited(figure).items() if back or name in values}
        return values | places.at(figure.start)

    def _place_others(self, done: set[int], added: frozenset[int], places: Places) -> None:
        """Hang the figures with which nothing else happened under the new reports and sections. Those that were
        ``added`` have the province of the report then.
        """
        for part in merge_queries.figures(self._connection, self._target.document_id):
            if part.id not in done and not part.hidden:
                start = int(part.human["span_start"] or 0)
                self._update(
                    "figures", part.id, places.at(start) | (places.province(start) if part.id in added else {})
                )


def _real(found: int | None, settled: Sequence[int | None]) -> int | None:
    """The id of a figure that the extraction names by its position."""
    return None if found is None else settled[found]


def _columns(merge: FieldMerge) -> dict[str, Scalar]:
    values = merge.value if isinstance(merge.value, tuple) else (merge.value,)
    return dict(zip(COLUMNS[merge.field], values, strict=True))
