"""Breaking words into lines, by letters and by Chinese characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.charts.layout import NARROW, ems_of, folded, lines
from app.charts.province_bars import LONGEST_NAME


def test_breaks_at_blanks() -> None:
    assert lines("one two three", 8 * NARROW) == ["one two", "three"]


def test_a_long_word_stands_alone() -> None:
    assert lines("a extraordinarily b", 5 * NARROW) == ["a", "extraordinarily", "b"]


def test_chinese_breaks_between_any_two_characters() -> None:
    assert lines("各省扶贫资金投入", 4.5) == ["各省扶贫", "资金投入"]


def test_no_line_begins_with_chinese_punctuation() -> None:
    assert lines("其中，目标值；其他", 3.5) == ["其中，", "目标", "值；其", "他"]


def test_no_line_ends_with_an_opening_bracket_or_quote() -> None:
    assert lines("以“超过”（目标）", 3.5) == ["以“超", "过”", "（目", "标）"]


def test_a_short_text_is_one_line() -> None:
    assert lines("Hebei", 100) == ["Hebei"]
    assert lines("", 100) == [""]


@given(st.text(alphabet="ab 中，", max_size=60), st.floats(min_value=1, max_value=40))
def test_breaking_loses_nothing_but_blanks(text: str, ems: float) -> None:
    assert "".join("".join(lines(text, ems)).split()) == "".join(text.split())


@given(st.text(alphabet="ab 中文", max_size=60), st.floats(min_value=4, max_value=40))
def test_a_line_is_too_wide_only_where_it_is_one_word(text: str, ems: float) -> None:
    assert all(ems_of(line) <= ems or " " not in line for line in lines(text, ems))


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Hebei 2012", "Hebei 2012"),
        ("Zhejiang → Sichuan 2010", "Zhejiang → Sichuan 2010"),
        ("Xinjiang Production and Construction Corps", "Xinjiang Production and\nConstruction Corps"),
        ("新疆生产建设兵团", "新疆生产建设兵团"),
    ],
)
def test_only_long_names_are_folded(name: str, written: str) -> None:
    assert folded(name, LONGEST_NAME) == written
