"""Shows what the checks of a workspace's health found, and offers what mends it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.curation.checkup import CHECKS
from app.curation.operations import Outcome
from app.errors import Failure
from app.health_sentences import HEALTH, REPAIRS
from app.models.health import Result
from app.ui import wording
from app.ui.desk import Desk
from app.ui.jobs import Progress
from app.ui.room import take_room

SIZE = (680, 460)
"""Width and height of the dialog, in pixels of a 96 dpi screen."""


class HealthDialog(QDialog):
    """Runs the checks in the background as soon as it is made; closing it stops them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Check workspace"))
        self._desk = desk
        self._running: Progress | None = None
        self.said = QLabel(wordWrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, len(CHECKS))
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Checks"))
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(2)
        self.repairs: dict[str, QPushButton] = {}
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.again = self.buttons.addButton(self.tr("Check &again"), QDialogButtonBox.ButtonRole.ActionRole)
        self.again.clicked.connect(self.run)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.said, self.bar, self.tree, self.buttons):
            layout.addWidget(widget)
        take_room(self, SIZE)
        self.finished.connect(self._stop)
        self.run()

    def run(self) -> None:
        """Check everything, from the start."""
        self.tree.clear()
        self.repairs.clear()
        self.again.setEnabled(False)
        self.bar.setValue(0)
        self.bar.show()
        self.said.setText(self.tr("Checking…"))
        self._running = self._desk.jobs.start(self._desk.session.check, self._show, self._say_failure)
        self._running.moved.connect(lambda done, *_: self.bar.setValue(done))

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _show(self, results: list[Result]) -> None:
        self._end()
        for found in results:
            self._add(found)
        self.tree.expandAll()
        self.tree.resizeColumnToContents(0)
        wrong = [found for found in results if found.count]
        self.said.setText(
            self.tr("Something is wrong. What was saved is still there; nothing was changed.")
            if wrong
            else self.tr("All is well.")
        )

    def _add(self, found: Result) -> None:
        sign = "✗" if found.count else "✓"
        item = QTreeWidgetItem(self.tree, [f"{sign} {wording.say(HEALTH[found.name])}"])
        item.setFirstColumnSpanned(not (found.count and found.name in REPAIRS))
        for problem in found.problems:
            line = QTreeWidgetItem(item, [wording.problem(problem.code, problem.values)])
            line.setFirstColumnSpanned(True)
            line.setFlags(line.flags() | Qt.ItemFlag.ItemNeverHasChildren)
        if found.count > len(found.problems):
            more = self.tr("and {count} more").format(count=found.count - len(found.problems))
            QTreeWidgetItem(item, [more]).setFirstColumnSpanned(True)
        if found.count and found.name in REPAIRS and not self._desk.session.read_only:
            button = QPushButton(wording.say(REPAIRS[found.name]))
            button.clicked.connect(lambda: self._repair(found.name))
            self.repairs[found.name] = button
            self.tree.setItemWidget(item, 1, button)

    def _repair(self, name: str) -> None:
        for button in self.repairs.values():
            button.setEnabled(False)
        self._desk.jobs.watch(self._desk.session.repair(name), self._repaired, self._say_failure)

    def _repaired(self, outcome: Outcome) -> None:
        if outcome.operation_id is not None:
            self._desk.changed.emit(outcome)
        self.run()

    def _say_failure(self, failure: Failure) -> None:
        self._end()
        self.said.setText(wording.failure(failure))

    def _end(self) -> None:
        self._running = None
        self.bar.hide()
        self.again.setEnabled(True)
