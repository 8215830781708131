"""The figures and notes that need a place: each with the stretches of the new text where it may stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.curation.operations import Operation
from app.curation.placing import GiveNotePlace, LoosenNote
from app.curation.replacing import Candidate, DropPlace, Finder, GivePlace
from app.models import merge_queries
from app.models.merge_queries import PlacelessRow
from app.ui import numbers, wording
from app.ui.desk import Desk
from app.ui.merge_tables import TextTable
from app.ui.room import take_room

SIZE = (860, 520)


class PlaceDialog(QDialog):
    """A list of figures and notes, and below it a list of places for the chosen one. Each decision is saved at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Figures and notes that need a place"))
        self._desk = desk
        self._finder = Finder(desk.session.path)
        self._wanted: PlacelessRow | None = None
        """Whose places are looked for, or shown."""
        self._waiting: list[PlacelessRow] = []
        self._places: tuple[Candidate, ...] = ()
        self.figures = QListWidget(self)
        self.figures.setAccessibleName(self.tr("Figures and notes without a place"))
        heads = [self.tr("Match"), self.tr("Before"), wording.field("quote"), self.tr("After")]
        self.candidates = TextTable(heads, self.tr("Places where it may stand"), self)
        self.candidates.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.looking = QLabel(self)
        self.empty = QLabel(self.tr("Nothing needs a place."), self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        self.give = QPushButton(self.tr("&Put it here"), self)
        self.drop = QPushButton(self.tr("&Leave it with the old text"), self)
        self._lay_out()
        self.figures.currentRowChanged.connect(lambda _: self._show_candidates())
        self.candidates.itemSelectionChanged.connect(self._enable)
        self.candidates.itemActivated.connect(lambda _: self._give())
        self.give.clicked.connect(self._give)
        self.drop.clicked.connect(self._drop)
        self.buttons.rejected.connect(self.reject)
        desk.changed.connect(self._refresh)
        self.finished.connect(self._end)
        take_room(self, SIZE)
        self._refresh()

    def _lay_out(self) -> None:
        why = QLabel(
            self.tr(
                "Somebody decided on these figures, or wrote these notes, and they were not found again in the text"
                " that replaced theirs."
            ),
            self,
            wordWrap=True,
        )
        for button in (self.give, self.drop):
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        for widget in (why, self.figures, self.empty, self.looking, self.candidates, self.buttons):
            layout.addWidget(widget)

    def _refresh(self) -> None:
        """Read anew who waits; the row stays, so that the next one comes up."""
        row = self.figures.currentRow()
        self._waiting = merge_queries.placeless(self._desk.session.reader)
        self.figures.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.figures.clear()
        for one in self._waiting:
            name = one.short_id or self.tr("Note “{note}”").format(note=_line(one.note))
            place = f"…{_line(one.prefix)}[{_line(one.quote)}]{_line(one.suffix)}…"
            self.figures.addItem(QListWidgetItem(f"{name}   {place}"))
        self.figures.setCurrentRow(max(0, min(row, len(self._waiting) - 1)))
        self.figures.blockSignals(False)  # noqa: FBT003 - Qt's own
        self.empty.setVisible(not self._waiting)
        self._show_candidates()

    def _chosen(self) -> PlacelessRow | None:
        row = self.figures.currentRow()
        return self._waiting[row] if 0 <= row < len(self._waiting) else None

    def _candidate(self) -> Candidate | None:
        rows = self.candidates.selectionModel().selectedRows()
        return self._places[rows[0].row()] if rows else None

    def _end(self) -> None:
        self._wanted = None
        self._desk.changed.disconnect(self._refresh)

    def _show_candidates(self) -> None:
        """Look for places of the chosen figure in the background, unless another one is chosen meanwhile."""
        chosen = self._wanted = self._chosen()
        note = chosen is not None and bool(chosen.note)
        self.drop.setText(self.tr("&Keep it on the workspace") if note else self.tr("&Leave it with the old text"))
        self._show_places(chosen, ())
        if chosen is None:
            return
        self.looking.setText(self.tr("Looking for places in the new text…"))
        self._desk.jobs.start(
            lambda _: self._finder.candidates(chosen) if self._wanted is chosen else (),
            lambda places: self._show_places(chosen, places),
            self._desk.report_failure,
        )

    def _show_places(self, row: PlacelessRow | None, places: tuple[Candidate, ...]) -> None:
        if row is not self._wanted:
            return
        self._places = places
        self.looking.clear()
        self.candidates.show_rows(
            (numbers.percent(place.score), _line(place.before), place.quote, _line(place.after)) for place in places
        )
        for line in range(len(places)):
            if (cell := self.candidates.item(line, 1)) is not None:
                cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if places:
            self.candidates.selectRow(0)
        self._enable()

    def _enable(self) -> None:
        self.give.setEnabled(self._candidate() is not None)
        self.drop.setEnabled(self._chosen() is not None)

    def _give(self) -> None:
        chosen, place = self._chosen(), self._candidate()
        if chosen is None or place is None:
            return
        if chosen.note:
            self._perform(GiveNotePlace(chosen.id, place.start, place.end))
        else:
            self._perform(GivePlace(chosen.id, chosen.new_document, place.start, place.end))

    def _drop(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._perform(LoosenNote(chosen.id) if chosen.note else DropPlace(chosen.id))

    def _perform(self, operation: Operation) -> None:
        self._desk.perform(operation)


def _line(text: str) -> str:
    """Text on one line."""
    return " ".join(text.split("\n"))
