"""Numbers as the window shows and takes them: one format everywhere, through QLocale."""

from __future__ import annotations

import math
import re
from decimal import Decimal

from PySide6.QtCore import QLocale

from app.extraction.scales import SIGNS

MOST_DECIMALS = 6

SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    **SIGNS,
    "万亿": 10**12,
}
"""The scale words a number may be typed with, as reports print them."""

_SCALED = re.compile(rf"(.*?)\s*({'|'.join(sorted(SCALES, key=len, reverse=True))})", re.IGNORECASE | re.DOTALL)


def spoken() -> QLocale:
    """The locale of the window. Where the system names none, numbers are grouped as in English."""
    locale = QLocale()
    return QLocale(QLocale.Language.English) if locale.language() == QLocale.Language.C else locale


def number(value: float, locale: QLocale | None = None) -> str:
    """A value in full, with the locale's separators and no more decimals than it has: 847,070,000 or 36.1."""
    locale = locale or spoken()
    if value == math.floor(value) and abs(value) < 2**53:
        return locale.toString(int(value))
    decimals = len(f"{value:.{MOST_DECIMALS}f}".rstrip("0").rpartition(".")[2])
    return locale.toString(value, "f", decimals)


def parse(text: str, locale: QLocale | None = None) -> float | None:
    """The number that was typed: in the locale's way, plainly (1117000000, 36.1), or as a report prints it, with a
    scale word (1.117 billion, 11.17亿). None where it is none.
    """
    locale = locale or spoken()
    scaled = _SCALED.fullmatch(text.strip())
    if scaled is None:
        return _plain(text, (locale, QLocale.c()))
    # A scale word is copied from print, and the reports print as the C locale does, whatever the analyst's own.
    value = _plain(scaled[1], (QLocale.c(), locale))
    return None if value is None else float(Decimal(repr(value)) * SCALES[scaled[2].lower()])


def without_scale(text: str) -> str:
    """What was typed without its scale word."""
    scaled = _SCALED.fullmatch(text.strip())
    return scaled[1] if scaled else text


def _plain(text: str, readers: tuple[QLocale, ...]) -> float | None:
    for reader in readers:
        value, good = reader.toDouble(text.strip())
        if good and math.isfinite(value):
            return float(value)
    return None


def percent(share: float, locale: QLocale | None = None) -> str:
    """A share of 1 as a whole percentage: 0.93 as 93 %."""
    return f"{number(round(share * 100), locale)} %"


def period(year_from: int | None, year_to: int | None) -> str:
    """A year or a period as it is written: 2012 or 2011–2015; empty where neither is known."""
    if year_from is None or year_to is None:
        return ""
    return str(year_to) if year_from == year_to else f"{year_from}–{year_to}"


_PERIOD = re.compile(r"(\d{4})(?:\s*[-‐‑‒–—~～至/]\s*(\d{4}))?")


def parse_period(text: str) -> tuple[int, int] | None:
    """First and last year of a typed year or period (2012, 2011-2015); None where it is neither."""
    found = _PERIOD.fullmatch(text.strip())
    if found is None:
        return None
    return int(found[1]), int(found[2] or found[1])
