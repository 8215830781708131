"""The page of quality samples: which sample, its review, and its statement."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.curation.operations import Outcome
from app.exchange.statement import statement
from app.models import sample_queries
from app.models.sample_queries import SampleRow
from app.ui import moments, numbers
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.page import WorkPage, key_free_button
from app.ui.quality_review import QualityReview
from app.ui.quality_statement import StatementPanel
from app.ui.room import take_room

SIZE = (980, 680)

TABLES = frozenset({"samples", "judgements"})


class QualityPage(WorkPage):
    """Stays open beside the work. ``saving``: a text is to be written."""

    saving = Signal(str)

    def __init__(self, desk: Desk, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._dialogs = dialogs
        self._samples: list[SampleRow] = []
        self.setWindowTitle(self.tr("Quality sample"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        take_room(self, SIZE)
        self.chooser = QComboBox()
        self.chooser.setAccessibleName(self.tr("Sample"))
        self.draw = key_free_button(self.tr("&Draw a sample…"), self._draw)
        self.undo = key_free_button(self.tr("&Undo"), self._undo)
        self.review = QualityReview(desk)
        self.said = StatementPanel()
        self.tabs = QTabWidget()
        self.tabs.addTab(self.review, self.tr("Review"))
        self.tabs.addTab(self.said, self.tr("Statement"))
        self._stack = QStackedWidget()
        self._lay_out()
        self.chooser.currentIndexChanged.connect(self._show)
        self.review.judged.connect(self._show_statement)
        self.said.exporting.connect(self.exporting)
        self.said.saving.connect(self.saving)
        desk.changed.connect(self._follow)
        self.read()

    def read(self) -> None:
        """Read which samples there are, and show the newest."""
        self._samples = sample_queries.samples(self._desk.session.reader)
        self.chooser.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.chooser.clear()
        for sample in self._samples:
            self.chooser.addItem(self._named(sample))
        self.chooser.blockSignals(False)  # noqa: FBT003
        self.draw.setEnabled(not self._desk.session.read_only)
        self.undo.setEnabled(not self._desk.session.read_only)
        self._stack.setCurrentIndex(1 if self._samples else 0)
        self._show()

    def _named(self, sample: SampleRow) -> str:
        said = self.tr("{day}, seed {seed}: {items} drawn by {analyst}")
        day = moments.local(sample.drawn_at)
        return said.format(day=day, seed=sample.seed, items=numbers.number(sample.items), analyst=sample.analyst)

    def _sample(self) -> SampleRow | None:
        place = self.chooser.currentIndex()
        return self._samples[place] if 0 <= place < len(self._samples) else None

    def _show(self) -> None:
        sample = self._sample()
        self.review.show_sample(sample_queries.items(self._desk.session.reader, sample.id) if sample else ())
        self._show_statement()

    def _show_statement(self) -> None:
        sample = self._sample()
        self.said.show_statement(statement(sample, self.review.items) if sample else None)

    def _draw(self) -> None:
        asked = self._dialogs.sample(self._desk)
        if asked is not None:
            self._desk.perform(asked)

    def _follow(self, outcome: Outcome) -> None:
        if "samples" in outcome.tables:
            self.read()

    def _lay_out(self) -> None:
        nothing = QLabel(
            self.tr(
                "No sample has been drawn yet. Draw one, review it item by item, and see how many of the figures need a"
                " correction, and how many were missed."
            ),
            alignment=Qt.AlignmentFlag.AlignCenter,
            wordWrap=True,
        )
        self._stack.addWidget(nothing)
        self._stack.addWidget(self.tabs)
        above = QHBoxLayout()
        above.addWidget(self.chooser, 1)
        above.addWidget(self.draw)
        above.addWidget(self.undo)
        layout = QVBoxLayout(self)
        layout.addLayout(above)
        layout.addWidget(self._stack, 1)
