"""Words, runs of digits and signs."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.tokens import tokenise


def kinds(text: str) -> list[tuple[str, str]]:
    return [(token.text, token.kind) for token in tokenise(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("", []),
        ("  \u00a0\n", []),
        ("12 villages", [("12", "number"), ("villages", "word")]),
        ("1,117.5 billion", [("1,117.5", "number"), ("billion", "word")]),
        ("in 2012, 100", [("in", "word"), ("2012", "number"), (",", "sign"), ("100", "number")]),
        ("it ended 2012.", [("it", "word"), ("ended", "word"), ("2012", "number"), (".", "sign")]),
        ("poverty-stricken", [("poverty-stricken", "word")]),
        ("people’s", [("people’s", "word")]),
        ("farmers’ co-ops", [("farmers", "word"), ("’", "sign"), ("co-ops", "word")]),
        ("2011waste", [("2011", "number"), ("waste", "word")]),
        ("of18.4", [("of", "word"), ("18.4", "number")]),
        ("10-day", [("10", "number"), ("-", "sign"), ("day", "word")]),
        ("①", [("①", "word")]),
        ("snake_case", [("snake", "word"), ("_", "sign"), ("case", "word")]),
    ],
)
def test_tokens(text: str, tokens: list[tuple[str, str]]) -> None:
    assert kinds(text) == tokens


def test_offsets_are_of_the_whole_text() -> None:
    (token,) = tokenise("In 2012, 12 villages", 9, 11)
    assert (token.start, token.end, token.text) == (9, 11, "12")


def test_lower_case_form_is_kept_beside_the_printed_one() -> None:
    (token,) = tokenise("Yuan", 0, 4)
    assert (token.text, token.low) == ("Yuan", "yuan")


@given(st.text(max_size=300))
def test_tokens_cover_all_but_white_space(text: str) -> None:
    tokens = tokenise(text, 0, len(text))
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(first.end <= second.start for first, second in itertools.pairwise(tokens))
    covered = {at for token in tokens for at in range(token.start, token.end)}
    assert all(text[at].isspace() for at in range(len(text)) if at not in covered)
