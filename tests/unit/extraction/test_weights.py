"""The learned weights, read for look-up."""

from __future__ import annotations

import pytest

from app import vocabulary
from app.extraction.weights import NO_WEIGHTS, weigh


def test_each_kind_of_feature_has_its_table() -> None:
    weights = weigh([("word fund", 0.5), ("times 2", -0.1), ("tie tail money for", 0.3), ("base core count 4", 0.2)])
    assert weights.words == {"fund": 0.5}
    assert weights.times == {2: -0.1}
    assert weights.ties == {("tail", "money", "for"): 0.3}
    assert weights.bases == {("core", "count", 4): 0.2}


@pytest.mark.parametrize(
    ("feature", "key"),
    [
        ("tie aim money -", ("aim", "money", "")),
        ("tie core count counted noun, list", ("core", "count", "counted noun, list")),
    ],
)
def test_a_tie_may_be_empty_or_of_several_words(feature: str, key: tuple[str, str, str]) -> None:
    assert weigh([(feature, 1.0)]).ties == {key: 1.0}


def test_nothing_learned_adds_nothing() -> None:
    assert weigh([]) == NO_WEIGHTS


def test_the_shipped_weights_are_read_whole() -> None:
    rows = vocabulary.load().metric_weights
    weights = weigh(rows)
    assert len(rows) == len(weights.words) + len(weights.times) + len(weights.ties) + len(weights.bases)
    assert len(rows) > 500
