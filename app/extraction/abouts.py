"""Which programme a figure speaks of: its section's, unless the section is a general one and the sentence says more."""

from __future__ import annotations

from app.extraction.choices import Choice
from app.extraction.lexicon import Lexicon, fold

SECTIONS = "the section's"
"""The rule of a figure that is about what its section is about."""


def find_about(programme: str, metric: str, lexicon: Lexicon) -> Choice[str]:
    """The programme code a figure is about; ``programme`` is its section's, "other" where it stands in none."""
    if programme not in lexicon.general:
        return Choice(programme, SECTIONS)
    folded = f" {fold(metric)} "
    named = [
        (row, code)
        for first in set(folded.split())
        for row, wording, code in lexicon.topics.get(first, ())
        if wording in folded
    ]
    if named:
        return Choice(min(named)[1], "words of the metric", 0.2, programme)
    return Choice(programme, SECTIONS, 0.1)
