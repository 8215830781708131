from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextDocument
from pytestqt.qtbot import QtBot

from app.extraction import Leftover
from app.models.records import Review
from app.ui import source_document, theme
from app.ui.marks import Marks, mark_format
from app.ui.source_page import Leftovers, SourcePage
from tests.gui.rows import printed, report, section

TEXT = "Overview 😀 a total of 21 billion yuan\u00a0was put in.\n\nIn 3,277 villages, 7 of 𠮷 them new."
QUOTES = ("21 billion", "3,277", "7")


class Shown:
    """A page in a document, with its marks."""

    def __init__(self, parent: QObject) -> None:
        self.parent = parent
        figures = printed(TEXT, *QUOTES)
        self.page = SourcePage(TEXT, report(TEXT), [section(TEXT, "Overview")], figures)
        self.document: QTextDocument = source_document.build(self.page.reading, QFont(), parent)
        self.marks = Marks(self.document, self.page)
        self.marks.mark_all()

    def marked(self) -> list[tuple[str, QTextCharFormat]]:
        """What is marked, as the document shows it, and how."""
        found: list[tuple[str, QTextCharFormat]] = []
        block = self.document.begin()
        while block.isValid():
            units = block.text().encode("utf-16-le")
            found += [
                (
                    units[2 * part.start : 2 * (part.start + part.length)].decode("utf-16-le"),
                    QTextCharFormat(part.format),
                )
                for part in block.layout().formats()
            ]
            block = block.next()
        return found


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(QObject())


def test_exactly_the_printed_numbers_are_marked(shown: Shown) -> None:
    assert [text for text, _ in shown.marked()] == list(QUOTES)


def test_the_chosen_figure_is_marked_apart(shown: Shown) -> None:
    shown.marks.choose(2)
    assert shown.marks.chosen == 2
    grounds = [look.background().color() for _, look in shown.marked()]
    plain, chosen = theme.mark("unreviewed").ground, theme.mark("chosen").ground
    assert grounds == [plain, chosen, plain]
    shown.marks.choose(None)
    assert [look.background().color() for _, look in shown.marked()] == [plain] * 3


def test_choosing_what_is_not_here_marks_nothing(shown: Shown) -> None:
    shown.marks.choose(1)
    shown.marks.choose(99)
    assert {look.background().color().name() for _, look in shown.marked()} == {theme.mark("unreviewed").ground.name()}


def test_a_review_changes_the_mark(shown: Shown) -> None:
    (changed,) = shown.page.figures.update([replace(shown.page.figures.standing[2], review="rejected")])
    shown.marks.mark([(changed.span_start, changed.span_end)])
    assert [look.fontStrikeOut() for _, look in shown.marked()] == [False, False, True]


@pytest.mark.parametrize("chosen", [False, True])
def test_states_are_told_apart_by_shape_alone(qtbot: QtBot, chosen: bool) -> None:
    looks = [mark_format(review, chosen=chosen) for review in get_args(Review)]
    assert len({(look.underlineStyle(), look.fontStrikeOut()) for look in looks}) == len(looks)


def test_a_mark_that_runs_over_a_block_is_whole(qtbot: QtBot) -> None:
    """A heading that the rules cut short may end within a number."""
    text = "Plan of 21 billion yuan"
    cut = section(text, "Plan of 21")
    page = SourcePage(text, report(text), [cut], printed(text, "21 billion"))
    parent = QObject()
    document = source_document.build(page.reading, QFont(), parent)
    marks = Marks(document, page)
    marks.choose(1)
    marks.mark_all()
    blocks = [document.begin(), document.begin().next()]
    spans = [(part.start, part.length) for block in blocks for part in block.layout().formats()]
    assert [block.text() for block in blocks] == ["Plan of 21", "billion yuan"]
    assert spans == [(8, 2), (0, 7)]


def test_a_number_that_was_not_captured_is_marked_faintly_and_no_other(shown: Shown) -> None:
    at = TEXT.index("Overview")
    shown.page.leftovers = Leftovers(
        [Leftover(at, at + 4, "other", doubtful=True), Leftover(50, 52, "date", doubtful=False)]
    )
    shown.marks.mark([(at, at + 4)])
    (faint,) = [look for text, look in shown.marked() if text == "Over"]
    assert faint.background().style() == Qt.BrushStyle.NoBrush
    assert faint.underlineStyle() not in {theme.SHAPES[state].underline for state in get_args(Review)}
    assert len(shown.marked()) == len(QUOTES) + 1


def test_a_figure_goes_over_a_number_that_was_not_captured(shown: Shown) -> None:
    at = TEXT.index("21 billion")
    shown.page.leftovers = Leftovers([Leftover(at, at + 2, "other", doubtful=True)])
    shown.marks.mark([(at, at + 2)])
    assert [text for text, _ in shown.marked()] == list(QUOTES)


def test_an_open_finding_is_a_wave_under_the_number_in_every_state() -> None:
    for review in get_args(Review):
        for chosen in (False, True):
            made = mark_format(review, chosen=chosen, found=True)
            assert made.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline
    assert mark_format("verified", chosen=False).underlineStyle() != QTextCharFormat.UnderlineStyle.WaveUnderline


def test_findings_that_come_are_marked(shown: Shown) -> None:
    shown.page.figures.update([replace(shown.page.figures.standing[1], findings=1)])
    figure = shown.page.figures.standing[1]
    shown.marks.mark([(figure.span_start, figure.span_end)])
    wave = QTextCharFormat.UnderlineStyle.WaveUnderline
    assert [text for text, made in shown.marked() if made.underlineStyle() == wave] == ["3,277"]
