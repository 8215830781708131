"""Text -> the terms that the search index knows, and what a user typed -> a query for it. Pure functions.

A term is a word folded to its plain letters, a single Han character, or a run of digits without its separators. All
that reaches SQLite's query language is made of terms, so nothing that can be typed is an error there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.extraction import printed

VERSION = "1"
"""Of the way that terms are made: an index of another one has to be rebuilt."""

LONGEST = 400
"""Code points of a query that are read."""
MOST = 24
"""Parts of a query that are read."""
SHORTEST_BEGINNING = 2
"""Letters from which on a word stands for all that begin with it."""

_HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_TERM = re.compile(
    rf"(?P<digits>\d+(?:[.,，]\d+)*)|(?P<han>[{_HAN}])"
    # A capital within a word begins another one: a heading that runs into its paragraph, "FundsIn 2012".
    rf"|(?P<word>(?:(?![{_HAN}])(?!(?<=[a-z])[A-Z])[^\W\d_][\u0300-\u036f]*)+|(?<=[a-z])[A-Z][a-z]*)"
)
_INNER_CAPITALS = re.compile(r"[A-Za-z]*[a-z][A-Z][A-Za-z]*")
_QUOTED = re.compile(r'["“”„「『](?P<inside>[^"“”„」』]*)(?P<closed>["“”」』]?)')


class Term(NamedTuple):
    """A term and where it stands in the text."""

    term: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """Terms that must follow one another; with ``begins`` the last one may be the beginning of a word."""

    terms: tuple[str, ...]
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A value, in whatever print, or its print as it was typed."""

    value: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """Parts that must all be there."""

    parts: tuple[Phrase | Number, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is asked for."""
        return bool(self.parts)


def terms(text: str) -> Iterator[Term]:
    """The terms of a text, in order, with their places (code points)."""
    for found in _TERM.finditer(text):
        printed_as = found.group()
        term = printed_as.lower() if printed_as.isascii() else _folded(printed_as)
        if found.lastgroup == "digits":
            term = term.replace(",", "")
        if term:
            yield Term(term, *found.span())


def joined(text: str) -> Iterator[Term]:
    """The words with capitals within, as wholes: "WeChat" is found as "wechat" too."""
    for found in _INNER_CAPITALS.finditer(text):
        yield Term(found.group().lower(), *found.span())


def words(text: str) -> str:
    """A text as it stands in the index: its terms with blanks between, and behind them those that are joined."""
    return " ".join(term for found in (terms(text), joined(text)) for term, _, _ in found)


def values(text: str) -> str:
    """The values of the numbers that a text prints, with blanks between."""
    return " ".join(printed.canonical(number.value) for number in printed.numbers(text))


def parse(typed: str) -> Query:
    """What a user typed: words and numbers, of which all must be there, and phrases in quotation marks."""
    typed = typed[:LONGEST]
    parts: list[Phrase | Number] = []
    done = 0
    for found in _QUOTED.finditer(typed):
        parts += _unquoted(typed[done : found.start()])
        parts += _phrases([found["inside"]], begins=not found["closed"])
        done = found.end()
    parts += _unquoted(typed[done:])
    return Query(tuple(dict.fromkeys(parts))[:MOST])


def expression(query: Query) -> str:
    """The query in the language of FTS5, over the columns ``words`` and ``numbers``."""
    return " AND ".join(_expressed(part) for part in query.parts)


def matches(text: str, query: Query) -> list[tuple[int, int]]:
    """Where a text says what the query asks for: spans in order, none within another."""
    found = list(terms(text))
    spans = [span for part in query.parts for span in _spans(found, _phrase(part))]
    spans += [term[1:] for term in joined(text) if any(_is_one(term.term, part) for part in query.parts)]
    wanted = {part.value for part in query.parts if isinstance(part, Number)}
    if wanted:
        spans += [(one.start, one.end) for one in printed.numbers(text) if printed.canonical(one.value) in wanted]
    return _united(spans)


def _folded(word: str) -> str:
    """Lower case, without accents and other forms of the same letter. Only what the index takes for a letter stays."""
    plain = unicodedata.normalize("NFKD", word).casefold()
    return "".join(sign for sign in plain if sign.isalnum() or sign in ".,")


def _unquoted(stretch: str) -> Iterator[Phrase | Number]:
    """The words and numbers of what stands outside quotation marks."""
    done = 0
    for number in printed.numbers(stretch):
        if _is_number(stretch, number):
            yield from _phrases(stretch[done : number.start].split(), begins=True)
            as_typed = tuple(term for term, _, _ in terms(stretch[number.start : number.end]))
            yield Number(printed.canonical(number.value), as_typed)
            done = number.end
    yield from _phrases(stretch[done:].split(), begins=True)


def _is_number(stretch: str, number: printed.Printed) -> bool:
    """Whether a number stands for itself: not a piece of "HEB12-0042" or "2010-2012", nor the word "one"."""
    if number.form == "words" and number.scale == 1:
        return False
    before, behind = stretch[number.start - 1 : number.start], stretch[number.end : number.end + 1]
    return not (_joins(before) or _joins(behind))


def _joins(sign: str) -> bool:
    return bool(sign) and (sign in "-–_/" or (sign.isalnum() and not re.match(f"[{_HAN}]", sign)))


def _phrases(pieces: Sequence[str], *, begins: bool) -> Iterator[Phrase]:
    for piece in pieces:
        found = tuple(term for term, _, _ in terms(piece))
        if found:
            last = found[-1]
            yield Phrase(found, begins and last.isalpha() and len(last) >= SHORTEST_BEGINNING and not _is_han(last))


def _is_han(term: str) -> bool:
    return re.match(f"[{_HAN}]", term) is not None


def _expressed(part: Phrase | Number) -> str:
    phrase = f'words : "{" ".join(part.terms)}"'
    if isinstance(part, Number):
        return f'(numbers : "{part.value}" OR {phrase})'
    return f"{phrase} *" if part.begins else phrase


def _spans(found: Sequence[Term], phrase: Phrase) -> Iterator[tuple[int, int]]:
    *leading, last = phrase.terms
    size = len(leading)
    for at in range(size, len(found)):
        if _fits(found[at].term, last, phrase) and [term.term for term in found[at - size : at]] == leading:
            yield found[at - size].start, found[at].end


def _phrase(part: Phrase | Number) -> Phrase:
    return part if isinstance(part, Phrase) else Phrase(part.terms)


def _is_one(term: str, part: Phrase | Number) -> bool:
    return isinstance(part, Phrase) and len(part.terms) == 1 and _fits(term, part.terms[0], part)


def _fits(term: str, wanted: str, phrase: Phrase) -> bool:
    return term.startswith(wanted) if phrase.begins else term == wanted


def _united(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    united: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if united and start <= united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    return united
