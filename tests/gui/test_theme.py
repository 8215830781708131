from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import get_args

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.extraction.records import Qualifier
from app.models.records import Review
from app.ui import theme

STATES = (*get_args(Review), "chosen")


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def dark(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[bool]:
    before = QApplication.palette()
    ground = QColor("#202020") if request.param else QColor("#f0f0f0")
    QApplication.setPalette(QPalette(ground))
    yield request.param
    QApplication.setPalette(before)


def luminance(colour: QColor) -> float:
    """Relative luminance by WCAG 2."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return float(0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2])


def contrast(first: QColor, second: QColor) -> float:
    low, high = sorted([luminance(first), luminance(second)])
    return (high + 0.05) / (low + 0.05)


def test_the_theme_follows_the_palette(dark: bool) -> None:
    assert theme.is_dark() is dark


@pytest.mark.parametrize("state", STATES)
def test_marks_are_legible(dark: bool, state: str) -> None:
    mark = theme.mark(state)
    assert contrast(mark.text, mark.ground) >= 4.5


def test_warnings_are_legible(dark: bool) -> None:
    assert contrast(theme.warning().text, theme.warning().ground) >= 4.5


def test_no_two_states_look_alike(dark: bool) -> None:
    assert len({theme.mark(state).ground.name() for state in STATES}) == len(STATES)


def test_the_chosen_figure_stands_out_from_every_other(dark: bool) -> None:
    chosen = theme.mark("chosen").ground
    assert all(contrast(chosen, theme.mark(state).ground) >= 2.5 for state in get_args(Review))


def test_states_are_told_apart_without_colour() -> None:
    assert set(theme.SIGNS) == set(theme.SHAPES) == set(get_args(Review))
    assert len(set(theme.SIGNS.values())) == len(set(theme.SHAPES.values())) == 3


def test_every_qualifier_has_a_sign() -> None:
    assert set(theme.QUALIFIERS) == set(get_args(Qualifier))


@pytest.mark.parametrize("severity", theme.SEVERITIES)
def test_severities_are_legible_in_lists(dark: bool, severity: str) -> None:
    grounds = [QColor("#1b1c1f"), QColor("#26282b")] if dark else [QColor("#ffffff"), QColor("#f0f0f0")]
    assert all(contrast(theme.severe(severity), ground) >= 4.5 for ground in grounds)


def test_what_was_found_is_legible(dark: bool) -> None:
    assert contrast(QColor("#f0f0f2" if dark else "#1d1d1f"), theme.found()) >= 4.5


@pytest.mark.parametrize("colour", [theme.kin, theme.leftover])
def test_lines_that_mean_something_are_seen(dark: bool, colour: Callable[[], QColor]) -> None:
    """WCAG asks 3:1 of what is no text."""
    assert contrast(colour(), QColor("#1b1c1f" if dark else "#ffffff")) >= 3


def test_links_to_findings_are_legible_beside_the_form(dark: bool) -> None:
    ground = QColor("#26282b" if dark else "#f0f0f0")
    assert contrast(theme.mark("unreviewed").text, ground) >= 4.5
    assert contrast(theme.warning().text, ground) >= 4.5
