from __future__ import annotations

from PySide6.QtWidgets import QLabel, QTabWidget
from pytestqt.qtbot import QtBot

from app.ui.late import Late


def test_the_view_is_made_when_it_is_first_shown(qtbot: QtBot) -> None:
    made: list[QLabel] = []

    def make() -> QLabel:
        made.append(QLabel("here"))
        return made[-1]

    late = Late(make)
    qtbot.addWidget(late)
    assert late.made is None
    with qtbot.waitExposed(late):
        late.show()
    late.hide()
    assert late.view.parent() is late
    late.show()
    assert made == [late.view]
    assert late.view.isVisible()


def test_a_view_asked_for_while_the_tab_is_shown_is_seen_at_once(qtbot: QtBot) -> None:
    tabs = QTabWidget()
    qtbot.addWidget(tabs)
    late = Late(lambda: QLabel("here"))
    tabs.addTab(QLabel("first"), "first")
    tabs.addTab(late, "late")
    with qtbot.waitExposed(tabs):
        tabs.show()
    tabs.setCurrentWidget(late)
    assert late.view.isVisible()
