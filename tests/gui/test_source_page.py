from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.curation.operations import SetReview
from app.extraction import Leftover
from app.ui import source_page
from app.ui.desk import Desk
from app.ui.source_page import Figures, Leftovers, SourcePage
from tests.extractions import TEXT
from tests.gui.rows import printed, report, section

LINE = "a total of 21 billion yuan, of which 1.117 billion yuan in 3,277 villages"
QUOTES = ("21 billion", "1.117 billion", "3,277")


def line() -> Figures:
    return Figures(LINE, printed(LINE, *QUOTES))


def test_a_figure_is_found_from_its_first_to_its_last_character() -> None:
    figures, start = line(), LINE.index("21")
    assert figures.at(start - 1) is None
    assert [figures.at(at).id for at in (start, start + 9)] == [1, 1]  # type: ignore[union-attr]
    assert figures.at(start + 10) is None


@given(st.integers(0, len(LINE)), st.integers(0, len(LINE)))
def test_a_stretch_holds_the_figures_it_touches(first: int, second: int) -> None:
    start, end = sorted((first, second))
    touched = [row.id for row in printed(LINE, *QUOTES) if row.span_start < end and row.span_end > start]
    assert [row.id for row in line().within(start, end)] == touched


def test_figures_out_of_place_are_kept_apart() -> None:
    sound, moved = printed(LINE, "21 billion", "3,277")
    moved = replace(moved, span_start=moved.span_start - 1)
    figures = Figures(LINE, [moved, sound])
    assert figures.broken == (moved,)
    assert figures.standing == [sound]
    assert figures.get(moved.id) == moved
    assert figures.at(moved.span_start + 1) is None


def test_new_values_are_taken_over() -> None:
    figures = line()
    verified = replace(figures.standing[0], review="verified")
    assert figures.update([verified]) == [verified]
    assert figures.at(verified.span_start) == verified


def test_a_figure_comes_and_goes() -> None:
    first, *others = line().standing
    figures = Figures(LINE, others)
    assert figures.update([first]) == [first]
    assert figures.standing == [first, *others]
    assert figures.update([], [first.id, 99]) == [first]
    assert figures.standing == others
    assert figures.get(first.id) is None


def test_a_figure_that_moves_is_painted_where_it_was_and_where_it_is() -> None:
    figures = line()
    before = figures.standing[0]
    after = replace(before, span_end=before.span_end - 1, quote=before.quote[:-1])
    assert figures.update([after]) == [before, after]


def test_parts_are_those_that_name_their_total() -> None:
    first, *others = line().standing
    figures = Figures(LINE, [first, *(replace(other, parent_id=first.id) for other in others)])
    assert [part.id for part in figures.parts(first.id)] == [other.id for other in others]
    assert figures.parts(others[0].id) == []


def leftovers(*places: int) -> Leftovers:
    return Leftovers([Leftover(place, place + 2, "other", place != 7) for place in places])


def test_the_numbers_not_captured_are_walked_through_round_the_ends() -> None:
    found = leftovers(2, 7, 10, 20)
    assert [one.start for one in found.doubtful] == [2, 10, 20]
    assert [(found.after(place) or found.doubtful[0]).start for place in (0, 2, 10, 20)] == [2, 10, 20, 2]
    assert [(found.before(place) or found.doubtful[0]).start for place in (21, 20, 2)] == [20, 10, 20]
    assert leftovers(7).after(0) is None
    assert leftovers(7).before(9) is None


@given(st.integers(0, 30), st.integers(0, 30))
def test_a_stretch_holds_the_numbers_it_touches(first: int, second: int) -> None:
    start, end = sorted((first, second))
    touched = [place for place in (2, 10, 20) if place < end and place + 2 > start]
    assert [one.start for one in leftovers(2, 10, 20).within(start, end)] == touched


def test_a_number_is_found_under_its_characters_alone() -> None:
    assert [leftovers(2).at(place) is not None for place in (1, 2, 3, 4)] == [False, True, True, False]


def test_a_figure_that_moves_is_checked_again() -> None:
    figures = line()
    moved = replace(figures.standing[0], span_start=0)
    figures.update([moved])
    assert figures.broken == (moved,)
    assert [row.id for row in figures.standing] == [2, 3]


def test_sections_are_found_by_place_and_id() -> None:
    text = "Title\nOverview one\nRain Plan two"
    sections = [section(text, "Overview", 1), section(text, "Rain Plan", 2)]
    page = SourcePage(text, report(text), sections, [])
    assert page.section_at(0) is None
    assert page.section_at(text.index("one")) == sections[0]
    assert page.section_at(len(text)) == sections[1]
    assert page.section(2) == sections[1]
    assert page.section(3) is None


def test_a_name_that_an_analyst_gave_is_set_as_no_heading() -> None:
    text = "Title\nOverview one\nIn 1978 it rose"
    given = replace(section(text, "In 1978", 2), heading="The poverty line")
    page = SourcePage(text, report(text), [section(text, "Overview", 1), given], [])
    as_printed = SourcePage(text, report(text), [section(text, "Overview", 1)], [])
    assert page.reading.blocks == as_printed.reading.blocks


def test_a_report_is_read_from_the_workspace(hand_desk: Desk) -> None:
    page = source_page.load(hand_desk, 1)
    assert page is not None
    assert page.text == TEXT
    assert [block.style for block in page.reading.blocks] == ["title", "heading", "text", "heading", "text"]
    assert [row.quote for row in page.figures.standing] == list(QUOTES)
    assert page.figures.broken == ()


def test_a_report_that_is_not_there_is_none(hand_desk: Desk) -> None:
    assert source_page.load(hand_desk, 99) is None


def test_a_report_that_was_taken_back_is_none(hand_desk: Desk) -> None:
    hand_desk.session.undo().result()
    assert source_page.load(hand_desk, 1) is None


def test_reviews_are_read_with_the_report(hand_desk: Desk) -> None:
    hand_desk.session.perform(SetReview([3], "rejected")).result()
    page = source_page.load(hand_desk, 1)
    assert page is not None
    assert [row.review for row in page.figures.standing] == ["unreviewed", "unreviewed", "rejected"]
