"""The text of one report with its figures marked: it can be read, clicked, walked through with a caret and copied."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPalette, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from app.models.records import FigureRow
from app.ui import source_document
from app.ui.figure_tip import tip
from app.ui.marks import MarkHighlighter
from app.ui.source_page import SourcePage
from app.ui.vocabulary_choices import Names

MEASURE = 82
"""Average characters of the longest line: beyond, the eye loses the next one."""

TEXT_SIZE = 1.1
"""The text's size beside the window's."""

CALM = (0.12, 0.8)
"""The part of the height within which a chosen figure need not be scrolled."""


class SourceView(QTextEdit):
    """Shows a SourcePage. ``picked`` is emitted with a figure's id where its number is clicked, or Return is pressed in
    it. What is copied is the stored text, since the widget turns no-break spaces into others.
    """

    picked = Signal(int)

    def __init__(self, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self.more: Callable[[FigureRow], Sequence[str]] = lambda _: ()
        """What else a tooltip says of a figure, in lines."""
        self._page: SourcePage | None = None
        self._shown: QTextDocument | None = None
        self._marks: MarkHighlighter | None = None
        self._pressed = QPoint()
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        # The margins beside the measure are paper too.
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.viewport().setMouseTracking(True)
        self.viewport().installEventFilter(self)

    def show_page(self, page: SourcePage) -> None:
        """Show another report from its beginning."""
        old, self._shown = self._shown, source_document.build(page.reading, self._reading_font(), self)
        self._page = page
        self._marks = MarkHighlighter(self._shown, page)
        self._marks.rehighlight()
        self.setDocument(self._shown)
        self._set_measure()
        self.verticalScrollBar().setValue(0)
        if old is not None:
            old.deleteLater()

    def choose(self, figure: FigureRow | None) -> None:
        """Mark the chosen figure, and bring it into view where it is not."""
        if self._marks is None or self._page is None:
            return
        self._marks.choose(figure.id if figure else None)
        if figure is not None:
            self.scroll_to(figure.span_start)
            self._put_caret(figure.span_start)

    def mark_again(self, figures: Iterable[FigureRow]) -> None:
        """Repaint figures whose values have changed."""
        for figure in figures:
            if self._marks is not None:
                self._marks.mark_again(figure)

    def scroll_to(self, offset: int, *, top: bool = False) -> None:
        """Bring an offset of the document into view: to the middle if it is out of sight, or to the top."""
        if self._page is None:
            return
        place = self.cursorRect(self._cursor(offset))
        height, bar = self.viewport().height(), self.verticalScrollBar()
        if top:
            bar.setValue(bar.value() + place.top() - int(source_document.MARGIN))
        elif not CALM[0] * height <= place.center().y() <= CALM[1] * height:
            bar.setValue(bar.value() + place.center().y() - int(height * 0.4))

    def sees(self, offset: int) -> bool:
        """Whether an offset is in view."""
        place = self.cursorRect(self._cursor(offset))
        return place.top() >= 0 and place.bottom() <= self.viewport().height()

    def offset_in_view(self) -> int:
        """The offset near the upper edge of the view."""
        position = self.cursorForPosition(QPoint(0, self.viewport().height() // 8)).position()
        return self._page.reading.offset(position) if self._page else 0

    def figure_at(self, point: QPoint) -> FigureRow | None:
        """The figure whose print is under a point of the viewport."""
        if self._page is None:
            return None
        scrolled = point + QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(scrolled, Qt.HitTestAccuracy.ExactHit)
        return self._page.figures.at(self._page.reading.offset(position)) if position >= 0 else None

    def createMimeDataFromSelection(self) -> QMimeData:
        """The stored text of what is selected."""
        data = QMimeData()
        if self._page is not None:
            cursor, reading = self.textCursor(), self._page.reading
            start, end = reading.offset(cursor.selectionStart()), reading.offset(cursor.selectionEnd())
            data.setText(self._page.text[start:end])
        return data

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tooltips over figures, and a hand for what can be clicked."""
        if watched is self.viewport():
            if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
                figure = self.figure_at(event.pos())
                QToolTip.showText(
                    event.globalPos(), tip(figure, self._names, more=self.more(figure)) if figure else "", self
                )
                return True
            if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent) and not event.buttons():
                over = self.figure_at(event.position().toPoint()) is not None
                shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
                self.viewport().setCursor(shape)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that selected nothing chooses the figure under it."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            figure = self.figure_at(self._pressed)
            if figure is not None and figure == self.figure_at(event.position().toPoint()):
                self.picked.emit(figure.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return chooses the figure under the caret."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._page is not None:
            figure = self._page.figures.at(self._page.reading.offset(self.textCursor().position()))
            if figure is not None:
                self.picked.emit(figure.id)
                return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure, and the line that is being read."""
        offset = self.offset_in_view()
        self._set_measure()
        super().resizeEvent(event)
        if self._page is not None and event.size().width() != event.oldSize().width():
            self.scroll_to(offset, top=True)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._page is not None:
            self._show_again(self._page)

    def _show_again(self, page: SourcePage) -> None:
        """Another look, the same place. A new document is faster than marking the blocks of one laid out anew."""
        offset, chosen = self.offset_in_view(), self._marks.chosen if self._marks else None
        self.show_page(page)
        if self._marks is not None:
            self._marks.choose(chosen)
        self.scroll_to(offset, top=True)

    def _reading_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * TEXT_SIZE)
        return font

    def _set_measure(self) -> None:
        widest = self.fontMetrics().averageCharWidth() * MEASURE * TEXT_SIZE
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        side = max(int((room - widest) / 2), 0)
        self.setViewportMargins(side, 0, side, 0)

    def _cursor(self, offset: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        if self._page is not None:
            cursor.setPosition(self._page.reading.position(offset))
        return cursor

    def _put_caret(self, offset: int) -> None:
        value = self.verticalScrollBar().value()
        self.setTextCursor(self._cursor(offset))
        self.verticalScrollBar().setValue(value)
