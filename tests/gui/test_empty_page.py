from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.empty_page import HEIGHT, EmptyPage


def test_in_all_panes_it_stands_at_one_height(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    high, low, short = (EmptyPage(why, window) for why in ("No reports yet.", "No figures yet.", "Choose a figure."))
    high.setGeometry(0, 20, 300, 580)
    low.setGeometry(300, 90, 300, 510)
    short.setGeometry(600, 20, 300, 300)
    window.show()
    qtbot.waitExposed(window)
    for height in (600, 700):
        window.resize(900, height)
        for page in (high, low, short):
            page.resize(300, page.height() + 1)
        QApplication.processEvents()
        tops = [page.why.mapTo(window, QPoint(0, 0)).y() for page in (high, low, short)]
        assert tops == [round(height * HEIGHT)] * 3
    assert high.minimumSizeHint().height() < 100, "what stands above the text may give way"


def test_it_says_why_and_leads_on_where_there_is_a_way(qtbot: QtBot) -> None:
    page = EmptyPage()
    qtbot.addWidget(page)
    page.show()
    page.show_why("No note matches.", "Show all notes")
    assert (page.why.text(), page.way.text()) == ("No note matches.", "Show all notes")
    with qtbot.waitSignal(page.way.clicked):
        qtbot.mouseClick(page.way, Qt.MouseButton.LeftButton)
    page.show_why("There are no notes yet.")
    assert page.why.text() == "There are no notes yet."
    assert not page.way.isVisible()
