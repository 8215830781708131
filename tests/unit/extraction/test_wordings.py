"""The wording of a metric: the rules' core with the pieces that a reader most likely adds."""

from __future__ import annotations

import math

import pytest

from app.extraction.chunks import chunked
from app.extraction.weights import NO_WEIGHTS, Weights, weigh
from app.extraction.wordings import (
    CHUNKS_BEFORE,
    CHUNKS_BEHIND,
    MOST_WORDS,
    Draft,
    chances_of,
    examples,
    keys_of,
    sights_of,
    topic_of,
    topic_words,
    wording,
)
from tests.unit.extraction.samples import figure, sentence


def draft(body: str, last: int, core: str, context: str = "", topic: str = "", at: int = 0) -> Draft:
    """What the rules might hand over for a number of a sentence; ``last`` is the token behind number and noun."""
    return Draft(
        chunked=chunked(sentence(body)),
        at=at,
        last=last,
        core=core.split(),
        context=context.split(),
        rule="counted noun",
        group="count",
        topic=topic_of(topic),
    )


def likely(*keys: str) -> Weights:
    """Weights by which a reader uses these words and no others."""
    return weigh([("bias", -6.0), *((f"word {key}", 12.0) for key in keys)])


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("Construction of Old Revolutionary Base Areas", "old revolutionary base areas"),
        ("Pilot Projects of Mutual Funds", "mutual funds"),
        ("Entire Village Advancement", "entire village advancement"),
        ("Poverty Alleviation and Development", ""),
        ("Management of Anti-poverty Funds", "anti-poverty funds"),
        ("Cooperation in Poverty Alleviation", "cooperation in poverty alleviation"),
        ("Rain Plan", "rain plan"),
        ("2012", ""),
        ("", ""),
    ],
)
def test_topic_of_a_heading(heading: str, words: str) -> None:
    assert " ".join(topic_words(heading)) == words


def test_a_heading_that_says_nothing_is_no_topic() -> None:
    assert topic_of("Work") is None


def test_topic_is_a_chunk_without_words_of_grammar() -> None:
    topic = topic_of("Cooperation in Mutual Funds")
    assert topic is not None
    assert (topic.words, topic.chunk.keys) == (["cooperation", "mutual", "funds"], ["cooperation", "mutual", "fund"])


def test_telling_words() -> None:
    assert keys_of(["in", "mutual", "funds"]) == {"mutual", "fund"}


def test_likely_pieces_are_added_and_unlikely_ones_left_out() -> None:
    case = draft("12 villages for the labor transfer", 2, "villages")
    assert wording(case, likely("village", "labor", "transfer")) == ["villages", "for", "labor", "transfer"]
    assert wording(case, likely("village")) == ["villages"]


def test_of_a_chunk_the_last_words_may_do() -> None:
    case = draft("12 villages for the modern labor transfer", 2, "villages")
    assert wording(case, likely("village", "labor", "transfer")) == ["villages", "for", "labor", "transfer"]


@pytest.mark.parametrize(
    ("body", "at", "keys", "words"),
    [
        ("12 villages were selected by towns", 0, "village selected town", "villages selected by towns"),
        ("12 types of insurance were added", 0, "type insurance added", "types of insurance added"),
        ("projects covered 12 villages", 2, "village covered project", "villages covered by projects"),
        ("water supply of 12 villages", 3, "village water supply", "villages with water supply"),
        ("hamlets, base areas of 12 towns", 5, "town base area hamlet", "towns with hamlets in base areas"),
        ("12 loans to build houses", 0, "loan house", "loans with houses"),
    ],
)
def test_how_pieces_are_tied(body: str, at: int, keys: str, words: str) -> None:
    noun = words.split()[0]
    assert " ".join(wording(draft(body, at + 2, noun, at=at), likely(*keys.split()))) == words


def test_what_the_noun_is_of_goes_before_the_context() -> None:
    case = draft("12 types of insurance were added", 2, "types", "added")
    assert wording(case, likely("type", "insurance", "added")) == ["types", "of", "insurance", "added"]


@pytest.mark.parametrize("body", ["12 cadres guiding farmers", "guiding 12 cadres"])
def test_a_verb_that_goes_on_is_no_piece(body: str) -> None:
    at = body.split().index("12")
    assert wording(draft(body, at + 2, "cadres", at=at), likely("cadre", "guiding")) == ["cadres"]


def test_context_goes_where_a_reader_hardly_uses_it() -> None:
    case = draft("12 villages", 2, "villages", "with forms")
    assert wording(case, likely("village")) == ["villages"]
    assert wording(case, likely("village", "form")) == ["villages", "with", "forms"]


def test_a_word_is_not_said_twice() -> None:
    case = draft("12 villages", 2, "poor villages", topic="Poor Village Advancement")
    assert wording(case, likely("poor", "village", "advancement")) == ["poor", "villages", "in", "advancement"]


def test_topic_is_named() -> None:
    case = draft("12 villages", 2, "villages", topic="Mutual Funds")
    assert wording(case, likely("village", "mutual", "fund")) == ["villages", "in", "mutual", "funds"]


def test_nine_words_at_most() -> None:
    body = "12 villages for labor transfer of young people in old revolutionary base areas of the province"
    case = draft(body, 2, "poor natural villages", topic="Rain Plan")
    assert len(wording(case, likely(*body.replace("s ", " ").split()))) <= MOST_WORDS


def test_only_what_is_near_is_seen() -> None:
    chunks = "village of town, " * 9
    case = draft(f"{chunks}12 counties with cities {', for labor' * 9}", 4 * 9 + 2, "counties", at=4 * 9)
    assert [place[:2] for _, place, _ in sights_of(case)] == [
        *(("before", steps) for steps in range(CHUNKS_BEFORE)),
        *(("behind", steps) for steps in range(CHUNKS_BEHIND)),
    ]


def test_sight_counts_what_is_crossed() -> None:
    case = draft("5 towns; 6 areas, 7 places and 12 counties with cities", 11, "counties", at=9)
    places = {chunk.keys[0]: place[1:5] for chunk, place, _ in sights_of(case)}
    assert places == {"place": (0, 0, 0, 0), "area": (1, 1, 1, 0), "town": (2, 2, 1, 1), "citie": (0, 0, 0, 0)}


def test_examples_are_the_features_that_chances_are_made_from() -> None:
    case = draft("5 mutual funds for 12 villages of labor transfer", 6, "villages", topic="Mutual Funds", at=4)
    found = dict(examples(case))
    learned = {feature: len(feature) / 100 - 0.3 for features in found.values() for feature in features}
    sums = {key: sum(learned[feature] for feature in features) for key, features in found.items()}
    chances = chances_of(case, weigh(learned.items()))
    assert chances == pytest.approx({key: 1 / (1 + math.exp(-total)) for key, total in sums.items()})
    assert {"word fund", "word fund count", "times 2", "topic"} <= {
        *found["fund"],
        *(feature.split()[1] for feature in found["fund"] if feature.startswith("size")),
    }


def test_without_weights_there_is_a_wording() -> None:
    assert wording(draft("12 villages", 2, "villages"), NO_WEIGHTS) == ["villages"]


@pytest.mark.parametrize(
    ("body", "number", "metric"),
    [
        (
            "we integrated 9.85 million yuan for the poor labor transfer trainings.",
            "9.85 million",
            "funds for poor labor transfer trainings",
        ),
        ("it completed trainings of 115,000 people.", "115,000", "people trained"),
        (
            "More than 2 million yuan was put in, encouraging 10,000 farmers to develop production.",
            "10,000",
            "farmers",
        ),
    ],
)
def test_wordings_of_real_sentences_read_well(body: str, number: str, metric: str) -> None:
    found = figure(body, number).metric.split()
    assert found[0] == metric.split()[0]
    assert not {"encouraging", "integrated"} & set(found[:1])
    assert found[-1] not in {"of", "for", "and", "to", "in", "by", "with"}
