from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTreeView
from pytestqt.qtbot import QtBot

from app.ui import appearance
from app.ui.desk import Desk
from app.ui.error_pages import ErrorPage
from app.ui.facet_panel import FacetPanel
from app.ui.quality_statement import StatementPanel
from app.ui.roomy import BOX, Roomy


@pytest.fixture
def application(qtbot: QtBot) -> Iterator[QApplication]:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    appearance.apply(found, "light")
    yield found
    appearance.apply(found, "system")


def ground(view: QTreeView) -> str:
    """The colour behind the rows, near the lower right corner, as it is painted."""
    QApplication.processEvents()
    image = view.viewport().grab().toImage()
    return image.pixelColor(image.width() - 3, image.height() - 3).name()


def tree(qtbot: QtBot, *, margins: QMargins) -> QTreeView:
    """One row with an empty box, one with a checked one."""
    model = QStandardItemModel()
    for state in (Qt.CheckState.Unchecked, Qt.CheckState.Checked):
        item = QStandardItem("counties")
        item.setCheckable(True)
        item.setCheckState(state)
        model.appendRow(item)
    view = QTreeView()
    qtbot.addWidget(view)
    model.setParent(view)
    view.setModel(model)
    view.setItemDelegate(Roomy(margins, view))
    view.show()
    qtbot.waitExposed(view)
    return view


def test_every_tree_turns_dark_and_light_again(application: QApplication, qtbot: QtBot, hand_desk: Desk) -> None:
    panel, errors, statement = FacetPanel(hand_desk, ()), ErrorPage(hand_desk), StatementPanel()
    for widget in (panel, errors, statement):
        qtbot.addWidget(widget)
        widget.show()
        qtbot.waitExposed(widget)
    for chosen in ("light", "dark", "light"):
        appearance.apply(application, chosen)
        wanted = application.palette().color(QPalette.ColorRole.Base).name()
        assert [ground(view) for view in (panel, errors.tree, statement.table)] == [wanted] * 3


def test_rows_are_higher_than_their_text(qtbot: QtBot) -> None:
    plain, roomy = tree(qtbot, margins=QMargins()), tree(qtbot, margins=QMargins(0, 2, 0, 3))
    heights = [view.visualRect(view.model().index(0, 0)).height() for view in (plain, roomy)]
    assert heights[1] == heights[0] + 5


@pytest.mark.parametrize("chosen", ["light", "dark"])
def test_an_empty_box_is_seen(application: QApplication, qtbot: QtBot, chosen: str) -> None:
    appearance.apply(application, chosen)
    view = tree(qtbot, margins=QMargins())
    image = view.viewport().grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(40) for y in range(view.sizeHintForRow(0))}
    assert BOX in colours
