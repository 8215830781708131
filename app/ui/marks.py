"""How figures are marked in the text: one format for each review state, and the chosen one apart from all.

The marks lie over the text as formats of its layout, put there before it is laid out: twenty thousand of them cost no
more than the blocks they stand in, and another choice or review lays out two blocks anew.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QTextCharFormat, QTextDocument, QTextLayout

from app.extraction.records import Leftover
from app.models.records import FigureRow
from app.ui import theme
from app.ui.reading import Block
from app.ui.source_page import SourcePage, stretch


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


def leftover_format() -> QTextCharFormat:
    """The look of a printed number that is no figure and was not dismissed: a faint underline."""
    made = QTextCharFormat()
    made.setUnderlineColor(theme.leftover())
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
    return made


def note_format() -> QTextCharFormat:
    """The look of what somebody has put a note on, where nothing else is marked: dashes and dots below it."""
    made = QTextCharFormat()
    made.setUnderlineColor(theme.noted())
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashDotLine)
    return made


class Marks:
    """Marks the figures of a page, and the numbers that were not captured, in the document that shows it."""

    def __init__(self, document: QTextDocument, page: SourcePage, chosen: int | None = None) -> None:
        self._document = document
        self._page = page
        self._chosen = chosen
        self._formats: dict[tuple[str, bool, bool], QTextCharFormat] = {}
        self._leftover = leftover_format()
        self._note = note_format()

    @property
    def page(self) -> SourcePage:
        """The page whose figures are marked."""
        return self._page

    @property
    def chosen(self) -> int | None:
        """The id of the chosen figure."""
        return self._chosen

    def choose(self, figure_id: int | None) -> None:
        """Mark another figure as the chosen one."""
        touched = [figure for figure in map(self._page.figures.get, _known(self._chosen, figure_id)) if figure]
        self._chosen = figure_id
        self.mark((figure.span_start, figure.span_end) for figure in touched)

    def mark_all(self) -> None:
        """Mark everything in a document that is not laid out yet, which costs next to nothing then."""
        block = self._document.begin()
        for shown in self._page.reading.blocks:
            block.layout().setFormats(self._ranges(shown))
            block = block.next()

    def mark(self, stretches: Iterable[tuple[int, int]]) -> None:
        """Paint the blocks anew that stretches of the text stand in."""
        reading, document = self._page.reading, self._document
        touched: set[int] = set()
        for start, end in stretches:
            first = document.findBlock(reading.position(start)).blockNumber()
            last = document.findBlock(reading.position(end)).blockNumber()
            touched |= {*range(max(first, 0), last + 1)}
        for number in sorted(touched):
            block = document.findBlockByNumber(number)
            if number < len(reading.blocks):
                block.layout().setFormats(self._ranges(reading.blocks[number]))
                document.markContentsDirty(block.position(), block.length())

    def _ranges(self, block: Block) -> list[QTextLayout.FormatRange]:
        """The formats of a block, in UTF-16 units from its beginning."""
        numbers = self._page.leftovers.within(block.start, block.end)
        figures = self._page.figures.within(block.start, block.end)
        notes = self._page.notes_within(block.start, block.end)
        return [
            *(self._range(block, *stretch(one), self._note) for one in notes),
            *(self._range(block, one.start, one.end, self._leftover) for one in numbers if self._is_free(one)),
            *(self._range(block, one.span_start, one.span_end, self._format(one)) for one in figures),
        ]

    def _is_free(self, number: Leftover) -> bool:
        """Whether no figure has come to stand there, though the numbers were not looked for again yet."""
        return not self._page.figures.within(number.start, number.end)

    def _range(self, block: Block, start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
        units = self._page.reading.units
        made = QTextLayout.FormatRange()
        made.start = units(block.start, max(start, block.start))
        made.length = units(block.start, min(end, block.end)) - made.start
        made.format = look
        return made

    def _format(self, figure: FigureRow) -> QTextCharFormat:
        key = (figure.review, figure.id == self._chosen, figure.findings > 0)
        if key not in self._formats:
            self._formats[key] = mark_format(key[0], chosen=key[1], found=key[2])
        return self._formats[key]


def _known(*ids: int | None) -> list[int]:
    return list(dict.fromkeys(found for found in ids if found is not None))
