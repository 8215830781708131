"""How much of one text stands in another, by the runs of words that they have in common. Pure.

Line breaks, punctuation and the order of paragraphs do not count, so that a text that was set anew or put right is
known again; runs, not words, as reports of one kind share nearly all of their words.
"""

from __future__ import annotations

import re

RUN = 5
"""Words in a run: a Chinese character is one."""

_WORD = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]|[^\W_]+")

Runs = frozenset[int]


def runs(text: str) -> Runs:
    """The runs of words of a text, each as a number that holds in this process; a short text is one run."""
    words = _WORD.findall(text.casefold())
    last = max(1, len(words) - RUN + 1) if words else 0
    return frozenset(hash(tuple(words[start : start + RUN])) for start in range(last))


def share(old: Runs, new: Runs) -> float:
    """The share of the old text that stands in the new one, in 0..1."""
    return len(old & new) / len(old) if old else 0.0
