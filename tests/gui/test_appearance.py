from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui import appearance, theme
from app.ui.appearance import AppearanceMenu
from app.ui.settings import APPEARANCE, Settings
from tests.gui.test_theme import contrast


@pytest.fixture
def application(qtbot: QtBot) -> Iterator[QApplication]:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    yield found
    appearance.apply(found, "system")


@pytest.mark.parametrize(("chosen", "dark"), [("dark", True), ("light", False)])
def test_all_windows_turn_dark_or_light(application: QApplication, chosen: str, dark: bool) -> None:
    appearance.apply(application, chosen)
    assert theme.is_dark() is dark


def test_light_comes_back_after_dark(application: QApplication) -> None:
    before = application.palette().window().color()
    appearance.apply(application, "dark")
    appearance.apply(application, "system")
    assert application.palette().window().color() == before


def test_the_choice_is_remembered_and_applied(qtbot: QtBot, application: QApplication, settings: Settings) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    menu = AppearanceMenu(settings, holder)
    checked = [action.objectName() for action in menu.actions() if action.isChecked()]
    assert checked == ["system"]
    next(action for action in menu.actions() if action.objectName() == "dark").trigger()
    assert settings.get(APPEARANCE) == "dark"
    assert theme.is_dark()
    appearance.apply(application, "light")
    appearance.follow_system(application, settings)
    assert theme.is_dark()


def test_a_choice_that_is_unknown_is_the_system_s(application: QApplication) -> None:
    appearance.apply(application, "sepia")
    assert not theme.is_dark()


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
        (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
        (QPalette.ColorRole.Text, QPalette.ColorRole.AlternateBase),
        (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Base),
        (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
        (QPalette.ColorRole.ToolTipText, QPalette.ColorRole.ToolTipBase),
        (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight),
        (QPalette.ColorRole.Link, QPalette.ColorRole.Base),
        (QPalette.ColorRole.Link, QPalette.ColorRole.Window),
        (QPalette.ColorRole.LinkVisited, QPalette.ColorRole.Base),
    ],
)
def test_dark_is_legible(text: QPalette.ColorRole, ground: QPalette.ColorRole) -> None:
    palette = appearance.dark_palette()
    assert contrast(palette.color(text), palette.color(ground)) >= 4.5
