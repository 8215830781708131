"""The heads of the figure table: which columns are shown, in which order, how wide, and what sorts."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QTableView

from app.models.records import FigureFilter
from app.ui import table_columns, table_order
from app.ui.desk import Desk
from app.ui.figure_columns import COLUMNS
from app.ui.letter_menu import LetterMenu
from app.ui.row_table import CELL_SPACE
from app.ui.settings import FIGURE_COLUMNS, Settings


class TableHeads(QObject):
    """Works the heads of one view. A click sorts; with Shift it sorts by one column more; a right click chooses."""

    def __init__(self, view: QTableView, desk: Desk, settings: Settings) -> None:
        super().__init__(view)
        self._view = view
        self._heads = view.horizontalHeader()
        self._desk = desk
        self._settings = settings
        self._heads.setSectionsMovable(True)
        self._heads.setFirstSectionMovable(True)
        self._heads.setSectionsClickable(True)
        # The order of the texts is the table's own, and a third click on a head brings it back.
        self._heads.setSortIndicatorShown(True)
        self._heads.setSortIndicatorClearable(True)
        self._heads.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._heads.customContextMenuRequested.connect(self._ask)
        self._heads.sectionClicked.connect(self._clicked)
        desk.filtered.connect(self._show_order)
        self.reset()
        self.show(settings.get(FIGURE_COLUMNS))
        self._show_order(desk.filter)

    def describe(self) -> str:
        """The columns as they stand, to be shown again."""
        return table_columns.described(self._heads, COLUMNS)

    def show(self, description: str) -> None:
        """Put the columns as they were described; as they are declared where there is no description."""
        if description:
            table_columns.show(self._heads, COLUMNS, description)
        else:
            self.reset()

    def reset(self) -> None:
        """Put the columns as they are declared."""
        metrics = self._view.fontMetrics()
        for number, column in enumerate(COLUMNS):
            self._heads.moveSection(self._heads.visualIndex(number), number)
            self._heads.setSectionHidden(number, not column.shown)
            width = metrics.horizontalAdvance(column.sample) + CELL_SPACE
            self._heads.resizeSection(number, max(width, self._heads.sectionSizeHint(number)))

    def save(self) -> None:
        """Remember the columns for the next start."""
        self._settings.set(FIGURE_COLUMNS, self.describe())

    def sort_by(self, column: int, *, add: bool = False) -> None:
        """Sort by a column as a click on its head does; ``add`` keeps the columns that sort already before it."""
        self._desk.restrict(sort=table_order.clicked(self._desk.filter.sort, COLUMNS[column].name, add=add))
        self._show_order(self._desk.filter)

    def menu(self, column: int) -> QMenu:
        """What can be done with the columns, one of which (-1: none) was pointed at."""
        menu = LetterMenu(self._view)
        if column >= 0:
            title = COLUMNS[column].title
            menu.addAction(self.tr("&Sort by {column}").format(column=title), lambda: self.sort_by(column))
            then = menu.addAction(self.tr("&Then by {column}").format(column=title))
            then.triggered.connect(lambda: self.sort_by(column, add=True))
            then.setEnabled(bool(self._desk.filter.sort))
        text_order = menu.addAction(self.tr("In the &order of the texts"), lambda: self._desk.restrict(sort=()))
        text_order.setEnabled(bool(self._desk.filter.sort))
        menu.addSeparator()
        for number in sorted(range(len(COLUMNS)), key=self._heads.visualIndex):
            menu.addAction(self._chooser(menu, number))
        menu.addSeparator()
        menu.addAction(self.tr("&Reset the columns"), self.reset)
        return menu

    def _chooser(self, menu: QMenu, number: int) -> QAction:
        """An entry that shows and hides a column; the last that is shown stays."""
        action = QAction(COLUMNS[number].title, menu, checkable=True)
        shown = table_columns.order_shown(self._heads, COLUMNS)
        action.setChecked(number in shown)
        action.setEnabled(shown != [number])
        action.toggled.connect(lambda checked: self._heads.setSectionHidden(number, not checked))
        return action

    def _ask(self, place: QPoint) -> None:
        menu = self.menu(self._heads.logicalIndexAt(place))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._heads.mapToGlobal(place))

    def _clicked(self, section: int) -> None:
        shift = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        self.sort_by(section, add=bool(shift))

    def _show_order(self, chosen: FigureFilter) -> None:
        """Mark the head of the column that sorts; where several do, the heads' texts say which and in which order."""
        name, descending = chosen.sort[0] if len(chosen.sort) == 1 else ("", False)
        section = next((number for number, column in enumerate(COLUMNS) if column.name == name), -1)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        if (self._heads.sortIndicatorSection(), self._heads.sortIndicatorOrder()) != (section, order):
            self._heads.setSortIndicator(section, order)
        self._heads.headerDataChanged(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
