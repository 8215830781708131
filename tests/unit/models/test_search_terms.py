"""What is typed becomes a query that SQLite takes, whatever it was; and what it matches is marked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models import search_terms
from app.models.search_terms import Number, Phrase

HOSTILE = [
    '"',
    '""',
    "'; DROP TABLE figures; --",
    "a AND",
    "NEAR(a b, 3)",
    "words : a",
    "-a",
    "a*",
    "*",
    "^a",
    "(((",
    "{words numbers} : x",
    "a\x00b",
    "\x00",
    "“ unclosed",
    "½ ² Ⅷ ㊀ ㎡ ﷺ",
    "\ud800",
    "a" * 10_000,
    "1 " * 10_000,
    "扶" * 5_000,
    '"' * 999,
]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rural Households", "rural households"),
        ("在河北省2012年", "在 河 北 省 2012 年"),
        ("1,117,000,000 yuan", "1117000000 yuan"),
        ("HEB12-0042", "heb 12 0042"),
        ("Café ＡＢＣ", "cafe abc"),
        ("Anti-poverty FundsIn 2012", "anti poverty funds in 2012 fundsin"),
        ("by WeChat", "by we chat wechat"),
        ("…!", ""),
    ],
)
def test_terms(text: str, words: str) -> None:
    assert search_terms.words(text) == words


def test_terms_stand_where_they_were_found() -> None:
    text = "扶贫😀 Funds, 1,117 Café"
    assert [text[start:end] for _, start, end in search_terms.terms(text)] == ["扶", "贫", "Funds", "1,117", "Café"]


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("rain plan", (Phrase(("rain",), begins=True), Phrase(("plan",), begins=True))),
        ('"rain plan"', (Phrase(("rain", "plan")),)),
        ("“rain plan”", (Phrase(("rain", "plan")),)),
        ('"rain pl', (Phrase(("rain", "pl"), begins=True),)),
        ("扶贫 funds", (Phrase(("扶", "贫")), Phrase(("funds",), begins=True))),
        ("a", (Phrase(("a",)),)),
        ("1.117 billion yuan", (Number("1117000000", ("1.117", "billion")), Phrase(("yuan",), begins=True))),
        ("11.17亿元", (Number("1117000000", ("11.17", "亿")), Phrase(("元",)))),
        ("2012年", (Number("2012", ("2012",)), Phrase(("年",)))),
        ("36.1%", (Number("36.1", ("36.1",)),)),
        ("HEB12-0042", (Phrase(("heb", "12", "0042")),)),
        ("2010-2012", (Phrase(("2010", "2012")),)),
        ("one child", (Phrase(("one",), begins=True), Phrase(("child",), begins=True))),
        ("ten thousand", (Number("10000", ("ten", "thousand")),)),
        ("funds funds", (Phrase(("funds",), begins=True),)),
        ("  ", ()),
        ("!?", ()),
    ],
)
def test_what_is_typed(typed: str, parts: tuple[Phrase | Number, ...]) -> None:
    assert search_terms.parse(typed).parts == parts


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(
            "CREATE VIRTUAL TABLE t USING fts5 (words, numbers, tokenize = \"unicode61 tokenchars '.'\")"
        )
        yield connection


def _ask(index: sqlite3.Connection, typed: str) -> None:
    query = search_terms.parse(typed)
    if query:
        index.execute("SELECT rowid FROM t WHERE t MATCH ?", [search_terms.expression(query)]).fetchall()
    search_terms.matches(typed, query)


@pytest.mark.parametrize("typed", HOSTILE)
def test_nothing_hostile_is_an_error(index: sqlite3.Connection, typed: str) -> None:
    _ask(index, typed)


@given(typed=st.text(st.characters() | st.sampled_from('"“”*^:()-+{}\x00 亿万ANDORNEAR0123456789.,')))
def test_nothing_that_can_be_typed_is_an_error(index: sqlite3.Connection, typed: str) -> None:
    _ask(index, typed)


@given(text=st.text(), typed=st.text(min_size=1))
def test_marks_are_in_order_and_within_the_text(text: str, typed: str) -> None:
    stops = [0]
    for start, end in search_terms.matches(text + typed, search_terms.parse(typed)):
        assert stops[-1] <= start < end <= len(text + typed)
        stops.append(end)


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("Rural households, urban household", "household", ["households", "household"]),
        ("Rural households", '"household"', []),
        ("of which 1.117 billion yuan", "1,117,000,000", ["1.117 billion"]),
        ("共11.17亿元", "1.117 billion", ["11.17亿"]),
        ("the 847 million and 847 villages", "847", ["847", "847"]),
        ("扶贫开发和扶持贫困", "扶贫", ["扶贫"]),
        ("Rain Plan", "rain plan", ["Rain", "Plan"]),
        ("Rain Plan", '"rain plan"', ["Rain Plan"]),
        ("FundsIn 2012", '"funds in"', ["FundsIn"]),
        ("by WeChat", "wechat", ["WeChat"]),
    ],
)
def test_what_is_marked(text: str, typed: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in search_terms.matches(text, search_terms.parse(typed))] == marked


def test_what_is_read_of_a_query_is_bounded() -> None:
    assert len(search_terms.parse(" ".join(f"w{letter}" for letter in "abcdefghijklmnopqrstuvwxyz") * 9).parts) <= 24
