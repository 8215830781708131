from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.checks import anchors
from tests.gui.rows import figure, printed

TEXT = "In 2012, 21 billion yuan\u00a0and 3,277 villages 😀 21 billion."


def test_figures_that_stand_where_they_were_found_are_sound() -> None:
    assert anchors.broken(TEXT, printed(TEXT, "21 billion", "3,277", "21 billion")) == ()


def test_a_shifted_span_is_broken() -> None:
    sound, shifted = printed(TEXT, "21 billion", "3,277")
    shifted = figure(id=2, span_start=shifted.span_start + 1, span_end=shifted.span_end + 1, quote="3,277")
    assert anchors.broken(TEXT, [sound, shifted]) == (shifted,)


def test_a_span_beyond_the_text_is_broken() -> None:
    beyond = figure(span_start=len(TEXT), span_end=len(TEXT) + 1, quote="1")
    assert anchors.broken(TEXT, [beyond]) == (beyond,)


def test_a_no_break_space_is_not_a_space() -> None:
    start = TEXT.index("\u00a0")
    other = figure(span_start=start, span_end=start + 1, quote=" ")
    assert anchors.broken(TEXT, [other]) == (other,)


@given(st.text(min_size=1), st.data())
def test_any_stretch_of_any_text_is_sound_as_its_own_quote(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert anchors.broken(text, [figure(span_start=start, span_end=end, quote=text[start:end])]) == ()
