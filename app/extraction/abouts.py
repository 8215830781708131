"""Which programme a figure speaks of: its section's, unless the section is a general one and the sentence says more."""

from __future__ import annotations

from app.extraction.choices import Choice
from app.extraction.lexicon import Lexicon, fold

SECTIONS = "the section's"
"""The rule of a figure that is about what its section is about."""


def find_about(programme: str, metric: str, lexicon: Lexicon) -> Choice[str]:
    """The programme code a figure is about; ``programme`` is its section's, "other" where it stands in none.

    The other of the two, the section's and the metric's, is the second choice: in a section of a programme only where
    the metric names another one in several words.
    """
    named = _named(metric, lexicon)
    if programme in lexicon.general:
        if named:
            return Choice(named[0][2], "words of the metric", 0.2, programme)
        return Choice(programme, SECTIONS, 0.1)
    if not named or any(code == programme for _, _, code in named):
        return Choice(programme, SECTIONS)
    return Choice(programme, SECTIONS, 0.0, next((code for _, words, code in named if " " in words.strip()), None))


def _named(metric: str, lexicon: Lexicon) -> list[tuple[int, str, str]]:
    """The programmes that a metric names: row of the vocabulary, wording, code, in the vocabulary's order."""
    folded = fold(metric)
    firsts = lexicon.topics.keys() & folded.split()
    padded = f" {folded} "
    return sorted(row for first in firsts for row in lexicon.topics[first] if row[1] in padded) if firsts else []
