"""Choosers of the lines above lists: as wide as what they offer, and filled anew without losing what is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox


def fitting(name: str) -> QComboBox:
    """An empty chooser that follows the width of what it offers; the name is for screen readers."""
    chooser = QComboBox()
    chooser.setAccessibleName(name)
    chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return chooser


def offer(chooser: QComboBox, items: Sequence[tuple[str, int | str | None]]) -> None:
    """Offer these texts, each with what it stands for. What is chosen stays so where it is still offered; else it is
    the first.
    """
    if [(chooser.itemText(row), chooser.itemData(row)) for row in range(chooser.count())] != list(items):
        chosen = chooser.currentData()
        chooser.clear()
        for text, data in items:
            chooser.addItem(text, data)
        chooser.setCurrentIndex(max(chooser.findData(chosen), 0))
