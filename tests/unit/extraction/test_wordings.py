"""The wording of a metric: the rules' core with the pieces that a reader most likely adds."""

from __future__ import annotations

import pytest

from app.extraction.weights import NO_WEIGHTS, Weights
from app.extraction.wordings import (
    MOST_WORDS,
    Draft,
    Piece,
    examples,
    piece_of,
    pieces_of,
    topic_of,
    topic_words,
    wording,
)
from tests.unit.extraction.samples import figure, sentence


def draft(body: str, last: int, core: str, context: str = "", topic: str = "") -> Draft:
    """What the rules might hand over for a number of a sentence; ``last`` is the token behind number and noun."""
    return Draft(
        sentence=sentence(body),
        at=0,
        last=last,
        core=core.split(),
        context=context.split(),
        rule="counted noun",
        group="count",
        listed=[],
        former=[],
        tie="",
        doer=None,
        topic=topic_of(topic),
    )


def ties(**parts: float) -> Weights:
    """Weights that only look at a piece's part, whatever ties it."""
    found = {
        (part, "count", tie): weight for part, weight in parts.items() for tie in ("", "for", "in", "counted noun")
    }
    return Weights({}, {}, found, {})


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


def test_a_heading_that_says_nothing_is_no_piece() -> None:
    assert topic_of("Work") is None


def test_telling_words_of_a_piece() -> None:
    assert piece_of("topic", "", ["in", "mutual", "funds"]) == Piece(
        "topic", "", ["in", "mutual", "funds"], frozenset({"mutual", "fund"})
    )


@pytest.mark.parametrize(
    ("body", "part", "words"),
    [
        ("12 villages for the labor transfer", "tail", "for labor transfer"),
        ("12 villages of poor counties in Hebei", "second", "in hebei"),
        ("12 villages were designated for labor transfer", "after", "for labor transfer"),
        ("12 villages for the construction of drinking water pipelines", "aim", "for drinking water pipelines"),
    ],
)
def test_pieces_behind_the_number(body: str, part: str, words: str) -> None:
    found = {piece.part: " ".join(piece.words) for piece in pieces_of(draft(body, 2, "villages"))}
    assert found[part] == words


@pytest.mark.parametrize("body", ["12 cadres to guide the work", "12 cadres to carry out field research"])
def test_a_verb_behind_to_is_no_piece(body: str) -> None:
    assert "tail" not in {piece.part for piece in pieces_of(draft(body, 2, "cadres"))}


def test_likely_pieces_are_added_and_unlikely_ones_left_out() -> None:
    body = "12 villages for the labor transfer"
    assert wording(draft(body, 2, "villages"), ties(core=4, tail=4, aim=4)) == ["villages", "for", "labor", "transfer"]
    assert wording(draft(body, 2, "villages"), ties(core=4, tail=-4, aim=-4)) == ["villages"]


def test_context_goes_where_a_reader_hardly_uses_it() -> None:
    case = draft("12 villages", 2, "villages", "with forms")
    assert wording(case, ties(core=4, context=-4)) == ["villages"]
    assert wording(case, ties(core=4, context=4)) == ["villages", "with", "forms"]


def test_a_piece_that_repeats_a_word_is_left_out() -> None:
    case = draft("12 villages", 2, "poor villages", topic="Poor Village Advancement")
    assert wording(case, ties(core=4, topic=4)) == ["poor", "villages"]


def test_topic_is_named() -> None:
    case = draft("12 villages", 2, "villages", topic="Mutual Funds")
    assert wording(case, ties(core=4, topic=4)) == ["villages", "in", "mutual", "funds"]


def test_nine_words_at_most() -> None:
    body = "12 villages for labor transfer of young people in old revolutionary base areas of the province"
    assert len(wording(draft(body, 2, "poor natural villages", topic="Rain Plan"), NO_WEIGHTS)) <= MOST_WORDS


def test_examples_name_word_frequency_tie_and_base() -> None:
    found = dict(examples(draft("12 villages for labor transfer", 2, "poor villages")))
    assert found["village"] == ["word village", "times 1", "tie core count counted noun", "base core count 2"]
    assert "tie tail count for" in found["labor"]
    assert "times 2" in found["labor"]


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
