from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui import appearance
from app.ui.left_button import SPACE, LeftButton


def shown(qtbot: QtBot, text: str) -> LeftButton:
    button = LeftButton(text)
    qtbot.addWidget(button)
    button.resize(300, button.sizeHint().height())
    button.show()
    qtbot.waitExposed(button)
    return button


def inked(button: LeftButton) -> list[int]:
    """The columns in which there is text, between the borders."""
    image = button.grab().toImage()
    text = button.palette().color(QPalette.ColorRole.ButtonText)
    near = [
        x
        for x in range(4, image.width() - 4)
        for y in range(6, image.height() - 6)
        if abs(image.pixelColor(x, y).lightness() - text.lightness()) < 60
    ]
    return sorted(set(near))


def test_the_text_stands_at_the_left(qtbot: QtBot) -> None:
    columns = inked(shown(qtbot, "1   the source"))
    assert SPACE <= columns[0] < SPACE + 6
    assert columns[-1] < 150


def test_there_is_room_for_the_text(qtbot: QtBot) -> None:
    button = shown(qtbot, "Value of HEB12-0005 changed from 94,500,000 to 945,000,000")
    wide = button.fontMetrics().horizontalAdvance(button.text())
    assert button.sizeHint().width() >= wide + 2 * SPACE


def test_it_is_clicked_and_turns_dark_as_other_buttons_do(qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    button, clicks = shown(qtbot, "1   the source"), []
    button.clicked.connect(lambda: clicks.append(1))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert clicks == [1]
    try:
        appearance.apply(application, "dark")
        QApplication.processEvents()
        ground = button.grab().toImage().pixelColor(250, button.height() // 2)
        assert ground.lightness() < 128
    finally:
        appearance.apply(application, "system")
