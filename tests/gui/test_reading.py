from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.reading import LONGEST, Reading, lay_out

LINES = st.lists(
    st.text(st.sampled_from("ab1, \u00a0\u3000\t。【】𠮷😀e\u0301\u2028\u2029\r\x00\ufdd0\ufffc"), max_size=12),
    max_size=8,
)


def shown(reading: Reading) -> list[tuple[str, str]]:
    return [(block.style, block.shown) for block in reading.blocks]


def whole(text: str, title: str = "", *headings: str) -> Reading:
    spans = [(text.index(heading), text.index(heading) + len(heading)) for heading in headings]
    return lay_out(text, 0, len(text), title, spans)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_a_report_is_title_headings_and_paragraphs() -> None:
    text = "  Hebei Province\n\n \u00a0 \n      Overview 2012 is a key year.\n\nRain PlanIn 2012 it rained.\n"
    assert shown(whole(text, "Hebei Province", "Overview", "Rain Plan")) == [
        ("title", "Hebei Province"),
        ("heading", "Overview"),
        ("text", "2012 is a key year."),
        ("heading", "Rain Plan"),
        ("text", "In 2012 it rained."),
    ]


def test_brackets_stay_with_their_heading() -> None:
    text = "\u3000【Overview】\u3000In 2010, Zhejiang gave."
    assert shown(whole(text, "", "Overview")) == [("heading", "【Overview】"), ("text", "In 2010, Zhejiang gave.")]


def test_a_heading_within_a_line_leaves_what_stands_before() -> None:
    text = "First. Rain Plan It rained. Relocation They moved."
    assert shown(whole(text, "", "Rain Plan", "Relocation")) == [
        ("text", "First."),
        ("heading", "Rain Plan"),
        ("text", "It rained."),
        ("heading", "Relocation"),
        ("text", "They moved."),
    ]


def test_only_the_first_block_can_be_the_title() -> None:
    text = "Overview\nHebei\nHebei"
    assert [style for style, _ in shown(whole(text, "Hebei"))] == ["text", "text", "text"]


def test_only_the_reports_stretch_is_shown() -> None:
    text = "before\nHebei\nIn 2012, 21 billion.\nafter"
    start, end = text.index("Hebei"), text.index("\nafter")
    reading = lay_out(text, start, end, "Hebei", [])
    assert shown(reading) == [("title", "Hebei"), ("text", "In 2012, 21 billion.")]
    assert text[reading.offset(0) :].startswith("Hebei")
    assert reading.position(text.index("21 billion")) == len("Hebei\n" + "In 2012, ")


def test_an_empty_report_shows_nothing_and_breaks_nothing() -> None:
    reading = lay_out(" \n ", 0, 3, "", [])
    assert reading.blocks == ()
    assert (reading.position(2), reading.offset(5)) == (0, 0)


def test_an_endless_line_is_broken_at_a_blank() -> None:
    text = "21 billion yuan " * 2000
    blocks = whole(text).blocks
    assert len(blocks) > 1
    assert all(block.end - block.start <= LONGEST for block in blocks)
    assert all(text[block.start :].startswith(("21", "billion", "yuan")) for block in blocks)


def test_an_endless_line_without_blanks_is_broken_too() -> None:
    text = "扶" * (LONGEST * 2 + 5)
    blocks = whole(text).blocks
    assert [block.end - block.start for block in blocks] == [LONGEST, LONGEST, 5]


@pytest.mark.parametrize("breaker", ["\u2028", "\u2029", "\r", "\x0b", "\x0c", "\x85"])
def test_every_line_end_ends_a_block(breaker: str) -> None:
    assert [text for _, text in shown(whole(f"one{breaker}two"))] == ["one", "two"]


@pytest.mark.parametrize("odd", ["\x00", "\ufdd0", "\ufdd1", "\ufffc"])
def test_what_would_split_a_block_in_qt_is_shown_as_a_blank(odd: str) -> None:
    assert [text for _, text in shown(whole(f"one{odd}two"))] == ["one two"]


@given(LINES)
def test_every_character_but_blanks_is_shown_once_and_in_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    blocks = whole(text).blocks
    stored = "".join(text[block.start : block.end] for block in blocks)
    assert "".join(stored.split()) == "".join(text.split())


@given(LINES)
def test_every_shown_offset_comes_back(lines: list[str]) -> None:
    text = "\n".join(lines)
    reading = whole(text)
    for block in reading.blocks:
        for offset in range(block.start, block.end):
            assert reading.offset(reading.position(offset)) == offset


@given(LINES)
def test_positions_are_those_of_the_blocks_joined(lines: list[str]) -> None:
    """Qt counts UTF-16 units, and one more for the end of each block."""
    position = 0
    reading = whole("\n".join(lines))
    for block in reading.blocks:
        assert block.position == position
        assert units(block.shown) == units("".join(block.shown.split("\n")))
        position += units(block.shown) + 1


@given(LINES, st.integers(-5, 200))
def test_any_offset_and_position_has_a_place(lines: list[str], number: int) -> None:
    text = "\n".join(lines)
    reading = whole(text)
    last = reading.blocks[-1] if reading.blocks else None
    assert 0 <= reading.position(number) <= (last.position + units(last.shown) if last else 0)
    assert 0 <= reading.offset(number) <= len(text)
