"""Charts as files: whole or not at all, and the same each time."""

from __future__ import annotations

from pathlib import Path

import pytest
from matplotlib.figure import Figure

from app.charts import saving
from app.charts.frames import frame
from app.charts.province_bars import province_bars
from app.errors import EnvironmentFault
from tests.unit.charts.rows import figure

BEGINNINGS = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}


@pytest.fixture(scope="module")
def chart() -> Figure:
    return province_bars(frame([figure(), figure(province="anhui")]), programme="Rain Plan", unit="yuan")


@pytest.mark.parametrize("kind", saving.FORMATS)
def test_writes_the_format_of_the_ending(chart: Figure, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"chart.{kind.upper()}"
    saving.save(chart, path)
    assert path.read_bytes().startswith(BEGINNINGS[kind])
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("kind", saving.FORMATS)
def test_the_same_chart_gives_the_same_bytes(chart: Figure, kind: str) -> None:
    assert saving.rendered(chart, kind) == saving.rendered(chart, kind)


def test_replaces_what_was_there(chart: Figure, tmp_path: Path) -> None:
    path = tmp_path / "chart.png"
    path.write_bytes(b"old")
    saving.save(chart, path)
    assert path.read_bytes().startswith(BEGINNINGS["png"])


def test_another_ending_is_a_mistake_of_the_caller(chart: Figure, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="gif"):
        saving.save(chart, tmp_path / "chart.gif")


def test_a_folder_that_is_not_there_leaves_nothing(chart: Figure, tmp_path: Path) -> None:
    path = tmp_path / "missing" / "chart.png"
    with pytest.raises(EnvironmentFault) as caught:
        saving.save(chart, path)
    assert caught.value.code == "unwritable"
    assert caught.value.values["path"] == str(path)


def test_what_cannot_be_replaced_stays(chart: Figure, tmp_path: Path) -> None:
    path = tmp_path / "chart.png"
    path.mkdir()
    with pytest.raises(EnvironmentFault):
        saving.save(chart, path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["chart.png"]
