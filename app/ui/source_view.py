"""The text of one report with its figures marked: it can be read, clicked, walked through with a caret and copied."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.extraction.records import Leftover
from app.models.records import FigureRow, MachineRow
from app.ui import outlines, source_document, theme, wording
from app.ui.figure_tip import tip
from app.ui.kin import Kin
from app.ui.marks import Marks
from app.ui.source_hover import Hover
from app.ui.source_page import SourcePage
from app.ui.vocabulary_choices import Names

MEASURE = 82
"""Average characters of the longest line: beyond, the eye loses the next one."""

TEXT_SIZE = 1.1
"""The text's size beside the window's."""

CARET = 2
"""Pixels of the caret: it is what moves through the text by keyboard, so it must be seen."""

CALM = (0.12, 0.8)
"""The part of the height within which a chosen figure need not be scrolled."""


class SourceView(QTextEdit):
    """Shows a SourcePage. ``picked`` is emitted with a figure's id where its number is clicked, or Return is pressed in
    it; ``asked`` where Return is pressed on a selection; ``menu_asked`` with the place of a menu. What is copied is
    the stored text, since the widget turns no-break spaces into others. ``reasons`` says why the machine said what it
    said of a figure.
    """

    picked = Signal(int)
    asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(
        self,
        names: Names,
        parent: QWidget | None = None,
        reasons: Callable[[int], MachineRow | None] = lambda _: None,
    ) -> None:
        super().__init__(parent)
        self._names = names
        self._reasons = reasons
        self._kin = Kin()
        self._zoom = 1.0
        self._page: SourcePage | None = None
        self._shown: QTextDocument | None = None
        self._marks: Marks | None = None
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
        self.setCursorWidth(CARET)
        Hover(self.viewport(), self._explain, lambda point: self.figure_at(point) is not None)

    @property
    def page(self) -> SourcePage | None:
        """The page that is shown."""
        return self._page

    def show_page(self, page: SourcePage) -> None:
        """Show another report from its beginning."""
        old, self._shown = self._shown, source_document.build(page.reading, self._reading_font(), self)
        self._page = page
        self._marks = Marks(self._shown, page)
        self._marks.mark_all()
        self.setDocument(self._shown)
        self._set_measure()
        self.verticalScrollBar().setValue(0)
        if old is not None:
            old.deleteLater()

    def choose(self, figure: FigureRow | None, *, quietly: bool = False) -> None:
        """Mark the chosen figure, and bring it into view where it is not (``quietly``: nothing moves)."""
        if self._marks is None or self._page is None:
            return
        self._marks.choose(figure.id if figure else None)
        if figure is not None and not quietly:
            self.scroll_to(figure.span_start)
            self._put(self._cursor(figure.span_start))

    def link(self, kin: Kin) -> None:
        """Mark what belongs to the chosen figure."""
        self._kin = kin
        self.viewport().update()

    def mark_again(self, figures: Iterable[FigureRow]) -> None:
        """Repaint figures whose values have changed."""
        if self._marks is not None:
            self._marks.mark((figure.span_start, figure.span_end) for figure in figures)

    def mark_leftovers(self, numbers: Iterable[Leftover]) -> None:
        """Repaint numbers that came to be, or ceased to be, not captured."""
        if self._marks is not None:
            self._marks.mark((number.start, number.end) for number in numbers)

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
        position = self.cursorForPosition(QPoint(0, self.viewport().height() // 8)).position()
        return self._page.reading.offset(position) if self._page else 0

    def figure_at(self, point: QPoint) -> FigureRow | None:
        """The figure whose print is under a point of the viewport."""
        offset = self._offset_at(point)
        return None if offset is None or self._page is None else self._page.figures.at(offset)

    def _leftover_at(self, point: QPoint) -> Leftover | None:
        offset = self._offset_at(point)
        return None if offset is None or self._page is None else self._page.leftovers.at(offset)

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and boxes around what belongs to the chosen figure."""
        super().paintEvent(event)
        if self._page is None or self._shown is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for role, figure in self._kin.all():
            place = self._page.reading.position
            stretch = place(figure.span_start), place(figure.span_end)
            outlines.paint(painter, self._shown, stretch, role, theme.kin())

    def _explain(self, point: QPoint) -> str:
        """What the pointer is told at a point."""
        figure, number = self.figure_at(point), self._leftover_at(point)
        if figure is not None:
            return tip(figure, self._names, self._reasons(figure.id))
        if number is None:
            return ""
        return self.tr("Not captured: likely {reason}").format(reason=wording.why_none(number.reason))

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
        """Return makes a figure of what is selected, or chooses the figure under the caret."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._page is not None:
            if self.textCursor().hasSelection():
                self.asked.emit()
                return
            figure = self._page.figures.at(self._page.reading.offset(self.textCursor().position()))
            if figure is not None:
                self.picked.emit(figure.id)
                return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu; a click beside the selection first puts the caret there."""
        if event.reason() == QContextMenuEvent.Reason.Mouse and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        self.menu_asked.emit(event.globalPos())

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
        selected = self.selection()
        self.show_page(page)
        self.setTextCursor(self._between(*selected))
        if self._marks is not None:
            self._marks.choose(chosen)
        self.scroll_to(offset, top=True)

    def _reading_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * TEXT_SIZE * self._zoom)
        return font

    def _set_measure(self) -> None:
        widest = self.fontMetrics().averageCharWidth() * MEASURE * TEXT_SIZE * self._zoom
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
