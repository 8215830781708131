"""The table model that the window's lists of rows share: columns that are declared once, each with its head."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

AnyIndex = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

NOWHERE = QModelIndex()

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Headed(Protocol):
    """A column: its name, the sign that stands for it where it is too narrow for words (or nothing), and whether its
    cells stand at the right.
    """

    @property
    def title(self) -> str: ...  # noqa: D102 - see the class
    @property
    def head(self) -> str: ...  # noqa: D102
    @property
    def right(self) -> bool: ...  # noqa: D102


class HeadedModel(QAbstractTableModel):
    """Answers for its columns; the rows are those of the model that is made from it."""

    def __init__(self, columns: Sequence[Headed], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        """The declared columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: ANN401
        """The columns' heads; rows have none."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        match role:
            case Role.DisplayRole:
                return column.head or column.title
            case Role.ToolTipRole | Role.AccessibleTextRole:
                return column.title
            case Role.TextAlignmentRole:
                return self.side(section)
        return None

    def side(self, column: int) -> Qt.AlignmentFlag:
        """Where the texts of a column stand."""
        return _RIGHT if self._columns[column].right else _LEFT

    def spoken(self, column: int, text: str) -> str:
        """What a screen reader says of a cell."""
        return f"{self._columns[column].title}: {text}"
