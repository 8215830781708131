from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.empty_page import EmptyPage


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
