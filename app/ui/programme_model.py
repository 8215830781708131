"""The table of programmes as an item model: provinces and report years down, programmes across, totals first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.models import queries
from app.models.records import ProgrammeCell, ReportRow
from app.ui import numbers, scales, wording
from app.ui.desk import Desk
from app.ui.vocabulary_choices import Names

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

CellRole = Qt.ItemDataRole.UserRole + 1
"""Gives the ProgrammeCell of an index; None where there are no figures."""

Line = tuple[str, int | None]
"""A row: province code and report year. The first row, for all reports, is ("", None)."""

EVERY: Line = ("", None)


@dataclass(frozen=True, slots=True)
class Head:
    """What a row's head says and restricts to."""

    name: str
    tip: str
    restriction: dict[str, Any]


class ProgrammeModel(QAbstractTableModel):
    """Reads nothing before ``refresh``. The first row and the first column are totals, without money."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._names = Names(desk.vocabulary)
        self._lines: list[Line] = []
        self._programmes: list[str] = []
        self._heads: dict[Line, Head] = {}
        self._cells: dict[tuple[Line, str], ProgrammeCell] = {}

    def refresh(self) -> None:
        """Read the cells anew. Where rows and columns are the same, only the changed cells are said to have changed."""
        read = queries.programme_cells(self._desk.session.reader)
        cells = {((cell.province, cell.year), cell.programme): cell for cell in (*read, *_totals(read))}
        lines = sorted({line for line, _ in cells}, key=self._place_of)
        programmes = sorted({programme for _, programme in cells}, key=self._column_of)
        if (lines, programmes) == (self._lines, self._programmes):
            old, self._cells = self._cells, cells
            for line, programme in cells:
                if cells[line, programme] != old.get((line, programme)):
                    changed = self.index(lines.index(line), programmes.index(programme))
                    self.dataChanged.emit(changed, changed)
            return
        self.beginResetModel()
        self._lines, self._programmes, self._cells = lines, programmes, cells
        self._heads = self._read_heads()
        self.endResetModel()

    def cell(self, index: Index) -> ProgrammeCell | None:
        """The figures of an index, if there are any."""
        return self._cells.get((self._lines[index.row()], self._programmes[index.column()]))

    def restriction(self, row: int, column: int) -> dict[str, Any]:
        """The fields of the figures' filter that stand for a cell, a whole row (column 0) or column (row 0)."""
        return {**self._heads[self._lines[row]].restriction, "programme": self._programmes[column]}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Reports' provinces and years, and the total."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Programmes with figures, and the total."""
        return 0 if parent.isValid() else len(self._programmes)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """Names of places and programmes."""
        across = orientation == Qt.Orientation.Horizontal
        if not 0 <= section < len(self._programmes if across else self._lines):
            return None
        if role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        if not across:
            head = self._heads[self._lines[section]]
            return head.name if role == Role.DisplayRole else head.tip
        return self._programme_name(self._programmes[section])

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """A cell's figures and money in words, and the cell itself as CellRole."""
        cell = self.cell(index) if index.isValid() else None
        if role == CellRole:
            return cell
        if cell is None:
            return None
        match role:
            case Role.DisplayRole:
                return counted(cell)
            case Role.ToolTipRole | Role.AccessibleTextRole:
                return self._explained(cell)
            case Role.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def money(self, cell: ProgrammeCell) -> str:
        """The money stated in a cell, in few digits; empty where there is none."""
        if cell.money is None:
            return ""
        return self.tr("{amount} yuan").format(amount=scales.compact(cell.money))

    def _explained(self, cell: ProgrammeCell) -> str:
        place = self._heads[cell.province, cell.year].name
        figures = self.tr("figures: {figures}, settled: {settled}").format(
            figures=numbers.number(cell.figures), settled=numbers.number(cell.settled)
        )
        lines = [f"{place} · {self._programme_name(cell.programme)}", figures]
        if cell.money is not None:
            text = self.tr("actual amounts that are no part of a total: {amount} yuan")
            lines.append(text.format(amount=numbers.number(cell.money)))
        return "\n".join(lines)

    def _programme_name(self, code: str) -> str:
        return self._names.programmes.name(code) if code else self.tr("All programmes")

    def _read_heads(self) -> dict[Line, Head]:
        reports: dict[Line, list[ReportRow]] = {}
        for report in queries.reports(self._desk.session.reader):
            reports.setdefault((report.province, report.year), []).append(report)
        return {line: self._head(line, reports.get(line, [])) for line in self._lines}

    def _head(self, line: Line, reports: Iterable[ReportRow]) -> Head:
        province, year = line
        restriction: dict[str, Any] = {"report_year": year, "reporters": (), "report_id": None, "section_id": None}
        if line == EVERY:
            name = self.tr("All reports")
            return Head(name, name, {**restriction, "provinces": (), "no_year": False})
        name = " ".join([self._names.province(province), *([] if year is None else [str(year)])])
        found = list(reports)
        pairs = {report.counterpart for report in found}
        if len(pairs) == 1 and pairs != {""}:
            name = f"{name} → {self._names.province(pairs.pop())}"
        tip = "\n".join([name, *self._region(province), *(report.title for report in found if report.title)])
        return Head(name, tip, {**restriction, "provinces": (province,), "no_year": year is None})

    def _region(self, province: str) -> list[str]:
        vocabulary = self._desk.vocabulary
        codes = [row.region for row in vocabulary.provinces if row.code == province]
        return [wording.named(region) for region in vocabulary.regions if region.code in codes]

    def _place_of(self, line: Line) -> tuple[int, str, int]:
        province, year = line
        codes = self._names.provinces.codes
        place = -1 if line == EVERY else codes.index(province) if province in codes else len(codes)
        return place, province, 9999 if year is None else year

    def _column_of(self, programme: str) -> tuple[int, str]:
        codes = self._names.programmes.codes
        return (codes.index(programme) if programme in codes else len(codes) if programme else -1), programme


def counted(cell: ProgrammeCell) -> str:
    """How many figures of a cell are settled, of how many: 12 / 34."""
    return f"{numbers.number(cell.settled)} / {numbers.number(cell.figures)}"


def _totals(cells: Iterable[ProgrammeCell]) -> list[ProgrammeCell]:
    """The totals of rows, of columns and of all, without money: the years and bases of sums of sums would be mixed."""
    sums: dict[tuple[Line, str], tuple[int, int]] = {}
    for cell in cells:
        line = (cell.province, cell.year)
        for key in ((line, ""), (EVERY, cell.programme), (EVERY, "")):
            figures, settled = sums.get(key, (0, 0))
            sums[key] = figures + cell.figures, settled + cell.settled
    return [ProgrammeCell(*line, programme, *counts, None) for (line, programme), counts in sums.items()]
