"""A page of source text as a document that Qt lays out: title, headings and paragraphs, spaced for reading."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from app.ui.reading import Reading, Style

LINE_HEIGHT = 140.0
"""Per cent of the font's own line."""

MARGIN = 14.0
_SIZES: dict[Style, float] = {"title": 1.4, "heading": 1.1, "text": 1.0}
# Space before and after a block, in heights of its text.
_SPACES: dict[Style, tuple[float, float]] = {"title": (0.2, 0.6), "heading": (0.9, 0.1), "text": (0.1, 0.4)}


def build(reading: Reading, font: QFont, parent: QObject) -> QTextDocument:
    """The document of a page; block numbers and positions are those of ``reading``."""
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font)
    document.setDocumentMargin(MARGIN)
    formats = {style: (_block_format(style, font), _character_format(style, font)) for style in _SIZES}
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, block in enumerate(reading.blocks):
        block_format, character_format = formats[block.style]
        if number:
            cursor.insertBlock(block_format, character_format)
        else:
            cursor.setBlockFormat(block_format)
            cursor.setBlockCharFormat(character_format)
        cursor.insertText(block.shown, character_format)
    cursor.endEditBlock()
    return document


def lay_out_rest(document: QTextDocument) -> None:
    """Lay out the blocks that have no lines yet: Qt puts the end of a document off, forgets it where the width changes
    meanwhile, and then has no place for it.
    """
    last = document.lastBlock()
    first = last
    while first.isValid() and not first.layout().lineCount():
        first = first.previous()
    first = first.next() if first.isValid() else document.firstBlock()
    if first.isValid():
        document.markContentsDirty(first.position(), last.position() + last.length() - first.position())


def _block_format(style: Style, font: QFont) -> QTextBlockFormat:
    made = QTextBlockFormat()
    above, below = (space * font.pointSizeF() * 1.6 for space in _SPACES[style])
    made.setTopMargin(above)
    made.setBottomMargin(below)
    made.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    made.setHeadingLevel({"title": 1, "heading": 2, "text": 0}[style])
    return made


def _character_format(style: Style, font: QFont) -> QTextCharFormat:
    made = QTextCharFormat()
    if style != "text":
        made.setFontWeight(QFont.Weight.Bold)
        made.setFontPointSize(font.pointSizeF() * _SIZES[style])
    return made
