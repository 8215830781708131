from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui import help as guide_help
from app.ui.guide_pages import PAGES
from app.ui.guide_window import GuideWindow
from app.ui.help import TOPICS, Help
from app.ui.settings import Settings


@pytest.fixture
def guide(qtbot: QtBot, settings: Settings) -> GuideWindow:
    made = GuideWindow(settings)
    qtbot.addWidget(made)
    made.show()
    made.show_page("day")
    return made


def lines(guide: GuideWindow) -> list[str]:
    return [guide.list.item(row).text() for row in range(guide.list.count())]


def test_the_contents_list_all_pages_and_a_choice_opens_one(guide: GuideWindow) -> None:
    assert len(lines(guide)) == len(PAGES)
    guide.list.setCurrentRow(PAGES.index("findings"))
    assert guide.shown == "findings"
    assert guide.text.toPlainText().startswith("Findings")


def test_a_link_leads_on_and_back_leads_back(guide: GuideWindow) -> None:
    guide.text.anchorClicked.emit(QUrl("review.md"))
    assert guide.shown == "review"
    assert guide.list.currentRow() == PAGES.index("review")
    guide.back.click()
    assert guide.shown == "day"
    assert not guide.back.isEnabled()


def test_a_search_lists_hits_and_marks_them(qtbot: QtBot, guide: GuideWindow) -> None:
    qtbot.keyClicks(guide.line, "frozen copies")
    qtbot.keyClick(guide.line, Qt.Key.Key_Return)
    assert guide.list.count() == 0
    assert guide.none.isVisible()
    guide.resize(600, 300)
    guide.line.setText("shared folders")
    qtbot.keyClick(guide.line, Qt.Key.Key_Down)
    assert guide.shown == "backups"
    assert not guide.none.isVisible()
    assert {mark.cursor.selectedText().lower() for mark in guide.text.extraSelections()} == {"shared", "folders"}
    assert guide.text.verticalScrollBar().value() > 0


def test_an_emptied_search_shows_the_contents_at_the_page(qtbot: QtBot, guide: GuideWindow) -> None:
    guide.show_page("notes")
    guide.line.setText("backup")
    qtbot.keyClick(guide.line, Qt.Key.Key_Return)
    qtbot.keyClick(guide, Qt.Key.Key_Escape)
    assert guide.list.currentRow() == PAGES.index("notes")
    assert guide.isVisible()
    qtbot.keyClick(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_an_unknown_page_is_the_first(guide: GuideWindow) -> None:
    guide.show_page("nowhere")
    assert guide.shown == PAGES[0]


@pytest.mark.parametrize("width", [420, 1000])
def test_pictures_fit_the_page(guide: GuideWindow, width: int) -> None:
    guide.resize(width, 600)
    found = guide.text.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("pictures/main.png"))
    assert isinstance(found, QImage)
    assert 0 < found.deviceIndependentSize().width() <= guide.text.viewport().width()


def test_size_and_place_are_remembered(qtbot: QtBot, guide: GuideWindow, settings: Settings) -> None:
    guide.resize(700, 500)
    guide.close()
    again = GuideWindow(settings)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (700, 500)


def test_help_opens_one_window_at_a_page(qtbot: QtBot, settings: Settings) -> None:
    helper = Help(settings)
    helper.show_shortcuts()
    first = helper.window
    assert first is not None
    assert first.shown == "shortcuts"
    helper.show_page("notes")
    assert helper.window is first
    assert first.shown == "notes"
    helper.close()
    assert helper.window is None


def test_every_topic_is_of_a_widget_that_is_there() -> None:
    modules = Path(guide_help.__file__).parent.glob("*.py")
    names = {name for path in modules for name in re.findall(r"^class (\w+)", path.read_text("utf-8"), re.MULTILINE)}
    assert set(TOPICS) - names == set()


def test_every_topic_is_a_page() -> None:
    assert set(TOPICS.values()) | {guide_help.FIRST} <= set(PAGES)


def test_the_topic_is_that_of_the_innermost_view(qtbot: QtBot) -> None:
    class FindingTab(QWidget):
        pass

    class Inner(QWidget):
        pass

    outer = FindingTab()
    qtbot.addWidget(outer)
    assert guide_help.topic(Inner(outer)) == "findings"
    assert guide_help.topic(None) == "day"
