"""Last stage: how likely a figure is right in all that is said of it.

How much the rules had to guess is summed up first: each field's doubt comes from the rule that set it; a misprinted
number and a catch-all unit weigh on top. What such a sum is worth has been learned from reports at first sight, before
anybody tuned a rule to them (``tests/gold/train_confidence.py``): a figure of 0.9 is right nine times in ten. The least
sure are reviewed first.
"""

from __future__ import annotations

import math
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
LEAST, MOST = 0.01, 0.99
"""Beyond these no sum of guesses says more."""


def plainness(quantity: Quantity, fields: Mapping[str, Choice[Any]]) -> float:
    """0..1: 1 where the text says everything plainly."""
    sure = 1.0 - MISPRINT * quantity.numeral.misprint - SPELLED * (quantity.numeral.form == "words")
    unit = fields.get("unit")
    if unit is not None and unit.value in _COARSE_UNITS:
        sure *= 1.0 - COARSE
    for name, choice in fields.items():
        if choice.doubt:
            sure *= 1.0 - choice.doubt * WEIGHTS[name]
    return max(sure, 0.0)


def confidence(plain: float, weights: Mapping[str, float]) -> float:
    """0..1, to three digits: the chance that nothing is to be corrected, where a reading is so plain.

    A logistic curve over the log odds (Platt, "Probabilistic outputs for support vector machines", 1999); ``weights``
    are its "slope" and "intercept". Without them plainness stands for itself.
    """
    kept = min(max(plain, LEAST), MOST)
    odds = math.log(kept / (1 - kept))
    return round(1 / (1 + math.exp(-weights.get("slope", 1.0) * odds - weights.get("intercept", 0.0))), 3)
