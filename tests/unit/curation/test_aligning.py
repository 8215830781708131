from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import paths
from app.curation.aligning import CONTEXT, ENOUGH, align, candidates, common
from app.exchange import sources

OLD = (
    "Hebei Province\n"
    "In 2012, 21 billion yuan was put in, of which 5 million yuan was for villages.\n"
    "In 2012, 5 million yuan was for roads 😀 and 5 million yuan for𠮷 water.\n"
)


def _spans(text: str, quote: str) -> list[tuple[int, int]]:
    return [(at.start(), at.end()) for at in re.finditer(re.escape(quote), text)]


def test_in_the_same_text_all_stand_where_they_stood() -> None:
    spans = [(at.start(), at.end()) for at in re.finditer(r"\d+", OLD)]
    for span, place in zip(spans, align(OLD, spans, OLD), strict=True):
        assert place is not None
        assert (place.start, place.end, place.score, place.moved) == (*span, 1.0, False)


@pytest.mark.parametrize(
    "new",
    [
        "A foreword of 5 million yuan.\n" + OLD,
        OLD.replace("Hebei", "Héběi 𠮷 e\u0301"),
        OLD.replace("put in", "put into anti-poverty work"),
        OLD.replace(" ", "\u00a0"),
        OLD.replace("\n", " "),
        OLD + OLD,
    ],
)
def test_repeated_quotes_keep_their_order(new: str) -> None:
    spans = _spans(OLD, "5")
    places = [place for place in align(OLD, spans, new) if place is not None]
    assert len(places) == 3
    assert places == sorted(places, key=lambda place: place.start)
    assert all(new[place.start : place.end] == "5" for place in places)


def test_what_is_gone_has_no_place_and_its_twins_keep_theirs() -> None:
    new = OLD.replace("of which 5 million yuan was for villages", "of which nothing was for villages")
    spans = _spans(OLD, "5 million")
    places = align(OLD, spans, new)
    assert places[0] is None
    assert [place.start for place in places[1:] if place] == [start for start, _ in _spans(new, "5 million")]


def test_a_number_that_stays_alone_is_another_number() -> None:
    assert align("In 2012 the province gave 7 mules away.", [(26, 27)], "Nobody knows, said the 7 sleepers") == [None]


def test_candidates_are_scored_and_the_best_comes_first() -> None:
    new = OLD.replace("21 billion", "22 billion")
    (span,) = _spans(OLD, "21 billion")
    assert align(OLD, [span], new) == [None]
    spots = [(at.start(), at.end()) for at in re.finditer(r"\d+ (?:b|m)illion", new)]
    found = candidates(OLD, span, new, common(OLD, new), spots)
    assert new[found[0].start : found[0].end] == "22 billion"
    assert [place.score for place in found] == sorted((place.score for place in found), reverse=True)
    assert all(0 <= place.score <= 1 for place in found)
    assert len(found) == 4


def test_without_a_quote_or_spots_there_are_no_candidates() -> None:
    (span,) = _spans(OLD, "21 billion")
    assert candidates(OLD, span, "Nothing here.\n", []) == []
    assert align(OLD, [span], "") == [None]
    assert align("", [], OLD) == []


_LINES = st.lists(
    st.sampled_from(
        [
            "In 2012, 5 million yuan was spent.",
            "Villages: 5, households: 5, farmers: 12.",
            "扶贫 5 亿元 😀 5",
            "e\u0301te\u0301 5\u00a0million",
            "",
        ]
    ),
    min_size=1,
    max_size=8,
)
_EDITS = st.lists(
    st.tuples(st.sampled_from(["insert", "delete", "change"]), st.integers(0, 8), st.text("ab5 ", max_size=12))
)


def _edited(lines: list[str], edits: list[tuple[str, int, str]]) -> str:
    changed = list(lines)
    for what, at, text in edits:
        place = at % (len(changed) + 1)
        if what == "insert":
            changed.insert(place, text)
        elif place < len(changed):
            if what == "delete":
                del changed[place]
            else:
                changed[place] = f"{text} {changed[place]}"
    return "\n".join(changed) + "\n"


@settings(max_examples=150, deadline=None)
@given(_LINES, _EDITS)
def test_whatever_was_edited_nothing_crosses_and_nothing_is_found_twice(
    lines: list[str], edits: list[tuple[str, int, str]]
) -> None:
    old, new = "\n".join(lines) + "\n", _edited(lines, edits)
    spans = [(at.start(), at.end()) for at in re.finditer(r"\d+", old)]
    places = [(span, place) for span, place in zip(spans, align(old, spans, new), strict=True) if place is not None]
    for span, place in places:
        assert new[place.start : place.end] == old[slice(*span)]
        assert ENOUGH <= place.score <= 1
    for (_, one), (_, other) in itertools.pairwise(places):
        assert one.end <= other.start


@settings(max_examples=50, deadline=None)
@given(_LINES, st.lists(st.text("ab ", min_size=1), max_size=3), st.lists(st.text("ab ", min_size=1), max_size=3))
def test_text_put_before_and_after_hides_nothing(lines: list[str], before: list[str], after: list[str]) -> None:
    old = "\n".join(lines) + "\n"
    new = "\n".join([*before, *lines, *after]) + "\n"
    spans = [(at.start(), at.end()) for at in re.finditer(r"\d+", old)]
    assert all(align(old, spans, new))


@settings(deadline=None)
@given(st.text("ab\n ", max_size=60), st.text("ab\n ", max_size=60))
def test_what_is_in_common_is_the_same_and_in_order(old: str, new: str) -> None:
    end, there = 0, 0
    for start, other, length in common(old, new):
        assert old[start : start + length] == new[other : other + length]
        assert end <= start
        assert there <= other
        end, there = start + length, other + length


def test_a_whole_volume_with_edits_all_over() -> None:
    old = max((sources.read(path).text for path in paths.seed_files()), key=len)
    spans = [(at.start(), at.end()) for at in re.finditer(r"\d[\d,.]*\d", old)]
    new = re.sub(r"(?m)^(In|During)\b", r"Throughout", old)
    new = f"A new title page\n{new[:200_000]}\nAn inserted remark.\n{new[200_000:]}"
    places = align(old, spans, new)
    assert sum(place is not None for place in places) > 0.999 * len(spans)
    assert CONTEXT == 32
