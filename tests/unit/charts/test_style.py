"""Colours that can be told apart, and fonts that are there."""

from __future__ import annotations

import pytest
from matplotlib import font_manager
from matplotlib.colors import to_rgb

from app.charts.style import DARK, LIGHT, Style, families, settings


def luminance(color: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(color)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("style", [LIGHT, DARK])
def test_words_are_readable_on_the_ground_and_on_the_chosen_row(style: Style) -> None:
    assert contrast(style.text, style.ground) > 7
    assert contrast(style.text, style.chosen) > 7
    assert contrast(style.quiet, style.ground) > 4.5
    assert contrast(style.bar, style.ground) > 3


def test_every_font_is_installed() -> None:
    assert families()[0] == "DejaVu Sans"
    for family in families():
        font_manager.findfont(family, fallback_to_default=False)


def test_no_dollar_sign_begins_a_formula() -> None:
    assert settings(LIGHT)["text.parse_math"] is False
