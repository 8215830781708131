"""The numbers printed in any stretch of text, whatever they stand for: in digits, in words, with scale words or signs.

What a search goes by: "1.117 billion", "1,117,000,000", "11.17亿" are prints of one value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.extraction.numerals import Form, find_numerals
from app.extraction.scales import SIGNS
from app.extraction.sections import Paragraph
from app.extraction.sentences import Sentence, quotations, states_number
from app.extraction.tokens import tokenise

_SCALED = re.compile(rf"\s*([{''.join(SIGNS)}]+)(?![米克瓦])")  # 千米, 千克, 千瓦 are units
LONGEST = 60
"""Code points of a number that is read; a longer run of digits is none."""


class Printed(NamedTuple):
    """A number at ``start:end`` of a text; ``scale`` is what its scale words multiply by (1: none)."""

    start: int
    end: int
    value: float
    scale: float
    form: Form


def numbers(text: str, start: int = 0, end: int | None = None) -> Iterator[Printed]:
    """The numbers of ``text[start:end]`` in order."""
    end = len(text) if end is None else end
    if not states_number(text, start, end):
        return
    tokens = tokenise(text, start, end)
    for numeral in find_numerals(Sentence(Paragraph(0, None, start, end), tokens, quotations(tokens))):
        if numeral.end - numeral.start <= LONGEST:
            signs = _SCALED.match(text, numeral.end, end) if numeral.form == "digits" else None
            scale = _scale(signs[1]) if signs else 1
            stop = signs.end(1) if signs else numeral.end
            value = round(numeral.value * scale, 6)
            yield Printed(numeral.start, stop, value, numeral.scale * scale, numeral.form)


def canonical(value: float) -> str:
    """A value in digits alone, the same for every print of it: 1117000000, 36.1."""
    return f"{value:.6f}".rstrip("0").rstrip(".")


def _scale(signs: str) -> int:
    scale = 1
    for sign in signs:
        scale *= SIGNS[sign]
    return scale
