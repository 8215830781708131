"""The drawn chart: its bars, its words, its place, and the way back from a point to a bar."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from matplotlib.colors import to_hex
from matplotlib.container import BarContainer
from matplotlib.figure import Figure
from matplotlib.text import Text

from app import vocabulary
from app.charts.frames import frame
from app.charts.labels import CHINESE, Labels
from app.charts.province_bars import HATCH, ProvinceChart, least_height, province_bars
from app.charts.style import DARK, LIGHT, Style, families
from app.charts.sums import province_sums
from app.models.records import FigureRow
from tests.unit.charts.rows import figure

NAMES = {province.code: province.name for province in vocabulary.load().provinces}
NAMES_ZH = {province.code: province.name_zh for province in vocabulary.load().provinces}


def drawn(
    rows: Sequence[FigureRow], labels: Labels | None = None, size: tuple[float, float] = (9, 8), style: Style = LIGHT
) -> ProvinceChart:
    labels = labels or Labels(provinces=NAMES)
    sums = province_sums(frame(rows))
    into = Figure(figsize=size, dpi=100)
    return ProvinceChart(into, sums, programme="Rain Plan", unit="yuan", labels=labels, style=style)


def every_province(year: int = 2012) -> list[FigureRow]:
    return [figure(province=code, year=year, value=10.0**9 / place) for place, code in enumerate(NAMES, 1)]


def texts(figure_: Figure) -> list[str]:
    return [text.get_text() for text in figure_.findobj(Text) if isinstance(text, Text) and text.get_text()]


def words(figure_: Figure) -> str:
    return " ".join(" ".join(texts(figure_)).split())


def containers(chart: ProvinceChart) -> tuple[BarContainer, BarContainer]:
    assert chart.axes is not None
    solid, hatched = chart.axes.containers
    assert isinstance(solid, BarContainer)
    assert isinstance(hatched, BarContainer)
    return solid, hatched


def test_verified_is_solid_and_the_rest_is_hatched_behind_it() -> None:
    solid, hatched = containers(drawn([figure(value=2, review="verified"), figure(value=3)]))
    assert (solid[0].get_x(), solid[0].get_width(), solid[0].get_hatch()) == (0, 2, None)
    assert (hatched[0].get_x(), hatched[0].get_width(), hatched[0].get_hatch()) == (2, 3, HATCH)


@pytest.mark.parametrize("style", [LIGHT, DARK])
def test_the_hatching_has_the_bars_colour_on_the_ground(style: Style) -> None:
    _, hatched = containers(drawn([figure()], style=style))
    assert to_hex(hatched[0].get_edgecolor()) == style.bar
    assert to_hex(hatched[0].get_facecolor()) == style.ground


def test_the_title_says_programme_unit_and_the_one_year() -> None:
    assert drawn([figure()]).title == "Rain Plan by province (yuan), reports of 2012"


def test_with_several_years_each_bar_names_its_own() -> None:
    chart = drawn([figure(year=2009), figure(year=2012), figure(province="anhui")])
    assert chart.title == "Rain Plan by province (yuan)"
    assert [chart.name(row) for row in range(3)] == ["Hebei 2009", "Hebei 2012", "Anhui 2012"]


def test_with_one_year_no_bar_names_it() -> None:
    assert drawn([figure()]).name(0) == "Hebei"


def test_an_unknown_year_is_not_named() -> None:
    chart = drawn([figure(year=None), figure(year=2012)])
    assert [chart.name(row) for row in range(2)] == ["Hebei", "Hebei 2012"]


def test_a_pairing_names_both_provinces() -> None:
    sums = province_sums(frame([figure(report_id=4, province="zhejiang")], {4: "sichuan"}))
    chart = ProvinceChart(Figure(), sums, programme="x", unit="yuan", labels=Labels(provinces=NAMES))
    assert chart.name(0) == "Zhejiang → Sichuan"


def test_a_province_without_a_name_is_called_by_its_code() -> None:
    assert drawn([figure(province="atlantis")]).name(0) == "atlantis"


def test_the_legend_explains_solid_and_hatched_with_counts() -> None:
    chart = drawn([figure(review="verified"), figure(), figure()])
    legend = chart.figure.legends[0]
    assert [text.get_text() for text in legend.get_texts()] == ["verified (1)", "not verified yet (2)"]
    assert [patch.get_hatch() for patch in legend.get_patches()] == [None, HATCH]


def test_the_footnote_says_what_is_summed_and_what_is_left_out() -> None:
    rows = [figure(review="verified", fact_id=1), figure(year_to=2013), figure(kind="target"), figure(per="mu")]
    rows += [figure(per="mu"), figure(fact_id=1)]
    said = words(drawn(rows).figure)
    assert "actual values that are not part of a total: 2, of which verified: 1." in said
    assert "Among them: of another year or period than the report (1)." in said
    assert "Left out: targets (1), values per person, household or other unit (2), further mentions of the same" in said


def test_values_stand_behind_their_bars_with_a_scale() -> None:
    said = texts(drawn([figure(value=1.117e9), figure(province="anhui", value=847_070_000)]).figure)
    assert "1.12 bn" in said
    assert "847 m" in said
    assert "yuan, billion" in said


def test_an_axis_of_small_values_has_no_scale() -> None:
    assert "yuan" in texts(drawn([figure(value=640)]).figure)


def test_chinese_labels_and_scales() -> None:
    labels = Labels(provinces=NAMES_ZH, scales=CHINESE, axis="{scale}{unit}")
    said = texts(drawn([figure(value=1.117e9)], labels).figure)
    assert {"河北", "11.2亿", "亿yuan"} <= set(said)


@pytest.mark.skipif(len(families()) < 2, reason="no font with Chinese characters is installed")
def test_chinese_is_drawn_without_missing_characters() -> None:
    chart = drawn(every_province(), Labels(provinces=NAMES_ZH, scales=CHINESE))
    chart.figure.savefig("/dev/null", format="png")


@pytest.mark.parametrize("rows", [[], [figure(kind="target"), figure(kind="target")]])
def test_nothing_to_draw_says_so_and_why(rows: list[FigureRow]) -> None:
    chart = drawn(rows)
    said = words(chart.figure)
    assert chart.axes is None
    assert chart.title == "Nothing to draw"
    assert "no actual value in yuan about Rain Plan" in said
    assert ("Left out: targets (2)." in said) == bool(rows)
    assert chart.row_at(100, 100) is None
    chart.mark(0)


LONG_ZH = "条形为不属于任何合计的实际数值之和，其中：年份或时期与报告不同、以“超过”“不足”或“约”表述。" * 3
LONG = "BARS ADD UP 1,234,567 VALUES of many kinds, WITH 1,000 WORDS in capitals and 99 in digits. " * 3


@pytest.mark.parametrize("words_", [LONG, LONG_ZH])
@pytest.mark.parametrize("width", [4.0, 7.5, 12.0])
def test_no_footnote_is_cut(words_: str, width: float) -> None:
    made = drawn([figure()], Labels(summed=words_), size=(width, 8)).figure
    boxes = [text.get_window_extent() for text in made.texts if text.get_text()]
    assert all(box.x1 <= made.bbox.width for box in boxes)


def test_drawing_again_replaces_what_was_there() -> None:
    into = Figure()
    for _ in range(2):
        province_bars(frame([figure()]), programme="x", unit="yuan", figure=into)
    assert len(into.axes) == 1
    assert len(into.legends) == 1


def test_a_new_figure_is_high_enough_for_all_provinces() -> None:
    made = province_bars(frame(every_province()), programme="x", unit="yuan", labels=Labels(provinces=NAMES))
    assert made.get_figheight() == least_height(len(NAMES))
    assert_nothing_overlaps(made)


@pytest.mark.parametrize("size", [(5, 9), (9, 9), (16, 12)])
def test_every_province_fits_at_any_size(size: tuple[float, float]) -> None:
    assert_nothing_overlaps(drawn([*every_province(2012), *every_province(2009)][:33], size=size).figure)


def assert_nothing_overlaps(made: Figure) -> None:
    """All words are within the figure; names of neighbouring bars do not touch; no name reaches into the bars."""
    made.draw_without_rendering()
    axes = made.axes[0]
    shown = [*made.texts, *axes.texts, *made.legends[0].get_texts(), *axes.get_yticklabels(), axes.xaxis.label]
    boxes = [text.get_window_extent() for text in shown if text.get_text()]
    assert all(box.x0 >= 0 and box.x1 <= made.bbox.width + 1 for box in boxes)
    assert all(box.y0 >= 0 and box.y1 <= made.bbox.height + 1 for box in boxes)
    names = [name.get_window_extent() for name in axes.get_yticklabels()]
    assert all(name.x1 <= axes.bbox.x0 for name in names)
    centres = [(name.y0 + name.y1) / 2 for name in names]
    assert all(upper - lower > 6 for upper, lower in pairwise(centres))
    footnote = max(made.texts, key=lambda text: len(text.get_text())).get_window_extent()
    assert footnote.y1 < axes.bbox.y0


def test_names_are_never_smaller_than_can_be_read() -> None:
    chart = drawn(every_province(), size=(6, least_height(len(NAMES))))
    assert chart.axes is not None
    assert all(float(name.get_fontsize()) >= 6.5 for name in chart.axes.get_yticklabels())


def test_laying_out_again_fits_another_size() -> None:
    chart = drawn(every_province(), size=(12, 9))
    chart.figure.set_size_inches(6, 9)
    chart.lay_out()
    assert_nothing_overlaps(chart.figure)


@pytest.mark.parametrize("row", [0, 1, 2])
def test_finds_the_bar_at_a_point(row: int) -> None:
    chart = drawn([figure(province=code) for code in ("anhui", "hebei", "tibet")])
    assert chart.axes is not None
    x, y = chart.axes.transData.transform((0.5, row))
    assert chart.row_at(x, y) == row
    assert chart.row_at(2, y) == row, "the name stands for the bar"


def test_there_is_no_bar_above_below_or_behind_the_chart() -> None:
    chart = drawn([figure()])
    assert chart.axes is not None
    box = chart.axes.bbox
    assert chart.row_at(box.x0 + 5, box.y1 + 5) is None
    assert chart.row_at(box.x0 + 5, box.y0 - 5) is None
    assert chart.row_at(box.x0 + 5, box.y0 + 5) is None
    assert chart.row_at(box.x1 + 5, box.y1 - 5) is None


def test_marks_one_row_at_a_time() -> None:
    chart = drawn([figure(), figure(province="anhui")])
    assert chart.axes is not None
    before = len(chart.axes.patches)
    for row in (0, 1):
        chart.mark(row)
        assert len(chart.axes.patches) == before + 1
    chart.mark(None)
    assert len(chart.axes.patches) == before


def test_the_same_figures_give_the_same_chart() -> None:
    rows = every_province()
    made = [province_bars(frame(rows), programme="x", unit="yuan") for _ in range(2)]
    assert texts(made[0]) == texts(made[1])


def test_a_dollar_sign_is_a_dollar_sign() -> None:
    made = province_bars(frame([figure()]), programme="$x$ and $y$", unit="US$")
    assert "$x$ and $y$ by province (US$), reports of 2012" in texts(made)
