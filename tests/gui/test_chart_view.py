"""The charts tab: drawn when seen, from what the filter lets through; a bar leads to its figures."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from app.charts.style import DARK, LIGHT
from app.curation.importing import Import
from app.curation.operations import Correct, SetReview
from app.errors import Failure
from app.models.records import FigureFilter
from app.ui.chart_canvas import ChartPane
from app.ui.chart_toolbar import RATIOS, SIZE, icon
from app.ui.chart_view import ChartView
from app.ui.desk import Desk
from app.ui.numbers import number
from tests.gui import atlas
from tests.gui.recording import RecordingDialogs

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 20_000
"""Milliseconds that a slow machine may take to import Matplotlib and find its fonts."""


@pytest.fixture
def view(atlas_desk: Desk, qtbot: QtBot) -> ChartView:
    return shown(ChartView(atlas_desk, RecordingDialogs()), qtbot)


def shown(view: ChartView, qtbot: QtBot) -> ChartView:
    qtbot.addWidget(view)
    view.resize(760, 520)
    with qtbot.waitSignal(view.drew, timeout=PATIENCE):
        view.show()
    return view


def pane(view: ChartView) -> ChartPane:
    assert view.pane is not None
    return view.pane


def bars(view: ChartView) -> list[tuple[str, float]]:
    chart = pane(view).chart
    assert chart is not None
    return [(chart.name(row), bar.total) for row, bar in enumerate(chart.sums.bars())]


def codes(chooser: QComboBox) -> list[str]:
    return [chooser.itemData(row) for row in range(chooser.count())]


def choose(view: ChartView, chooser: QComboBox, code: str, qtbot: QtBot) -> None:
    """Choose with the keyboard, as a user does."""
    chooser.setFocus()
    steps = codes(chooser).index(code) - chooser.currentIndex()
    key = Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up
    with qtbot.waitSignal(view.drew):
        for _ in range(abs(steps)):
            qtbot.keyClick(chooser, key)


def point_of(view: ChartView, row: int) -> QPoint:
    """The middle of a bar, in the canvas' own pixels."""
    chart, canvas = pane(view).chart, pane(view).canvas
    assert chart is not None
    assert chart.axes is not None
    x, y = chart.axes.transData.transform((chart.sums.bar(row).total / 2, row))
    ratio = canvas.devicePixelRatioF()
    return QPoint(round(x / ratio), round(canvas.height() - y / ratio))


def click(view: ChartView, row: int, qtbot: QtBot) -> None:
    qtbot.mouseMove(pane(view).canvas, point_of(view, row))
    qtbot.mouseClick(pane(view).canvas, LEFT, pos=point_of(view, row))


def test_nothing_heavy_is_imported_before_the_tab_is_shown() -> None:
    code = (
        "import sys, app.ui.chart_view, app.ui.programme_table, app.ui.province_tree;"
        "print([name for name in ('matplotlib', 'pandas', 'numpy') if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_hidden_it_draws_nothing(atlas_desk: Desk, qtbot: QtBot) -> None:
    view = ChartView(atlas_desk, RecordingDialogs())
    qtbot.addWidget(view)
    atlas_desk.restrict(provinces=("hebei",))
    assert view.pane is None


def test_begins_with_the_programme_of_most_figures_and_its_most_frequent_unit(view: ChartView) -> None:
    assert (view.choices.programme, view.choices.unit) == ("rain_plan", "yuan")
    assert bars(view) == [
        ("Anhui 2012", 8e6),
        ("Hebei 2012", 5e6),
        ("Hebei 2009", 2e6),
        ("Zhejiang → Sichuan 2010", 1e6),
    ]


def test_choosers_offer_programmes_in_order_and_units_that_add_up(view: ChartView, qtbot: QtBot) -> None:
    assert codes(view.choices.programmes) == ["funds", "training", "rain_plan", "other"]
    assert codes(view.choices.units) == ["yuan", "person"]
    assert view.choices.units.itemText(0) == f"yuan ({number(5)})"
    choose(view, view.choices.programmes, "funds", qtbot)
    assert codes(view.choices.units) == ["yuan"], "percentages cannot be added up"


def test_another_programme_and_unit_are_drawn(view: ChartView, qtbot: QtBot) -> None:
    choose(view, view.choices.programmes, "training", qtbot)
    assert bars(view) == [("Anhui", 640.0)]
    choose(view, view.choices.programmes, "rain_plan", qtbot)
    assert bars(view) == [("Hebei", 300.0)], "the unit stays where the programme has it"
    choose(view, view.choices.units, "yuan", qtbot)
    assert len(bars(view)) == 4


def test_years_of_a_province_can_stand_together(view: ChartView, qtbot: QtBot) -> None:
    choose(view, view.choices.orders, "province", qtbot)
    assert [name for name, _ in bars(view)] == ["Anhui 2012", "Hebei 2009", "Hebei 2012", "Zhejiang → Sichuan 2010"]


def test_every_order_says_what_becomes_of_the_years(view: ChartView) -> None:
    orders = view.choices.orders
    tips = [orders.itemData(row, Qt.ItemDataRole.ToolTipRole) for row in range(orders.count())]
    assert all("year" in tip.lower() for tip in tips)


def test_provinces_can_stand_by_region(view: ChartView, qtbot: QtBot) -> None:
    choose(view, view.choices.orders, "region", qtbot)
    assert [name for name, _ in bars(view)] == ["Hebei 2009", "Hebei 2012", "Zhejiang → Sichuan 2010", "Anhui 2012"]


def test_follows_the_filter(view: ChartView, atlas_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.drew):
        atlas_desk.restrict(provinces=("hebei",))
    assert [name for name, _ in bars(view)] == ["Hebei 2012", "Hebei 2009"]
    with qtbot.waitSignal(view.drew):
        atlas_desk.restrict(report_year=2012, programme="funds")
    assert bars(view) == [("Hebei", 21e9)]


def test_a_programme_chosen_by_hand_wins_over_the_filters(view: ChartView, atlas_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.drew):
        atlas_desk.restrict(programme="funds")
    choose(view, view.choices.programmes, "rain_plan", qtbot)
    assert view.choices.programme == "rain_plan"
    with qtbot.assertNotEmitted(view.drew, wait=0):
        atlas_desk.restrict(sort=(("value", True),))
    assert view.choices.programme == "rain_plan"


def test_a_filter_that_lets_nothing_through_says_so(view: ChartView, atlas_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.drew):
        atlas_desk.restrict(provinces=("tibet",))
    assert bars(view) == []
    assert pane(view).canvas.accessibleName() == "Nothing to draw"
    click_nowhere = QPoint(300, 300)
    qtbot.mouseClick(pane(view).canvas, LEFT, pos=click_nowhere)
    qtbot.keyClick(pane(view).canvas, Qt.Key.Key_Down)
    assert atlas_desk.filter == FigureFilter(provinces=("tibet",))


def test_a_programme_without_anything_to_add_up_says_so(view: ChartView, atlas_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.drew):
        atlas_desk.perform(Correct(1, {"unit": "percent", "about": "housing"}))
    choose(view, view.choices.programmes, "housing", qtbot)
    assert not view.choices.units.isEnabled()
    assert bars(view) == []


def test_a_review_is_drawn(view: ChartView, atlas_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.drew):
        atlas_desk.perform(SetReview([1], "verified"))
    chart = pane(view).chart
    assert chart is not None
    assert (chart.sums.verified, chart.sums.unverified) == (1, 3)
    with qtbot.waitSignal(view.drew):
        atlas_desk.perform(SetReview([1], "rejected"))
    assert "Hebei 2009" not in dict(bars(view))


def test_hidden_it_waits_with_drawing_until_it_is_shown(view: ChartView, atlas_desk: Desk, qtbot: QtBot) -> None:
    view.hide()
    with qtbot.waitSignal(atlas_desk.changed), qtbot.assertNotEmitted(view.drew):
        atlas_desk.perform(SetReview([1], "rejected"))
    with qtbot.waitSignal(view.drew):
        view.show()
    assert "Hebei 2009" not in dict(bars(view))


def test_shown_again_without_a_change_it_draws_nothing(view: ChartView, qtbot: QtBot) -> None:
    view.hide()
    with qtbot.assertNotEmitted(view.drew), qtbot.waitExposed(view):
        view.show()


def test_a_click_on_a_bar_restricts_to_its_figures_and_asks_for_them(
    view: ChartView, atlas_desk: Desk, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.opened):
        click(view, 1, qtbot)
    assert atlas_desk.filter == FigureFilter(provinces=("hebei",), report_year=2012, programme="rain_plan", unit="yuan")


def test_a_click_keeps_order_and_text_of_the_filter(view: ChartView, atlas_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.drew):
        atlas_desk.restrict(text="rain", sort=(("value", True),))
    click(view, 0, qtbot)
    assert atlas_desk.filter == FigureFilter(
        provinces=("anhui",),
        report_year=2012,
        programme="rain_plan",
        unit="yuan",
        text="rain",
        sort=(("value", True),),
    )


def test_a_bar_of_a_pairing_leads_to_its_report(view: ChartView, atlas_desk: Desk, qtbot: QtBot) -> None:
    click(view, 3, qtbot)
    assert atlas_desk.filter.report_id == 4


def test_after_a_click_the_chart_still_shows_all_provinces(view: ChartView, atlas_desk: Desk, qtbot: QtBot) -> None:
    before = bars(view)
    click(view, 2, qtbot)
    with qtbot.waitSignal(view.drew):
        atlas_desk.perform(SetReview([1], "verified"))
    assert bars(view) == before
    click(view, 0, qtbot)
    assert atlas_desk.filter.provinces == ("anhui",)
    with qtbot.waitSignal(view.drew):
        atlas_desk.restrict(provinces=("hebei",))
    assert [name for name, _ in bars(view)] == ["Hebei"]


def test_the_bar_under_the_mouse_is_marked_and_explained(view: ChartView, qtbot: QtBot) -> None:
    qtbot.mouseMove(pane(view).canvas, point_of(view, 1))
    assert pane(view).row == 1
    assert pane(view).canvas.toolTip() == f"Hebei 2012: {number(5e6)} yuan; figures: 1, verified: 0"
    assert pane(view).canvas.cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(pane(view).canvas, QPoint(300, 3))
    assert pane(view).row is None
    assert pane(view).canvas.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_bars_can_be_chosen_on_the_keyboard(view: ChartView, atlas_desk: Desk, qtbot: QtBot) -> None:
    canvas = pane(view).canvas
    canvas.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(canvas, key)
    with qtbot.waitSignal(view.opened):
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert (atlas_desk.filter.provinces, atlas_desk.filter.report_year) == (("hebei",), 2012)


def test_enter_without_a_chosen_bar_and_other_keys_do_nothing(view: ChartView, atlas_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.opened):
        qtbot.keyClick(pane(view).canvas, Qt.Key.Key_Return)
        qtbot.keyClick(pane(view).canvas, Qt.Key.Key_Q)
    assert atlas_desk.filter == FigureFilter()


@pytest.mark.parametrize("tool", ["zoom", "pan"])
def test_while_zooming_a_click_is_no_choice(view: ChartView, qtbot: QtBot, tool: str) -> None:
    getattr(pane(view).toolbar, tool)()
    with qtbot.assertNotEmitted(view.opened):
        click(view, 0, qtbot)


def test_a_drag_is_no_choice(view: ChartView, qtbot: QtBot) -> None:
    canvas = pane(view).canvas
    with qtbot.assertNotEmitted(view.opened):
        qtbot.mousePress(canvas, LEFT, pos=point_of(view, 0))
        qtbot.mouseMove(canvas, point_of(view, 0) + QPoint(40, 0))
        qtbot.mouseRelease(canvas, LEFT, pos=point_of(view, 0) + QPoint(40, 0))


def test_screen_readers_hear_the_title_and_the_bars(view: ChartView) -> None:
    canvas = pane(view).canvas
    assert canvas.accessibleName() == "Rain Plan by province (yuan)"
    assert f"Anhui 2012: {number(8e6)} yuan" in canvas.accessibleDescription()


def test_many_bars_scroll_instead_of_touching(view: ChartView, atlas_desk: Desk, qtbot: QtBot) -> None:
    codes = [province.code for province in atlas_desk.vocabulary.provinces]
    part = atlas.Part("Rain Plan", "rain_plan", [atlas.Number(1e6)])
    chapters = [atlas.Chapter(code, code, 2012, [part]) for code in codes]
    with qtbot.waitSignal(view.drew):
        atlas_desk.perform(Import([atlas.loaded(chapters, "all.txt")], atlas_desk.vocabulary))
    assert len(bars(view)) >= len(codes)
    assert pane(view).canvas.height() > view.height()
    qtbot.keyClick(pane(view).canvas, Qt.Key.Key_Up)
    for _ in bars(view):
        qtbot.keyClick(pane(view).canvas, Qt.Key.Key_Down)
    assert pane(view).row == len(bars(view)) - 1
    last = pane(view).canvas.mapTo(view, point_of(view, len(bars(view)) - 1))
    assert view.rect().contains(last), "the bar stepped to is in view"


@pytest.fixture
def dark() -> Iterator[None]:
    before = QApplication.palette()
    palette = QPalette(before)
    for role, color in {"Window": "#202020", "WindowText": "#eeeeee", "Base": "#181818", "Text": "#f0f0f0"}.items():
        palette.setColor(QPalette.ColorRole[role], color)
    QApplication.setPalette(palette)
    yield
    QApplication.setPalette(before)


def test_a_dark_window_has_a_dark_chart_and_saves_a_light_one(atlas_desk: Desk, qtbot: QtBot, dark: None) -> None:
    view = shown(ChartView(atlas_desk, RecordingDialogs()), qtbot)
    chart = pane(view).chart
    assert chart is not None
    assert chart.style.bar == DARK.bar
    assert (chart.style.ground, chart.style.text) == ("#181818", "#f0f0f0")
    assert pane(view).for_print().get_facecolor() == (1.0, 1.0, 1.0, 1.0)


def test_another_theme_redraws_the_chart(view: ChartView, qtbot: QtBot) -> None:
    chart = pane(view).chart
    assert chart is not None
    assert chart.style.bar == LIGHT.bar
    palette = QPalette(view.palette())
    palette.setColor(QPalette.ColorRole.Base, "#fffff0")
    with qtbot.waitSignal(view.drew):
        view.setPalette(palette)
    chart = pane(view).chart
    assert chart is not None
    assert chart.style.ground == "#fffff0"


@pytest.mark.parametrize(
    ("name", "written"), [("a.png", "a.png"), ("a.SVG", "a.SVG"), ("a.pdf", "a.pdf"), ("a.gif", "a.gif.png")]
)
def test_saves_in_the_format_of_the_name(view: ChartView, tmp_path: Path, name: str, written: str) -> None:
    view.save(tmp_path / name)
    assert (tmp_path / written).stat().st_size > 1000


def test_a_file_that_cannot_be_written_is_told_and_left_alone(
    view: ChartView, atlas_desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.png").mkdir()
    with qtbot.waitSignal(atlas_desk.failed) as told:
        view.save(tmp_path / "a.png")
    failure = told.args[0] if told.args else None
    assert isinstance(failure, Failure)
    assert (failure.code, failure.values["path"]) == ("unwritable", str(tmp_path / "a.png"))


def test_the_save_button_asks_where_and_saves_there(view: ChartView, tmp_path: Path) -> None:
    dialogs = view._dialogs
    assert isinstance(dialogs, RecordingDialogs)
    dialogs.path = tmp_path / "rain.svg"
    next(action for action in pane(view).toolbar.actions() if action.text().startswith("Save the chart")).trigger()
    assert dialogs.suggested == "Rain Plan by province (yuan).png"
    assert dialogs.path.is_file()


def test_the_toolbar_keeps_what_makes_sense_for_bars(view: ChartView) -> None:
    texts = [action.text() for action in pane(view).toolbar.actions() if action.text()]
    assert texts == [
        "Show the whole chart",
        "Back to the view before",
        "Forward to the next view",
        "Move the chart: drag it",
        "Zoom: drag a rectangle",
        "Save the chart as PNG, SVG or PDF",
    ]


def test_an_empty_workspace_says_what_to_do_until_something_is_loaded(empty_desk: Desk, qtbot: QtBot) -> None:
    view = shown(ChartView(empty_desk, RecordingDialogs()), qtbot)
    assert view.message.isVisible()
    assert "Load source files" in view.message.text()
    assert not view.choices.isVisible()
    with qtbot.waitSignal(view.drew):
        empty_desk.perform(Import([atlas.loaded()], empty_desk.vocabulary))
    assert not view.message.isVisible()
    assert len(bars(view)) == 4


def test_a_window_closed_while_the_chart_is_prepared_is_no_error(atlas_desk: Desk, qtbot: QtBot) -> None:
    view = ChartView(atlas_desk, RecordingDialogs())
    view.show()
    view.deleteLater()
    atlas_desk.jobs.close()


@pytest.mark.parametrize("color", ["#101010", "#f4f4f4"])
@pytest.mark.parametrize("name", ["home", "back", "forward", "move", "zoom_to_rect", "filesave"])
def test_icons_are_drawn_in_the_windows_colour_for_every_screen(qtbot: QtBot, name: str, color: str) -> None:
    drawn = icon(name, QColor(color))
    for ratio in RATIOS:
        image = drawn.pixmap(QSize(SIZE, SIZE), ratio).toImage()
        assert image.width() == SIZE * ratio
        solid = {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() == 255
        }
        assert solid == {color}


def test_icons_follow_another_theme(view: ChartView) -> None:
    toolbar = pane(view).toolbar
    before = toolbar.actions()[0].icon().cacheKey()
    palette = QPalette(toolbar.palette())
    palette.setColor(QPalette.ColorRole.ButtonText, "#ff0000")
    toolbar.setPalette(palette)
    assert toolbar.actions()[0].icon().cacheKey() != before


def test_a_resized_window_lays_the_chart_out_again(view: ChartView, qtbot: QtBot) -> None:
    chart = pane(view).chart
    assert chart is not None
    assert chart.axes is not None
    before = chart.axes.bbox.width
    view.resize(1100, 600)
    assert chart.axes.bbox.width > before + 250
    assert chart.row_at(*chart.axes.transData.transform((0, 1))) == 1
