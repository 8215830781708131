"""A report as the rules look at it."""

from __future__ import annotations

from app.checks.material import MOST_TOGETHER
from tests.unit.checks.telling import reading


def test_figures_stand_in_their_sentences_with_the_words_between() -> None:
    one = reading("First [5|yuan] were given. Then [1.5 million|yuan], of which [7|yuan] stayed.\nLast [9|yuan] more")
    assert [[figure.quote for figure in each.figures] for each in one.sentences] == [["5"], ["1.5 million", "7"], ["9"]]
    second = one.sentences[1]
    assert second.before == (" Then ", ", of which ")
    assert second.behind(0) == ", of which "
    assert second.behind(1) == " stayed"
    assert one.sentences[2].before == ("Last ",)


def test_a_point_within_a_number_ends_no_sentence() -> None:
    one = reading("It gave [1.5 million|yuan] and about 2.5 times as many, [7|yuan] in all.")
    assert len(one.sentences) == 1


def test_each_figure_knows_its_place() -> None:
    one = reading("First [5|yuan]. Then [6|yuan] and [7|yuan].")
    sentence, place = one.places[1003]
    assert (sentence.figures[place].quote, place) == ("7", 1)


def test_parts_belong_to_totals_that_are_there() -> None:
    one = reading("Of [9|yuan], [5|yuan|part=1] and [4|yuan|part=1]; [3|yuan|part=8] of others.")
    assert {total: [part.quote for part in parts] for total, parts in one.parts.items()} == {1001: ["5", "4"]}


def test_a_report_without_figures_has_no_sentences() -> None:
    one = reading("Nothing was given.")
    assert (one.sentences, dict(one.parts), dict(one.by_id)) == ((), {}, {})


def test_a_list_without_a_full_stop_is_taken_apart() -> None:
    one = reading("Given were " + ", ".join(["[5|yuan] to one"] * (MOST_TOGETHER + 1)) + ".")
    assert [len(each.figures) for each in one.sentences] == [MOST_TOGETHER, 1]


def test_each_stated_value_is_known_with_its_sentences() -> None:
    one = reading("First [5|yuan] and [5|person]. Then [5|yuan] and [7|yuan].")
    assert one.telling == {("yuan", 5.0): {0, 1}, ("person", 5.0): {0}, ("yuan", 7.0): {1}}
