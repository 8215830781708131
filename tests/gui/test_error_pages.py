from __future__ import annotations

import pytest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from app.curation.deciding import DecideSourceError
from app.curation.operations import Correct, SetReview
from app.ui.desk import Desk
from app.ui.error_pages import ErrataPage, ErrorPage, TablePage


def page_of(qtbot: QtBot, page: TablePage) -> TablePage:
    qtbot.addWidget(page)
    return page


def children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for number in range(item.childCount()) if (child := item.child(number)) is not None]


def groups(page: TablePage) -> dict[str, dict[str, str]]:
    root = page.tree.invisibleRootItem()
    return {head.text(0): {line.text(0): line.text(1) for line in children(head)} for head in children(root)}


@pytest.fixture
def desk(hand_desk: Desk) -> Desk:
    for operation in (
        Correct(1, {"unit": "usd"}),
        Correct(2, {"metric": "financial funds"}, "not_needed"),
        SetReview([3], "rejected"),
        DecideSourceError("", 2, 2.117e9, "arithmetic", "see <page> 3"),
    ):
        hand_desk.session.perform(operation).result()
    return hand_desk


@pytest.mark.parametrize(
    ("by", "machine"),
    [
        ("reason", {"wrong unit": "1", "no figure": "1"}),
        ("rule", {"Unit: unit.noun": "1", "–": "1"}),
        ("programme", {"Overview": "1", "Rain Plan": "1"}),
        ("report", {"Hebei 2012": "2"}),
    ],
)
def test_errors_are_counted_each_way_and_by_whose_they_are(
    desk: Desk, qtbot: QtBot, by: str, machine: dict[str, str]
) -> None:
    page = page_of(qtbot, ErrorPage(desk))
    assert isinstance(page, ErrorPage)
    page.by.setCurrentIndex(page.by.findData(by))
    found = groups(page)
    assert found["Errors of the machine"] == machine
    assert list(found) == ["Errors of the machine", "Errors of the sources", "Not needed"]
    assert page.told.text().startswith("Errors of the machine that were put right: 2.")


def test_errors_of_the_sources_are_counted_by_how_one_knows(desk: Desk, qtbot: QtBot) -> None:
    assert groups(page_of(qtbot, ErrorPage(desk)))["Errors of the sources"] == {"arithmetic": "1"}


def test_the_errata_can_be_cited(desk: Desk, qtbot: QtBot) -> None:
    page = page_of(qtbot, ErrataPage(desk))
    item = page.tree.topLevelItem(0)
    assert item is not None
    cells = [item.text(column) for column in range(6)]
    assert cells[:4] == ["Hebei 2012", "1.117 billion (yuan)", "2,117,000,000", "arithmetic"]
    assert "1.117 billion yuan was financial funds" in cells[4]
    assert cells[5] == "see <page> 3"
    assert page.told.text() == "Errors of the sources: 1"


def test_an_empty_page_says_how_it_fills(hand_desk: Desk, qtbot: QtBot) -> None:
    assert page_of(qtbot, ErrorPage(hand_desk)).told.text().startswith("Nothing was put right yet.")
    assert page_of(qtbot, ErrataPage(hand_desk)).told.text().startswith("No error of a source is known yet.")


def test_each_table_can_be_exported(desk: Desk, qtbot: QtBot) -> None:
    for page, tables in ((ErrorPage(desk), {"errors", "corrections"}), (ErrataPage(desk), {"errata"})):
        asked: list[str] = []
        page_of(qtbot, page).exporting.connect(asked.append)
        for button in page.buttons.buttons():
            if button.text().startswith("Export"):
                button.click()
        assert set(asked) == tables
