"""The pages on errors: those of the extraction, counted by reason, rule, programme or report; and the errata of the
sources, as they can be cited. Each can be exported.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.models import error_queries, finding_queries
from app.models.error_queries import ErrorCount
from app.ui import numbers, wording
from app.ui.desk import Desk
from app.ui.page import Page
from app.ui.room import take_room
from app.ui.roomy import Roomy
from app.ui.vocabulary_choices import Names

SIZE = (980, 600)
"""Width and height of a page, in pixels of a 96 dpi screen."""

NOTHING = "–"


class TablePage(Page):
    """A page that is a table, with what it says of it above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        take_room(self, SIZE)
        self.told = QLabel(wordWrap=True)
        self.tree = QTreeWidget()
        self.tree.setAlternatingRowColors(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setItemDelegate(Roomy(QMargins(4, 3, 4, 3), self.tree))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        self.above = QHBoxLayout()
        self.above.addWidget(self.told, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(self.above)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.buttons)

    def name(self, title: str, heads: Sequence[str]) -> None:
        """Say what the page shows, and in which columns."""
        self.setWindowTitle(title)
        self.tree.setAccessibleName(title)
        self.tree.setHeaderLabels(list(heads))

    def offer_export(self, text: str, table: str) -> None:
        """Add a button that writes a table."""
        button = self.buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(lambda: self.exporting.emit(table))

    def fit(self, stretched: int) -> None:
        """Give each column what it needs, and the rest to one."""
        head = self.tree.header()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        head.setStretchLastSection(False)


class ErrorPage(TablePage):
    """What analysts put right, by whose error it was: the sources' and what was not needed stand apart."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = Names(desk.vocabulary)
        self._counts = error_queries.error_counts(desk.session.reader)
        self.name(self.tr("Errors of the extraction"), [self.tr("What was put right"), self.tr("How often")])
        self.by = QComboBox()
        self.by.setAccessibleName(self.tr("Counted by"))
        for text, code in (
            (self.tr("by reason"), "reason"),
            (self.tr("by rule"), "rule"),
            (self.tr("by programme"), "programme"),
            (self.tr("by report"), "report"),
        ):
            self.by.addItem(text, code)
        self.above.addWidget(self.by)
        self.by.currentIndexChanged.connect(self._fill)
        self.offer_export(self.tr("Export the counts…"), "errors")
        self.offer_export(self.tr("Export each correction…"), "corrections")
        self._fill()
        self.fit(0)

    def _fill(self) -> None:
        self.tree.clear()
        groups = {
            "machine": self.tr("Errors of the machine"),
            "source": self.tr("Errors of the sources"),
            "not_needed": self.tr("Not needed"),
        }
        for whose, title in groups.items():
            rows = [row for row in self._counts if row.whose == whose]
            counts: Counter[str] = Counter()
            for row in rows:
                counts[self._key(row)] += row.count
            if counts:
                head = self._item(self.tree.invisibleRootItem(), title, counts.total())
                for text, count in counts.most_common():
                    self._item(head, text, count)
        self.tree.expandAll()
        total = sum(row.count for row in self._counts if row.whose == "machine")
        said = self.tr("Errors of the machine that were put right: {count}. Errors of the sources are no errors of it.")
        none = self.tr("Nothing was put right yet. What you correct or reject is counted here.")
        self.told.setText(said.format(count=numbers.number(total)) if self._counts else none)

    def _key(self, row: ErrorCount) -> str:
        match self.by.currentData():
            case "rule":
                return f"{self._field(row)}: {row.rule.replace('_', ' ')}" if row.rule else NOTHING
            case "programme":
                return self._names.programmes.name(row.programme) if row.programme else NOTHING
            case "report":
                return self._names.place(row.province, row.report_year)
        return wording.choice(row.reason) if row.whose == "source" else wording.reason(row.reason)

    def _field(self, row: ErrorCount) -> str:
        return wording.field(row.field)

    def _item(self, parent: QTreeWidgetItem, text: str, count: int) -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent, [text, numbers.number(count)])
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item


class ErrataPage(TablePage):
    """The decided errors of the sources, each with where it stands, what is meant and how one knows."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = Names(desk.vocabulary)
        rows = [
            dict(zip(finding_queries.ERRATA, row, strict=True)) for row in finding_queries.errata(desk.session.reader)
        ]
        fields = [wording.field(name) for name in ("printed", "intended", "evidence")]
        heads = [self.tr("Report"), *fields, self.tr("Sentence"), wording.field("note")]
        self.name(self.tr("Errata of the sources"), heads)
        self.tree.setRootIsDecorated(False)
        for row in rows:
            item = QTreeWidgetItem(self.tree, self._cells(row))
            item.setToolTip(4, str(row["sentence"]))
            item.setToolTip(0, str(row["document"]))
        said = self.tr("Errors of the sources: {count}")
        none = self.tr(
            "No error of a source is known yet. Decide on findings, with the key S, and they are listed here."
        )
        self.told.setText(said.format(count=numbers.number(len(rows))) if rows else none)
        self.offer_export(self.tr("Export the errata…"), "errata")
        self.fit(4)

    def _cells(self, row: dict[str, finding_queries.Scalar]) -> list[str]:
        year = row["report_year"]
        intended = row["intended"]
        unit = self._names.units.name(str(row["unit"]))
        return [
            self._names.place(str(row["province"]), int(year) if year is not None else None),
            f"{row['quote']} ({unit})",
            wording.unknown() if intended is None else numbers.number(float(intended)),
            wording.choice(str(row["evidence"])),
            str(row["sentence"]),
            str(row["note"]),
        ]
