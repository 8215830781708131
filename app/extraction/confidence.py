"""Last stage: how sure a figure is, from how much the rules had to guess."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.extraction.choices import Choice


def confidence(choices: Iterable[Choice[Any]]) -> float:
    """0..1: the product of how sure each field is."""
    sure = 1.0
    for choice in choices:
        sure *= 1.0 - choice.doubt * 0.9
    return round(sure, 3)
