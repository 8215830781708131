"""How figures are marked in the text: one format for each review state, and the chosen one apart from all.

The marks lie over the text as a highlighter's formats: twenty thousand of them cost no more than the blocks they
stand in, and another choice or review repaints two blocks.
"""

from __future__ import annotations

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from app.models.records import FigureRow
from app.ui import theme
from app.ui.source_page import SourcePage


def mark_format(review: str, *, chosen: bool, found: bool = False) -> QTextCharFormat:
    """The look of a figure: colours by state or choice, underline or stroke by state, a wave with findings."""
    colours, shape = theme.mark("chosen" if chosen else review), theme.SHAPES[review]
    made = QTextCharFormat()
    made.setForeground(colours.text)
    made.setBackground(colours.ground)
    made.setUnderlineColor(colours.line)
    made.setUnderlineStyle(shape.underline)
    made.setFontStrikeOut(shape.struck)
    if found:
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        made.setUnderlineColor(colours.line if chosen else theme.severe("high"))
    return made


class MarkHighlighter(QSyntaxHighlighter):
    """Marks the figures of a page in the document that shows it."""

    def __init__(self, document: QTextDocument, page: SourcePage) -> None:
        super().__init__(document)
        self._page = page
        self._chosen: int | None = None
        self._formats: dict[tuple[str, bool, bool], QTextCharFormat] = {}

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
        reading, document = self._page.reading, self.document()
        first = document.findBlock(reading.position(figure.span_start))
        last = document.findBlock(reading.position(figure.span_end)).blockNumber()
        while first.isValid() and first.blockNumber() <= last:
            self.rehighlightBlock(first)
            first = first.next()

    def highlightBlock(self, _text: str) -> None:  # noqa: N802 - Qt's name
        """Called by Qt for each block."""
        reading, number = self._page.reading, self.currentBlock().blockNumber()
        if number >= len(reading.blocks):
            return
        block = reading.blocks[number]
        for figure in self._page.figures.within(block.start, block.end):
            start = reading.position(max(figure.span_start, block.start))
            end = reading.position(min(figure.span_end, block.end))
            self.setFormat(start - block.position, end - start, self._format(figure))

    def _format(self, figure: FigureRow) -> QTextCharFormat:
        key = (figure.review, figure.id == self._chosen, figure.findings > 0)
        if key not in self._formats:
            self._formats[key] = mark_format(key[0], chosen=key[1], found=key[2])
        return self._formats[key]


def _known(*ids: int | None) -> list[int]:
    return list(dict.fromkeys(found for found in ids if found is not None))
