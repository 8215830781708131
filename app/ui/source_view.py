"""The text of one report with its figures marked: it can be read, clicked, walked through with a caret and copied."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from app.extraction.records import Leftover
from app.models.annotation_queries import AnnotationRow
from app.models.records import FigureRow, MachineRow
from app.ui import outlines, theme, wording
from app.ui.figure_tip import tip
from app.ui.kin import Kin
from app.ui.marks import Marks
from app.ui.source_hover import Hover
from app.ui.source_page import SourcePage, stretch
from app.ui.source_text import SourceText
from app.ui.vocabulary_choices import Names


class SourceView(SourceText):
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
        self._marks: Marks | None = None
        self.more: Callable[[FigureRow], Sequence[str]] = lambda _: ()
        """What else a tooltip says of a figure, in lines."""
        self._pressed = QPoint()
        Hover(self.viewport(), self._explain, lambda point: self.figure_at(point) is not None)

    def _prepare(self, document: QTextDocument, page: SourcePage) -> None:
        """Mark what is to be marked; the chosen figure stays so where the page is shown anew."""
        chosen = self._marks.chosen if self._marks is not None and self._marks.page is page else None
        self._marks = Marks(document, page, chosen)
        self._marks.mark_all()

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

    def mark_notes(self, notes: Iterable[AnnotationRow]) -> None:
        """Repaint what has a note, or had one."""
        if self._marks is not None:
            self._marks.mark(stretch(note) for note in notes)

    def figure_at(self, point: QPoint) -> FigureRow | None:
        """The figure whose print is under a point of the viewport."""
        offset = self._offset_at(point)
        return None if offset is None or self._page is None else self._page.figures.at(offset)

    def _leftover_at(self, point: QPoint) -> Leftover | None:
        offset = self._offset_at(point)
        return None if offset is None or self._page is None else self._page.leftovers.at(offset)

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

    def _notes_at(self, point: QPoint) -> list[str]:
        """What is noted on the text under a point."""
        offset = self._offset_at(point)
        found = [] if offset is None or self._page is None else self._page.notes_within(offset, offset + 1)
        text = self.tr("Note by {who}: {note}")
        return [text.format(who=note.initials, note=note.body) for note in found]

    def _explain(self, point: QPoint) -> str:
        """What the pointer is told at a point."""
        figure, number, notes = self.figure_at(point), self._leftover_at(point), self._notes_at(point)
        if figure is not None:
            return tip(figure, self._names, self._reasons(figure.id), more=[*self.more(figure), *notes])
        number_is = (
            self.tr("Not captured: likely {reason}").format(reason=wording.why_none(number.reason)) if number else ""
        )
        lines = "<br>".join(escape(line) for line in (number_is, *notes) if line)
        return f"<qt>{lines}</qt>" if notes else lines

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
