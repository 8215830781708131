"""Paints what was found: a report as a headline with its count, a hit as its context over a quiet line about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.models.search import Span
from app.ui.offsets import Offsets
from app.ui.search_model import COUNT, DOCUMENT, LINE, Line

Index = QModelIndex | QPersistentModelIndex

SPACE = 4
"""Pixels above and below a row's text, and beside it."""

QUIET = 0.68
"""How much of a text's colour what stands back has."""

ELLIPSIS = "…"


class HitDelegate(QStyledItemDelegate):
    """For the rows of a SearchModel."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines for a hit, one for a report."""
        lines, space = (2, 2 * SPACE) if index.data(LINE) is not None else (1, 3 * SPACE)
        return QSize(0, lines * option.fontMetrics.height() + space)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row: first what the style puts behind it."""
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        area = option.rect.adjusted(SPACE, SPACE, -2 * SPACE, -SPACE)
        line = index.data(LINE)
        if isinstance(line, Line):
            self._paint_hit(painter, option, line, area)
        else:
            self._paint_report(painter, option, index, area)
        painter.restore()

    def _paint_hit(self, painter: QPainter, option: QStyleOptionViewItem, line: Line, area: QRect) -> None:
        height = option.fontMetrics.height()
        top = QRect(area.left(), area.top(), area.width(), height)
        painter.setPen(_colour(option))
        _draw(painter, option.font, line.hit.context, line.hit.marks, top)
        painter.setPen(_quiet(option))
        _draw(painter, option.font, line.detail, line.detail_marks, top.translated(0, height))

    def _paint_report(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, area: QRect) -> None:
        name, count, document = str(index.data()), str(index.data(COUNT)), str(index.data(DOCUMENT))
        metrics = option.fontMetrics
        area.setTop(area.bottom() - metrics.height())
        painter.setPen(_quiet(option))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        area.setRight(area.right() - metrics.horizontalAdvance(count) - 4 * SPACE)
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setPen(_colour(option))
        used = _draw(painter, bold, name, (), area)
        area.setLeft(area.left() + used + 4 * SPACE)
        if area.width() > metrics.averageCharWidth() * 8:
            painter.setPen(_quiet(option))
            shown = metrics.elidedText(document, Qt.TextElideMode.ElideMiddle, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _quiet(option: QStyleOptionViewItem) -> QColor:
    """The colour of what stands back: still easily read."""
    colour = _colour(option)
    if not option.state & QStyle.StateFlag.State_Selected:
        colour.setAlphaF(QUIET)
    return colour


def _colour(option: QStyleOptionViewItem) -> QColor:
    """The colour of a text; on a chosen row the one that goes with it."""
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    active = bool(option.state & QStyle.StateFlag.State_Active)
    group = QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive
    role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
    return option.palette.color(group, role)


def _draw(painter: QPainter, font: QFont, text: str, marks: Sequence[Span], area: QRect) -> int:
    """Draw one line of text with marks (code points) in bold, cut with an ellipsis where it is too long; its width."""
    fits, width = _fitting(font, text, marks, area.width())
    layout = _layout(font, fits, marks, area.width() * 2)
    # Signs of another font stand higher; all lines keep the baseline of their own.
    raised = QFontMetricsF(font).ascent() - layout.lineAt(0).ascent()
    layout.draw(painter, QPointF(area.left(), area.top() + raised))
    return width


def _fitting(font: QFont, text: str, marks: Sequence[Span], width: int) -> tuple[str, int]:
    """As much of a text as fits, with an ellipsis where that is not all, and how wide it is."""
    whole = _layout(font, text, marks, width)  # a line must not outlive its layout
    units = text.encode("utf-16-le")
    if 2 * whole.lineAt(0).textLength() >= len(units):
        return text, int(whole.lineAt(0).naturalTextWidth())
    cut = _layout(font, text, marks, width - QFontMetrics(font).horizontalAdvance(ELLIPSIS))
    kept = units[: 2 * cut.lineAt(0).textLength()].decode("utf-16-le", "ignore").rstrip()
    return kept + ELLIPSIS, width


def _layout(font: QFont, text: str, marks: Sequence[Span], width: int) -> QTextLayout:
    """A text laid out in one line, broken anywhere at a width."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    layout.setTextOption(option)
    offsets = Offsets(text)
    formats = []
    for start, end in marks:
        bold = QTextLayout.FormatRange()
        bold.start, stop = offsets.units(start), offsets.units(min(end, len(text)))
        bold.length = stop - bold.start
        bold.format = QTextCharFormat()
        bold.format.setFontWeight(QFont.Weight.Bold)
        if bold.length > 0:
            formats.append(bold)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(width, 1))
    layout.endLayout()
    return layout
