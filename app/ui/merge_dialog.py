"""The dry run of a newer extraction: what would change, by province, kind and field, and which of it to accept."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.curation.reextracting import STRUCTURE, DryRun, Group, group_of
from app.ui import merge_words, numbers, wording
from app.ui.merge_tables import FIELD_KINDS, GroupTable, TextTable, example_rows, field_rows
from app.ui.merge_words import Example, Words
from app.ui.room import take_room
from app.ui.tab_order import follow_layout
from app.ui.vocabulary_choices import Names

MOST_EXAMPLES = 200
"""Figures of a group, and changes of reports and sections, that are listed."""

SIZE = (980, 640)


class MergeDialog(QDialog):
    """Shows a dry run and asks which groups are accepted. All are checked at first."""

    def __init__(self, run: DryRun, names: Names, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._run = run
        self._words = Words(names, run.labels)
        self.groups = GroupTable(run.groups(), names, self)
        self.fields = TextTable(self._field_heads(), self.tr("Changes by field"), self)
        self.examples = TextTable(self._heads(), self.tr("Examples of the chosen group"), self)
        self.summary = QLabel(self, wordWrap=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, parent=self)
        self.accept_button = self.buttons.addButton(self.tr("&Accept"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.all = QPushButton(self.tr("Check a&ll"), self)
        self.none = QPushButton(self.tr("Check &none"), self)
        self._lay_out()
        follow_layout(self)
        self.fields.show_rows(field_rows(run.fields()))
        self.groups.toggled.connect(self._count)
        self.groups.currentCellChanged.connect(lambda *_: self._show_examples())
        self.all.clicked.connect(lambda: self.groups.check_all(checked=True))
        self.none.clicked.connect(lambda: self.groups.check_all(checked=False))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        take_room(self, SIZE)
        self.groups.setCurrentCell(0, 0)
        self._show_examples()
        self._count()

    def ask(self) -> set[Group] | None:
        """Show the dialog and wait: the accepted groups, or None where it was cancelled."""
        return self.groups.accepted() if self.exec() else None

    def _heads(self) -> list[str]:
        return [
            wording.field("short_id"),
            wording.field("quote"),
            self.tr("Field"),
            self.tr("Machine before"),
            self.tr("Counts now"),
            self.tr("Machine now"),
            self.tr("Outcome"),
        ]

    def _field_heads(self) -> list[str]:
        return [self.tr("Field"), *(merge_words.kind(kind) for kind in FIELD_KINDS)]

    def _lay_out(self) -> None:
        why = QLabel(
            self.tr(
                "Nothing has been changed yet. Values that nobody decided on follow the new extraction; your decisions"
                " stay, and are marked where it disagrees. All of it is one step, which Undo takes back."
            ),
            self,
            wordWrap=True,
        )
        choose = QHBoxLayout()
        choose.addWidget(self.all)
        choose.addWidget(self.none)
        choose.addWidget(self.summary, 1)
        tables = QHBoxLayout()
        tables.addWidget(self.groups, 3)
        tables.addWidget(self.fields, 2)
        layout = QVBoxLayout(self)
        layout.addWidget(why)
        layout.addLayout(tables, 3)
        layout.addLayout(choose)
        layout.addWidget(self.examples, 2)
        layout.addWidget(self.buttons)

    def _count(self) -> None:
        """Say how much is accepted."""
        counts = self._run.groups()
        accepted = self.groups.accepted()
        figures = sum(counts[group] for group in accepted if group != STRUCTURE)
        whole = sum(counts[group] for group in counts if group != STRUCTURE)
        said = self.tr("{count} of {total} figures accepted")
        self.summary.setText(said.format(count=numbers.number(figures), total=numbers.number(whole)))
        self.accept_button.setEnabled(bool(accepted))

    def _show_examples(self) -> None:
        self.examples.show_rows(example_rows(self._examples(self.groups.current_group())))

    def _examples(self, group: Group | None) -> Iterator[Example]:
        if group == STRUCTURE:
            yield from islice(self._words.rows(self._run.rows), MOST_EXAMPLES)
        items = (each for each in zip(self._run.items, self._run.printed, strict=True) if group_of(each[0]) == group)
        for item, printed in islice(items, MOST_EXAMPLES):
            yield from self._words.examples(item, printed)
