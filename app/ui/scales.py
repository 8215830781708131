"""Large numbers in a few digits, with the scales of the user's language: 1.12 bn, or 11.2亿."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from app.charts import labels
from app.charts.labels import CHINESE, ENGLISH, Scale
from app.ui import numbers


def scales() -> Sequence[Scale]:
    """The scales that large numbers are shown with."""
    return CHINESE if QLocale().language() == QLocale.Language.Chinese else ENGLISH


def rounded(value: float, decimals: int) -> str:
    """A number with so many decimals, in the locale's way."""
    return numbers.spoken().toString(float(value), "f", decimals)


def compact(value: float) -> str:
    """A value in about three digits and the largest scale that fits."""
    return labels.compact(value, scales(), rounded)
