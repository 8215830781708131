"""Which figures of the table are selected: rows, or all that the filter lets through."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTableView

from app.ui.figure_model import FigureModel


class TableSelection(QObject):
    """The selection of one view. All that is shown is a word, not a million selected cells: it ends with the next
    row that is chosen, or with another filter. ``changed`` is emitted whenever the selected figures are others.
    """

    changed = Signal()

    def __init__(self, view: QTableView, model: FigureModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self.everything = False
        view.selectionModel().selectionChanged.connect(lambda *_: self._rows_changed())
        model.modelReset.connect(self._rows_changed)

    @property
    def seen(self) -> bool:
        """Whether the table is shown; of a workspace that is closed, nothing can be read."""
        return self._view.isVisible()

    def select_all(self) -> None:
        """Select all that the filter lets through."""
        self._view.selectionModel().clearSelection()
        self.everything = self._model.rowCount() > 0
        self._view.viewport().update()
        self.changed.emit()

    def count(self) -> int:
        """How many figures are selected."""
        return len(self._model.ids) if self.everything else len(self._rows())

    def ids(self) -> Sequence[int]:
        """The selected figures in the table's order."""
        if self.everything:
            return self._model.ids
        return [self._model.id_at(row) for row in sorted(self._rows())]

    def _rows(self) -> set[int]:
        ranges = self._view.selectionModel().selection().toList()
        return {row for part in ranges for row in range(part.top(), part.bottom() + 1)}

    def _rows_changed(self) -> None:
        if self.everything:
            self.everything = False
            self._view.viewport().update()
        self.changed.emit()
