from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt

from app.ui.headed_model import AnyIndex, HeadedModel, Role

HORIZONTAL, VERTICAL = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


@dataclass(frozen=True)
class Column:
    title: str
    head: str = ""
    right: bool = False


class OneRow(HeadedModel):
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def data(self, index: AnyIndex, role: int = Role.DisplayRole) -> str | None:
        return "x" if role == Role.DisplayRole else None


def test_columns_answer_for_their_heads(qtmodeltester: object) -> None:
    model = OneRow((Column("Review", head="✓"), Column("Value", right=True)))
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    assert model.columnCount() == 2
    assert model.columnCount(model.index(0, 0)) == 0
    assert [model.headerData(place, HORIZONTAL) for place in range(3)] == ["✓", "Value", None]
    assert model.headerData(0, HORIZONTAL, Role.AccessibleTextRole) == "Review"
    assert model.headerData(0, VERTICAL) is None
    assert model.headerData(0, HORIZONTAL, Role.FontRole) is None
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert [model.headerData(place, HORIZONTAL, Role.TextAlignmentRole) == right for place in (0, 1)] == [False, True]
    assert model.side(1) == right
    assert model.spoken(1, "7") == "Value: 7"
