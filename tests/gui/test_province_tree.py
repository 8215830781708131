"""The province tree: choosing restricts the figures, and a filter set elsewhere is followed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.curation.importing import Import
from app.curation.operations import SetReview
from app.models.records import FigureFilter
from app.ui.desk import Desk
from app.ui.province_model import COUNT
from app.ui.province_tree import ProvinceTree
from tests.gui import atlas

Key = tuple[str, str]


@pytest.fixture
def tree(atlas_desk: Desk, qtbot: QtBot) -> ProvinceTree:
    made = ProvinceTree(atlas_desk)
    qtbot.addWidget(made)
    made.resize(250, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def click(tree: ProvinceTree, qtbot: QtBot, key: Key) -> None:
    index = tree.model.index_of(tree.model.place_of(key))
    tree.view.scrollTo(index)
    point = tree.view.visualRect(index).center()
    qtbot.mouseClick(tree.view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def current(tree: ProvinceTree) -> Key | None:
    index = tree.view.currentIndex()
    chosen = tree.view.selectionModel().selectedIndexes()
    assert [entry.row() for entry in chosen if entry.column() == 0] == ([index.row()] if index.isValid() else [])
    return tree.model.place(index).key if index.isValid() else None


def expanded(tree: ProvinceTree) -> set[Key]:
    keys = [("region", "north"), ("region", "east"), ("province", "hebei"), ("province", "anhui")]
    return {key for key in keys if tree.view.isExpanded(tree.model.index_of(tree.model.place_of(key)))}


def test_begins_with_all_provinces_and_open_regions(tree: ProvinceTree) -> None:
    assert current(tree) == ("all", "")
    assert expanded(tree) == {("region", "north"), ("region", "east")}


@pytest.mark.parametrize(
    ("key", "restriction"),
    [
        (("region", "east"), {"reporters": ("zhejiang", "anhui")}),
        (("province", "hebei"), {"reporters": ("hebei",)}),
        (("report", "3"), {"reporters": ("hebei",), "report_id": 3}),
        (("section", "5"), {"reporters": ("hebei",), "report_id": 3, "section_id": 5}),
    ],
)
def test_a_click_restricts_the_figures_to_the_place(
    tree: ProvinceTree, atlas_desk: Desk, qtbot: QtBot, key: Key, restriction: dict[str, object]
) -> None:
    click(tree, qtbot, key)
    assert atlas_desk.filter == FigureFilter(**restriction)  # type: ignore[arg-type]
    assert current(tree) == key


def test_all_provinces_clears_place_year_and_programme(tree: ProvinceTree, atlas_desk: Desk, qtbot: QtBot) -> None:
    atlas_desk.restrict(provinces=("hebei",), report_year=2012, programme="rain_plan", unit="yuan")
    click(tree, qtbot, ("all", ""))
    assert atlas_desk.filter == FigureFilter(unit="yuan")


def test_the_keyboard_moves_from_place_to_place(tree: ProvinceTree, atlas_desk: Desk, qtbot: QtBot) -> None:
    tree.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(tree.view, key)
    assert atlas_desk.filter.reporters == ("hebei",)
    qtbot.keyClick(tree.view, Qt.Key.Key_Right)
    qtbot.keyClick(tree.view, Qt.Key.Key_Down)
    assert atlas_desk.filter.report_id == 1
    qtbot.keyClick(tree.view, Qt.Key.Key_Home)
    assert atlas_desk.filter == FigureFilter()


def test_typing_goes_to_a_province(tree: ProvinceTree, atlas_desk: Desk, qtbot: QtBot) -> None:
    tree.setFocus()
    qtbot.keyClicks(tree.view, "zhe")
    assert atlas_desk.filter.reporters == ("zhejiang",)


@pytest.mark.parametrize(
    ("restriction", "key"),
    [
        ({"provinces": ("anhui",)}, ("province", "anhui")),
        ({"reporters": ("anhui",), "provinces": ("sichuan",)}, ("province", "anhui")),
        ({"provinces": ("hebei",), "report_year": 2012, "programme": "rain_plan"}, ("report", "3")),
        ({"provinces": ("hebei", "anhui")}, None),
        ({"report_year": 2012}, None),
    ],
)
def test_follows_a_filter_set_elsewhere_without_changing_it(
    tree: ProvinceTree, atlas_desk: Desk, restriction: dict[str, object], key: Key | None
) -> None:
    atlas_desk.restrict(**restriction)
    assert current(tree) == key
    assert atlas_desk.filter == FigureFilter(**restriction)  # type: ignore[arg-type]


def test_what_is_followed_is_shown(tree: ProvinceTree, atlas_desk: Desk) -> None:
    atlas_desk.restrict(reporters=("hebei",), report_id=3, section_id=5)
    shown = tree.view.visualRect(tree.view.currentIndex())
    assert tree.view.viewport().rect().contains(shown.center())


def test_a_click_on_the_place_at_hand_restricts_again(tree: ProvinceTree, atlas_desk: Desk, qtbot: QtBot) -> None:
    atlas_desk.restrict(provinces=("hebei",), report_year=2012, programme="rain_plan")
    assert current(tree) == ("report", "3")
    click(tree, qtbot, ("report", "3"))
    assert atlas_desk.filter == FigureFilter(reporters=("hebei",), report_id=3)


def test_a_click_is_told_once(tree: ProvinceTree, atlas_desk: Desk, qtbot: QtBot) -> None:
    told: list[object] = []
    atlas_desk.filtered.connect(told.append)
    click(tree, qtbot, ("province", "hebei"))
    assert len(told) == 1


def test_a_review_collapses_nothing_and_loses_no_selection(tree: ProvinceTree, atlas_desk: Desk, qtbot: QtBot) -> None:
    click(tree, qtbot, ("report", "3"))
    before = expanded(tree)
    with qtbot.waitSignal(atlas_desk.changed):
        atlas_desk.perform(SetReview([1], "verified"))
    assert (current(tree), expanded(tree)) == (("report", "3"), before)


def test_a_loaded_document_keeps_what_was_open_and_chosen(tree: ProvinceTree, atlas_desk: Desk, qtbot: QtBot) -> None:
    click(tree, qtbot, ("report", "3"))
    tree.view.collapse(tree.model.index_of(tree.model.place_of(("region", "east"))))
    before, chosen = expanded(tree), atlas_desk.filter
    with qtbot.waitSignal(tree.model.modelReset):
        atlas_desk.perform(Import([atlas.loaded(atlas.MORE, "more.txt")], atlas_desk.vocabulary))
    assert (current(tree), expanded(tree), atlas_desk.filter) == (("report", "3"), before, chosen)
    assert tree.view.isExpanded(tree.model.index_of(tree.model.place_of(("region", "southwest"))))


def test_counts_are_wholly_visible_and_long_headings_give_way(tree: ProvinceTree, qtbot: QtBot) -> None:
    tree.view.expandAll()
    assert tree.view.header().sectionSize(COUNT) >= tree.view.sizeHintForColumn(COUNT)
    assert tree.view.header().length() <= tree.view.viewport().width()
    assert tree.view.horizontalScrollBar().maximum() == 0


def test_a_large_count_gets_the_room_it_needs(tree: ProvinceTree) -> None:
    place = tree.model.places.root.children[0]
    place.figures, place.settled = 123_456, 123_456
    index = tree.model.index_of(place, COUNT)
    tree.model.dataChanged.emit(index, index)
    assert tree.view.header().sectionSize(COUNT) >= tree.view.sizeHintForIndex(index).width()


def test_an_empty_workspace_says_so_until_something_is_loaded(empty_desk: Desk, qtbot: QtBot) -> None:
    tree = ProvinceTree(empty_desk)
    qtbot.addWidget(tree)
    with qtbot.waitExposed(tree):
        tree.show()
    label = tree.findChild(QLabel)
    assert label is not None
    assert label.isVisible()
    assert label.text() == "No reports yet."
    with qtbot.waitSignal(tree.model.modelReset):
        empty_desk.perform(Import([atlas.loaded()], empty_desk.vocabulary))
    assert not label.isVisible()
    assert tree.view.isVisible()
    assert current(tree) == ("all", "")


def test_it_has_a_name_for_screen_readers(tree: ProvinceTree) -> None:
    assert tree.view.accessibleName() == "Provinces"
    assert tree.focusProxy() is tree.view


def test_a_click_beside_the_lines_changes_nothing(tree: ProvinceTree, atlas_desk: Desk, qtbot: QtBot) -> None:
    click(tree, qtbot, ("province", "hebei"))
    below = QPoint(20, tree.view.viewport().height() - 2)
    qtbot.mouseClick(tree.view.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert atlas_desk.filter.reporters == ("hebei",)
