"""What a stage answers for one field of one figure: the value, the rule that set it, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(slots=True)
class Choice(Generic[T]):
    """``doubt`` is 0 where the wording says it plainly, nearer 1 the more was guessed; ``second`` is the next best."""

    value: T
    rule: str
    doubt: float = 0.0
    second: T | None = None
