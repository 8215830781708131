"""How figures are marked in the text: one format for each review state, and the chosen one apart from all.

The marks lie over the text as a highlighter's formats: twenty thousand of them cost no more than the blocks they
stand in, and another choice or review repaints two blocks.
"""

from __future__ import annotations

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from app.models.records import FigureRow
from app.ui import theme
from app.ui.reading import Block
from app.ui.source_page import SourcePage


def mark_format(review: str, *, chosen: bool) -> QTextCharFormat:
    """The look of a figure: colours by state or choice, underline or stroke by state."""
    colours, shape = theme.mark("chosen" if chosen else review), theme.SHAPES[review]
    made = QTextCharFormat()
    made.setForeground(colours.text)
    made.setBackground(colours.ground)
    made.setUnderlineColor(colours.line)
    made.setUnderlineStyle(shape.underline)
    made.setFontStrikeOut(shape.struck)
    return made


def leftover_format() -> QTextCharFormat:
    """The look of a printed number that is no figure and was not dismissed: a faint underline."""
    made = QTextCharFormat()
    made.setUnderlineColor(theme.leftover())
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
    return made


class MarkHighlighter(QSyntaxHighlighter):
    """Marks the figures of a page in the document that shows it."""

    def __init__(self, document: QTextDocument, page: SourcePage) -> None:
        super().__init__(document)
        self._page = page
        self._chosen: int | None = None
        self._formats: dict[tuple[str, bool], QTextCharFormat] = {}
        self._leftover = leftover_format()

    @property
    def chosen(self) -> int | None:
        """The id of the chosen figure."""
        return self._chosen

    def choose(self, figure_id: int | None) -> None:
        """Mark another figure as the chosen one."""
        touched = [figure for figure in map(self._page.figures.get, _known(self._chosen, figure_id)) if figure]
        self._chosen = figure_id
        for figure in touched:
            self.mark_again(figure)

    def mark_again(self, figure: FigureRow) -> None:
        """Repaint a figure whose state has changed."""
        self.mark_stretch(figure.span_start, figure.span_end)

    def mark_stretch(self, start: int, end: int) -> None:
        """Repaint the blocks that a stretch of the text stands in."""
        reading, document = self._page.reading, self.document()
        first = document.findBlock(reading.position(start))
        last = document.findBlock(reading.position(end)).blockNumber()
        while first.isValid() and first.blockNumber() <= last:
            self.rehighlightBlock(first)
            first = first.next()

    def highlightBlock(self, _text: str) -> None:  # noqa: N802 - Qt's name
        """Called by Qt for each block."""
        reading, number = self._page.reading, self.currentBlock().blockNumber()
        if number >= len(reading.blocks):
            return
        block = reading.blocks[number]
        for one in self._page.leftovers.within(block.start, block.end):
            self._set(block, one.start, one.end, self._leftover)
        for figure in self._page.figures.within(block.start, block.end):
            self._set(block, figure.span_start, figure.span_end, self._format(figure))

    def _set(self, block: Block, start: int, end: int, look: QTextCharFormat) -> None:
        first = self._page.reading.position(max(start, block.start))
        last = self._page.reading.position(min(end, block.end))
        self.setFormat(first - block.position, last - first, look)

    def _format(self, figure: FigureRow) -> QTextCharFormat:
        key = (figure.review, figure.id == self._chosen)
        if key not in self._formats:
            self._formats[key] = mark_format(key[0], chosen=key[1])
        return self._formats[key]


def _known(*ids: int | None) -> list[int]:
    return list(dict.fromkeys(found for found in ids if found is not None))
