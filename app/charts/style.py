"""Colours and fonts of the charts, light and dark."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from matplotlib import font_manager

HAN_FONTS: Final = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Microsoft YaHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "WenQuanYi Micro Hei",
    "SimHei",
    "Noto Sans CJK JP",
)
"""Fonts with Chinese characters, the best first: what is on Linux, Windows and macOS."""


# It warns of every Han font without a bold cut; the regular one that it takes is good enough.
logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)


@dataclass(frozen=True, slots=True)
class Style:
    """Colours, as Matplotlib takes them: the ground, words, quiet words, lines, bars, and the chosen bar's ground."""

    ground: str
    text: str
    quiet: str
    grid: str
    bar: str
    chosen: str


LIGHT: Final = Style("#ffffff", "#1d1d1f", "#55585d", "#dcdfe3", "#1a5fb4", "#dbe8f8")
DARK: Final = Style("#1e1f22", "#f0f0f2", "#b4b8bf", "#3d4046", "#78aeed", "#2b3a4f")


@cache
def families() -> list[str]:
    """The font families of all charts: Matplotlib's own, then those installed that have Chinese characters."""
    installed = set(font_manager.get_font_names())
    return ["DejaVu Sans", *(name for name in HAN_FONTS if name in installed)]


def settings(style: Style) -> dict[Any, Any]:
    """What a chart is drawn with, for ``matplotlib.rc_context``."""
    return {
        "font.family": families(),
        "text.parse_math": False,
        "text.color": style.text,
        "axes.facecolor": style.ground,
        "axes.edgecolor": style.grid,
        "axes.labelcolor": style.text,
        "xtick.color": style.grid,
        "ytick.color": style.grid,
        "xtick.labelcolor": style.quiet,
        "ytick.labelcolor": style.text,
        "hatch.linewidth": 1.1,
    }
