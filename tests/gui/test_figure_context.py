from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.figure_context import AFTER, BEFORE, around, as_html


def context(text: str, quote: str) -> tuple[str, str]:
    start = text.index(quote)
    return around(text, start, start + len(quote))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2012, 21 billion yuan was put in.", ("In 2012, ", " yuan was put in.")),
        ("Another line.\n   In 21 billion yuan.\nA third.", ("In ", " yuan.")),
        ("21 billion", ("", "")),
        ("a\u00a0total  of 21 billion\u00a0yuan", ("a total of ", " yuan")),
        ("(21 billion)", ("(", ")")),
    ],
)
def test_a_figure_stands_in_its_line(text: str, expected: tuple[str, str]) -> None:
    assert context(text, "21 billion") == expected


def test_a_long_line_is_cut_at_blanks() -> None:
    before, after = context("word " * 50 + "21 billion" + " word" * 50, "21 billion")
    assert before.startswith("… word")
    assert after.endswith("word …")
    assert len(before) <= BEFORE + 2
    assert len(after) <= AFTER + 2


def test_the_figure_is_bold_and_the_text_is_no_markup() -> None:
    text = "<i> 21 billion & more"
    assert as_html(text, 4, 14) == "&lt;i&gt; <b>21 billion</b> &amp; more"


@given(st.text(max_size=300), st.data())
def test_any_stretch_has_a_context(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    before, after = around(text, start, end)
    assert len(before) <= BEFORE + 2
    assert len(after) <= AFTER + 2
