"""The lines of a text with their place, and what can be said of one line alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_OPENING = "(（"
_CLOSING = ")）"
_HAN = re.compile("[\u4e00-\u9fff]")


class Line(NamedTuple):
    """One line: ``start:end`` is its text without the white space around it, ``outer`` where the line itself begins."""

    outer: int
    start: int
    end: int


def lines(text: str, start: int = 0, end: int | None = None) -> Iterator[Line]:
    """The non-blank lines of ``text[start:end]``."""
    stop = len(text) if end is None else end
    while start < stop:
        found = text.find("\n", start, stop)
        close = stop if found < 0 else found
        printed = text[start:close]
        left = len(printed) - len(printed.lstrip())
        right = len(printed.rstrip())
        if right > left:
            yield Line(start, start + left, start + right)
        start = close + 1


def is_bracketed(printed: str) -> bool:
    """Whether a line opens with a bracket and closes with one or never closes it: how author lines look."""
    if not printed or printed[0] not in _OPENING:
        return False
    close = next((at for at, sign in enumerate(printed) if sign in _CLOSING), len(printed))
    return close >= len(printed) - 1


def is_foreign(printed: str) -> bool:
    """Whether most letters of a line are Chinese: page footers of a web site, no text of a translated report."""
    if printed.isascii():
        return False
    han = len(_HAN.findall(printed))
    return han > 0 and han * 2 > sum(map(str.isalpha, printed))
