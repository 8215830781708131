"""The facets of the figure table in words: what each is called, and its values."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.models.facet_queries import REGION
from app.models.facets import BANDS
from app.ui import numbers, wording
from app.ui.vocabulary_choices import Names

ORDER = (
    "review",
    "finding",
    "kind",
    "about",
    "unit",
    "per",
    REGION,
    "province",
    "report_year",
    "year",
    "confidence",
    "reason",
    "origin",
)
"""The facets as the panel lists them."""


def title(name: str) -> str:
    """What a facet is called."""
    if name == "report_year":
        return QCoreApplication.translate("facets", "Year of the report")
    return wording.field(name)


def value(name: str, code: str, names: Names) -> str:
    """A value of a facet in words."""
    if not code:
        return _nothing(name)
    match name:
        case "province":
            return names.province(code)
        case "about":
            return names.programmes.name(code)
        case "unit":
            return names.units.name(code)
        case "per":
            return names.per(code)
        case "confidence":
            return _band(code)
        case "reason":
            return wording.reason(code)
        case "finding" if code == "none":
            return QCoreApplication.translate("facets", "none")
    return wording.choice(code)


def summary(name: str, codes: Sequence[str], names: Names, most: int) -> str:
    """A restriction in one line: the facet with its values, which are counted where they are many."""
    if len(codes) > most:
        words = QCoreApplication.translate("facets", "{count} values").format(count=numbers.number(len(codes)))
    else:
        words = ", ".join(value(name, code, names) for code in codes)
    return f"{title(name)}: {words}"


def _nothing(name: str) -> str:
    match name:
        case "report_year":
            return wording.year_of(None)
        case "year":
            return QCoreApplication.translate("facets", "no year")
        case "per":
            return QCoreApplication.translate("facets", "per nothing")
        case "confidence":
            return wording.choice("human")
    return "–"


def _band(code: str) -> str:
    starts = [start for _, start in BANDS]
    first = dict(BANDS).get(code, 0.0)
    last = min((start for start in (*starts, 1.0) if start > first), default=1.0)
    return f"{numbers.number(round(first * 100))}–{numbers.percent(last)}"
