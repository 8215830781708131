"""Where sentences end, and what stands in quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.sections import Paragraph
from app.extraction.sentences import quotations, sentence_spans, sentences
from app.extraction.tokens import tokenise
from tests.unit.extraction.samples import sentence


def cut(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in sentence_spans(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rose. It fell.", ["It rose.", "It fell."]),
        ("It rose by 1.5 million. It fell.", ["It rose by 1.5 million.", "It fell."]),
        ("It rose.It fell.", ["It rose.", "It fell."]),
        ("See No. 28 Document. It fell.", ["See No. 28 Document.", "It fell."]),
        ("A Co. Ltd was named. It fell.", ["A Co. Ltd was named.", "It fell."]),
        ("Roads, etc. were built. It fell.", ["Roads, etc. were built.", "It fell."]),
        ("1. It rose. It fell.", ["1. It rose.", "It fell."]),
        ("It rose。It fell！", ["It rose。", "It fell！"]),
        ("It rose. 12 villages fell.", ["It rose.", "12 villages fell."]),
        ("It ended in 2012. It fell.", ["It ended in 2012.", "It fell."]),
        ("no full stop", ["no full stop"]),
        ("", []),
    ],
)
def test_sentences_end(text: str, found: list[str]) -> None:
    assert cut(text) == found


def test_sentences_without_numbers_are_left_out() -> None:
    text = "It rose. It built 12 schools. Two villages rose. It fell."
    paragraph = Paragraph(0, None, 0, len(text))
    assert [text[s.tokens[0].start : s.tokens[-1].end] for s in sentences(text, [paragraph])] == [
        "It built 12 schools.",
        "Two villages rose.",
    ]


@pytest.mark.parametrize("word", ["one", "TWO", "Nineteen", "canteen", "twenty-five", "Ninety"])
def test_number_words_are_numbers(word: str) -> None:
    text = f"It built {word} schools."
    assert len(list(sentences(text, [Paragraph(0, None, 0, len(text))]))) == 1


@pytest.mark.parametrize("word", ["none", "someone", "teens", "stone", "twos"])
def test_words_that_only_look_like_numbers(word: str) -> None:
    text = f"It built {word} schools."
    assert not list(sentences(text, [Paragraph(0, None, 0, len(text))]))


def test_sentence_knows_its_words_and_where_its_numbers_stand() -> None:
    found = sentence("Built 12 schools in 2012.")
    assert found.lows == ["built", "12", "schools", "in", "2012", "."]
    assert found.numbers == [1, 4]
    found.put(tokenise("Two", 0, 3), [0])
    assert (found.lows, found.numbers) == (["two"], [0])


def test_beyond_the_sentence_there_is_no_word() -> None:
    found = sentence("Built 12")
    assert [found.low(at) for at in range(-2, 4)] == ["", "", "built", "12", "", ""]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("the “Rain Plan” of 12", "the [“ Rain Plan ”] of 12"),
        ('the "Rain Plan" of 12', 'the [" Rain Plan "] of 12'),
        ("an “open end of 12", "an “ open end of 12"),
        ("“a” and “b”", "[“ a ”] and [“ b ”]"),
        ("“a ‘b’ c”", "[“ a ‘ b ’ c ”]"),
        ("farmers’ 12", "farmers ’ 12"),
    ],
)
def test_quotations(text: str, quoted: str) -> None:
    tokens = tokenise(text, 0, len(text))
    marks = quotations(tokens)
    shown = ""
    for at, token in enumerate(tokens):
        opens = marks[at] and (at == 0 or marks[at - 1] != marks[at])
        closes = marks[at] and (at + 1 == len(tokens) or marks[at + 1] != marks[at])
        shown += f" {'[' * bool(opens)}{token.text}{']' * bool(closes)}"
    assert shown.strip() == quoted


@given(st.text(alphabet="Aa1. \n。“", max_size=120))
def test_sentences_cover_the_stretch(text: str) -> None:
    spans = list(sentence_spans(text, 0, len(text)))
    assert "".join(text[start:end] for start, end in spans) == text
