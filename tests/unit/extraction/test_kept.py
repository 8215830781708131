"""Answers that are worked out once."""

from __future__ import annotations

import pytest

from app.extraction import kept
from app.extraction.kept import Kept


def test_each_answer_is_worked_out_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Kept(length)
    assert [lengths[word] for word in ("fund", "village", "fund")] == [4, 7, 4]
    assert asked == ["fund", "village"]


def test_no_end_of_questions_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST", 3)
    lengths = Kept(len)
    assert [lengths["a" * size] for size in range(8)] == list(range(8))
    assert len(lengths) <= 3
    assert lengths[""] == 0
