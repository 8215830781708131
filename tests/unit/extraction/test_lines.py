"""The lines of a text, author lines and page footers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.lines import is_bracketed, is_foreign, lines


def test_blank_lines_are_left_out_and_margins_cut() -> None:
    text = "  Overview \n\n \u00a0\n\tRain Plan"
    assert [text[line.start : line.end] for line in lines(text)] == ["Overview", "Rain Plan"]


def test_outer_is_where_the_line_itself_begins() -> None:
    assert [line.outer for line in lines("a\n  b")] == [0, 2]


def test_stretch_of_a_text() -> None:
    text = "first\nsecond\nthird"
    assert [text[line.start : line.end] for line in lines(text, 6, 12)] == ["second"]


@pytest.mark.parametrize(
    ("line", "bracketed"),
    [
        ("(Gao Fengyi, Poverty Alleviation Office of Inner Mongolia)", True),
        ("(Li Xincheng, Poverty Alleviation Office of", True),
        ("（Hunan Provincial Poverty Alleviation Office）", True),
        ("(cities, districts) took part in the work", False),
        ("Hebei Province", False),
        ("", False),
    ],
)
def test_author_line(line: str, *, bracketed: bool) -> None:
    assert is_bracketed(line) is bracketed


@pytest.mark.parametrize(
    ("line", "foreign"),
    [
        ("扫描下载手机客户端", True),
        ("地址:北京朝阳区太阳宫北街1号 邮编100028 电话:+86-10-84419655", True),
        ("版权所有©中国国际扶贫中心 京ICP备2020039194号-2", True),
        ("Hebei (河北) issued 12 million yuan of funds.", False),
        ("12 3 4", False),
        ("", False),
    ],
)
def test_page_footer(line: str, *, foreign: bool) -> None:
    assert is_foreign(line) is foreign


@given(st.text(alphabet="a \n\t\u00a0", max_size=80))
def test_lines_hold_all_that_is_no_space(text: str) -> None:
    assert "".join(text[line.start : line.end] for line in lines(text)).count("a") == text.count("a")
    assert all(text[line.start : line.end].strip() == text[line.start : line.end] for line in lines(text))
