"""A hit fits its line: what is too long is cut with an ellipsis, wherever the bold parts are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTreeView
from pytestqt.qtbot import QtBot

from app.ui import hit_delegate
from app.ui.desk import Desk
from app.ui.hit_delegate import HitDelegate
from app.ui.search_model import SearchModel
from app.ui.search_words import SearchWords
from app.ui.vocabulary_choices import Names
from tests.gui.test_search_model import found


@pytest.mark.parametrize("text", ["short", "贫" * 3, ""])
def test_what_fits_is_left_whole(qtbot: QtBot, text: str) -> None:
    assert hit_delegate._fitting(QFont(), text, (), 600)[0] == text


@pytest.mark.parametrize("text", ["long words " * 40, "扶贫开发" * 60, "😀" * 80, "x" * 400])
@pytest.mark.parametrize("marks", [(), ((0, 30),), ((5, 10), (20, 25))])
def test_what_does_not_fit_is_cut(qtbot: QtBot, text: str, marks: tuple[tuple[int, int], ...]) -> None:
    shown, width = hit_delegate._fitting(QFont(), text, marks, 200)
    assert shown.endswith("…")
    assert text.startswith(shown[:-1].rstrip())
    assert width == 200
    laid_out = hit_delegate._layout(QFont(), shown, marks, 10_000)
    assert laid_out.lineAt(0).naturalTextWidth() <= 200 + QFontMetricsF(QFont()).averageCharWidth()


def test_marks_beyond_the_cut_and_wide_characters_are_no_error(qtbot: QtBot) -> None:
    laid_out = hit_delegate._layout(QFont(), "😀贫", ((1, 2), (5, 9)), 600)
    (bold,) = laid_out.formats()
    assert (bold.start, bold.length) == (2, 1)


def test_rows_are_painted(desk: Desk, qtbot: QtBot) -> None:
    """Each row differs from an empty one, chosen or not; a hit is higher than a report."""
    model = SearchModel(SearchWords(Names(desk.vocabulary)))
    model.show_page(found(desk, "poverty"))
    view = QTreeView()
    qtbot.addWidget(view)
    delegate = HitDelegate(view)
    report = model.index(0, 0)
    hit = model.index(0, 0, report)
    heights = []
    for index in (report, hit):
        for state in (QStyle.StateFlag.State_Enabled, QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_Selected):
            option = QStyleOptionViewItem()
            option.initFrom(view)
            option.widget = view
            option.state = state
            heights.append(delegate.sizeHint(option, index).height())
            option.rect = QRect(0, 0, 400, heights[-1])
            image = QImage(400, heights[-1], QImage.Format.Format_RGB32)
            image.fill(Qt.GlobalColor.white)
            painter = QPainter(image)
            delegate.paint(painter, option, index)
            painter.end()
            colours = {image.pixel(x, y) for x in range(0, 400, 2) for y in range(image.height())}
            assert len(colours) > 2
    assert heights[0] == heights[1] < heights[2] == heights[3]
