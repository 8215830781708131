"""Last stage: how sure a figure is, from how much the rules had to guess.

Each field's doubt comes from the rule that set it; a misprinted number, a long way to its noun and a figure without any
unit weigh on top. The order is what counts: the least sure are reviewed first.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.extraction.choices import Choice
from app.extraction.numbers import Quantity
from app.extraction.wordlists import wordset

MISPRINT = 0.4
SPELLED = 0.1
COARSE = 0.12
_COARSE_UNITS = wordset("organization city team group committee fund")
WEIGHTS = {"unit": 0.9, "year": 0.9, "kind": 0.9, "qualifier": 0.9, "per": 0.2, "metric": 0.3, "about": 0.3}


def confidence(quantity: Quantity, fields: Mapping[str, Choice[Any]]) -> float:
    """0..1: the product of how sure the number and each field are."""
    sure = 1.0 - MISPRINT * quantity.numeral.misprint - SPELLED * (quantity.numeral.form == "words")
    unit = fields.get("unit")
    if unit is not None and unit.value in _COARSE_UNITS:
        sure *= 1.0 - COARSE
    for name, choice in fields.items():
        if choice.doubt:
            sure *= 1.0 - choice.doubt * WEIGHTS[name]
    return round(max(sure, 0.0), 3)
