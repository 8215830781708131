"""The words that the rules look for, in any order: each text is read, and what is found stands in it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Sequence

from hypothesis import example, given, settings
from hypothesis import strategies as st

from app import extraction, vocabulary
from app.extraction import extract

HEAD = "Poverty Alleviation in Hebei Province 2012\n"
NUMBERS = ("5 villages", "1,200 yuan", "2012", "20%", "3.5 million mu", "one household", "half")
SIGNS = (",", ";", ":", "(", ")", "“", "”", "-")


def _words() -> list[str]:
    """All words of the word lists of the stages."""
    modules = [
        importlib.import_module(one.name) for one in pkgutil.iter_modules(extraction.__path__, "app.extraction.")
    ]
    lists = [each for module in modules for each in vars(module).values() if isinstance(each, frozenset)]
    return sorted({word for each in lists for text in each if isinstance(text, str) for word in text.split()})


WORDS = _words()


@settings(deadline=None, max_examples=150)
@example(["it", "is", "to", "raise", ";", "than", "5 villages", "raise"])  # a clause that begins with "than"
@given(told=st.lists(st.sampled_from(WORDS) | st.sampled_from(NUMBERS) | st.sampled_from(SIGNS), max_size=14))
def test_they_are_read(told: Sequence[str]) -> None:
    text = f"{HEAD}{' '.join(told)}."
    for figure in extract(text, vocabulary=vocabulary.load()).figures:
        assert len(HEAD) <= figure.start < figure.end <= len(text)
