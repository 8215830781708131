"""A row that breaks: what does not fit beside the others goes on in the line below."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

SPACE = 6
"""Pixels between widgets, and between lines."""


class FlowLayout(QLayout):
    """Each widget is as wide as it wants to be, or as the line. Those that expand share what is left of their line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins())
        self.setSpacing(SPACE)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take an item in at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """The item at a place, from 0; None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Give an item back; None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """It takes no more than its lines."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """The narrower it is, the more lines it has."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Pixels that the lines need."""
        margins = self.contentsMargins()
        lines = self._lines(width - margins.left() - margins.right())
        heights = [max(item.sizeHint().height() for item in line) for line in lines]
        between = self.spacing() * max(len(lines) - 1, 0)
        return sum(heights) + between + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(len(shown) - 1, 0)
        return self._around(QSize(width, max((item.sizeHint().height() for item in shown), default=0)))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the largest one."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return self._around(size)

    def setGeometry(self, rectangle: QRect) -> None:  # noqa: N802 - Qt's name
        """Lay the lines out."""
        super().setGeometry(rectangle)
        inside = rectangle.marginsRemoved(self.contentsMargins())
        top = inside.top()
        for line in self._lines(inside.width()):
            height = max(item.sizeHint().height() for item in line)
            self._lay_line(line, QRect(inside.left(), top, inside.width(), height))
            top += height + self.spacing()

    def _lay_line(self, line: list[QLayoutItem], room: QRect) -> None:
        widths = [min(item.sizeHint().width(), room.width()) for item in line]
        left = room.width() - sum(widths) - self.spacing() * (len(line) - 1)
        growing = [place for place, item in enumerate(line) if item.expandingDirections() & Qt.Orientation.Horizontal]
        for place in growing:
            widths[place] += left // len(growing)
        x = room.left()
        for item, width in zip(line, widths, strict=True):
            height = min(item.sizeHint().height(), room.height())
            item.setGeometry(QRect(QPoint(x, room.top() + (room.height() - height) // 2), QSize(width, height)))
            x += width + self.spacing()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """What stands in each line."""
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            needed = item.sizeHint().width()
            if not lines or needed > left:
                lines.append([])
                left = width
            lines[-1].append(item)
            left -= needed + self.spacing()
        return lines

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _around(self, size: QSize) -> QSize:
        return size.grownBy(self.contentsMargins())
