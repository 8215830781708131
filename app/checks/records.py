"""What the checks hand on: findings, as plain immutable values. A finding speaks in codes with named values; the words
are put to them by ``app/finding_sentences.py`` and ``app/ui/wording.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Severity = Literal["high", "medium", "low"]

SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low")

MOST_SUSPECTS = 4
"""A finding that names more figures than these is of no use to whoever must look at them."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What would mend a finding: a field of a figure and the value it would take, and the code of how one comes to it
    ("digit", "swapped", "scale_word", "factor" ...).
    """

    figure_id: int
    field: str
    value: str | float | int
    how: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a check holds against figures.

    ``rule`` is the check's name, ``code`` the sentence it has found (with ``values`` in it: numbers in the unit of
    their figures, shares in percent). ``suspects`` are the ids of the figures it holds it against, at most
    MOST_SUSPECTS and the likeliest first; ``context`` those of the other numbers involved. ``report_id`` is where it
    is shown; a finding on a report or a document may have no suspects.
    """

    rule: str
    code: str
    severity: Severity
    report_id: int
    suspects: tuple[int, ...]
    context: tuple[int, ...]
    values: Mapping[str, str | float | int]
    suggestions: tuple[Suggestion, ...] = ()
