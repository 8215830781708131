"""What a row of a vocabulary would change, before it is written, and whether that is done along with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app.curation.merging import KINDS
from app.curation.row_previews import RowPreview
from app.ui import merge_words, numbers, wording
from app.ui.merge_tables import TextTable
from app.ui.merge_words import Words
from app.ui.room import take_room
from app.ui.vocabulary_choices import Names

RowAnswer = Literal["apply", "keep"]
"""The row and what it changes as one step; the row alone."""

MOST_EXAMPLES = 200
"""Lines of the list."""

SIZE = (1000, 600)
NARROW = 480
"""Pixels across where there is no list."""


class RowPreviewDialog(QDialog):
    """Says how many reports, sections and figures change, and which; nothing is written before it is accepted."""

    def __init__(self, seen: RowPreview, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What this changes"))
        self._seen, self._names = seen, names
        self._words = Words(names, seen.run.labels)
        self._answer: RowAnswer | None = None
        self.head = QLabel(self._head(), self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.said = QLabel("\n".join(self._said()), self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.examples = TextTable(self._heads(), self.tr("What changes, from what to what"), self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, parent=self)
        role = QDialogButtonBox.ButtonRole.AcceptRole
        self.apply = self.buttons.addButton(self.tr("Row and &changes"), role)
        self.keep = self.buttons.addButton(self._keeps(), role)
        self.apply.clicked.connect(lambda: self._take("apply"))
        self.keep.clicked.connect(lambda: self._take("keep"))
        self.buttons.rejected.connect(self.reject)
        self._lay_out()

    @property
    def changes(self) -> bool:
        """Whether anything in the texts would change."""
        return bool(self._seen.run.items or self._seen.run.rows)

    def ask(self) -> RowAnswer | None:
        """Show the dialog and wait: what is to be done, or None."""
        self.exec()
        return self._answer

    def _take(self, answer: RowAnswer) -> None:
        self._answer = answer
        self.accept()

    def _head(self) -> str:
        seen = self._seen
        said = (
            self.tr("“{name}” is taken away from the {kind} of this workspace.")
            if seen.removes
            else self.tr("“{name}” is set in the {kind} of this workspace.")
        )
        return said.format(name=seen.name, kind=wording.choice(seen.kind))

    def _said(self) -> Iterator[str]:
        """The counts, and what becomes of what was set by hand; what the two buttons do."""
        seen = self._seen
        if not self.changes:
            yield (
                self.tr("Nothing changes in the texts that are loaded. Texts that are loaded later are read so.")
                if seen.read
                else self.tr("No report, section or figure changes: texts are not read by what this row says.")
            )
            if seen.figures or seen.notes:
                yield self.tr("Figures that answer it: {figures}. Notes on it: {notes}. They keep its code.").format(
                    figures=numbers.number(seen.figures), notes=numbers.number(seen.notes)
                )
            return
        yield self._counts()
        yield self.tr(
            "What was set or reviewed by hand stays: {count} figures keep it although the text reads otherwise now."
        ).format(count=numbers.number(seen.stays))
        if seen.waiting:
            yield self.tr(
                "{count} of these changes, the last in the list, are not of this row: they wait since others changed, "
                "or the program."
            ).format(count=numbers.number(seen.waiting))
        yield self.tr(
            "Row and changes are one step, which Undo takes back as a whole. With the row only, no figure that "
            "is there changes before you extract again (File menu)."
        )

    def _counts(self) -> str:
        run = self._seen.run
        tables = Counter(row.table for row in run.rows)
        kinds = Counter(item.kind for item in run.items)
        figures = ", ".join(f"{merge_words.kind(kind)} {numbers.number(kinds[kind])}" for kind in KINDS if kinds[kind])
        count = numbers.number(len(run.items))
        return self.tr("Reports: {reports}. Sections: {sections}. Figures: {figures}.").format(
            reports=numbers.number(tables["reports"]),
            sections=numbers.number(tables["sections"]),
            figures=f"{count} ({figures})" if figures else count,
        )

    def _keeps(self) -> str:
        if self.changes:
            return self.tr("Row &only")
        return self.tr("&Remove") if self._seen.removes else self.tr("&Save")

    def _heads(self) -> list[str]:
        return [
            self.tr("Figure or report"),
            wording.field("quote"),
            self.tr("Field"),
            self.tr("Now"),
            self.tr("Then"),
            self.tr("Outcome"),
        ]

    def _lines(self) -> Iterator[tuple[str, ...]]:
        run = self._seen.run
        figures = chain.from_iterable(
            self._words.examples(item, printed) for item, printed in zip(run.items, run.printed, strict=True)
        )
        for one in islice(chain(self._words.rows(run.rows), figures), MOST_EXAMPLES):
            yield one.short_id, one.printed, one.field, one.human, one.machine, one.outcome

    def _lay_out(self) -> None:
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        layout = QVBoxLayout(self)
        layout.addWidget(self.head)
        layout.addWidget(self.said)
        layout.addWidget(self.examples, 1)
        layout.addWidget(self.buttons)
        self.examples.setVisible(self.changes)
        self.apply.setVisible(self.changes)
        (self.apply if self.changes else self.keep).setDefault(True)
        if self.changes:
            self.examples.show_rows(self._lines())
            take_room(self, SIZE)
        else:
            self.setMinimumWidth(NARROW)
