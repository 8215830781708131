from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QStyle
from pytestqt.qtbot import QtBot

from app.curation.operations import Correct, SetReview
from app.models import queries
from app.models.records import FigureFilter
from app.ui import background, facet_words
from app.ui.desk import Desk
from app.ui.facet_panel import FacetPanel


def panel_of(desk: Desk, qtbot: QtBot, *opened: str) -> FacetPanel:
    panel = FacetPanel(desk, opened)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitExposed(panel)
    settle(panel, qtbot)
    return panel


def settle(panel: FacetPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not panel.waiting)


def facet(panel: FacetPanel, name: str) -> QModelIndex:
    return panel.model().index(facet_words.ORDER.index(name), 0)


def values(panel: FacetPanel, name: str) -> dict[str, str]:
    head, model = facet(panel, name), panel.model()
    return {model.index(row, 0, head).data(): model.index(row, 1, head).data() for row in range(model.rowCount(head))}


def value(panel: FacetPanel, name: str, text: str) -> QModelIndex:
    head, model = facet(panel, name), panel.model()
    return next(
        model.index(row, 0, head) for row in range(model.rowCount(head)) if model.index(row, 0, head).data() == text
    )


def check(panel: FacetPanel, qtbot: QtBot, name: str, text: str) -> None:
    panel.setCurrentIndex(value(panel, name, text))
    qtbot.keyClick(panel, Qt.Key.Key_Space)
    settle(panel, qtbot)


def test_what_is_open_is_counted(hand_desk: Desk, qtbot: QtBot) -> None:
    panel = panel_of(hand_desk, qtbot, "unit", "kind")
    assert values(panel, "unit") == {"yuan": "2", "village": "1"}
    assert values(panel, "kind") == {"actual": "3"}
    assert panel.opened() == ["kind", "unit"]


def test_another_order_counts_nothing_again(hand_desk: Desk, qtbot: QtBot) -> None:
    panel = panel_of(hand_desk, qtbot, "unit")
    hand_desk.restrict(sort=(("value", True),))
    assert not panel.waiting
    hand_desk.restrict(programme="funds", sort=())
    assert panel.waiting
    settle(panel, qtbot)
    assert values(panel, "unit") == {"yuan": "1"}


def test_what_changed_while_the_facets_were_hidden_is_counted_when_they_are_shown(
    hand_desk: Desk, qtbot: QtBot
) -> None:
    panel = panel_of(hand_desk, qtbot, "unit")
    panel.hide()
    hand_desk.restrict(programme="funds")
    panel.show()
    settle(panel, qtbot)
    assert values(panel, "unit") == {"yuan": "1"}


def test_a_checked_value_restricts_and_the_others_stay_to_be_added(hand_desk: Desk, qtbot: QtBot) -> None:
    panel = panel_of(hand_desk, qtbot, "unit", "about")
    check(panel, qtbot, "unit", "village")
    assert hand_desk.filter == FigureFilter(unit="village")
    assert values(panel, "unit") == {"yuan": "2", "village": "1"}
    assert values(panel, "about") == {"Rain Plan": "1"}
    check(panel, qtbot, "unit", "yuan")
    assert hand_desk.filter == FigureFilter(facets=(("unit", ("village", "yuan")),))
    assert panel.model().index(facet_words.ORDER.index("unit"), 1).data() == "✓ 2"
    check(panel, qtbot, "unit", "yuan")
    check(panel, qtbot, "unit", "village")
    assert hand_desk.filter == FigureFilter()


def test_the_cursor_stays_on_its_value_when_counts_change(hand_desk: Desk, qtbot: QtBot) -> None:
    panel = panel_of(hand_desk, qtbot, "about")
    panel.setCurrentIndex(value(panel, "about", "Rain Plan"))
    hand_desk.restrict(text="rain")
    settle(panel, qtbot)
    assert panel.currentIndex().data() == "Rain Plan"
    assert values(panel, "about") == {"Rain Plan": "1"}


def test_a_restriction_that_lets_nothing_through_can_be_taken_back(hand_desk: Desk, qtbot: QtBot) -> None:
    panel = panel_of(hand_desk, qtbot, "unit")
    hand_desk.restrict(unit="mu", text="rain")
    settle(panel, qtbot)
    assert values(panel, "unit") == {"village": "1", "mu": "0"}
    check(panel, qtbot, "unit", "mu")
    assert hand_desk.filter == FigureFilter(text="rain")


def test_a_click_checks(hand_desk: Desk, qtbot: QtBot) -> None:
    panel = panel_of(hand_desk, qtbot, "unit")
    place = panel.visualRect(value(panel, "unit", "village"))
    box = QPoint(
        place.left() + panel.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth) // 2 + 3, place.center().y()
    )
    qtbot.mouseClick(panel.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert hand_desk.filter.unit == "village"


def test_return_opens_a_facet_and_counts_it(hand_desk: Desk, qtbot: QtBot) -> None:
    panel = panel_of(hand_desk, qtbot)
    assert values(panel, "unit") == {None: None}
    panel.setCurrentIndex(facet(panel, "unit"))
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert values(panel, "unit") == {"yuan": "2", "village": "1"}
    qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert panel.opened() == []


def test_a_region_stands_for_its_provinces(atlas_desk: Desk, qtbot: QtBot) -> None:
    panel = panel_of(atlas_desk, qtbot, "region", "province")
    regions = {row.code: row for row in atlas_desk.vocabulary.regions}
    hebei = next(row for row in atlas_desk.vocabulary.provinces if row.code == "hebei")
    check(panel, qtbot, "region", regions[hebei.region].name)
    whole = {row.code for row in atlas_desk.vocabulary.provinces if row.region == hebei.region}
    assert set(atlas_desk.filter.provinces) == whole
    assert (
        value(panel, "region", regions[hebei.region].name).data(Qt.ItemDataRole.CheckStateRole)
        == Qt.CheckState.Checked.value
    )
    check(panel, qtbot, "region", regions[hebei.region].name)
    assert atlas_desk.filter == FigureFilter()


def test_counts_follow_what_is_decided(hand_desk: Desk, qtbot: QtBot) -> None:
    panel = panel_of(hand_desk, qtbot, "review")
    with qtbot.waitSignal(hand_desk.changed):
        hand_desk.perform(SetReview([1], "verified"))
    settle(panel, qtbot)
    assert values(panel, "review") == {"unreviewed": "2", "verified": "1"}


def test_nothing_is_counted_while_nobody_looks(hand_desk: Desk, qtbot: QtBot) -> None:
    panel = panel_of(hand_desk, qtbot, "unit")
    panel.hide()
    hand_desk.restrict(text="rain")
    assert not panel.waiting
    assert values(panel, "unit") == {"yuan": "2", "village": "1"}
    panel.show()
    settle(panel, qtbot)
    assert values(panel, "unit") == {"village": "1"}


@pytest.mark.parametrize(
    ("name", "code", "text"),
    [
        ("report_year", "", "Year unknown"),
        ("year", "", "no year"),
        ("year", "2006–2010", "2006–2010"),
        ("per", "", "per nothing"),
        ("confidence", "90", "90–100 %"),
        ("confidence", "0", "0–50 %"),
        ("confidence", "", "added by hand"),
        ("reason", "scale", "wrong scale"),
        ("finding", "none", "none"),
        ("finding", "open", "open"),
        ("origin", "human", "added by hand"),
        ("kind", "target", "target"),
    ],
)
def test_values_in_words(hand_desk: Desk, qtbot: QtBot, name: str, code: str, text: str) -> None:
    panel = panel_of(hand_desk, qtbot)
    assert facet_words.value(name, code, panel._names) == text


def test_a_figures_own_province_counts_and_the_tree_keeps_its_report(atlas_desk: Desk, qtbot: QtBot) -> None:
    first = queries.figure_ids(atlas_desk.session.reader, FigureFilter(reporters=("hebei",)))[0]
    with qtbot.waitSignal(atlas_desk.changed):
        atlas_desk.perform(Correct(first, {"province": "nation"}))
    panel = panel_of(atlas_desk, qtbot, "province")
    assert values(panel, "province")["China"] == "1"
    check(panel, qtbot, "province", "China")
    assert atlas_desk.filter == FigureFilter(provinces=("nation",))
    assert list(queries.figure_ids(atlas_desk.session.reader, atlas_desk.filter)) == [first]


def test_in_a_large_workspace_facets_are_counted_in_the_background(
    hand_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(background, "LARGE", 0)
    panel = panel_of(hand_desk, qtbot, "unit", "region")
    assert values(panel, "unit") == {"yuan": "2", "village": "1"}
    assert sum(map(int, values(panel, "region").values())) == 3
    panel.expand(facet(panel, "kind"))
    assert panel.waiting
    hand_desk.restrict(text="rain")
    settle(panel, qtbot)
    assert values(panel, "kind") == {"actual": "1"}
    assert values(panel, "unit") == {"village": "1"}
