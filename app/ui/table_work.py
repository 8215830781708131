"""What is done with the selected figures of the table: review, set a field, copy. Of several it is first said which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QTableView, QWidget

from app.curation.operations import SetDoubtful, SetReview
from app.models import view_queries
from app.models.records import Review
from app.ui import actions, numbers, selected_words, table_columns, table_copy, theme, wording
from app.ui.desk import Desk
from app.ui.dialogs import Dialogs
from app.ui.figure_columns import COLUMNS
from app.ui.table_heads import TableHeads
from app.ui.table_selection import TableSelection

DECISIONS: Mapping[Review, str] = {"verified": "verify", "rejected": "reject", "unreviewed": "unreview"}
"""The actions of the window that decide on figures."""


class TableWork(QObject):
    """The actions of one view on its selection, each one operation with one Undo. ``buttons`` are those that stand
    beside the sum of several figures. ``asked`` is emitted with the name of an action of the window where one figure
    is decided on: that is done in one way everywhere.
    """

    asked = Signal(str)

    def __init__(
        self, view: QTableView, selection: TableSelection, heads: TableHeads, desk: Desk, dialogs: Dialogs
    ) -> None:
        super().__init__(view)
        self._view = view
        self._selection = selection
        self._heads = heads
        self._desk = desk
        self._dialogs = dialogs
        self.menu = actions.build_for_table(view, self._handlers())
        self._let()
        self.buttons = self._make_buttons()
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._ask)

    def review(self, review: Review) -> None:
        """Decide on all that is selected, after asking."""
        ids = list(self._selection.ids())
        if ids and self._dialogs.confirm(self._question(wording.choice(review), ids), actions.label(DECISIONS[review])):
            self._desk.perform(SetReview(ids, review))

    def doubt(self) -> None:
        """Mark all that is selected as doubtful, after asking."""
        ids = list(self._selection.ids())
        marked = wording.field("doubtful").lower()
        if ids and self._dialogs.confirm(self._question(marked, ids), actions.label("doubtful")):
            self._desk.perform(SetDoubtful(ids))

    def set_field(self) -> None:
        """Ask for a field and a value, and set it in all that is selected."""
        ids = list(self._selection.ids())
        operation = self._dialogs.set_field(self._desk, ids) if ids else None
        if operation is not None:
            self._desk.perform(operation)

    def copy(self) -> None:
        """Put what is selected on the clipboard, as the columns stand."""
        columns = table_columns.order_shown(self._view.horizontalHeader(), COLUMNS)
        ids = self._selection.ids()
        if ids:
            QGuiApplication.clipboard().setText(table_copy.as_text(self._desk, ids, columns))

    def _handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "verify_chosen": lambda: self.asked.emit("verify"),
            "reject_chosen": lambda: self.asked.emit("reject"),
            "doubt_chosen": lambda: self.asked.emit("doubtful"),
            "unreview_chosen": lambda: self.asked.emit("unreview"),
            "set_field": self.set_field,
            "edit_cell": self._edit,
            "copy": self.copy,
            "select_all": self._selection.select_all,
            "columns": self._show_columns,
        }

    def _let(self) -> None:
        """A workspace that is only read lets nothing be changed."""
        writable = not self._desk.session.read_only
        needs = {spec.name: spec.needs for spec in actions.TABLE_ACTIONS}
        for action in self.menu.actions():
            action.setEnabled(writable or needs.get(action.objectName()) != "change")

    def _make_buttons(self) -> QWidget:
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        signs = {"verify_chosen": theme.SIGNS["verified"], "reject_chosen": theme.SIGNS["rejected"], "set_field": ""}
        specs = {spec.name: spec for spec in actions.TABLE_ACTIONS}
        for action in self.menu.actions():
            name = action.objectName()
            if name in signs:
                words = f"{signs[name]} {actions.plain(specs[name].text)}".strip()
                button = QPushButton(words)
                button.setToolTip(f"{words} ({action.shortcut().toString()})")
                button.setEnabled(action.isEnabled())
                button.clicked.connect(action.trigger)
                row.addWidget(button)
        return beside

    def _question(self, marked: str, ids: list[int]) -> str:
        """How many, which, and what they are now."""
        states = Counter(amount.review for amount in view_queries.amounts(self._desk.session.reader, ids))
        now = ", ".join(f"{numbers.number(count)} {wording.choice(state)}" for state, count in states.most_common())
        text = self.tr("{count} figures are to be marked {review}:\n{which}.\n\nThey are now: {now}.")
        return text.format(
            count=numbers.number(len(ids)),
            review=marked,
            which=selected_words.which(self._desk, ids),
            now=now,
        )

    def _edit(self) -> None:
        index = self._view.currentIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._view.edit(index)

    def _show_columns(self) -> None:
        menu = self._heads.menu(self._view.currentIndex().column())
        self._popup(menu, QPoint(0, 0))

    def _ask(self, place: QPoint) -> None:
        self.menu.popup(self._view.viewport().mapToGlobal(place))

    def _popup(self, menu: QMenu, place: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._view.viewport().mapToGlobal(place))
