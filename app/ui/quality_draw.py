"""Asks what sample is to be drawn: how large, from what, and with which seed."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from app.curation.sampling import LEAST, MOST, DrawSample
from app.models import queries, sample_queries
from app.models.records import FigureFilter
from app.ui import moments, numbers
from app.ui.desk import Desk

FIGURES, PARAGRAPHS = 200, 50
"""How many are drawn where nobody says otherwise."""

LARGEST_SEED = 2**31 - 1


class DrawDialog(QDialog):
    """The seed is the day at first, so that it can be told; any other does as well."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Draw a sample"))
        reader = desk.session.reader
        self.scope = QComboBox()
        everything = len(queries.figure_ids(reader, FigureFilter()))
        self.scope.addItem(self.tr("All figures ({count})").format(count=numbers.number(everything)), FigureFilter())
        if sample_queries.stored(desk.filter):
            count = len(queries.figure_ids(reader, desk.filter))
            shown = self.tr("The figures that the table shows ({count})").format(count=numbers.number(count))
            self.scope.addItem(shown, desk.filter)
        self.figures = _box(min(FIGURES, max(everything, 1)), MOST)
        self.paragraphs = _box(PARAGRAPHS, MOST)
        self.seed = _box(int(moments.today().toString("yyyyMMdd")), LARGEST_SEED)
        self.seed.setGroupSeparatorShown(False)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        draw = self.buttons.addButton(self.tr("&Draw"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        draw.setDefault(True)  # which counts only once it stands in the dialog

    def ask(self) -> DrawSample | None:
        """Show the dialog and wait; None where it was cancelled."""
        return self.asked() if self.exec() else None

    def asked(self) -> DrawSample:
        """What is asked for now."""
        chosen = self.scope.currentData()
        return DrawSample(self.seed.value(), self.figures.value(), self.paragraphs.value(), chosen)

    def _lay_out(self) -> None:
        why = QLabel(
            self.tr(
                "Figures are drawn in proportion from the unreviewed, the verified and the rejected, at least {least} "
                "of each. While you review them, you are not shown who decided what before. The same seed draws the "
                "same sample again."
            ).format(least=numbers.number(LEAST)),
            wordWrap=True,
        )
        form = QFormLayout()
        form.addRow(self.tr("Draw &from:"), self.scope)
        form.addRow(self.tr("Fi&gures:"), self.figures)
        form.addRow(self.tr("&Paragraphs, for what was missed:"), self.paragraphs)
        form.addRow(self.tr("&Seed:"), self.seed)
        layout = QVBoxLayout(self)
        layout.addWidget(why)
        layout.addLayout(form)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(480)


def _box(value: int, most: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, most)
    box.setValue(value)
    box.setGroupSeparatorShown(True)
    return box
