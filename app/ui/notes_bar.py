"""The line above the notes: what restricts them, how many there are, and what can be done with all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.models.annotation_queries import AnnotationFilter
from app.models.records import AnalystRow
from app.ui import numbers
from app.ui.choosers import Chooser, offer
from app.ui.flow_layout import FlowLayout
from app.ui.search_field import SearchField


class NotesBar(QWidget):
    """Signals: ``changed`` (other notes are asked for), ``left`` (the user goes on to the table), ``adding`` (a note on
    the workspace), ``adding_indicator`` and ``exporting``.
    """

    changed = Signal()
    left = Signal()
    adding = Signal()
    adding_indicator = Signal()
    exporting = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = SearchField(self.tr("Search the notes"), self.tr("Search the notes"), enters=True)
        self.line.searched.connect(self.changed)
        self.line.left.connect(self.left)
        self.tags, self.analysts = self._chooser(self.tr("Tag")), self._chooser(self.tr("Who"))
        self.targets = self._chooser(self.tr("On what"))
        self.count = QLabel()
        self.add = QPushButton(self.tr("Add a note on the workspace"))
        self.add.clicked.connect(self.adding)
        self.add_indicator = QPushButton(self.tr("New note on an indicator…"))
        self.add_indicator.clicked.connect(self.adding_indicator)
        self.export = QPushButton(self.tr("Export…"))
        self.export.clicked.connect(self.exporting)
        for text, target in (
            (self.tr("On everything"), None),
            (self.tr("On figures"), "figure"),
            (self.tr("On texts"), "text"),
            (self.tr("On indicators"), "indicator"),
            (self.tr("On the workspace"), "workspace"),
        ):
            self.targets.addItem(text, target)
        self._lay_out()

    def asked(self) -> AnnotationFilter:
        """The notes that are asked for."""
        return AnnotationFilter(
            self.tags.currentData() or "", self.line.text(), self.analysts.currentData(), self.targets.currentData()
        )

    def fill(self, tags: Sequence[tuple[str, int]], analysts: Sequence[AnalystRow]) -> None:
        """Offer the tags, each with its count, and the analysts that there are now, keeping what is chosen."""
        counted = [(f"{tag} ({numbers.number(count)})", tag) for tag, count in tags]
        offer(self.tags, [(self.tr("All tags"), ""), *counted])
        people = [(f"{row.initials} – {row.name}", row.id) for row in analysts]
        offer(self.analysts, [(self.tr("Everybody"), None), *people])

    def clear(self) -> None:
        """Let all notes through."""
        self.line.show_text("")
        for chooser in (self.tags, self.analysts, self.targets):
            chooser.setCurrentIndex(0)
        self.changed.emit()

    def show_count(self, shown: int) -> None:
        """Say how many notes are let through."""
        self.count.setText(self.tr("notes: {count}").format(count=numbers.number(shown)))

    def _chooser(self, name: str) -> QComboBox:
        chooser = Chooser(name)
        chooser.activated.connect(self.changed)
        return chooser

    def _lay_out(self) -> None:
        top, below = QHBoxLayout(), FlowLayout()
        top.addWidget(self.line, 1)
        top.addWidget(self.count)
        top.addWidget(self.export)
        for chooser in (self.targets, self.tags, self.analysts):
            below.addWidget(chooser)
        below.addWidget(self.add_indicator)
        below.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addLayout(below)
