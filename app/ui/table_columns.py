"""Which columns of a table are shown, in which order and how wide, as a text that can be kept."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtWidgets import QHeaderView

from app.ui.figure_columns import Column

NARROWEST = 24
"""Pixels below which no kept width goes, so that no column is lost from sight."""


WIDEST = 10_000
"""Pixels above which no kept width is one."""


def described(heads: QHeaderView, columns: Sequence[Column]) -> str:
    """The columns from left to right, each with its name, width in pixels, and whether it is shown."""
    order = sorted(range(len(columns)), key=heads.visualIndex)
    rows = [[columns[number].name, _width(heads, number), not heads.isSectionHidden(number)] for number in order]
    return json.dumps(rows)


def show(heads: QHeaderView, columns: Sequence[Column], description: str) -> None:
    """Put columns as they were described. A column that the description does not know comes last; what it knows and
    is no column any more is left out; at least one column is shown.
    """
    known = {column.name: number for number, column in enumerate(columns)}
    rows = [(known[name], width, shown) for name, width, shown in _read(description) if name in known]
    for place, (number, width, shown) in enumerate(rows):
        heads.moveSection(heads.visualIndex(number), place)
        heads.setSectionHidden(number, not shown)
        heads.resizeSection(number, max(width, NARROWEST))
    if heads.hiddenSectionCount() == len(columns):
        heads.setSectionHidden(0, False)  # noqa: FBT003 - Qt's own


def _read(description: str) -> list[tuple[str, int, bool]]:
    """The parts of a description; those that are none, as another program may have left them, are left out."""
    try:
        stored = json.loads(description)
    except (ValueError, RecursionError):
        return []
    rows = [row for row in stored if isinstance(row, list) and len(row) == 3] if isinstance(stored, list) else []
    return [(name, width, bool(shown)) for name, width, shown in rows if isinstance(name, str) and _is_width(width)]


def _is_width(width: object) -> bool:
    return isinstance(width, int) and 0 <= width <= WIDEST


def order_shown(heads: QHeaderView, columns: Sequence[Column]) -> list[int]:
    """The numbers of the columns that are shown, from left to right."""
    shown = [number for number in range(len(columns)) if not heads.isSectionHidden(number)]
    return sorted(shown, key=heads.visualIndex)


def _width(heads: QHeaderView, number: int) -> int:
    """A column's width, also of one that is hidden now."""
    if not heads.isSectionHidden(number):
        return heads.sectionSize(number)
    heads.setSectionHidden(number, False)  # noqa: FBT003
    width = heads.sectionSize(number)
    heads.setSectionHidden(number, True)  # noqa: FBT003
    return width
