"""The noun phrases and verbs next to a number."""

from __future__ import annotations

import pytest

from app.extraction.nounphrases import before, behind, deed_before, deed_behind, is_deed, purpose
from app.extraction.numerals import find_numerals
from app.extraction.sentences import Sentence
from tests.unit.extraction.samples import sentence


def at_number(body: str) -> tuple[Sentence, int]:
    found = sentence(body)
    return found, find_numerals(found)[-1].at


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("The poverty rate was 12", ["poverty", "rate"]),
        (
            "The rural per capita net income of farmers reached 12",
            ["rural", "per", "capita", "net", "income", "of", "farmers"],
        ),
        ("The income of 53 counties rose by 12", ["income"]),
        ("The number of poor was reduced from 7 million to 12", ["number", "of", "poor"]),
        ("It fell, with an incidence of 12", ["incidence"]),
        ("It invested 12", []),
    ],
)
def test_phrase_before(body: str, words: list[str]) -> None:
    found, at = at_number(body)
    assert before(found, at, most=7).words == words


@pytest.mark.parametrize(
    ("body", "joint", "words"),
    [
        ("12 of financial anti-poverty funds was issued", "of", ["financial", "anti-poverty", "funds"]),
        ("12 from the central government and", "from", ["central", "government"]),
        ("12 for each county to improve", "each", ["each", "county"]),
        ("12 was issued", "", []),
    ],
)
def test_phrase_behind(body: str, joint: str, words: list[str]) -> None:
    found, at = at_number(body)
    phrase = behind(found, at + 1, most=5)
    assert (phrase.joint, phrase.words) == (joint, words)


@pytest.mark.parametrize(
    ("body", "verb"),
    [
        ("12 were newly issued", ["issued"]),
        ("12 of loans was put in", ["put"]),
        ("12 were objects", []),
        ("12, and loans were issued", []),
    ],
)
def test_passive_verb_behind(body: str, verb: list[str]) -> None:
    found, at = at_number(body)
    assert deed_behind(found, at + 1)[0] == verb


@pytest.mark.parametrize(
    ("body", "verb"), [("It organized 12", ["organized"]), ("The rate was 12", []), ("It held 12", ["held"])]
)
def test_verb_before(body: str, verb: list[str]) -> None:
    found, at = at_number(body)
    assert deed_before(found, at)[0] == verb


def test_purpose_skips_words_of_grammar_and_bare_deeds() -> None:
    found, at = at_number("12 for the construction of drinking water pipelines, and more")
    assert purpose(found, at + 1, most=5) == ["drinking", "water", "pipelines"]


@pytest.mark.parametrize(
    ("word", "deed"),
    [
        ("organized", True),
        ("covering", True),
        ("put", True),
        ("training", False),
        ("poverty-stricken", False),
        ("red", False),
    ],
)
def test_is_deed(word: str, *, deed: bool) -> None:
    assert is_deed(word) is deed
