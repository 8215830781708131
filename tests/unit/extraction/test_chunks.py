"""A sentence cut into chunks."""

from __future__ import annotations

import pytest

from app.extraction.chunks import Chunk, chunked, edge_of
from tests.unit.extraction.samples import sentence


def cut(body: str) -> list[Chunk]:
    return chunked(sentence(body)).chunks


@pytest.mark.parametrize(
    ("body", "chunks"),
    [
        ("12 poor villages of the county", ["poor villages", "county"]),
        ("We held 36 trainings on income growth", ["held", "trainings", "income growth"]),
        ("renovation of dilapidated houses for 12 households", ["renovation", "dilapidated houses", "households"]),
        ("the rural per capita net income was 12", ["rural per capita net income"]),
        ("the projects covering 12 villages in the year", ["projects", "covered", "villages"]),
        ("12 children’s toys", ["children’s toys"]),
        ("newly signed contracts for 12 farmers", ["signed", "contracts", "farmers"]),
        ("the daily allowance of 12 elderly people", ["daily allowance", "elderly people"]),
    ],
)
def test_chunks_of_a_sentence(body: str, chunks: list[str]) -> None:
    found = chunked(sentence(body))
    assert [" ".join(found.words(chunk)) for chunk in found.chunks] == chunks


def test_keys_have_no_plural_and_no_word_of_grammar() -> None:
    assert cut("the rural per capita incomes of 12")[0].keys == ["rural", "capita", "income"]


@pytest.mark.parametrize(
    ("body", "place", "opener", "closer", "form"),
    [
        ("funds for 12 villages were issued", 0, "^", "for", "noun"),
        ("funds for 12 villages were issued", 1, "#", "were", "noun"),
        ("funds for 12 villages were issued", 2, "were", "$", "done"),
        ("helping 12 villages, as told", 0, "^", "#", "doing"),
        ("helping 12 villages; told", 1, "#", ";", "noun"),
        ("12 were given loans", 1, "verb", "$", "noun"),
        ("in the 12 * villages", 0, "sign", "$", "noun"),
    ],
)
def test_sides_and_form(body: str, place: int, opener: str, closer: str, form: str) -> None:
    chunk = cut(body)[place]
    assert (chunk.opener, chunk.closer, chunk.form) == (opener, closer, form)


def test_what_stands_before_a_chunk_is_counted() -> None:
    chunk = cut("In 2012, 12 villages, 13 towns; and 14 counties")[-1]
    assert (chunk.numbers, chunk.commas, chunk.clauses) == (3, 2, 1)


def test_what_stands_before_a_token_is_counted() -> None:
    assert chunked(sentence("12 villages, 13 towns; and")).crossed(5) == (2, 1, 0)


@pytest.mark.parametrize(
    ("low", "edge"), [("of", "of"), ("funds", "noun"), ("issued", "verb"), ("funding", "noun"), ("s", "sign")]
)
def test_edge_of_a_word(low: str, edge: str) -> None:
    assert edge_of(low) == edge
