from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import paths
from app.curation.likeness import runs, share
from app.exchange import sources
from tests import extractions

TEXT = extractions.TEXT


def _share(old: str, new: str) -> float:
    return share(runs(old), runs(new))


@pytest.mark.parametrize(
    "changed",
    [
        TEXT.replace(" ", "\n"),
        TEXT.replace(",", " ;").upper(),
        f"A foreword that was not there.\n{TEXT}And an appendix.",
    ],
    ids=["set anew", "other punctuation", "more around it"],
)
def test_what_does_not_touch_the_words_does_not_count(changed: str) -> None:
    assert _share(TEXT, changed) > 0.95


def test_a_word_put_right_costs_little_and_half_a_text_half() -> None:
    assert _share(TEXT, TEXT.replace("villages", "hamlets")) > 0.5
    text = sources.read(paths.seed_files()[0]).text
    assert 0.4 < _share(text, text[: len(text) // 2]) < 0.6
    assert _share(text[: len(text) // 2], text) > 0.95


def test_chinese_is_counted_by_characters() -> None:
    text = "二〇一二年全省共投入财政扶贫资金八亿四千七百万元，解决了三千二百七十七个村的饮水困难。"
    assert _share(text, text.replace("，", "\n")) == 1
    assert 0.4 < _share(text, text.replace("饮水", "道路")) < 1


def test_the_seeds_are_not_like_one_another() -> None:
    """Reports of different provinces share words and phrases, but few runs of five."""
    all_runs = [runs(sources.read(path).text) for path in paths.seed_files()]
    assert max(share(one, other) for one in all_runs for other in all_runs if one is not other) < 0.2


@pytest.mark.parametrize(("old", "new", "expected"), [("", "a", 0), ("a", "", 0), ("a b", "A, b!", 1), ("—", "—", 0)])
def test_short_and_empty_texts(old: str, new: str, expected: float) -> None:
    assert _share(old, new) == expected


@given(st.text(), st.text())
def test_a_share_is_one_and_a_text_stands_in_itself(old: str, new: str) -> None:
    assert 0 <= _share(old, new) <= 1
    assert _share(old, old) == (1 if runs(old) else 0)
