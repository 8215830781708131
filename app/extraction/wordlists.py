"""How the rules write down their sets of words."""

from __future__ import annotations


def wordset(*printed: str) -> frozenset[str]:
    """The words of some strings, parted by blanks."""
    return frozenset(word for line in printed for word in line.split())
