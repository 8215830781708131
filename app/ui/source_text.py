"""The text of one report, set for reading: it can be scrolled, selected, enlarged and copied. Of figures it knows
nothing. Places are offsets of the stored text.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSignalBlocker, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPalette, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.ui import source_document, theme
from app.ui.source_page import SourcePage

MEASURE = 75
"""Characters of the longest line: beyond, the eye loses the next one."""

PROSE = "In 2012, the province put 1.2 million yuan into the poor villages of its counties, and farmers were trained."
"""What such a line is like: what fonts name as the width of an average character differs between systems."""

TEXT_SIZE = 1.1
"""The text's size beside the window's."""

CARET = 2
"""Pixels of the caret: it is what moves through the text by keyboard, so it must be seen."""

CALM = (0.12, 0.8)
"""The part of the height within which a chosen figure need not be scrolled."""


class SourceText(QTextEdit):
    """Shows a SourcePage; a caret moves through it by keyboard. What is copied is the stored text, since the widget
    turns no-break spaces into others.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: SourcePage | None = None
        self._shown: QTextDocument | None = None
        self._zoom = 1.0
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setCursorWidth(CARET)
        # The margins beside the measure are paper too.
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)

    @property
    def page(self) -> SourcePage | None:
        """The page that is shown."""
        return self._page

    def show_page(self, page: SourcePage) -> None:
        """Show another report from its beginning."""
        old, self._shown = self._shown, source_document.build(page.reading, self._reading_font(), self)
        self._page = page
        self._prepare(self._shown, page)
        with QSignalBlocker(self.verticalScrollBar()):  # else who asks what is in view has all laid out to there
            self.verticalScrollBar().setValue(0)
        self.setDocument(self._shown)
        self._set_measure()
        self.verticalScrollBar().setValue(0)
        if old is not None:
            old.deleteLater()

    def _prepare(self, document: QTextDocument, page: SourcePage) -> None:
        """Called with a document before it is laid out."""

    def colour(self, stretches: Iterable[tuple[int, int]]) -> None:
        """Colour the ground of stretches of the stored text, and of no others."""
        coloured = []
        for start, end in stretches:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._between(start, end)
            selection.format.setBackground(theme.found())
            coloured.append(selection)
        self.setExtraSelections(coloured)

    def zoom(self, percent: int) -> None:
        """Show the text in another size: 100 is its own."""
        self._zoom = percent / 100
        if self._page is not None:
            self._show_again(self._page)

    def scroll_to(self, offset: int, *, top: bool = False) -> None:
        """Bring an offset of the document into view: to the middle if it is out of sight, or to the top."""
        if self._page is None:
            return
        cursor, bar = self._cursor(offset), self.verticalScrollBar()
        if not cursor.block().layout().lineCount() or self._wanted(cursor, top=top) > bar.maximum():
            source_document.lay_out_rest(self.document())
        bar.setValue(self._wanted(cursor, top=top))

    def _wanted(self, cursor: QTextCursor, *, top: bool) -> int:
        """The value of the scroll bar that brings a cursor into view."""
        place, height, value = self.cursorRect(cursor), self.viewport().height(), self.verticalScrollBar().value()
        if top:
            return value + place.top() - int(source_document.MARGIN)
        if CALM[0] * height <= place.center().y() <= CALM[1] * height:
            return value
        return value + place.center().y() - int(height * 0.4)

    def sees(self, offset: int) -> bool:
        """Whether an offset is in view."""
        place = self.cursorRect(self._cursor(offset))
        return place.top() >= 0 and place.bottom() <= self.viewport().height()

    def offset_in_view(self) -> int:
        """The offset near the upper edge of the view."""
        if self.verticalScrollBar().value():
            self.document().size()  # what Qt has put off it does only behind its answer, which is wrong below the top
        position = self.cursorForPosition(QPoint(0, self.viewport().height() // 8)).position()
        return self._page.reading.offset(position) if self._page else 0

    def _offset_at(self, point: QPoint) -> int | None:
        """The offset of the character under a point of the viewport."""
        if self._page is None:
            return None
        scrolled = point + QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(scrolled, Qt.HitTestAccuracy.ExactHit)
        return self._page.reading.offset(position) if position >= 0 else None

    def createMimeDataFromSelection(self) -> QMimeData:
        """The stored text of what is selected."""
        data = QMimeData()
        if self._page is not None:
            data.setText(self._page.text[slice(*self.selection())])
        return data

    def selection(self) -> tuple[int, int]:
        """The stretch of the stored text that is selected; where nothing is, both ends are the caret's."""
        if self._page is None:
            return 0, 0
        cursor, reading = self.textCursor(), self._page.reading
        return reading.offset(cursor.selectionStart()), reading.offset(cursor.selectionEnd())

    def select(self, start: int, end: int) -> None:
        """Select a stretch of the stored text and bring it into view."""
        if self._page is None:
            return
        self.scroll_to(start)
        self._put(self._between(start, end))

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
        offset, selected = self.offset_in_view(), self.selection()
        self.show_page(page)
        if offset > page.report.span_start:
            source_document.lay_out_rest(self.document())  # once, where each step towards the place does a part again
        self.setTextCursor(self._between(*selected))
        self.scroll_to(offset, top=True)

    def _reading_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * TEXT_SIZE * self._zoom)
        # No kerning or ligatures where the script does without: a long text is laid out in half the time.
        font.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
        return font

    def _set_measure(self) -> None:
        widest = QFontMetricsF(self._reading_font()).horizontalAdvance(PROSE) / len(PROSE) * MEASURE
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        side = max(int((room - widest) / 2), 0)
        if self.viewportMargins().left() != side:  # else the text would be laid out once more
            self.setViewportMargins(side, 0, side, 0)

    def _cursor(self, offset: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        if self._page is not None:
            cursor.setPosition(self._page.reading.position(offset))
        return cursor

    def _between(self, start: int, end: int) -> QTextCursor:
        cursor = self._cursor(start)
        if self._page is not None:
            cursor.setPosition(self._page.reading.position(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _put(self, cursor: QTextCursor) -> None:
        """Move the caret without scrolling to it."""
        value = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(value)
