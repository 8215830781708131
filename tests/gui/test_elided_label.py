from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.elided_label import ElidedLabel, quiet, small

LONG = "Investment of Anti-poverty Funds " * 10


def test_a_long_text_widens_nothing_and_is_all_in_the_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText(LONG)
    assert label.minimumSizeHint().width() < 100 < label.sizeHint().width()
    assert label.text() == label.toolTip() == LONG


def test_it_is_painted_within_its_width(qtbot: QtBot) -> None:
    label = ElidedLabel(LONG, Qt.TextElideMode.ElideMiddle)
    qtbot.addWidget(label)
    label.resize(120, 30)
    whole = ElidedLabel(LONG)
    qtbot.addWidget(whole)
    whole.resize(120, 30)
    assert label.grab().toImage() != whole.grab().toImage()


def test_text_is_never_taken_for_markup(qtbot: QtBot) -> None:
    label = ElidedLabel("a <b>bold</b> heading")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_small_label_keeps_its_colour(qtbot: QtBot) -> None:
    label = small(QLabel("note"))
    qtbot.addWidget(label)
    assert label.font().pointSizeF() < QLabel().font().pointSizeF()
    assert label.foregroundRole() == QPalette.ColorRole.WindowText


def test_a_quiet_label_is_smaller(qtbot: QtBot) -> None:
    label = quiet(QLabel("note"))
    qtbot.addWidget(label)
    assert label.font().pointSizeF() < QLabel().font().pointSizeF()
    assert label.foregroundRole() == QPalette.ColorRole.PlaceholderText
