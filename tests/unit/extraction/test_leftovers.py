from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import paths, vocabulary
from app.exchange import sources
from app.extraction import Leftover, NoFigure, Report, extract
from app.extraction.leftovers import find_leftovers

WORDS = vocabulary.load()
SEEDS = sorted(paths.seeds().glob("*.txt"))


def report(text: str, title: int = 0) -> Report:
    return Report(0, len(text), "hebei", 2012, "province", 0, title)


def leftovers(text: str, *taken: str, headings: tuple[tuple[int, int], ...] = (), title: int = 0) -> list[Leftover]:
    spans = [(text.index(printed), text.index(printed) + len(printed)) for printed in taken]
    lines = find_leftovers(text, report(text, title), headings, spans, vocabulary=WORDS)
    return [one for line in lines for one in line]


def reasons(text: str, *taken: str) -> dict[str, tuple[NoFigure, bool]]:
    return {text[one.start : one.end]: (one.reason, one.doubtful) for one in leftovers(text, *taken)}


@pytest.mark.parametrize(
    ("text", "printed", "reason", "doubtful"),
    [
        ("On July 5, the conference was held.", "5", "date", False),
        ("In 2012, much was done.", "2012", "calendar_year", False),
        ("Plan 2012-2014 for support.", "2012", "calendar_year", False),
        ("It helped cadres, of which 2023 were party leaders.", "2023", "calendar_year", True),
        ("According to Document No. 28, it began.", "28", "reference", False),
        ("The 12th Plan was made.", "12", "ordinal", False),
        ("1. Funds were raised.", "1", "marker", False),
        ("The ratio fell from 2.49:1.", "2.49", "name", False),
        ("It lasted for three years.", "three", "duration", True),
        ("It rose by one third.", "one", "fraction", True),
        ("The program “Helping 152 Villages Forward” began.", "152", "title", True),
        ("Under the “six accesses” much was built.", "six", "title", False),
        ("It explored five models.", "five", "wording", True),
        ("Tel: 010-68990088.", "68990088", "contact", False),
        ("热线 电话 4008123.", "4008123", "contact", False),
    ],
)
def test_each_number_has_its_likely_reason(text: str, printed: str, reason: NoFigure, *, doubtful: bool) -> None:
    assert reasons(text)[printed] == (reason, doubtful)


def test_a_number_that_the_rules_take_for_a_figure_but_nobody_made_one_is_doubtful() -> None:
    text = "It covered 3,277 villages."
    assert reasons(text) == {"3,277": ("other", True)}
    assert reasons(text, "3,277") == {}


def test_what_overlaps_a_figure_is_none() -> None:
    text = "It cost 1.117 billion yuan in three years."
    assert list(reasons(text, "1.117 billion")) == ["three"]
    assert list(reasons(text, "117 bil")) == ["three"]


def test_titles_and_headings_are_told_apart_from_what_stands_behind_them() -> None:
    text = "Work of 2011\nTwo Systems】 1. In 2012, ten models were tried."
    heading = text.index("Two"), text.index("】")
    found = leftovers(text, headings=(heading,), title=len("Work of 2011"))
    assert [(text[one.start : one.end], one.reason) for one in found] == [
        ("2011", "heading"),
        ("Two", "heading"),
        ("1", "marker"),
        ("2012", "calendar_year"),
        ("ten", "wording"),
    ]


def test_lines_come_one_by_one() -> None:
    text = "In 2012.\n\nNothing.\nIn 2013."
    lines = list(find_leftovers(text, report(text), [], [], vocabulary=WORDS))
    assert [len(line) for line in lines] == [1, 0, 1]


@given(st.text(alphabet="1290 .,:-%()“”【】\n年月onethr㉈٣²tw", max_size=60))
def test_no_text_raises_and_all_stand_within_in_order(text: str) -> None:
    found = leftovers(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert found == sorted(found, key=lambda one: one.start)
    assert {one.reason for one in found} <= set(get_args(NoFigure))


@pytest.mark.parametrize("path", SEEDS[:2], ids=lambda path: path.stem[:3])
def test_every_number_of_a_seed_is_a_figure_or_a_leftover_and_few_are_worth_a_look(path: object) -> None:
    text = sources.read(path).text  # type: ignore[arg-type]
    found = extract(text, vocabulary=WORDS)
    taken = [(figure.start, figure.end) for figure in found.figures]
    whole = replace(found.reports[0], start=0, end=len(text))
    numbers = [one for line in find_leftovers(text, whole, [], taken, vocabulary=WORDS) for one in line]
    covered = bytearray(len(text))
    for start, end in [*taken, *((one.start, one.end) for one in numbers)]:
        assert not any(covered[start:end])
        covered[start:end] = b"\1" * (end - start)
    bare = [at for at, letter in enumerate(text) if letter.isdecimal() and not covered[at]]
    assert bare == []
    assert 0 < sum(one.doubtful for one in numbers) < len(taken) / 5
