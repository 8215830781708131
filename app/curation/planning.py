"""What a newer extraction of a document would change: its figures item by item, its reports and sections row by row.

Pure functions over records. Ids that do not exist yet are negative: -1 - (position in the extraction).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from app.curation import matching, merging, writing
from app.curation.matching import Stretch
from app.curation.merging import COLUMNS, FIELDS, FieldMerge, Kind, Mark, Said, Value
from app.extraction.records import Extraction, Figure
from app.models.history import Scalar
from app.models.merge_queries import FigurePart, ReportPart, SectionPart


@dataclass(frozen=True, slots=True)
class Item:
    """What becomes of one figure. ``part`` is None for one that was never here, ``found`` (its position in the
    extraction) is None for one that is no longer found.
    """

    kind: Kind
    province: str
    part: FigurePart | None
    found: int | None
    merges: tuple[FieldMerge, ...] = ()
    mark: Mark = ""


def by_field(columns: Mapping[str, Scalar]) -> Said:
    """Values by column as values by field."""
    return {name: _of(columns, COLUMNS[name]) for name in FIELDS}


def _of(columns: Mapping[str, Scalar], names: Sequence[str]) -> Value:
    return columns[names[0]] if len(names) == 1 else (columns[names[0]], columns[names[1]])


def decided(part: FigurePart) -> bool:
    """Whether somebody has decided anything on a figure: it is never hidden then."""
    machine = None if part.machine is None else by_field(_by_report(part, part.machine))
    touched = merging.differs(machine, by_field(part.human))
    return touched or bool(part.agreed) or part.held or part.review != "unreviewed" or part.origin == "human"


def agreed_elsewhere(part: FigurePart) -> tuple[str, ...]:
    """The fields on which human and machine agree for a figure that goes into another text. The machine's own place
    says nothing there; so one that an analyst has put elsewhere keeps its place like one that was agreed on.
    """
    apart = part.machine is not None and by_field(part.machine)["span"] != by_field(part.human)["span"]
    return tuple(name for name in FIELDS if name in part.agreed or (apart and name == "span"))


def _by_report(part: FigurePart, said: Mapping[str, Scalar]) -> Mapping[str, Scalar]:
    """What a machine says of a figure, with the province that an analyst has given to its report: a figure that has it
    was not decided on by that, and one that has another was.
    """
    return {**said, "province": part.province} if part.province_decided else said


def pair_figures(parts: Sequence[FigurePart], found: Sequence[Figure]) -> list[int | None]:
    """For each figure found the position of the part that it is, or None."""
    old = [_stretch(part) for part in parts]
    return matching.pair(old, [Stretch(figure.start, figure.end, figure.value) for figure in found])


def _stretch(part: FigurePart) -> Stretch:
    said = part.machine or part.human
    start, end = part.human["span_start"], part.human["span_end"]
    return Stretch(int(start or 0), int(end or 0), said["value"], int(part.hidden))


def plan_figures(
    parts: Sequence[FigurePart],
    found: Extraction,
    pairs: Sequence[int | None],
    dismissed: Sequence[tuple[int, int]] = (),
) -> list[Item]:
    """All figures of a document with which something happens: those found in their order, then those no longer found.

    ``pairs`` says for each figure found which part it is (``pair_figures``); where an analyst has ``dismissed`` a
    number (its span), no new figure comes.
    """
    ids = [-1 - index if mine is None else parts[mine].id for index, mine in enumerate(pairs)]
    items = [
        _new(index, found) if mine is None else _met(parts[mine], index, found, ids) for index, mine in enumerate(pairs)
    ]
    met = {mine for mine in pairs if mine is not None}
    items += [_missed(part) for index, part in enumerate(parts) if index not in met]
    return [item for item in items if item is not None and not _is_dismissed(item, found, dismissed)]


def _is_dismissed(item: Item, found: Extraction, dismissed: Sequence[tuple[int, int]]) -> bool:
    """Whether a new figure stands where an analyst has said that there is none."""
    if item.kind != "new" or item.found is None:
        return False
    figure = found.figures[item.found]
    return any(start < figure.end and figure.start < stop for start, stop in dismissed)


def _new(index: int, found: Extraction) -> Item:
    return Item("new", found.reports[found.figures[index].report].province, None, index)


def _met(part: FigurePart, index: int, found: Extraction, ids: Sequence[int]) -> Item | None:
    """What becomes of a figure that is found again."""
    figure = found.figures[index]
    parent, leader = (None if other is None else ids[other] for other in (figure.parent, figure.fact))
    old = None if part.machine is None else by_field(_by_report(part, part.machine))
    province = found.reports[figure.report].province
    new = by_field(_by_report(part, writing.said_row(figure, parent, leader, province)))
    merges = merging.merge_fields(old, by_field(part.human), new, part.review, part.agreed)
    mark = merging.mark_of(merges, part.mark)
    if part.hidden:
        return Item("new", part.province, part, index, merges, mark)
    kind = merging.kind_of(merges) or ("changed" if mark != part.mark else None)
    if kind is None and part.review != "rejected" and writing.sure_row(figure) != dict(part.sure):
        kind = "confidence"
    return None if kind is None else Item(kind, part.province, part, index, merges, mark)


def _missed(part: FigurePart) -> Item | None:
    """What becomes of a figure that is no longer found. One that only an analyst has seen was never found."""
    if part.hidden or part.mark == "vanished" or part.origin == "human":
        return None
    if not decided(part):
        return Item("vanished", part.province, part, None, (), part.mark)
    kind: Kind = "agreed" if part.review == "rejected" else "conflicting"
    return Item(kind, part.province, part, None, (), "vanished")


@dataclass(frozen=True, slots=True)
class RowPlan:
    """A report or section to be written: ``row_id`` is that of the present row, or negative for a new one."""

    row_id: int
    values: Mapping[str, Scalar]


@dataclass(frozen=True, slots=True)
class Structure:
    """What becomes of reports and sections: rows to write (only what changes), and ids of those to hide."""

    reports: tuple[RowPlan, ...]
    sections: tuple[RowPlan, ...]
    gone_reports: tuple[int, ...]
    gone_sections: tuple[int, ...]

    @property
    def size(self) -> int:
        """How many reports and sections change."""
        return len(self.reports) + len(self.sections) + len(self.gone_reports) + len(self.gone_sections)


def plan_structure(
    text: str, found: Extraction, reports: Sequence[ReportPart], sections: Sequence[SectionPart]
) -> Structure:
    """What the extraction would change in the reports and sections of a document."""
    rows = [writing.report_row(text, report) for report in found.reports]
    pairs = _pair_rows(reports, rows, "title")
    ids = [-1 - index if mine is None else reports[mine].id for index, mine in enumerate(pairs)]
    inner = [{"report_id": ids[one.report], **writing.section_row(text, one)} for one in found.sections]
    inner_pairs = _pair_rows(sections, inner, "heading")
    return Structure(
        tuple(_rows(reports, rows, pairs)),
        tuple(_rows(sections, inner, inner_pairs)),
        _gone(reports, pairs),
        _gone(sections, inner_pairs),
    )


Part = TypeVar("Part", ReportPart, SectionPart)


def _pair_rows(parts: Sequence[Part], rows: Sequence[Mapping[str, Scalar]], label: str) -> list[int | None]:
    old = [_row_stretch(part.values, label, int(part.hidden)) for part in parts]
    return matching.pair(old, [_row_stretch(row, label, 0) for row in rows])


def _row_stretch(row: Mapping[str, Scalar], label: str, rank: int) -> Stretch:
    return Stretch(int(row["span_start"] or 0), int(row["span_end"] or 0), row[label], rank)


def _rows(parts: Sequence[Part], rows: Sequence[dict[str, Scalar]], pairs: Sequence[int | None]) -> Iterator[RowPlan]:
    """The rows in which something changes; what an analyst has set stays."""
    for index, (row, mine) in enumerate(zip(rows, pairs, strict=True)):
        if mine is None:
            yield RowPlan(-1 - index, row)
            continue
        part = parts[mine]
        if part.hidden and "hidden" in part.decided:
            continue  # an analyst has made it a part of another one
        news = {name: value for name, value in row.items() if value != part.values[name] and name not in part.decided}
        if news or part.hidden:
            yield RowPlan(part.id, {**news, "hidden": 0} if part.hidden else news)


def _gone(parts: Sequence[Part], pairs: Sequence[int | None]) -> tuple[int, ...]:
    """The rows that are no longer found. One on which an analyst has decided stays."""
    met = set(pairs)
    return tuple(
        part.id for index, part in enumerate(parts) if index not in met and not part.hidden and not part.decided
    )
