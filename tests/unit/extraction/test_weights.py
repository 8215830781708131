"""The learned weights, read for look-up."""

from __future__ import annotations

from app import vocabulary
from app.extraction.weights import BIAS, GROUPS, NO_WEIGHTS, weigh, word_features

PLACE = ("before", 1, 0, 2, 1, "noun", "money", "noun behind of")
LINK = ("behind", 0, "for", "was", "noun")
FOUND = ("core", 2, 3, "count", "counted noun, list")


def test_each_table_sums_its_features() -> None:
    weights = weigh(
        [
            ("place before 1 noun money", 0.5),
            ("between before 0 2 1 noun money", 0.25),
            ("rule before 0 noun noun behind of", 1.0),
            ("link behind 0 for was noun", -0.5),
            ("end behind 0 was noun", 0.25),
            ("size core 2 3 count", 0.125),
            ("found core count counted noun, list", 0.5),
        ]
    )
    assert weights.places[PLACE] == 1.75
    assert weights.links[LINK] == -0.25
    assert weights.found[FOUND] == 0.625


def test_a_word_weighs_more_with_one_kind_of_unit() -> None:
    weights = weigh([("word fund", 0.5), ("word fund money", 0.25)])
    assert weights.words["money"]["fund"] == 0.75
    assert weights.words["count"]["fund"] == 0.5
    assert weights.words["money"]["village"] == 0.0


def test_bias_is_every_word_s() -> None:
    assert weigh([(BIAS, -1.0), ("word fund", 0.5)]).words["share"]["fund"] == -0.5


def test_words_that_stand_there_more_than_once() -> None:
    assert weigh([("times 2", 0.5)]).times[1:3] == [0.0, 0.5]


def test_nothing_learned_adds_nothing() -> None:
    assert NO_WEIGHTS.places[PLACE] == NO_WEIGHTS.links[LINK] == NO_WEIGHTS.found[FOUND] == 0.0


def test_the_shipped_weights_are_read_whole() -> None:
    rows = dict(vocabulary.load().metric_weights)
    kinds = {feature.partition(" ")[0] for feature in rows}
    assert kinds <= {BIAS, "word", "times", "place", "between", "rule", "link", "end", "size", "found"}
    assert len(rows) > 500
    assert {group for group in GROUPS if word_features(group, "fund")[-1] in rows}
