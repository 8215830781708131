"""Boxes painted around stretches of a laid-out text: they say what belongs together, and move no letter."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextDocument

from app.ui.kin import Role

STYLES: dict[Role, Qt.PenStyle] = {
    "total": Qt.PenStyle.SolidLine,
    "part": Qt.PenStyle.DashLine,
    "mention": Qt.PenStyle.DotLine,
}
"""A line of its own for each role, so that none is told by colour alone."""

WIDTH, RADIUS, ROOM = 1.6, 3.0, 1.5


def boxes(document: QTextDocument, start: int, end: int) -> Iterator[QRectF]:
    """Where ``start:end`` (positions of the document) is shown: one box for each line it stands on."""
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        layout, origin = block.layout(), document.documentLayout().blockBoundingRect(block).topLeft()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start - block.position(), line.textStart())
            last = min(end - block.position(), line.textStart() + line.textLength())
            if first < last:
                left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
                # A line's rectangle is as high as the spacing; the letters stand at its foot.
                high = line.ascent() + line.descent()
                base = line.rect().top() + line.ascent()
                top = origin.y() + base - line.ascent()
                yield QRectF(origin.x() + left, top, right - left, high)
        block = block.next()


def _x(found: object) -> float:
    """PySide hands the x of a cursor together with the cursor."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


def paint(painter: QPainter, document: QTextDocument, stretch: tuple[int, int], role: Role, colour: QColor) -> None:
    """Paint the boxes of a stretch in the document's coordinates."""
    painter.setPen(QPen(colour, WIDTH, STYLES[role]))
    for box in boxes(document, *stretch):
        painter.drawRoundedRect(box.adjusted(-ROOM, -ROOM, ROOM, ROOM), RADIUS, RADIUS)
