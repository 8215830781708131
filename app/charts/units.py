"""Which units can be added up. Imports nothing heavy."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from app.vocabulary import Unit

NOT_ADDITIVE: Final = frozenset({"share", "ratio", "time"})
"""Dimensions of units whose values cannot be added up over a province's figures."""


def additive(code: str, units: Iterable[Unit]) -> bool:
    """Whether values in a unit may be added up. A unit that no vocabulary knows is a counted noun, and additive."""
    dimension = next((unit.dimension for unit in units if unit.code == code), "count")
    return dimension not in NOT_ADDITIVE
