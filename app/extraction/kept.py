"""Answers that are asked for again and again, each worked out once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

MOST = 50_000
"""How many answers are kept; hostile texts have no end of words and places."""

Q = TypeVar("Q")
A = TypeVar("A")


class Kept(dict[Q, A]):
    """The answers of a function by what it was asked; all are forgotten when there are ``MOST``.

    A look-up is a dictionary's: several times faster than ``lru_cache``, and ``__getitem__`` can be mapped over lists.
    """

    def __init__(self, ask: Callable[[Q], A]) -> None:
        super().__init__()
        self._ask: Callable[[Q], A] = ask

    def __missing__(self, question: Q) -> A:
        """The answer to what is asked for the first time."""
        if len(self) >= MOST:
            self.clear()
        answer = self._ask(question)
        self[question] = answer
        return answer
