from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from app.ui import source_document
from app.ui.reading import lay_out

TEXT = "Hebei\nOverview In 2012, 21\u00a0billion 😀.\nIt rained."


def test_blocks_and_positions_are_those_of_the_reading(qtbot: QtBot) -> None:
    parent = QObject()
    reading = lay_out(TEXT, 0, len(TEXT), "Hebei", [(6, 14)])
    document = source_document.build(reading, QFont(), parent)
    assert document.blockCount() == len(reading.blocks)
    for number, block in enumerate(reading.blocks):
        assert document.findBlockByNumber(number).position() == block.position
        assert document.findBlockByNumber(number).text() == block.shown


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_whatever_a_text_holds_positions_agree(qtbot: QtBot, text: str) -> None:
    parent = QObject()
    reading = lay_out(text, 0, len(text), "", [])
    document = source_document.build(reading, QFont(), parent)
    positions = [document.findBlockByNumber(number).position() for number in range(document.blockCount())]
    assert positions == ([block.position for block in reading.blocks] or [0])


def test_titles_and_headings_are_headings_to_a_screen_reader(qtbot: QtBot) -> None:
    parent = QObject()
    reading = lay_out(TEXT, 0, len(TEXT), "Hebei", [(6, 14)])
    document = source_document.build(reading, QFont(), parent)
    formats = [document.findBlockByNumber(number).blockFormat() for number in range(4)]
    assert [made.headingLevel() for made in formats] == [1, 2, 0, 0]
    sizes = [document.findBlockByNumber(number).charFormat().fontPointSize() for number in range(2)]
    assert sizes[0] > sizes[1] > QFont().pointSizeF()


def test_a_long_text_keeps_no_undo(qtbot: QtBot) -> None:
    parent = QObject()
    document = source_document.build(lay_out(TEXT, 0, len(TEXT), "", []), QFont(), parent)
    assert not document.isUndoRedoEnabled()
    assert not document.isUndoAvailable()


def test_blocks_without_lines_are_laid_out(qtbot: QtBot) -> None:
    """The end of a document stayed without a place where its width changed while Qt had put it off."""
    parent = QObject()
    text = "\n".join(f"In {number} much was done. " * 20 for number in range(30))
    document = source_document.build(lay_out(text, 0, len(text), "", []), QFont(), parent)
    document.setTextWidth(300)
    assert document.size().height() > 0
    document.lastBlock().layout().clearLayout()
    assert document.lastBlock().layout().lineCount() == 0
    source_document.lay_out_rest(document)
    assert document.lastBlock().layout().lineCount() > 1
