from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.ui.choosers import MOST, Chooser, offer


def test_what_is_chosen_stays_so_while_it_is_offered(qtbot: QtBot) -> None:
    chooser = Chooser("Tag")
    qtbot.addWidget(chooser)
    offer(chooser, [("All", None), ("LW", 1), ("MK", 2)])
    assert (chooser.accessibleName(), chooser.currentText()) == ("Tag", "All")
    chooser.setCurrentIndex(2)
    offer(chooser, [("All", None), ("LW (3)", 1), ("AB", 3), ("MK (1)", 2)])
    assert chooser.currentText() == "MK (1)"
    offer(chooser, [("All", None), ("AB", 3)])
    assert chooser.currentText() == "All"


def test_the_same_offer_leaves_the_chooser_alone(qtbot: QtBot) -> None:
    chooser = Chooser("Tag")
    qtbot.addWidget(chooser)
    offer(chooser, [("All", None), ("LW", 1)])
    with qtbot.assertNotEmitted(chooser.currentIndexChanged):
        offer(chooser, [("All", None), ("LW", 1)])


def test_a_chooser_is_as_wide_as_what_is_chosen(qtbot: QtBot) -> None:
    chooser = Chooser("Rule")
    qtbot.addWidget(chooser)
    offer(chooser, [("All", None), ("Fractions of what is counted", 1), ("Fractions of what is counted whole" * 9, 2)])
    chooser.show()
    widths = []
    for row in range(3):
        chooser.setCurrentIndex(row)
        widths.append(chooser.sizeHint().width())
    metrics = chooser.fontMetrics()
    assert widths[0] < metrics.horizontalAdvance("Fractions of what is counted") < widths[1] < widths[2]
    assert widths[2] < metrics.averageCharWidth() * (MOST + 10)


def test_its_list_shows_everything_in_full(qtbot: QtBot) -> None:
    chooser = Chooser("Rule")
    qtbot.addWidget(chooser)
    offer(chooser, [("All", None), ("Fractions of what is counted whole", 1)])
    chooser.widen_list()
    needed = chooser.fontMetrics().horizontalAdvance("Fractions of what is counted whole")
    assert chooser.view().minimumWidth() > needed > chooser.sizeHint().width()
