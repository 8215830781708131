"""Figure records as a pandas frame: what the charts are computed from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import pandas as pd

from app.models.records import FigureRow

COLUMNS: Final[Mapping[str, str]] = {
    "id": "int64",
    "report_id": "int64",
    "province": "str",
    "report_year": "Int64",
    "about": "str",
    "value": "float64",
    "unit": "str",
    "per": "str",
    "year_from": "Int64",
    "year_to": "Int64",
    "kind": "str",
    "qualifier": "str",
    "parent_id": "Int64",
    "review": "str",
    "fact_id": "Int64",
    "leads": "int64",
    "findings": "int64",
}
"""The columns taken from a ``FigureRow`` and their dtypes. ``province``: that a figure speaks of; ``value`` is
counted in ``unit``; years are calendar years, missing where unknown; ``parent_id`` is the total that the figure is a
part of, missing where of none; ``fact_id`` the fact that it states along with others, missing for one alone; ``leads``
is 1 for one that leads a fact; ``findings`` counts what is open against it.
"""


def frame(rows: Iterable[FigureRow], counterparts: Mapping[int, str] | None = None) -> pd.DataFrame:
    """One line for each figure, in the given order, with ``COLUMNS`` and ``counterpart``.

    ``counterparts`` gives, by report id, the province that a pairing report is about; such figures are not the
    reporting province's own. ``counterpart`` is empty for all other reports, and for figures that speak of another
    province than their report's.
    """
    known = counterparts or {}
    taken = [[*(getattr(row, name) for name in COLUMNS), _counterpart(row, known)] for row in rows]
    types = {**COLUMNS, "counterpart": "str"}
    return pd.DataFrame(taken, columns=list(types)).astype(types)


def _counterpart(row: FigureRow, known: Mapping[int, str]) -> str:
    return "" if row.elsewhere else known.get(row.report_id, "")
