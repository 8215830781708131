"""The table of programmes: how much there is, how much is settled, and the money stated, for each report."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.curation.operations import Outcome
from app.models.records import ProgrammeCell
from app.ui import theme
from app.ui.desk import Desk
from app.ui.elided_label import ElidedLabel, quiet
from app.ui.empty_page import EmptyPage
from app.ui.programme_model import CellRole, Index, ProgrammeModel, counted

PADDING = 6
BAR = 3
"""Pixels around a cell's words, and the height of its progress bar."""

WIDEST = "888.88 bn yuan"
WIDEST_HEAD = "Zhejiang 2012 → Sichuan"
"""The texts that a column and the rows' heads have room for; longer words are broken in lines."""


class ProgrammeTable(QWidget):
    """A click or Enter on a cell restricts the figures to it, a click on a head to its row or column. ``opened`` says
    that the figures were asked for. It reads nothing while it is hidden.
    """

    opened = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self.model = ProgrammeModel(desk, self)
        self.view = self._make_view()
        self._empty = EmptyPage(self.tr("No figures yet.\nLoad source files from the File menu."))
        self._stack = QStackedWidget()
        self._lay_out()
        self.setFocusProxy(self.view)
        self.model.modelReset.connect(self._fit)
        desk.changed.connect(self._changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed while the table was hidden."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def _lay_out(self) -> None:
        table = QWidget()
        column = QVBoxLayout(table)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(6)
        legend = self.tr("Each cell: settled / all figures, and the actual yuan that are no part of a total.")
        column.addWidget(quiet(ElidedLabel(legend)))
        column.addWidget(self.view, 1)
        self._stack.addWidget(table)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _make_view(self) -> QTableView:
        view = QTableView()
        view.setModel(self.model)
        view.setItemDelegate(CellDelegate(self.model, view))
        view.setAccessibleName(self.tr("Programmes"))
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setTabKeyNavigation(False)
        view.setCornerButtonEnabled(False)
        view.setMouseTracking(True)
        across, down = view.horizontalHeader(), view.verticalHeader()
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        across.setAccessibleName(self.tr("Programmes"))
        down.setAccessibleName(self.tr("Provinces and years"))
        for head in (across, down):
            head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            head.setHighlightSections(True)
            head.setSectionsClickable(True)
        view.clicked.connect(self._open_index)
        view.activated.connect(self._open_index)
        down.sectionClicked.connect(lambda row: self._open(row, 0))
        across.sectionClicked.connect(lambda column: self._open(0, column))
        return view

    def _fit(self) -> None:
        """Make columns and heads as large as their words."""
        metrics, across = self.view.fontMetrics(), self.view.horizontalHeader()
        names = [str(self.model.headerData(n, Qt.Orientation.Horizontal)) for n in range(self.model.columnCount())]
        words = [word for name in names for word in name.split()]
        width = max([metrics.horizontalAdvance(word) for word in (*words, WIDEST) if len(word) < 20], default=0)
        across.setDefaultSectionSize(width + 2 * PADDING)
        box = QRect(0, 0, width, 9999)
        heights = [metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, name).height() for name in names]
        across.setFixedHeight(max(heights, default=0) + 2 * PADDING)
        down = self.view.verticalHeader()
        down.setFixedWidth(metrics.horizontalAdvance(WIDEST_HEAD) + 3 * PADDING)
        down.setDefaultSectionSize(2 * metrics.height() + BAR + 2 * PADDING)
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _changed(self, outcome: Outcome) -> None:
        if "figures" in outcome.tables or outcome.rearranged:
            self._stale = True
            if self.isVisible():
                self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        self.model.refresh()
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _open_index(self, index: QModelIndex) -> None:
        if self.model.cell(index) is not None:
            self._open(index.row(), index.column())

    def _open(self, row: int, column: int) -> None:
        self._desk.restrict(**self.model.restriction(row, column), unit="", text="", facets=())
        self.opened.emit()


class CellDelegate(QStyledItemDelegate):
    """Paints a cell: settled of all figures, the money below, and a bar for how far the review has come."""

    def __init__(self, model: ProgrammeModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell; one without figures stays empty."""
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        cell = index.data(CellRole)
        if isinstance(cell, ProgrammeCell):
            painter.save()
            self._paint_words(painter, option, cell)
            self._paint_bar(painter, option, cell)
            painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of words and the bar."""
        height = 2 * option.fontMetrics.height() + BAR + 2 * PADDING
        return QSize(super().sizeHint(option, index).width() + 2 * PADDING, height)

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, cell: ProgrammeCell) -> None:
        box = option.rect.adjusted(PADDING, PADDING - 2, -PADDING, -PADDING - BAR)
        right = Qt.AlignmentFlag.AlignRight
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        palette = option.palette
        painter.setPen(palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text))
        font = QFont(option.font)
        font.setBold(not (cell.province and cell.programme))
        painter.setFont(font)
        money = self._model.money(cell)
        upper = Qt.AlignmentFlag.AlignTop if money else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, right | upper, counted(cell))
        font.setBold(False)
        font.setPointSizeF(font.pointSizeF() * 0.9)
        painter.setFont(font)
        if not chosen:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(box, right | Qt.AlignmentFlag.AlignBottom, money)

    def _paint_bar(self, painter: QPainter, option: QStyleOptionViewItem, cell: ProgrammeCell) -> None:
        box = option.rect
        track = QRect(box.left() + PADDING, box.bottom() - BAR - 2, box.width() - 2 * PADDING, BAR)
        painter.fillRect(track, option.palette.color(QPalette.ColorRole.Midlight))
        done = QRect(track)
        done.setWidth(round(track.width() * cell.settled / cell.figures))
        painter.fillRect(done, theme.mark("verified").line)
