"""The findings that the bar lets through, as a table model: the most severe first, then in the order of the texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QBrush

from app.models.finding_queries import FindingRow
from app.ui import finding_words, theme, wording
from app.ui.vocabulary_choices import Names

AnyIndex = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

_NOWHERE = QModelIndex()
STATES = {"open": "○", "again": "↻", "decided": "✓"}
"""One sign for each state of a finding."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column; ``sample`` is as wide as it begins; ``tip`` says what the cell has no room for."""

    text: object  # what QT_TRANSLATE_NOOP is declared to return; a string
    sample: str
    show: Callable[[FindingRow, Names], str]
    tip: Callable[[FindingRow, Names], str] | None = None

    @property
    def title(self) -> str:
        """The column's name."""
        return QCoreApplication.translate("findings", str(self.text))


def state(row: FindingRow) -> str:
    """The state of a finding in words; of a decided one, what was decided."""
    made = row.decision
    return wording.choice(made.decision if made is not None and row.state == "decided" else row.state)


COLUMNS = (
    Column(QT_TRANSLATE_NOOP("findings", "Severity"), "▲ medium", lambda row, _: finding_words.severity(row.severity)),
    Column(
        QT_TRANSLATE_NOOP("findings", "Report"),
        "Heilongjiang 201",
        lambda row, names: names.place(row.province, row.report_year),
        lambda row, names: f"{names.place(row.province, row.report_year)}, {row.document}",
    ),
    Column(QT_TRANSLATE_NOOP("findings", "Finding"), "", finding_words.sentence),
    Column(QT_TRANSLATE_NOOP("findings", "Rule"), "Fractions of whol", lambda row, _: finding_words.rule(row.rule)),
    Column(
        QT_TRANSLATE_NOOP("findings", "State"),
        "✓ error of the source",
        lambda row, _: f"{STATES[row.state]} {state(row)}",
        lambda row, _: finding_words.decision(row.decision) if row.decision else wording.choice(row.state),
    ),
)
WHAT = 2
"""The column with the sentence, which takes what room there is."""

YIELDING = (4, 3)
"""The columns that give way to it in a narrow window: what they say stands in the chosen finding below."""


class FindingModel(QAbstractTableModel):
    """Shows the rows that ``show`` was given last."""

    def __init__(self, names: Names, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self.rows: Sequence[FindingRow] = ()

    def show(self, rows: Sequence[FindingRow]) -> None:
        """Show other findings."""
        if list(rows) != list(self.rows):
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def row_of(self, key: str) -> int | None:
        """The row of the finding with this key; None where it is not among them."""
        return next((number for number, row in enumerate(self.rows) if row.key == key), None)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """The findings that are let through."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """The declared columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: AnyIndex, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """What a cell shows, and how."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], COLUMNS[index.column()]
        if role == Role.DisplayRole:
            return column.show(row, self._names)
        if role == Role.ToolTipRole:
            return (column.tip or column.show)(row, self._names)
        if role == Role.AccessibleTextRole:
            return f"{column.title}: {column.show(row, self._names)}"
        if role == Role.ForegroundRole and index.column() == 0:
            return QBrush(theme.severe(row.severity))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401
        """The columns' heads; rows have none."""
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(COLUMNS):
            if role == Role.DisplayRole:
                return COLUMNS[section].title
            if role == Role.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
