from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.ui.choosers import fitting, offer


def test_what_is_chosen_stays_so_while_it_is_offered(qtbot: QtBot) -> None:
    chooser = fitting("Tag")
    qtbot.addWidget(chooser)
    offer(chooser, [("All", None), ("LW", 1), ("MK", 2)])
    assert (chooser.accessibleName(), chooser.currentText()) == ("Tag", "All")
    chooser.setCurrentIndex(2)
    offer(chooser, [("All", None), ("LW (3)", 1), ("AB", 3), ("MK (1)", 2)])
    assert chooser.currentText() == "MK (1)"
    offer(chooser, [("All", None), ("AB", 3)])
    assert chooser.currentText() == "All"


def test_the_same_offer_leaves_the_chooser_alone(qtbot: QtBot) -> None:
    chooser = fitting("Tag")
    qtbot.addWidget(chooser)
    offer(chooser, [("All", None), ("LW", 1)])
    with qtbot.assertNotEmitted(chooser.currentIndexChanged):
        offer(chooser, [("All", None), ("LW", 1)])
