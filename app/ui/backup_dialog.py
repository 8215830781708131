"""Shows the backups of a workspace: when each was made, why, and how it differs from what is there now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QTimeZone
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.health_sentences import BACKUP_REASONS
from app.models.backup import Backup, Summary
from app.ui import moments, numbers, wording
from app.ui.room import take_room

Row = tuple[Backup, Summary | None]
"""A backup and what it holds; None where it cannot be read."""

SIZE = (640, 420)
"""Width and height of the dialog, in pixels of a 96 dpi screen."""


class BackupDialog(QDialog):
    """Asks which backup is to take the workspace's place. ``present`` is what is there now, None where unreadable."""

    def __init__(self, present: Summary | None, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Restore a backup"))
        self._rows = rows
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Backups"))
        self.tree.setRootIsDecorated(False)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.setHeaderLabels(
            [self.tr("Made"), self.tr("Figures settled"), self.tr("Operations since"), self.tr("Why")]
        )
        for backup, held in rows:
            self.tree.addTopLevelItem(self._item(backup, held, present))
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.restore = self.buttons.addButton(self.tr("&Restore"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out(present)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.tree.itemSelectionChanged.connect(self._check)
        self.tree.itemActivated.connect(lambda *_: self.accept() if self.chosen() else None)
        self.tree.setCurrentIndex(self.tree.model().index(0, 0))
        self._check()

    def ask(self) -> Backup | None:
        """Show the dialog and wait; None where it was cancelled."""
        return self.chosen() if self.exec() else None

    def chosen(self) -> Backup | None:
        """The chosen backup, where it can be read."""
        place = self.tree.currentIndex().row()
        backup, held = self._rows[place] if place >= 0 else (None, None)
        return backup if held is not None else None

    def _lay_out(self, present: Summary | None) -> None:
        now = (
            self.tr("The workspace cannot be read now.")
            if present is None
            else self.tr("Now: {settled} of {figures} figures settled, {operations} operations.")
        )
        values = {} if present is None else {name: numbers.number(value) for name, value in _counts(present).items()}
        why = QLabel(
            now.format(**values)
            + "\n"
            + self.tr("A restored backup takes the place of the whole workspace. What is there now is backed up first.")
        )
        why.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(why)
        layout.addWidget(self.tree)
        layout.addWidget(self.buttons)
        take_room(self, SIZE)

    def _item(self, backup: Backup, held: Summary | None, present: Summary | None) -> QTreeWidgetItem:
        made = QDateTime.fromSecsSinceEpoch(int(backup.at.timestamp()), QTimeZone.systemTimeZone())
        reason = wording.say(BACKUP_REASONS[backup.reason])
        when = moments.written(made)
        if held is None:
            return QTreeWidgetItem([when, self.tr("cannot be read"), "", reason])
        since = "" if present is None else numbers.number(present.operations - held.operations)
        return QTreeWidgetItem(
            [when, f"{numbers.number(held.settled)} / {numbers.number(held.figures)}", since, reason]
        )

    def _check(self) -> None:
        self.restore.setEnabled(self.chosen() is not None)


def _counts(held: Summary) -> dict[str, int]:
    return {"settled": held.settled, "figures": held.figures, "operations": held.operations}
