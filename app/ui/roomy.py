"""The rows of trees with some air, and boxes that are seen. Style sheets would do the same, but a view that has one
keeps its colours when the window turns dark or light.
"""

from __future__ import annotations

from PySide6.QtCore import QMargins, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex

BOX = "#8a8a8a"
"""The border of an empty box, to be seen on light and dark."""


class Roomy(QStyledItemDelegate):
    """Adds ``margins`` (pixels) to the size of each row's text, and draws a border around each empty box."""

    def __init__(self, margins: QMargins, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._margins = margins

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The text's size with the margins."""
        return super().sizeHint(option, index).grownBy(self._margins)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint as the style does, and the box's border, whose shade is not seen on a dark ground."""
        super().paint(painter, option, index)
        if index.data(Qt.ItemDataRole.CheckStateRole) not in (Qt.CheckState.Unchecked, Qt.CheckState.Unchecked.value):
            return
        self.initStyleOption(option, index)
        part = QStyle.SubElement.SE_ItemViewItemCheckIndicator
        painter.setPen(QColor(BOX))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(option.widget.style().subElementRect(part, option, option.widget).adjusted(0, 0, -1, -1))
